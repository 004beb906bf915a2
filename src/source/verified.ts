import { createHmac, timingSafeEqual } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeKey, privateFolder, readKey } from './checkout-key.ts';
import type { Location } from './find-catalog.ts';
import { readWorktreeFile } from './worktree.ts';
import { refuseLinkedFolder, writeFiles } from './write.ts';

const FOLDER = '.tular';
const NAME = 'verified.json';

interface Note {
  readonly format: 1;
  /** Digest of the snapshot that was verified, by remote. */
  readonly verified: Readonly<Record<string, string>>;
  /** Made with a key that is kept inside `.git`, where no pull request can reach. */
  readonly seal: string;
}

/**
 * The digests that `remote verify` has noted in this checkout, by remote. The note is git-ignored; one
 * that came in by a commit does not bear this checkout's seal and counts for nothing.
 */
export function readVerified(location: Location): ReadonlyMap<string, string> {
  const none = new Map<string, string>();
  const folder = join(rootOf(location), FOLDER);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return none;
  try {
    const text = Buffer.from(readWorktreeFile(join(folder, NAME))).toString('utf8');
    const note = JSON.parse(text) as Partial<Note> | null;
    const verified = Object.entries(note?.verified ?? {}).filter(
      ([, digest]) => typeof digest === 'string',
    );
    const key = readKey(keyFolder(location));
    if (key === undefined || typeof note?.seal !== 'string') return none;
    const seal = sealOf(key, Object.fromEntries(verified));
    const given = Buffer.from(note.seal, 'utf8');
    if (given.length !== seal.length || !timingSafeEqual(given, Buffer.from(seal))) return none;
    return new Map(verified);
  } catch {
    // A note that is not there or cannot be read vouches for nothing.
    return none;
  }
}

/** Notes the digests that were verified, in place of those noted before. */
export function writeVerified(location: Location, verified: ReadonlyMap<string, string>): void {
  const folder = join(rootOf(location), FOLDER);
  refuseLinkedFolder(folder);
  const digests = Object.fromEntries([...verified].sort(([a], [b]) => (a < b ? -1 : 1)));
  const key = readKey(keyFolder(location)) ?? makeKey(keyFolder(location));
  const note: Note = { format: 1, verified: digests, seal: sealOf(key, digests) };
  writeFiles(folder, [
    { name: '.gitignore', bytes: Buffer.from('*\n') },
    { name: NAME, bytes: Buffer.from(`${JSON.stringify(note, null, 2)}\n`) },
  ]);
}

/** Where paths in the manifest start: the root of the repository, else the catalogue's parent. */
export function rootOf({ gitRoot, folder }: Location): string {
  return gitRoot ?? dirname(folder);
}

function sealOf(key: string, digests: Readonly<Record<string, string>>): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
}

/** Outside git nothing comes in by a commit: the key lies beside the note. */
function keyFolder(location: Location): string {
  return location.gitRoot === null
    ? join(rootOf(location), FOLDER)
    : privateFolder(location.gitRoot);
}
