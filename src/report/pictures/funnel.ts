import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Language } from '../../text/language.ts';
import type { Picture } from '../blocks.ts';
import { FAINT, GREY, INK, PAPER, shadesFor } from './colors.ts';
import {
  type Amount,
  amount,
  block,
  hatch,
  LINE,
  picture,
  rect,
  segment,
  SIZE,
  SMALL,
  text,
  WIDTH,
  ZERO,
} from './frame.ts';
import { drawable, lines, widthOf } from './letters.ts';

/** How many reached at least each stage, now at each level of proof, and ever. */
export interface Funnel {
  readonly stages: readonly {
    readonly name: string;
    /** At least at each level of proof, the weakest first. */
    readonly now: readonly Amount[];
    readonly ever: Amount;
  }[];
  /** Names of the levels of proof, the weakest first. */
  readonly proofs: readonly string[];
  /** What is counted: `pasangan inovasi dan instansi`. */
  readonly unit: string;
  readonly empty: string;
}

const LABEL = 92;
/** Of numbers, unless the words above need more. */
const NARROWEST = 42;
const WIDEST = 84;
const TOP = 76;
const ROW = 34;
const BAR = 16;

const WORDS = {
  id: {
    stage: 'Status',
    ever: 'pernah',
    possible: 'bergaris: mungkin',
  },
  en: {
    stage: 'Stage',
    ever: 'ever',
    possible: 'striped: possible',
  },
} as const;

/**
 * A bar for each stage: its length is what is stated, the darker the better proven, hatched where only
 * possible; a thin line below says how many ever got there. All numbers stand beside it.
 */
export function funnel(id: string, data: Funnel, language: Language): Picture {
  const { stages, proofs, unit, empty } = data;
  const words = WORDS[language];
  const shades = shadesFor(proofs.length);
  const names = [...proofs, words.ever];
  const widths = names.map((name) => Math.min(WIDEST, Math.max(NARROWEST, longestOf(name) + 8)));
  const numbers = WIDTH - 8 - sum(widths);
  const highest =
    max(stages, ({ now, ever }) => Math.max(ever.possible, ...now.map((each) => each.possible))) ??
    0;
  const x = scaleLinear([0, Math.max(1, highest)], [LABEL, numbers - 12]);
  const center = (column: number) =>
    numbers + sum(widths.slice(0, column)) + (widths[column] ?? 0) / 2;
  const heads = names.flatMap((name, column) => {
    const label = lines(name, (widths[column] ?? 0) - 4, SMALL, 3);
    return [
      column < proofs.length
        ? rect(center(column) - 6, 6, 12, 12, { fill: shades[column] ?? INK, stroke: INK })
        : rect(center(column) - 10, 10, 20, 5, { fill: PAPER, stroke: INK }),
      ...block(center(column), 34, label, { at: 'middle' }),
    ];
  });
  const rows = stages.flatMap(({ name, now, ever }, row) => {
    const top = TOP + row * ROW;
    const label = lines(name, LABEL - 14, SMALL, 2);
    const stated = now[0] ?? ZERO;
    const bar = (from: number, to: number, y: number, height: number, fill: string) =>
      to > from
        ? [rect(x(from), y, x(to) - x(from), height, { fill, stroke: INK, width: 0.75 })]
        : [];
    return [
      segment(8, top, WIDTH - 8, top, { stroke: FAINT }),
      ...block(8, top + (label.length > 1 ? 14 : 21), label),
      // What is better proven lies upon what is less so: each level holds the next.
      ...now.flatMap((level, index) => bar(0, level.value, top + 5, BAR, shades[index] ?? INK)),
      ...bar(stated.value, stated.possible, top + 5, BAR, `url(#${id}-0)`),
      ...bar(0, ever.value, top + 5 + BAR + 2, 5, PAPER),
      ...bar(ever.value, ever.possible, top + 5 + BAR + 2, 5, `url(#${id}-ever)`),
      ...[...now, ever].map((each, column) =>
        number(each, center(column), top + 21, column === 0, language),
      ),
    ];
  });
  const foot = TOP + stages.length * ROW;
  const isOpen = stages.some(({ now, ever }) =>
    [...now, ever].some((each) => each.possible > each.value),
  );
  const unitLines = lines(unit, WIDTH - 16 - (isOpen ? 150 : 0), SMALL, 2);
  const zero =
    highest > 0
      ? []
      : [
          rect(LABEL + 1, TOP + 1, numbers - LABEL - 1, stages.length * ROW - 2, { fill: PAPER }),
          ...block(
            (LABEL + numbers) / 2,
            TOP + (stages.length * ROW) / 2 - LINE,
            lines(empty, numbers - LABEL - 24, SIZE, 5),
            { at: 'middle', size: SIZE },
          ),
        ];
  return picture(
    foot + 10 + unitLines.length * LINE + 6,
    altOf(data, language),
    [
      text(8, TOP - 8, words.stage),
      ...heads,
      ...rows,
      segment(8, foot, WIDTH - 8, foot, { stroke: INK }),
      segment(LABEL, TOP, LABEL, foot, { stroke: INK }),
      ...block(8, foot + 18, unitLines, { fill: GREY }),
      ...(isOpen
        ? [
            rect(WIDTH - 8 - widthOf(words.possible, SMALL) - 18, foot + 8, 12, 12, {
              fill: `url(#${id}-0)`,
              stroke: INK,
            }),
            text(WIDTH - 8, foot + 18, words.possible, { at: 'end' }),
          ]
        : []),
      ...zero,
    ],
    [hatch(`${id}-0`, shades[0] ?? INK), hatch(`${id}-ever`, PAPER)],
  );
}

/** Width of the longest word of a text. */
function longestOf(name: string): number {
  return Math.max(
    ...drawable(name)
      .split(' ')
      .map((word) => widthOf(word, SMALL)),
  );
}

function number(count: Amount, x: number, y: number, first: boolean, language: Language): string {
  const zero = count.possible === 0;
  return text(x, y, amount(count, language), {
    at: 'middle',
    ...(zero && { fill: GREY }),
    ...(first && !zero && { bold: true }),
  });
}

/** Stage by stage: now, and what of it is better proven; ever where that is more. */
function altOf({ stages, proofs, unit, empty }: Funnel, language: Language): string {
  const told = stages.flatMap(({ name, now, ever }) => {
    if (ever.possible === 0 && now.every((each) => each.possible === 0)) return [];
    const levels = now.flatMap((each, index) =>
      each.possible > 0 ? [`${amount(each, language)} ${proofs[index] ?? ''}`] : [],
    );
    const once = `${amount(ever, language)} ${WORDS[language].ever}`;
    return [`${name}: ${[...levels, once].join(', ')}`];
  });
  return told.length === 0 ? empty : `${unit}. ${told.join('; ')}.`;
}
