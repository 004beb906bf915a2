import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { FAINT, FOUR, GREY, INK, PAPER } from './colors.ts';
import {
  block,
  hatch,
  LINE,
  picture,
  rect,
  segment,
  SIZE,
  SMALL,
  TALLEST,
  text,
  WIDTH,
} from './frame.ts';
import { lines, widthOf } from './letters.ts';

/** On record, not on record, open by its dates, only planned, or said without any proof. */
export type RungMark = 'filled' | 'empty' | 'unsure' | 'planned' | 'stated';

export const MARKS: readonly RungMark[] = ['filled', 'stated', 'unsure', 'planned', 'empty'];

const WORDS = {
  id: {
    filled: 'ada',
    stated: 'dinyatakan tanpa bukti dukung',
    unsure: 'mungkin',
    planned: 'rencana',
    empty: 'belum tercatat',
    recorded: 'Tercatat ada',
    more: '{count} inovasi lainnya terdapat pada tabel; baris jumlah memuat seluruhnya.',
    of: 'Dari {count} inovasi tercatat ada',
    none: 'Belum ada inovasi yang tercatat.',
  },
  en: {
    filled: 'on record',
    stated: 'stated without evidence',
    unsure: 'possibly',
    planned: 'planned',
    empty: 'not on record',
    recorded: 'On record',
    more: '{count} more innovations stand in the table; the row of totals holds them all.',
    of: 'Of {count} innovations there is on record',
    none: 'No innovation is on record.',
  },
} as const;

/** The ladder of one innovation: every rung for itself, the first at the bottom. No height is drawn. */
export function ladderOf(
  id: string,
  name: string,
  rungs: readonly { readonly name: string; readonly mark: RungMark }[],
  language: Language,
): Picture {
  const row = 30;
  const [left, wide] = [WIDTH / 2 - 120, 130];
  const height = rungs.length * row;
  const rails = [left, left + wide].map((x) =>
    segment(x, 8, x, 20 + height, { stroke: INK, width: 3 }),
  );
  const drawn = rungs.toReversed().flatMap((rung, index) => {
    const y = 20 + index * row;
    return [
      ...markOf(id, left + 4, y, wide - 8, 16, rung.mark),
      text(left + wide + 16, y + 12, lines(rung.name, 260, SIZE, 1)[0] ?? '', {
        size: SIZE,
        ...(rung.mark === 'empty' && { fill: GREY }),
      }),
      text(left - 14, y + 12, lines(WORDS[language][rung.mark], left - 20, SMALL, 1)[0] ?? '', {
        at: 'end',
        ...(rung.mark === 'empty' && { fill: GREY }),
      }),
    ];
  });
  const told = MARKS.flatMap((mark) => {
    const some = rungs.filter((rung) => rung.mark === mark).map((rung) => rung.name);
    return some.length === 0 ? [] : [`${WORDS[language][mark]}: ${some.join(', ')}`];
  });
  return picture(height + 28, `${name}. ${told.join('; ')}.`, [...rails, ...drawn], patterns(id));
}

export interface Ladders {
  readonly rungs: readonly string[];
  readonly innovations: readonly { readonly name: string; readonly marks: readonly RungMark[] }[];
}

const NAMES = 140;
const HEAD = 40;
const MARK = 16;

/** The rungs of many: a row each, a column for every rung. Those for which there is no room are counted. */
export function rungMatrix(
  id: string,
  { rungs, innovations }: Ladders,
  language: Language,
): Picture {
  const words = WORDS[language];
  const step = (WIDTH - NAMES - 8) / Math.max(1, rungs.length);
  const center = (column: number) => NAMES + (column + 0.5) * step;
  const heads = rungs.flatMap((name, column) => {
    const label = lines(name, step - 1, SMALL, 2);
    return block(center(column), HEAD - 10 - (label.length - 1) * LINE, label, { at: 'middle' });
  });
  const room = TALLEST - HEAD - 70;
  const all = innovations.map(({ name, marks }) => {
    const label = lines(name, NAMES - 14, SMALL, 2);
    return { label, marks, height: 10 + label.length * LINE };
  });
  let used = 0;
  const shown = all.filter(({ height }) => (used += height) <= room);
  let y = HEAD;
  const rows = shown.flatMap(({ label, marks, height }) => {
    const top = y;
    y += height;
    return [
      segment(8, top, WIDTH - 8, top, { stroke: FAINT }),
      ...block(8, top + 16, label),
      ...marks.flatMap((mark, column) =>
        markOf(id, center(column) - 12, top + (height - MARK) / 2, 24, MARK, mark),
      ),
    ];
  });
  const filled = rungs.map((_, column) => {
    const some = innovations.filter(({ marks }) => marks[column] === 'filled');
    return numberWords(some.length, language);
  });
  const totals = [
    segment(8, y, WIDTH - 8, y, { stroke: INK }),
    text(8, y + 17, words.recorded),
    ...filled.map((count, column) => text(center(column), y + 17, count, { at: 'middle' })),
  ];
  y += 26;
  const hidden = innovations.length - shown.length;
  const more =
    hidden > 0
      ? [
          text(8, y + 14, words.more.replace('{count}', numberWords(hidden, language)), {
            fill: GREY,
          }),
        ]
      : [];
  if (hidden > 0) y += 20;
  const found = new Set(innovations.flatMap(({ marks }) => marks));
  let x = 8;
  const key = MARKS.filter((mark) => found.has(mark)).flatMap((mark) => {
    const drawn = [...markOf(id, x, y + 6, 18, 12, mark), text(x + 24, y + 16, words[mark])];
    x += 24 + widthOf(words[mark], SMALL) + 18;
    return drawn;
  });
  const told = rungs.map((name, column) => `${name} ${filled[column] ?? ''}`).join(', ');
  const of = words.of.replace('{count}', numberWords(innovations.length, language));
  if (innovations.length === 0)
    return picture(96, words.none, [
      ...heads,
      segment(8, HEAD, WIDTH - 8, HEAD, { stroke: INK }),
      text(WIDTH / 2, HEAD + 32, words.none, { at: 'middle', size: SIZE }),
    ]);
  return picture(
    y + 26,
    `${of}: ${told}.`,
    [...heads, ...rows, ...totals, ...more, ...key],
    patterns(id),
  );
}

/** Filled, striped, dotted in its edge or empty: told apart without any colour. */
function markOf(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  mark: RungMark,
): string[] {
  const box = (paint: Parameters<typeof rect>[4]) => [rect(x, y, width, height, paint, 2)];
  switch (mark) {
    case 'filled':
      return box({ fill: FOUR[3], stroke: INK });
    case 'stated':
      return box({ fill: FOUR[1], stroke: INK });
    case 'unsure':
      return box({ fill: `url(#${id}-unsure)`, stroke: INK });
    case 'planned':
      return [
        ...box({ fill: PAPER, stroke: INK, dash: '2 2.5', width: 1.4 }),
        segment(x + width / 2 - 4, y + height / 2, x + width / 2 + 4, y + height / 2, {
          stroke: INK,
          width: 1.6,
        }),
      ];
    case 'empty':
      return box({ fill: PAPER, stroke: '#8a929c' });
  }
}

function patterns(id: string): string[] {
  return [hatch(`${id}-unsure`, PAPER)];
}
