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
/** Milliseconds after which a run is given up: a server may never answer. */
const LONGEST_RUN = 15 * 60 * 1000;

/** Runs git in a folder with fixed arguments; gives its output, or null where it fails or is not there. */
export function git(folder: string, args: readonly string[], input?: string): Buffer | null {
  const { status, stdout } = run(folder, args, input);
  return status === 0 ? stdout : null;
}

/** How a run of git ended. `more` adds to the environment, for what uses the network. */
export function run(
  folder: string,
  args: readonly string[],
  input?: string,
  more: Readonly<Record<string, string | undefined>> = {},
): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string } {
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
    ...more,
  };
  const ran = spawnSync('git', [...FIXED, ...args], {
    cwd: folder,
    env,
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST_RUN,
    ...(input !== undefined && { input }),
  });
  return {
    status: ran.status,
    stdout: ran.stdout ?? Buffer.alloc(0),
    stderr: ran.stderr?.toString('utf8') ?? '',
  };
}

/** The commit that a revision names. Refuses what could be read as an option. */
export function resolveCommit(folder: string, revision: string): string {
  const unknown = () => unknownRevision(folder, revision);
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

/** Why a revision was not found: git may have refused the repository, or lack its history. */
function unknownRevision(folder: string, revision: string): UsageError {
  const name = JSON.stringify(revision);
  const none = { id: `Revisi ${name} tidak ditemukan.`, en: `There is no revision ${name}.` };
  const asked = run(folder, ['rev-parse', '--is-shallow-repository']);
  if (asked.stderr.includes('dubious ownership'))
    return new UsageError(
      {
        id: 'Git menolak repositori ini karena milik pengguna lain.',
        en: 'Git refuses this repository, since another user owns it.',
      },
      {
        id: `Bila tepercaya: git config --global --add safe.directory ${folder}`,
        en: `If you trust it: git config --global --add safe.directory ${folder}`,
      },
    );
  if (asked.stdout.toString('utf8').trim() === 'true')
    return new UsageError(none, {
      id: 'Klon ini dangkal. Di CI, ambil seluruh riwayat (fetch-depth: 0), atau jalankan git fetch --unshallow.',
      en: 'This clone is shallow. In CI, fetch the whole history (fetch-depth: 0), or run git fetch --unshallow.',
    });
  return new UsageError(none, {
    id: 'Pakai cabang, tag, atau komit yang ada di repositori ini.',
    en: 'Give a branch, tag or commit of this repository.',
  });
}

/** The commit from which two revisions parted. A clone without that history is refused. */
export function mergeBase(folder: string, revision: string, other: string): string {
  const [one, two] = [resolveCommit(folder, revision), resolveCommit(folder, other)];
  const found = git(folder, ['merge-base', '--end-of-options', one, two])?.toString('utf8').trim();
  if (found !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(found)) return found;
  throw new UsageError(
    {
      id: `Tidak ada riwayat bersama dengan ${JSON.stringify(revision)}.`,
      en: `There is no history in common with ${JSON.stringify(revision)}.`,
    },
    {
      id: 'Di CI, ambil seluruh riwayat (fetch-depth: 0), atau jalankan git fetch --unshallow.',
      en: 'In CI, fetch the whole history (fetch-depth: 0), or run git fetch --unshallow.',
    },
  );
}
