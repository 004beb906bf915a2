import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Whether a path is one that a catalogue may list: within its folder, and nothing hidden. */
export function isCatalogPath(path: unknown): path is string {
  if (typeof path !== 'string' || path.includes('\0')) return false;
  const parts = path.split('/');
  return (
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.includes(sep)) &&
    (sep === '/' || !path.includes(':'))
  );
}

/** Whether the folder of a path, as far as it is there already, really lies within the catalogue. */
export function liesWithin(catalog: string, path: string): boolean {
  const root = realpathSync(catalog);
  let here = dirname(join(catalog, path));
  while (!lstatSync(here, { throwIfNoEntry: false })) here = dirname(here);
  return `${realpathSync(here)}${sep}`.startsWith(`${root}${sep}`);
}
