import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load.ts';
import type { Kind } from '../../src/model/record.ts';
import { tablesOf } from '../../src/sheet/columns.ts';
import { writtenCell } from '../../src/sheet/own-cell.ts';
import { rowsOf } from '../../src/sheet/rows.ts';
import { sheetNameOf } from '../../src/sheet/sheet-names.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { editInSoffice } from '../support/edit-in-soffice.ts';
import { changedLines, realCatalog } from '../support/real-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { HAS_SOFFICE } from '../support/soffice.ts';

const KINDS: readonly Kind[] = [
  'innovation',
  'replication',
  'agency',
  'activity',
  'agreement',
  'submission',
];

function run(folder: string, ...args: string[]): string {
  const { stdout, stderr, exit } = runCli(folder, args);
  expect([stderr, exit]).toEqual([expect.any(String), 0]);
  return stdout + stderr;
}

function importUnchanged(folder: string, file: string, kind: Kind): void {
  expect(run(folder, 'import', file, '--kind', kind, '--yes')).toMatch(/\b0 baru, 0 berubah/);
  expect(changedLines(folder)).toEqual({});
}

/** The address of a cell, by its heading and what stands in the first columns of its row. */
function cellAt(file: string, sheet: string, keys: readonly (string | number)[], heading: string) {
  const page = read(readFileSync(file)).Sheets[sheet];
  const rows = utils.sheet_to_json<unknown[]>(page as never, { header: 1, raw: true });
  const row = rows.findIndex((cells) => keys.every((key, index) => cells[index] === key));
  const column = rows[0]?.indexOf(heading) ?? -1;
  expect([row, column]).not.toContain(-1);
  return utils.encode_cell({ r: row, c: column });
}

describe('a workbook of the catalogue', () => {
  it('holds every cell of every record, as another reader sees it', () => {
    const folder = realCatalog();
    run(folder, 'export', '--output', 'semua.xlsx');
    const book = read(readFileSync(join(folder, 'semua.xlsx')), { cellNF: true });
    const { graph } = load(openWorktree(join(folder, 'catalog'), 'catalog/'));
    let cells = 0;
    for (const kind of KINDS)
      for (const table of tablesOf(kind)) {
        const page = book.Sheets[sheetNameOf(table).id] as Record<string, CellObject>;
        const rows = graph.all(kind).flatMap(({ id, value }) => rowsOf(id, value, table));
        rows.forEach((row, index) => {
          const wanted = [
            ...row.keys.map((key) =>
              typeof key === 'number' ? ['n', key, 'General'] : ['s', key, '@'],
            ),
            ...row.cells.map((held, at) => {
              const cell = writtenCell(held, table.columns[at] as never, 'id');
              if (cell.kind === 'text') return ['s', cell.text, '@'];
              if (cell.kind === 'number') return ['n', cell.number, 'General'];
              if (cell.kind !== 'date') return undefined;
              return ['n', cell.date, 'yyyy\\-mm\\-dd'];
            }),
          ];
          wanted.forEach((each, column) => {
            const found = page[utils.encode_cell({ r: index + 1, c: column })];
            const value =
              found?.z === 'yyyy\\-mm\\-dd'
                ? new Date(Date.UTC(1899, 11, 30) + Number(found.v) * 86_400_000)
                    .toISOString()
                    .slice(0, 10)
                : found?.v;
            expect(found && [found.t, value, found.z]).toEqual(each);
            if (each) cells += 1;
          });
        });
        expect(page[utils.encode_cell({ r: rows.length + 1, c: 0 })]).toBeUndefined();
      }
    expect(cells).toBeGreaterThan(2000);
  });

  it.each([
    ['id', KINDS],
    ['en', ['innovation', 'agreement']],
  ] as const)('comes back untouched: nothing changes (%s)', (language, kinds) => {
    const folder = realCatalog();
    run(folder, 'export', '--output', 'semua.xlsx', '--lang', language);
    for (const kind of kinds) importUnchanged(folder, 'semua.xlsx', kind);
  });

  it.runIf(HAS_SOFFICE)('comes back from LibreOffice: nothing changes', () => {
    const folder = realCatalog();
    run(folder, 'export', '--output', 'semua.xlsx');
    editInSoffice(join(folder, 'semua.xlsx'), join(folder, 'disimpan.xlsx'));
    for (const kind of KINDS) importUnchanged(folder, 'disimpan.xlsx', kind);
  });

  it.runIf(HAS_SOFFICE)('edited in LibreOffice: one cell is one line', () => {
    const folder = realCatalog();
    const file = join(folder, 'inovasi.xlsx');
    run(folder, 'export', '--kind', 'innovations', '--output', 'inovasi.xlsx');
    const sheet = 'Inovasi - Tahapan';
    const cell = cellAt(file, sheet, ['adipura-desa', 1], 'Tanggal');
    // 11 July 2019, as the spreadsheet counts days.
    editInSoffice(file, join(folder, 'edit.xlsx'), [{ sheet, cell, put: 43_657 }]);
    run(folder, 'import', 'edit.xlsx', '--kind', 'innovation', '--yes');
    expect(changedLines(folder)).toEqual({
      'catalog/innovations/adipura-desa.yaml': ['-    date: 2019-07-12', '+    date: 2019-07-11'],
    });
  });

  it.runIf(HAS_SOFFICE)('edited in LibreOffice all over: these edits and no other', () => {
    const folder = realCatalog();
    const file = join(folder, 'semua.xlsx');
    run(folder, 'export', '--output', 'semua.xlsx');
    const at = (sheet: string, keys: (string | number)[], heading: string) => ({
      sheet,
      cell: cellAt(file, sheet, keys, heading),
    });
    editInSoffice(file, join(folder, 'edit.xlsx'), [
      {
        ...at('Inovasi', ['sel-sulit'], 'Pemilik inovasi'),
        put: 'bappedalitbang; pemkab-trenggalek',
      },
      { ...at('Inovasi', ['sel-sulit'], 'Bentuk inovasi'), put: 'Pelayanan publik' },
      { ...at('Inovasi - Manfaat', ['sel-sulit', 1], 'Hasil: Nilai'), put: 13.5 },
      { ...at('Inovasi - Sumber', ['sel-sulit', 'naskah'], 'Tanggal dibuka'), put: '' },
      at('Inovasi - Tahapan', ['sel-sulit', 2], 'Tanggal'),
      { ...at('Perjanjian - Para pihak', ['kb-blora', 2], 'Ditandatangani'), put: 'Tidak' },
      { ...at('Replikasi', ['adipura-desa-trosono'], 'Cakupan'), put: 'Keseluruhan' },
    ]);
    for (const kind of ['innovation', 'agreement', 'replication'])
      run(folder, 'import', 'edit.xlsx', '--kind', kind, '--yes');
    expect(changedLines(folder)).toEqual({
      'catalog/agreements/kb-blora.yaml': [
        "-  - {agency: pemkab-blora, number: '007', signed: true}",
        "+  - {agency: pemkab-blora, number: '007', signed: false}",
      ],
      'catalog/innovations/sel-sulit.yaml': [
        '-owners: [bappedalitbang] # satu',
        '+owners: [bappedalitbang, pemkab-trenggalek] # satu',
        '-form: tata-kelola',
        '+form: pelayanan-publik',
        '-  - {id: lanjut, phase: uji-coba, date: 2021-05}',
        "-  - {metric: Waktu, unit: hari, result: {value: 12.5, period: 2021}, baseline: 3, target: {value: '12.5'}}",
        "+  - {metric: Waktu, unit: hari, result: {value: 13.5, period: 2021}, baseline: 3, target: {value: '12.5'}}",
        "-  naskah: {title: '+62 812', accessed: 2024-02-29}",
        "+  naskah: {title: '+62 812'}",
      ],
      'catalog/replications/adipura-desa-trosono.yaml': ['+scope: keseluruhan'],
    });
  });
});

describe.each([
  ['csv', [], ['', '-benefits', '-milestones', '-disputes-values', '-sources']],
  ['csv for Excel in Indonesian', ['--csv-excel-id'], ['', '-benefits']],
] as const)('%s', (_, more, tables) => {
  it('comes back untouched, table by table: nothing changes', () => {
    const folder = realCatalog();
    run(folder, 'export', '--kind', 'innovation', '--format', 'csv', '--output', 'tabel', ...more);
    const names = readdirSync(join(folder, 'tabel'));
    expect(names.length).toBe(tablesOf('innovation').length);
    for (const name of names)
      if (tables.some((table) => name === `innovations${table}.csv`))
        importUnchanged(folder, join('tabel', name), 'innovation');
  });

  it('edited: the edit arrives, and no other', () => {
    const folder = realCatalog();
    run(folder, 'export', '--kind', 'innovation', '--format', 'csv', '--output', 'tabel', ...more);
    const file = join(folder, 'tabel/innovations-milestones.csv');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"2019-07-12"', '"2019-07-11"'));
    run(folder, 'import', file, '--kind', 'innovation', '--yes');
    expect(changedLines(folder)).toEqual({
      'catalog/innovations/adipura-desa.yaml': ['-    date: 2019-07-12', '+    date: 2019-07-11'],
    });
  });
});
