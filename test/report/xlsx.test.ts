import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line } from '../../src/output/escape.ts';
import type { Cell, Report, Row, Rows, Table } from '../../src/report/blocks.ts';
import { tablesOf } from '../../src/report/formats/tables.ts';
import { format, workbookParts } from '../../src/report/formats/xlsx.ts';
import { zip } from '../../src/workbook/zip.ts';
import { BAD_ADDRESSES, HOSTILE } from '../hostile/strings.ts';
import { EVERY_CELL, everyBlock } from '../support/every-block.ts';
import { readCsv } from '../support/read-csv.ts';
import { type ReadCell, type ReadWorkbook, readXlsx, within } from '../support/read-xlsx.ts';
import { bytesOf, reportOf } from '../support/report-of.ts';
import { convert, HAS_SOFFICE } from '../support/soffice.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

async function written(report: Report): Promise<ReadWorkbook> {
  const [file, ...more] = await format(report, 'laporan', {});
  expect([file?.name, more]).toEqual(['laporan.xlsx', []]);
  return readXlsx(file ? await bytesOf(file) : Buffer.of());
}

/** The same with sheets of so many rows. */
function writtenInSheetsOf(rows: number, report: Report): ReadWorkbook {
  return readXlsx(Buffer.concat([...zip(workbookParts(report, rows))]));
}

const REPORT: Omit<Report, 'blocks'> = everyBlock();
const text = (value: string): Cell => ({ type: 'text', text: value });

function tableWith(rows: Rows, id = 'uji', columns = 1): Table {
  return {
    type: 'table',
    id,
    number: 'Tabel 1',
    title: 'Uji',
    columns: Array.from({ length: columns }, (_, index) => ({ title: `Kolom ${index + 1}` })),
    rows,
    empty: '',
  };
}

const withTables = (...blocks: Table[]): Report => ({ ...REPORT, blocks });

/** The cells of a table with these cells in one row, without its headings and its records. */
async function readBack(...cells: Cell[]): Promise<(ReadCell | undefined)[]> {
  const report = withTables(tableWith([{ cells, records: ['lion'] }], 'uji', cells.length));
  return (await written(report)).sheets[1]?.rows[1]?.slice(0, cells.length) ?? [];
}

const DATE = '[$-421]d\\ mmmm\\ yyyy';

describe('a cell', () => {
  it('keeps its type', async () => {
    const read = await readBack(...EVERY_CELL);
    expect(read.map((cell) => cell?.value)).toEqual([
      'Teks biasa',
      1234,
      '0–3',
      18_026.5,
      44_179,
      'paling lambat 2024',
      'Lion',
      'https://example.org/a?b=1&c=2',
      undefined,
      undefined,
    ]);
    expect(read[1]?.format).toBe('#,##0');
    expect(read[3]?.format).toBe('#,##0.##########');
    expect(read[4]?.format).toBe(DATE);
    expect(read[7]?.link).toBe('https://example.org/a?b=1&c=2');
  });

  it.each([
    ['1900-03-01', 61],
    ['2000-02-29', 36_585],
    ['2025-12-31', 46_022],
    ['1900-02-28', '28 Februari 1900'],
    ['1871-01-05', '5 Januari 1871'],
    ['2018-05', 'Mei 2018'],
    ['2021', '2021'],
    ['2019/2020', 'antara 2019 dan 2020'],
  ])('of the date %s holds %j', async (date, value) => {
    const [cell] = await readBack({ type: 'date', date });
    expect(cell?.value).toBe(value);
    if (typeof value === 'number') expect(cell?.format).toBe(DATE);
  });

  it.each([0, -5.5, 1e21, 0.1, 1234.5678])('of the number %d holds it', async (value) => {
    expect((await readBack({ type: 'number', value }))[0]?.value).toBe(value);
  });

  it('of a number that is none is text', async () => {
    expect((await readBack({ type: 'number', value: Number.NaN }))[0]?.value).toBe('NaN');
  });

  it('takes what Excel takes, and shows that there was more', async () => {
    const [whole, cut] = await readBack(text('x'.repeat(32_767)), text(`${'kata '.repeat(9000)}`));
    expect(whole?.value).toBe('x'.repeat(32_767));
    expect(String(cut?.value).length).toBeLessThanOrEqual(32_767);
    expect(cut?.value).toMatch(/^(kata )+.*… \[dipotong; selengkapnya dalam CSV atau JSON\]$/);
  });

  it.each(['_x0041_', '_x000D_', '__x0041_', '_x005F_x0041_', '_X0041_', '_x004_'])(
    '%s arrives as it is',
    async (value) => {
      expect((await readBack(text(value)))[0]?.value).toBe(value);
    },
  );

  it('that only looks like such a number without what is not seen arrives as it looks', async () => {
    expect((await readBack(text('_x00\u200b41_')))[0]?.value).toBe('_x0041_');
  });

  it.each(['  dua blank', 'di belakang ', 'di  dalam'])('keeps the blanks of %j', async (value) => {
    expect((await readBack(text(value)))[0]?.value).toBe(value);
  });
});

describe.each(Object.entries(HOSTILE))('%s', (_name, hostile) => {
  it('stays text in a workbook, wherever it stands', async () => {
    const report = everyBlock(hostile, 2);
    const { sheets, parts, core } = await written(report);
    const plain = line(hostile);
    const cell = sheets.find(({ name }) => name === 'semua-sel')?.rows[2]?.[0];
    expect(cell?.value).toBe(plain === '' ? undefined : plain);
    expect(cell?.link).toBeUndefined();
    expect(core['dc:title']).toBe(line(`Laporan ${hostile}`));
    expect(/<f[ />]|<definedName [^>]*>(?!')/.exec(Object.values(parts).join(''))).toBeNull();
    const links = sheets.flatMap(({ rows }) => rows.flat()).flatMap((each) => each?.link ?? []);
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/|^'[a-z0-9-]+'!A1$/);
    if (/^\s*[=+\-@＝＋－＠]/u.test(plain)) expect(cell?.quoted).toBe(true);
  });
});

it.each(BAD_ADDRESSES)('the address %j is no link', async (url) => {
  const [cell] = await readBack({ type: 'link', text: 'lihat', url });
  expect([cell?.value, cell?.link]).toEqual(['lihat', undefined]);
});

it('an address longer than Excel takes is no link', async () => {
  const url = `https://contoh.go.id/${'a'.repeat(2100)}`;
  expect((await readBack({ type: 'link', text: 'lihat', url }))[0]?.link).toBeUndefined();
});

describe('a sheet', () => {
  it('has its headings in the first row, frozen, with a filter over all of it', async () => {
    const { sheets, parts } = await written(everyBlock());
    for (const table of tablesOf(everyBlock())) {
      const sheet = sheets.find(({ name }) => name === table.id);
      if (!sheet) throw new Error(`no sheet ${table.id}`);
      expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual([
        ...table.columns.map(({ title }) => title),
        'Rekaman',
      ]);
      const [pane] = within(sheet.xml, 'pane');
      expect(pane?.attributes).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' });
      const column = String.fromCharCode(65 + table.columns.length);
      const range = `A1:${column}${table.rows.length + 1}`;
      expect(within(sheet.xml, 'autoFilter')[0]?.attributes['ref']).toBe(range);
      const [from = '', to = ''] = range.replace(/(\w)(\d+)/g, '$$$1$$$2').split(':');
      expect(parts['xl/workbook.xml']).toContain(`'${table.id}'!${from}:${to}<`);
      const widths = within(sheet.xml, 'col').map(({ attributes }) => Number(attributes['width']));
      expect(widths.length).toBe(table.columns.length + 1);
      expect(widths.every((width) => width >= 8 && width <= 60)).toBe(true);
    }
  });

  it('is as wide as its words, and high enough for a text of several lines', async () => {
    const long = 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Trenggalek';
    const rows = [long, 'ya'].map((each): Row => ({ cells: [text(each)], records: [] }));
    const { sheets } = await written(withTables(tableWith(rows), tableWith(rows.slice(1), 'dua')));
    const width = (at: number) =>
      Number(within(sheets[at]?.xml ?? never(), 'col')[0]?.attributes['width']);
    expect(width(1)).toBeGreaterThan(width(2));
    const [, wide, narrow] = within(sheets[1]?.xml ?? never(), 'row');
    expect(Number(wide?.attributes['ht'])).toBeGreaterThanOrEqual(25);
    expect(narrow?.attributes['ht']).toBeUndefined();
  });

  it('is called as its table, cut where that is too long, and no two alike', async () => {
    const ids = ['a'.repeat(40), `${'a'.repeat(31)}b`, 'history', 'keterangan', 'about', 'biasa'];
    const { sheets } = await written(withTables(...ids.map((id) => tableWith([], id))));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Keterangan',
      'a'.repeat(31),
      `${'a'.repeat(29)}-2`,
      'history-2',
      'keterangan-2',
      'about-2',
      'biasa',
    ]);
  });

  it('is followed by another where its rows are too many', async () => {
    const rows = Array.from({ length: 25 }, (_, index): Row => ({
      cells: [{ type: 'number', value: index }],
      records: [`r-${index}`],
    }));
    const { sheets } = writtenInSheetsOf(11, withTables(tableWith(rows), tableWith([], 'dua')));
    expect(sheets.map(({ name }) => name)).toEqual(['Keterangan', 'uji', 'uji-2', 'uji-3', 'dua']);
    const numbers = sheets.slice(1, 4).map((sheet) => sheet.rows.map((row) => row[0]?.value));
    expect(numbers.map((column) => column.length)).toEqual([11, 11, 6]);
    expect(numbers.map(([head]) => head)).toEqual(['Kolom 1', 'Kolom 1', 'Kolom 1']);
    expect(numbers.flatMap((column) => column.slice(1))).toEqual(rows.map((_, index) => index));
    expect(JSON.stringify(sheets[0]?.rows.map((row) => row[1]?.value))).toContain('Uji (lanjutan)');
  });
});

function never(): never {
  throw new Error('is missing');
}

describe('the first sheet', () => {
  it('says what the report is, and leads to every other', async () => {
    const { sheets } = await written({ ...everyBlock(), draft: true });
    const [cover, ...others] = sheets;
    expect(cover?.name).toBe('Keterangan');
    const cells = cover?.rows.flat().filter((cell) => cell !== undefined) ?? [];
    for (const value of [REPORT.title, REPORT.author, REPORT.tool, 'tidak berversi', 46_022])
      expect(cells.map((cell) => cell.value)).toContain(value);
    expect(cells.map((cell) => cell.value)).toContain('KONSEP – bukan untuk diserahkan');
    expect(cells.flatMap(({ link }) => link ?? [])).toEqual(
      others.map(({ name }) => `'${name}'!A1`),
    );
  });

  it('gives the document its properties, of the day that it tells of', async () => {
    const { core } = await written(everyBlock());
    expect(core).toEqual({
      'dc:title': REPORT.title,
      'dc:creator': REPORT.author,
      'dc:language': 'id-ID',
      'cp:lastModifiedBy': REPORT.author,
      'dcterms:created': '2025-12-31T00:00:00Z',
      'dcterms:modified': '2025-12-31T00:00:00Z',
    });
  });
});

it('holds the tables of a report, each number with its records', async () => {
  const report = reportOf(SMALL, '2022');
  const { sheets } = await written(report);
  const tables = tablesOf(report);
  expect(sheets.slice(1).map(({ name }) => name)).toEqual(tables.map(({ id }) => id.slice(0, 31)));
  tables.forEach((table, index) => {
    const rows = sheets[index + 1]?.rows.slice(1) ?? [];
    expect(rows.length).toBe(table.rows.length);
    [...table.rows].forEach(({ cells, records }, at) => {
      const read = rows[at] ?? [];
      cells.forEach((cell, column) => expect(read[column]?.value).toEqual(expected(cell)));
      expect(read[cells.length]?.value ?? '').toBe(records.join(' '));
    });
  });
});

/** What a reader is to find, told apart from how it is written. */
function expected(cell: Cell): string | number | undefined {
  if (cell.type === 'unknown' || cell.type === 'none') return undefined;
  if (cell.type === 'number') return cell.value;
  if (cell.type === 'count')
    return cell.value === cell.possible ? cell.value : `${cell.value}–${cell.possible}`;
  if (cell.type === 'records') return cell.ids.length === 0 ? undefined : cell.ids.join(' ');
  if (cell.type !== 'date') return line(cell.text);
  const days = (Date.parse(`${cell.date}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 864e5;
  return /^\d{4}-\d\d-\d\d$/.test(cell.date) ? days : expect.stringMatching(/\d{4}/);
}

it('asks for rows only as it writes them', async () => {
  let made = 0;
  const rows: Rows = {
    length: 60_000,
    *[Symbol.iterator]() {
      for (let index = 0; index < 60_000; index += 1) {
        made += 1;
        yield { cells: [text(`Inovasi ${(index * 7919) % 60_000}`)], records: [`r-${index}`] };
      }
    },
  };
  const [file] = await format(withTables(tableWith(rows)), 'laporan', {});
  const seen: number[] = [];
  for await (const _ of (file?.bytes ?? []) as AsyncIterable<Uint8Array>) seen.push(made);
  expect(new Set(seen).size).toBeGreaterThan(20);
  expect(made).toBeLessThan(61_000);
});

describe.skipIf(!HAS_SOFFICE)('LibreOffice (skipped where there is none)', () => {
  it('opens the workbook and gives back every cell', async () => {
    const folder = temporaryFolder();
    const report = reportOf(SMALL, '2022');
    const [file] = await format(report, 'laporan', {});
    writeFileSync(join(folder, 'laporan.xlsx'), file ? await bytesOf(file) : '');
    const everySheet =
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';
    convert(join(folder, 'laporan.xlsx'), everySheet, folder);
    const { sheets } = readXlsx(readFileSync(join(folder, 'laporan.xlsx')));
    for (const { name, rows } of sheets.slice(1)) {
      const read = readCsv(readFileSync(join(folder, `laporan-${name}.csv`), 'utf8'));
      const width = rows[0]?.length ?? 0;
      expect(read, name).toEqual(
        rows.map((row) =>
          Array.from({ length: width }, (_, column) => {
            const cell = row[column];
            if (cell === undefined) return '';
            return cell.format === DATE ? printedDate(Number(cell.value)) : String(cell.value);
          }),
        ),
      );
    }
  });
});

/** As LibreOffice prints a date that is shown in Indonesian. */
const printedDate = (days: number) =>
  new Date(Date.UTC(1899, 11, 30) + days * 864e5)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
