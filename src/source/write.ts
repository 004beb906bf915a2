import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../util/usage-error.ts';

export interface ToWrite {
  /** A name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into a folder, made if missing, so that each is at any moment wholly the old or wholly
 * the new one: a temporary file beside it, flushed, then renamed. Nothing is written through a link.
 */
export function writeFiles(folder: string, files: readonly ToWrite[]): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw unusable(folder);
    for (const { name } of files) refuseSpecial(join(folder, name));
    const staged = stage(folder, files);
    for (const { temporary, target } of staged) renameSync(temporary, target);
    flushFolder(folder);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    throw unusable(folder, (error as NodeJS.ErrnoException).code);
  }
}

/** Refuses a folder that is a link: what is written into it would land elsewhere. */
export function refuseLinkedFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return;
  throw new UsageError({
    id: `${JSON.stringify(folder)} bukan folder biasa, jadi tidak ditulisi.`,
    en: `${JSON.stringify(folder)} is not an ordinary folder and is not written to.`,
  });
}

/** Makes a folder level by level: where one cannot be made (`/proc/x`) the system says so at once. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

/** All content is on disk before the first name changes; where that fails, nothing is left behind. */
function stage(folder: string, files: readonly ToWrite[]): Staged[] {
  const staged: Staged[] = [];
  try {
    for (const { name, bytes } of files) {
      const temporary = join(folder, `.${name}.${process.pid}.tmp`);
      staged.push({ temporary, target: join(folder, name) });
      const handle = openSync(
        temporary,
        constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0),
        0o666,
      );
      try {
        keepMode(handle, join(folder, name));
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    }
    return staged;
  } catch (error) {
    for (const { temporary } of staged) {
      try {
        unlinkSync(temporary);
      } catch {
        // Was not made.
      }
    }
    throw error;
  }
}

/** A file that is replaced keeps who may read, write and run it. */
function keepMode(handle: number, target: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found) fchmodSync(handle, found.mode & 0o777);
}

function refuseSpecial(target: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new UsageError(
      {
        id: `${JSON.stringify(target)} bukan berkas biasa, jadi tidak ditimpa.`,
        en: `${JSON.stringify(target)} is not an ordinary file and is not overwritten.`,
      },
      {
        id: 'Pindahkan, atau tunjuk tempat lain.',
        en: 'Move it, or name another place.',
      },
    );
}

/** The renames themselves last once the folder is flushed; some systems cannot, and need not. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders.
  }
}

function unusable(folder: string, code?: string): UsageError {
  const why = code === undefined ? '' : ` (${code})`;
  return new UsageError(
    {
      id: `Tidak dapat menulis ke folder ${JSON.stringify(folder)}${why}.`,
      en: `Cannot write to the folder ${JSON.stringify(folder)}${why}.`,
    },
    {
      id: 'Periksa izinnya, atau tunjuk folder lain.',
      en: 'Check its permissions, or name another folder.',
    },
  );
}
