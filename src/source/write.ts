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

/** The same, whose content may be made only while it is written. */
export interface ToStream {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * Writes files into a folder, made if missing, so that each is at any moment wholly the old or wholly
 * the new one: a temporary file beside it, flushed, then renamed. Nothing is written through a link.
 */
export function writeFiles(folder: string, files: readonly ToWrite[]): void {
  const staging = new Staging(folder, files);
  try {
    for (const { name, bytes } of files) {
      staging.open(name);
      staging.write(bytes);
      staging.close();
    }
    staging.rename();
  } finally {
    staging.discard();
  }
}

/**
 * Writes files as `writeFiles` does, piece by piece: the next piece is asked for once the one before
 * is written, so that no file need be held whole. Where one cannot be made, none is replaced.
 */
export async function writeStreams(folder: string, files: readonly ToStream[]): Promise<void> {
  const staging = new Staging(folder, files);
  try {
    for (const { name, bytes } of files) {
      staging.open(name);
      for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) staging.write(piece);
      staging.close();
    }
    staging.rename();
  } finally {
    staging.discard();
  }
}

/** Refuses a folder that is a link: what is written into it would land elsewhere. */
export function refuseLinkedFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return;
  throw new UsageError(
    {
      id: `${JSON.stringify(folder)} bukan folder biasa, jadi tidak ditulisi.`,
      en: `${JSON.stringify(folder)} is not an ordinary folder and is not written to.`,
    },
    { id: 'Pakai folder biasa, bukan tautan.', en: 'Use an ordinary folder, not a link.' },
  );
}

/** Makes a folder level by level: where one cannot be made (`/proc/x`) the system says so at once. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Files on their way into a folder: all content is on disk before the first name changes. */
class Staging {
  private readonly folder: string;
  /** Names to come, by the temporary file that each has so far. */
  private readonly staged = new Map<string, string>();
  private handle: number | undefined;

  constructor(folder: string, files: readonly { readonly name: string }[]) {
    this.folder = folder;
    told(folder, () => {
      makeFolder(folder);
      if (!statSync(folder).isDirectory()) throw unusable(folder);
      for (const { name } of files) refuseSpecial(join(folder, name));
    });
  }

  /** Begins a file; what is written from now on is its content. */
  open(name: string): void {
    const temporary = join(this.folder, `.${name}.${process.pid}.tmp`);
    const target = join(this.folder, name);
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
    told(this.folder, () => {
      this.handle = openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o666);
      this.staged.set(temporary, target);
      keepMode(this.handle, target);
    });
  }

  write(bytes: Uint8Array): void {
    const { handle } = this;
    if (handle === undefined) return;
    told(this.folder, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    });
  }

  close(): void {
    const { handle } = this;
    if (handle === undefined) return;
    this.handle = undefined;
    told(this.folder, () => {
      try {
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    });
  }

  rename(): void {
    told(this.folder, () => {
      for (const [temporary, target] of this.staged) {
        renameSync(temporary, target);
        this.staged.delete(temporary);
      }
      flushFolder(this.folder);
    });
  }

  /** Removes what has not got its name. */
  discard(): void {
    for (const temporary of this.staged.keys()) {
      try {
        if (this.handle !== undefined) closeSync(this.handle);
        this.handle = undefined;
        unlinkSync(temporary);
      } catch {
        // Is gone already.
      }
    }
  }
}

/** What the system refuses is told as the fault of the place that was given; all else stays what it is. */
function told<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    throw unusable(folder, (error as NodeJS.ErrnoException).code);
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
