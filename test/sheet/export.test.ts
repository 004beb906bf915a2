import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { realCatalog } from '../support/real-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, repository } from '../support/temporary.ts';

const LION = {
  'innovations/lion.yaml':
    'name: Lion\nowners: [dinas-perikanan]\nform: pelayanan-publik\nsources: {berita: {title: Berita}}\n',
};
const small = (more: Readonly<Record<string, string>> = {}) =>
  repository(below({ ...EXAMPLE_CATALOG, ...LION, ...more }));

/** The type of every value by its path; items of a list share one. */
function typesIn(value: unknown, path: string, types: Map<string, Set<string>>): void {
  const type = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  types.set(path, (types.get(path) ?? new Set()).add(type));
  if (Array.isArray(value)) for (const each of value) typesIn(each, `${path}[]`, types);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) typesIn(each, `${path}.${key}`, types);
}

/** The keys of every object by its path. */
function keysIn(value: unknown, path: string, keys: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const each of value) keysIn(each, `${path}[]`, keys);
  else if (value !== null && typeof value === 'object') {
    keys.set(path, (keys.get(path) ?? new Set()).add(Object.keys(value).join()));
    for (const [key, each] of Object.entries(value)) keysIn(each, `${path}.${key}`, keys);
  }
}

describe('lines for databases', () => {
  const folder = () => realCatalog();

  it('hold one record each, with the same keys and one type a key', () => {
    const { stdout, exit } = runCli(folder(), ['export', '--format', 'ndjson', '--as-of', '2026']);
    expect(exit).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(120);
    const types = new Map<string, Set<string>>();
    const keys = new Map<string, Set<string>>();
    for (const line of lines) {
      const record = JSON.parse(line) as { kind: string };
      typesIn(record, '', types);
      keysIn(record, record.kind, keys);
    }
    for (const [path, found] of types)
      expect([path, [...found].filter((type) => type !== 'null')]).toEqual([
        path,
        expect.toSatisfy((all: string[]) => all.length <= 1),
      ]);
    for (const [path, found] of keys) expect([path, found.size]).toEqual([path, 1]);
  });

  it('have dates as days, texts beside numbers, and what follows as of the day', () => {
    const { stdout } = runCli(folder(), [
      'export',
      '--kind',
      'innovation',
      '--format',
      'ndjson',
      '--as-of',
      '2020-06',
    ]);
    const line = stdout.split('\n').find((each) => each.includes('"id":"sel-sulit"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      kind: 'innovation',
      label: 'Sel: sulit',
      as_of: '2020-06-30',
      file: 'catalog/innovations/sel-sulit.yaml',
      long_name: null,
      regulations: [],
      milestones: [
        { date: '2019/2020', date_from: '2019-01-01', date_until: '2020-12-31', planned: null },
        { date: '2021-05', date_from: '2021-05-01', date_until: '2021-05-31' },
        { date: '2021', date_from: '2021-01-01', date_until: '2021-12-31' },
        { date: '2021-05-31', date_from: '2021-05-31', date_until: '2021-05-31' },
      ],
      benefits: [
        {
          result: { value: 12.5, value_text: null },
          baseline: { value: 3, value_text: null },
          target: { value: null, value_text: '12.5' },
        },
        { baseline: { value: null, value_text: '12,345' }, target: { value: 1e-7 } },
      ],
      sources: [{ key: 'naskah', accessed: '2024-02-29' }],
      phase: null,
      phase_possible: 'inisiatif',
      owner_names: [expect.any(String)],
      owner_regions: ['35.03'],
      counts: { stated: { value: 0, possible: 0 } },
    });
  });
});

it('JSON holds each record with its value as it stands', () => {
  const folder = small();
  const { stdout } = runCli(folder, ['export', '--kind', 'innovations', '--format', 'json']);
  expect(JSON.parse(stdout)).toEqual([
    {
      kind: 'innovation',
      id: 'lion',
      file: 'catalog/innovations/lion.yaml',
      value: {
        name: 'Lion',
        owners: ['dinas-perikanan'],
        form: 'pelayanan-publik',
        sources: { berita: { title: 'Berita' } },
      },
    },
  ]);
});

describe('a workbook', () => {
  it('has the same bytes wherever and whenever it is made', () => {
    const folder = small();
    const made = (name: string, zone: string) => {
      const ran = runCli(folder, ['export', '--output', name, '--as-of', '2026', '--rev', 'HEAD'], {
        TZ: zone,
      });
      expect(ran.exit).toBe(0);
      return readFileSync(join(folder, name));
    };
    expect(made('a.xlsx', 'Asia/Jayapura').equals(made('b.xlsx', 'America/Lima'))).toBe(true);
  });

  it('offers choices and ids, and keeps years from becoming days', () => {
    const folder = small();
    runCli(folder, ['export', '--kind', 'innovation', '--output', 'a.xlsx']);
    const { sheets, parts } = readXlsx(readFileSync(join(folder, 'a.xlsx')));
    const named = (name: string) => sheets.findIndex((sheet) => sheet.name === name) + 1;
    const xmlOf = (name: string) => parts[`xl/worksheets/sheet${named(name)}.xml`] ?? '';
    const choices = sheets[named('Pilihan') - 1]?.rows ?? [];
    const columnOf = (heading: string) => {
      const at = choices[0]?.findIndex((cell) => cell?.value === heading) ?? -1;
      return choices.slice(1).flatMap((row) => row[at]?.value ?? []);
    };
    expect(columnOf('Inovasi: Bentuk inovasi')).toContain('Pelayanan publik');
    expect(columnOf('Instansi: pengenal')).toContain('dinas-kominfo');
    expect(columnOf('Instansi: nama')).toContain('Dinas Komunikasi dan Informatika');
    expect(xmlOf('Inovasi')).toMatch(
      /<dataValidation type="list"[^>]*sqref="G2:G1048576"><formula1>&#39;Pilihan&#39;!\$[A-Z]+\$2:\$[A-Z]+\$4<\/formula1>/,
    );
    expect(xmlOf('Inovasi - Tahapan')).toContain(
      '<formula1>OR(ISTEXT(E2),E2&gt;=16438)</formula1>',
    );
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/);
    const guide = sheets[named('Petunjuk') - 1]?.rows.flat().map((cell) => cell?.value) ?? [];
    expect(guide).toContain('tular-export-1');
    expect(guide.join('\n')).toContain('tular import BERKAS.xlsx --kind innovation --dry-run');
  });

  it('is refused where a text is longer than a cell, which is named', () => {
    const tamu = Array.from(
      { length: 900 },
      (_, index) => `instansi-dengan-nama-yang-panjang-sekali-${index}-x`,
    );
    const folder = small({
      'activities/temu.yaml': `name: Temu\nkind: festival\nguests: [${tamu.join(', ')}]\nsources: {a: {title: A}}\n`,
    });
    const ran = runCli(folder, ['export', '--kind', 'activity', '--output', 'a.xlsx']);
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toContain('Kegiatan, temu, Tamu');
    expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
  });
});

describe('where it goes', () => {
  it('a workbook wants a file, and says so', () => {
    const ran = runCli(small(), ['export', '--kind', 'innovation']);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('--output inovasi.xlsx');
  });

  it('what is there already is kept, unless --force says otherwise; nothing goes through a link', () => {
    const folder = small();
    writeFileSync(join(folder, 'a.xlsx'), 'disunting');
    const args = ['export', '--kind', 'innovation', '--output', 'a.xlsx'];
    expect(runCli(folder, args).exit).toBe(2);
    expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('disunting');
    expect(runCli(folder, [...args, '--force']).exit).toBe(0);
    expect(readXlsx(readFileSync(join(folder, 'a.xlsx'))).sheets.length).toBe(16);
    symlinkSync('a.xlsx', join(folder, 'b.xlsx'));
    const linked = runCli(folder, [...args.slice(0, -1), 'b.xlsx', '--force']);
    expect(linked.exit).toBe(2);
  });

  it('a path of another form is refused', () => {
    const folder = small();
    const target = 'catalog/innovations/lion.yaml';
    const ran = runCli(folder, ['export', '--format', 'json', '--force', '--output', target]);
    expect(ran.exit).toBe(2);
    expect(readFileSync(join(folder, target), 'utf8')).toContain('name: Lion');
  });

  it('CSV is a file a table in a folder; a single one holds the records', () => {
    const folder = small();
    runCli(folder, ['export', '--kind', 'agency', '--format', 'csv', '--output', 'tabel']);
    expect(readdirSync(join(folder, 'tabel'))).toEqual([
      'agencies-disputes-values.csv',
      'agencies-disputes.csv',
      'agencies-names.csv',
      'agencies-sources.csv',
      'agencies.csv',
    ]);
    const ran = runCli(folder, ['export', '--kind', 'agency', '--format', 'csv']);
    expect(ran.stdout).toBe(readFileSync(join(folder, 'tabel/agencies.csv'), 'utf8'));
    expect(ran.stdout).toContain(
      '"pemkab-blora","Pemerintah Kabupaten Blora","Pemerintah kabupaten"',
    );
    expect(runCli(folder, ['export', '--format', 'csv']).exit).toBe(2);
  });

  it('--rev exports what was known then', () => {
    const folder = small();
    writeFileSync(
      join(folder, 'catalog/innovations/lion.yaml'),
      LION['innovations/lion.yaml'].replace('Lion', 'Singa'),
    );
    const nameAt = (...args: string[]) =>
      (
        JSON.parse(
          runCli(folder, ['export', '--kind', 'innovation', '--format', 'json', ...args]).stdout,
        ) as { value: { name: string } }[]
      )[0]?.value.name;
    expect(nameAt()).toBe('Singa');
    expect(nameAt('--rev', 'HEAD')).toBe('Lion');
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder }).length).toBeGreaterThan(
      0,
    );
  });
});

it('what is left out is told, with exit 1', () => {
  const folder = small({
    'innovations/rusak.yaml': 'name: [\n',
    'innovations/salah.yaml': 'name: Salah\nownrs: [x]\npackage: {}\nsources: {a: {title: A}}\n',
  });
  const ran = runCli(folder, ['export', '--kind', 'innovation', '--output', 'a.xlsx']);
  expect(ran.exit).toBe(1);
  expect(ran.stderr).toContain('catalog/innovations/rusak.yaml');
  expect(ran.stderr).toContain('catalog/innovations/salah.yaml: /package');
  expect(ran.stderr).toContain('catalog/innovations/salah.yaml: /ownrs');
  expect(existsSync(join(folder, 'a.xlsx'))).toBe(true);
});
