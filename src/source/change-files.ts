import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../util/file-change.ts';
import { UsageError } from '../util/usage-error.ts';
import { createFiles } from './create.ts';
import type { Location } from './find-catalog.ts';
import { type Rewrite, rewriteFiles } from './rewrite.ts';

/**
 * Makes changes to files of the catalogue, all of them or none. Throws a `UsageError` where a file is no
 * longer what was read, a new one is there already, or the system refuses.
 */
export function changeFiles(location: Location, changes: readonly FileChange[]): void {
  const created = changes.flatMap(({ path, hash, bytes }) =>
    hash === undefined && bytes ? [{ path, bytes }] : [],
  );
  const rewritten = changes.flatMap(({ path, hash, bytes }) =>
    hash !== undefined && bytes ? [{ path, hash, bytes }] : [],
  );
  createFiles(location.folder, created);
  refuseChanged(rewriteFiles(location.folder, rewritten), location);
  for (const { path, bytes } of changes) if (!bytes) unlinkSync(join(location.folder, path));
}

/** Someone saved a file between reading and writing: theirs stays, and the run says so. */
function refuseChanged(changed: readonly Rewrite[], { prefix }: Location): void {
  if (changed.length === 0) return;
  const names = changed.map(({ path }) => JSON.stringify(prefix + path)).join(', ');
  throw new UsageError(
    {
      id: `Berubah selama perintah berjalan, jadi tidak ditimpa: ${names}.`,
      en: `Changed while the command ran, and so not overwritten: ${names}.`,
    },
    { id: 'Jalankan lagi.', en: 'Run it again.' },
  );
}
