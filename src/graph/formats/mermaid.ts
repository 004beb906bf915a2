import { mermaid } from '../../output/escape.ts';
import { COLORS, INK } from '../colors.ts';
import { networkOf } from '../network.ts';
import { type GraphFormat, notesOf, STATES, type State, wordsOf } from '../words.ts';

/** For Markdown on a git host, which draws Mermaid by itself. */
export const format: GraphFormat = (drawing) => {
  const { boxes, arrows } = networkOf(drawing);
  const label = (lines: readonly string[]) => `"${lines.map(mermaid).join('<br/>')}"`;
  const group = (state: State) => state.replace('-', '');
  const lines = [
    'flowchart LR',
    ...[wordsOf(drawing).title, ...notesOf(drawing)].map((note) => `  %% ${mermaid(note)}`),
    ...STATES.map((state) => {
      const { fill, line } = COLORS[state];
      const dash = state === 'planned' ? ',stroke-dasharray:4 3' : '';
      return `  classDef ${group(state)} fill:${fill},stroke:${line},color:${INK}${dash}`;
    }),
  ];
  for (const { name, label: told } of boxes)
    lines.push(`  ${name}[${label([told.title, ...told.lines])}]:::${group(told.state)}`);
  for (const { from, to, text, kind } of arrows) {
    const arrow = kind === 'part' ? '-.->' : '-->';
    lines.push(`  ${from} ${arrow}${text === '' ? '' : `|${label([text])}|`} ${to}`);
  }
  return `${lines.join('\n')}\n`;
};
