import { blobHash } from '../../src/source/blob-hash.ts';
import {
  type Entry,
  largest,
  ReadFailure,
  type Snapshot,
  TooLarge,
} from '../../src/source/snapshot.ts';
import { by } from '../../src/util/order.ts';

/** A snapshot from texts (or bytes) by path within the catalogue, and entries refused unread. */
export function memorySnapshot(
  files: Readonly<Record<string, string | Uint8Array>>,
  prefix = 'catalog/',
  refused: Readonly<Record<string, NonNullable<Entry['refused']>>> = {},
): Snapshot {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]),
  );
  const entries: Entry[] = [
    ...[...bytes].map(([path, content]) => ({ path, size: content.length })),
    ...Object.entries(refused).map(([path, reason]) => ({ path, size: 0, refused: reason })),
  ];
  return {
    origin: 'worktree',
    commit: null,
    prefix,
    entries: entries.sort(by((entry) => entry.path)),
    read(path) {
      const content = bytes.get(path);
      if (!content) throw new ReadFailure('ENOENT');
      if (content.length > largest(path)) throw new TooLarge(content.length);
      return { bytes: content, hash: blobHash(content) };
    },
  };
}
