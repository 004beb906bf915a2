import { type Field, fieldsOf } from '../../model/fields.ts';
import { EARLIEST, LATEST, parseDate } from '../../util/dates.ts';

type Fields = Readonly<Record<string, Field>>;
type Given = Readonly<Record<string, unknown>>;

/**
 * The fields of a record in a shape that does not vary from one record to the next, as databases want it:
 * every key is there, `null` where nothing is known, a list that is absent is empty, and a key holds one
 * type. So a map becomes a list of items with their `key`, a date has its first and last day beside it
 * (`date_from`, `date_until`), and what may be a text instead of something else stands in `…_text`.
 */
export function shaped(kind: string, value: object): { [key: string]: unknown } {
  return objectAt(fieldsOf(kind), '', value as Given) as { [key: string]: unknown };
}

function objectAt(fields: Fields, pattern: string, value: Given | undefined): Given | null {
  if (value === undefined) return null;
  return Object.fromEntries(
    (fields[pattern]?.keys ?? []).flatMap((key) =>
      entriesAt(fields, `${pattern}/${key}`, key, value[key]),
    ),
  );
}

function entriesAt(
  fields: Fields,
  pattern: string,
  key: string,
  value: unknown,
): [string, unknown][] {
  const { type, shape } = fields[pattern] as Field;
  const items = fields[`${pattern}/*`];
  if (type.includes('array')) return [[key, listOf(fields, `${pattern}/*`, value)]];
  if (items) return [[key, mapOf(fields, `${pattern}/*`, value)]];
  // A bare figure is an object of which only the value is known.
  if (type.includes('object')) return [[key, objectAt(fields, pattern, asObject(value))]];
  if (type.length > 1) {
    const text = typeof value === 'string' ? value : null;
    return [
      [key, text === null ? (value ?? null) : null],
      [`${key}_text`, text],
    ];
  }
  if (shape !== 'date') return [[key, value ?? null]];
  const days = typeof value === 'string' ? parseDate(value) : undefined;
  return [
    [key, value ?? null],
    [`${key}_from`, days === undefined || days.lo === EARLIEST ? null : days.lo],
    [`${key}_until`, days === undefined || days.hi === LATEST ? null : days.hi],
  ];
}

function asObject(value: unknown): Given | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? (value as Given) : { value };
}

function listOf(fields: Fields, items: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  const isObject = fields[items]?.type.includes('object') === true;
  return value.map((each: unknown) => (isObject ? objectAt(fields, items, each as Given) : each));
}

function mapOf(fields: Fields, items: string, value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, each]) => ({
    key,
    ...objectAt(fields, items, each as Given),
  }));
}
