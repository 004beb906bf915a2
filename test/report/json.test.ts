import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { CountCell, Report, Row } from '../../src/report/blocks.ts';
import { everyBlock } from '../support/every-block.ts';
import { printed, reportOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const root = join(import.meta.dirname, '../..');
const fits = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/report-output.schema.json'), 'utf8')) as object,
);

interface Told {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly cells: readonly (string | number | null)[];
      readonly records: readonly string[];
      readonly counts?: Readonly<Record<string, Omit<CountCell, 'type'>>>;
    }[];
  }[];
  readonly figures: readonly { readonly id: string; readonly table: string }[];
  readonly author: string;
}
const valueOf = async (report: Report) =>
  JSON.parse((await printed(report, 'json'))['laporan.json'] ?? '') as Told;

describe('JSON', () => {
  it.each([
    ['annual', ['annual', '--year', '2025']],
    ['annual, in English', ['annual', '--year', '2022', '--lang', 'en']],
    ['statement', ['statement', 'gertak-kalbar', '--year', '2025']],
    ['profile', ['profile', 'gertak', '--year', '2025']],
    ['agency', ['agency', 'pemkab-trenggalek', '--year', '2025']],
  ])('of our own catalogue fits the schema: %s', (_view, args) => {
    const folder = temporaryFolder();
    const ran = runCli(root, ['report', ...args, '--format', 'json', '--output', folder]);
    expect(ran.exit).toBe(0);
    const [name = ''] = readdirSync(folder);
    fits(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(fits.errors).toBeNull();
  });

  it('has the records of each count, by the place of its cell', async () => {
    const report = reportOf(SMALL, '2022');
    const { tables } = await valueOf(report);
    let counts = 0;
    for (const block of report.blocks) {
      if (block.type !== 'table') continue;
      const table = tables.find(({ id }) => id === block.id);
      [...block.rows].forEach((row: Row, at) => {
        const expected = Object.fromEntries(
          row.cells.flatMap((cell, column) => {
            if (cell.type !== 'count') return [];
            counts += 1;
            return [
              [column, { value: cell.value, possible: cell.possible, members: cell.members }],
            ];
          }),
        );
        expect(table?.rows[at]?.counts ?? {}).toEqual(expected);
        expect(table?.rows[at]?.records).toEqual(row.records);
      });
    }
    expect(counts).toBeGreaterThan(10);
  });

  it('tells each figure in words, and names the table of its numbers', async () => {
    const told = await valueOf({ ...everyBlock('Lion', 3), view: 'statement' });
    fits(told);
    expect(fits.errors).toBeNull();
    expect(told.author).toBe('Lion');
    expect(told.figures).toEqual([
      {
        id: 'gambar-batang',
        number: 'Gambar 1.1',
        title: 'Jumlah menurut tahun, Lion',
        alt: 'Dua batang: 3 dan 5. Lion',
        table: 'panjang',
      },
    ]);
    expect(told.tables.map(({ id }) => id)).toContain(told.figures[0]?.table);
  });
});
