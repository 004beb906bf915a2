import type { Finding } from '../diagnostic.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { converted } from './converted.ts';
import type { Field } from './fields.ts';
import { removal, setting, shaping } from './mend.ts';
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
  if (value === null) {
    const fix = removal(context.kind, pointer);
    return blame(context, 'schema/type', 'empty', pointer, 'value', {}, { fix });
  }
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const source = context.numbers?.get(pointer) ?? String(value);
    // Quotes do not make `20201214` a date.
    if (field?.shape === 'date') {
      const fix = shaping(pointer, 'date', source);
      return blame(context, 'schema/format', 'date', pointer, 'value', { value: source }, { fix });
    }
    const isRegion = field?.shape === 'region' && propose('region', source).length > 0;
    // A truth may have been written in several ways, of which only one is known here.
    const quoted = setting(pointer, source, typeof value === 'number');
    const fix = isRegion ? shaping(pointer, 'region', source) : quoted;
    return blame(context, 'schema/type', 'quote', pointer, 'value', { value: source }, { fix });
  }
  const reading = converted(context.kind, pointer, wanted, value);
  const fix = reading && setting(pointer, reading.value, reading.safe);
  return blame(context, 'schema/type', wanted, pointer, 'value', {}, { fix });
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
  const named = allowed.filter((each) =>
    [each, labels[each]?.id ?? '', labels[each]?.en ?? ''].some((name) => fold(name) === wanted),
  );
  const near = named.length > 0 ? named : nearest(String(value), allowed);
  const [meant] = near;
  const isTruth = field?.type[0] === 'boolean' || field?.labels === undefined;
  const fix =
    meant !== undefined && near.length === 1
      ? setting(pointer, isTruth ? meant === 'true' : meant, named.length === 1)
      : undefined;
  return blame(
    context,
    'schema/enum',
    meant === undefined ? 'unknown' : 'similar',
    pointer,
    'value',
    {
      value: String(value),
      allowed: { list: allowed },
      ...(meant !== undefined && { meant }),
    },
    { suggest: near, fix },
  );
}
