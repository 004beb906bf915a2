import { describe, expect, it } from 'vitest';
import { readSheets } from '../../src/sheet/read-sheets.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** Texts of the cells, row by row, and the notes in English. */
async function read(content: string | Uint8Array) {
  const got = await readSheets('data.csv', typeof content === 'string' ? bytes(content) : content);
  if ('refused' in got) return got;
  return {
    rows: got.sheets[0]?.rows.map(({ cells }) =>
      cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind)),
    ),
    numbers: got.sheets[0]?.rows.map(({ number }) => number),
    notes: got.notes.map(({ en }) => en),
  };
}

const COMMA = 'Columns are separated by a comma.';
const SEMICOLON = 'Columns are separated by a semicolon.';
const TAB = 'Columns are separated by a tab.';

describe('a CSV file', () => {
  it.each([
    ['nama,tahun\nLion,2020\n', COMMA],
    ['nama;tahun\r\nLion;2020\r\n', SEMICOLON],
    ['nama\ttahun\nLion\t2020', TAB],
    ['\ufeffnama;tahun\nLion;2020\n', SEMICOLON],
    ['nama,tahun\rLion,2020\r', COMMA],
  ])('%j is read by its delimiter', async (content, note) => {
    expect(await read(content)).toEqual({
      rows: [
        ['nama', 'tahun'],
        ['Lion', '2020'],
      ],
      numbers: [1, 2],
      notes: [note],
    });
  });

  it('has the delimiter that its rows agree on, not the most frequent mark', async () => {
    const decimals = 'nama;nilai\nLion, Cilen, Petung;1,5\nGertak;2,5\n';
    expect(await read(decimals)).toMatchObject({ notes: [SEMICOLON], rows: { length: 3 } });
    const titled = 'Daftar inovasi, tahun 2020, final\n\nnama;tahun\nLion;2020\nCilen;2021\n';
    expect(await read(titled)).toMatchObject({ notes: [SEMICOLON], numbers: [1, 3, 4, 5] });
  });

  it('says its delimiter itself where Excel wrote it', async () => {
    expect(await read('sep=;\nnama;tahun\nLion,x;2020')).toMatchObject({
      notes: [SEMICOLON],
      numbers: [2, 3],
      rows: [
        ['nama', 'tahun'],
        ['Lion,x', '2020'],
      ],
    });
  });

  it('of one column has no delimiter', async () => {
    expect(await read('nama\nLion\nCilen\n')).toEqual({
      rows: [['nama'], ['Lion'], ['Cilen']],
      numbers: [1, 2, 3],
      notes: [],
    });
  });

  it('with two delimiters that fit alike is refused', async () => {
    expect(await read('a,b;c\nd,e;f\n')).toMatchObject({
      refused: { id: expect.stringContaining('koma atau titik koma') },
      hint: { id: expect.stringContaining('sep=') },
    });
  });

  it('keeps quotes, line breaks and empty cells, and numbers rows as a spreadsheet does', async () => {
    expect(await read('a,b,c\n"x ""y""","1\n2",\n,,\n,z\n')).toEqual({
      rows: [
        ['a', 'b', 'c'],
        ['x "y"', '1\n2'],
        ['empty', 'z'],
      ],
      numbers: [1, 2, 4],
      notes: [COMMA],
    });
  });

  it('with a quote that does not close is refused with its line', async () => {
    expect(await read('a,b\n1,2\n"x,3\n')).toMatchObject({
      refused: { en: 'A double quote on row 3 has no partner.' },
    });
    expect(await read('a,b\n"x" y,3\n')).toHaveProperty('refused');
    expect(await read('a,b\nGerakan "Ayo" Sehat,3\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['Gerakan "Ayo" Sehat', '3'],
      ],
    });
  });

  it('in UTF-16 is read with a note', async () => {
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      bytes('nama\ttahun\nJum’at\t2020', 'utf16le'),
    ]);
    const swapped = Buffer.from(wide).swap16();
    for (const content of [wide, swapped])
      expect(await read(content)).toMatchObject({
        rows: [
          ['nama', 'tahun'],
          ['Jum’at', '2020'],
        ],
        notes: [expect.stringContaining('UTF-16'), TAB],
      });
  });

  it('in a Windows encoding is read where it has one reading, else refused with the line', async () => {
    const one = bytes('nama,kata\nLion,\x93GERTAK\x94 \x96 2020\xa0\n', 'latin1');
    expect(await read(one)).toMatchObject({
      rows: [
        ['nama', 'kata'],
        ['Lion', '“GERTAK” – 2020\u00a0'],
      ],
      notes: [expect.stringContaining('Windows'), COMMA],
    });
    expect(await read(bytes('nama,kata\nLion,Caf\xe9\n', 'latin1'))).toMatchObject({
      refused: { en: expect.stringContaining('line 2') },
      hint: { id: expect.stringContaining('CSV UTF-8') },
    });
  });

  it('is what it holds, whatever it is called', async () => {
    const got = await readSheets('inovasi.xlsx', bytes('nama,tahun\nLion,2020\n'));
    expect(got).toMatchObject({ sheets: [{ name: 'inovasi.xlsx', rows: { length: 2 } }] });
  });

  it('with a cell that is too long has a fault there', async () => {
    const got = await readSheets('x', bytes(`a,b\n${'x'.repeat(10_001)},1\n`));
    expect(got).toMatchObject({
      sheets: [{ rows: [{}, { cells: [{ kind: 'fault', code: '>10001' }, {}] }] }],
    });
  });

  it.each(['', '\ufeff', '\n\n\n', ',,,\n,,,\n'])(
    'that holds nothing (%j) is refused',
    async (content) => {
      expect(await read(content)).toMatchObject({ refused: { en: 'The file holds nothing.' } });
    },
  );
});
