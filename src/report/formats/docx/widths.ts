/** Widths of Arial's characters in thousandths of its size, from U+0020 to U+007E. */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
  722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
  278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 600;
const WIDE = 1000;

/** Bold is a little wider, and renderers round: room for both. */
const ROOM = 1.08;

/** Width of a text in twips at a size in half points. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += ARIAL[code - 0x20] ?? (code < 0x2000 ? OTHER : WIDE);
  }
  return Math.ceil(((thousandths * ROOM) / 1000) * size * 10);
}

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
  return { widths: filled(least.map((each) => Math.floor((each / sum) * available)), available), size: smallest };
}

function needOf({ title, numeric, cells }: ColumnText, size: number, padding: number): Need {
  let least = longestWord(title, size);
  let whole = least;
  let most = Math.min(textWidth(title, size), WIDEST);
  let total = 0;
  for (const cell of cells) {
    const width = textWidth(cell.text, size);
    total += width;
    most = Math.max(most, Math.min(width, WIDEST));
    const word = numeric ? width : longestWord(cell.text, size);
    least = Math.max(least, Math.min(word, available(numeric)));
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

function available(numeric: boolean): number {
  return numeric ? WIDEST : LONGEST_WORD;
}

function longestWord(text: string, size: number): number {
  let longest = 0;
  for (const word of text.split(/[\s-]+/u)) longest = Math.max(longest, textWidth(`${word}-`, size));
  return Math.min(longest, LONGEST_WORD);
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
