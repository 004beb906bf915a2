import type { Change } from '../diagnostic.ts';
import { applyFixes } from '../edit/apply-fixes.ts';
import { type Addition, addTo, newText } from '../edit/additions.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import type { Document } from '../model/record.ts';
import type { Json } from '../parse/json.ts';

export type JsonObject = { [key: string]: Json };

/** What is to become of one record: planned from the graph, neither tried nor written. */
export interface Amendment {
  readonly kind: 'innovation' | 'replication' | 'filing';
  readonly id: string;
  /** The record whose file is added to; none where a new one is made. */
  readonly record?: Document;
  /** Made before the additions. */
  readonly changes?: readonly Change[];
  readonly additions: readonly Addition[];
  /** What a new record says, keys in the schema's order. */
  readonly value?: JsonObject;
  /** Files that come into the catalogue with it, by path within it. */
  readonly copies: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** What whoever asked should know besides. */
  readonly notes: readonly Words[];
}

/** A request that the catalogue contradicts: why, and what to do instead. */
export interface Refused {
  readonly refused: Words;
  readonly hint: Words;
}

/** The text of an amended file; none where its shape leaves no place for what is added. */
export function amendedText(
  { kind, value, changes = [], additions }: Amendment,
  before: string,
  modeline: string,
): string | undefined {
  if (value) return newText(modeline, value);
  const changed = changes.length === 0 ? undefined : applyFixes(before, [{ safe: true, changes }]);
  if (changed?.made.length === 0) return undefined;
  return addTo(changed?.text ?? before, additions, (pointer) => fieldAt(kind, pointer)?.keys);
}

/** The line for editors at the top of a new file in a folder, beside that of the manifest. */
export function modelineFor(manifest: string, kind: string, depth: number): string {
  const [, before, path, after] =
    /^(# yaml-language-server: \$schema=)(\S*)catalog(\.schema\.json\S*)\s*$/m.exec(manifest) ?? [];
  if (before === undefined || path === undefined) return '';
  const isRelative = !/^[a-z]+:|^\//.test(path);
  return `${before}${isRelative ? '../'.repeat(depth) : ''}${path}${kind}${after}\n`;
}

/** Only what is there: keys without a value are left out, the others keep their order. */
export function given(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).filter(
      (entry): entry is [string, Json] =>
        entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}
