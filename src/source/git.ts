import { spawnSync } from 'node:child_process';
import { UsageError } from '../util/usage-error.ts';

/** Configuration that would run other programs is off; nothing asks for a password or takes a lock. */
const FIXED = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=off',
  '-c',
  'protocol.ext.allow=never',
];
const MOST_OUTPUT = 1024 * 1024 * 1024;

/** Runs git in a folder with fixed arguments; gives its output, or null where it fails or is not there. */
export function git(folder: string, args: readonly string[], input?: string): Buffer | null {
  const { PATH, HOME, SystemRoot, USERPROFILE } = process.env;
  const env = {
    PATH,
    HOME,
    SystemRoot,
    USERPROFILE,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
  };
  const ran = spawnSync('git', [...FIXED, ...args], {
    cwd: folder,
    env,
    maxBuffer: MOST_OUTPUT,
    ...(input !== undefined && { input }),
  });
  return ran.status === 0 ? ran.stdout : null;
}

/** The commit that a revision names. Refuses what could be read as an option. */
export function resolveCommit(folder: string, revision: string): string {
  const unknown = () =>
    new UsageError(
      {
        id: `Revisi ${JSON.stringify(revision)} tidak ditemukan.`,
        en: `There is no revision ${JSON.stringify(revision)}.`,
      },
      {
        id: 'Pakai cabang, tag, atau komit yang ada di repositori ini.',
        en: 'Give a branch, tag or commit of this repository.',
      },
    );
  if (git(folder, ['--version']) === null)
    throw new UsageError(
      { id: 'Program git tidak ditemukan.', en: 'The program git was not found.' },
      { id: 'Pasang git, atau jalankan tanpa --rev.', en: 'Install git, or run without --rev.' },
    );
  if (revision === '' || revision.startsWith('-')) throw unknown();
  const found = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = found?.toString('utf8').trim() ?? '';
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) throw unknown();
  return commit;
}
