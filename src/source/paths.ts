import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { STATE_FOLDER } from './lock.ts';

/** No part of a path leads out of the folder, into git's own or into our notes. */
const FORBIDDEN = ['', '.', '..', '.git', STATE_FOLDER];

/** Whether a path, with forward slashes, stays within a folder and is none of git's or of our notes. */
export function isCatalogPath(path: unknown): path is string {
  if (typeof path !== 'string' || path.includes('\0')) return false;
  const parts = path.split('/');
  return (
    parts.every((part) => !FORBIDDEN.includes(part.toLowerCase()) && !part.includes(sep)) &&
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
