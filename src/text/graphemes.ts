let segmenter: Intl.Segmenter | undefined;

/** Where each character starts that readers see as one, in UTF-16 units: an accent or a family of emoji belongs to its letter. */
export function graphemeStarts(text: string): number[] {
  // Each is one character in printable ASCII; only other texts pay for the tables of Unicode.
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text, (_, index) => index);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ index }) => index);
}

/** A text of at most so many UTF-16 units, cut between characters and with an ellipsis where it is longer. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // What follows the cut tells whether a character ends there; no character worth showing is longer.
  const starts = graphemeStarts(text.slice(0, most + 50));
  return `${text.slice(0, starts.findLast((start) => start < most) ?? 0)}…`;
}
