import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../src/sheet/header.ts';
import { meaningsOf } from '../../../src/sheet/mapping.ts';
import type { Cell, Sheet } from '../../../src/sheet/sheet.ts';
import { targetOf } from '../../../src/sheet/target.ts';
import { FOLDERS, type Kind } from '../../../src/model/record.ts';
import { meaningsFor } from '../../../src/sheet/better-kind.ts';
import { tablesOf } from '../../../src/sheet/columns.ts';

describe('what a title means', () => {
  it.each<[Kind, string, string | undefined]>([
    ['innovation', 'NAMA INOVASI *', 'name'],
    ['innovation', 'OPD', 'owners'],
    ['innovation', 'Perangkat Daerah', 'owners'],
    ['innovation', 'Inovator', 'owners'],
    ['innovation', 'Unit\u00a0Pelaksana', 'owners'],
    ['innovation', 'Kepanjangan', 'long_name'],
    ['innovation', 'Waktu Uji Coba (dd/mm/yyyy)', 'milestones[phase=uji-coba].date'],
    ['innovation', 'Waktu Penerapan', 'milestones[phase=penerapan].date'],
    ['innovation', 'Digital / Non-Digital', 'type'],
    ['innovation', 'Urusan Pemerintahan', 'affairs'],
    ['innovation', 'Penghargaan', 'awards[].name'],
    ['innovation', 'Penghargaan 2', 'awards[2].name'],
    ['innovation', 'Link', 'sources[]'],
    ['innovation', 'long_name', 'long_name'],
    ['innovation', 'awards[].year', 'awards[].year'],
    ['innovation', 'Innovation name', 'name'],
    ['innovation', 'Warna kesukaan', undefined],
    ['replication', 'Asal Inovasi', 'origins[]'],
    ['replication', 'Instansi Pereplikasi', 'adopter'],
    ['replication', 'Replikasi di', 'adopter'],
    ['replication', 'Status', 'milestones[].stage'],
    ['agency', 'Nama OPD', 'name'],
  ])('%s: %s → %s', (kind, title, to) => {
    expect(meaningsOf(kind).of(title)[0]?.text).toBe(to);
  });

  it.each(Object.keys(FOLDERS) as Kind[])('%s: the id, as exports and people call it', (kind) => {
    const titles = tablesOf(kind)[0]?.leads.flatMap(({ heading }) => Object.values(heading)) ?? [];
    for (const title of [...titles, 'Pengenal', 'ID', 'Id'])
      expect([title, meaningsFor(kind).of(title)[0]?.text]).toEqual([title, 'id']);
  });

  it.each([
    ['name', '/name'],
    ['milestones[phase=penerapan].date', '/milestones/*/date'],
    ['milestones[phase=selesai].date', undefined],
    ['milestones', undefined],
    ['owners', '/owners'],
    ['sources[]', '/sources/*'],
    ['nama', undefined],
    ['name.x', undefined],
    ['__proto__', undefined],
    ['awards[].constructor', undefined],
  ])('%s is the field %s', (text, pattern) => {
    expect(targetOf('innovation', text)?.pattern).toBe(pattern);
  });
});

describe('the row of titles', () => {
  const text = (word: string): Cell =>
    word === '' ? { kind: 'empty' } : { kind: 'text', text: word };
  const sheet = (rows: readonly string[], merged: Sheet['merged'] = []): Sheet => ({
    name: 'S',
    hidden: false,
    merged,
    rows: rows.flatMap((row, index) =>
      row === '' ? [] : [{ number: index + 1, hidden: false, cells: row.split('|').map(text) }],
    ),
  });
  const { isKnown } = meaningsOf('innovation');

  it('is found below title rows', () => {
    const found = findHeader(
      sheet(['REKAP INOVASI', '', 'No|Nama Inovasi|OPD', '1|Lion|Dinas']),
      isKnown,
    );
    expect(found).toMatchObject({ header: { first: 3, last: 3 } });
  });

  it('may be two rows, with merged cells or, in CSV, without', () => {
    const rows = ['No|Nama Inovasi|OPD|Waktu|', '|||Uji Coba|Penerapan', '1|Lion|Dinas|2019|2020'];
    const merged = [{ rows: [1, 1], columns: [4, 5] }] as const;
    for (const blocks of [[], merged]) {
      const found = findHeader(sheet(rows, blocks), isKnown);
      expect(found).toMatchObject({ header: { first: 1, last: 2 } });
      if ('header' in found)
        expect(found.header.titles.map((title) => title.text)).toEqual([
          'No',
          'Nama Inovasi',
          'OPD',
          'Waktu Uji Coba',
          'Waktu Penerapan',
        ]);
    }
  });

  it('does not take a row of data for its second', () => {
    const found = findHeader(
      sheet(['Nama|OPD|Kategori X', 'Lion|Dinas Perikanan|Digital']),
      isKnown,
    );
    expect(found).toMatchObject({ header: { first: 1, last: 1 } });
  });

  it('is not guessed: two that differ are told, and so is that there is none', () => {
    const two = findHeader(sheet(['Nama|OPD|x', 'a|b|c', 'Judul|Dinas|y']), isKnown);
    expect(two).toEqual({ candidates: [1, 3] });
    expect(findHeader(sheet(['a|b', 'c|d']), isKnown)).toEqual({ candidates: [] });
  });

  it('that is repeated further down is still the one', () => {
    const found = findHeader(sheet(['Nama|OPD', 'a|b', 'Nama|OPD', 'c|d']), isKnown);
    expect(found).toMatchObject({ header: { first: 1 } });
  });
});
