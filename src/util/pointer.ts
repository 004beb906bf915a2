/** JSON Pointer (RFC 6901). */

export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function joinPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join('');
}

export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer, or undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of splitPointer(pointer)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, token))
      return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}

/** Every value that a path with `*` for list items or map values reaches, with its pointer. */
export function* valuesAlong(
  root: unknown,
  path: readonly string[],
  at = '',
): Generator<[pointer: string, value: unknown]> {
  const [head, ...rest] = path;
  if (head === undefined) {
    if (root !== undefined) yield [at, root];
    return;
  }
  if (root === null || typeof root !== 'object') return;
  const keys = head === '*' ? Object.keys(root) : Object.hasOwn(root, head) ? [head] : [];
  for (const key of keys) {
    yield* valuesAlong((root as Record<string, unknown>)[key], rest, `${at}/${escapeToken(key)}`);
  }
}
