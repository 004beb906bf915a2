import { blobHash } from '../../src/source/blob-hash.ts';
import { ReadFailure, type Snapshot } from '../../src/source/snapshot.ts';
import { byCodeUnit } from '../../src/util/order.ts';

/** A snapshot from texts (or bytes) by path within the catalogue. */
export function memorySnapshot(
  files: Readonly<Record<string, string | Uint8Array>>,
  prefix = 'catalog/',
): Snapshot {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]),
  );
  return {
    origin: 'worktree',
    commit: null,
    prefix,
    entries: [...bytes]
      .map(([path, content]) => ({ path, size: content.length }))
      .sort((a, b) => byCodeUnit(a.path, b.path)),
    read(path) {
      const content = bytes.get(path);
      if (!content) throw new ReadFailure('ENOENT');
      return { bytes: content, hash: blobHash(content) };
    },
  };
}
