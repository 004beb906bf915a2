import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bar, sparkline } from '../../src/listing/stats/sparkline.ts';
import type { Stats } from '../../src/listing/stats/stats.ts';
import { innovation, replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { readCsv } from '../support/read-csv.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tular-stats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function catalogue(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries({ ...EXAMPLE_CATALOG, ...files })) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

const statsIn = (...args: string[]) =>
  JSON.parse(runCli(root, ['stats', '--format', 'json', ...args]).stdout) as Stats;

interface Report {
  readonly counts: Readonly<Record<string, unknown>>;
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly cells: readonly unknown[] }[];
  }[];
}

function reportOf(year: string, ...args: string[]): Report {
  const output = mkdtempSync(join(folder, 'report-'));
  const ran = runCli(root, [
    'report',
    'annual',
    '--year',
    year,
    '--format',
    'json',
    '--draft',
    '--output',
    output,
    ...args,
  ]);
  expect(ran.stderr).not.toContain('tular:');
  return JSON.parse(readFileSync(ran.stdout.trim(), 'utf8')) as Report;
}

describe('stats and the annual report of the same day', () => {
  it.each([
    ['the real catalogue', '2025', '2025-12-31', []],
    ['an earlier day', '2022', '2022-06-30', []],
    ['one agency', '2025', '2025-12-31', ['--agency', 'pemkab-trenggalek']],
    ['open dates', '2022', '2022-12-31', ['--catalog', 'test/cases/counts']],
  ])('say the same of %s', (_what, year, day, args) => {
    const stats = statsIn('--as-of', day, ...args);
    const report = reportOf(year, '--as-of', day, ...args);
    expect(stats.counts).toEqual(report.counts);
    for (const { stage, now } of stats.funnel)
      for (const [proof, count] of Object.entries(now)) {
        const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
        expect(count).toEqual(report.counts[`outgoing${capital(stage)}${capital(proof)}`]);
      }
    const table = (id: string) => report.tables.find((each) => each.id === id);
    // Column by column: a rung that is there, or that a source states, is on record.
    const ladder = table('pelembagaan')?.rows ?? [];
    stats.rungs.forEach(({ rung, filled, empty }, at) => {
      const words = ladder.map(({ cells }) => cells[at + 1]);
      const said = (...these: string[]) => words.filter((word) => these.includes(String(word)));
      const sure = said('ada', 'dinyatakan').length;
      expect([rung, filled.value]).toEqual([rung, sure]);
      expect(filled.possible - filled.value).toBe(said('mungkin').length);
      expect(empty.value).toBe(words.length - sure - said('mungkin').length);
    });
    const inUse = Number(
      table('rekap-tahapan')?.rows.find(({ cells }) => cells[0] === 'Penerapan')?.cells[2] ?? 0,
    );
    expect(stats.phases.find(({ phase }) => phase === 'penerapan')?.count.possible).toBe(inUse);
    const byYear = table('tahun-dan-status')?.rows ?? [];
    for (const { year: each, copies } of stats.years) {
      const cell = byYear.find(({ cells }) => cells[0] === each)?.cells.at(-1);
      const { value, possible } = copies;
      const said = value === possible ? String(value) : `${value}–${possible}`;
      if (cell !== undefined) expect([each, said]).toEqual([each, String(cell)]);
    }
  });
});

describe('stats of a small catalogue', () => {
  const inUse = (date: string, more = '') =>
    `form: pelayanan-publik\ntype: digital\nmilestones: [{id: mulai, phase: penerapan, date: ${date}}]\n${more}`;
  const at = catalogue('small', {
    'innovations/lelang.yaml': innovation(
      'Lelang Ikan',
      'dinas-perikanan',
      inUse('2020', 'vision: Nelayan sejahtera.\nchecks: [{date: 2025-03, result: berjalan}]\n'),
    ),
    'innovations/tambak.yaml': innovation(
      'Tambak Sehat',
      'dinas-perikanan',
      inUse('2022', 'partners: [{name: Universitas}]\n'),
    ),
    'innovations/gagasan.yaml': innovation(
      'Gagasan Baru',
      'dinas-perikanan',
      'form: pelayanan-publik\ntype: digital\nmilestones: [{id: ide, phase: inisiatif, date: 2025}]\n',
    ),
    'innovations/paket.yaml': innovation(
      'Paket Bahari',
      'dinas-perikanan',
      'form: pelayanan-publik\ntype: digital\npackage: {count: 12}\nmilestones: [{id: mulai, phase: penerapan, date: 2021}]\n',
    ),
    'replications/lelang-blora.yaml': replication(
      '{innovation: lelang}',
      '{agency: pemkab-blora}',
      '{stage: dijajaki, date: 2023}\n  - {stage: diterapkan, date: 2024, planned: true}',
    ),
    'replications/tambak-blora.yaml': replication(
      '{innovation: tambak}',
      '{agency: pemkab-blora}',
      '{stage: diterapkan, date: 2024-03}',
    ),
  });
  const stats = statsIn('--catalog', at, '--as-of', '2026-01-01');

  it('leaves ideas and packages out of the totals, and says so', () => {
    const { publicServices, ideas, umbrellas } = stats.counts;
    expect([publicServices?.value, ideas?.value, umbrellas?.value]).toEqual([2, 1, 1]);
    expect(stats.phases.filter(({ count }) => count.value > 0)).toEqual([
      { phase: 'penerapan', count: expect.objectContaining({ value: 2 }) as unknown },
    ]);
    expect(runCli(root, ['stats', '--catalog', at, '--as-of', '2026-01-01']).stdout).toContain(
      'Di luar jumlah: gagasan (tahap inisiatif) 1, payung atau paket 1.',
    );
  });

  it('fills a rung only where something is on record', () => {
    expect(
      Object.fromEntries(
        stats.rungs.map(({ rung, filled, empty }) => [rung, [filled.value, empty.value]]),
      ),
    ).toEqual({
      vision: [1, 1],
      regulation: [0, 2],
      partners: [1, 1],
      execution: [2, 0],
      satisfaction: [0, 2],
      measured: [0, 2],
      passed_on: [1, 1],
      permanent: [0, 2],
    });
  });

  it('tells how long ago something last gave a sign of life', () => {
    expect(
      stats.freshness.map(({ age, innovations, copies }) => [
        age,
        innovations.members.map(({ key }) => key),
        copies.value,
      ]),
    ).toEqual([
      ['year', ['lelang'], 0],
      ['two-years', [], 1],
      ['older', ['tambak'], 0],
      ['none', [], 0],
    ]);
  });

  it('counts beginnings by year, years between included', () => {
    expect(
      stats.years.map(({ year, innovations, copies }) => [year, innovations.value, copies.value]),
    ).toEqual([
      ['2020', 1, 0],
      ['2021', 0, 0],
      ['2022', 1, 0],
      ['2023', 0, 0],
      ['2024', 0, 1],
    ]);
    const text = runCli(root, ['stats', '--catalog', at, '--as-of', '2026-01-01']).stdout;
    expect(text).toContain(
      'Inovasi mulai diterapkan: 2020 (1) █·█·· (0) 2024; terbanyak 1 (2020)\n',
    );
  });

  it('puts errors first, then plans whose day has passed', () => {
    expect(stats.findings.error).toBe(0);
    expect(stats.toDo[0]).toMatchObject({ rule: 'replication/plan-overdue', count: 1 });
    expect(stats.toDo.map(({ severity }) => severity)).toEqual(
      stats.toDo.map(({ severity }) => severity).toSorted((a, b) => (a > b ? -1 : 1)),
    );
  });

  it('gives every number as CSV too', () => {
    const rows = readCsv(
      runCli(root, ['stats', '--catalog', at, '--as-of', '2026-01-01', '--format', 'csv']).stdout,
    );
    expect(rows[0]).toEqual(['group', 'name', 'value', 'possible', 'records']);
    expect(rows).toContainEqual(['rungs', 'vision filled', '1', '1', 'lelang']);
    expect(rows).toContainEqual(['years', '2024 copies', '1', '1', 'tambak-blora']);
  });

  it('fits 80 columns in both languages, side by side or below one another', () => {
    for (const lang of ['id', 'en'])
      for (const where of [[], ['--catalog', at]]) {
        const lines = runCli(root, ['stats', '--lang', lang, '--as-of', '2026-01-01', ...where])
          .stdout.trimEnd()
          .split('\n');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
        expect(lines.length).toBeLessThanOrEqual(34);
      }
  });

  it('says kindly how to begin where nothing is on record', () => {
    const empty = catalogue('empty', {});
    const ran = runCli(root, ['stats', '--catalog', empty]);
    expect([ran.exit, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('belum memuat inovasi. Mulai dengan: tular new innovation');
    expect(runCli(root, ['stats', '--catalog', at, '--agency', 'pemkab-kebumen']).stdout).toContain(
      'Belum ada inovasi atau replikasi Pemerintah Kabupaten Kebumen yang tercatat.',
    );
  });
});

it('draws bars that show what is little', () => {
  expect(sparkline([0, 1, 4, 8])).toBe('·▁▄█');
  expect(sparkline([])).toBe('');
  expect(bar(1, 100, 6)).toBe('█░░░░░');
  expect(bar(0, 0, 4)).toBe('░░░░');
});

it('a day before everything is told as such, a catalogue with nothing as new', () => {
  const then = runCli(root, ['stats', '--as-of', '1800']);
  expect(then.stdout).toContain(
    'Belum ada inovasi atau replikasi yang tercatat per 31 Desember 1800.',
  );
  expect(then.stdout).not.toContain('tular new');
  const fresh = runCli(catalogue('fresh', {}), ['stats', '--as-of', '1800']);
  expect(fresh.stdout).toContain('tular new innovation');
});
