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
  for (const part of words.flatMap((word) => (fits(word) ? [word] : cut(word)))) {
    // A line may end at a blank anyway: what stands before it stays one part.
    const blank = /\s$/u.test(parts.at(-1) ?? '');
    if (blank) parts.push(`${parts.pop() ?? ''}${part}`);
    else parts.push(part);
  }
  return parts as Safe<'typst'>[];
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

/** Columns that fit into one line get that; the others share what is left by how much they hold. */
function shared(
  columns: readonly Column[],
  least: readonly number[],
  width: number,
  size: number,
): number[] {
  const wanted = columns.map((column, index) => wantedWidth(column, least[index] ?? 0, size));
  const free = width - total(least);
  const more = wanted.map((each, index) => each - (least[index] ?? 0));
  const asked = total(more);
  if (asked > free) return least.map((each, index) => each + (free * (more[index] ?? 0)) / asked);
  // Room to spare: for the texts, or for all where there are only numbers.
  const numbers = columns.map(({ texts }) => texts.every(({ whole }) => whole));
  const takes = numbers.map((only) => !only || numbers.every(Boolean));
  const spare = (width - total(wanted)) / takes.filter(Boolean).length;
  return wanted.map((each, index) => (takes[index] ? each + spare : each));
}

/** One line for the header and the longest text, but less where one long text stands among short ones. */
function wantedWidth({ title, texts }: Column, least: number, size: number): number {
  const widths = texts.map(({ text }) => widthOf(text, size));
  const longest = widths.reduce((most, each) => Math.max(most, each), widthOf(title, size) * BOLD);
  const mean = texts.length === 0 ? longest : total(widths) / texts.length;
  return Math.max(least, Math.min(longest, 3 * mean + 60) + PADDING + 1);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
