import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../util/usage-error.ts';
import { identityOf, type Identity, ownIdentity, whereabouts } from './identity.ts';
import { systemCode } from './storage-error.ts';
import { attempt, makeFolder, writeNew } from './whole-file.ts';
import { readWorktreeFile } from './worktree.ts';
import { refuseLinkedFolder } from './write.ts';

/**
 * Where a catalogue keeps what concerns writing it. It lies inside the catalogue's folder, so that two
 * runs meet there by whichever way, link or mount they came.
 */
export const STATE_FOLDER = '.tular';
const NAME = 'lock';
const IGNORE = '.gitignore';
/** How the names of files end that are not yet what they are to be. */
const DRAFT = '.tmp';
/** Milliseconds that a run waits for another before it gives up. */
export const PATIENCE = 3000;
const PAUSE = 50;

/** A lock that is held. */
export interface Lock {
  /** Unlike that of any other run. */
  readonly token: string;
  /** Whether it is still ours: someone may have removed it by hand. */
  isHeld(): boolean;
  release(): void;
}

/** A lock as it was found. */
export interface Found {
  readonly state: 'here' | 'gone' | 'elsewhere' | 'unclear';
  /** This very lock, and no later one. */
  readonly instance: string;
  readonly holder?: Identity;
}

/**
 * Takes the lock of a catalogue. One whose process is gone is broken; one that is held is waited for,
 * and then said to be held.
 */
export function takeLock(catalog: string, patience = PATIENCE): Lock {
  const folder = join(catalog, STATE_FOLDER);
  const token = randomBytes(6).toString('hex');
  const begun = performance.now();
  let first: Found | undefined;
  for (;;) {
    if (claim(folder, NAME, token)) return heldLock(folder, token);
    const found = findLock(catalog);
    if (!found) continue;
    first ??= found;
    const isOver = performance.now() - begun >= patience;
    // What nobody can read and nobody has changed all the while is no lock that a run has just made.
    const isLeft = found.state === 'unclear' && isOver && found.instance === first.instance;
    const isBreakable = found.state === 'gone' || isLeft;
    if (isBreakable && performance.now() - begun < 2 * patience)
      breakLock(folder, NAME, found, token);
    else if (isOver) throw busy(found, join(folder, NAME));
    pause();
  }
}

/** The lock that lies in a catalogue now. */
export function findLock(catalog: string): Found | undefined {
  return look(join(catalog, STATE_FOLDER, NAME));
}

/** Waits a moment, doing nothing. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

function heldLock(folder: string, token: string): Lock {
  return {
    token,
    isHeld: () => look(join(folder, NAME))?.instance === token,
    release() {
      attempt(() => unlinkSync(join(folder, NAME)));
      tidy(folder);
    },
  };
}

/** Leaves nothing of our own folder behind where nothing is kept in it. */
export function tidy(folder: string): void {
  attempt(() => {
    if (readdirSync(folder).some((name) => name !== IGNORE)) return;
    attempt(() => unlinkSync(join(folder, IGNORE)));
    rmdirSync(folder);
  });
}

/** Makes a lock of a name with all that it says, at once. False where there is one already. */
function claim(folder: string, name: string, token: string): boolean {
  const path = join(folder, name);
  const draft = join(folder, `${token}${DRAFT}`);
  const bytes = Buffer.from(`${JSON.stringify({ token, ...ownIdentity() })}\n`);
  if (isThere(path)) return false;
  refuseLinkedFolder(folder);
  try {
    makeFolder(folder);
    // Git is to see nothing of this.
    const ignore = join(folder, IGNORE);
    if (!isThere(ignore)) writeNew(ignore, Buffer.from('*\n'), { flush: false });
    writeNew(draft, bytes, { flush: false });
    linkOrWrite(draft, path, bytes);
    return true;
  } catch (error) {
    // Another was quicker, or tidied up after itself just now.
    if (['EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) return false;
    attempt(() => unlinkSync(draft));
    tidy(folder);
    throw error;
  } finally {
    attempt(() => unlinkSync(draft));
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Some file systems have no second names: there, a run that dies right here leaves an empty lock. */
function linkOrWrite(draft: string, path: string, bytes: Uint8Array): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(systemCode(error) ?? '')) throw error;
    writeNew(path, bytes, { flush: false });
  }
}

function look(path: string): Found | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  if (!found) return undefined;
  try {
    const held = JSON.parse(Buffer.from(readWorktreeFile(path)).toString('utf8')) as {
      readonly token?: unknown;
    } | null;
    const holder = identityOf(held);
    const token = held?.token;
    if (holder && typeof token === 'string' && /^[0-9a-f]{12}$/.test(token))
      return { state: whereabouts(holder), instance: token, holder };
  } catch {
    // Is no lock of ours, or is gone by now.
  }
  return { state: 'unclear', instance: `x-${found.ino}-${found.mtimeNs}` };
}

/**
 * Removes a lock whose run is gone. Only one breaker may: it holds a claim on this very lock, and looks
 * again whether it still lies there; a claim whose run is gone too is broken alike.
 */
function breakLock(folder: string, name: string, { instance }: Found, token: string): void {
  const claimed = `gone-${instance}`;
  if (!claim(folder, claimed, token)) {
    const other = look(join(folder, claimed));
    if (other?.state === 'gone') breakLock(folder, claimed, other, token);
    return;
  }
  const path = join(folder, name);
  try {
    if (look(path)?.instance === instance) unlinkSync(path);
  } finally {
    attempt(() => unlinkSync(join(folder, claimed)));
  }
}

/** Says who holds the lock, and what to do. */
export function busy({ state, holder }: Found, path: string): UsageError {
  const who = holder
    ? {
        id: `proses ${holder.pid} di ${JSON.stringify(holder.host)}`,
        en: `process ${holder.pid} on ${JSON.stringify(holder.host)}`,
      }
    : { id: 'proses yang tidak dikenal', en: 'an unknown process' };
  const shown = JSON.stringify(path);
  return new UsageError(
    {
      id: `Katalog ini sedang ditulis oleh perintah tular lain (${who.id}), jadi tidak ada yang ditulis.`,
      en: `Another tular command is writing this catalogue (${who.en}), so nothing was written.`,
    },
    state === 'here'
      ? { id: 'Tunggu sampai selesai, lalu jalankan lagi.', en: 'Wait for it, then run again.' }
      : {
          id: `Jalankan lagi bila sudah selesai. Bila prosesnya sudah tidak ada, hapus ${shown} lebih dahulu.`,
          en: `Run again once it is done. If that process is no more, remove ${shown} first.`,
        },
  );
}
