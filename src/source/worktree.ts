import {
  closeSync,
  type Dirent,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../util/order.ts';
import { blobHash } from './blob-hash.ts';
import { UsageError } from '../util/usage-error.ts';
import {
  type Entry,
  largest,
  LARGEST_FILE,
  ReadFailure,
  type Snapshot,
  TooLarge,
} from './snapshot.ts';

const MOST_ENTRIES = 200_000;
const DEEPEST = 32;

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
      const bytes = readWorktreeFile(join(folder, path), largest(path));
      return { bytes, hash: blobHash(bytes) };
    },
  };
}

function list(folder: string, below: string, entries: Entry[], depth: number): void {
  // Names as bytes: a name that is no UTF-8 would otherwise be listed under a path that does not exist.
  let listed: Dirent[];
  try {
    listed = readdirSync(join(folder, below), {
      withFileTypes: true,
      encoding: 'buffer',
    }) as unknown as Dirent[];
  } catch (error) {
    if (below === '') throw unreadable(folder, error);
    entries.push({ path: below, size: 0, refused: 'unreadable' });
    return;
  }
  for (const found of listed) {
    const raw = found.name as unknown as Buffer;
    const name = raw.toString('utf8');
    if (name.startsWith('.')) continue;
    if (entries.length >= MOST_ENTRIES)
      throw new UsageError(
        {
          id: `Folder katalog memuat lebih dari ${MOST_ENTRIES} berkas.`,
          en: `The catalogue's folder holds more than ${MOST_ENTRIES} files.`,
        },
        {
          id: 'Pindahkan berkas yang bukan bagian katalog ke luar folder itu.',
          en: 'Move files that are not part of the catalogue out of that folder.',
        },
      );
    const path = below === '' ? name : `${below}/${name}`;
    if (!Buffer.from(name, 'utf8').equals(raw)) entries.push({ path, size: 0, refused: 'name' });
    else if (found.isSymbolicLink()) entries.push({ path, size: 0, refused: 'symlink' });
    else if (found.isDirectory() && depth < DEEPEST && !/\.ya?ml$/i.test(name))
      list(folder, path, entries, depth + 1);
    else if (found.isFile()) entries.push({ path, size: 0 });
    else entries.push({ path, size: 0, refused: 'special' });
  }
}

function unreadable(folder: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new UsageError(
    {
      id: `Folder katalog ${JSON.stringify(folder)} tidak dapat dibaca (${code}).`,
      en: `The catalogue's folder ${JSON.stringify(folder)} cannot be read (${code}).`,
    },
    { id: 'Periksa izin foldernya.', en: 'Check its permissions.' },
  );
}

/** The bytes of one file, no larger than a record may be unless told. Throws `ReadFailure` or `TooLarge`. */
export function readWorktreeFile(path: string, most = LARGEST_FILE): Uint8Array {
  let handle: number | undefined;
  try {
    // Not following a link that took the file's place since it was listed.
    handle = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const found = fstatSync(handle);
    if (!found.isFile()) throw new ReadFailure('special');
    const { size } = found;
    if (size > most) throw new TooLarge(size);
    // One more than it says, so that a file that has grown meanwhile is noticed.
    const bytes = Buffer.allocUnsafe(size + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    if (error instanceof TooLarge || error instanceof ReadFailure) throw error;
    throw new ReadFailure((error as NodeJS.ErrnoException).code ?? 'EIO');
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
