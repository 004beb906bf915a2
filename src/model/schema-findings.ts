import type { Finding } from '../diagnostic.ts';
import { nearest } from '../util/nearest.ts';
import { escapeToken, valueAt } from '../util/pointer.ts';
import { fieldAt } from './fields.ts';
import { removal, renaming, shaping, sourceKey } from './mend.ts';
import { propose } from './propose.ts';
import { blame, type Context } from './schema-blame.ts';
import { causes, type SchemaError } from './schema-errors.ts';
import { enumFinding, typeFinding } from './schema-values.ts';

interface Told {
  readonly found: Finding[];
  /** Keys that are one slip away from a known one that is absent: [holder, key, meant]. */
  readonly renames: [pointer: string, key: string, meant: string][];
}

/**
 * One finding for each cause behind the validator's errors. A key one slip away from an absent known
 * key is one finding ("did you mean"), not an unknown key and a missing one.
 */
export function schemaFindings(context: Context, all: readonly SchemaError[]): Told {
  const errors = causes(context.root.value, all);
  const found: Finding[] = [];
  const renames: Told['renames'] = [];
  const meant = new Set<string>();
  for (const error of errors.filter((each) => each.keyword === 'additionalProperties')) {
    const key = String(error.params['additionalProperty']);
    const holder = valueAt(context.root.value, error.instancePath) as Record<string, unknown>;
    const known = fieldAt(context.kind, error.instancePath)?.keys ?? [];
    const free = known.filter(
      (each) => !Object.hasOwn(holder, each) && !meant.has(`${error.instancePath}/${each}`),
    );
    const near = nearest(key, free);
    const pointer = `${error.instancePath}/${escapeToken(key)}`;
    found.push(
      blame(
        context,
        'schema/unknown-key',
        near[0] ? 'similar' : 'unknown',
        pointer,
        'key',
        near[0]
          ? { name: key, meant: { field: `${error.instancePath}/${near[0]}` } }
          : { name: key, known: { list: known } },
        { suggest: near, fix: renaming(pointer, key, free, near) },
      ),
    );
    if (near[0]) {
      meant.add(`${error.instancePath}/${near[0]}`);
      renames.push([error.instancePath, key, near[0]]);
    }
  }
  for (const error of errors) found.push(...finding(context, error, meant));
  return { found, renames };
}

function finding(context: Context, error: SchemaError, meant: ReadonlySet<string>): Finding[] {
  const { keyword, instancePath: pointer, params } = error;
  const field = fieldAt(context.kind, pointer);
  const value = valueAt(context.root.value, pointer);
  switch (keyword) {
    case 'required':
    case 'dependentRequired': {
      const key = String(params['missingProperty']);
      const missing = `${pointer}/${escapeToken(key)}`;
      if (meant.has(missing)) return [];
      if (pointer === '' && key === 'sources')
        return [
          blame(context, 'source/missing', 'none', pointer, 'key', { key: { field: missing } }),
        ];
      if (field?.oneOf?.includes(key) && !field.required?.includes(key))
        return [
          blame(context, 'schema/required', 'one-of', pointer, 'key', {
            keys: { list: field.oneOf },
          }),
        ];
      return [
        blame(context, 'schema/required', 'missing', pointer, 'key', { key: { field: missing } }),
      ];
    }
    case 'type':
      return [typeFinding(context, pointer, field, value)];
    case 'enum':
    case 'const':
      return [enumFinding(context, pointer, field, value)];
    case 'propertyNames': {
      const key = String(params['propertyName']);
      return [
        blame(
          context,
          'schema/format',
          'key',
          `${pointer}/${escapeToken(key)}`,
          'key',
          { value: key },
          {
            suggest: propose('id', key),
            fix: sourceKey(context, `${pointer}/${escapeToken(key)}`, key),
          },
        ),
      ];
    }
    case 'pattern': {
      // A text that is no reference at all is told by the link stage, which knows the names it may mean.
      if (field?.shape === 'reference') return [];
      const fix = shaping(pointer, field?.shape, String(value));
      if (field?.shape === 'url')
        return [
          blame(
            context,
            'url/scheme',
            'missing',
            pointer,
            'value',
            { value: String(value) },
            { fix },
          ),
        ];
      return [
        blame(
          context,
          'schema/format',
          field?.shape ?? 'pattern',
          pointer,
          'value',
          { value: String(value) },
          { fix },
        ),
      ];
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [
        blame(
          context,
          'schema/limit',
          Number(params['limit']) <= 1 ? 'empty' : 'few',
          pointer,
          'value',
          { limit: Number(params['limit']) },
          Number(params['limit']) <= 1 ? { fix: removal(context.kind, pointer) } : {},
        ),
      ];
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return [
        blame(
          context,
          'schema/limit',
          keyword === 'maxLength' ? 'long' : 'many',
          pointer,
          keyword === 'maxLength' ? 'value' : 'key',
          { limit: Number(params['limit']) },
        ),
      ];
    case 'minimum':
    case 'maximum':
      return [
        blame(context, 'schema/limit', keyword === 'minimum' ? 'low' : 'high', pointer, 'value', {
          limit: Number(params['limit']),
          value: String(value),
        }),
      ];
    default:
      return [];
  }
}
