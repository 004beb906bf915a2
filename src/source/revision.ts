import { git } from './git.ts';
import type { Location } from './find-catalog.ts';

/**
 * The commit to print beside what was read from a folder: its id, whether the catalogue has changes
 * that are not committed, or none outside git. For the commands that print it, not for `validate`.
 */
export function revisionOf({ folder, gitRoot }: Location): {
  readonly commit: string | null;
  readonly changed: boolean;
} {
  if (gitRoot === null) return { commit: null, changed: false };
  const head = git(gitRoot, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    'HEAD^{commit}',
  ]);
  if (head === null) return { commit: null, changed: false };
  const status = git(gitRoot, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--ignore-submodules=all',
    '--',
    folder,
  ]);
  return { commit: head.toString('utf8').trim(), changed: status === null || status.length > 0 };
}
