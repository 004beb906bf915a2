import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../util/usage-error.ts';
import { safeAddress, safeRef } from './address.ts';
import { openCommit } from './commit.ts';
import { git, resolveCommit, run } from './git.ts';
import type { Snapshot } from './snapshot.ts';

/** Where another catalogue is, as the manifest declares it. */
export interface RemotePlace {
  /** Its key in the manifest. */
  readonly id: string;
  readonly url: string;
  readonly ref?: string | undefined;
  readonly path: string;
}

/** The repository of another agency, its objects in a folder that is gone afterwards; nothing is checked out. */
export interface RemoteRepository {
  /** Fetches what the declared ref holds now, and gives its commit. */
  newest(): string;
  /** Fetches the history of the declared ref, and says whether a commit is in it. */
  holds(commit: string): boolean;
  /** The catalogue at a commit that was fetched; links and submodules are refused, never followed. */
  open(commit: string): Snapshot;
  /** When the commit was made. */
  dateOf(commit: string): string;
}

/** Any full commit id is looked for among what branches and tags reach: servers hand out more than that. */
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const EVERYTHING = ['+refs/heads/*:refs/theirs/heads/*', '+refs/tags/*:refs/theirs/tags/*'];
/** Nothing asks, nothing waits for ever, and nothing but the repository itself is fetched. */
const CAREFUL = [
  'core.askPass=',
  'credential.interactive=false',
  'gc.auto=0',
  'fetch.recurseSubmodules=false',
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=60',
].flatMap((setting) => ['-c', setting]);
/** What the user's own credentials and proxies need. Nothing asks for a password. */
const KEPT = [
  'APPDATA',
  'LOCALAPPDATA',
  'XDG_CONFIG_HOME',
  'SSH_AUTH_SOCK',
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'TMPDIR',
  'TEMP',
];

/** Opens the repository of another catalogue for as long as `use` runs. `root` is where paths start. */
export function withRemote<T>(
  place: RemotePlace,
  root: string,
  use: (repository: RemoteRepository) => T,
): T {
  const address = safeAddress(place.url, root);
  const ref = place.ref === undefined ? 'HEAD' : safeRef(place.ref);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tular-remote-')));
  try {
    if (git(folder, ['init', '--quiet', '--bare', '--template=']) === null)
      throw new UsageError(
        { id: 'Program git tidak ditemukan.', en: 'The program git was not found.' },
        {
          id: 'Pasang git; hanya remote update dan remote verify yang memerlukannya.',
          en: 'Install git; only remote update and remote verify need it.',
        },
      );
    const fetch = (more: readonly string[], refs: readonly string[]) =>
      fetchInto(folder, place, address, more, refs);
    const isCommit = COMMIT.test(ref);
    const reached = (commit: string) =>
      git(folder, ['for-each-ref', '--count=1', `--contains=${commit}`, 'refs/theirs']);
    const holds = (commit: string) => {
      if (!COMMIT.test(commit)) return false;
      fetch([], isCommit ? EVERYTHING : [`+${ref}:refs/theirs/pinned`]);
      return (reached(commit)?.length ?? 0) > 0;
    };
    return use({
      newest() {
        if (!isCommit) {
          fetch(['--depth=1'], [ref]);
          return resolveCommit(folder, 'FETCH_HEAD');
        }
        if (holds(ref)) return ref;
        throw new UsageError(
          {
            id: `Komit ${ref} tidak ada pada cabang atau tag katalog "${place.id}".`,
            en: `Commit ${ref} is on no branch or tag of catalogue "${place.id}".`,
          },
          {
            id: 'Tulis komit yang ada di sana, atau nama cabangnya, pada ref di catalog.yaml.',
            en: 'Write a commit that is there, or a branch, at ref in catalog.yaml.',
          },
        );
      },
      holds,
      open: (commit) => ({
        ...openCommit(folder, join(folder, ...place.path.split('/')), commit, `${place.id}:`),
        origin: 'remote',
      }),
      dateOf: (commit) =>
        git(folder, ['show', '--no-patch', '--format=%cI', '--end-of-options', commit])
          ?.toString('utf8')
          .trim() ?? '',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fetchInto(
  folder: string,
  place: RemotePlace,
  address: string,
  more: readonly string[],
  refs: readonly string[],
): void {
  const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
  const fetched = run(
    folder,
    [
      ...CAREFUL,
      'fetch',
      '--quiet',
      '--no-tags',
      '--update-shallow',
      ...more,
      '--',
      address,
      ...refs,
    ],
    undefined,
    {
      ...kept,
      GIT_ALLOW_PROTOCOL: 'https:ssh:file',
      GIT_SSH_COMMAND: process.env['GIT_SSH_COMMAND'] ?? 'ssh -oBatchMode=yes',
    },
  );
  if (fetched.status === 0) return;
  const said = fetched.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
  throw new UsageError(
    {
      id: `Katalog "${place.id}" tidak dapat diambil dari ${place.url}.`,
      en: `Catalogue "${place.id}" cannot be fetched from ${place.url}.`,
    },
    {
      id:
        said === ''
          ? 'git tidak menjawab; periksa alamat dan jaringannya.'
          : `Periksa alamat dan jaringannya; git berkata: ${said}`,
      en:
        said === ''
          ? 'git did not answer; check the address and the network.'
          : `Check the address and the network; git says: ${said}`,
    },
  );
}
