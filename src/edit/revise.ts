import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { escapeToken } from '../util/pointer.ts';
import { type Addition, addTo } from './additions.ts';
import { applyFixes } from './apply-fixes.ts';
import { isSame } from './meant.ts';
import type { KeysOf } from './order.ts';

type JsonObject = { readonly [key: string]: Json };

/**
 * The text of a file such that it says what is wanted, with as little of it changed as that takes:
 * comments, order and every byte of what stays are kept, new keys stand at their place in `keysOf`. The
 * result is read again and says just that, in whatever order; else there is none.
 */
export function revise(text: string, wanted: JsonObject, keysOf: KeysOf): string | undefined {
  const before = read(text);
  if (before === undefined) return undefined;
  const additions: Addition[] = [];
  const fixes = [];
  for (const [key, had] of Object.entries(before)) {
    const pointer = `/${escapeToken(key)}`;
    const value = wanted[key];
    if (value !== undefined && isSame(had, value)) continue;
    fixes.push({ safe: true, changes: [{ change: 'remove', pointer } as const] });
    if (value !== undefined) additions.push({ pointer, value });
  }
  for (const [key, value] of Object.entries(wanted))
    if (!Object.hasOwn(before, key)) additions.push({ pointer: `/${escapeToken(key)}`, value });
  const cut = fixes.length === 0 ? { text, made: [] } : applyFixes(text, fixes);
  if (cut.made.length !== fixes.length) return undefined;
  return addTo(cut.text, additions, keysOf);
}

function read(text: string): JsonObject | undefined {
  const parsed = parse(Buffer.from(text, 'utf8'));
  const value = parsed.ok ? parsed.value : undefined;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}
