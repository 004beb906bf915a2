import { lstatSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../util/file-change.ts';
import { type Bilingual, UsageError } from '../util/usage-error.ts';
import { blobHash } from './blob-hash.ts';
import { carryThrough } from './carry-through.ts';
import type { Location } from './find-catalog.ts';
import { type Journal, removeJournal, writeJournal } from './journal.ts';
import { type Lock, takeLock } from './lock.ts';
import { isCatalogPath, liesWithin } from './paths.ts';
import { notesOf, recover } from './recover.ts';
import { isSameListing, type Snapshot } from './snapshot.ts';
import { Staging } from './staging.ts';
import { storageError } from './storage-error.ts';
import { withoutInterruption } from './without-interruption.ts';
import { attempt, hashAt, makeFolder } from './whole-file.ts';
import { openWorktree } from './worktree.ts';

const UNCHANGED: Bilingual = { id: 'Tidak ada yang berubah.', en: 'Nothing has changed.' };

/**
 * Makes changes to files of the catalogue, all of them or none, whenever the run may be ended. Throws a
 * `UsageError` where a file is no longer what was read, a new one is there already, records have come or
 * gone since the snapshot that the changes were planned on, another run is writing, or the system refuses.
 *
 * First all new content is put beside the files and flushed. Then the journal says what is to be done:
 * before it lies on the disk the next run undoes, after that it finishes. One single change is decided
 * by its rename and needs no journal.
 */
export function changeFiles(
  location: Location,
  changes: readonly FileChange[],
  plannedOn?: Snapshot,
): void {
  if (changes.length === 0) return;
  refuseOdd(changes);
  const made: string[] = [];
  try {
    makeFolder(location.folder, made);
    const lock = takeLock(location.folder);
    try {
      withoutInterruption(() => changeLocked(location, changes, plannedOn, lock));
    } finally {
      lock.release();
    }
  } catch (error) {
    for (const folder of made.toReversed()) attempt(() => rmdirSync(folder));
    throw error instanceof UsageError ? error : storageError(error, location.folder, UNCHANGED);
  }
}

/** Whoever asks for these has made a mistake that no user can mend. */
function refuseOdd(changes: readonly FileChange[]): void {
  const odd = changes.find(({ path }) => !isCatalogPath(path));
  if (odd) throw new Error(`no file of a catalogue: ${odd.path}`);
  if (new Set(changes.map(({ path }) => path)).size < changes.length)
    throw new Error('two changes of one file');
}

function changeLocked(
  location: Location,
  changes: readonly FileChange[],
  plannedOn: Snapshot | undefined,
  lock: Lock,
): void {
  const { folder } = location;
  if (recover(location).hasChanged) throw changedMeanwhile(location, []);
  refuseChanged(location, changes, plannedOn);
  const staging = new Staging(folder, lock.token);
  const journal: Journal = {
    token: lock.token,
    changes: changes.map(({ path, hash, bytes }) => ({
      path,
      before: hash ?? null,
      after: bytes ? blobHash(bytes) : null,
    })),
  };
  const isAlone = changes.length === 1;
  try {
    staging.stage(changes);
    // Staging takes a while: someone may have saved a file meanwhile.
    refuseChanged(location, changes, plannedOn);
    if (!lock.isHeld()) throw changedMeanwhile(location, []);
    if (!isAlone) writeJournal(folder, journal);
  } catch (error) {
    staging.discard();
    throw error;
  }
  const carried = carryThrough(folder, journal);
  const [stuck] = carried.pending;
  // While nothing has got its name yet, all of it can still be undone.
  if (stuck && carried.pending.length === changes.length && (isAlone || withdraw(folder))) {
    staging.discard();
    throw stuck.error;
  }
  if (stuck)
    throw storageError(stuck.error, folder, unfinished(changes.length, carried.done.length));
  const notes = notesOf(location, carried);
  if (notes.length > 0) throw notAll(notes);
}

/** Takes back what was decided; false where even that is refused. */
function withdraw(folder: string): boolean {
  try {
    removeJournal(folder);
    return true;
  } catch {
    return false;
  }
}

/** Refuses as a whole what can no longer be done as it was planned. */
function refuseChanged(
  location: Location,
  changes: readonly FileChange[],
  plannedOn: Snapshot | undefined,
): void {
  const { folder, prefix } = location;
  for (const { path, hash } of changes) {
    if (hash !== undefined) continue;
    if (lstatSync(join(folder, path), { throwIfNoEntry: false }) || !liesWithin(folder, path))
      throw taken(prefix + path);
  }
  const changed = changes.filter(
    ({ path, hash }) =>
      hash !== undefined && (!liesWithin(folder, path) || hashAt(join(folder, path)) !== hash),
  );
  if (changed.length > 0)
    throw changedMeanwhile(
      location,
      changed.map(({ path }) => path),
    );
  if (plannedOn && !isSameListing(plannedOn, openWorktree(folder, prefix)))
    throw changedMeanwhile(location, []);
}

function taken(name: string): UsageError {
  return new UsageError(
    {
      id: `${JSON.stringify(name)} sudah ada atau berada di balik tautan, jadi tidak ada yang ditulis.`,
      en: `${JSON.stringify(name)} is there already or lies behind a link, so nothing was written.`,
    },
    { id: 'Pindahkan, lalu jalankan lagi.', en: 'Move it, then run again.' },
  );
}

/** Someone saved a file between reading and writing: theirs stays, and the run says so. */
function changedMeanwhile({ prefix }: Location, paths: readonly string[]): UsageError {
  const names = paths.map((path) => JSON.stringify(prefix + path)).join(', ');
  const what = names === '' ? '' : `: ${names}`;
  return new UsageError(
    {
      id: `Katalog berubah selama perintah berjalan, jadi tidak ada yang ditulis${what}.`,
      en: `The catalogue changed while the command ran, so nothing was written${what}.`,
    },
    { id: 'Jalankan lagi.', en: 'Run it again.' },
  );
}

function unfinished(all: number, done: number): Bilingual {
  return {
    id: `${done} dari ${all} berkas sudah ditulis; sisanya diselesaikan oleh perintah tular berikutnya.`,
    en: `${done} of ${all} files are written; the next tular command finishes the others.`,
  };
}

/** A file was saved, or its new content removed, in the instant in which ours were being renamed. */
function notAll(notes: readonly Bilingual[]): UsageError {
  return new UsageError(
    { id: notes.map(({ id }) => id).join(' '), en: notes.map(({ en }) => en).join(' ') },
    {
      id: 'Berkas lain sudah ditulis. Periksa dengan tular validate.',
      en: 'The other files are written. See to it with tular validate.',
    },
  );
}
