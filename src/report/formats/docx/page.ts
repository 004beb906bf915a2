/** Lengths of a Word document are in twentieths of a point. */
const TWIPS_PER_CM = 567;

export function cm(length: number): number {
  return Math.round(length * TWIPS_PER_CM);
}

/** Of the text, in half points. */
export const BODY_SIZE = 22;

/** Above and below the text of a cell. */
export const CELL_SPACING = 30;

/** How far the items of a list are set in. */
export const LIST_INDENT = cm(0.8);

/** A4 with the margins of official letters: wide on the side that is bound. */
const MARGINS = { top: 2.5, right: 2, bottom: 2.5, left: 3 };
const ACROSS = { top: 3, right: 2.5, bottom: 2, left: 2.5 };
const PAPER = { width: cm(21), height: cm(29.7) };

export interface PageShape {
  readonly landscape: boolean;
  readonly margins: { readonly [Side in keyof typeof MARGINS]: number };
  /** What is left for text between the margins. */
  readonly width: number;
  readonly height: number;
}

/** Upright, or turned so that what was the left margin is on top. */
export function pageShape(landscape: boolean): PageShape {
  const { top, right, bottom, left } = landscape ? ACROSS : MARGINS;
  const margins = { top: cm(top), right: cm(right), bottom: cm(bottom), left: cm(left) };
  const [wide, high] = landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  return {
    landscape,
    margins,
    width: wide - margins.left - margins.right,
    height: high - margins.top - margins.bottom,
  };
}

/** The paper before it is turned: Word turns it by itself. */
export const PAPER_SIZE = PAPER;
