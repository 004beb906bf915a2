import { describe, expect, it } from 'vitest';
import { FOLDERS, type Kind } from '../../src/model/record.ts';
import { type Table, tablesOf } from '../../src/sheet/columns.ts';
import { isOwnExport, MARK } from '../../src/sheet/own-export.ts';
import type { Cell, Sheet } from '../../src/sheet/sheet.ts';
import {
  CHOICES,
  fileNameOf,
  GUIDE,
  LONGEST_NAME,
  sheetNameOf,
} from '../../src/sheet/sheet-names.ts';
import { fold } from '../../src/util/fold.ts';

const TABLES = Object.keys(FOLDERS).flatMap((kind) => tablesOf(kind as Kind));
const tableAt = (kind: Kind, items: string) =>
  TABLES.find((table) => table.kind === kind && table.items === items) as Table;

const text = (each: string): Cell =>
  each === '' ? { kind: 'empty' } : { kind: 'text', text: each };
const sheet = (name: string, ...rows: string[][]): Sheet => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    hidden: false,
    cells: cells.map(text),
  })),
  merged: [],
});
const headingsOf = ({ leads, columns }: Table, language: 'id' | 'en' = 'id') =>
  [...leads, ...columns].map(({ heading }) => heading[language]);
const guide = sheet('Petunjuk', ['Petunjuk'], ['Tanda', MARK]);

describe.each(['id', 'en'] as const)('names of sheets (%s)', (language) => {
  const names = [...TABLES.map((table) => sheetNameOf(table)), GUIDE, CHOICES].map(
    (words) => words[language],
  );
  it('are such as Excel takes, each its own', () => {
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
    expect(new Set(names.map(fold)).size).toBe(names.length);
  });

  it('lead back to the table', () => {
    const sheets = TABLES.map((table) =>
      sheet(sheetNameOf(table)[language], headingsOf(table, language)),
    );
    const own = isOwnExport([...sheets, { ...guide, name: GUIDE[language] }]);
    expect(own?.map(({ table, language: of }) => [table, of])).toEqual(
      TABLES.map((table) => [table, language]),
    );
  });
});

it('files of tables have names of their own', () => {
  expect(new Set(TABLES.map(fileNameOf)).size).toBe(TABLES.length);
  expect(fileNameOf(tableAt('replication', '/milestones/*/evidence/*'))).toBe(
    'replications-milestones-evidence',
  );
});

describe('an export of our own', () => {
  const names = tableAt('agency', '/names/*');
  const evidence = tableAt('innovation', '/checks/*/evidence/*');

  it('is known in CSV by the headings of a table, all of them, in any order', () => {
    for (const table of TABLES) {
      const [own] = isOwnExport([sheet('berkas', headingsOf(table).toReversed())]) ?? [];
      expect(own?.table).toBe(table);
      expect(own?.leadsAt[0]).toBe(headingsOf(table).length - 1);
    }
    expect(isOwnExport([sheet('berkas', headingsOf(names).slice(0, -1))])).toBeUndefined();
  });

  it('has texts in CSV as they were', () => {
    const [own] = isOwnExport([sheet('berkas', headingsOf(names), ['a', '1', "'-"])]) ?? [];
    expect(own?.rows[0]?.cells[2]).toEqual({ kind: 'text', text: '-' });
  });

  it('is known as a workbook by its guide, columns taken out or added, sheets renamed', () => {
    const cut = [...headingsOf(evidence).slice(0, 5), 'Periksa lagi'];
    const [first, second, ...more] =
      isOwnExport([
        guide,
        sheet('Inovasi - Bukti pemeriksaan', cut, ['a', '1', '1', "'-", '', 'ya']),
        sheet('Nama lama', headingsOf(names)),
        sheet('Catatan saya', ['Pengenal inovasi', 'Apa']),
      ]) ?? [];
    expect(first?.table).toBe(evidence);
    expect(first?.columnsAt.slice(0, 4)).toEqual([3, 4, undefined, undefined]);
    expect(first?.rows[0]?.cells[3]).toEqual({ kind: 'text', text: "'-" });
    expect(second?.table).toBe(names);
    expect(more).toEqual([]);
  });

  it('is not a sheet that somebody made', () => {
    expect(isOwnExport([sheet('Inovasi', ['Nama inovasi', 'Pemilik'])])).toBeUndefined();
    expect(isOwnExport([sheet('Petunjuk', ['Petunjuk']), sheet('Inovasi', [])])).toBeUndefined();
  });
});
