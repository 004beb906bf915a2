import { textWidth } from './metrics.ts';

export interface ColumnText {
  readonly title: string;
  readonly numeric: boolean;
  readonly cells: readonly { readonly text: string; readonly whole: boolean }[];
}

/** What a column must have, would like to have, and has on the average. */
interface Need {
  readonly least: number;
  readonly whole: number;
  readonly most: number;
  readonly usual: number;
  readonly numeric: boolean;
}

/** Half points, the largest that fits. */
const SIZES = [18, 17, 16, 15, 14] as const;
/** A word longer than this is broken rather than given its room. */
const LONGEST_WORD = 1900;
/** A text of this width alone is taken for a paragraph: more room than this makes it no easier to read. */
const WIDEST = 9000;
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
    needs(size).reduce((sum, need) => sum + need[side], 0) <= available;
  for (const side of ['whole', 'least'] as const)
    for (const size of SIZES)
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
  let total = 0;
  for (const cell of cells) {
    const width = Math.min(textWidth(cell.text, size) + ROUNDING, WIDEST);
    total += width;
    most = Math.max(most, width);
    least = Math.max(least, numeric ? width : longestWord(cell.text, size));
    whole = Math.max(whole, cell.whole ? width : 0, least);
  }
  const usual = cells.length === 0 ? most : total / cells.length;
  return {
    least: least + padding,
    whole: whole + padding,
    most: Math.max(most, whole) + padding,
    usual: usual + padding,
    numeric,
  };
}

function longestWord(text: string, size: number, bold = false): number {
  let longest = 0;
  for (const word of text.split(/\s+|(?<=[-–])/u))
    longest = Math.max(longest, textWidth(word, size, bold));
  return Math.min(longest + ROUNDING, LONGEST_WORD);
}

/** Gives what is left to the columns that need it, by what they usually hold; then to all texts. */
function share(needs: readonly Need[], side: 'least' | 'whole', available: number): number[] {
  const widths = needs.map((need) => need[side]);
  let rest = available - widths.reduce((sum, width) => sum + width, 0);
  let hungry = needs.map((_, index) => index).filter((index) => gap(index) > 0);
  function gap(index: number): number {
    return (needs[index]?.most ?? 0) - (widths[index] ?? 0);
  }
  while (rest >= hungry.length && hungry.length > 0) {
    const weight = hungry.reduce((sum, index) => sum + (needs[index]?.usual ?? 0), 0);
    let given = 0;
    for (const index of hungry) {
      const part = Math.floor(((needs[index]?.usual ?? 0) / weight) * rest);
      const gift = Math.min(part, gap(index));
      widths[index] = (widths[index] ?? 0) + gift;
      given += gift;
    }
    rest -= given;
    hungry = hungry.filter((index) => gap(index) > 0);
    if (given === 0) break;
  }
  const texts = needs.flatMap((need, index) => (need.numeric ? [] : [index]));
  const open = texts.length > 0 ? texts : needs.map((_, index) => index);
  for (const index of open) widths[index] = (widths[index] ?? 0) + Math.floor(rest / open.length);
  return filled(widths, available);
}

/** What rounding left over goes to the widest column. */
function filled(widths: number[], available: number): number[] {
  const sum = widths.reduce((total, each) => total + each, 0);
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = (widths[widest] ?? 0) + available - sum;
  return widths;
}
