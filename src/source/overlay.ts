import { byCodeUnit } from '../util/order.ts';
import { blobHash } from './blob-hash.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot with other bytes in place of some files, or with new files, by path; nothing is written. */
export function overlay(snapshot: Snapshot, files: ReadonlyMap<string, Uint8Array>): Snapshot {
  const given = [...files].map(([path, bytes]) => ({ path, size: bytes.length }));
  return {
    ...snapshot,
    entries: [...snapshot.entries.filter(({ path }) => !files.has(path)), ...given].sort((a, b) =>
      byCodeUnit(a.path, b.path),
    ),
    read(path) {
      const bytes = files.get(path);
      return bytes ? { bytes, hash: blobHash(bytes) } : snapshot.read(path);
    },
  };
}
