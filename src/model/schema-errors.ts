import { valueAt } from '../util/pointer.ts';

/** What a precompiled ajv validator says; only these parts are used. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Keywords that only look at texts: on anything else their error is about the text of a key. */
const OF_TEXTS = new Set(['pattern', 'minLength', 'maxLength']);

/**
 * The errors that tell a cause. A key of the wrong shape has errors of its own beside that of
 * `propertyNames`; a value of the wrong type fits no enumeration; a text of the wrong shape may well
 * be too long besides.
 */
export function causes(root: unknown, errors: readonly SchemaError[]): SchemaError[] {
  const own = errors.filter(
    ({ keyword, instancePath }) =>
      !OF_TEXTS.has(keyword) || typeof valueAt(root, instancePath) === 'string',
  );
  const at = (wanted: string) =>
    new Set(
      own.filter(({ keyword }) => keyword === wanted).map(({ instancePath }) => instancePath),
    );
  const [mistyped, misshapen] = [at('type'), at('pattern')];
  return own.filter(({ keyword, instancePath }) => {
    if (keyword === 'enum' || keyword === 'const') return !mistyped.has(instancePath);
    return keyword !== 'maxLength' || !misshapen.has(instancePath);
  });
}
