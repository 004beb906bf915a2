import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

type Count = { value: number; possible: number; members: { records: string[] }[] };
type Levels = Record<string, [number, number, string[][]]>;
type Expected = Record<string, Record<'out' | 'in', Record<'now' | 'ever', Levels>>>;

const folder = join(import.meta.dirname, '../cases/counts');
const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Expected;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

it.each(Object.entries(expected))(
  'the report as of %s equals the table worked out by hand, members included',
  (day, directions) => {
    const output = temporaryFolder();
    const year = day.slice(0, 4);
    const ran = runCli(folder, [
      'report',
      'annual',
      '--year',
      year,
      '--format',
      'json',
      '--output',
      output,
    ]);
    expect(ran.stderr).toBe('');
    const text = readFileSync(join(output, `laporan-replikasi-${year}.json`), 'utf8');
    const report = JSON.parse(text) as { asOf: string; counts: Record<string, Count> };
    expect(report.asOf).toBe(day);
    for (const [direction, tenses] of Object.entries(directions)) {
      for (const [tense, levels] of Object.entries(tenses)) {
        const found = Object.keys(levels).map((level) => {
          const name = `${direction === 'out' ? 'outgoing' : 'incoming'}${capital(level)}`;
          const count = report.counts[`${name}${tense === 'ever' ? 'Ever' : ''}`];
          return [
            level,
            count && [
              count.value,
              count.possible,
              count.members.map((each) => [...each.records].sort()).sort(),
            ],
          ];
        });
        expect([direction, tense, Object.fromEntries(found)]).toEqual([direction, tense, levels]);
      }
    }
  },
);
