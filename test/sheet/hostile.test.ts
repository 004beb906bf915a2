import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../src/sheet/read-sheets.ts';
import { bookParts, rows, workbook, zip, type Part } from './make-xlsx.ts';

const BUILT = new URL('../../dist/sheet/read-sheets.js', import.meta.url).href;
const MB = 1024 * 1024;
const ONE = rows('<c r="A1"><v>1</v></c>');
const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook with some parts in place of its own, and others beside them. */
function withParts(...parts: readonly Part[]): Uint8Array {
  const own = bookParts({ sheets: { A: ONE } });
  return zip([...own.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]);
}

const sheet = (content: string): Part => ({
  name: SHEET,
  content: `<worksheet>${content}</worksheet>`,
});
const filler = (size: number) => Buffer.alloc(size, ' ');

/** A part of so many megabytes that were never in memory as such: blocks of blanks, packed once. */
function packedBlanks(megabytes: number): Uint8Array {
  const block = deflateRawSync(filler(MB), { finishFlush: 2 });
  const start = deflateRawSync(Buffer.from('<worksheet>'), { finishFlush: 2 });
  return Buffer.concat([
    start,
    ...Array.from({ length: megabytes }, () => block),
    deflateRawSync(''),
  ]);
}

/** Texts of a kilobyte each, of so many bytes together, that pack less well than the ratio allows. */
function longTexts(size: number): string {
  const texts = Array.from({ length: size / 1024 }, (_none, index) => {
    const odd = createHash('sha1').update(String(index)).digest('hex');
    return `<si><t>${odd}${'a'.repeat(1024 - odd.length - 16)}</t></si>`;
  });
  return texts.join('');
}

const HOSTILE: Readonly<Record<string, readonly [file: () => Uint8Array, told: RegExp]>> = {
  'more than 20 MB': [() => filler(20 * MB + 1), /20\.0 MB, at most 20\.0 MB/],
  'a part that says it unpacks to 600 MB': [
    () => withParts({ name: SHEET, content: '', packed: packedBlanks(600), size: 600 * MB }),
    /unpacks to 600 MB/,
  ],
  'a part that says 1 kB and unpacks to 600 MB': [
    () => withParts({ name: SHEET, content: '', packed: packedBlanks(600), size: 1024 }),
    /larger than the file says/,
  ],
  'a part that nobody reads and that unpacks to 600 MB': [
    () =>
      withParts({ name: 'xl/media/a.png', content: '', packed: packedBlanks(600), size: 600 * MB }),
    /unpacks to 600 MB/,
  ],
  'many parts that are large together': [
    () =>
      withParts(
        ...Array.from({ length: 30 }, (_none, index) => ({
          name: `xl/media/${index}.bin`,
          content: '',
          packed: new Uint8Array(40_000),
          size: 8 * MB,
        })),
      ),
    /unpacks to \d+ MB/,
  ],
  'parts that share their bytes': [
    () => {
      const parts = bookParts({ sheets: { A: ONE } });
      return zip([...parts, { name: 'xl/b.xml', content: '<a/>', at: 0 }]);
    },
    /its parts overlap/,
  ],
  'two parts of one name': [
    () => zip([...bookParts({ sheets: { A: ONE } }), sheet('')]),
    /one name/,
  ],
  'two parts of one name in other letters': [
    () => zip([...bookParts({ sheets: { A: ONE } }), { name: 'XL/Workbook.xml', content: '<a/>' }]),
    /one name/,
  ],
  'a name that leads out of its folder': [
    () => withParts({ name: '../../etc/cron.d/x', content: 'x' }),
    /leads out of the file/,
  ],
  'such a name for Windows': [
    () => withParts({ name: 'xl\\..\\..\\x', content: 'x' }),
    /leads out of the file/,
  ],
  'a drive in a name': [() => withParts({ name: 'C:\\x', content: 'x' }), /leads out of the file/],
  'a part under a password': [
    () => withParts({ name: 'xl/a.xml', content: 'x', flags: 1 }),
    /locked with a password/,
  ],
  'more parts than there are': [
    () => zip(bookParts({ sheets: { A: ONE } }), 500),
    /parts cannot be read/,
  ],
  '60,000 parts': [() => zip(bookParts({ sheets: { A: ONE } }), 60_000), /60000 parts/],
  'a way of packing that is none': [
    () => withParts({ ...sheet(''), packed: Buffer.from('not deflate at all') }),
    /cannot be unpacked|larger than/,
  ],
  'a part cut short': [
    () => withParts({ ...sheet(''), packed: deflateRawSync('<worksheet>'), size: 5000 }),
    /is cut off/,
  ],
  'one shared string of 200 MB': [
    () =>
      withParts({
        name: 'xl/sharedStrings.xml',
        content: '',
        packed: packedBlanks(200),
        size: 200 * MB,
      }),
    /unpacks to 200 MB/,
  ],
  'one shared string of 15 MB': [
    () =>
      withParts({
        name: 'xl/sharedStrings.xml',
        content: `<sst><si><t>${'a'.repeat(15 * MB)}</t></si></sst>`,
        stored: true,
      }),
    /longer than 1048576 characters/,
  ],
  'one tag of 15 MB': [
    () => withParts({ ...sheet(`<row x="${'a'.repeat(15 * MB)}"/>`), stored: true }),
    /longer than 1048576 characters/,
  ],
  'more XML than is read': [
    () =>
      withParts(
        { name: 'xl/sharedStrings.xml', content: `<sst>${longTexts(40 * MB)}</sst>` },
        { name: SHEET, content: '', packed: new Uint8Array(MB), size: 40 * MB },
      ),
    /more than 64 MB/,
  ],
  'XML 100,000 deep': [() => withParts(sheet('<a>'.repeat(100_000))), /too deep/],
  'a billion laughs': [
    () => {
      const levels = Array.from(
        { length: 9 },
        (_none, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
      );
      return withParts({
        name: SHEET,
        content: `<!DOCTYPE l [<!ENTITY l0 "lol">${levels.join('')}]><worksheet>&l9;</worksheet>`,
      });
    },
    /DOCTYPE/,
  ],
  'one entity blown up': [
    () =>
      withParts({
        name: SHEET,
        content: `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(50_000)}">]><worksheet>${'&a;'.repeat(50_000)}</worksheet>`,
      }),
    /DOCTYPE/,
  ],
  'an entity from a file': [
    () =>
      withParts({
        name: 'xl/sharedStrings.xml',
        content:
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
    /DOCTYPE/,
  ],
  'an entity that nobody declared': [() => withParts(sheet('&x;')), /XML in it cannot be read/],
  'XML that does not close': [
    () => withParts(sheet('<sheetData><row>')),
    /XML in it cannot be read/,
  ],
  'XML of other bytes than it says': [
    () =>
      withParts({ name: SHEET, content: Buffer.from('<worksheet>\xff\xff</worksheet>', 'latin1') }),
    /XML in it cannot be read/,
  ],
  'a text in the last cell of all': [
    () =>
      withParts(
        sheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
    /cell XFD1048576 lies beyond the first 200 columns/,
  ],
  'a row beyond the last': [
    () => withParts(sheet('<sheetData><row r="1048577"/></sheetData>')),
    /out of order/,
  ],
  'a cell told twice': [
    () => withParts(sheet(rows('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'))),
    /out of order/,
  ],
  'a cell in another row than its own': [
    () => withParts(sheet(rows('<c r="A7"><v>1</v></c>'))),
    /out of order/,
  ],
  'rows that go backwards': [
    () => withParts(sheet('<sheetData><row r="2"/><row r="1"/></sheetData>')),
    /out of order/,
  ],
  'a text that is not there': [
    () => withParts(sheet(rows('<c r="A1" t="s"><v>7</v></c>'))),
    /text of a cell is missing/,
  ],
  '50,001 rows': [
    () => withParts(sheet(rows(...Array.from({ length: 50_001 }, () => '<c><v>1</v></c>')))),
    /more than 50000 rows/,
  ],
  'a million empty cells with a format': [
    () =>
      withParts(
        sheet(`<sheetData>${`<row>${'<c s="1"/>'.repeat(1001)}</row>`.repeat(1000)}</sheetData>`),
      ),
    /more than 1000000 cells/,
  ],
  '51 sheets': [
    () =>
      workbook({
        sheets: Object.fromEntries(Array.from({ length: 51 }, (_none, n) => [`S${n}`, ONE])),
      }),
    /51 sheets, at most 50/,
  ],
  'no list of sheets': [
    () => zip([{ name: 'xl/worksheets/sheet1.xml', content: '<a/>' }]),
    /no list of sheets/,
  ],
  'CSV of commas alone': [() => Buffer.alloc(19 * MB, ','), /more than 16384 columns/],
  'CSV of a quote that does not close': [
    () => Buffer.concat([Buffer.from('a,b\n"'), Buffer.alloc(19 * MB, 'x')]),
    /no partner/,
  ],
  'CSV of 100,001 rows': [() => Buffer.from('a,b\n'.repeat(100_001)), /more than 50000 rows/],
  'CSV of 300 columns': [
    () => Buffer.from(`${'a,'.repeat(300)}b\n`.repeat(3)),
    /more than 200 columns/,
  ],
};

describe('a hostile file is refused in words', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_name, [file, told]) => {
    const read = await readSheets('x.xlsx', file());
    expect(read).toMatchObject({ refused: { en: expect.stringMatching(told) } });
    if (!('refused' in read)) return;
    expect(read.refused.id).not.toBe(read.refused.en);
    expect(read.hint.id).not.toBe('');
  });
});

it('all of them are refused within half a gigabyte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tular-hostile-'));
  try {
    const paths = Object.values(HOSTILE).map(([file], index) => {
      const path = join(folder, String(index));
      writeFileSync(path, file());
      return path;
    });
    const script = `
      import { readFileSync } from 'node:fs';
      import { readSheets } from ${JSON.stringify(BUILT)};
      const read = [];
      for (const path of ${JSON.stringify(paths)})
        if ('sheets' in (await readSheets('x', readFileSync(path)))) read.push(path);
      console.log(JSON.stringify({ read, kb: process.resourceUsage().maxRSS }));`;
    const done = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    const { read, kb } = JSON.parse(done.stdout) as { read: string[]; kb: number };
    expect(read).toEqual([]);
    expect(kb).toBeLessThan(512 * 1024);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

describe('what only looks hostile is read', () => {
  it('links and hidden columns that are told over and over cost no more than once', async () => {
    const cells = Array.from(
      { length: 200 },
      (_none, index) => `<c t="inlineStr"><is><t>${index}</t></is></c>`,
    );
    const content = `<cols>${'<col min="-9e9" max="9e9" hidden="1"/>'.repeat(100_000)}</cols>${rows(cells.join(''))}<hyperlinks>${'<hyperlink ref="A1:GR1048576" r:id="rId1"/>'.repeat(100_000)}</hyperlinks>`;
    const read = await readSheets(
      'x',
      workbook({ sheets: { A: content }, links: ['https://a.go.id'] }),
    );
    expect(read).toMatchObject({
      sheets: [
        { hiddenColumns: { length: 200 }, rows: [{ cells: { 0: { kind: 'text', text: '0' } } }] },
      ],
    });
  });

  it('merged ranges and sizes over a whole sheet cost nothing', async () => {
    const content = `<dimension ref="A1:XFD1048576"/><cols><col min="2" max="16384" hidden="1"/></cols>${ONE}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await readSheets('x', workbook({ sheets: { A: content } }))).toMatchObject({
      sheets: [
        {
          rows: [{ number: 1 }],
          merged: [{ rows: [1, 1_048_576], columns: [1, 16_384] }],
          hiddenColumns: { length: 199 },
        },
      ],
    });
  });

  it('empty rows and cells far away are not there', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>';
    expect(await readSheets('x', workbook({ sheets: { A: content } }))).toMatchObject({
      sheets: [{ rows: { length: 1 } }],
    });
  });

  it('names of parts may have other slashes, and other namespaces', async () => {
    const parts = bookParts({ sheets: { A: ONE } }).map((part) => ({
      ...part,
      name: part.name.replaceAll('/', '\\'),
      content:
        part.name === SHEET
          ? '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
          : part.content,
    }));
    expect(await readSheets('x', zip(parts))).toMatchObject({
      sheets: [{ rows: [{ cells: [{ kind: 'number', number: 1 }] }] }],
    });
  });
});

describe('a file of another form is refused by its name', () => {
  const text = (content: string) => Buffer.from(content, 'latin1');
  const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  it.each([
    ['web page', text('<html><body><table><tr><td>1</td></tr></table>')],
    ['web page', text('\xef\xbb\xbf\n<!-- x --><table border=1>')],
    ['web page', text('MIME-Version: 1.0\nX-Document-Type: Workbook')],
    [
      'XML file',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ['old Office file', text(`${compound}${'\0'.repeat(600)}W\0o\0r\0k\0b\0o\0o\0k\0`)],
    [
      'locked with a password',
      text(`${compound}${'\0'.repeat(600)}E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0`),
    ],
    [
      'OpenDocument',
      zip([
        {
          name: 'mimetype',
          content: 'application/vnd.oasis.opendocument.spreadsheet',
          stored: true,
        },
      ]),
    ],
    ['Numbers', zip([{ name: 'Index/Document.iwa', content: 'x' }])],
    ['.xlsb', zip([{ name: 'xl/workbook.bin', content: 'x' }])],
    ['Word document', zip([{ name: 'word/document.xml', content: 'x' }])],
    ['ZIP archive', zip([{ name: 'data.csv', content: 'a,b' }])],
    ['PDF', text('%PDF-1.7')],
    ['picture', text('\x89PNG\r\n\x1a\n')],
    ['picture', text('\xff\xd8\xff\xe0')],
    ['archive', text('Rar!\x1a\x07')],
    ['archive', text('\x1f\x8b\x08')],
    ['RTF', text('{\\rtf1')],
    ['SQLite', text('SQLite format 3\0')],
    ['neither a spreadsheet', text('a\0b\0c')],
    ['neither a spreadsheet', text('\x01\x02\xfe\0\xff')],
  ])('%s', async (name, bytes) => {
    const read = await readSheets('inovasi.xlsx', bytes);
    expect(read).toMatchObject({ refused: { en: expect.stringContaining(name) } });
    if ('refused' in read) expect(read.hint.id).toMatch(/[.]$/);
  });
});
