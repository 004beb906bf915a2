import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import type { Report } from '../../src/report/blocks.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { recap } from '../../src/report/views/recap.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { bytesOf, printed, proseOf, reportOf, tableOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const root = join(import.meta.dirname, '../..');

function recapOf(
  files: Readonly<Record<string, string>>,
  year: string,
  language: 'id' | 'en' = 'id',
): Report {
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...files }));
  return recap(derive(graph, `${year}-12-31`), {
    year,
    language,
    draft: false,
    commit: null,
    changed: false,
    tool: 'tular 0.1.0',
  });
}

/** What stands in a table under a heading, row by row. */
function column(report: Report, id: string, heading: string): unknown[] {
  const { columns, rows } = tableOf(report, id);
  const at = columns.findIndex(({ title }) => title === heading);
  if (at < 0) throw new Error(`no column ${heading} in ${id}`);
  return rows.map(({ cells }) => {
    const cell = cells[at];
    if (cell?.type === 'count') return [cell.value, cell.possible];
    if (cell?.type === 'number') return cell.value;
    if (cell?.type === 'date') return cell.date;
    return cell && 'text' in cell ? cell.text : undefined;
  });
}

describe.each(['2020', '2022', '2025'])('as of the end of %s', (year) => {
  const report = recapOf(SMALL, year);
  const yearly = reportOf(SMALL, year);

  it('its numbers are those of the annual report', () => {
    expect(report.counts).toEqual(yearly.counts);
  });

  it('the pairs listed add up to the copies counted', () => {
    const directions = column(report, 'replikasi', 'Arah');
    const inUse = column(report, 'replikasi', 'Kini diterapkan');
    for (const [way, name] of [
      ['Ke instansi lain', 'outgoing'],
      ['Dari instansi lain', 'incoming'],
      ['Antar-Perangkat Daerah', 'internal'],
    ] as const) {
      const some = inUse.filter((_, index) => directions[index] === way);
      const { value, possible } = yearly.counts[`${name}Stated`] ?? { value: -1, possible: -1 };
      expect(some.filter((each) => each === 'ya').length, name).toBe(value);
      expect(some.filter((each) => each !== 'tidak').length, name).toBe(possible);
    }
  });

  it('the counts by stage and proof are those of the annual report', () => {
    const { rows } = tableOf(report, 'rekap-status');
    expect(rows.length).toBe(24);
    const outgoing = rows.slice(0, 8).map(({ cells }) => cells.slice(1, 6));
    const theirs = tableOf(yearly, 'status-dan-bukti').rows.map(({ cells }) => cells);
    expect(theirs.length === 0 ? [] : outgoing).toEqual(theirs);
    const stated = rows.map(({ cells }) => [cells[2], cells[6]]);
    const funnel = tableOf(yearly, 'corong').rows.map(({ cells }) => cells.slice(1));
    if (funnel.length > 0)
      expect(stated).toEqual(
        [0, 1, 2].flatMap((way) => funnel.map((cells) => cells.slice(2 * way, 2 * way + 2))),
      );
  });

  it('the innovations listed add up to those counted', () => {
    const places = column(report, 'inovasi', 'Kedudukan dalam hitungan').map(String);
    expect(places.filter((each) => each.startsWith('Dihitung')).length).toBe(
      yearly.counts['innovations']?.possible,
    );
    expect(places.filter((each) => each === 'Dihitung').length).toBe(
      yearly.counts['innovations']?.value,
    );
    expect(places.filter((each) => each.startsWith('Tahap inisiatif')).length).toBe(
      yearly.counts['ideas']?.possible,
    );
  });

  it('events of the year add up to those counted', () => {
    for (const [id, name] of [
      ['kegiatan', 'activities'],
      ['pengajuan', 'entries'],
    ] as const) {
      const within = column(report, id, `Selama tahun ${year}`);
      expect(within.filter((each) => each === 'ya').length, id).toBe(yearly.counts[name]?.value);
      expect(within.filter((each) => each !== 'tidak').length, id).toBe(
        yearly.counts[name]?.possible,
      );
    }
  });
});

describe('a small catalogue', () => {
  const report = recapOf(SMALL, '2022');

  it('lists every innovation with the copies of it in use, by proof', () => {
    const at = column(report, 'inovasi', 'Pengenal').indexOf('gertak');
    const cells = (heading: string) => column(report, 'inovasi', heading)[at];
    expect(cells('Dinyatakan')).toEqual([1, 2]);
    expect(cells('Berbukti dukung')).toEqual([1, 1]);
    expect(cells('Diverifikasi')).toEqual([0, 0]);
  });

  it('lists every pair once, with the region of its adopter', () => {
    const { rows } = tableOf(report, 'replikasi');
    expect(rows.map(({ records }) => records.join(' ')).sort()).toEqual([
      'gertak-blora',
      'gertak-kebumen',
      'lion-kebumen',
    ]);
    const codes = column(report, 'replikasi', 'Kode wilayah');
    expect(rows.map(({ records }, index) => [records[0], codes[index]])).toContainEqual([
      'gertak-blora',
      '33.16',
    ]);
  });

  it('gives every row of every table its records', () => {
    const ids = new Set(
      Object.keys({ ...EXAMPLE_CATALOG, ...SMALL }).map((path) =>
        path.replace(/^.*\//, '').replace('.yaml', ''),
      ),
    );
    for (const block of report.blocks) {
      if (block.type !== 'table' || block.id.startsWith('rekap-')) continue;
      for (const { records } of block.rows) {
        expect(records.length, block.id).toBeGreaterThan(0);
        for (const record of records) expect(ids, block.id).toContain(record);
      }
    }
  });

  it('has as many rows as each table says, and the same each time', () => {
    for (const block of report.blocks) {
      if (block.type !== 'table') continue;
      const rows = [...block.rows];
      expect(rows.length, block.id).toBe(block.rows.length);
      expect([...block.rows], block.id).toEqual(rows);
      for (const { cells } of rows) expect(cells.length, block.id).toBe(block.columns.length);
    }
  });

  it('says before each table what it holds, in either language', () => {
    const from = report.blocks.findIndex(
      (block) => block.type === 'heading' && block.id === 'bab-2',
    );
    const particulars = report.blocks.slice(from);
    const tables = particulars.filter(({ type }) => type === 'table');
    expect(tables.length).toBeGreaterThan(10);
    particulars.forEach((block, index) => {
      if (block.type !== 'table') return;
      expect(particulars[index - 1]?.type, block.id).toBe('paragraph');
      expect(particulars[index - 2]?.type, block.id).toBe('heading');
    });
    expect(proseOf(report)).not.toMatch(/\b(the|and|of|on record)\b/);
    expect(proseOf(recapOf(SMALL, '2022', 'en'))).not.toMatch(/\b(yang|belum|tercatat|dengan)\b/);
  });
});

it('tells nothing that came after the day', () => {
  const { blocks } = recapOf(SMALL, '2020');
  const rows = blocks.flatMap((block) => (block.type === 'table' ? [...block.rows] : []));
  expect(JSON.stringify(rows)).not.toMatch(/Gagasan |Festival Uji|Penghargaan Uji|1234/);
});

it('of an empty catalogue is empty tables that say so', async () => {
  const report = recapOf({}, '2025');
  const tables = report.blocks.filter((block) => block.type === 'table');
  const listed = tables.filter(({ id }) => !id.startsWith('rekap-'));
  expect(listed.map(({ rows }) => rows.length)).toEqual(listed.map(() => 0));
  expect(proseOf(report)).toContain('Belum ada inovasi yang tercatat.');
  expect(Object.keys(await printed(report, 'csv')).length).toBe(tables.length);
});

it.each(Object.keys(FORMATS))('is written as %s of our own catalogue', (name) => {
  const output = temporaryFolder();
  const args = ['report', 'recap', '--year', '2025', '--as-of', '2025', '--format', name];
  const ran = runCli(root, [...args, '--output', output]);
  expect([ran.stderr, ran.exit]).toEqual(['', 0]);
  const files = readdirSync(output);
  expect(files.every((file) => file.startsWith('recap-2025') && file.endsWith(`.${name}`))).toBe(
    true,
  );
  if (name === 'csv') expect(files.length).toBeGreaterThan(10);
  else expect(files.length).toBe(1);
});

it('is written in the same bytes each time', async () => {
  const once = async () => {
    const files = await (await FORMATS['xlsx']?.())?.(recapOf(SMALL, '2022'), 'rekap', {});
    return Promise.all((files ?? []).map(bytesOf));
  };
  expect(await once()).toEqual(await once());
});
