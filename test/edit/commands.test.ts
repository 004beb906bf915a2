import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, repository, temporaryFolder } from '../support/temporary.ts';

const LION = 'catalog/innovations/lion.yaml';
const lion = (owners = 'owners: [dinas-perikanan]', form = 'pelayanan-publik') =>
  `# Dari berita.\nname: Lion\n${owners}\nform: ${form} # menurut dinas\nsources: {berita: {title: Berita}}\n`;
const files = (text: string) => below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': text });
const read = (folder: string, path = LION) => readFileSync(join(folder, path), 'utf8');
const AS_OF = ['--as-of', '2026-01-01'];

describe('validate --fix', () => {
  it('writes what is safe, once, and reports what is left', () => {
    const folder = temporaryFolder(files(lion('ownrs: [dinas-perikanan]', 'Pelayanan Publik')));
    const ran = runCli(folder, ['validate', '--fix', '--format', 'compact', ...AS_OF]);
    expect(read(folder)).toBe(lion('ownrs: [dinas-perikanan]'));
    expect(ran.stderr).toBe('1 perbaikan ditulis di 1 berkas.\n');
    expect(ran.stdout).toContain('schema/unknown-key');
    expect(ran.stdout).not.toContain('schema/enum');
    expect(ran.exit).toBe(1);
    const before = statSync(join(folder, LION)).mtimeMs;
    const again = runCli(folder, ['validate', '--fix', ...AS_OF]);
    expect(again.stderr).toBe('Tidak ada yang dapat diperbaiki otomatis.\n');
    expect(again.stdout).toContain('tular validate --fix-unsafe');
    expect(statSync(join(folder, LION)).mtimeMs).toBe(before);
    expect(runCli(folder, ['validate', '--fix-unsafe', ...AS_OF]).exit).toBe(0);
    expect(read(folder)).toBe(lion());
  });

  it('keeps the mode, the byte order mark and the line ends', () => {
    const text = `\uFEFF${lion('Owners: [dinas-perikanan]')}`.replaceAll('\n', '\r\n');
    const folder = temporaryFolder(files(text));
    chmodSync(join(folder, LION), 0o640);
    expect(runCli(folder, ['check', '--fix', ...AS_OF]).exit).toBe(0);
    expect(read(folder)).toBe(text.replace('Owners', 'owners'));
    if (process.platform !== 'win32') expect(statSync(join(folder, LION)).mode & 0o777).toBe(0o640);
  });

  it('prints the difference with --dry-run and writes nothing', () => {
    const text = lion('Owners: [dinas-perikanan]');
    const folder = temporaryFolder(files(text));
    const ran = runCli(folder, ['validate', '--fix', '--dry-run', ...AS_OF]);
    expect(ran.stdout).toBe(
      [
        `--- a/${LION}`,
        `+++ b/${LION}`,
        '@@ -1,5 +1,5 @@',
        ' # Dari berita.',
        ' name: Lion',
        '-Owners: [dinas-perikanan]',
        '+owners: [dinas-perikanan]',
        ' form: pelayanan-publik # menurut dinas',
        ' sources: {berita: {title: Berita}}',
        '',
      ].join('\n'),
    );
    expect(ran.stderr).toBe('1 perbaikan di 1 berkas, belum ditulis.\n');
    expect(ran.exit).toBe(0);
    expect(read(folder)).toBe(text);
    expect(runCli(folder, ['validate', '--fix', '--dry-run', '--lang', 'en']).stderr).toBe(
      '1 fix in 1 file, not written.\n',
    );
  });

  it.each([
    ['--dry-run alone', ['--dry-run'], '--dry-run hanya berarti bersama --fix'],
    ['a stored revision', ['--fix', '--rev', 'HEAD'], 'pakai --fix tanpa --rev'],
    [
      'a form of output that is not printed',
      ['--fix', '--dry-run', '--format', 'json'],
      '--format',
    ],
    [
      'a limit on what is not printed',
      ['--fix', '--dry-run', '--max-findings', '1'],
      '--max-findings',
    ],
  ])('refuses %s', (_what, args, said) => {
    const text = lion('Owners: [dinas-perikanan]');
    const folder = repository(files(text));
    const ran = runCli(folder, ['validate', ...args]);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(said);
    expect(ran.stdout).toBe('');
    expect(read(folder)).toBe(text);
  });

  it('mends only the rules that are chosen', () => {
    const folder = temporaryFolder(files(lion('Owners: [dinas-perikanan]', 'Pelayanan Publik')));
    runCli(folder, ['validate', '--fix', '--rule', 'schema/enum', ...AS_OF]);
    expect(read(folder)).toBe(lion('Owners: [dinas-perikanan]'));
    runCli(folder, ['validate', '--fix', '--skip-rule', 'schema', ...AS_OF]);
    expect(read(folder)).toBe(lion('Owners: [dinas-perikanan]'));
  });

  it('mends only what is new with --since', () => {
    const old = 'catalog/innovations/gertak.yaml';
    const faulty =
      'Name: GERTAK\nowners: [pemkab-trenggalek]\nsources: {berita: {title: Berita}}\n';
    const folder = repository({ ...files(lion()), [old]: faulty });
    writeFileSync(join(folder, LION), lion('Owners: [dinas-perikanan]'));
    const ran = runCli(folder, ['validate', '--fix', '--since', 'HEAD', ...AS_OF]);
    expect(ran).toMatchObject({ exit: 0, stderr: '1 perbaikan ditulis di 1 berkas.\n' });
    expect(read(folder)).toBe(lion());
    expect(read(folder, old)).toBe(faulty);
  });

  it.skipIf(process.platform === 'win32')('writes through no link', () => {
    const folder = temporaryFolder({
      ...below(EXAMPLE_CATALOG),
      'luar.yaml': lion('Owners: [dinas-perikanan]'),
    });
    mkdirSync(join(folder, 'catalog/innovations'));
    symlinkSync(join(folder, 'luar.yaml'), join(folder, LION));
    const ran = runCli(folder, ['validate', '--fix-unsafe', ...AS_OF]);
    expect(ran.stdout).toContain('file/special');
    expect(read(folder, 'luar.yaml')).toContain('Owners');
    expect(lstatSync(join(folder, LION)).isSymbolicLink()).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder', () => {
  it('that cannot be written to stays as it is, and the run says so', () => {
    const text = lion('Owners: [dinas-perikanan]');
    const folder = temporaryFolder(files(text));
    chmodSync(join(folder, 'catalog/innovations'), 0o555);
    const ran = runCli(folder, ['validate', '--fix', ...AS_OF]);
    chmodSync(join(folder, 'catalog/innovations'), 0o755);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('tidak dapat ditulis');
    expect(read(folder)).toBe(text);
  });
});

describe('fmt', () => {
  const unordered =
    'owners: [dinas-perikanan]\n# nama\nname: Lion\nsources: {berita: {title: Berita}}\n';
  const ordered =
    '# nama\nname: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

  it('names what would change, prints it, writes it, and is done', () => {
    const folder = repository(files(unordered));
    expect(runCli(folder, ['fmt', '--check'])).toEqual({
      exit: 1,
      stdout: `${LION}\n`,
      stderr: '',
    });
    const dry = runCli(folder, ['fmt', '--dry-run']);
    expect(dry.exit).toBe(0);
    expect(dry.stdout).toContain('-owners: [dinas-perikanan]\n # nama\n name: Lion\n+owners');
    expect(read(folder)).toBe(unordered);
    expect(runCli(folder, ['fmt'])).toEqual({ exit: 0, stdout: `${LION}\n`, stderr: '' });
    expect(read(folder)).toBe(ordered);
    expect(runCli(folder, ['fmt', '--check'])).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('takes files as the shell and as findings name them', () => {
    const folder = repository(files(unordered));
    const inside = join(folder, 'catalog/innovations');
    expect(runCli(inside, ['fmt', '--check', 'lion.yaml']).stdout).toBe(`${LION}\n`);
    expect(runCli(inside, ['fmt', '--check', LION]).stdout).toBe(`${LION}\n`);
    const none = runCli(folder, ['fmt', 'catalog/tidak-ada.yaml']);
    expect(none.exit).toBe(2);
    expect(none.stderr).toContain('bukan berkas rekaman');
  });

  it('leaves a file that cannot be read, and says so', () => {
    const folder = temporaryFolder(files('name: "Lion\nowners: [dinas-perikanan]\n'));
    const ran = runCli(folder, ['fmt', LION.replace('catalog/', './catalog/')]);
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toBe(`${LION}: tidak terbaca, jadi dibiarkan; lihat tular validate\n`);
  });

  it('has nothing to do in the catalogue of this repository', () => {
    const root = join(import.meta.dirname, '../..');
    expect(runCli(root, ['fmt', '--check'])).toEqual({ exit: 0, stdout: '', stderr: '' });
  });
});
