import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { BASE } from './base.ts';

const DAY = ['--as-of', '2026-06-30'];
const EVIDENCE =
  'date: "2022", evidence: [{ kind: keputusan, number: 188/2022, date: 2022-02-01, issuer: pemkab-kebumen }] }';
const CHANGED = below({
  'replications/lion-kebumen.yaml': (BASE['replications/lion-kebumen.yaml'] ?? '').replace(
    'date: "2022" }',
    EVIDENCE,
  ),
  'replications/lion-blora.yaml': (BASE['replications/lion-blora.yaml'] ?? '').replace(
    'date: "2021" }',
    'date: "2021" }\n  - { stage: perjanjian, date: 2021-08-02 }',
  ),
  'innovations/cilen.yaml': `# Catatan baru\n${BASE['innovations/cilen.yaml']}`,
});

/** A repository with the base on main, and a branch `usul` with the change in its last commit. */
function changedRepository(): string {
  const root = repository(below(BASE));
  gitIn(root, 'checkout', '-q', '-b', 'usul');
  addFiles(root, CHANGED);
  gitIn(root, 'commit', '-q', '-am', 'Usul');
  return root;
}

describe('tular diff', () => {
  it('tells a branch in words, with the counts and the numbers that follow', () => {
    const root = changedRepository();
    const ran = runCli(root, ['diff', 'main', 'usul', ...DAY]);
    expect(ran).toEqual({
      exit: 0,
      stderr: '',
      stdout: `Perubahan katalog dari main ke usul, keadaan per 30 Juni 2026

~ lion-blora · Replikasi diubah · Lion → Dinas Sosial Kabupaten Blora
    Status kini: dijajaki → perjanjian
    Riwayat status ditambahkan: Perjanjian, 2 Agustus 2021

~ lion-kebumen · Replikasi diubah · Lion → Pemerintah Kabupaten Kebumen
    Pembuktian: dinyatakan → berbukti dukung
    Diterapkan (2022): bukti dukung ditambahkan: Keputusan, 188/2022, 1
      Februari 2022, Pemerintah Kabupaten Kebumen (pemkab-kebumen)

Pasangan replikasi yang sekurang-kurangnya mencapai status, menurut pembuktian
  lion · Lion
    Status                 dinyatakan  berbukti     diakui kedua    diverifikasi
                                       dukung       pihak
    diusulkan–dijajaki                 0 → 1
    berminat–perjanjian    1 → 2       0 → 1
    diadaptasi–diterapkan              0 → 1

Angka laporan tahun 2026 yang berubah
  Replikasi di instansi lain, sekurang-kurangnya diterapkan, berbukti
      dukung: 0 → 1
  Replikasi di instansi lain, sekurang-kurangnya diusulkan–diterapkan,
      berbukti dukung: 0 → 1
  Replikasi di instansi lain, sekurang-kurangnya berminat–perjanjian,
      dinyatakan: 1 → 2
  Replikasi di instansi lain, pernah sekurang-kurangnya diterapkan, berbukti
      dukung: 0 → 1

Hanya penulisannya yang berubah, isinya tetap: cilen
`,
    });
  });

  it('compares with the folder as it is, new files included, and touches nothing', () => {
    const root = repository(below(BASE));
    addFiles(root, {
      ...CHANGED,
      ...below({ 'agencies/pemkab-pati.yaml': 'name: Pemkab Pati\nlevel: kabupaten\n' }),
    });
    const before = gitIn(root, 'status', '--porcelain');
    const ran = runCli(root, ['diff', 'HEAD', '--format', 'json', ...DAY]);
    const out = JSON.parse(ran.stdout) as {
      base: string;
      head: string;
      changes: { kind: string; id: string; change: string }[];
      rewritten: string[];
    };
    const head = gitIn(root, 'rev-parse', 'HEAD');
    expect([ran.exit, out.base, out.head]).toEqual([0, head, `${head}+changed`]);
    expect(out.changes.map(({ kind, id, change }) => `${change} ${kind} ${id}`)).toEqual([
      'changed replication lion-blora',
      'changed replication lion-kebumen',
      'added agency pemkab-pati',
    ]);
    expect(out.rewritten).toEqual(['cilen']);
    expect(gitIn(root, 'status', '--porcelain')).toBe(before);
  });

  it('reads another revision than the one that is checked out', () => {
    const root = changedRepository();
    gitIn(root, 'checkout', '-q', 'main');
    addFiles(root, below({ 'innovations/lion.yaml': 'broken: [' }));
    const ran = runCli(root, ['diff', 'main', 'usul', '--format', 'json', ...DAY]);
    const { changes } = JSON.parse(ran.stdout) as { changes: { id: string }[] };
    expect(changes.map(({ id }) => id)).toEqual(['lion-blora', 'lion-kebumen']);
  });

  it('takes the merge base where asked, so that what others did meanwhile is not told backwards', () => {
    const root = changedRepository();
    gitIn(root, 'checkout', '-q', 'main');
    addFiles(root, below({ 'agencies/pemkab-pati.yaml': 'name: Pemkab Pati\nlevel: kabupaten\n' }));
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'Lain');
    const ids = (...more: string[]) =>
      (
        JSON.parse(
          runCli(root, ['diff', 'main', 'usul', '--format', 'json', ...DAY, ...more]).stdout,
        ) as { changes: { id: string }[] }
      ).changes.map(({ id }) => id);
    expect(ids()).toEqual(['lion-blora', 'lion-kebumen', 'pemkab-pati']);
    expect(ids('--merge-base')).toEqual(['lion-blora', 'lion-kebumen']);
  });

  it('says so where nothing changed, or nothing at all with -q', () => {
    const root = repository(below(BASE));
    expect(runCli(root, ['diff', 'HEAD', ...DAY]).stdout).toBe(
      'Perubahan katalog dari HEAD ke folder kerja, keadaan per 30 Juni 2026\n\nIsi katalog tidak berubah.\n',
    );
    expect(runCli(root, ['diff', 'HEAD', '-q', ...DAY])).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('tells a catalogue that was not there before as new', () => {
    const root = repository({ 'README.md': 'kosong\n' });
    addFiles(root, below(BASE));
    const ran = runCli(root, ['diff', 'HEAD', '--format', 'json', ...DAY]);
    const { changes } = JSON.parse(ran.stdout) as { changes: { change: string }[] };
    expect(changes.length).toBe(Object.keys(BASE).length);
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']));
  });

  it.each([
    ['HEAD', 'json'],
    ['usul~1', 'json'],
  ])('JSON fits its schema: %s', (base) => {
    const root = changedRepository();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const schema = join(import.meta.dirname, '../../schemas/diff-output.schema.json');
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    validate(JSON.parse(runCli(root, ['diff', base, '--format', 'json', ...DAY]).stdout));
    expect(validate.errors).toBeNull();
  });

  it('refuses what it cannot compare, with exit 2', () => {
    const root = repository(below(BASE));
    expect(runCli(root, ['diff', 'tidak-ada'])).toMatchObject({ exit: 2, stdout: '' });
    expect(runCli(root, ['diff', 'HEAD', '--output=x'])).toMatchObject({ exit: 2, stdout: '' });
    expect(runCli(root, ['diff'])).toMatchObject({ exit: 2, stdout: '' });
    const plain = temporaryFolder(below(BASE));
    expect(runCli(plain, ['diff', 'HEAD'])).toMatchObject({ exit: 2, stdout: '' });
  });
});
