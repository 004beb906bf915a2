import { fieldsOf } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';

/** A value of a kind with the keys of every map in the schema's order; others come last. */
export function inOrder(kind: Kind, value: Json, pattern = ''): Json {
  if (Array.isArray(value)) return value.map((item) => inOrder(kind, item, `${pattern}/*`));
  if (value === null || typeof value !== 'object') return value;
  const fields = fieldsOf(kind);
  const order = fields[pattern]?.keys ?? [];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, held]) => [
        key,
        inOrder(
          kind,
          held,
          Object.hasOwn(fields, `${pattern}/${key}`) ? `${pattern}/${key}` : `${pattern}/*`,
        ),
      ]),
  );
}
