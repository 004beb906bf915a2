import { by } from '../util/order.ts';

/** One replacement in a text, by UTF-16 offsets, end exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every edit made. The offsets of all are those of the text as given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: instead } of sorted(edits)) {
    if (start < at || end < start || end > text.length)
      throw new RangeError('edits overlap or lie outside of the text');
    made += text.slice(at, start) + instead;
    at = end;
  }
  return made + text.slice(at);
}

/** Whether any edit of one list touches the same text, or inserts at the same place, as one of the other. */
export function overlap(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some((a) =>
    others.some((b) => (a.start < b.end && b.start < a.end) || a.start === b.start),
  );
}

function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(
    by(
      ({ start }) => start,
      ({ end }) => end,
    ),
  );
}
