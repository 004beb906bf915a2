import { type Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate } from '../parse/positions.ts';
import { type KeysOf, orderKeys } from './order.ts';
import { type Shape, shapeOf } from './shape.ts';
import { applyEdits } from './splice.ts';
import { tidyLines } from './tidy-lines.ts';

export type Formatted =
  | { readonly text: string }
  /** It is no YAML; or the result would not have said the same. */
  | { readonly refused: 'unreadable' | 'uncertain' };

/** Lists and maps nest no deeper than this, and each pass puts at least the innermost in order. */
const MOST_PASSES = 70;

/**
 * Keys in their order and lines in their style. The result is read again: it holds the same values and
 * the same comments, or nothing is changed.
 */
export function formatText(text: string, keysOf: KeysOf): Formatted {
  const before = read(text);
  if (!before) return { refused: 'unreadable' };
  let shape = shapeOf(text, locate(text));
  const comments = commentsOf(shape);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const edits = orderKeys(shape, keysOf);
    if (edits.length === 0) break;
    const made = applyEdits(shape.text, edits);
    shape = shapeOf(made, locate(made));
  }
  const made = tidyLines(shape);
  const after = read(made);
  const isSame =
    after !== undefined &&
    unordered(after.value) === unordered(before.value) &&
    commentsOf(shapeOf(made, locate(made))) === comments;
  return isSame ? { text: made } : { refused: 'uncertain' };
}

function read(text: string): { readonly value: Json } | undefined {
  const parsed = parse(Buffer.from(text, 'utf8'));
  return parsed.ok ? parsed : undefined;
}

/** The comments of a text, in its order. */
export function commentsIn({ text, comments }: Shape): string[] {
  return comments.map(([start, end]) => text.slice(start, end).trimEnd());
}

/** The comments of a text, however many times each and wherever it stands. */
export function commentsOf(shape: Shape): string {
  return JSON.stringify(commentsIn(shape).sort());
}

/** A value without the order of its keys. */
function unordered(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
      : part,
  );
}
