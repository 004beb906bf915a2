import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { blobHash } from './blob-hash.ts';
import { LARGEST_PINNED, ReadFailure, TooLarge } from './snapshot.ts';
import { readWorktreeFile } from './worktree.ts';

/** Opens a file that must not be there yet, for writing; never through a link. */
export function openNew(path: string): number {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  return openSync(path, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o666);
}

/** Writes all of the bytes, however few the system takes at a time. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/** A file that is replaced keeps who may read, write and run it. */
export function keepMode(handle: number, target: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found) fchmodSync(handle, found.mode & 0o777);
}

/**
 * Makes a new file with these bytes, with the mode of another where there is one, and flushes it to the
 * disk; leaves none where that fails.
 */
export function writeNew(
  path: string,
  bytes: Uint8Array,
  { like, flush = true }: { readonly like?: string; readonly flush?: boolean } = {},
): void {
  const handle = openNew(path);
  try {
    try {
      if (like !== undefined) keepMode(handle, like);
      writeAll(handle, bytes);
      if (flush) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    attempt(() => unlinkSync(path));
    throw error;
  }
}

/** Makes a folder level by level, so that the system's refusal of one is told; gives those it made. */
export function makeFolder(folder: string, made: string[] = []): string[] {
  if (statSync(folder, { throwIfNoEntry: false })) return made;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made);
  try {
    mkdirSync(folder);
    made.push(folder);
  } catch (error) {
    // Another run was quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
  return made;
}

/** New names in a folder last once the folder is flushed; some systems cannot, and need not. */
export function flushFolder(folder: string): void {
  attempt(() => {
    const handle = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/** Git blob hash of an ordinary file; null where there is none, empty where it is something else. */
export function hashAt(path: string): string | null {
  try {
    return blobHash(readWorktreeFile(path, LARGEST_PINNED));
  } catch (error) {
    if (error instanceof TooLarge) return '';
    if (!(error instanceof ReadFailure)) throw error;
    const code = error.message;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    if (['special', 'ELOOP', 'EMLINK', 'EISDIR', 'ENXIO'].includes(code)) return '';
    throw Object.assign(new Error(code), { code, syscall: 'read', path });
  }
}

/** Does what may fail without harm. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What could not be done is done, or told, elsewhere.
  }
}
