import type { Json } from '../parse/json.ts';

/** True where two values say the same, in whatever order of keys; a year is the same as a number. */
export function isSameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (typeof a !== 'object' || typeof b !== 'object')
    return typeof a !== 'object' && typeof b !== 'object' && isOneWriting(a, b);
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSameValue(item, b[index]))
    );
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameValue(a[key], b[key]))
  );
}

/** `2021` as a text and as a number, as YAML may have either. */
function isOneWriting(a: string | number | boolean, b: string | number | boolean): boolean {
  return typeof a !== typeof b && String(a) === String(b);
}

/**
 * The wanted value with what stays the same written as it was before: so that nothing changes in a file
 * but what is wanted.
 */
export function asWritten(before: Json | undefined, wanted: Json): Json {
  if (isSameValue(before, wanted)) return before as Json;
  if (before === null || before === undefined || wanted === null) return wanted;
  if (typeof before !== 'object' || typeof wanted !== 'object') return wanted;
  if (Array.isArray(before) || Array.isArray(wanted))
    return Array.isArray(before) && Array.isArray(wanted)
      ? wanted.map(
          (item, index) =>
            before.find((each) => isSameValue(each, item)) ?? asWritten(before[index], item),
        )
      : wanted;
  const held = Object.entries(wanted).map(
    ([key, value]) => [key, asWritten(before[key], value)] as const,
  );
  const order = Object.keys(before);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(held.toSorted(([a], [b]) => rank(a) - rank(b)));
}
