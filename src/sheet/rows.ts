import { fieldsOf } from '../model/fields.ts';
import type { Json } from '../parse/json.ts';
import { joinPointer, splitPointer, valuesAlong } from '../util/pointer.ts';
import type { Table } from './columns.ts';

/** What a column holds for a record or an item. */
export type Held = string | number | boolean | readonly (string | number | boolean)[];

/** A row of a table. */
export interface Row {
  /** The record's id, then the number or key of the item; one that is to be numbered has none. */
  readonly keys: readonly (string | number | undefined)[];
  /** One for each column; none where the field is absent. */
  readonly cells: readonly (Held | undefined)[];
}

/** Rows of a table that belong to one record. */
export interface TableRows {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** The rows of a table that a record has: one, or one for each item of the table's list. */
export function rowsOf(id: string, value: unknown, table: Table): Row[] {
  const path = splitPointer(table.items);
  return valuesAlong(value, path).map(([pointer, item]) => {
    const tokens = splitPointer(pointer);
    const numbers = tokens.flatMap((token, index) => (path[index] === '*' ? [token] : []));
    return {
      keys: [
        id,
        ...numbers.map((token, index) =>
          table.leads[index + 1]?.holds === 'number' ? Number(token) + 1 : token,
        ),
      ],
      cells: pathsOf(table).map((steps) => heldAt(item, steps)),
    };
  });
}

/** How many rows of a table a record has. */
export function countRows(value: unknown, table: Table): number {
  return table.items === '' ? 1 : valuesAlong(value, splitPointer(table.items)).length;
}

/** The keys that lead from an item to each column; asked for with every row. */
function pathsOf(table: Table): readonly (readonly string[])[] {
  let paths = PATHS.get(table);
  if (!paths) {
    paths = table.columns.map(({ pattern }) => splitPointer(pattern.slice(table.items.length)));
    PATHS.set(table, paths);
  }
  return paths;
}

const PATHS = new WeakMap<Table, readonly (readonly string[])[]>();

/** What stands at a place, unless that is an object or nothing that a cell can hold. */
function heldAt(item: unknown, steps: readonly string[]): Held | undefined {
  let held = item;
  for (const key of steps) {
    if (held === null || typeof held !== 'object' || !Object.hasOwn(held, key)) return undefined;
    held = (held as Record<string, unknown>)[key];
  }
  if (Array.isArray(held))
    return held.length > 0 && held.every(isSingle) ? (held as (string | number)[]) : undefined;
  return isSingle(held) ? held : undefined;
}

function isSingle(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** An object or list in the making: entries by key or number. */
type Making = Map<string, Making | Held>;

/**
 * What the rows of a record say, the inverse of `rowsOf`: items stand in the order of their numbers, which
 * need not be without gaps; those without a number come after. A row without a cell is an empty item.
 */
export function valueFrom(all: readonly TableRows[]): { [key: string]: Json } {
  const root: Making = new Map();
  const kind = all[0]?.table.kind;
  if (!kind) return {};
  // Inner lists name the items of outer ones by number.
  const outerFirst = all.toSorted((a, b) => a.table.leads.length - b.table.leads.length);
  for (const { table, rows } of outerFirst) {
    const isNumbered = ({ keys }: Row) => !keys.includes(undefined);
    const numberedFirst = [...rows.filter(isNumbered), ...rows.filter((row) => !isNumbered(row))];
    for (const { keys, cells } of numberedFirst) {
      const item = itemOf(root, table, keys);
      for (const [index, { pattern }] of table.columns.entries()) {
        const held = cells[index];
        if (held === undefined) continue;
        const tokens = splitPointer(pattern.slice(table.items.length));
        const last = tokens.pop() as string;
        below(item, tokens).set(last, held);
      }
    }
  }
  return finished(root, kind, '') as { [key: string]: Json };
}

function itemOf(root: Making, table: Table, keys: Row['keys']): Making {
  let at = root;
  let level = 0;
  for (const token of splitPointer(table.items)) {
    if (token !== '*') {
      at = below(at, [token]);
      continue;
    }
    level += 1;
    const key = keys[level] ?? nextNumber(at);
    at = below(at, [String(key)]);
  }
  return at;
}

function nextNumber(list: Making): number {
  return Math.max(0, ...[...list.keys()].map(Number).filter(Number.isFinite)) + 1;
}

function below(making: Making, tokens: readonly string[]): Making {
  let at = making;
  for (const token of tokens) {
    let next = at.get(token);
    if (!(next instanceof Map)) at.set(token, (next = new Map()));
    at = next;
  }
  return at;
}

/** The value, its keys in the schema's order. */
function finished(making: Making, kind: string, pattern: string): Json {
  const fields = fieldsOf(kind);
  const step = (token: string) => {
    const named = pattern + joinPointer([token]);
    return Object.hasOwn(fields, named) ? named : `${pattern}/*`;
  };
  const entries = [...making].map(([token, held]): [string, Json] => [
    token,
    held instanceof Map ? finished(held, kind, step(token)) : plain(held),
  ]);
  const field = fields[pattern];
  if (field?.type.includes('array'))
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, held]) => held);
  const order = field?.keys ?? [];
  const rank = ([key]: [string, Json]) => order.indexOf(key);
  return Object.fromEntries(entries.toSorted((a, b) => rank(a) - rank(b)));
}

function plain(held: Held): Json {
  return typeof held === 'object' ? [...held] : held;
}
