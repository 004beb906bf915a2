/** What a file holds once it has been read. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One step of a JSON Pointer, https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function pointerStep(key: string | number): string {
  if (typeof key === 'number') return `/${key}`;
  return /[~/]/.test(key) ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${key}`;
}
