import { blobHash } from './blob-hash.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot with other bytes in place of some files, by path; nothing is written. */
export function overlay(snapshot: Snapshot, files: ReadonlyMap<string, Uint8Array>): Snapshot {
  return {
    ...snapshot,
    entries: snapshot.entries.map((entry) => {
      const bytes = files.get(entry.path);
      return bytes ? { path: entry.path, size: bytes.length } : entry;
    }),
    read(path) {
      const bytes = files.get(path);
      return bytes ? { bytes, hash: blobHash(bytes) } : snapshot.read(path);
    },
  };
}
