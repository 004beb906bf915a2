import { byCodeUnit } from '../util/order.ts';
import { blobHash } from './blob-hash.ts';
import { ReadFailure, type Snapshot } from './snapshot.ts';

/**
 * A snapshot with other bytes in place of some files, with new files, or without files (none in place of
 * their bytes), by path; nothing is written.
 */
export function overlay(
  snapshot: Snapshot,
  files: ReadonlyMap<string, Uint8Array | undefined>,
): Snapshot {
  const given = [...files].flatMap(([path, bytes]) =>
    bytes ? [{ path, size: bytes.length }] : [],
  );
  return {
    ...snapshot,
    entries: [...snapshot.entries.filter(({ path }) => !files.has(path)), ...given].sort((a, b) =>
      byCodeUnit(a.path, b.path),
    ),
    read(path) {
      const bytes = files.get(path);
      if (!bytes && files.has(path)) throw new ReadFailure('ENOENT');
      return bytes ? { bytes, hash: blobHash(bytes) } : snapshot.read(path);
    },
  };
}
