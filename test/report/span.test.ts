import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder(below({ ...EXAMPLE_CATALOG, ...SMALL }));
});

function json(...args: string[]) {
  return jsonOf('annual', ...args);
}

function jsonOf(view: string, ...args: string[]) {
  const ran = runCli(folder, ['report', view, '--format', 'json', '--output', 'out', ...args]);
  if (ran.exit !== 0) throw new Error(ran.stderr);
  return JSON.parse(readFileSync(join(folder, ran.stdout.trim()), 'utf8')) as {
    year: string;
    asOf: string;
    period?: unknown;
    agency?: string;
    counts: Record<string, { value: number; members: { records: string[] }[] }>;
    title: string;
    tables: { id: string; rows: { cells: unknown[]; records: string[] }[] }[];
  };
}

describe('a period', () => {
  it('tells of its own days and is as of its last one', () => {
    const report = json('--period', '2021-07..2022-06');
    expect(report).toMatchObject({
      year: '2022',
      asOf: '2022-06-30',
      period: { from: '2021-07-01', to: '2022-06-30' },
    });
    expect(readdirSync(join(folder, 'out'))).toContain(
      'laporan-replikasi-2021-07-01_2022-06-30.json',
    );
  });

  it('counts an event in the period that holds its day, and in no other', () => {
    const awards = (...args: string[]) => json(...args).counts['awards']?.value;
    // An award of 2022 without a day is surely in the year, and only possibly in a half of it.
    expect(awards('--year', '2022')).toBe(1);
    expect(awards('--period', '2022..2022')).toBe(1);
    expect(awards('--period', '2022-01..2022-06', '--as-of', '2022-12-31')).toBe(0);
    expect(awards('--period', '2021..2021')).toBe(0);
  });

  it('that is a whole year is that year', () => {
    expect(json('--period', '2022-01-01..2022-12-31')).toEqual(json('--year', '2022'));
  });

  it.each([
    ['2022'],
    ['2022-06..2021'],
    ['2022..'],
    ['x..y'],
    ['2021..2022..2023'],
    ['../2021..2022'],
  ])('%s is refused', (period) => {
    const ran = runCli(folder, ['report', 'annual', '--period', period]);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('--period 2024-07..2025-06');
  });

  it.each(['recap', 'brief'])('is told by %s too, as is one agency', (view) => {
    const asked = ['--period', '2021-07..2022-06', '--agency', 'pemkab-trenggalek'];
    expect(jsonOf(view, ...asked)).toMatchObject({
      period: { from: '2021-07-01', to: '2022-06-30' },
      agency: 'pemkab-trenggalek',
      asOf: '2022-06-30',
      title: expect.stringMatching(/periode 1 Juli 2021 sampai dengan 30 Juni 2022/i) as string,
    });
  });

  it('decides what the recap calls an event of the period', () => {
    const happened = (...args: string[]) =>
      jsonOf('recap', '--as-of', '2022-12-31', ...args)
        .tables.find(({ id }) => id === 'kegiatan')
        ?.rows.map(({ cells }) => cells.slice(1));
    expect(happened('--period', '2022-11..2022-12')).not.toEqual(
      happened('--period', '2021-01..2021-06'),
    );
  });

  it.each([
    ['profile', 'gertak'],
    ['agency', 'pemkab-trenggalek'],
    ['statement', 'gertak-blora'],
  ])('means nothing to %s, which tells one record as of a day', (view, id) => {
    for (const option of [
      ['--period', '2021-07..2022-06'],
      ['--agency', 'pemkab-trenggalek'],
      ['--file', '--number', '1', '--date', '2022-07-01'],
    ]) {
      const ran = runCli(folder, ['report', view, id, ...option]);
      expect([ran.exit, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(option[0]);
    }
  });

  it('is not given beside a year', () => {
    const args = ['report', 'annual', '--period', '2021..2022', '--year', '2022'];
    expect(runCli(folder, args).exit).toBe(2);
  });
});

describe('one agency', () => {
  it('has its own innovations, and the pairs and events that concern them', () => {
    const report = json('--year', '2022', '--agency', 'dinas-kominfo');
    expect(report.agency).toBe('dinas-kominfo');
    const of = (name: string) =>
      report.counts[name]?.members.flatMap(({ records }) => records).sort();
    expect(of('otherForms')).toEqual(['smart-center']);
    expect(of('ideas')).toEqual(['gagasan']);
    expect(of('outgoingStated')).toEqual([]);
    const used = report.tables
      .find(({ id }) => id === 'catatan')
      ?.rows.flatMap(({ records }) => records);
    expect(used).not.toContain('gertak');
    expect(used).not.toContain('lion');
  });

  it('has the units under it with it', () => {
    const whole = json('--year', '2022');
    const government = json('--year', '2022', '--agency', 'pemkab-trenggalek');
    expect(government.counts['outgoingStated']).toEqual(whole.counts['outgoingStated']);
  });

  it('must be in the catalogue', () => {
    const ran = runCli(folder, ['report', 'annual', '--agency', 'dinas-kominfoo']);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('dinas-kominfo');
  });
});
