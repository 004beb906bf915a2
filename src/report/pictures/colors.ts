/**
 * One hue, told apart by lightness alone: whoever cannot tell red from green, or has the page in black
 * and white, sees the same order. Neighbours differ by 15 or more of CIE L*, and nothing is said by
 * colour only: what is possible is hatched, and every number is printed.
 */
export const RAMP = ['#e0ecfa', '#95bde4', '#4a8fc3', '#006292', '#003655'] as const;

/** Four shades lie further apart. */
export const FOUR = ['#dceaf9', '#7fb0dd', '#2078ad', '#003d5f'] as const;

/** Words, edges and marks. */
export const INK = '#1b1f24';
/** Words that matter less, still at a contrast of 4.5 on white and on the palest shade. */
export const GREY = '#4d5560';
/** Lines of a grid, where nothing is lost if they are not seen. */
export const FAINT = '#d4d9df';
export const PAPER = '#ffffff';

/** Shades for so many things in order, the palest first. */
export function shadesFor(count: number): string[] {
  const from = count <= FOUR.length ? FOUR : RAMP;
  // The darkest are the last, so that what counts most is darkest.
  return from.slice(Math.max(0, from.length - count));
}

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Ratio of two colours as WCAG defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Of nearly black and white, what reads better on a shade. */
export function inkOn(shade: string): string {
  return contrast(shade, INK) >= contrast(shade, PAPER) ? INK : PAPER;
}
