/** JSON Pointer (RFC 6901). */

export function escapeToken(token: string): string {
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
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

/** Puts a value in place of the one at a pointer; nothing happens where there is none. */
export function setAt(root: unknown, pointer: string, value: unknown): void {
  const tokens = splitPointer(pointer);
  const last = tokens.pop();
  const holder = valueAt(root, joinPointer(tokens));
  if (last !== undefined && holder !== null && typeof holder === 'object')
    if (Object.hasOwn(holder, last)) (holder as Record<string, unknown>)[last] = value;
}

/** Every value that a path with `*` for list items or map values reaches, with its pointer. */
export function valuesAlong(
  root: unknown,
  path: readonly string[],
): [pointer: string, value: unknown][] {
  const found: [string, unknown][] = [];
  // No generator and no copies of the path: validating walks some hundred paths of every record.
  const walk = (value: unknown, depth: number, pointer: string) => {
    const head = path[depth];
    if (head === undefined) {
      if (value !== undefined) found.push([pointer, value]);
    } else if (value !== null && typeof value === 'object') {
      if (head === '*') for (const key of Object.keys(value)) step(value, key, depth, pointer);
      else if (Object.hasOwn(value, head)) step(value, head, depth, pointer);
    }
  };
  const step = (holder: object, key: string, depth: number, pointer: string) =>
    walk((holder as Record<string, unknown>)[key], depth + 1, `${pointer}/${escapeToken(key)}`);
  walk(root, 0, '');
  return found;
}
