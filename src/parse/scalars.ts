/**
 * Plain scalars by the YAML 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema), so that
 * `no`, `2020-12-14` and `1:30` stay text.
 */
export type Scalar =
  | { readonly kind: 'value'; readonly value: null | boolean | string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'digits' }
  | { readonly kind: 'infinite' };

const WORDS: ReadonlyMap<string, Scalar> = new Map([
  ...each(['', '~', 'null', 'Null', 'NULL'], { kind: 'value', value: null }),
  ...each(['true', 'True', 'TRUE'], { kind: 'value', value: true }),
  ...each(['false', 'False', 'FALSE'], { kind: 'value', value: false }),
  ...each(['.nan', '.NaN', '.NAN'], { kind: 'infinite' }),
  ...each(
    ['', '-', '+'].flatMap((sign) => ['.inf', '.Inf', '.INF'].map((word) => sign + word)),
    { kind: 'infinite' },
  ),
]);

const DECIMAL = /^[-+]?[0-9]+$/;
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** What the source text of a plain scalar stands for. */
export function resolvePlain(source: string): Scalar {
  const word = WORDS.get(source);
  if (word) return word;
  if (DECIMAL.test(source) || BASED.test(source)) {
    const value = Number(source);
    return Number.isSafeInteger(value) ? { kind: 'number', value } : { kind: 'digits' };
  }
  if (FLOAT.test(source)) {
    const value = Number(source);
    return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'infinite' };
  }
  return { kind: 'value', value: source };
}

const FIRST_OF_SPECIAL: ReadonlySet<string> = new Set('-+.~nNtTfF0123456789');

/** Whether a plain scalar is certainly text: nearly all start with a letter that nothing else does. */
export function isPlainText(source: string): boolean {
  return source !== '' && !FIRST_OF_SPECIAL.has(source.charAt(0));
}

function each(words: readonly string[], scalar: Scalar): [string, Scalar][] {
  return words.map((word) => [word, scalar]);
}
