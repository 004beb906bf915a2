import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/derive/next-steps.ts';
import type { Step } from '../../src/listing/todo/todo.ts';
import { deriveWith, innovation, replication } from '../support/build-catalog.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { readCsv } from '../support/read-csv.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tular-todo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function catalogue(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries({ ...EXAMPLE_CATALOG, ...files })) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

const DAY = ['--as-of', '2026-01-01'];
const stepsIn = (...args: string[]) =>
  (
    JSON.parse(runCli(root, ['todo', '--format', 'json', ...args]).stdout) as {
      agencies: { id: string; name: string; total: number; steps: Step[] }[];
    }
  ).agencies;

const SERVICE = 'form: pelayanan-publik\ntype: digital\n';
const RUNNING = 'checks: [{date: 2025-11, result: berjalan}]\n';
const IN_USE = 'milestones: [{id: mulai, phase: penerapan, date: 2020}]\n';

describe('what comes next', () => {
  const next = (files: Readonly<Record<string, string>>) =>
    nextSteps(deriveWith(files)).map(({ kind, stage, rung }) => stage ?? rung ?? kind);
  const copy = (milestones: string) => ({
    'innovations/lion.yaml': innovation(
      'Lion',
      'dinas-perikanan',
      `${SERVICE}${IN_USE}${RUNNING}vision: a\nregulations: [{title: Perbup, permanent: true}]\npartners: [{name: b}]\noffer: {open: true}\nbenefits: [{metric: Indeks kepuasan masyarakat, unit: poin, result: {value: 80, period: 2024}}]\n`,
    ),
    'replications/lion-blora.yaml': replication(
      '{innovation: lion}',
      '{agency: pemkab-blora}',
      milestones,
    ),
  });
  const proof = (kind: string) =>
    `evidence: [{kind: ${kind}, number: 5/2024, date: 2024, issuer: pemkab-blora}]`;

  it.each([
    ['a visit', '{stage: dijajaki, date: 2024}', ['berminat', 'passed_on']],
    ['a letter of interest', '{stage: berminat, date: 2024}', ['komitmen', 'passed_on']],
    ['a commitment', '{stage: komitmen, date: 2024}', ['diadaptasi', 'passed_on']],
    ['an agreement', '{stage: perjanjian, date: 2024}', ['diadaptasi', 'passed_on']],
    ['an adaptation', '{stage: diadaptasi, date: 2024}', ['diterapkan', 'passed_on']],
    ['use that is only stated', '{stage: diterapkan, date: 2024}', ['diterapkan']],
    ['an end', '{stage: batal, date: 2024, reason: Anggaran}', ['passed_on']],
  ])('after %s', (_what, milestones, expected) => {
    expect(next(copy(milestones))).toEqual(expected);
  });

  it('asks for the next level of proof once one is reached', () => {
    const kinds = (evidence: string) =>
      nextSteps(deriveWith(copy(`{stage: diterapkan, date: 2024, ${evidence}}`))).map(
        ({ kind }) => kind,
      );
    expect(kinds(proof('sop'))).toEqual(['acknowledge']);
    expect(kinds(proof('surat-pernyataan'))).toEqual(['verify']);
    expect(kinds(proof('berita'))).toEqual(['prove']);
  });

  it('is the first rung that is missing, of what enters totals and goes on', () => {
    const rung = (more: string) =>
      next({
        'innovations/lion.yaml': innovation('Lion', 'dinas-perikanan', `${SERVICE}${more}`),
      }).filter((each) => each !== 'offer');
    expect(rung(IN_USE + RUNNING)).toEqual(['vision']);
    expect(rung(`${IN_USE}${RUNNING}vision: a\n`)).toEqual(['regulation']);
    expect(
      rung(`${RUNNING}vision: a\nregulations: [{title: Perbup}]\npartners: [{name: b}]\n`),
    ).toEqual(['execution']);
    expect(rung('milestones: [{id: ide, phase: inisiatif, date: 2025}]\n')).toEqual([]);
    expect(rung('package: {count: 3}\n')).toEqual([]);
    expect(rung('milestones: [{id: henti, phase: berhenti, date: 2025, reason: a}]\n')).toEqual([]);
  });
});

describe('steps of agencies', () => {
  const at = catalogue('small', {
    'innovations/lelang.yaml': innovation(
      'Lelang Ikan',
      'dinas-perikanan',
      `${SERVICE}${IN_USE}${RUNNING}`,
    ),
    'innovations/tambak.yaml': innovation('Tambak Sehat', 'dinas-perikanan', SERVICE + IN_USE),
    'innovations/pantau.yaml': innovation(
      'Pantau Kota',
      'dinas-kominfo',
      `${SERVICE}milestones: [{id: mulai, phase: penerapan, date: 2020}, {id: baru, phase: penerapan, date: 2027, version: "2", planned: true}]\n${RUNNING}vision: ""\n`,
    ),
    'replications/lelang-blora.yaml': replication(
      '{innovation: lelang}',
      '{agency: pemkab-blora}',
      '{stage: diterapkan, date: 2024-06}',
    ),
    'replications/lelang-kebumen.yaml': replication(
      '{innovation: lelang}',
      '{agency: pemkab-kebumen}',
      '{stage: dijajaki, date: 2022}\n  - {stage: diterapkan, date: 2024, planned: true}',
    ),
  });
  const agencies = stepsIn('--catalog', at, ...DAY, '--all');
  const of = (id: string) => agencies.find((each) => each.id === id)?.steps ?? [];

  it('come in the order of what matters, each thing once', () => {
    expect(of('dinas-perikanan').map(({ kind, records }) => [kind, records.join()])).toEqual([
      ['overdue', 'lelang-kebumen'],
      ['prove', 'lelang-blora'],
      ['check', 'tambak'],
      ['rung', 'lelang'],
      ['rung', 'tambak'],
    ]);
    expect(of('dinas-perikanan')[1]?.rules).toEqual(['replication/stage-without-evidence']);
    expect(of('dinas-perikanan')[2]?.rules).toEqual(['innovation/no-sign-of-life']);
  });

  it('name the innovation, what is missing, what would prove it and how it is recorded', () => {
    const [plan, proof, check] = of('dinas-perikanan');
    expect(plan?.text).toBe(
      'Rencana “diterapkan” atas replikasi Lelang Ikan oleh Pemerintah Kabupaten Kebumen bertanggal 2024 sudah lewat dan kelanjutannya belum tercatat. Mohon disampaikan apakah rencana itu terlaksana (beserta tanggalnya), ditunda, atau batal beserta alasannya.',
    );
    expect(proof?.text).toBe(
      'Lelang Ikan dinyatakan telah diterapkan oleh Pemerintah Kabupaten Blora, tetapi belum ada dokumen penerima yang membuktikannya. Mohon dimintakan kepada Pemerintah Kabupaten Blora salah satu dokumen berikut, lengkap dengan nomor dan tanggalnya: keputusan, peraturan, standar operasional prosedur, laporan, data pemakaian, atau surat pernyataan replikasi.',
    );
    expect(proof?.documents).toContain('surat-pernyataan');
    expect(proof?.how).toBe(
      'tular evidence add lelang-blora BERKAS --kind keputusan --number NOMOR --date TANGGAL --issuer pemkab-blora',
    );
    expect(check?.how).toMatch(/^tular observe tambak /);
    expect(check?.text).toContain('Tanda hidup terakhir yang tercatat: 2020.');
  });

  it('put first the agency that has most to see to, and errors before all', () => {
    expect(agencies.map(({ id }) => id)).toEqual([
      'dinas-kominfo',
      'dinas-perikanan',
      'bappedalitbang',
    ]);
    // The vision that is empty is told as the error that it is, not as a missing rung too.
    expect(of('dinas-kominfo').map(({ kind, rules }) => [kind, ...rules])).toEqual([
      ['error', 'schema/limit'],
    ]);
    expect(of('bappedalitbang').map(({ kind }) => kind)).toEqual(['offer']);
  });

  it('are five at most unless all are asked for, and those of one agency on request', () => {
    const said = (...args: string[]) =>
      runCli(root, ['todo', '--as-of', '2026-11-22', ...args]).stdout.match(/^ *\d+\. /gm) ?? [];
    const numbers = said().map((mark) => Number.parseInt(mark, 10));
    expect(Math.max(...numbers)).toBe(5);
    expect(said('--all').length).toBeGreaterThan(numbers.length);
    const some = stepsIn('--as-of', '2026-11-22');
    const government = some.find(({ id }) => id === 'pemkab-trenggalek');
    const all = stepsIn('--as-of', '2026-11-22', '--all');
    expect(all.find(({ id }) => id === 'pemkab-trenggalek')?.steps).toHaveLength(
      government?.total ?? 0,
    );
    expect(
      stepsIn('--catalog', at, ...DAY, '--agency', 'dinas-kominfo').map(({ id }) => id),
    ).toEqual(['dinas-kominfo']);
    expect(
      stepsIn('--catalog', at, ...DAY, '--agency', 'pemkab-trenggalek').map(({ id }) => id),
    ).toEqual(agencies.map(({ id }) => id));
  });

  it('ask the same about several once, and name them', () => {
    const names = Array.from({ length: 12 }, (_, at) => `Karya ${String.fromCodePoint(65 + at)}`);
    const many = catalogue('many', {
      ...Object.fromEntries(
        names.map((name, at) => [
          `innovations/${name.toLowerCase().replace(' ', '-')}.yaml`,
          innovation(
            name,
            'dinas-perikanan',
            `${SERVICE}${at === 1 ? IN_USE.replace(', date: 2020', '') : IN_USE}vision: a\n`,
          ),
        ]),
      ),
      'innovations/hidup.yaml': innovation('Hidup', 'dinas-perikanan', SERVICE + IN_USE + RUNNING),
    });
    const say = (...args: string[]) =>
      runCli(root, ['todo', '--catalog', many, ...DAY, ...args]).stdout;
    const [, letter = ''] = /^(1\. [^]*?)\n2\. /m.exec(say()) ?? [];
    expect(letter).toBe(
      [
        '1. Keberlanjutan 12 inovasi berikut belum diperiksa dalam dua tahun terakhir.',
        '   Mohon diperiksa apakah masing-masing masih berjalan, lalu disampaikan tanggal',
        '   dan hasilnya, apa pun hasilnya:',
        '   (a) Karya A (karya-a), terakhir 2020;',
        '   (b) Karya B (karya-b), belum ada tanda hidup bertanggal;',
        ...[...'cdefghij'].map(
          (mark) => `   (${mark}) Karya ${mark.toUpperCase()} (karya-${mark}), terakhir 2020;`,
        ),
        '   dan 2 lainnya; seluruhnya: tular todo --agency dinas-perikanan --all',
        '   Dicatat dengan: tular observe INOVASI --result HASIL --by PEMERIKSA --date TANGGAL',
      ].join('\n'),
    );
    expect(say('--all')).toContain('   (l) Karya L (karya-l), terakhir 2020.\n');
    const md = say('--format', 'md', '--lang', 'en');
    expect(md).toContain(
      '- [ ] Whether the 12 innovations below still run was not checked in the last two years.',
    );
    expect(md).toContain('\n  - [ ] Karya A (karya-a), last 2020\n');
    expect(md).toContain('\n\n  Recorded with: `tular observe INNOVATION --result RESULT');
    const one = stepsIn('--catalog', many, ...DAY)[0];
    expect(one?.steps.filter(({ kind }) => kind === 'check')).toHaveLength(12);
    expect(one?.steps[0]?.how).toBe(
      'tular observe karya-a --result HASIL --by PEMERIKSA --date TANGGAL',
    );
    expect(Object.keys(one?.steps[0] ?? {})).toEqual([
      'kind',
      'about',
      'text',
      'documents',
      'how',
      'records',
      'rules',
    ]);
  });

  it('read as a letter, a list of tasks and a sheet', () => {
    const say = (...args: string[]) =>
      runCli(root, ['todo', '--catalog', at, ...DAY, ...args]).stdout;
    const letter = say('--agency', 'dinas-perikanan');
    expect(letter).toMatch(
      /^Dinas Perikanan\nAgar data inovasi .*\n.*\.\n1\. Rencana “diterapkan”/,
    );
    expect(letter).toContain('\n   Dicatat dengan: tular evidence add lelang-blora BERKAS');
    const words = letter.split('\n').filter((line) => !line.includes('Dicatat dengan'));
    expect(Math.max(...words.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(say('--format', 'md')).toContain('## Dinas Perikanan\n\nAgar data');
    expect(say('--format', 'md')).toContain('\n- [ ] Lelang Ikan dinyatakan');
    const rows = readCsv(say('--format', 'csv', '--all'));
    expect(rows).toHaveLength(1 + agencies.flatMap(({ steps }) => steps).length);
    expect(say('--lang', 'en').replace(/\s+/g, ' ')).toContain(
      'Please ask Pemerintah Kabupaten Blora for one of these',
    );
  });

  it('show a name as a name, whatever it is made of', () => {
    const hostile = catalogue('hostile', {
      'innovations/aneh.yaml': innovation(
        "'<b>Lion</b> [a](http://b.id) *c* {adopter} `d`'",
        'dinas-perikanan',
        SERVICE + IN_USE + RUNNING,
      ),
    });
    const md = runCli(root, ['todo', '--catalog', hostile, ...DAY, '--format', 'md']).stdout;
    expect(md).toContain(
      String.raw`Visi \<b\>Lion\</b\> \[a\](http:&#8203;//b.id) \*c\* {adopter} ` + '\\`d\\`',
    );
    expect(runCli(root, ['todo', '--catalog', hostile, ...DAY]).stdout).toContain(
      'Visi <b>Lion</b> [a](http://b.id) *c* {adopter} `d` belum tercatat.',
    );
  });

  it('say no word that a letter would not', () => {
    for (const lang of ['id', 'en']) {
      const text = runCli(root, ['todo', '--all', '--lang', lang, '--as-of', '2026-11-22']).stdout;
      expect(text).not.toMatch(/\{\w+\}|undefined|null|OPD|MoU|zombi|kematangan|`/);
    }
  });

  it('are none, kindly, where nothing is on record or nothing is left', () => {
    const empty = catalogue('empty', {});
    const ran = runCli(root, ['todo', '--catalog', empty]);
    expect([ran.exit, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('Mulai dengan: tular new innovation');
    expect(runCli(root, ['todo', '--catalog', empty, '-q']).stdout).toBe('');
    expect(runCli(root, ['todo', '--catalog', at, ...DAY, '--agency', 'pemkab-blora']).stdout).toBe(
      'Tidak ada yang perlu ditindaklanjuti per 1 Januari 2026.\n',
    );
  });
});

it('what is left out is counted in words that fit any number', () => {
  const ran = runCli(root, ['todo', '--lang', 'en', '--as-of', '2026-11-22']);
  expect(ran.stdout).toMatch(/^Not shown here: 1 more; all of them: tular todo --agency /m);
});
