import { fieldAt } from '../model/fields.ts';
import { EARLIEST, LATEST, parseDate } from '../util/dates.ts';
import { escapeToken } from '../util/pointer.ts';
import { isEqual, isObject, matchItems } from './items.ts';

/** What became of a value. */
export type What =
  | 'set'
  | 'cleared'
  | 'changed'
  /** An item of a list came, or went. */
  | 'added'
  | 'removed'
  | 'reordered'
  /** A date that may now mean fewer days, or more, all of them as before. */
  | 'sharpened'
  | 'loosened'
  /** A plan that has come true, and the reverse. */
  | 'realised'
  | 'planned'
  /** Not there, or taken out since it does not fit the schema: now, and before. */
  | 'unfit'
  | 'mended';

/** One change inside a record. */
export interface ValueChange {
  readonly what: What;
  /** JSON Pointer of the field, on the later side where it is there, else on the earlier one. */
  readonly pointer: string;
  /** The list items and objects in which it lies, as they were before, outermost first. */
  readonly within: readonly { readonly pointer: string; readonly value: unknown }[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type Within = ValueChange['within'];

/** Pointers of what does not fit the schema on either side, and so was taken out of the values. */
interface Flaws {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changed between two values of a kind, field by field in the schema's order. */
export function changesOf(
  kind: string,
  before: unknown,
  after: unknown,
  flaws: Flaws = { before: [], after: [] },
): ValueChange[] {
  return compare(before, after, '', []).map((change) => {
    const { what, pointer } = change;
    if ((what === 'cleared' || what === 'removed') && isTakenOut(flaws.after, pointer))
      return { ...change, what: 'unfit' };
    if ((what === 'set' || what === 'added') && isTakenOut(flaws.before, pointer))
      return { ...change, what: 'mended' };
    return change;
  });

  function compare(a: unknown, b: unknown, pointer: string, within: Within): ValueChange[] {
    if (isEqual(a, b)) return [];
    // A list or a map that is not there is one without entries.
    if (isListOrNone(a) && isListOrNone(b)) return compareLists(a ?? [], b ?? [], pointer, within);
    const keys = fieldAt(kind, pointer)?.keys ?? [];
    if (keys.length === 0 && isMapOrNone(a) && isMapOrNone(b))
      return compareMaps(a ?? {}, b ?? {}, pointer, within);
    // A required text that does not fit the schema stands as an empty one.
    if (a === undefined || a === '') return [{ what: 'set', pointer, within, after: b }];
    if (b === undefined || b === '') return [{ what: 'cleared', pointer, within, before: a }];
    if (isObject(a) && isObject(b)) {
      const isItem = within.at(-1)?.pointer === pointer;
      const inside = pointer === '' || isItem ? within : [...within, { pointer, value: a }];
      return compareObjects(a, b, keys, pointer, inside);
    }
    return [{ what: whatOf(kind, pointer, a, b), pointer, within, before: a, after: b }];
  }

  function compareObjects(
    a: Readonly<Record<string, unknown>>,
    b: Readonly<Record<string, unknown>>,
    keys: readonly string[],
    pointer: string,
    within: Within,
  ): ValueChange[] {
    return keys.flatMap((key) => {
      const at = `${pointer}/${escapeToken(key)}`;
      if (key === 'planned' && (a[key] === true) !== (b[key] === true))
        return [{ what: b[key] === true ? 'planned' : 'realised', pointer: at, within } as const];
      return compare(a[key], b[key], at, within);
    });
  }

  /** An object whose keys are names, such as the sources: each entry is an item. */
  function compareMaps(
    a: Readonly<Record<string, unknown>>,
    b: Readonly<Record<string, unknown>>,
    pointer: string,
    within: Within,
  ): ValueChange[] {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
      const at = `${pointer}/${escapeToken(key)}`;
      if (!Object.hasOwn(a, key))
        return [{ what: 'added', pointer: at, within, after: b[key] } as const];
      if (!Object.hasOwn(b, key))
        return [{ what: 'removed', pointer: at, within, before: a[key] } as const];
      return compare(a[key], b[key], at, [...within, { pointer: at, value: a[key] }]);
    });
  }

  function compareLists(
    a: readonly unknown[],
    b: readonly unknown[],
    pointer: string,
    within: Within,
  ): ValueChange[] {
    const { matched, removed, added, moved } = matchItems(a, b, fieldAt(kind, `${pointer}/0`));
    const [gone, come] = [removed[0], added[0]];
    if (
      removed.length === 1 &&
      added.length === 1 &&
      gone !== undefined &&
      come !== undefined &&
      !isObject(a[gone]) &&
      !isObject(b[come])
    )
      return [
        { what: 'changed', pointer: `${pointer}/${come}`, within, before: a[gone], after: b[come] },
      ];
    const inside = matched.flatMap(([from, to]) => {
      const at = `${pointer}/${to}`;
      return compare(a[from], b[to], at, [...within, { pointer: at, value: a[from] }]);
    });
    const changes: ValueChange[] = [
      ...removed.map((at) => ({
        what: 'removed' as const,
        pointer: `${pointer}/${at}`,
        within,
        before: a[at],
      })),
      ...inside,
      ...added.map((at) => ({
        what: 'added' as const,
        pointer: `${pointer}/${at}`,
        within,
        after: b[at],
      })),
    ];
    return changes.length === 0 && moved ? [{ what: 'reordered', pointer, within }] : changes;
  }
}

/** Whether a flaw lies at, in or around a place. Which item of a list it was is no longer known. */
function isTakenOut(flaws: readonly string[], pointer: string): boolean {
  const path = (each: string) => `${each.replace(/\/\d+(?=\/|$)/g, '/*')}/`;
  const at = path(pointer);
  return flaws.some((flaw) => at.startsWith(path(flaw)) || path(flaw).startsWith(at));
}

function whatOf(kind: string, pointer: string, before: unknown, after: unknown): What {
  if (typeof before !== 'string' || typeof after !== 'string') return 'changed';
  if (fieldAt(kind, pointer)?.shape !== 'date') return 'changed';
  const [a, b] = [parseDate(before), parseDate(after)];
  if (!a || !b || (a.lo === b.lo && a.hi === b.hi)) return 'changed';
  // `../2020` and `../2021` are as exact as each other.
  if ((a.lo === EARLIEST && b.lo === EARLIEST) || (a.hi === LATEST && b.hi === LATEST))
    return 'changed';
  if (a.lo <= b.lo && b.hi <= a.hi) return 'sharpened';
  return b.lo <= a.lo && a.hi <= b.hi ? 'loosened' : 'changed';
}

function isListOrNone(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isMapOrNone(value: unknown): value is Readonly<Record<string, unknown>> | undefined {
  return value === undefined || isObject(value);
}
