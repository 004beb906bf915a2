import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { ROOT, yamlOf } from './run-action.ts';

const LION =
  'name: Lion\nowners: [dinas-perikanan]\nsummry: Keliru\nsources: {berita: {title: Berita}}\n';
const CILEN = LION.replace('Lion', 'Cilen');
const { PATH = '', HOME = '' } = process.env;

describe('the hook for pre-commit', () => {
  const [hook] = yamlOf('.pre-commit-hooks.yaml') as {
    id: string;
    entry: string;
    files: string;
    language: string;
    pass_filenames: boolean;
  }[];

  it('runs the whole catalogue by the name that the package installs', () => {
    expect(hook).toMatchObject({ id: 'tular-validate', language: 'node', pass_filenames: false });
    const bin = temporaryFolder();
    symlinkSync(join(ROOT, 'bin/tular.js'), join(bin, 'tular'));
    const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': LION }));
    const [program = '', ...args] = hook?.entry.split(' ') ?? [];
    const ran = spawnSync(program, args, {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${bin}:${PATH}`, HOME },
    });
    expect(ran.stdout).toContain('catalog/innovations/lion.yaml:3:1');
    expect(ran.status).toBe(1);
  });

  it.each([
    ['catalog/innovations/lion.yaml', true],
    ['catalog/catalog.yaml', true],
    ['catalog/evidence/pks.pdf', true],
    ['data/catalog/agencies/a/b.yaml', true],
    ['src/catalog.ts', false],
    ['mycatalog/x.yaml', false],
  ])('looks at %s: %s', (path, seen) => {
    expect(new RegExp(hook?.files ?? '').test(path)).toBe(seen);
  });
});

describe('the job for GitLab', () => {
  const job = (yamlOf('.gitlab/tular.gitlab-ci.yml') as Record<string, unknown>)['tular'] as {
    variables: Record<string, string>;
    before_script: string[];
    script: string[];
    artifacts: { when: string; reports: { codequality: string } };
  };

  /** As the runner does: one shell for both parts, ended by the first line that fails. */
  function run(root: string, lines: readonly string[], env: Readonly<Record<string, string>>) {
    return spawnSync('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH, HOME, ...job.variables, ...env },
    });
  }

  /** A merge request that adds one fault to a catalogue that had another. */
  function mergeRequest(): { root: string; base: string } {
    const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/cilen.yaml': CILEN }));
    const base = gitIn(root, 'rev-parse', 'HEAD');
    addFiles(root, { 'catalog/innovations/lion.yaml': LION });
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'lion');
    return { root, base };
  }
  const here = `tular=${JSON.stringify(ROOT)}`;
  const reported = (root: string) =>
    (
      JSON.parse(readFileSync(join(root, job.artifacts.reports.codequality), 'utf8')) as {
        location: { path: string };
      }[]
    ).map(({ location }) => location.path);

  it('reports the whole catalogue and fails for what the merge request brings in', () => {
    const { root, base } = mergeRequest();
    const ran = run(root, [here, ...job.script], { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(ran.stdout).toContain('lion.yaml:3:1');
    expect(ran.stdout).not.toContain('cilen.yaml');
    expect(ran.status).toBe(1);
    expect(reported(root)).toEqual([
      'catalog/innovations/cilen.yaml',
      'catalog/innovations/lion.yaml',
    ]);
    expect(job.artifacts.when).toBe('always');
  });

  it('passes a merge request that only inherits faults, and not the branch itself', () => {
    const { root } = mergeRequest();
    const head = gitIn(root, 'rev-parse', 'HEAD');
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: head };
    expect(run(root, [here, ...job.script], env).status).toBe(0);
    expect(run(root, [here, ...job.script], {}).status).toBe(1);
  });

  it('ends where the check itself cannot be done', () => {
    const { root, base } = mergeRequest();
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, TULAR_CATALOG: '$(touch kena)' };
    const ran = run(root, [here, ...job.script], env);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('Tidak ada katalog di "$(touch kena)"');
    expect(gitIn(root, 'status', '--porcelain')).toBe('');
  });

  // It installs every package anew: `npm run test:install`.
  it.skipIf(!process.env['TULAR_TEST_INSTALL'])('fetches tular at its tag and builds it', () => {
    const left = ['node_modules', 'dist', '.git', 'coverage', 'reports', 'test', 'catalog'];
    const source = temporaryFolder();
    cpSync(ROOT, source, {
      recursive: true,
      filter: (path) => !left.includes(path.slice(ROOT.length + 1).split(sep)[0] as string),
    });
    gitIn(source, 'init', '-q', '-b', 'main');
    gitIn(source, 'add', '-A');
    gitIn(source, 'commit', '-q', '-m', 'awal');
    gitIn(source, 'tag', 'v1');
    const { root } = mergeRequest();
    const ran = run(
      root,
      [...job.before_script, 'node "$tular/bin/tular.js" --version; rm -rf "$tular"'],
      {
        TULAR_URL: `file://${source}`,
        TULAR_REF: 'v1',
      },
    );
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toMatch(/^tular \d+\.\d+\.\d+$/);
    expect(ran.status).toBe(0);
  });
});
