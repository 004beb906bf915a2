import { type Dirent, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileChange } from '../util/file-change.ts';
import { STATE_FOLDER } from './lock.ts';
import { attempt, flushFolder, makeFolder, writeNew } from './whole-file.ts';

const DEEPEST = 32;
/** Nothing of a catalogue is in these, and they may be large. */
const ELSEWHERE = ['.git', 'node_modules', STATE_FOLDER];
const STAGED = /^\.tular-[0-9a-f]{12}-\d{1,7}\.tmp$/;

/** Where the new content of a change waits: in the folder of the file, since a rename must not copy. */
export function stagedPath(catalog: string, token: string, index: number, path: string): string {
  return join(catalog, dirname(path), `.tular-${token}-${index}.tmp`);
}

/** New contents on their way into a catalogue: all are on the disk before the first name changes. */
export class Staging {
  private readonly catalog: string;
  private readonly token: string;
  private readonly made: string[] = [];
  private readonly staged: string[] = [];

  constructor(catalog: string, token: string) {
    this.catalog = catalog;
    this.token = token;
  }

  /** Puts every new content beside the file that it is for. */
  stage(changes: readonly FileChange[]): void {
    for (const [index, { path, bytes }] of changes.entries()) {
      if (!bytes) continue;
      const target = join(this.catalog, path);
      const staged = stagedPath(this.catalog, this.token, index, path);
      makeFolder(dirname(target), this.made);
      writeNew(staged, bytes, { like: target });
      this.staged.push(staged);
    }
    for (const folder of new Set(this.staged.map((path) => dirname(path)))) flushFolder(folder);
    for (const folder of new Set(this.made.map((path) => dirname(path)))) flushFolder(folder);
  }

  /** Takes it all away again. */
  discard(): void {
    for (const path of this.staged) attempt(() => unlinkSync(path));
    for (const path of this.made.toReversed()) attempt(() => rmdirSync(path));
  }
}

/**
 * Removes staged contents of runs that are no more, with the folders that held nothing else. Only for
 * whoever holds the lock: nobody else has any then. Gives how many there were.
 */
export function sweep(catalog: string): number {
  const state = join(catalog, STATE_FOLDER);
  for (const name of namesIn(state).map((entry) => entry.name))
    if (/^(?:[0-9a-f]{12}\.tmp|gone-[0-9a-z-]+)$/.test(name))
      attempt(() => unlinkSync(join(state, name)));
  return sweepFolder(catalog, 0);
}

function sweepFolder(folder: string, depth: number): number {
  let swept = 0;
  for (const found of namesIn(folder)) {
    const path = join(folder, found.name);
    if (found.isFile() && STAGED.test(found.name)) {
      attempt(() => {
        unlinkSync(path);
        swept += 1;
      });
    } else if (found.isDirectory() && !ELSEWHERE.includes(found.name) && depth < DEEPEST) {
      const below = sweepFolder(path, depth + 1);
      if (below > 0) attempt(() => rmdirSync(path));
      swept += below;
    }
  }
  return swept;
}

function namesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
