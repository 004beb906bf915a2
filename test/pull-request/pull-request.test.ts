import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/output/index.ts';
import { pullRequest } from '../support/pull-request.ts';
import { READERS, type Told } from '../support/read-outputs.ts';
import { runCli } from '../support/run-cli.ts';
import { gitIn, temporaryFolder } from '../support/temporary.ts';
import { EXPECTED } from './expected.ts';

interface Place {
  readonly range: Readonly<Record<'start' | 'end', { line: number; column: number }>>;
}
interface Finding extends Place, Told {
  readonly suggest?: readonly string[];
  readonly related?: readonly Place[];
}

const DAY = ['--as-of', '2025'];
/** `line:column-column`, with the last line where it is another. */
const placeOf = ({ range: { start, end } }: Place) =>
  `${start.line}:${start.column}-${end.line === start.line ? '' : `${end.line}:`}${end.column}`;

describe('a pull request', () => {
  it('starts from a catalogue without a fault', () => {
    const root = pullRequest();
    gitIn(root, 'checkout', '-q', 'main');
    const ran = runCli(root, ['validate', ...DAY, '--format', 'compact']);
    expect(ran).toEqual({ stdout: '', stderr: '', exit: 0 });
  });

  it.each(['id', 'en'] as const)(
    'with eleven faults in six files has eleven findings, and all outputs agree on them (%s)',
    (language) => {
      const folder = temporaryFolder();
      const names = Object.keys(OUTPUTS);
      const formats = names.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]);
      const args = ['validate', '--since', 'main', ...DAY, '--lang', language, ...formats];
      const ran = runCli(pullRequest(), args);
      expect(ran).toEqual({ stdout: '', stderr: '', exit: 1 });
      const printed = (name: string) => readFileSync(join(folder, name), 'utf8');

      const { diagnostics } = JSON.parse(printed('json')) as { diagnostics: Finding[] };
      expect(
        diagnostics.map((finding) => ({
          file: finding.file,
          at: placeOf(finding),
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message,
          suggest: finding.suggest ?? [],
          related: (finding.related ?? []).map(placeOf),
        })),
      ).toEqual(
        EXPECTED.map(({ file, at, rule, severity, suggest, related, ...sentences }) => ({
          file,
          at,
          rule,
          severity,
          message: sentences[language],
          suggest: suggest ?? [],
          related: related === undefined ? [] : [related],
        })),
      );
      expect([EXPECTED.length, new Set(EXPECTED.map(({ file }) => file)).size]).toEqual([11, 6]);

      // Some put the worst first; all tell the same.
      const sorted = (all: readonly Told[]) => all.map((told) => JSON.stringify(told)).sort();
      const wanted = EXPECTED.map(({ file, at, rule, severity, ...sentences }) => ({
        file,
        line: Number(at.split(':')[0]),
        rule,
        severity,
        message: sentences[language],
      }));
      expect(names).toEqual(Object.keys(READERS));
      for (const name of names)
        expect(sorted(READERS[name]?.(printed(name)) ?? []), name).toEqual(sorted(wanted));
    },
  );
});
