import { relative, sep } from 'node:path';
import { byCodeUnit } from '../util/order.ts';
import { UsageError } from '../util/usage-error.ts';
import { git, resolveCommit } from './git.ts';
import { type Entry, isPinned, largest, ReadFailure, type Snapshot, TooLarge } from './snapshot.ts';

/**
 * The catalogue as it stood at a revision, read from git's objects; the working tree is not touched.
 * Files are fetched together when the first is read, but for those whose bytes the caller has.
 */
export function openCommit(
  root: string,
  folder: string,
  revision: string,
  prefix: string,
  isKnown: (entry: Entry) => boolean = () => false,
): Snapshot {
  const commit = resolveCommit(root, revision);
  const inside = relative(root, folder).split(sep).join('/');
  const tree = inside === '' ? commit : `${commit}:${inside}`;
  const listed = git(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', tree]);
  if (listed === null)
    throw new UsageError(
      {
        id: `Tidak ada katalog ${JSON.stringify(inside)} pada revisi ${JSON.stringify(revision)}.`,
        en: `There is no catalogue ${JSON.stringify(inside)} at revision ${JSON.stringify(revision)}.`,
      },
      {
        id: 'Pilih revisi yang sudah memuat katalog; lihat dengan git log.',
        en: 'Choose a revision that holds the catalogue already; see git log.',
      },
    );
  const entries = listed
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(parseEntry)
    .filter((entry) => !entry.path.split('/').some((part) => part.startsWith('.')));
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  let contents: Map<string, Uint8Array> | undefined;
  return {
    origin: 'commit',
    commit,
    prefix,
    entries,
    read(path) {
      contents ??= readBlobs(
        root,
        entries.filter((entry) => !isKnown(entry)),
      );
      const { hash = '', size = 0 } = byPath.get(path) ?? {};
      if (size > largest(path)) throw new TooLarge(size);
      const bytes = contents.get(hash);
      if (!bytes) throw new ReadFailure('ENOENT');
      return { bytes, hash };
    },
  };
}

/** Whether a commit is in the repository; a shallow clone lacks those before it. */
export function hasCommit(root: string, commit: string): boolean {
  return (
    /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit) &&
    git(root, ['cat-file', '-e', `${commit}^{commit}`]) !== null
  );
}

/** Whether a commit has the catalogue's folder at all. */
export function holdsFolder(root: string, folder: string, commit: string): boolean {
  const inside = relative(root, folder).split(sep).join('/');
  return inside === '' || git(root, ['cat-file', '-e', `${commit}:${inside}`]) !== null;
}

/** One line of `ls-tree -l`: mode, type, object, size, a tab, the path. */
function parseEntry(line: string): Entry {
  const [head = '', path = ''] = [
    line.slice(0, line.indexOf('\t')),
    line.slice(line.indexOf('\t') + 1),
  ];
  const [mode, type, hash = '', size] = head.split(/ +/);
  if (mode === '120000') return { path, size: 0, hash, refused: 'symlink' };
  if (type !== 'blob') return { path, size: 0, hash, refused: 'special' };
  return { path, size: Number(size), hash };
}

function readBlobs(root: string, entries: readonly Entry[]): Map<string, Uint8Array> {
  const wanted = [
    ...new Set(
      entries
        .filter(
          ({ path, size, refused }) =>
            !refused && (/\.ya?ml$/i.test(path) || isPinned(path)) && size <= largest(path),
        )
        .map((entry) => entry.hash ?? ''),
    ),
  ];
  const out =
    git(root, ['cat-file', '--batch', '--buffer'], `${wanted.join('\n')}\n`) ?? Buffer.alloc(0);
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(10, at);
    const [hash = '', , size = '0'] = out.toString('utf8', at, end).split(' ');
    contents.set(hash, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}
