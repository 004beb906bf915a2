import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { UsageError } from '../util/usage-error.ts';
import { readWorktreeFile } from './worktree.ts';
import { blobHash } from './blob-hash.ts';
import { ReadFailure, TooLarge } from './snapshot.ts';
import { writeFiles } from './write.ts';

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
  const changed: Rewrite[] = [];
  const root = realpathSync(folder);
  for (const file of files) {
    const target = join(folder, file.path);
    if (!isUntouched(root, target, file.hash)) changed.push(file);
    else
      try {
        writeFiles(dirname(target), [{ name: basename(target), bytes: file.bytes }]);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        throw new UsageError(
          {
            id: `Berkas ${JSON.stringify(file.path)} tidak dapat ditulis.`,
            en: `The file ${JSON.stringify(file.path)} cannot be written.`,
          },
          {
            id: 'Periksa izin foldernya dan ruang di cakram. Berkas sebelumnya sudah tersimpan; jalankan lagi sesudahnya.',
            en: 'Check the permissions of its folder and the space on the disk. The files before it are saved; run again afterwards.',
          },
        );
      }
  }
  return changed;
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
