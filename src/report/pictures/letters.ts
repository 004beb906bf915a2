import { line, terminal } from '../../output/escape.ts';
import { fitLines } from '../../text/fit-lines.ts';
import { textWidth } from '../../text/width.ts';

/** Advances of Arimo Regular from the blank to `~`, in thousandths of the font size. */
const ADVANCES = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ' +
  '556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 ' +
  '667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 ' +
  '556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);
/** Other letters are taken as wide as the widest common ones, so that no text is wider than measured. */
const OTHER: Readonly<Record<string, number>> = {
  '–': 556,
  '·': 333,
  '“': 333,
  '”': 333,
  '’': 222,
};
const ANY = 800;
const FULL = 1000;
/** Bold letters, each against the same one in regular, at their widest in usual words. */
const BOLD = 1.1;
/** Longer texts of records are cut before they are measured. */
const LONGEST = 250;

/** A text of a record as it can be drawn: one line, nothing that hides or reorders. */
export function drawable(text: string): string {
  const clean = terminal(line(text.slice(0, LONGEST * 4))).trim();
  return clean.length > LONGEST ? `${Array.from(clean).slice(0, LONGEST).join('')}…` : clean;
}

/** How wide a text is drawn in Arimo, in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) {
    const known = ADVANCES[(character.codePointAt(0) ?? 0) - 32] ?? OTHER[character];
    width += known ?? [0, ANY, FULL][textWidth(character)] ?? FULL;
  }
  return (width * size * (bold ? BOLD : 1)) / 1000;
}

/** A text of a record in at most `most` lines of a width; a dash where there is none. */
export function lines(
  text: string,
  width: number,
  size: number,
  most: number,
  bold = false,
): string[] {
  return fitLines(drawable(text) || '–', (part) => widthOf(part, size, bold) <= width, most);
}
