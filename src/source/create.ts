import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { groupBy } from '../util/order.ts';
import { UsageError } from '../util/usage-error.ts';
import { write } from './rewrite.ts';

export interface Created {
  /** Within the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Puts files where none are yet, each wholly or not at all; never over another, never through a link. */
export function createFiles(folder: string, files: readonly Created[]): void {
  for (const { path } of files) refuseTaken(folder, path);
  for (const [below, group] of groupBy(files, ({ path }) => dirname(path)))
    write(
      join(folder, below),
      group.map(({ path, bytes }) => ({ name: basename(path), bytes })),
    );
}

function refuseTaken(folder: string, path: string): void {
  const root = realpathSync(folder);
  const target = join(folder, path);
  if (lstatSync(target, { throwIfNoEntry: false }) || !leadsInto(root, dirname(target)))
    throw new UsageError(
      {
        id: `${JSON.stringify(path)} sudah ada atau berada di balik tautan, jadi tidak ditulis.`,
        en: `${JSON.stringify(path)} is there already or lies behind a link, and is not written.`,
      },
      { id: 'Pindahkan, lalu jalankan lagi.', en: 'Move it, then run again.' },
    );
}

/** Whether the nearest folder that is there already really lies within the root. */
function leadsInto(root: string, place: string): boolean {
  let here = place;
  while (!lstatSync(here, { throwIfNoEntry: false })) here = dirname(here);
  return `${realpathSync(here)}${sep}`.startsWith(`${root}${sep}`);
}
