/** Widths of Arial's characters in thousandths of its size: U+0020 to U+007E, then U+00A0 to U+00FF. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,
  333, 333, 576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667,
  1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778,
  722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556,
  278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556,
  500,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,
  333, 333, 600, 556, 333, 333, 333, 365, 556, 834, 834, 834, 611, 722, 722, 722, 722, 722, 722,
  1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778,
  722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556,
  278, 278, 278, 278, 611, 611, 611, 611, 611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611,
  556,
];
/** Dashes, quotation marks, bullet, ellipsis. */
const MARKS: Readonly<Record<number, readonly [regular: number, bold: number]>> = {
  0x2013: [556, 556],
  0x2014: [1000, 1000],
  0x2018: [222, 278],
  0x2019: [222, 278],
  0x201c: [333, 500],
  0x201d: [333, 500],
  0x2022: [350, 350],
  0x2026: [1000, 1000],
};
const UNKNOWN = 600;
const IDEOGRAPH = 1000;
const ZERO_WIDTH = /^[\p{M}\u200B]$/u;

function thousandths(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const table = bold ? BOLD : REGULAR;
  const known =
    code < 0x7f ? table[code - 0x20] : code >= 0xa0 ? table[code - 0xa0 + 0x5f] : undefined;
  if (known !== undefined && code < 0x100) return known;
  const mark = MARKS[code];
  if (mark) return mark[bold ? 1 : 0];
  if (ZERO_WIDTH.test(character)) return 0;
  return code < 0x2e80 ? UNKNOWN : IDEOGRAPH;
}

/** Width of a text in twips, at a size in half points. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text) sum += thousandths(character, bold);
  return (sum * size) / 100;
}

/** Text of one look within a paragraph. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
}

/** Where Word may break a line: after blanks, dashes, and hyphens that no figure follows. */
const AFTER_MARKS = /(?<=[\s–—])(?!\s)|(?<=-)(?![\s\d])/u;
/** LibreOffice breaks after slashes and question marks as well. */
const AFTER_SLASHES = /(?<=[\s–—])(?!\s)|(?<=[-/?])(?![\s\d])/u;

/** How many lines a paragraph takes in a width in twips. */
export function lineCount(
  pieces: readonly Piece[],
  size: number,
  width: number,
  slashes = false,
): number {
  let lines = 1;
  let used = 0;
  // What cannot be parted may reach over several pieces.
  for (const word of wordsOf(pieces, slashes ? AFTER_SLASHES : AFTER_MARKS)) {
    const visible = word.map(({ text, bold }, index) => ({
      text: index === word.length - 1 ? text.trimEnd() : text,
      bold: bold === true,
    }));
    const length = visible.reduce((sum, { text, bold }) => sum + textWidth(text, size, bold), 0);
    const blanks = word.reduce((sum, { text, bold }) => sum + textWidth(text, size, bold), -length);
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    if (length > width) {
      for (const { text, bold } of visible)
        for (const character of text) {
          const step = textWidth(character, size, bold);
          if (used > 0 && used + step > width) {
            lines += 1;
            used = 0;
          }
          used += step;
        }
    } else used += length;
    used += blanks;
  }
  return lines;
}

function wordsOf(pieces: readonly Piece[], at: RegExp): Piece[][] {
  const words: Piece[][] = [[]];
  for (const { text, ...look } of pieces) {
    const [first = '', ...more] = text.split(at);
    const last = words.at(-1);
    const open = last?.at(-1)?.text ?? '';
    if (open !== '' && at.test(`${open}x`) && !/^\s/u.test(first))
      words.push([{ text: first, ...look }]);
    else last?.push({ text: first, ...look });
    for (const each of more) words.push([{ text: each, ...look }]);
  }
  return words;
}
