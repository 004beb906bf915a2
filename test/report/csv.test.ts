import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvCell, EXCEL_ID, PLAIN } from '../../src/output/csv.ts';
import { line, withoutCommands } from '../../src/output/escape.ts';
import type { OutputFile, Report, Rows } from '../../src/report/blocks.ts';
import { format } from '../../src/report/formats/csv.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { EVERY_CELL, everyBlock } from '../support/every-block.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { readCsv } from '../support/read-csv.ts';
import { bytesOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { convert, HAS_SOFFICE } from '../support/soffice.ts';
import { below, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000) };

async function textOf(report: Report, id: string, excelId = false): Promise<string> {
  const files = await format(report, 'laporan', { excelId });
  const file = files.find(({ name }) => name === `laporan-${id}.csv`) as OutputFile;
  return (await bytesOf(file)).toString('utf8');
}

const ways = [
  ['as RFC 4180 has it', false, PLAIN],
  ['for Excel with Indonesian settings', true, EXCEL_ID],
] as const;

/** Formulas behind what another reader takes for the end of a cell. */
const HIDDEN: Readonly<Record<string, string>> = {
  'formula after a comma': 'x,=1+1',
  'formula after a comma and a blank': 'x, @SUM(A1)',
  'formula after a semicolon and a quote': 'x;"=1+1',
  'formula after a comma and quotes': 'x,""+1',
  'formula after a semicolon and a no-break blank': 'x;\u00a0-1+a',
  'formula after a comma, full-width': 'x,＝1',
};

/** Marks that a program with other settings takes for the end of a cell. */
const OTHERS = { ',': /[;|\t\r\n]/u, ';': /[,|\t\r\n]/u };

describe.each(ways)('%s', (_name, excelId, marks) => {
  it('holds every cell of a table, numbers as numbers', async () => {
    const text = await textOf(everyBlock(), 'semua-sel', excelId);
    expect(text.startsWith('\uFEFF')).toBe(excelId);
    const [head, first] = readCsv(text.replace(/^\uFEFF/, ''), marks.separator);
    expect(head).toEqual([...EVERY_CELL.map((_, index) => `Kolom ${index + 1}`), 'Rekaman']);
    expect(first).toEqual([
      'Teks biasa',
      '1234',
      '0–3',
      excelId ? '18026,5' : '18026.5',
      '2020-12-14',
      '../2024',
      'Lion',
      'https://example.org/a?b=1&c=2',
      '',
      '',
      'lion gertak',
    ]);
    expect(text).toContain(`${marks.separator}1234${marks.separator}`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(Object.entries({ ...HOSTILE, ...HIDDEN }))(
    '%s reads back, and is no formula',
    async (_what, hostile) => {
      const text = await textOf(everyBlock(hostile, 2), 'semua-sel', excelId);
      const rows = readCsv(text.replace(/^\uFEFF/, ''), marks.separator);
      expect(rows[2]?.[0]).toBe(csvCell(hostile, marks));
      // What is put in front is all that is changed.
      expect(rows[2]?.[0]?.replaceAll("'", '')).toBe(
        withoutCommands(line(hostile)).replaceAll("'", ''),
      );
      // Whoever reads the row with another separator, with quotes or without, meets no formula either.
      for (const row of text.replace(/^\uFEFF/, '').split('\r\n'))
        for (const cell of row.split(OTHERS[marks.separator]))
          expect(cell.replace(/^[\s"\u00a0\u200b-\u200f\u2060\ufeff]+/u, '')).not.toMatch(
            /^(?:[=+@＝＋－＠]|-(?!\d))/u,
          );
    },
  );

  it('asks for rows only as it writes them', async () => {
    let made = 0;
    const rows: Rows = {
      length: 5000,
      *[Symbol.iterator]() {
        for (let index = 0; index < 5000; index += 1) {
          made += 1;
          yield { cells: [{ type: 'number', value: index / 2 }], records: [] };
        }
      },
    };
    const blocks = [
      { type: 'table', id: 'a', number: '', title: '', columns: [{ title: 'A' }], rows, empty: '' },
    ] as const;
    const [file] = await format({ ...everyBlock(), blocks }, 'laporan', { excelId });
    const seen: number[] = [];
    let text = '';
    for await (const piece of (file?.bytes ?? []) as AsyncIterable<Uint8Array>) {
      seen.push(made);
      text += Buffer.from(piece).toString('utf8');
    }
    expect(new Set(seen).size).toBeGreaterThan(5);
    expect(readCsv(text, marks.separator).length).toBe(5001);
  });
});

describe('--csv-excel-id', () => {
  const folder = () => temporaryFolder(below({ ...EXAMPLE_CATALOG, ...SMALL }));

  it('writes the same files under the same names, with semicolons', () => {
    const at = folder();
    const names = (...more: string[]) => {
      const args = [
        'report',
        '--year',
        '2022',
        '--format',
        'csv,json',
        '--output',
        'hasil',
        ...more,
      ];
      const ran = runCli(at, args, NOW);
      expect([ran.stderr, ran.exit]).toEqual(['', 0]);
      return readdirSync(join(at, 'hasil')).sort();
    };
    const read = () => readFileSync(join(at, 'hasil/laporan-replikasi-2022-manfaat.csv'), 'utf8');
    const plain = names();
    const before = readCsv(read());
    expect(names('--csv-excel-id')).toEqual(plain);
    expect(read().startsWith('\uFEFF"')).toBe(true);
    expect(readCsv(read().slice(1), ';').map((row) => row.join('|'))).toEqual(
      before.map((row) => row.join('|').replace('1234.5', '1234,5')),
    );
  });

  it.each([['md'], ['md,json']])('is a usage error with %s alone', (formats) => {
    const at = folder();
    const ran = runCli(at, ['report', '--format', formats, '--csv-excel-id'], NOW);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toBe(
      'tular: --csv-excel-id hanya untuk bentuk csv, sedangkan csv tidak diminta.\n  Tambahkan --format csv.\n',
    );
    expect(readdirSync(at)).toEqual(['catalog']);
  });
});

it.skipIf(!HAS_SOFFICE)(
  'LibreOffice set to Indonesian reads the semicolons, the commas of numbers and no formula (skipped where there is none)',
  async () => {
    const folder = temporaryFolder();
    const hostile = Object.values({ ...HOSTILE, ...HIDDEN }).filter((text) => text.length < 300);
    const report = everyBlock();
    const numbers = [1234, 18_026.5, -5.5, 0.25];
    const blocks: Report['blocks'] = [
      {
        type: 'table',
        id: 'uji',
        number: '',
        title: '',
        columns: [{ title: 'Teks' }, { title: 'Angka', numeric: true }],
        rows: hostile.map((text, index) => ({
          cells: [
            { type: 'text', text },
            { type: 'number', value: numbers[index % 4] ?? 0 },
          ],
          records: [`r-${index}`],
        })),
        empty: '',
      },
    ];
    writeFileSync(join(folder, 'uji.csv'), await textOf({ ...report, blocks }, 'uji', true));
    // Semicolon, quote, UTF-8, from the first row, as it comes, Indonesian; written with commas again.
    const written = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false';
    const output = temporaryFolder();
    convert(join(folder, 'uji.csv'), written, output, '--infilter=CSV:59,34,76,1,,1057,true,true');
    const rows = readCsv(readFileSync(join(output, 'uji.csv'), 'utf8')).slice(1);
    expect(rows).toEqual(
      hostile.map((text, index) => [
        csvCell(text, EXCEL_ID),
        String(numbers[index % 4]),
        `r-${index}`,
      ]),
    );
  },
);
