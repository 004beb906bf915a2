import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/report/views/index.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const NOW = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000) };
const files = below({ ...EXAMPLE_CATALOG, ...SMALL });
const root = join(import.meta.dirname, '../..');

/** Markdown shows its pictures from files beside it. */
const PICTURES = ['provinsi', 'aliran', 'corong', 'tahun', 'pelembagaan'].map(
  (name) => `laporan-replikasi-2022-gambar-${name}.svg`,
);
const lines = (folder: string, names: readonly string[]) =>
  names.map((name) => `${folder}/${name}\n`).join('');

describe('tular report', () => {
  it('writes into a folder that it makes, and prints the paths', () => {
    const folder = temporaryFolder(files);
    const ran = runCli(
      folder,
      ['report', 'annual', '--year', '2022', '--format', 'md,json', '--output', 'hasil/2022'],
      NOW,
    );
    expect(ran).toEqual({
      stdout: lines('hasil/2022', [
        'laporan-replikasi-2022.md',
        ...PICTURES,
        'laporan-replikasi-2022.json',
      ]),
      stderr: '',
      exit: 0,
    });
    expect(readdirSync(join(folder, 'hasil/2022')).sort()).toEqual(
      ['laporan-replikasi-2022.json', 'laporan-replikasi-2022.md', ...PICTURES].sort(),
    );
  });

  it('is about the latest finished year with events, in Markdown, in reports/, where nothing is said', () => {
    const ran = runCli(temporaryFolder(files), ['report'], NOW);
    const stdout = lines('reports', ['laporan-replikasi-2022.md', ...PICTURES]);
    expect(ran).toEqual({ stdout, stderr: '', exit: 0 });
  });

  it('tells the state of 31 December, or of today where the year still runs', () => {
    const folder = temporaryFolder(files);
    const asOf = (year: string, ...more: string[]) => {
      runCli(folder, ['report', '--year', year, '--format', 'json', ...more], NOW);
      return (
        JSON.parse(
          readFileSync(join(folder, `reports/laporan-replikasi-${year}.json`), 'utf8'),
        ) as { asOf: string }
      ).asOf;
    };
    expect(asOf('2022')).toBe('2022-12-31');
    expect(asOf('2026')).toBe('2026-11-21');
    expect(asOf('2022', '--as-of', '2022-06')).toBe('2022-06-30');
  });

  it('refuses a catalogue with errors and names them, but writes a draft that says so', () => {
    const folder = temporaryFolder({
      ...files,
      'catalog/innovations/lion.yaml':
        'name: Lion\nowners: [tidak-ada]\nsources: {a: {title: x}}\n',
    });
    const refused = runCli(folder, ['report', '--year', '2022'], NOW);
    expect(refused.exit).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toMatch(/catalog\/innovations\/lion\.yaml:2:10 .*tidak-ada/);
    expect(existsSync(join(folder, 'reports'))).toBe(false);
    expect(runCli(folder, ['report', '--year', '2022', '--draft'], NOW).exit).toBe(0);
    expect(readFileSync(join(folder, 'reports/laporan-replikasi-2022.md'), 'utf8')).toContain(
      '**KONSEP',
    );
  });

  it.each([
    ['a file', (folder: string) => writeFileSync(join(folder, 'hasil'), 'x')],
    ['below a file', (folder: string) => writeFileSync(join(folder, 'hasil'), 'x'), 'hasil/dalam'],
    [
      'a link to nowhere',
      (folder: string) => symlinkSync(join(folder, 'tidak-ada'), join(folder, 'hasil')),
    ],
    [
      'a folder where a report is a link',
      (folder: string) => {
        mkdirSync(join(folder, 'hasil'));
        writeFileSync(join(folder, 'rahasia'), 'asli');
        symlinkSync(join(folder, 'rahasia'), join(folder, 'hasil/laporan-replikasi-2022.md'));
      },
    ],
    [
      'a folder where a report is a folder',
      (folder: string) =>
        mkdirSync(join(folder, 'hasil/laporan-replikasi-2022.md'), { recursive: true }),
    ],
  ] as [string, (folder: string) => void, string?][])(
    'cannot write to %s',
    (_name, prepare, output = 'hasil') => {
      const folder = temporaryFolder(files);
      prepare(folder);
      const ran = runCli(folder, ['report', '--year', '2022', '--output', output], NOW);
      expect([ran.exit, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/^tular: .*hasil.*\n {2}.*--output/);
      if (existsSync(join(folder, 'rahasia')))
        expect(readFileSync(join(folder, 'rahasia'), 'utf8')).toBe('asli');
    },
  );

  it.each([
    [['report', 'anual']],
    [['report', '--year', '22']],
    [['report', '--year', '2030']],
    [['report', '--format', 'doc']],
  ])('%j is a usage error', (args) => {
    expect(runCli(temporaryFolder(files), args, NOW)).toMatchObject({ stdout: '', exit: 2 });
  });

  it('names the commit, and says where content differs from it or has none', () => {
    const folder = repository(files);
    const commit = (...more: string[]) => {
      runCli(folder, ['report', '--year', '2022', '--format', 'json', ...more], NOW);
      return (
        JSON.parse(readFileSync(join(folder, 'reports/laporan-replikasi-2022.json'), 'utf8')) as {
          commit: string;
        }
      ).commit;
    };
    const head = gitIn(folder, 'rev-parse', 'HEAD');
    expect(commit()).toBe(head);
    writeFileSync(
      join(folder, 'catalog/agencies/baru.yaml'),
      'name: Baru\nlevel: desa\nregion_code: "35.03"\n',
    );
    expect(commit()).toBe(`${head}+changed`);
    expect(commit('--rev', 'HEAD')).toBe(head);
    const outside = temporaryFolder(files);
    runCli(outside, ['report', '--year', '2022', '--format', 'json'], NOW);
    expect(readFileSync(join(outside, 'reports/laporan-replikasi-2022.json'), 'utf8')).toContain(
      '"commit": "unversioned"',
    );
  });

  it.each([
    ['id', SMALL],
    ['en', SMALL],
    ['id', {}],
  ])('prints JSON that fits its schema (%s)', (lang, more) => {
    const folder = temporaryFolder(below({ ...EXAMPLE_CATALOG, ...more }));
    runCli(folder, ['report', '--year', '2022', '--format', 'json', '--lang', lang], NOW);
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(join(root, 'schemas/report-output.schema.json'), 'utf8')) as object,
    );
    validate(JSON.parse(readFileSync(join(folder, 'reports/laporan-replikasi-2022.json'), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('documents every named number in the schema, and no other', () => {
    const folder = temporaryFolder(files);
    const schema = JSON.parse(
      readFileSync(join(root, 'schemas/report-output.schema.json'), 'utf8'),
    ) as {
      properties: { counts: { properties: object } };
      allOf: {
        if: { properties: { view: { const: string } } };
        then: { properties: { counts: { required: string[] } } };
      }[];
    };
    const required = new Map(
      schema.allOf.map((each) => [
        each.if.properties.view.const,
        each.then.properties.counts.required.toSorted(),
      ]),
    );
    const subjects: Readonly<Record<string, string>> = {
      innovation: 'gertak',
      agency: 'dinas-perikanan',
      replication: 'gertak-blora',
    };
    const named = new Set<string>();
    for (const { name, base, about } of VIEWS) {
      const id = about === undefined ? [] : [subjects[about] as string];
      const ran = runCli(
        folder,
        ['report', name, ...id, '--year', '2022', '--format', 'json'],
        NOW,
      );
      expect([name, ran.stderr]).toEqual([name, '']);
      const path = join(folder, `reports/${base}-${id[0] ?? '2022'}.json`);
      const report = JSON.parse(readFileSync(path, 'utf8')) as { view: string; counts: object };
      expect(report.view).toBe(name);
      const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
      validate(report);
      expect([name, validate.errors]).toEqual([name, null]);
      const counts = Object.keys(report.counts).sort();
      expect([name, counts]).toEqual([name, required.get(name) ?? counts]);
      for (const count of Object.keys(report.counts)) named.add(count);
    }
    expect([...named].sort()).toEqual(Object.keys(schema.properties.counts.properties).sort());
  });

  it('overwrites an earlier report and leaves no other file behind', () => {
    const folder = temporaryFolder(files);
    for (let times = 0; times < 2; times += 1) runCli(folder, ['report', '--year', '2022'], NOW);
    const all = execFileSync('ls', ['-A', join(folder, 'reports')], { encoding: 'utf8' });
    expect(all.trim().split('\n').sort()).toEqual(
      ['laporan-replikasi-2022.md', ...PICTURES].sort(),
    );
  });
});
