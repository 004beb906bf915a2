import { renameSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Journal, type Planned, removeJournal } from './journal.ts';
import { STATE_FOLDER } from './lock.ts';
import { liesWithin } from './paths.ts';
import { stagedPath } from './staging.ts';
import { systemCode } from './storage-error.ts';
import { attempt, flushFolder, hashAt, makeFolder } from './whole-file.ts';

/** What became of the changes of a journal. */
export interface Carried {
  /** Files that got their content, or were removed, just now. */
  readonly done: string[];
  /** Files that someone has edited meanwhile: theirs stays, and ours is where `keptAt` says. */
  readonly kept: { readonly path: string; readonly keptAt?: string }[];
  /** Files whose new content is no more. */
  readonly lost: string[];
  /** Files that the system would not let be changed now, with its error. */
  readonly pending: { readonly path: string; readonly error: unknown }[];
}

/**
 * Carries out what a journal says, as far as it is not done yet; whoever calls holds the lock. A file
 * is changed only while it holds what it held when the change was planned. Where the system refuses,
 * the others are changed all the same, and the journal stays for the next run.
 */
export function carryThrough(catalog: string, journal: Journal): Carried {
  const carried: Carried = { done: [], kept: [], lost: [], pending: [] };
  for (const [index, planned] of journal.changes.entries()) {
    try {
      carryOne(catalog, journal.token, index, planned, carried);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      carried.pending.push({ path: planned.path, error });
    }
  }
  for (const folder of new Set(journal.changes.map(({ path }) => dirname(path))))
    flushFolder(join(catalog, folder));
  // One that cannot be removed says what is done already: the next run sees that.
  if (carried.pending.length === 0) attempt(() => removeJournal(catalog));
  return carried;
}

function carryOne(
  catalog: string,
  token: string,
  index: number,
  { path, before, after }: Planned,
  carried: Carried,
): void {
  const target = join(catalog, path);
  const staged = stagedPath(catalog, token, index, path);
  // A folder that has become a link leads to files that were never meant.
  if (!liesWithin(catalog, path)) return void carried.kept.push({ path });
  const now = hashAt(target);
  if (after === null) {
    if (now === before) unlinkSync(target);
    if (now === before) carried.done.push(path);
    else if (now !== null) carried.kept.push({ path });
    return;
  }
  const isWhole = hashAt(staged) === after;
  if (now === after) {
    if (isWhole) attempt(() => unlinkSync(staged));
  } else if (now === before) {
    if (isWhole) renameSync(staged, target);
    (isWhole ? carried.done : carried.lost).push(path);
  } else if (isWhole) {
    // Without its staged content, the change was made before the file was edited.
    const keptAt = join(STATE_FOLDER, 'kept', token, path);
    makeFolder(dirname(join(catalog, keptAt)));
    renameSync(staged, join(catalog, keptAt));
    carried.kept.push({ path, keptAt });
  }
}
