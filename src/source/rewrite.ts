import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { groupBy } from '../util/order.ts';
import { UsageError } from '../util/usage-error.ts';
import { readWorktreeFile } from './worktree.ts';
import { blobHash } from './blob-hash.ts';
import { ReadFailure, TooLarge } from './snapshot.ts';
import { type ToWrite, writeFiles } from './write.ts';

export interface Rewrite {
  /** Within the folder, with forward slashes. */
  readonly path: string;
  /** Git blob hash of the bytes that were read and edited. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts new content into files that are there already, each wholly or not at all. A file that is no
 * longer what was read, or is now behind a link, is left and given back.
 */
export function rewriteFiles(folder: string, files: readonly Rewrite[]): Rewrite[] {
  const root = realpathSync(folder);
  const changed: Rewrite[] = [];
  for (const [below, group] of groupBy(files, ({ path }) => dirname(path))) {
    const place = join(folder, below);
    const untouched = group.filter(({ path, hash }) => isUntouched(root, join(folder, path), hash));
    changed.push(...group.filter((file) => !untouched.includes(file)));
    if (untouched.length > 0)
      write(
        place,
        untouched.map(({ path, bytes }) => ({ name: basename(path), bytes })),
      );
  }
  return changed;
}

/** Writes files of the catalogue into a folder of it; says in its own words where that cannot be done. */
export function write(folder: string, files: readonly ToWrite[]): void {
  try {
    writeFiles(folder, files);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      {
        id: `Berkas di folder ${JSON.stringify(folder)} tidak dapat ditulis.`,
        en: `The files in the folder ${JSON.stringify(folder)} cannot be written.`,
      },
      {
        id: 'Periksa izin foldernya dan ruang di cakram, lalu jalankan lagi: yang sudah tersimpan tidak diulang.',
        en: 'Check its permissions and the space on the disk, then run again: what is saved already is not done twice.',
      },
    );
  }
}

function isUntouched(root: string, target: string, hash: string): boolean {
  try {
    const inside = `${realpathSync(dirname(target))}${sep}`.startsWith(`${root}${sep}`);
    return inside && lstatSync(target).isFile() && blobHash(readWorktreeFile(target)) === hash;
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof TooLarge) return false;
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return false;
  }
}
