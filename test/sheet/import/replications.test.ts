import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { folderWith, importJson } from './sheets.ts';

const records = {
  'innovations/gertak.yaml':
    'name: GERTAK\nlong_name: Gerakan Tengok Bawah\nowners: [bappedalitbang]\nsources: {a: {title: A}}\n',
  'replications/gertak-blora.yaml':
    '# Sudah dikunjungi.\norigins:\n  - innovation: gertak\nadopter:\n  agency: pemkab-blora\nmilestones:\n  - stage: dijajaki\n    date: 2019-03-21\nsources: {a: {title: A}}\n',
};
const KIND = ['--kind', 'replication'];

it('ends are found by name, id and region; a known pair gets its next step', () => {
  const csv = [
    'Nama Inovasi;Instansi Asal;Instansi Pereplikasi;Status;Tahun;Sumber',
    'GERTAK;Pemkab Trenggalek;Pemkab Blora;Diterapkan;2021;Surat Bupati Blora',
    'GERTAK (Gerakan Tengok Bawah);Bappedalitbang;Kab. Kebumen;dijajaki;2022;-',
    'GERTAK;;Pemerintah Kota Malang;komitmen;2023;Laporan',
    'GERTAK;Pemerintah Kabupaten Jember;Dinas Sosial Kabupaten Blora;dijajaki;2023;Laporan',
    'AKUWARAS;Pemerintah Kota Denpasar;Dinas Sosial Kabupaten Buleleng;diusulkan;2021;Laporan',
    'AKUWARAS;Pemerintah Kota Denpasar;30 pemerintah daerah;diusulkan;2021;Laporan',
  ].join('\n');
  const folder = folderWith({ 'data.csv': csv }, records);
  const made = importJson(folder, 'data.csv', ...KIND);
  expect(made.problems).toEqual([]);
  expect(made.counts).toMatchObject({ new: 5, changed: 1 });
  const text = (id: string) =>
    readFileSync(join(folder, `catalog/replications/${id}.yaml`), 'utf8');
  expect(text('gertak-blora')).toBe(
    records['replications/gertak-blora.yaml']
      .replace('2019-03-21\n', '2019-03-21\n  - stage: diterapkan\n    date: "2021"\n')
      .replace(
        '{a: {title: A}}',
        '{a: {title: A}, surat-bupati-blora: {title: Surat Bupati Blora}}',
      ),
  );
  expect(text('gertak-pemkab-kebumen')).toMatch(/innovation: gertak\n[^]*agency: pemkab-kebumen/);
  expect(text('gertak-kota-malang')).toContain(
    'adopter:\n  name: Pemerintah Kota Malang\n  region_code: "35.73"\n  level: kota\n',
  );
  // Another region's innovation of the same name is not ours.
  expect(text('gertak-dinsos-blora')).toContain(
    'origins:\n  - name: GERTAK\n    owner_name: Pemerintah Kabupaten Jember\n',
  );
  expect(text('akuwaras-dinas-sosial-kabupaten-buleleng')).toContain('region_code: "51.08"');
  expect(text('akuwaras-30-pemerintah-daerah')).toContain(
    'group:\n    label: 30 pemerintah daerah',
  );
  const checked = runCli(folder, ['validate', '--format', 'json']);
  expect(JSON.parse(checked.stdout).summary.errors).toBe(0);
  expect(importJson(folder, 'data.csv', ...KIND).counts).toMatchObject({
    new: 0,
    changed: 0,
    unchanged: 6,
  });
});

it('a code that lost its zeros is refused with the code that is meant', () => {
  const csv =
    'Inovasi,Pereplikasi,Kode Wilayah,Status\nGERTAK,Pemerintah Kota Malang,35.1,dijajaki\n';
  const folder = folderWith({ 'data.csv': csv }, records);
  const made = importJson(folder, 'data.csv', ...KIND);
  expect(made.problems.map(({ cell, propose }) => [cell, propose])).toEqual([['C2', ['35.10']]]);
});

it('what every new record must have and no column gives is told with what to do', () => {
  const csv = 'Inovasi,Pereplikasi\nGERTAK,Pemerintah Kota Malang\n';
  const folder = folderWith({ 'data.csv': csv }, records);
  const made = importJson(folder, 'data.csv', ...KIND);
  expect(made.exit).toBe(1);
  expect(made.problems[0]?.message).toContain('milestones');
  const given = importJson(
    folder,
    'data.csv',
    ...KIND,
    '--default',
    'milestones[].stage=diusulkan',
  );
  expect(given.counts.new).toBe(1);
});
