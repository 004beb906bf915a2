import type { Field } from '../model/fields.ts';
import { by } from '../util/order.ts';

/** Which items of a list are the same item on both sides: by index before, index after. */
export interface Matching {
  readonly matched: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** The matched ones stand in another order. */
  readonly moved: boolean;
}

/** Two items with another heading are still one where most of what they hold is the same. */
const MOSTLY = 0.5;
/** More pairs than these are not tried: a list rewritten so far is told as removed and added. */
const MOST_PAIRS = 10_000;

/**
 * Finds the items that stayed: equal ones, those of one `id`, those that are headed by the same value
 * (a milestone by its stage, an award by its name), and at last those that are mostly the same.
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  item: Field | undefined,
): Matching {
  const [old, young] = [new Set(before.keys()), new Set(after.keys())];
  const matched: [number, number][] = [];
  const pair = (a: number, b: number) => {
    if (!old.delete(a) || !young.delete(b)) return;
    matched.push([a, b]);
  };
  for (const b of young) {
    const a = [...old].find((each) => isEqual(before[each], after[b]));
    if (a !== undefined) pair(a, b);
  }
  const pairBy = (alike: (a: unknown, b: unknown) => number) => {
    if (old.size * young.size > MOST_PAIRS) return;
    const likely = [...old]
      .flatMap((a) => [...young].map((b) => ({ a, b, score: alike(before[a], after[b]) })))
      .filter(({ score }) => score > 0)
      .sort(
        by(
          ({ score }) => -score,
          ({ a }) => a,
          ({ b }) => b,
        ),
      );
    for (const { a, b } of likely) if (old.has(a) && young.has(b)) pair(a, b);
  };
  pairBy((a, b) => (idOf(a) !== undefined && idOf(a) === idOf(b) ? 1 : 0));
  pairBy((a, b) =>
    isObject(a) && isObject(b) && isEqual(headOf(a, item), headOf(b, item)) ? 1 + alike(a, b) : 0,
  );
  pairBy((a, b) => {
    const share = isObject(a) && isObject(b) ? alike(a, b) : 0;
    return share >= MOSTLY ? share : 0;
  });
  matched.sort(by(([, b]) => b));
  return {
    matched,
    removed: [...old],
    added: [...young],
    moved: matched.some(([a], index) => index > 0 && a < (matched[index - 1]?.[0] ?? 0)),
  };
}

/** The key that heads an item and its value: the first that the schema requires, else the first it has. */
export function headOf(
  value: Readonly<Record<string, unknown>>,
  field: Field | undefined,
): readonly [key: string, value: unknown] | undefined {
  const has = (key: string) => key !== 'id' && Object.hasOwn(value, key);
  const key =
    field?.required?.find(has) ??
    (field?.keys ?? Object.keys(value)).find((each) => has(each) && each !== 'sources');
  return key === undefined ? undefined : [key, value[key]];
}

function idOf(value: unknown): string | undefined {
  const id = isObject(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Share of the keys of two items that hold the same. */
function alike(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => isEqual(a[key], b[key])).length / Math.max(1, keys.size);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether two values say the same; the order of keys does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => isEqual(each, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}
