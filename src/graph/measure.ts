import { fitLines as linesThatFit } from '../text/fit-lines.ts';
import { textWidth } from '../text/width.ts';

/**
 * Widths of letters in parts of the font size, by the widest of the plain fonts that a viewer may fall
 * back on (Verdana, DejaVu Sans), so that no text is wider than measured.
 */
const NARROW = 0.4;
const SMALL = 0.66;
const CAPITAL = 0.8;
const WIDE = 1.02;
const BOLD = 1.12;

/** How wide a text may be drawn, in pixels. */
export function pixelsOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) {
    const columns = textWidth(character);
    if (columns === 0) continue;
    width +=
      columns > 1
        ? WIDE
        : /[MWmw@%—→…#&]/u.test(character)
          ? WIDE
          : /[ijlI.,:;'|!()[\]ft \-/·]/u.test(character)
            ? NARROW
            : /[\p{Lu}+<=>~^_]/u.test(character)
              ? CAPITAL
              : /[\x20-\x7e]/.test(character)
                ? SMALL
                : CAPITAL;
  }
  return width * size * (bold ? BOLD : 1);
}

/** Breaks a text into at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function fitLines(
  text: string,
  width: number,
  size: number,
  most: number,
  bold = false,
): string[] {
  return linesThatFit(text, (line) => pixelsOf(line, size, bold) <= width, most);
}
