import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tableText } from '../../src/listing/table.ts';
import { textWidth } from '../../src/text/width.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { readCsv } from '../support/read-csv.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tular-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = (text: string) => text.replace(/\s/g, '');
const sorted = (text: string) => [...bare(text)].sort().join('');

const COLUMNS = 4;
const ROWS = 5;
/** Cells of rows and columns: each of letters that no other has, to be found again. */
const table = fc.tuple(
  ...Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const letter = String.fromCodePoint(0x61 + at);
    const wide = String.fromCodePoint(0x4e00 + at);
    return fc
      .array(fc.constantFrom(letter, letter, letter.toUpperCase(), wide, ' ', '-', '/'), {
        maxLength: 120,
      })
      .map((characters) => characters.join(''));
  }),
);
const rowsOf = (cells: readonly string[]) =>
  Array.from({ length: ROWS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS));

describe('a table for a terminal', () => {
  it('holds every character of every cell in its order, on lines that fit', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 30, max: 120 }), (cells, columns) => {
        const [head = [], ...rows] = rowsOf(cells);
        const text = tableText(head, rows, columns);
        expect(sorted(text)).toBe(sorted(cells.join('')));
        for (const [at, cell] of cells.entries()) {
          const own = [0x61, 0x41, 0x4e00].map((first) => String.fromCodePoint(first + at));
          const only = (all: string) => [...all].filter((each) => own.includes(each)).join('');
          expect(only(text)).toBe(only(cell));
        }
        expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('parts no character that readers see as one', () => {
    const letter = 'q\u0303';
    const text = tableText(['Nama', 'Isi'], [[letter.repeat(40), letter.repeat(90)]], 40);
    expect(text.split(letter)).toHaveLength(131);
    expect(text).not.toMatch(/(^|\s)\u0303/);
  });

  it('gives the id half of the room, and keeps words whole where there is room for all', () => {
    const id = 'badan-perencanaan-pembangunan-daerah-kabupaten-pacitan';
    const name = 'Badan Perencanaan Pembangunan Daerah Kabupaten Pacitan';
    const at = (columns: number) =>
      tableText(['Pengenal', 'Nama', 'Tingkat'], [[id, name, 'perangkat-daerah']], columns);
    expect(at(200)).toBe(
      `Pengenal${' '.repeat(id.length - 6)}Nama${' '.repeat(name.length - 2)}Tingkat\n${id}  ${name}  perangkat-daerah`,
    );
    expect(at(80)).toBe(
      [
        'Pengenal                                Nama                    Tingkat',
        'badan-perencanaan-pembangunan-daerah-   Badan Perencanaan       perangkat-daerah',
        'kabupaten-pacitan                       Pembangunan Daerah',
        '                                        Kabupaten Pacitan',
      ].join('\n'),
    );
    const words = at(60).split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(['Perencanaan', 'Pembangunan', 'Kabupaten']));
  });

  it('cuts nothing but a value of more than 300 characters', () => {
    expect(bare(tableText(['A', 'B'], [['a', 'b'.repeat(300)]], 40))).toBe(`ABa${'b'.repeat(300)}`);
    expect(bare(tableText(['A', 'B'], [['a', 'b'.repeat(301)]], 40))).toBe(
      `ABa${'b'.repeat(299)}…`,
    );
  });
});

describe('a list in the program', () => {
  const long = join(folder, 'long');
  const files: Readonly<Record<string, string>> = {
    ...EXAMPLE_CATALOG,
    'agencies/badan-perencanaan-pembangunan-daerah-kabupaten-pacitan.yaml':
      'name: Badan Perencanaan Pembangunan Daerah Kabupaten Pacitan\nlevel: perangkat-daerah\nregion_code: "35.01"\n',
    [`innovations/${'sistem-'.repeat(11)}a.yaml`]:
      'name: Sistem Pertanggungjawabanpenyelenggaraankeberlangsungan\nowners: [badan-perencanaan-pembangunan-daerah-kabupaten-pacitan]\nsources: {berita: {title: Berita}}\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(long, path)), { recursive: true });
    writeFileSync(join(long, path), text);
  }

  it.each([
    ['agencies', root, []],
    ['innovations', root, []],
    ['replications', root, []],
    ['activities', root, []],
    ['agencies', folder, ['--catalog', long]],
    ['innovations', folder, ['--catalog', long]],
  ])('of %s in %s loses nothing', (kind, at, more) => {
    const said = runCli(at, ['list', kind, ...more]);
    expect(said.exit).toBe(0);
    const [, ...rows] = readCsv(runCli(at, ['list', kind, '--format', 'csv', ...more]).stdout);
    const [, ...lines] = said.stdout.split('\n');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(80);
    expect(lines.join('')).not.toContain('…');
    expect(rows.length).toBeGreaterThan(0);
    // The words of a cell stand one under the other: each is found, though not in one line.
    for (const [id = '', name = ''] of rows) {
      const words = [...id.split(/(?<=-)/), ...name.split(/ |(?<=-)/)];
      for (const word of words.filter(({ length }) => length <= 14))
        expect(said.stdout).toContain(word);
    }
  });

  it('of other catalogues and of what was found loses nothing either', () => {
    const remotes = runCli(join(root, 'test/cases/remotes'), ['remote', 'list']).stdout;
    expect(remotes).toMatch(/^bandung +\.\.\/bandung +[0-9a-f]{12} +7 +belum dicocokkan$/m);
    const found = runCli(folder, ['search', 'pacitan', '--catalog', long]).stdout;
    expect(found).not.toContain('…');
    expect(bare(found)).toContain('kabupaten-pacitan');
  });
});
