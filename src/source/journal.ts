import { createHmac, timingSafeEqual } from 'node:crypto';
import { realpathSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey, privateFolder, readKey } from './checkout-key.ts';
import { findGitRoot } from './find-catalog.ts';
import { STATE_FOLDER } from './lock.ts';
import { isCatalogPath } from './paths.ts';
import { LARGEST_PINNED, ReadFailure } from './snapshot.ts';
import { attempt, flushFolder, writeNew } from './whole-file.ts';
import { readWorktreeFile } from './worktree.ts';

const NAME = 'journal.json';

/** What is to become of one file; its new content is staged under `stagedName`. */
export interface Planned {
  /** Within the catalogue's folder. */
  readonly path: string;
  /** Git blob hash of what is replaced or removed; null where the file is new. */
  readonly before: string | null;
  /** Git blob hash of the new content; null where the file is removed. */
  readonly after: string | null;
}

/** Changes that have been decided on: from when it lies on the disk, they are carried out to the end. */
export interface Journal {
  readonly token: string;
  readonly changes: readonly Planned[];
}

/**
 * Writes down what is to be done; once this returns, it will be.
 *
 * A journal is sealed with a key that lies inside `.git`. Without the seal, a pull request that brings
 * one along with staged files would have the next run put content in place that nobody sees in the
 * difference of the records. Even a sealed one reaches no file outside of the catalogue's folder, and
 * replaces none that holds anything but what the journal says.
 */
export function writeJournal(catalog: string, journal: Journal): void {
  const folder = join(catalog, STATE_FOLDER);
  const draft = join(folder, `${journal.token}.tmp`);
  const text = JSON.stringify({ format: 1, ...journal, seal: sealOf(catalog, journal, true) });
  writeNew(draft, Buffer.from(`${text}\n`));
  try {
    renameSync(draft, join(folder, NAME));
  } catch (error) {
    attempt(() => unlinkSync(draft));
    throw error;
  }
  flushFolder(folder);
}

/** Where the journal of a catalogue lies. */
export function journalPath(catalog: string): string {
  return join(catalog, STATE_FOLDER, NAME);
}

/** The journal that lies in a catalogue; `foreign` where it was not written in this checkout. */
export function readJournal(catalog: string): Journal | 'foreign' | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readWorktreeFile(journalPath(catalog), LARGEST_PINNED);
  } catch (error) {
    return error instanceof ReadFailure && error.message === 'ENOENT' ? undefined : 'foreign';
  }
  try {
    const { token, changes, seal } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Journal & {
      readonly seal: unknown;
    };
    if (!/^[0-9a-f]{12}$/.test(token) || !changes.every(isPlanned)) return 'foreign';
    const journal = { token, changes };
    const own = Buffer.from(sealOf(catalog, journal, false) ?? '?');
    const given = Buffer.from(String(seal));
    return own.length === given.length && timingSafeEqual(own, given) ? journal : 'foreign';
  } catch {
    return 'foreign';
  }
}

/** Forgets the journal: what it said is done, or is not to be done. */
export function removeJournal(catalog: string): void {
  unlinkSync(journalPath(catalog));
  flushFolder(join(catalog, STATE_FOLDER));
}

function isPlanned({ path, before, after }: Planned): boolean {
  const isHash = (value: unknown) => value === null || /^[0-9a-f]{40}$/.test(String(value));
  return isCatalogPath(path) && isHash(before) && isHash(after);
}

/** Outside git nothing comes in by a commit, and there is nowhere to hide a key. */
function sealOf(catalog: string, { token, changes }: Journal, make: boolean): string | undefined {
  const root = findGitRoot(realpathSync(catalog));
  const folder = root === null ? undefined : privateFolder(root);
  const key = folder === undefined ? '' : (readKey(folder) ?? (make ? makeKey(folder) : undefined));
  if (key === undefined) return undefined;
  const rows = changes.map(({ path, before, after }) => [path, before, after]);
  return createHmac('sha256', key)
    .update(JSON.stringify(['journal', token, rows]))
    .digest('hex');
}
