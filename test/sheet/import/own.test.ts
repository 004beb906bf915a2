import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { addFiles } from '../../support/temporary.ts';
import { folderWith, importJson, runImport } from './sheets.ts';

const GERTAK = `# Dari arsip TKPK.
name: GERTAK
owners: [bappedalitbang] # sejak awal
summary: >-
  Posko satu pintu
  untuk warga miskin.
milestones:
  - {id: rintisan, phase: inisiatif, date: 2016}
  - id: peluncuran # di alun-alun
    phase: penerapan
    date: 2016-05-12
awards:
  - name: WOW
    year: '2017'
sources:
  tkpk: {url: 'https://tkpk.contoh.go.id/254'}
notes: Perlu dilengkapi.
`;
const LION = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Layanan nelayan}}\n';
const records = { 'innovations/gertak.yaml': GERTAK, 'innovations/lion.yaml': LION };

/** The export of the catalogue in a folder, edited as in a spreadsheet and saved again. */
function edited(folder: string, edit: (book: WorkBook) => void): void {
  expect(runCli(folder, ['export', '--kind', 'innovations', '--output', 'e.xlsx']).exit).toBe(0);
  const book = read(readFileSync(join(folder, 'e.xlsx')), { cellDates: true });
  edit(book);
  addFiles(folder, { 'e.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer });
}

/** The rows of a sheet as lists of values, which an edit may change in place. */
function change(book: WorkBook, name: string, edit: (rows: unknown[][]) => unknown[][]): void {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
  book.Sheets[name] = utils.aoa_to_sheet(edit(rows), { cellDates: true });
}

const column = (rows: unknown[][], heading: string) => {
  const index = rows[0]?.indexOf(heading) ?? -1;
  expect(index).toBeGreaterThan(-1);
  return index;
};
const gertak = (folder: string) =>
  readFileSync(join(folder, 'catalog/innovations/gertak.yaml'), 'utf8');

it('an export of our own that was not edited changes nothing', () => {
  const folder = folderWith({}, records);
  edited(folder, () => undefined);
  expect(importJson(folder, 'e.xlsx').counts).toMatchObject({ changed: 0, unchanged: 2, new: 0 });
  expect(gertak(folder)).toBe(GERTAK);
});

it('an edited cell, an emptied one and a deleted item row are the edit, and nothing else is', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    change(book, 'Inovasi', (rows) => {
      const row = rows.find((each) => each.includes('gertak')) as unknown[];
      row[column(rows, 'Nama inovasi')] = 'GERTAK Baru';
      row[column(rows, 'Catatan')] = null;
      row[column(rows, 'Pemilik inovasi')] = 'Bappedalitbang; Diskominfo';
      return rows;
    });
    change(book, 'Inovasi - Tahapan', (rows) => rows.filter((each) => !each.includes('rintisan')));
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.problems).toEqual([]);
  expect(made.counts).toMatchObject({ changed: 1, unchanged: 1, new: 0 });
  expect(gertak(folder)).toBe(
    GERTAK.replace('name: GERTAK', 'name: GERTAK Baru')
      .replace('[bappedalitbang]', '[bappedalitbang, dinas-kominfo]')
      .replace('  - {id: rintisan, phase: inisiatif, date: 2016}\n', '')
      .replace('notes: Perlu dilengkapi.\n', ''),
  );
});

it('a deleted row of a record, or a sheet or column that was taken out, removes nothing', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    change(book, 'Inovasi', (rows) => {
      const at = column(rows, 'Catatan');
      return rows
        .filter((each) => !each.includes('lion'))
        .map((row) => row.filter((_, index) => index !== at));
    });
    delete book.Sheets['Inovasi - Penghargaan'];
    book.SheetNames = book.SheetNames.filter((name) => name !== 'Inovasi - Penghargaan');
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.problems).toEqual([]);
  expect(made.counts).toMatchObject({ changed: 0, unchanged: 1 });
  expect(gertak(folder)).toBe(GERTAK);
});

it('new rows of records and items come in, with an id or without', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    change(book, 'Inovasi', (rows) => {
      const row = (id: string | null, name: string) => {
        const made: unknown[] = [];
        made[0] = id;
        made[column(rows, 'Nama inovasi')] = name;
        made[column(rows, 'Pemilik inovasi')] = 'Dinas Kominfo';
        return made;
      };
      return [...rows, row('petung-dadi', 'Petung Dadi'), row(null, 'Smart Bench')];
    });
    change(book, 'Inovasi - Penghargaan', (rows) => {
      const made: unknown[] = ['gertak', null];
      made[column(rows, 'Nama penghargaan')] = 'Top 99';
      return [...rows, made];
    });
    change(book, 'Inovasi - Sumber', (rows) => {
      const made: unknown[] = ['petung-dadi', 'rekap'];
      made[column(rows, 'Judul')] = 'Rekap 2025';
      return [...rows, made];
    });
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.problems).toEqual([]);
  expect(made.counts).toMatchObject({ changed: 1, unchanged: 1, new: 2 });
  expect(gertak(folder)).toBe(GERTAK.replace("'2017'\n", "'2017'\n  - name: Top 99\n"));
  expect(readFileSync(join(folder, 'catalog/innovations/petung-dadi.yaml'), 'utf8')).toBe(
    'name: Petung Dadi\nowners:\n  - dinas-kominfo\nsources:\n  rekap:\n    title: Rekap 2025\n',
  );
  const smart = readFileSync(join(folder, 'catalog/innovations/smart-bench.yaml'), 'utf8');
  expect(smart).toContain('title: e.xlsx');
});

it('a wrong cell of an export is told at its place, and the whole stays as it was', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    change(book, 'Inovasi', (rows) => {
      const row = rows.find((each) => each.includes('gertak')) as unknown[];
      row[column(rows, 'Jenis inovasi')] = 'Digitl';
      return rows;
    });
    change(book, 'Inovasi - Tahapan', (rows) => {
      (rows[1] as unknown[])[column(rows, 'Tanggal')] = '30/11';
      return rows;
    });
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.exit).toBe(1);
  expect(made.problems.map(({ sheet, propose }) => [sheet, propose[0]])).toEqual(
    expect.arrayContaining([['Inovasi', 'digital']]),
  );
  expect(made.problems.some(({ sheet }) => sheet === 'Inovasi - Tahapan')).toBe(true);
  expect(gertak(folder)).toBe(GERTAK);
});

it('a row that was copied, its number with it, overwrites no item', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    change(book, 'Inovasi - Tahapan', (rows) => {
      const copy = [...(rows[1] as unknown[])];
      copy[column(rows, 'Tanggal')] = '2018';
      return [...rows, copy];
    });
    change(book, 'Inovasi - Sumber', (rows) => [...rows, [...(rows[1] as unknown[])]]);
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.exit).toBe(1);
  expect(made.problems).toMatchObject([
    {
      sheet: 'Inovasi - Tahapan',
      cell: 'B4',
      message: 'No. 1 sudah ada di baris 2; kosongkan untuk butir baru.',
    },
    {
      sheet: 'Inovasi - Sumber',
      cell: 'B4',
      message: 'Kunci "tkpk" sudah ada di baris 2; beri kunci lain untuk butir baru.',
    },
  ]);
  expect(gertak(folder)).toBe(GERTAK);
});

/** Edits the name of one record in a sheet of the main table. */
const renamed = (book: WorkBook, id: string, name: string) =>
  change(book, 'Inovasi', (rows) => {
    const row = rows.find((each) => each.includes(id)) as unknown[];
    row[column(rows, 'Nama inovasi')] = name;
    return rows;
  });

it('what the catalogue has changed since the export is not undone, and is told at its row', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => renamed(book, 'gertak', 'GERTAK Baru'));
  const lion = join(folder, 'catalog/innovations/lion.yaml');
  const now = LION.replace('name: Lion', 'name: Lion Baru');
  writeFileSync(lion, now);
  const made = importJson(folder, 'e.xlsx');
  expect(made.exit).toBe(1);
  expect(made.problems).toMatchObject([
    {
      sheet: 'Inovasi',
      cell: '3',
      message: 'lion berubah di katalog sejak lembar ini dibuat (tular export).',
    },
  ]);
  expect(gertak(folder)).toBe(GERTAK);
  const partly = importJson(folder, 'e.xlsx', '--partial');
  expect(partly.counts).toMatchObject({ changed: 1, refused: 2 });
  expect(gertak(folder)).toBe(GERTAK.replace('name: GERTAK', 'name: GERTAK Baru'));
  // What was refused is as old as the export that it is from.
  const again = importJson(folder, partly.refusedFile ?? '');
  expect(again.problems[0]?.message).toMatch(/^lion berubah di katalog sejak/);
  expect(readFileSync(lion, 'utf8')).toBe(now);
});

it('a change that the sheet agrees with, and records gone or come since', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    renamed(book, 'gertak', 'GERTAK Baru');
    change(book, 'Inovasi', (rows) => {
      const row: unknown[] = ['baru-saja'];
      row[column(rows, 'Nama inovasi')] = 'Menurut lembar';
      row[column(rows, 'Pemilik inovasi')] = 'Dinas Kominfo';
      return [...rows, row];
    });
  });
  const come = LION.replace('name: Lion', 'name: Baru saja');
  addFiles(join(folder, 'catalog'), {
    'innovations/gertak.yaml': GERTAK.replace('name: GERTAK', 'name: GERTAK Baru'),
    'innovations/baru-saja.yaml': come,
  });
  rmSync(join(folder, 'catalog/innovations/lion.yaml'));
  const made = importJson(folder, 'e.xlsx');
  expect(made.problems.map(({ message }) => message)).toEqual([
    'lion sudah tidak ada di katalog sejak lembar ini dibuat (tular export).',
    'baru-saja berubah di katalog sejak lembar ini dibuat (tular export).',
  ]);
  expect(made.counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
});

it('an export that does not say what its records were is imported with a note', () => {
  const folder = folderWith({}, records);
  edited(folder, (book) => {
    const hidden = book.Workbook?.Sheets?.find(({ name }) => name === 'Versi rekaman')?.Hidden;
    expect(hidden).toBe(2);
    book.SheetNames = book.SheetNames.filter((name) => name !== 'Versi rekaman');
    renamed(book, 'gertak', 'GERTAK Baru');
  });
  const made = importJson(folder, 'e.xlsx');
  expect(made.counts).toMatchObject({ changed: 1, unchanged: 1, refused: 0 });
  expect(made.notes.join()).toContain('Berkas ini tidak menyimpan versi rekamannya');
});

it('a table whose titles were changed is known by its id, and one of items is not taken for records', () => {
  const folder = folderWith(
    {
      'catatan.csv': 'Pengenal inovasi,Catatan,Warna\nlion,Dari rapat,biru\n',
      'tahapan.csv': 'Pengenal inovasi,No. tahapan,Tanggal,Catatan\nlion,1,2019,Dari rapat\n',
    },
    records,
  );
  const items = runImport(folder, 'tahapan.csv', '--kind', 'innovation');
  expect(items.exit).toBe(2);
  expect(items.stderr).toContain('berisi butir (Inovasi - Tahapan) dari tular export');
  const made = importJson(folder, 'catatan.csv', '--kind', 'innovation');
  expect(made.counts).toMatchObject({ changed: 1, new: 0 });
  expect(readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8')).toBe(
    `${LION}notes: Dari rapat\n`,
  );
});
