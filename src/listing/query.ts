import { byCodeUnit } from '../util/order.ts';
import { fold } from '../util/fold.ts';
import type { Row } from './rows.ts';

export interface Query {
  /** `field=value`; a field may lead into lists (`milestones.phase`). */
  readonly where?: readonly string[] | undefined;
  /** A field; `-field` for the largest first. */
  readonly sort?: string | undefined;
}

/** The rows that a query asks for, in its order. */
export function select<R extends Row>(rows: readonly R[], query: Query): R[] {
  const conditions = (query.where ?? []).map(
    (each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const,
  );
  const found = rows.filter((row) =>
    conditions.every(([field, wanted]) =>
      textsAt(row, field).some((value) => fold(value) === fold(wanted)),
    ),
  );
  if (query.sort === undefined) return found;
  const down = query.sort.startsWith('-');
  const field = down ? query.sort.slice(1) : query.sort;
  const key = (row: Row) => textsAt(row, field)[0];
  return found.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    // What is unknown comes last either way.
    if (left === undefined || right === undefined)
      return left === right ? byCodeUnit(a.id, b.id) : left === undefined ? 1 : -1;
    const order =
      /^-?\d+(\.\d+)?$/.test(left) && /^-?\d+(\.\d+)?$/.test(right)
        ? Number(left) - Number(right)
        : byCodeUnit(left, right);
    return (down ? -order : order) || byCodeUnit(a.id, b.id);
  });
}

/** Every text that a dotted path reaches in a row, through lists and maps. */
export function textsAt(row: Row, path: string): string[] {
  let values: unknown[] = [row];
  for (const part of path.split('.')) {
    values = values
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) =>
        value !== null && typeof value === 'object' && Object.hasOwn(value, part)
          ? [(value as Record<string, unknown>)[part]]
          : [],
      );
  }
  return values.flat().flatMap((value) => leaves(value));
}

function leaves(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [String(value)];
  const { name, innovation, id } = value as { name?: unknown; innovation?: unknown; id?: unknown };
  const shown = name ?? innovation ?? id;
  return shown === undefined ? [] : [String(shown)];
}

/** Fields that any of the rows has, for checking what was asked for. */
export function fieldsIn(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}
