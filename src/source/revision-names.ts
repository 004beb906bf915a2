import { git } from './git.ts';

/** Names of branches and tags that can be typed as they are; `HEAD` before them. */
export function branchesAndTags(gitRoot: string): string[] {
  const told = git(gitRoot, ['for-each-ref', '--format=%(refname:short)']);
  const names = told?.toString('utf8').split('\n') ?? [];
  return ['HEAD', ...names.filter((name) => /^[A-Za-z0-9][\w./-]*$/.test(name))];
}
