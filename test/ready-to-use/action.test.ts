import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { ACTION, ROOT, runAction } from './run-action.ts';

const innovation = (name: string, more: string) =>
  `name: ${name}\nowners: [dinas-perikanan]\n${more}sources: {berita: {title: Berita}}\n`;
const IMPOSSIBLE = innovation(
  'Cilen',
  'milestones:\n  - {id: a, phase: penerapan, date: 2021-02-30}\n',
);
const MISSPELT = innovation('Lion', 'summry: Keliru\n');

/** What actions/checkout leaves of a pull request: all history, and origin/main beside the merge. */
function pullRequest(changes: Readonly<Record<string, string>>): string {
  const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/cilen.yaml': IMPOSSIBLE }));
  gitIn(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  gitIn(root, 'checkout', '-q', '-b', 'usul');
  addFiles(root, changes);
  gitIn(root, 'add', '-A');
  gitIn(root, 'commit', '-q', '--allow-empty', '-m', 'usul');
  gitIn(root, 'checkout', '-q', '--detach', 'origin/main');
  gitIn(root, 'merge', '-q', '--no-ff', '-m', 'gabung', 'usul');
  return root;
}
const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' };
const AS_OF = { 'as-of': '2026-01-01' };
const annotations = (stdout: string) =>
  stdout
    .split('\n')
    .flatMap((line) => /^::(\w+) file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(' ') ?? []);

describe('the action', () => {
  it('marks on a pull request what it brings in, and writes it on the summary page', () => {
    const root = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
    const ran = runAction(root, AS_OF, PULL);
    expect(annotations(ran.stdout)).toContain('error catalog/innovations/lion.yaml 3');
    expect(ran.stdout).not.toContain('cilen.yaml');
    expect(ran.summary).toContain('| catalog/innovations/lion.yaml:3:1 | Kunci');
    expect(ran.summary).not.toContain('cilen.yaml:');
    expect(ran.summary.match(/^## Hasil pemeriksaan katalog$/gm)).toHaveLength(1);
    expect(ran.exit).toBe(1);
  });

  it('lets a pull request pass that only inherits faults', () => {
    const root = pullRequest({ 'README.md': 'Halo\n' });
    const ran = runAction(root, AS_OF, PULL);
    expect(ran).toMatchObject({ exit: 0 });
    expect(annotations(ran.stdout)).toEqual([]);
    expect(ran.summary).toContain('## Hasil pemeriksaan katalog');
  });

  it('tells everything elsewhere, and where asked to', () => {
    const root = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
    for (const ran of [runAction(root, AS_OF), runAction(root, { ...AS_OF, since: '' }, PULL)]) {
      expect(annotations(ran.stdout)).toEqual(
        expect.arrayContaining([
          'error catalog/innovations/cilen.yaml 4',
          'error catalog/innovations/lion.yaml 3',
        ]),
      );
      expect(ran.exit).toBe(1);
    }
  });

  it('passes every input on', () => {
    const root = pullRequest({});
    cpSync(join(root, 'catalog'), join(root, 'data katalog'), { recursive: true });
    addFiles(root, {
      'data katalog/innovations/cilen.yaml': innovation(
        'Cilen',
        'benefits:\n  - {metric: Waktu, unit: hari, result: {value: 2, period: 2025}}\n',
      ),
    });
    const inputs = { ...AS_OF, catalog: 'data katalog', lang: 'en' };
    const ran = runAction(root, { ...inputs, since: 'origin/main', sarif: 'hasil/a b.sarif' });
    expect(ran.stdout).toMatch(/\d+ files, /);
    expect(ran.summary).toContain('## Check of the catalogue');
    expect(ran.exit).toBe(0);
    expect(runAction(root, { ...inputs, 'fail-on': 'info' }).exit).toBe(1);
    expect(existsSync(join(root, 'hasil/a b.sarif'))).toBe(true);
  });

  it('writes SARIF of the whole catalogue, also on a pull request', () => {
    const root = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
    expect(runAction(root, { ...AS_OF, sarif: 'tular.sarif' }, PULL).exit).toBe(1);
    const written = JSON.parse(readFileSync(join(root, 'tular.sarif'), 'utf8')) as {
      runs: {
        results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      }[];
    };
    const files = written.runs[0]?.results.map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(files).toContain('catalog/innovations/cilen.yaml');
    expect(files).toContain('catalog/innovations/lion.yaml');
  });

  it('says how to mend a checkout without history', () => {
    const from = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
    gitIn(from, 'branch', '-f', 'gabungan', 'HEAD');
    const shallow = join(temporaryFolder(), 'klon');
    gitIn(from, 'clone', '-q', '--depth', '1', '--branch', 'gabungan', `file://${from}`, shallow);
    const ran = runAction(shallow, AS_OF, PULL);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('fetch-depth: 0');
    expect(ran.stdout).toMatch(/^::error title=tular::.*fetch-depth: 0/m);
    expect(ran.summary).toBe('');
  });

  it.each(Object.keys(ACTION.inputs))('does not run what stands in the input %s', (name) => {
    const root = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
    for (const hostile of [
      `$(touch kena)\`touch kena\`"; touch kena; "'; touch kena; '\n::error::kena\ntouch kena`,
      '--output=kena',
    ]) {
      const ran = runAction(root, { ...AS_OF, [name]: hostile }, PULL);
      expect(readdirSync(root).filter((each) => each === 'kena')).toEqual([]);
      for (const line of `${ran.stdout}\n${ran.stderr}`.split('\n'))
        expect(line).not.toMatch(/^\s*::error::kena/);
      if (name !== 'sarif') expect(ran.exit).toBe(2);
    }
  });

  it('adds what the branch changes in meaning, and not what came to the target branch', () => {
    const sound = innovation('Lion', 'summary: Surat desa\n');
    const root = pullRequest({ 'catalog/innovations/lion.yaml': sound });
    gitIn(root, 'checkout', '-q', '-B', 'main', 'origin/main');
    addFiles(root, { 'catalog/innovations/gertak.yaml': innovation('Gertak', '') });
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'lanjut');
    gitIn(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    gitIn(root, 'checkout', '-q', '--detach', 'usul');
    const ran = runAction(root, AS_OF, PULL);
    const [findings = '', changes = ''] = ran.summary.split('## Perubahan katalog');
    expect(findings).toMatch(/^## Hasil pemeriksaan katalog/);
    expect(changes).toContain('lion** · Inovasi ditambahkan');
    expect(changes).not.toContain('Gertak');
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    expect(runAction(root, AS_OF).summary).not.toContain('## Perubahan katalog');
  });

  it('keeps the summary page within what is accepted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `catalog/innovations/n${at}.yaml`,
        innovation(
          `N${at}`,
          Array.from({ length: 150 }, (_each, key) => `${'k'.repeat(80)}${key}: 1\n`).join(''),
        ),
      ]),
    );
    const ran = runAction(pullRequest(many), AS_OF, PULL);
    expect(ran.exit).toBe(1);
    expect(ran.summary.length).toBeGreaterThan(900_000);
    expect(Buffer.byteLength(ran.summary)).toBeLessThan(1024 * 1024);
    expect(ran.summary).toMatch(/\|\n\nTerpotong di sini/);
  });

  // It installs every package anew: `npm run test:install`.
  it.skipIf(!process.env['TULAR_TEST_INSTALL'])(
    'installs and builds itself from a plain checkout',
    () => {
      const checkout = join(temporaryFolder(), 'tular');
      const left = ['node_modules', 'dist', '.git', 'coverage', 'reports', 'test', 'catalog'];
      cpSync(ROOT, checkout, {
        recursive: true,
        filter: (path) => !left.includes(path.slice(ROOT.length + 1).split(sep)[0] as string),
      });
      const root = pullRequest({ 'catalog/innovations/lion.yaml': MISSPELT });
      const ran = runAction(root, AS_OF, { ...PULL, NODE_ENV: 'production' }, checkout);
      expect(annotations(ran.stdout)).toContain('error catalog/innovations/lion.yaml 3');
      expect(ran.exit).toBe(1);
      // pre-commit takes this for the file to install.
      const packed = execFileSync('npm', ['pack'], {
        cwd: checkout,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
      expect(existsSync(join(checkout, packed))).toBe(true);
    },
  );
});
