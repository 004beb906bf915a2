import stringWidth from 'string-width';

/** Columns that a text takes on a terminal. Printable ASCII is one column each, and nearly all there is. */
export function textWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
