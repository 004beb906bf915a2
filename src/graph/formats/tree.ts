import { Chalk } from 'chalk';
import { terminal } from '../../output/escape.ts';
import { wrap } from '../../text/wrap.ts';
import { type Branch, forestOf } from '../forest.ts';
import { type GraphFormat, notesOf, type State, STATES, wordsOf } from '../words.ts';

const WIDEST = 110;
/** Columns that the words of a branch need beside the lines before them. */
const ROOM = 44;
const STEP = 3;
const STICKY = '\u00a0';

const MARKS: Readonly<Record<State, string>> = {
  origin: '◆',
  'in-use': '●',
  maybe: '◐',
  approach: '○',
  planned: '◌',
  ended: '×',
};

const MARK = new RegExp(`[${Object.values(MARKS).join('')}]`, 'g');

/** For a terminal: each family as a tree, with stage, year and proof at every branch. */
export const format: GraphFormat = (drawing) => {
  const { family, columns, color } = drawing;
  const words = wordsOf(drawing);
  const width = Math.min(Math.max(columns, 40), WIDEST);
  const paint = new Chalk({ level: color ? 1 : 0 });
  const colors: Readonly<Record<State, (text: string) => string>> = {
    origin: paint.bold,
    'in-use': paint.green,
    maybe: paint.yellow,
    approach: (text) => text,
    planned: paint.dim,
    ended: paint.red,
  };
  const used = new Set<State>();
  const lines: string[] = wrap(words.title, width);

  const text = ({ node, descent, part, alsoFrom, again, continued }: Branch, root: boolean) => {
    const { title, lines: more, state } = words.label(node, descent);
    used.add(state);
    const id = words.id(node);
    const named = descent ? title : `${title}${id === undefined ? '' : ` (${id})`}`;
    const hidden = family.others.get(node.key);
    const notes = [
      ...(part ? [words.put('part')] : []),
      ...more.map((line, index) =>
        descent && index === 0 && id !== undefined && node.kind === 'innovation'
          ? `${line} (${id})`
          : line,
      ),
      ...(alsoFrom.length > 0
        ? [words.put('also', { names: alsoFrom.map(words.nodeName).join(', ') })]
        : []),
      ...(again ? [words.put(again)] : []),
      ...(hidden ? [words.put('others', { count: words.number(hidden) })] : []),
      ...(continued ? [words.put('continued', { number: String(continued) })] : []),
      ...(!root && family.focus.has(node.key) ? [words.put('asked')] : []),
    ];
    // The mark stays with the words before it.
    return { state, line: [named, ...notes].join(`${STICKY}· `) };
  };
  const draw = (branch: Branch, first: string, rest: string, root: boolean) => {
    const { state, line } = text(branch, root);
    const below = branch.children.length > 0 ? '│ ' : '  ';
    wrap(terminal(line), width - rest.length - 2).forEach((each, index) => {
      const words = colors[state](each.replaceAll(STICKY, ' '));
      lines.push(
        index === 0 ? `${first}${colors[state](MARKS[state])} ${words}` : `${rest}${below}${words}`,
      );
    });
    branch.children.forEach((child, index) => {
      const last = index === branch.children.length - 1;
      draw(child, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`, false);
    });
  };

  for (const { number, root } of forestOf(family, Math.max(3, Math.floor((width - ROOM) / STEP)))) {
    lines.push('');
    const name = words.nodeName(root.node);
    if (number > 0)
      lines.push(...wrap(terminal(words.put('from', { number: String(number), name })), width));
    draw(root, '', '', true);
  }
  for (const [index, note] of notesOf(drawing).entries())
    lines.push(...(index === 0 ? [''] : []), ...wrap(terminal(note), width));
  const painted = (mark: string) =>
    colors[STATES.find((state) => MARKS[state] === mark) ?? 'origin'](mark);
  const legend = STATES.filter((state) => used.has(state) && state !== 'origin').map(
    (state) => `${MARKS[state]}${STICKY}${words.states[state].replaceAll(' ', STICKY)}`,
  );
  if (legend.length > 0)
    lines.push(
      '',
      ...wrap(legend.join('  '), width).map((line) =>
        line.trim().replaceAll(STICKY, ' ').replace(MARK, painted),
      ),
    );
  return `${lines.join('\n')}\n`;
};
