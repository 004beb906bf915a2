import type { Safe } from '../../../output/escape.ts';
import { graphemeStarts } from '../../../text/graphemes.ts';

/** Widths of U+0020 to U+007E in Arimo, which are those of Arial, in thousandths of the size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 750;
/** Bold letters, of which headers are set. */
export const BOLD = 1.1;

/** How wide a text is set in one line, in points; an upper bound where it is not plain ASCII. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += WIDTHS[text.charCodeAt(at) - 32] ?? OTHER;
  return (sum * size) / 1000;
}

/** A text, or the parts of it between which a line may end although no blank stands there. */
export type Pieces = Safe<'typst'> | readonly Safe<'typst'>[];

/** Characters that stay together in a word too long for its line. */
const PIECE = 3;

/** Cuts words that are wider than their line, so that nothing runs out of a column or off the page. */
export function pieces(text: Safe<'typst'>, width: number, size: number): Pieces {
  const fits = (word: string) => widthOf(word.trimEnd(), size) <= width;
  if (fits(text)) return text;
  const words = text.split(/(?<=\s)/u);
  if (words.every(fits)) return text;
  const parts: string[] = [];
  for (const part of words.flatMap((word) => (fits(word) ? [word] : split(word, fits)))) {
    // A line may end at a blank anyway: what stands before it stays one part.
    const blank = /\s$/u.test(parts.at(-1) ?? '');
    if (blank) parts.push(`${parts.pop() ?? ''}${part}`);
    else parts.push(part);
  }
  return parts as Safe<'typst'>[];
}

/** After a hyphen or a stroke first; only what is too long even so is cut anywhere. */
function split(word: string, fits: (part: string) => boolean): string[] {
  return word.split(/(?<=[-–/])(?!\s)/u).flatMap((part) => (fits(part) ? [part] : cut(part)));
}

function cut(word: string): string[] {
  const starts = graphemeStarts(word).filter((_, index) => index % PIECE === 0);
  return starts.map((start, index) => word.slice(start, starts[index + 1]));
}

/** A column's texts as they are printed. */
export interface Column {
  readonly title: string;
  readonly texts: readonly CellText[];
}

/** `whole` is what may not be broken: a number. */
export interface CellText {
  readonly text: string;
  readonly whole: boolean;
}

export interface Layout {
  /** Of the letters, in points. */
  readonly size: number;
  /** Of the columns, in points; their sum is the whole width. */
  readonly widths: readonly number[];
}

/** Blank beside a cell's text, on both sides together. */
export const PADDING = 9;
const SIZES = [9.5, 9, 8.5, 8, 7.5, 7];
/** With more columns than these, the larger letters are left out. */
const FEW = 5;
/** A word longer than this may be broken; numbers never are. */
const WORD = 90;
/** A text column gets no narrower than this, whatever its words. */
const NARROWEST = 34;

/**
 * Widths by content: no number and no ordinary word is broken, and what is left goes to the columns
 * whose text is longest. Letters get smaller where a table has many columns.
 */
export function layout(columns: readonly Column[], width: number): Layout {
  for (const size of SIZES) {
    if (columns.length > FEW && size > 8.5) continue;
    const least = columns.map((column) => leastWidth(column, size, WORD));
    if (total(least) <= width) return { size, widths: shared(columns, least, width, size) };
  }
  const size = SIZES.at(-1) as number;
  // Even so too wide: words are broken, and numbers keep their width as long as they can.
  const least = columns.map((column) => leastWidth(column, size, 0));
  const scale = Math.min(1, width / total(least));
  const scaled = least.map((each) => each * scale);
  return { size, widths: shared(columns, scaled, width, size) };
}

/** What the longest number takes, and the longest word up to a limit. */
function leastWidth({ title, texts }: Column, size: number, limit: number): number {
  const widest = (text: string) =>
    text.split(/[\s/–-]+/u).reduce((most, word) => Math.max(most, widthOf(word, size)), 0);
  const inner = texts.reduce(
    (most, { text, whole }) =>
      Math.max(most, whole ? widthOf(text, size) : Math.min(widest(text), limit)),
    Math.min(widest(title) * BOLD, limit),
  );
  return Math.max(inner + PADDING + 1, texts.every(({ whole }) => whole) ? 0 : NARROWEST);
}

/**
 * Columns that fit into one line get that; else widths that keep the rows low: a column takes the more,
 * the more of the table's text stands in it.
 */
function shared(
  columns: readonly Column[],
  least: readonly number[],
  width: number,
  size: number,
): number[] {
  const lengths = columns.map(({ title, texts }) => [
    widthOf(title, size) * BOLD,
    ...texts.map(({ text }) => widthOf(text, size)),
  ]);
  const wanted = lengths.map((some, index) =>
    some.reduce((most, each) => Math.max(most, each + PADDING + 1), least[index] ?? 0),
  );
  if (total(wanted) > width) {
    // Lines of a cell are its length through its width: their squares sum up least at this measure.
    const heavy = lengths.map((some) => Math.cbrt(total(some.map((each) => each ** 2))));
    const at = (scale: number) =>
      heavy.map((each, index) =>
        Math.min(wanted[index] ?? 0, Math.max(least[index] ?? 0, each * scale)),
      );
    const start = at(solved((scale) => total(at(scale)), width));
    return lowered(columns, start, least, size);
  }
  // Room to spare: for the texts, or for all where there are only numbers.
  const numbers = columns.map(({ texts }) => texts.every(({ whole }) => whole));
  const takes = numbers.map((only) => !only || numbers.every(Boolean));
  const spare = (width - total(wanted)) / takes.filter(Boolean).length;
  return wanted.map((each, index) => (takes[index] ? each + spare : each));
}

/** Rows that are looked at, and what is moved from one column to another, in points. */
const SAMPLE = 120;
const STEPS = [32, 16, 8, 4];

/** Moves width from column to column as long as the rows get lower by it: short texts keep their line. */
function lowered(
  columns: readonly Column[],
  start: readonly number[],
  least: readonly number[],
  size: number,
): number[] {
  const count = columns[0]?.texts.length ?? 0;
  const every = Math.ceil(count / SAMPLE);
  const rows = Array.from({ length: Math.ceil(count / every) }, (_, row) => row * every);
  const linesOf = columns.map(({ title, texts }) =>
    heights([title, ...rows.map((row) => texts[row]?.text ?? '')], size),
  );
  const height = (widths: readonly number[]) => {
    const lines = widths.map((width, column) => linesOf[column]?.(width) ?? []);
    let sum = 0;
    for (let row = 0; row <= rows.length; row++) {
      let most = 1;
      for (const some of lines) most = Math.max(most, some[row] ?? 1);
      sum += most;
    }
    return sum;
  };
  let best = { widths: [...start], height: height(start) };
  for (const step of STEPS) {
    let before = Infinity;
    while (best.height < before) {
      before = best.height;
      for (const from of columns.keys())
        for (const to of columns.keys()) {
          const left = (best.widths[from] ?? 0) - step;
          if (from === to || left < (least[from] ?? 0)) continue;
          const widths = [...best.widths];
          widths[from] = left;
          widths[to] = (widths[to] ?? 0) + step;
          const lower = height(widths);
          if (lower < best.height) best = { widths, height: lower };
        }
    }
  }
  return best.widths;
}

/** How many lines each text takes at a width. */
function heights(texts: readonly string[], size: number): (width: number) => readonly number[] {
  const blank = widthOf(' ', size);
  const words = texts.map((text, index) =>
    text.split(/\s+/u).map((word) => widthOf(word, size) * (index === 0 ? BOLD : 1)),
  );
  const known = new Map<number, readonly number[]>();
  return (width) => {
    const found = known.get(width);
    if (found) return found;
    const inner = Math.max(1, width - PADDING);
    const lines = words.map((some) => {
      let [count, used] = [1, 0];
      for (const word of some) {
        if (used > 0 && used + blank + word > inner) [count, used] = [count + 1, 0];
        if (used > 0) used += blank;
        used += word;
        // A word wider than its line goes over several.
        const more = Math.max(0, Math.ceil(used / inner) - 1);
        [count, used] = [count + more, used - more * inner];
      }
      return count;
    });
    known.set(width, lines);
    return lines;
  };
}

/** Where a function that grows reaches a value, but not beyond. */
function solved(of: (at: number) => number, value: number): number {
  let [low, high] = [0, 1];
  while (of(high) < value) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (of(middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The width at which a text takes as many lines as it must, all about as long. */
export function balanced(text: string, width: number, size: number): number {
  const whole = widthOf(text, size) * BOLD;
  const lines = Math.ceil(whole / width);
  return Math.min(width, (whole / lines) * (lines === 1 ? 1.1 : 1.15));
}
