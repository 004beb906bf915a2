import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { below, temporaryFolder } from '../../support/temporary.ts';
import { messySheet } from './messy.ts';
import { importJson, runImport } from './sheets.ts';

const EMPTY = {
  'catalog.yaml':
    'format: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03"\nlanguage: id\n',
  'agencies/pemkab-trenggalek.yaml':
    'name: Pemerintah Kabupaten Trenggalek\nlevel: kabupaten\nregion_code: "35.03"\n',
  'agencies/bappedalitbang.yaml':
    'name: Bappedalitbang\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
};
const FLAGS = ['--kind', 'innovation', '--fill-merged', '--serial-dates', '--add-agencies'];

it('a sheet of 400 innovations as agencies keep them comes in whole, and clean', () => {
  const { bytes, names } = messySheet();
  const folder = temporaryFolder({ ...below(EMPTY), 'data.xlsx': bytes });
  const made = importJson(folder, 'data.xlsx', ...FLAGS);
  expect(made.problems).toEqual([]);
  expect(made.stderr).toBe('');
  expect(made.exit).toBe(0);
  expect(made.counts).toEqual({
    new: names.length,
    changed: 0,
    unchanged: 0,
    refused: 0,
    agencies: 7,
  });
  const told = made.notes.join('\n');
  expect(told).toMatch(/baris 407: jumlah, dilewati/);
  expect(told).toMatch(/baris 27–28: tersembunyi/);
  expect(told).toMatch(/rekaman yang sama dan digabungkan: [^(]+\(55–56\)/);
  const checked = runCli(folder, ['validate', '--format', 'json'], {
    SOURCE_DATE_EPOCH: '1772323200',
  });
  expect(JSON.parse(checked.stdout).summary).toMatchObject({
    records: names.length + 9,
    errors: 0,
  });
  const listed = runCli(folder, ['list', 'innovations', '--format', 'json']);
  const inCatalog = (JSON.parse(listed.stdout) as { name: string }[]).map(({ name }) => name);
  expect(inCatalog.sort()).toEqual([...names].sort());

  // Once more: nothing is new.
  const again = importJson(folder, 'data.xlsx', ...FLAGS);
  expect(again.counts).toEqual({
    new: 0,
    changed: 0,
    unchanged: names.length,
    refused: 0,
    agencies: 0,
  });
}, 60_000);

it('what such a sheet says is read as it was meant', () => {
  const { bytes } = messySheet();
  const folder = temporaryFolder({ ...below(EMPTY), 'data.xlsx': bytes });
  const made = importJson(folder, 'data.xlsx', ...FLAGS);
  expect(made.exit).toBe(0);
  const text = (id: string) =>
    readFileSync(join(folder, 'catalog/innovations', `${id}.yaml`), 'utf8');
  const at = (row: number) =>
    text(made.records.filter(({ file }) => /innovations/.test(file))[row]?.id ?? '');
  expect(text('gertak-jumat-berkah-gerakan-1')).toContain('“GERTAK” Jum’at Berkah: Gerakan #1');
  expect(at(2)).toContain('date: 2018-11');
  expect(at(3)).toContain('date: 2019-02-14');
  expect(at(5)).toContain('date: 2021-12-14');
  expect(at(6)).toContain('date: 2022-04-05');
  expect(at(7)).toContain('date: 2023-08-17');
  expect(at(8)).toContain('date: 2024-01-05');
  expect(at(1)).toContain('affairs:\n  - kesehatan\n  - sosial\n');
  expect(at(5)).toContain('affairs:\n  - koperasi-usaha-kecil-dan-menengah\n');
  expect(at(6)).toContain('affairs:\n  - pangan\n  - pertanian\n');
  expect(at(7)).not.toContain('affairs');
  expect(at(0)).toContain('owners:\n  - dinas-komunikasi-dan-informatika\n');
  expect(at(0)).toContain('notes: =tanpa rumus');
  expect(at(0)).toContain('url: https://contoh.go.id/berita/1');
  expect(at(1)).toMatch(/title: Lembar "Data Inovasi" dalam data\.xlsx\n +accessed: 2026-03-01/);
  const bodies = readdirSync(join(folder, 'catalog/agencies')).sort();
  expect(bodies).toEqual([
    'bappedalitbang.yaml',
    'dinas-kependudukan-dan-pencatatan-sipil.yaml',
    'dinas-kesehatan.yaml',
    'dinas-komunikasi-dan-informatika.yaml',
    'dinas-lingkungan-hidup.yaml',
    'kecamatan-panggul.yaml',
    'pemkab-trenggalek.yaml',
    'puskesmas-karangan.yaml',
    'sd-negeri-2-surodakan.yaml',
  ]);
}, 60_000);

it('without what resolves it, the sheet is refused as a whole and nothing is written', () => {
  const { bytes } = messySheet();
  const folder = temporaryFolder({ ...below(EMPTY), 'data.xlsx': bytes });
  writeFileSync(join(folder, 'catalog', 'catatan.txt'), 'milik orang');
  const ran = runImport(folder, 'data.xlsx', '--kind', 'innovation');
  expect(ran.exit).toBe(1);
  expect(ran.stderr).toContain('tidak ada yang ditulis');
  expect(ran.stdout).toContain('--fill-merged');
  expect(ran.stderr).toContain('--add-agencies');
  expect(readdirSync(join(folder, 'catalog')).sort()).toEqual([
    'agencies',
    'catalog.yaml',
    'catatan.txt',
  ]);
}, 60_000);
