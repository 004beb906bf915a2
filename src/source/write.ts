import { closeSync, fsyncSync, lstatSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../util/usage-error.ts';
import { causeOf } from './storage-error.ts';
import { flushFolder, keepMode, makeFolder, openNew, writeAll } from './whole-file.ts';

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
    told(this.folder, () => {
      this.handle = openNew(temporary);
      this.staged.set(temporary, target);
      keepMode(this.handle, target);
    });
  }

  write(bytes: Uint8Array): void {
    const { handle } = this;
    if (handle === undefined) return;
    told(this.folder, () => writeAll(handle, bytes));
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

function unusable(folder: string, code?: string): UsageError {
  const cause = code === undefined ? undefined : causeOf(code);
  const [id, en] = cause
    ? [`, ${cause.why.id} (${code})`, `, ${cause.why.en} (${code})`]
    : ['', ''];
  return new UsageError(
    {
      id: `Tidak dapat menulis ke folder ${JSON.stringify(folder)}${id}.`,
      en: `Cannot write to the folder ${JSON.stringify(folder)}${en}.`,
    },
    {
      id: `${cause?.help.id ?? 'Periksa izinnya'}, atau tunjuk folder lain.`,
      en: `${cause?.help.en ?? 'Check its permissions'}, or name another folder.`,
    },
  );
}
