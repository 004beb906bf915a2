import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { fingerprint } from '../../src/check/fingerprint.ts';
import type { Gathered } from '../../src/commands/gather.ts';
import { newSince } from '../../src/commands/since.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { type Document, FOLDERS } from '../../src/model/record.ts';
import { RULES } from '../../src/rules/index.ts';
import { findCatalog } from '../../src/source/find-catalog.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { after, edits, START, type State } from './histories.ts';

const DAY = '2026-01-01';
/** More histories than a test run has time for: `SINCE_RUNS=500 npx vitest run test/since`. */
const RUNS = Number(process.env['SINCE_RUNS'] ?? 40);
const SEED = process.env['SINCE_SEED'];
const seeded = SEED === undefined ? {} : { seed: Number(SEED) };

/** A checkout, read by the program's own parts. */
function open(root: string): Gathered {
  const location = findCatalog(root, undefined);
  const snapshot = openWorktree(location.folder, location.prefix);
  const loaded = load(snapshot);
  return { location, snapshot, loaded, derived: derive(loaded.graph, DAY), language: 'id' };
}

/**
 * The oracle: the merge base checked out beside, both judged whole, and the one taken from the other.
 * A record under a new id was the one that is gone that its aliases name, or else whose bytes it has; no
 * two were the same one.
 */
function oracle(root: string, since: string): string[] {
  const base = gitIn(root, 'merge-base', since, 'HEAD');
  const beside = temporaryFolder();
  rmSync(beside, { recursive: true });
  gitIn(root, 'worktree', 'add', '-q', '--detach', beside, base);
  const sides = [open(beside), open(root)].map(({ loaded, derived }) => ({
    all: check(loaded, derived, RULES),
    unreadable: new Set(loaded.graph.placeholders.map(({ id }) => id)),
    ids: new Map(
      [...loaded.reads.values()].flatMap(({ document }) =>
        document && loaded.graph.byId(document.id) === document ? [[document.id, document]] : [],
      ),
    ),
  }));
  const [before, now] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
  const inOrder = (a: Document, b: Document) =>
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
  const lacks =
    ({ ids, unreadable }: (typeof sides)[number]) =>
    ({ id }: Document) =>
      !ids.has(id) && !unreadable.has(id);
  const gone = [...before.ids.values()].filter(lacks(now)).sort(inOrder);
  const came = [...now.ids.values()].filter(lacks(before)).sort(inOrder);
  const formerly = new Map<string, string>();
  for (const isSame of [
    (record: Document, old: Document) =>
      ((record.value as { aliases?: string[] }).aliases ?? []).find((alias) =>
        gone.some(
          ({ id, kind }) =>
            id === alias && kind === record.kind && ![...formerly.values()].includes(id),
        ),
      ) === old.id,
    (record: Document, old: Document) => textOf(root, record.file) === textOf(beside, old.file),
  ])
    for (const record of came) {
      if (formerly.has(record.id)) continue;
      const old = gone.find(
        (each) =>
          each.kind === record.kind &&
          ![...formerly.values()].includes(each.id) &&
          isSame(record, each),
      );
      if (old) formerly.set(record.id, old.id);
    }
  const known = before.all.map((diagnostic) => diagnostic.fingerprint);
  return now.all
    .filter((diagnostic) => {
      const former = formerly.get(diagnostic.subject);
      const marks = [diagnostic.fingerprint];
      if (former !== undefined) marks.push(fingerprint({ ...diagnostic, subject: former }));
      const at = marks.map((mark) => known.indexOf(mark)).find((index) => index >= 0);
      if (at !== undefined) known.splice(at, 1);
      return at === undefined;
    })
    .map((diagnostic) => diagnostic.fingerprint)
    .sort();
}
const KINDS = Object.keys(FOLDERS);

/** Makes the catalogue's folder hold just these files. */
function write(root: string, state: State): void {
  rmSync(join(root, 'catalog'), { recursive: true, force: true });
  addFiles(root, below(Object.fromEntries(state)));
}
const commit = (root: string) => {
  gitIn(root, 'add', '-A');
  gitIn(root, 'commit', '-q', '--allow-empty', '-m', 'ubah');
};

/** A branch that left `main`, both of which went on, and changes that are not committed. */
const history = fc
  .tuple(edits(5), edits(3), edits(3), edits(2))
  .map(([first, main, branch, uncommitted]) => {
    const start = after(START, first);
    const head = after(start, branch);
    return { start, main: after(start, main), head, tree: after(head, uncommitted) };
  });
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function checkedOut({ start, main, head, tree }: History): string {
  const root = repository(below(Object.fromEntries(start)));
  gitIn(root, 'checkout', '-q', '-b', 'cabang');
  write(root, head);
  commit(root);
  gitIn(root, 'checkout', '-q', 'main');
  write(root, main);
  commit(root);
  gitIn(root, 'checkout', '-q', 'cabang');
  write(root, tree);
  return root;
}

describe('validate --since', () => {
  it(`gives what two checkouts give, over ${RUNS} histories`, () => {
    fc.assert(
      fc.property(history, (each) => {
        const root = checkedOut(each);
        const ours = newSince(open(root), 'main').map((diagnostic) => diagnostic.fingerprint);
        expect(ours.sort()).toEqual(oracle(root, 'main'));
        rmSync(root, { recursive: true });
      }),
      { numRuns: RUNS, ...seeded },
    );
  }, 3_600_000);

  it('gives them as a built program too', () => {
    fc.assert(
      fc.property(history, (each) => {
        const root = checkedOut(each);
        const ran = runCli(root, [
          'validate',
          '--as-of',
          DAY,
          '--since',
          'main',
          '--format',
          'json',
        ]);
        const { diagnostics } = JSON.parse(ran.stdout) as {
          diagnostics: { fingerprint: string }[];
        };
        expect(diagnostics.map((diagnostic) => diagnostic.fingerprint).sort()).toEqual(
          oracle(root, 'main'),
        );
      }),
      { numRuns: 5, ...seeded },
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
