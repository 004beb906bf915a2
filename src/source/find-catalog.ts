import { existsSync, lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../util/usage-error.ts';

export interface Location {
  /** The catalogue's folder, absolute. */
  readonly folder: string;
  /** The git work tree that holds it, if any. */
  readonly gitRoot: string | null;
  /** What stands before paths when shown: relative to the git root, else to the folder's parent. */
  readonly prefix: string;
}

/**
 * Finds the catalogue: the given folder, else `catalog/` here or in the nearest parent that has one;
 * a folder with a `catalog.yaml` is itself a catalogue.
 */
export function findCatalog(cwd: string, given: string | undefined): Location {
  const folder = given === undefined ? search(cwd) : direct(resolve(cwd, given));
  if (folder === undefined || given === '') {
    throw given === undefined
      ? new UsageError(
          {
            id: 'Tidak ada katalog di folder ini maupun di atasnya.',
            en: 'There is no catalogue in this folder or above it.',
          },
          {
            id: 'Masuk ke folder katalog, tunjuk dengan --catalog FOLDER, atau buat yang baru: tular init.',
            en: 'Go to the folder of a catalogue, point to one with --catalog DIR, or make one: tular init.',
          },
        )
      : new UsageError(
          {
            id: `Tidak ada katalog di ${JSON.stringify(given)}.`,
            en: `There is no catalogue at ${JSON.stringify(given)}.`,
          },
          {
            id: 'Tunjuk folder yang berisi catalog.yaml.',
            en: 'Point to a folder that holds a catalog.yaml.',
          },
        );
  }
  const gitRoot = findGitRoot(folder);
  const shown = relative(gitRoot ?? dirname(folder), folder)
    .split(sep)
    .join('/');
  return { folder, gitRoot, prefix: shown === '' ? '' : `${shown}/` };
}

function direct(folder: string): string | undefined {
  if (hasManifest(folder)) return folder;
  return hasManifest(join(folder, 'catalog')) ? join(folder, 'catalog') : undefined;
}

function search(from: string): string | undefined {
  for (let here = resolve(from); ; here = dirname(here)) {
    if (basename(here) !== '' && hasManifest(here)) return here;
    if (hasManifest(join(here, 'catalog'))) return join(here, 'catalog');
    if (dirname(here) === here) return undefined;
  }
}

/**
 * A manifest is a file; a link in its place is told later, a folder of that name is none. Where the
 * system refuses to look (a name too long, a folder locked) there is none either.
 */
function hasManifest(folder: string): boolean {
  try {
    return !lstatSync(join(folder, 'catalog.yaml')).isDirectory();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return false;
  }
}

/** The git work tree that a folder lies in; a folder that is not there yet lies where it would. */
export function findGitRoot(from: string): string | null {
  for (let here = from; ; here = dirname(here)) {
    const marker = join(here, '.git');
    if (existsSync(marker) && (statSync(marker).isDirectory() || statSync(marker).isFile()))
      return here;
    if (dirname(here) === here) return null;
  }
}
