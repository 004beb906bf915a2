import { dot } from '../../output/escape.ts';
import { COLORS, INK } from '../colors.ts';
import { networkOf } from '../network.ts';
import { type GraphFormat, notesOf, wordsOf } from '../words.ts';

/** For Graphviz: `tular graph --format dot | dot -Tpdf`. */
export const format: GraphFormat = (drawing) => {
  const { boxes, arrows } = networkOf(drawing);
  const label = (lines: readonly string[]) => `"${lines.map(dot).join('\\n')}"`;
  const lines = [
    'digraph tular {',
    '  rankdir=LR;',
    `  label=${label([wordsOf(drawing).title, ...notesOf(drawing)])};`,
    '  labelloc=t;',
    '  charset="UTF-8";',
    `  node [shape=box, style="filled,rounded", fontname="Helvetica", fontsize=11, fontcolor="${INK}"];`,
    `  edge [fontname="Helvetica", fontsize=10, color="#5b6470", fontcolor="${INK}"];`,
  ];
  for (const { name, label: told } of boxes) {
    const { fill, line } = COLORS[told.state];
    const style = told.state === 'planned' ? ', style="filled,rounded,dashed"' : '';
    lines.push(
      `  ${name} [label=${label([told.title, ...told.lines])}, fillcolor="${fill}", color="${line}"${style}];`,
    );
  }
  for (const { from, to, text, kind } of arrows) {
    const attributes = [
      ...(text === '' ? [] : [`label=${label([text])}`]),
      ...(kind === 'part' ? ['style=dashed', 'arrowhead=odiamond'] : []),
    ];
    lines.push(
      `  ${from} -> ${to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`,
    );
  }
  return `${[...lines, '}'].join('\n')}\n`;
};
