import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { FOLDERS } from '../../src/model/record.ts';
import { atTerminal, HAS_TERMINAL } from '../support/at-terminal.ts';
import { runCli } from '../support/run-cli.ts';
import { gitIn, temporaryFolder } from '../support/temporary.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEEPER = 'Badan Perencanaan Pembangunan Daerah Kabupaten Blora';
const BLORA = ['--region', 'Kabupaten Blora', '--keeper', KEEPER, '--keeper-short', 'Bappeda'];
const CLEAN = '3 berkas, 2 rekaman: 0 galat, 0 peringatan, 0 saran\n';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const yaml = (folder: string, path: string) =>
  parseYaml(read(folder, path)) as Record<string, unknown>;

describe('init', () => {
  it('makes a catalogue that is clean at once and can be reported on', () => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', ...BLORA, '--action', 'blora/tular@v1']);
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    expect(ran.stdout).toContain('Ditulis: catalog/catalog.yaml\n');
    expect(ran.stdout.split('Langkah berikutnya:\n')[1]?.trim().split('\n')).toHaveLength(3);
    expect(yaml(folder, 'catalog/catalog.yaml')).toEqual({
      format: 1,
      id: 'blora',
      title: 'Katalog Inovasi Pelayanan Publik Kabupaten Blora',
      keeper: 'bappeda',
      government: 'pemkab-blora',
      region: '33.16',
      language: 'id',
    });
    expect(yaml(folder, 'catalog/agencies/pemkab-blora.yaml')).toEqual({
      name: 'Pemerintah Kabupaten Blora',
      level: 'kabupaten',
      region_code: '33.16',
    });
    expect(yaml(folder, 'catalog/agencies/bappeda.yaml')).toMatchObject({
      name: KEEPER,
      parent: 'pemkab-blora',
    });
    expect(runCli(folder, ['validate'])).toEqual({ exit: 0, stderr: '', stdout: CLEAN });
    expect(runCli(folder, ['fmt', '--check'])).toMatchObject({ exit: 0 });
    const reported = runCli(folder, ['report', 'annual', '--format', 'json']);
    expect(reported.exit).toBe(0);
    expect(runCli(folder, ['list', 'innovations', '--format', 'json']).stdout.trim()).toBe('[]');
  });

  it.each([
    'tular',
    'blora/tular',
    'blora/tular@v1 x',
    'a/b@v1\n      - run: id',
    'a/b@\u0007',
    '',
    './x@v1',
  ])('takes no action %j into a workflow', (action) => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', ...BLORA, '--action', action]);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('--action');
    expect(readdirSync(folder)).toEqual([]);
    const made = runCli(folder, ['init', ...BLORA, '--action', 'a/b/c-d@v1.2/x_y']);
    expect(made.exit).toBe(0);
    expect(read(folder, '.github/workflows/tular.yml')).toContain('uses: a/b/c-d@v1.2/x_y\n');
  });

  it('lays an example of each kind beside the records, which says what is true of the schema once copied', () => {
    const folder = temporaryFolder();
    expect(runCli(folder, ['init', ...BLORA, '-q']).exit).toBe(0);
    for (const name of Object.values(FOLDERS)) {
      const examples = readdirSync(join(folder, 'catalog', name)).filter((each) =>
        each.endsWith('.yaml.txt'),
      );
      expect(examples, name).toHaveLength(1);
      for (const example of examples) {
        const path = join(folder, 'catalog', name, example);
        expect(readFileSync(path, 'utf8')).toMatch(/^# .*\n# CONTOH, tidak dibaca/);
        cpSync(path, path.replace(/\.txt$/, ''));
      }
    }
    expect(runCli(folder, ['validate', '--as-of', '2025-06']).stdout).toBe(
      '10 berkas, 9 rekaman: 0 galat, 0 peringatan, 0 saran\n',
    );
    expect(runCli(folder, ['fmt', '--check'])).toMatchObject({ exit: 0, stdout: '' });
  });

  it('gives editors the schemas of this version and CI the workflow of the guide', () => {
    const folder = temporaryFolder();
    runCli(folder, ['init', ...BLORA, '--action', 'OWNER/tular@REF']);
    const settings = JSON.parse(read(folder, '.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string[]>;
    };
    const places = Object.entries(settings['yaml.schemas']);
    expect(places).toHaveLength(9);
    for (const [schema] of places)
      expect(read(folder, schema)).toBe(readFileSync(join(ROOT, schema), 'utf8'));
    expect(read(folder, 'schemas/common.schema.json')).toContain('$defs');
    for (const path of filesIn(join(folder, 'catalog'))) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(
        read(folder, join('catalog', path)),
      )?.[1];
      expect(existsSync(join(folder, 'catalog', path, '..', schema ?? 'none')), path).toBe(true);
    }
    const guide = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(guide).toContain(read(folder, '.github/workflows/tular.yml'));
  });

  it.each([
    ['35', 'jawa-timur', 'pemprov-jawa-timur', 'provinsi'],
    ['Provinsi Aceh', 'aceh', 'pemprov-aceh', 'provinsi'],
    ['kab. trenggalek', 'trenggalek', 'pemkab-trenggalek', 'kabupaten'],
    ['Pemkot Malang', 'kota-malang', 'pemkot-malang', 'kota'],
    ['3507', 'kabupaten-malang', 'pemkab-malang', 'kabupaten'],
    ['Surabaya', 'surabaya', 'pemkot-surabaya', 'kota'],
    ['31.71', 'jakarta-pusat', 'pemkot-administrasi-jakarta-pusat', 'kota'],
  ])('takes %s for a region', (given, id, government, level) => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', '--region', given, '--keeper', 'Bappeda']);
    expect(ran.exit).toBe(0);
    expect(yaml(folder, 'catalog/catalog.yaml')).toMatchObject({ id, government });
    expect(yaml(folder, `catalog/agencies/${government}.yaml`)).toMatchObject({ level });
    expect(runCli(folder, ['validate']).stdout).toBe(CLEAN);
  });

  it.each([
    ['Malang', 'Kabupaten Malang (35.07), Kota Malang (35.73)'],
    ['Trengalek', 'Kabupaten Trenggalek (35.03)'],
    ['99.99', 'misalnya Kabupaten Blora atau 33.16'],
  ])('does not guess what %s means', (given, proposed) => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', '--region', given, '--keeper', 'Bappeda']);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(proposed);
    expect(filesIn(folder)).toEqual([]);
  });

  it('says all that is missing where nobody can be asked', () => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init']);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('Belum diisi: --region, --keeper.');
    expect(filesIn(folder)).toEqual([]);
  });

  it('leaves what is there, and adds to .gitignore what it lacks', () => {
    const folder = temporaryFolder({
      'README.md': 'Halo\n',
      '.gitignore': '*.log\r\nnode_modules',
      '.vscode/settings.json': '{"a": 1}\n',
      'catalog/innovations/contoh-inovasi.yaml.txt': 'Milik orang lain\n',
    });
    const ran = runCli(folder, ['init', ...BLORA]);
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain('Sudah ada dan dibiarkan: .vscode/settings.json\n');
    expect(ran.stderr).toContain(
      'Sudah ada dan dibiarkan: catalog/innovations/contoh-inovasi.yaml.txt\n',
    );
    expect(read(folder, '.vscode/settings.json')).toBe('{"a": 1}\n');
    expect(read(folder, 'README.md')).toBe('Halo\n');
    expect(read(folder, '.gitignore')).toBe('*.log\r\nnode_modules\r\n.tular/\r\nreports/\r\n');
  });

  it('refuses to make a catalogue over another or within one', () => {
    const folder = temporaryFolder();
    expect(runCli(folder, ['init', ...BLORA]).exit).toBe(0);
    const before = filesIn(folder).map((path) => read(folder, path));
    for (const place of ['.', 'catalog', 'catalog/innovations']) {
      const again = runCli(folder, ['init', place, '--region', '35', '--keeper', 'Bappeda']);
      expect(again.exit).toBe(2);
      expect(again.stderr).toContain('Sudah ada katalog di');
    }
    expect(filesIn(folder).map((path) => read(folder, path))).toEqual(before);
    expect(runCli(folder, ['init', 'lain', ...BLORA]).exit).toBe(0);
  });

  it('works in a repository and below its root, runs no git, and says where the workflow belongs', () => {
    const folder = temporaryFolder({ 'README.md': 'Halo\n' });
    gitIn(folder, 'init', '-q');
    const ran = runCli(folder, ['init', 'data/blora', ...BLORA]);
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain('GitHub hanya membaca .github pada akar');
    expect(ran.stdout).toContain('  cd data/blora\n');
    expect(read(folder, 'data/blora/.github/workflows/tular.yml')).toContain(
      'catalog: data/blora/catalog\n',
    );
    expect(gitIn(folder, 'status', '--porcelain')).toBe('?? README.md\n?? data/');
    expect(runCli(join(folder, 'data/blora'), ['validate']).stdout).toBe(CLEAN);
  });

  it('writes nothing with --dry-run, and nothing outside the folder', () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', 'baru', '--dry-run', ...BLORA]);
    expect(ran.stdout).toContain('Belum ditulis: catalog/catalog.yaml\n');
    expect(filesIn(folder)).toEqual([]);
    if (process.platform === 'win32') return;
    symlinkSync(outside, join(folder, 'catalog'));
    const linked = runCli(folder, ['init', ...BLORA]);
    expect(linked.exit).toBe(2);
    expect(filesIn(outside)).toEqual([]);
  });

  it.each(['\u001b[31mMerah', 'Dua\nbaris', ' ', 'x'.repeat(301)])(
    'does not take %j for a name',
    (keeper) => {
      const folder = temporaryFolder();
      const ran = runCli(folder, ['init', '--region', '33.16', '--keeper', keeper]);
      expect(ran.exit).toBe(2);
      expect(ran.stderr).not.toContain('\u001b[31m');
      expect(filesIn(folder)).toEqual([]);
    },
  );

  it.each(['../../keluar', 'C:\\keluar', '"; rm -rf /', '日本語', '#tagar: ya'])(
    'keeps the name %j within the catalogue, as it was given',
    (keeper) => {
      const folder = temporaryFolder();
      const ran = runCli(folder, ['init', 'k', '--region', '33.16', '--keeper', keeper]);
      expect(ran.exit).toBe(0);
      expect(readdirSync(folder)).toEqual(['k']);
      const { keeper: id } = yaml(folder, 'k/catalog/catalog.yaml');
      expect(yaml(folder, `k/catalog/agencies/${String(id)}.yaml`)['name']).toBe(keeper);
      expect(runCli(join(folder, 'k'), ['validate']).exit).toBe(0);
    },
  );

  it('renews the schemas alone with --schemas', () => {
    const folder = temporaryFolder();
    expect(runCli(folder, ['init', '--schemas']).exit).toBe(2);
    runCli(folder, ['init', ...BLORA]);
    writeFileSync(join(folder, 'schemas/agency.schema.json'), '{}\n');
    const ran = runCli(folder, ['init', '--schemas', '-q']);
    expect(ran).toEqual({ exit: 0, stdout: 'schemas/agency.schema.json\n', stderr: '' });
    expect(read(folder, 'schemas/agency.schema.json')).toContain('Instansi');
    expect(runCli(folder, ['init', '--schemas'])).toMatchObject({
      exit: 0,
      stderr: 'Tidak ada yang perlu diubah.\n',
    });
  });

  it('is in English throughout with --lang en', () => {
    const folder = temporaryFolder();
    const ran = runCli(folder, ['init', '--lang', 'en', ...BLORA]);
    expect(ran.stdout).toContain('What to do next:\n');
    expect(read(folder, 'catalog/catalog.yaml')).toContain('language: en\n');
    expect(read(folder, 'catalog/innovations/contoh-inovasi.yaml.txt')).toContain('# AN EXAMPLE');
    expect(runCli(folder, ['validate']).stdout).toContain('0 errors');
  });

  it.skipIf(!HAS_TERMINAL)('asks on a terminal, until the answer will do', async () => {
    const folder = temporaryFolder();
    const seen = await atTerminal(
      folder,
      ['init'],
      ['Malang', 'Trengalek', 'Kota Mala\t', [/> Kota Malang$/, ''], 'Bappeda Kota Malang', ''],
    );
    expect(seen.screen).toContain('"Malang" dapat berarti beberapa wilayah.');
    expect(seen.screen).toContain('Kabupaten Trenggalek (35.03)');
    expect(seen.screen).toContain('> Kota Malang');
    expect(seen.exit).toBe(0);
    expect(yaml(folder, 'catalog/catalog.yaml')).toMatchObject({ id: 'kota-malang' });
    expect(Math.max(...seen.screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.skipIf(!HAS_TERMINAL)('leaves nothing behind Ctrl-C', async () => {
    const folder = temporaryFolder();
    const seen = await atTerminal(folder, ['init'], ['Kabupaten Blora', '\u0003']);
    expect(seen.exit).toBe(130);
    expect(filesIn(folder)).toEqual([]);
  });
});
