import { line, terminal, xml } from '../../output/escape.ts';
import { COLORS, INK } from '../colors.ts';
import { type Branch, forestOf } from '../forest.ts';
import { type Box, layOut, LINE_HEIGHT, PADDING, TEXT_SIZE, TITLE_SIZE } from '../layout.ts';
import { fitLines, pixelsOf } from '../measure.ts';
import { type GraphFormat, type Label, notesOf, type State, STATES, wordsOf } from '../words.ts';

const MARGIN = 24;
const HEAD_SIZE = 18;
const DEEPEST = 40;
const NARROWEST = 720;
const KEY = 14;
const LINES = '#6b7480';

/** A picture that stands by itself: no script, no font and no address from elsewhere. */
export const format: GraphFormat = (drawing) => {
  const { family, language } = drawing;
  const words = wordsOf(drawing);
  const used = new Set<State>();
  const label = (branch: Branch, root: boolean): Label => {
    const { node, descent, part, alsoFrom, again, continued } = branch;
    const told = words.label(node, descent);
    used.add(told.state);
    const hidden = family.others.get(node.key);
    const number = numbers.get(branch) ?? 0;
    return cleaned({
      ...told,
      title:
        number > 0 ? words.put('from', { number: String(number), name: told.title }) : told.title,
      lines: [
        ...(part ? [words.put('part')] : []),
        ...told.lines,
        ...(alsoFrom.length > 0
          ? [words.put('also', { names: alsoFrom.map(words.nodeName).join(', ') })]
          : []),
        ...(again ? [`↪ ${words.put(again)}`] : []),
        ...(hidden ? [words.put('others', { count: words.number(hidden) })] : []),
        ...(continued ? [`↪ ${words.put('continued', { number: String(continued) })}`] : []),
        ...(!root && family.focus.has(node.key) ? [words.put('asked')] : []),
      ],
    });
  };
  const sections = forestOf(family, DEEPEST);
  const numbers = new Map(sections.map(({ number, root }) => [root, number]));
  const top = MARGIN + HEAD_SIZE + 22;
  const { boxes, lines, width, height } = layOut(sections, label, MARGIN, top);
  const full = Math.max(NARROWEST, width + MARGIN);

  let y = boxes.length > 0 ? height + 30 : top;
  const notes = notesOf(drawing)
    .flatMap((note) => fitLines(terminal(line(note)), full - 2 * MARGIN, TEXT_SIZE + 1, 20))
    .map((note) => {
      y += LINE_HEIGHT;
      return text(MARGIN, y - 4, TEXT_SIZE + 1, note);
    });
  if (notes.length > 0) y += 14;
  const legend: string[] = [];
  let x = MARGIN;
  for (const state of STATES.filter((each) => used.has(each))) {
    const word = words.states[state];
    const wide = KEY + 7 + pixelsOf(word, TEXT_SIZE + 1) + 18;
    if (x > MARGIN && x + wide > full - MARGIN) {
      x = MARGIN;
      y += LINE_HEIGHT + 6;
    }
    legend.push(frame(x, y, KEY, KEY, state, 3), text(x + KEY + 7, y + 11, TEXT_SIZE + 1, word));
    x += wide;
  }
  const tall = Math.ceil(y + (legend.length > 0 ? KEY : 0) + MARGIN);
  const wide = Math.ceil(full);
  const described = [
    ...notesOf(drawing),
    ...new Set(STATES.filter((each) => used.has(each)).map((each) => words.states[each])),
  ];

  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}" viewBox="0 0 ${wide} ${tall}" role="img" aria-labelledby="title desc" xml:lang="${language}" font-family="Verdana, 'DejaVu Sans', Arial, sans-serif" fill="${INK}">`,
    `<title id="title">${xml(words.title)}</title>`,
    `<desc id="desc">${xml(described.join('. '))}</desc>`,
    `<rect width="${wide}" height="${tall}" fill="#ffffff"/>`,
    text(MARGIN, MARGIN + HEAD_SIZE - 2, HEAD_SIZE, words.title, true),
    ...lines.map(
      ({ points, part }) =>
        `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${LINES}" stroke-width="1.2"${part ? ' stroke-dasharray="2 3"' : ''}/>`,
    ),
    ...boxes.flatMap(boxed),
    ...notes,
    ...legend,
    '</svg>',
  ].join('\n')}\n`;
};

function cleaned(label: Label): Label {
  const clean = (words: string) => terminal(line(words));
  return { ...label, title: clean(label.title), lines: label.lines.map(clean) };
}

function boxed({ x, y, width, height, title, lines, label, branch }: Box): string[] {
  const rows = [
    ...title.map((words) => ({ words, bold: true })),
    ...lines.map((words) => ({ words, bold: false })),
  ];
  return [
    '<g>',
    frame(x, y, width, height, label.state, 6, branch.again !== undefined || undefined),
    ...rows.map(({ words, bold }, index) =>
      text(
        x + PADDING,
        y + PADDING + index * LINE_HEIGHT + 12,
        bold ? TITLE_SIZE : TEXT_SIZE,
        words,
        bold,
      ),
    ),
    '</g>',
  ];
}

function frame(
  x: number,
  y: number,
  width: number,
  height: number,
  state: State,
  radius: number,
  dashed = state === 'planned',
): string {
  const { fill, line: edge } = COLORS[state];
  const dash = dashed ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${edge}" stroke-width="1.4"${dash}/>`;
}

function text(x: number, y: number, size: number, words: string, bold = false): string {
  return `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="bold"' : ''}>${xml(words)}</text>`;
}
