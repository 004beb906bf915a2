import type { Json } from '../parse/json.ts';

/** Indexes of two lists that hold the same item, in the order of both. */
export type Pair = readonly [old: number, now: number];

/**
 * Which items of a list are those of another: equal ones and those with the same id, as many as keep their
 * order; then, between those neighbours, items that may be one that was changed.
 */
export function align(old: readonly Json[], now: readonly Json[]): Pair[] {
  const fixed: Pair[] = [...sameInOrder(old, now), [old.length, now.length]];
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  for (const [oldEnd, nowEnd] of fixed) {
    pairs.push(...changedBetween(old, a, oldEnd, now, b, nowEnd));
    if (oldEnd < old.length || nowEnd < now.length) pairs.push([oldEnd, nowEnd]);
    [a, b] = [oldEnd + 1, nowEnd + 1];
  }
  return pairs;
}

/** The longest row of items that are the same in both lists. */
function sameInOrder(old: readonly Json[], now: readonly Json[]): Pair[] {
  const isSame = sameness(old, now);
  let start = 0;
  while (start < old.length && start < now.length && isSame(start, start)) start += 1;
  let [a, b] = [old.length, now.length];
  while (a > start && b > start && isSame(a - 1, b - 1)) [a, b] = [a - 1, b - 1];
  // Lengths of the longest rows from each pair of places on.
  const width = b - start + 1;
  const longest = new Uint32Array((a - start + 1) * width);
  const at = (i: number, j: number) => (i - start) * width + (j - start);
  for (let i = a - 1; i >= start; i -= 1)
    for (let j = b - 1; j >= start; j -= 1)
      longest[at(i, j)] = isSame(i, j)
        ? (longest[at(i + 1, j + 1)] ?? 0) + 1
        : Math.max(longest[at(i + 1, j)] ?? 0, longest[at(i, j + 1)] ?? 0);
  const pairs: Pair[] = Array.from({ length: start }, (_, index) => [index, index]);
  for (let [i, j] = [start, start]; i < a && j < b;) {
    if (isSame(i, j)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if ((longest[at(i + 1, j)] ?? 0) >= (longest[at(i, j + 1)] ?? 0)) i += 1;
    else j += 1;
  }
  for (let index = 0; a + index < old.length; index += 1) pairs.push([a + index, b + index]);
  return pairs;
}

function sameness(old: readonly Json[], now: readonly Json[]) {
  const [oldKeys, nowKeys] = [old.map(keyOf), now.map(keyOf)];
  return (i: number, j: number) => oldKeys[i] === nowKeys[j];
}

/** What tells an item from others: its id, else all that it says. */
function keyOf(item: Json): string {
  const id = idOf(item);
  return id === undefined ? canonical(item) : `#${id}`;
}

function idOf(item: Json): string | undefined {
  const id = isMap(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Items between two neighbours that may be one and the same, one after another. */
function changedBetween(
  old: readonly Json[],
  oldStart: number,
  oldEnd: number,
  now: readonly Json[],
  nowStart: number,
  nowEnd: number,
): Pair[] {
  const pairs: Pair[] = [];
  let next = nowStart;
  for (let index = oldStart; index < oldEnd; index += 1) {
    const free = nowEnd - next;
    const found = Array.from({ length: free }, (_, each) => next + each).find((each) =>
      mayBeOne(old[index] ?? null, now[each] ?? null),
    );
    if (found === undefined) continue;
    pairs.push([index, found]);
    next = found + 1;
  }
  return pairs;
}

/** Whether one may have become the other: of one sort, and with different ids only where most is alike. */
function mayBeOne(a: Json, b: Json): boolean {
  if (isMap(a) && isMap(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    const alike = [...keys].filter(
      (key) =>
        a[key] !== undefined && b[key] !== undefined && canonical(a[key]) === canonical(b[key]),
    ).length;
    const isNamed = idOf(a) !== undefined || idOf(b) !== undefined;
    return !isNamed || alike * 2 >= keys.size - 1;
  }
  return !isMap(a) && !isMap(b) && Array.isArray(a) === Array.isArray(b);
}

/** Whether a value is a map. */
export function isMap(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value as text, whatever the order of its keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isMap(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
