import { textWidth } from './metrics.ts';

export interface ColumnText {
  readonly title: string;
  readonly numeric: boolean;
  readonly cells: readonly { readonly text: string; readonly whole: boolean }[];
}

interface Need {
  /** So that no word is broken, and no number. */
  readonly least: number;
  /** So that dates stay on one line too. */
  readonly whole: number;
  /** So that all of it stands on one line each. */
  readonly most: number;
  /** How much it holds, as a share of the room. */
  readonly weight: number;
  readonly numeric: boolean;
}

/** Half points, the largest that fits. */
const SIZES = [18, 17, 16, 15, 14] as const;
/** A word longer than this is broken rather than given its room. */
const LONGEST_WORD = 1900;
/** A text of this width alone is taken for a paragraph: more room than this makes it no easier to read. */
const WIDEST = 9000;
/** How much of the page may be taken so that there is still something left for long texts. */
const ROOM = { whole: 0.8, least: 0.94 };
/** Programs round what they measure. */
const ROUNDING = 20;

/**
 * Widths of a table's columns, which together fill the page: every number on one line, no word broken
 * where it can be helped, and what is left in proportion to what the columns hold.
 */
export function columnWidths(
  columns: readonly ColumnText[],
  available: number,
  padding: number,
): { readonly widths: number[]; readonly size: number } {
  const needs = (size: number) => columns.map((column) => needOf(column, size, padding));
  const fits = (size: number, side: 'least' | 'whole') =>
    needs(size).reduce((sum, need) => sum + need[side], 0) <= available * ROOM[side];
  for (const size of SIZES)
    for (const side of ['whole', 'least'] as const)
      if (fits(size, side)) return { widths: share(needs(size), side, available), size };
  const smallest = SIZES.at(-1) ?? 14;
  const least = needs(smallest).map((need) => need.least);
  const sum = least.reduce((total, each) => total + each, 0);
  return {
    widths: filled(
      least.map((each) => Math.floor((each / sum) * available)),
      available,
    ),
    size: smallest,
  };
}

function needOf({ title, numeric, cells }: ColumnText, size: number, padding: number): Need {
  let least = longestWord(title, size, true);
  let whole = least;
  let most = Math.min(textWidth(title, size, true) + ROUNDING, WIDEST);
  let squares = most * most;
  for (const cell of cells) {
    const width = Math.min(textWidth(cell.text, size) + ROUNDING, WIDEST);
    squares += width * width;
    most = Math.max(most, width);
    least = Math.max(least, numeric ? width : longestWord(cell.text, size));
    whole = Math.max(whole, cell.whole ? width : 0, least);
  }
  return {
    least: Math.ceil(least) + padding,
    whole: Math.ceil(whole) + padding,
    most: Math.ceil(Math.max(most, whole)) + padding,
    // With these shares the sum of the squares of lines is least: no row is much higher than it need be.
    weight: Math.cbrt(squares),
    numeric,
  };
}

function longestWord(text: string, size: number, bold = false): number {
  let longest = 0;
  for (const word of text.split(/\s+|(?<=[-–])/u))
    longest = Math.max(longest, textWidth(word, size, bold));
  return Math.min(longest + ROUNDING, LONGEST_WORD);
}

/** Widths by weight, none below what it needs, and none above what it can use while others could. */
function share(needs: readonly Need[], side: 'least' | 'whole', available: number): number[] {
  const at = (scale: number) =>
    needs.map((need) => Math.min(need.most, Math.max(need[side], Math.floor(need.weight * scale))));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  let [low, high] = [0, available];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (total(at(middle)) <= available) low = middle;
    else high = middle;
  }
  const widths = at(low);
  const texts = needs.flatMap((need, index) => (need.numeric ? [] : [index]));
  const open = texts.length > 0 ? texts : needs.map((_, index) => index);
  const gift = Math.floor((available - total(widths)) / open.length);
  for (const index of open) widths[index] = (widths[index] ?? 0) + gift;
  return filled(widths, available);
}

/** What rounding left over goes to the widest column. */
function filled(widths: number[], available: number): number[] {
  const sum = widths.reduce((total, each) => total + each, 0);
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = (widths[widest] ?? 0) + available - sum;
  return widths;
}
