import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../util/order.ts';
import { blobHash } from './blob-hash.ts';
import { type Entry, ReadFailure, type Snapshot } from './snapshot.ts';

const MOST_ENTRIES = 200_000;
const DEEPEST = 32;
/** Read at most this much of one file: anything larger is refused by the parse stage all the same. */
const MOST_BYTES = 1024 * 1024 + 1;

/**
 * The catalogue in a folder as it stands on disk. Symbolic links and special files are listed as
 * refused and never opened; folders that start with a dot are left out.
 */
export function openWorktree(folder: string, prefix: string): Snapshot {
  const entries: Entry[] = [];
  list(folder, '', entries, 0);
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return {
    origin: 'worktree',
    commit: null,
    prefix,
    entries,
    read(path) {
      const bytes = readBounded(join(folder, path));
      return { bytes, hash: blobHash(bytes) };
    },
  };
}

function list(folder: string, below: string, entries: Entry[], depth: number): void {
  // Names as bytes: a name that is no UTF-8 would otherwise be listed under a path that does not exist.
  for (const found of readdirSync(join(folder, below), {
    withFileTypes: true,
    encoding: 'buffer',
  })) {
    const raw = found.name as unknown as Buffer;
    const name = raw.toString('utf8');
    if (name.startsWith('.') || entries.length >= MOST_ENTRIES) continue;
    const path = below === '' ? name : `${below}/${name}`;
    if (!Buffer.from(name, 'utf8').equals(raw)) entries.push({ path, size: 0, refused: 'name' });
    else if (found.isSymbolicLink()) entries.push({ path, size: 0, refused: 'symlink' });
    else if (found.isDirectory() && depth < DEEPEST) list(folder, path, entries, depth + 1);
    else if (found.isFile()) entries.push({ path, size: 0 });
    else entries.push({ path, size: 0, refused: 'special' });
  }
}

function readBounded(path: string): Uint8Array {
  let handle: number | undefined;
  try {
    // Not following a link that took the file's place since it was listed.
    handle = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const { size } = fstatSync(handle);
    const bytes = Buffer.allocUnsafe(Math.min(size + 1, MOST_BYTES));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw new ReadFailure((error as NodeJS.ErrnoException).code ?? 'EIO');
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
