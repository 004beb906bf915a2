import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, temporaryFolder } from '../support/temporary.ts';

const root = join(import.meta.dirname, '../..');
const broken = ['--catalog', 'test/cases/broken', '--as-of', '2021'];
describe('outputs', () => {
  it('agree on the findings of one catalogue', () => {
    const told = (name: string) => runCli(root, ['validate', ...broken, '--format', name]).stdout;
    const places = (
      JSON.parse(told('json')) as {
        diagnostics: { file: string; rule: string; range: { start: { line: number } } }[];
      }
    ).diagnostics.map(({ file, rule, range }) => `${file}:${range.start.line} ${rule}`);
    expect(places.length).toBeGreaterThan(4);
    const sorted = [...places].sort();
    expect(
      told('compact')
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(.*?:\d+):\d+: \w+ (\S+) .*$/, '$1 $2'))
        .sort(),
    ).toEqual(sorted);
    expect(
      (
        JSON.parse(told('gitlab')) as {
          check_name: string;
          location: { path: string; lines: { begin: number } };
        }[]
      )
        .map((issue) => `${issue.location.path}:${issue.location.lines.begin} ${issue.check_name}`)
        .sort(),
    ).toEqual(sorted);
    const run = (
      JSON.parse(told('sarif')) as {
        runs: {
          results: {
            ruleId: string;
            ruleIndex: number;
            locations: {
              physicalLocation: {
                artifactLocation: { uri: string };
                region: { startLine: number };
              };
            }[];
          }[];
          tool: { driver: { rules: { id: string }[] } };
        }[];
      }
    ).runs[0];
    expect(
      run?.results
        .map(
          ({ ruleId, locations }) =>
            `${locations[0]?.physicalLocation.artifactLocation.uri}:${locations[0]?.physicalLocation.region.startLine} ${ruleId}`,
        )
        .sort(),
    ).toEqual(sorted);
    expect(
      run?.results.every(
        ({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId,
      ),
    ).toBe(true);
    expect(
      told('github')
        .split('\n')
        .flatMap(
          (line) =>
            /^::\w+ file=([^,]*),line=(\d+),.*?title=([^:]*)::/.exec(line)?.slice(1).join(' ') ??
            [],
        ).length,
    ).toBe(places.length);
    expect(told('junit').match(/<failure /g)?.length).toBe(places.length);
    expect(told('markdown').match(/^\| catalog|^\| test/gm)?.length).toBe(places.length);
  });

  it('go to files beside the screen, and the job summary holds what GitHub would not show', () => {
    const folder = temporaryFolder({ 'ringkasan.md': '' });
    const ran = runCli(root, [
      'validate',
      ...broken,
      '--format',
      'compact',
      '--format',
      `sarif=${folder}/hasil/x.sarif`,
      '--format',
      `junit=${folder}/x.xml`,
    ]);
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toContain('error yaml/syntax');
    expect(JSON.parse(readFileSync(join(folder, 'hasil/x.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(readFileSync(join(folder, 'x.xml'), 'utf8')).toMatch(/^<\?xml /);
    const summary = join(folder, 'ringkasan.md');
    runCli(root, ['validate', '--as-of', '2026-11-21', '--format', 'github'], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(readFileSync(summary, 'utf8')).toContain('### Peringatan (');
  });

  it('never replace a record, nor each other', () => {
    const catalog = join(temporaryFolder(below(EXAMPLE_CATALOG)), 'catalog');
    const refused = (...formats: string[]) =>
      runCli(catalog, ['validate', ...formats.flatMap((format) => ['--format', format])]);
    const over = refused('compact', 'json=catalog.yaml');
    expect(over).toMatchObject({ exit: 2, stdout: '' });
    expect(over.stderr).toContain('berkas .yaml di dalam katalog adalah rekaman');
    expect(readFileSync(join(catalog, 'catalog.yaml'), 'utf8')).toBe(
      EXAMPLE_CATALOG['catalog.yaml'],
    );
    const twice = refused('sarif=hasil', 'junit=./hasil');
    expect(twice).toMatchObject({ exit: 2, stdout: '' });
    expect(twice.stderr).toContain('Dua --format menunjuk berkas yang sama');
    expect(refused('sarif=hasil.sarif', 'junit=../hasil.yaml').exit).toBe(0);
  });

  it.skipIf(!existsSync('/dev/full'))('say so where the screen takes no more', () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'bin/tular.js'), 'explain', '--lang', 'en'],
        { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([
        2,
        'tular: The output could not be written in full (ENOSPC).\n',
      ]);
    } finally {
      closeSync(full);
    }
  });

  it('say plainly where they cannot be written', () => {
    const folder = temporaryFolder({ berkas: '' });
    const file = runCli(root, ['validate', '--format', `json=${folder}/berkas/x.json`]);
    expect(file).toMatchObject({ exit: 2, stdout: '' });
    expect(file.stderr).toMatch(/^tular: Tidak dapat menulis ke folder .*\n {2}Periksa izinnya/);
    const page = runCli(root, ['validate', '--as-of', '2026-11-21', '--format', 'github'], {
      GITHUB_STEP_SUMMARY: folder,
    });
    expect(page.exit).toBe(2);
    expect(page.stderr).toMatch(
      /^tular: Halaman ringkasan .* tidak dapat ditulis \(EISDIR\)\.\n {2}\S/,
    );
  });
});

describe('choosing', () => {
  const validate = (...args: string[]) =>
    runCli(root, ['validate', ...broken, '--format', 'compact', ...args]);

  it('fails from the severity asked for', () => {
    const sound = [
      'validate',
      '--catalog',
      'test/cases/counts',
      '--as-of',
      '2022',
      '--format',
      'compact',
    ];
    expect(runCli(root, sound).exit).toBe(0);
    expect(runCli(root, [...sound, '--fail-on', 'warning']).exit).toBe(1);
    expect(
      runCli(root, [
        ...sound,
        '--fail-on',
        'warning',
        '--skip-rule',
        'innovation',
        '--skip-rule',
        'replication',
        '--skip-rule',
        'agreement',
        '--skip-rule',
        'evidence',
      ]).exit,
    ).toBe(0);
  });

  it('shows the rules and the number asked for', () => {
    expect(
      validate('--rule', 'ref')
        .stdout.trim()
        .split('\n')
        .every((line) => line.includes(' ref/unresolved ')),
    ).toBe(true);
    expect(validate('--skip-rule', 'ref/unresolved').stdout).not.toContain('ref/unresolved');
    expect(validate('--max-findings', '2').stdout.trim().split('\n')).toHaveLength(2);
    expect(validate('--rule', 'ref/unresolve').stderr).toContain('ref/unresolved');
    expect(validate('--format', 'json').exit).toBe(2);
  });
});
