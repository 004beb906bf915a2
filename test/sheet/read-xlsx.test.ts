import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../src/sheet/read-sheets.ts';
import type { Cell, Sheet } from '../../src/sheet/sheet.ts';
import { showsDay } from '../../src/sheet/xlsx/number-formats.ts';
import { dayOfSerial } from '../../src/sheet/xlsx/serial.ts';
import { columnLetters, columnNumber } from '../../src/sheet/xlsx/rows.ts';
import { rows, workbook, type Book } from './make-xlsx.ts';

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readSheets('inovasi.xlsx', bytes);
  if ('refused' in read) throw new Error(read.refused.en);
  return read.sheets;
}

async function cellsOf(book: Omit<Book, 'sheets'>, ...cells: string[]): Promise<Cell[]> {
  const [sheet] = await sheetsOf(workbook({ ...book, sheets: { A: rows(...cells) } }));
  return sheet?.rows.flatMap((row) => row.cells) ?? [];
}

describe('a workbook saved by LibreOffice', () => {
  const file = readFileSync(join(import.meta.dirname, 'fixtures/inovasi.xlsx'));

  it('gives its cells as they are shown, and nothing of the thousand rows prepared for choices', async () => {
    const [sheet, hidden] = await sheetsOf(file);
    expect(sheet).toEqual({
      name: 'Inovasi',
      hidden: false,
      merged: [{ rows: [1, 1], columns: [1, 8] }],
      hiddenColumns: [3],
      rows: [
        {
          number: 1,
          hidden: false,
          cells: [{ kind: 'text', text: 'DAFTAR INOVASI KABUPATEN TRENGGALEK' }],
        },
        {
          number: 3,
          hidden: false,
          cells: [
            'Nama inovasi',
            'Tanggal peluncuran',
            'Kode wilayah',
            'Jenis',
            'Capaian',
            'Tautan',
            'Aktif',
            'Pemakai',
          ].map((text) => ({ kind: 'text', text })),
        },
        {
          number: 4,
          hidden: false,
          cells: [
            { kind: 'text', text: 'Petung Dadi\nversi 2.0' },
            { kind: 'date', date: '2020-07-13' },
            { kind: 'number', number: 35.1, format: '00.00' },
            { kind: 'text', text: 'digital' },
            { kind: 'number', number: 0.85, format: '0%' },
            { kind: 'text', text: 'berita', link: 'https://jatim.tribunnews.com/petung?a=1&b=2' },
            { kind: 'truth', truth: true },
            { kind: 'number', number: 1234 },
          ],
        },
        {
          number: 5,
          hidden: true,
          cells: [
            { kind: 'text', text: 'Lion' },
            { kind: 'date', date: '2020-09-01' },
            { kind: 'text', text: '35.03' },
            { kind: 'empty' },
            { kind: 'date', date: '2020-12-14T09:30' },
            { kind: 'text', text: 'https://contoh.go.id/lion' },
            { kind: 'truth', truth: false },
            { kind: 'fault', code: '#N/A' },
          ],
        },
        {
          number: 6,
          hidden: false,
          cells: [
            { kind: 'text', text: '__proto__' },
            { kind: 'number', number: 0.354166666666667, format: 'hh:mm' },
            ...Array.from({ length: 5 }, () => ({ kind: 'empty' })),
            { kind: 'number', number: 2468 },
          ],
        },
      ],
    });
    expect(hidden).toMatchObject({ name: 'Catatan & arsip', hidden: true, rows: [{ number: 1 }] });
  });

  it('says how many formulas it holds', async () => {
    expect(await readSheets('x', file)).toMatchObject({
      notes: [{ id: '2 sel berisi rumus; yang dibaca ialah hasil terakhir yang tersimpan.' }],
    });
  });
});

describe('a cell of a workbook', () => {
  it('is a date by its format, of its own or of the program', async () => {
    const formats = [
      '[$-421]dd mmmm yyyy',
      'd/m/yy;@',
      '&quot;hari&quot; 0',
      'mmm-yy',
      '[h]:mm',
      '#.##0',
      'General',
    ];
    const cell = (style: number) => `<c r="${columnLetters(style)}1" s="${style}"><v>44179</v></c>`;
    expect(await cellsOf({ formats }, [1, 2, 3, 4, 5, 6, 7, 8].map(cell).join(''))).toEqual([
      { kind: 'date', date: '2020-12-14' },
      { kind: 'date', date: '2020-12-14' },
      { kind: 'number', number: 44179, format: '"hari" 0' },
      { kind: 'date', date: '2020-12-14' },
      { kind: 'number', number: 44179, format: '[h]:mm' },
      { kind: 'number', number: 44179, format: '#.##0' },
      { kind: 'number', number: 44179 },
      { kind: 'date', date: '2020-12-14' },
    ]);
  });

  it('counts its days from 1904 where the workbook says so', async () => {
    const cell = '<c r="A1" s="1"><v>42717.5</v></c>';
    const bytes = workbook({ sheets: { A: rows(cell) }, formats: ['yyyy'], is1904: true });
    const read = await readSheets('x', bytes);
    expect(read).toMatchObject({
      sheets: [{ rows: [{ cells: [{ kind: 'date', date: '2020-12-14T12:00' }] }] }],
      notes: [{ en: expect.stringContaining('1904') }],
    });
  });

  it('that was never calculated, or failed, is a fault; an empty result is empty', async () => {
    expect(
      await cellsOf(
        {},
        '<c r="A1"><f>B1+C1</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="str"><f>"a"</f><v>a</v></c><c r="E1"><v>x</v></c>',
      ),
    ).toEqual([
      { kind: 'fault', code: '=B1+C1' },
      { kind: 'fault', code: '#REF!' },
      { kind: 'empty' },
      { kind: 'text', text: 'a' },
      { kind: 'fault', code: 'x' },
    ]);
  });

  it('is a text without its formatting, its pronunciation and its escapes', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Petung</t></r><r><t xml:space="preserve"> Dadi</t></r><rPh><t>petung</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t/></si><si><t><![CDATA[<i>]]>&amp;&#65;</t></si>';
    const shared = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
    expect(
      await cellsOf(
        { strings },
        `${shared('A1', 0)}${shared('B1', 1)}${shared('C1', 2)}${shared('D1', 3)}<c t="inlineStr"><is><t>dalam</t></is></c><c t="d"><v>2020-12-14T00:00:00</v></c>`,
      ),
    ).toEqual([
      { kind: 'text', text: 'Petung Dadi' },
      { kind: 'text', text: 'a\rb_x0041_' },
      { kind: 'empty' },
      { kind: 'text', text: '<i>&A' },
      { kind: 'text', text: 'dalam' },
      { kind: 'date', date: '2020-12-14' },
    ]);
  });

  it('that is too long is a fault of its own, wherever its text stands', async () => {
    const long = 'a'.repeat(10_001);
    const whole = 'b'.repeat(10_000);
    const cells = await cellsOf(
      { strings: `<si><t>${long}</t></si><si><t>${whole}</t></si>` },
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>${long}</t></is></c><c r="D1" t="str"><v>${long}</v></c>`,
    );
    const fault = { kind: 'fault', code: '>10001' };
    expect(cells).toEqual([fault, { kind: 'text', text: whole }, fault, fault]);
  });

  it('keeps where its text leads, unless it is that address', async () => {
    const bytes = workbook({
      sheets: {
        A:
          rows(
            '<c r="A1" t="inlineStr"><is><t>berita</t></is></c><c r="B1" t="inlineStr"><is><t>https://a.go.id</t></is></c><c r="C1"><v>1</v></c>',
          ) +
          '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1:C1" r:id="rId1"/><hyperlink ref="A1:XFD1048576" r:id="rId2"/><hyperlink ref="A1" location="B2"/></hyperlinks>',
      },
      links: ['https://a.go.id', 'https://b.go.id'],
    });
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows[0]?.cells).toEqual([
      { kind: 'text', text: 'berita', link: 'https://a.go.id' },
      { kind: 'text', text: 'https://a.go.id' },
      { kind: 'number', number: 1 },
    ]);
  });
});

it('sheets are read in order, with hidden ones marked, whatever they are called', async () => {
  const one = rows('<c r="A1"><v>1</v></c>');
  const sheets = await sheetsOf(
    workbook({
      sheets: JSON.parse(
        `{"__proto__": ${JSON.stringify(one)}, "constructor": ${JSON.stringify(one)}}`,
      ),
      states: { constructor: 'state="veryHidden"' },
    }),
  );
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['__proto__', false],
    ['constructor', true],
  ]);
  expect(({} as Record<string, unknown>)['rows']).toBeUndefined();
});

it.each([
  ['dd/mm/yyyy', true],
  ['[$-421]dd mmmm yyyy;@', true],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
  ['mmmm', true],
  ['yyyy', true],
  ['dd/mm/yyyy hh:mm', true],
  ['h:mm AM/PM', false],
  ['[h]:mm:ss', false],
  ['mm:ss', false],
  ['0 "hari"', false],
  ['"Rp"#,##0', false],
  ['[Red]0.00', false],
  ['0.00%', false],
  ['@', false],
])('%s shows a day: %s', (format, day) => expect(showsDay(format)).toBe(day));

it.each([
  [44179, '2020-12-14'],
  [43831, '2020-01-01'],
  [44179.5, '2020-12-14T12:00'],
  [44179.99999, '2020-12-15'],
  [61, '1900-03-01'],
  [60, undefined],
  [1, undefined],
  [0.5, undefined],
  [-1, undefined],
  [2_958_465, '9999-12-31'],
  [2_958_466, undefined],
  [Number.NaN, undefined],
])('serial %d is %s', (serial, day) => expect(dayOfSerial(serial)).toBe(day));

it('columns are lettered as spreadsheets letter them', () => {
  for (const [column, letters] of [
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ] as const) {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
  }
});
