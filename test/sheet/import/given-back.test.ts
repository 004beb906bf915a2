import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, importJson, runImport } from './sheets.ts';

const KIND = ['--kind', 'innovation'];
const CSV = 'Nama;OPD\nLion;Dinas Perikanan\nDua;Dinas Entah\n';

describe('a file for refused rows', () => {
  it.each([
    ['the sheet itself', 'data.csv', 'sudah ada'],
    ['a file that is there', 'catatan.xlsx', 'sudah ada'],
    ['a link that leads nowhere', 'tautan.csv', 'sudah ada'],
    ['a record', 'catalog/agencies/dinas-perikanan.yaml', 'tidak berakhiran'],
    ['a place in the catalogue', 'catalog/agencies/sisa.csv', 'folder katalog'],
    ['the same by a link', 'pintas/sisa.csv', 'folder katalog'],
    ['another kind of file', 'sisa.txt', 'tidak berakhiran'],
    ['a folder that is not there', 'tidak/ada/sisa.csv', 'ENOENT'],
  ])('is not %s, and nothing is written', (_what, path, message) => {
    const folder = folderWith({ 'data.csv': CSV, 'catatan.xlsx': 'catatan' });
    symlinkSync(join(folder, 'entah.csv'), join(folder, 'tautan.csv'));
    symlinkSync(join(folder, 'catalog'), join(folder, 'pintas'));
    const agency = join(folder, 'catalog/agencies/dinas-perikanan.yaml');
    const before = readFileSync(agency, 'utf8');
    const args = [...KIND, `--partial=${path}`, '--save-map', 'peta.yaml'];
    const ran = runImport(folder, 'data.csv', ...args);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(
      ['catalog', 'catatan.xlsx', 'data.csv', 'pintas', 'tautan.csv'].toSorted(),
    );
    expect(readFileSync(agency, 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'data.csv'), 'utf8')).toBe(CSV);
    expect(readFileSync(join(folder, 'catatan.xlsx'), 'utf8')).toBe('catatan');
  });

  it('takes the next free name, also from one that was given back before', () => {
    const folder = folderWith({ 'data.csv': CSV });
    const first = importJson(folder, 'data.csv', ...KIND, '--partial');
    expect(first).toMatchObject({ exit: 1, refusedFile: 'data-ditolak.xlsx' });
    const bytes = readFileSync(join(folder, 'data-ditolak.xlsx'));
    expect(importJson(folder, 'data.csv', ...KIND, '--partial').refusedFile).toBe(
      'data-ditolak-2.xlsx',
    );
    expect(importJson(folder, 'data-ditolak-2.xlsx', ...KIND, '--partial').refusedFile).toBe(
      'data-ditolak-3.xlsx',
    );
    expect(readFileSync(join(folder, 'data-ditolak.xlsx')).equals(bytes)).toBe(true);
  });

  it('is named where little is said', () => {
    const folder = folderWith({ 'data.csv': CSV });
    const ran = runImport(folder, 'data.csv', ...KIND, '--partial', '-q');
    expect(ran.stdout).toBe('data-ditolak.xlsx\n');
  });

  it('is not written where the good rows are not', () => {
    const folder = folderWith({ 'data.csv': CSV });
    // What is no folder leaves no place for the records.
    mkdirSync(join(folder, 'lain'));
    symlinkSync(join(folder, 'lain'), join(folder, 'catalog/innovations'));
    const ran = runImport(folder, 'data.csv', ...KIND, '--partial');
    expect(ran.exit).toBe(2);
    expect(existsSync(join(folder, 'data-ditolak.xlsx'))).toBe(false);
    expect(readdirSync(join(folder, 'lain'))).toEqual([]);
  });
});

it('a map of columns is not saved in a dry run, and saved once where it stays the same', () => {
  const folder = folderWith({ 'data.csv': CSV, 'lain.csv': 'Nama;Instansi\nTiga;Diskominfo\n' });
  const args = [...KIND, '--save-map', 'peta.yaml'];
  const dry = importJson(folder, 'data.csv', ...args, '--dry-run');
  expect(dry.notes.join()).toContain('tidak disimpan ke peta.yaml');
  expect(existsSync(join(folder, 'peta.yaml'))).toBe(false);
  expect(runImport(folder, 'data.csv', ...args).exit).toBe(1);
  const text = readFileSync(join(folder, 'peta.yaml'), 'utf8');
  expect(text).toContain('OPD: owners');
  expect(runImport(folder, 'data.csv', ...args, '--partial').exit).toBe(1);
  const other = runImport(folder, 'lain.csv', ...args);
  expect(other.exit).toBe(2);
  expect(other.stderr).toContain('EEXIST');
  expect(readFileSync(join(folder, 'peta.yaml'), 'utf8')).toBe(text);
});

describe('a name that makes no id', () => {
  it('is refused at its cell, and comes in with an id of the sheet', () => {
    const folder = folderWith({
      'data.csv': 'Nama;OPD\n創新 ★;Dinas Perikanan\nСад;Dinas Perikanan\n创新 (Lion);Diskominfo\n',
      'isi.csv': 'id;Nama;OPD\ntaman;Сад;Dinas Perikanan\n',
    });
    const made = importJson(folder, 'data.csv', ...KIND, '--partial=sisa.csv');
    expect(made.problems.map(({ cell }) => cell)).toEqual(['A2', 'A3']);
    expect(made.problems[0]?.message).toContain('Pengenal');
    expect(runImport(folder, 'data.csv', ...KIND).stderr).toContain('kolom berjudul id');
    expect(made.records.map(({ id }) => id)).toEqual(['lion']);
    expect(importJson(folder, 'isi.csv', ...KIND).records.map(({ id }) => id)).toEqual(['taman']);
  });

  it('is refused of ends of replications and of new agencies too', () => {
    const folder = folderWith({
      'salinan.csv':
        'Nama Inovasi;Instansi Asal;Instansi Pereplikasi;Status;Sumber\nСад;Pemkot X;Pemkab Blora;dijajaki;Surat\n',
      'data.csv': 'Nama;OPD\nLion;創新\n',
    });
    const copies = importJson(folder, 'salinan.csv', '--kind', 'replication');
    expect(copies.problems.map(({ message }) => message).join()).toContain('Pengenal rekaman');
    const ran = runImport(folder, 'data.csv', ...KIND, '--add-agencies', '--agency-level', 'desa');
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toContain('tular new agency --id');
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
  });
});
