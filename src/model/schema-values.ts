import type { Finding } from '../diagnostic.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { converted } from './converted.ts';
import type { Field } from './fields.ts';
import { propose } from './propose.ts';
import { blame, type Context } from './schema-blame.ts';
/** A value of the wrong type: empty, unquoted, or simply another. */
export function typeFinding(
  context: Context,
  pointer: string,
  field: Field | undefined,
  value: unknown,
): Finding {
  const wanted = field?.type[0] ?? 'string';
  if (value === null) return blame(context, 'schema/type', 'empty', pointer, 'value', {});
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const source = context.numbers?.get(pointer) ?? String(value);
    // Quotes do not make `20201214` a date.
    if (field?.shape === 'date') {
      const dates = propose('date', source);
      return blame(context, 'schema/format', 'date', pointer, 'value', { value: source }, dates);
    }
    const shaped = propose(field?.shape, source);
    const texts = shaped.length > 0 && field?.shape === 'region' ? shaped : [source];
    return blame(
      context,
      'schema/type',
      'quote',
      pointer,
      'value',
      { value: source },
      texts.map((text) => JSON.stringify(text)),
    );
  }
  return blame(
    context,
    'schema/type',
    wanted,
    pointer,
    'value',
    {},
    converted(context.kind, pointer, wanted, value),
  );
}

/** A value that is not among the choices, with the one that it most likely means. */
export function enumFinding(
  context: Context,
  pointer: string,
  field: Field | undefined,
  value: unknown,
): Finding {
  const labels = field?.labels ?? { true: { id: 'ya', en: 'yes' } };
  const allowed = Object.keys(labels);
  const wanted = fold(String(value));
  const named = allowed.filter(
    (each) => fold(labels[each]?.id ?? '') === wanted || fold(labels[each]?.en ?? '') === wanted,
  );
  const near = named.length > 0 ? named : nearest(String(value), allowed);
  return blame(
    context,
    'schema/enum',
    near[0] === undefined ? 'unknown' : 'similar',
    pointer,
    'value',
    {
      value: String(value),
      allowed: { list: allowed },
      ...(near[0] !== undefined && { meant: near[0] }),
    },
    near,
  );
}
