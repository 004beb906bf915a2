import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { keepNew } from '../../src/commands/since.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { RULES } from '../../src/rules/index.ts';
import { findCatalog } from '../../src/source/find-catalog.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';

const DAY = '2026-01-01';
/** More histories than a test run has time for: `SINCE_RUNS=500 npx vitest run test/since`. */
const RUNS = Number(process.env['SINCE_RUNS'] ?? 40);

/** All findings of a checkout, and those that are new since a revision, by the program's own parts. */
function judged(root: string, since?: string) {
  const location = findCatalog(root, undefined);
  const snapshot = openWorktree(location.folder, location.prefix);
  const loaded = load(snapshot);
  const derived = derive(loaded.graph, DAY);
  const all = check(loaded, derived, RULES);
  const choose =
    since === undefined
      ? undefined
      : keepNew({ location, snapshot, loaded, derived, language: 'id' }, since);
  return (choose ? choose(all) : all).map((diagnostic) => diagnostic.fingerprint).sort();
}

/** The oracle: the merge base checked out beside, both judged whole, and the one taken from the other. */
function oracle(root: string, since: string): string[] {
  const base = gitIn(root, 'merge-base', since, 'HEAD');
  const beside = temporaryFolder();
  rmSync(beside, { recursive: true });
  gitIn(root, 'worktree', 'add', '-q', '--detach', beside, base);
  const before = judged(beside);
  return judged(root).filter((fingerprint) => {
    const at = before.indexOf(fingerprint);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
}

const innovation = (id: string) =>
  fc
    .record({
      owner: fc.constantFrom('dinas-perikanan', 'dinas-kominfo', 'dinas-hilang', 'lion'),
      date: fc.constantFrom('2020', '2021-02-30', '2025-09', '14/12/2020'),
      form: fc.constantFrom('pelayanan-publik', 'pelayanan'),
      blank: fc.nat({ max: 3 }),
      twice: fc.boolean(),
      broken: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ owner, date, form, blank, twice, broken }) =>
      broken === 0
        ? 'name: "Rusak\n'
        : `${'\n'.repeat(blank)}name: ${id.toUpperCase()}\nowners: [${owner}]\nform: ${form}\nmilestones:\n  - {id: mulai, phase: penerapan, date: ${date}}\n${twice ? `checks:\n  - {date: ${date}, result: berjalan}\n  - {date: ${date}, result: berjalan}\n` : ''}sources: {berita: {title: Berita}}\n`,
    );
const exception = fc.constantFrom(
  '[]\n',
  '- {rule: innovation/no-sign-of-life, record: lion, reason: Nanti, until: 2026-06}\n',
  '- {rule: text/acronym-unexpanded, record: gertak, reason: Nanti, until: 2025-06}\n',
  '- {rule: date/impossible, record: cilen, reason: "Nanti}\n',
);
const agency = fc.constantFrom(
  'name: Dinas Perikanan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
  'name: Dinas Perikanan\nlevel: dinas\n',
  'name: Dinas Perikanan\nlevel: perangkat-daerah\nparent: pemkab-hilang\n',
);
const edit = fc.oneof(
  ...['lion', 'gertak', 'cilen'].map((id) =>
    fc.tuple(fc.constant(`innovations/${id}.yaml`), fc.option(innovation(id), { nil: undefined })),
  ),
  fc.tuple(fc.constant('exceptions.yaml'), fc.option(exception, { nil: undefined })),
  fc.tuple(fc.constant('agencies/dinas-perikanan.yaml'), agency),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 5 });

function apply(root: string, list: readonly (readonly [string, string | undefined])[]): void {
  for (const [path, text] of list) {
    if (text === undefined) rmSync(join(root, 'catalog', path), { force: true });
    else addFiles(root, { [`catalog/${path}`]: text });
  }
}
const commit = (root: string) => {
  gitIn(root, 'add', '-A');
  gitIn(root, 'commit', '-q', '--allow-empty', '-m', 'ubah');
};

describe('validate --since', () => {
  it(`gives what two checkouts give, over ${RUNS} histories`, () => {
    fc.assert(
      fc.property(edits, edits, edits, edits, (first, main, branch, uncommitted) => {
        const root = repository(below(EXAMPLE_CATALOG));
        apply(root, first);
        commit(root);
        gitIn(root, 'checkout', '-q', '-b', 'cabang');
        apply(root, branch);
        commit(root);
        gitIn(root, 'checkout', '-q', 'main');
        apply(root, main);
        commit(root);
        gitIn(root, 'checkout', '-q', 'cabang');
        apply(root, uncommitted);
        expect(judged(root, 'main')).toEqual(oracle(root, 'main'));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  const lion = 'name: Lion\nowners: [dinas-hilang]\nsources: {berita: {title: Berita}}\n';
  const start = () => repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': lion }));
  const validate = (root: string, ...args: string[]) =>
    runCli(root, ['validate', '--as-of', DAY, '--format', 'compact', ...args]);

  it('does not call new what moved with its lines, its folder or its name', () => {
    const root = start();
    addFiles(root, { 'catalog/innovations/lion.yaml': `# catatan\n\n${lion}` });
    expect(validate(root, '--since', 'HEAD')).toEqual({ stdout: '', stderr: '', exit: 0 });
    gitIn(root, 'checkout', '-q', '.');
    gitIn(root, 'mv', 'catalog/innovations/lion.yaml', 'catalog/innovations/lelang.yaml');
    expect(validate(root, '--since', 'HEAD').stdout).toBe('');
    addFiles(root, { 'catalog/innovations/lelang.yaml': `aliases: [lion]\n${lion}` });
    expect(validate(root, '--since', 'HEAD').stdout).toBe('');
  });

  it('calls new what a change elsewhere brings about, and counts', () => {
    const root = repository(
      below({
        ...EXAMPLE_CATALOG,
        'innovations/lion.yaml': lion.replace('dinas-hilang', 'dinas-perikanan'),
      }),
    );
    rmSync(join(root, 'catalog/agencies/dinas-perikanan.yaml'));
    const ran = validate(root, '--since', 'HEAD');
    expect(ran.exit).toBe(1);
    expect(ran.stdout.trim().split('\n')).toEqual([
      expect.stringContaining('lion.yaml:2:10: error ref/unresolved'),
    ]);
  });

  it('refuses where there is no history to compare with', () => {
    const root = start();
    for (const revision of ['tidak-ada', '--output=x', ''])
      expect(validate(root, `--since=${revision}`).exit).toBe(2);
    const outside = temporaryFolder(below(EXAMPLE_CATALOG));
    expect(validate(outside, '--since', 'HEAD')).toMatchObject({ exit: 2, stdout: '' });
    commit(root);
    const shallow = temporaryFolder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(shallow, 'klon')], {
      stdio: 'pipe',
    });
    const ran = validate(join(shallow, 'klon'), '--since', 'HEAD~1');
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('--unshallow');
    gitIn(root, 'checkout', '-q', '--orphan', 'lain');
    commit(root);
    expect(validate(root, '--since', 'main').stderr).toContain('riwayat bersama');
  });

  it('takes a catalogue that was not there before as wholly new', () => {
    const root = repository({ 'baca.md': 'x' });
    addFiles(root, below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': lion }));
    expect(validate(root, '--since', 'HEAD').stdout).toContain('ref/unresolved');
  });
});
