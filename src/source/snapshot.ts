/**
 * One reader for a folder, a commit and another agency's catalogue. Paths are relative to the
 * catalogue's folder, with forward slashes, sorted by code unit.
 */
export interface Snapshot {
  readonly origin: 'worktree' | 'commit' | 'remote';
  /** The commit read from; null where the content is no commit's. */
  readonly commit: string | null;
  /** What stands before a path when it is shown: `catalog/`. */
  readonly prefix: string;
  readonly entries: readonly Entry[];
  /** The bytes of an entry and their git blob hash. Throws `ReadFailure` or `TooLarge`. */
  read(path: string): { readonly bytes: Uint8Array; readonly hash: string };
}

export interface Entry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Git blob hash, where it is known without reading. */
  readonly hash?: string;
  /** Why the entry is refused unread. */
  readonly refused?: 'symlink' | 'special' | 'name' | 'unreadable';
}

/** A record's file above this size is not read. */
export const LARGEST_FILE = 1024 * 1024;

/** A snapshot of another catalogue holds all of its records, a line each. */
export const LARGEST_PINNED = 64 * 1024 * 1024;

/** The size above which a file is not read. */
export function largest(path: string): number {
  return isPinned(path) ? LARGEST_PINNED : LARGEST_FILE;
}

/** True for the pinned snapshot of another catalogue, by its path within this one. */
export function isPinned(path: string): boolean {
  return /^remotes\/[^/]+\.jsonl$/.test(path);
}

/** Whether two snapshots list the same records, whatever these hold. */
export function isSameListing(one: Snapshot, other: Snapshot): boolean {
  const records = ({ entries }: Snapshot) =>
    entries.flatMap(({ path }) => (/\.ya?ml$/i.test(path) ? [path] : [])).join('\0');
  return records(one) === records(other);
}

/** A file that is too large to be read as a record. */
export class TooLarge extends Error {
  readonly size: number;

  constructor(size: number) {
    super(`${size} bytes`);
    this.size = size;
  }
}

/** A file that was listed and could not be read. */
export class ReadFailure extends Error {}

/** The text of an entry and its hash; none where it cannot be read any more or has grown too large. */
export function readText(
  snapshot: Snapshot,
  path: string,
): { readonly text: string; readonly hash: string } | undefined {
  try {
    const { bytes, hash } = snapshot.read(path);
    return { text: Buffer.from(bytes).toString('utf8'), hash };
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof TooLarge) return undefined;
    throw error;
  }
}
