import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { atTerminal, HAS_TERMINAL } from '../support/at-terminal.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { below, temporaryFolder } from '../support/temporary.ts';

const BIN = join(import.meta.dirname, '../../bin/tular.js');
const MODELINE = '# yaml-language-server: $schema=../schemas/catalog.schema.json\n';
const LION =
  'name: Lion\nlong_name: Lelang Ikan Online\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
const FILES = below({
  ...EXAMPLE_CATALOG,
  'catalog.yaml': MODELINE + EXAMPLE_CATALOG['catalog.yaml'],
  'innovations/lion.yaml': LION,
  'replications/lion-blora.yaml':
    'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones: [{stage: dijajaki, date: "2024"}]\nsources: {berita: {title: Berita}}\n',
});

const read = (folder: string, path: string) => readFileSync(join(folder, 'catalog', path), 'utf8');
const value = (folder: string, path: string) =>
  parseYaml(read(folder, path)) as Record<string, unknown>;
const all = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();

/** Runs the program with something on its standard input. */
function withInput(folder: string, args: readonly string[], input: string | Buffer) {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: { PATH: '', HOME: '' },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise<typeof said & { exit: number | null }>((resolve) => {
    child.on('close', (exit) => resolve({ ...said, exit }));
  });
}

describe('new by words', () => {
  it.each([
    [
      'innovation',
      ['name=Cilen', 'owners=Diskominfo', 'form=Pelayanan publik', '--source', 'Berita'],
      'innovations/cilen.yaml',
      {
        name: 'Cilen',
        owners: ['dinas-kominfo'],
        form: 'pelayanan-publik',
        sources: { berita: { title: 'Berita' } },
      },
    ],
    [
      'replications',
      [
        'origins.-.innovation=lion',
        'adopter.agency=Pemerintah Kabupaten Kebumen',
        'milestones.-.stage=berminat',
        '--source',
        'https://contoh.go.id/surat',
      ],
      'replications/lion-pemkab-kebumen.yaml',
      {
        origins: [{ innovation: 'lion' }],
        adopter: { agency: 'pemkab-kebumen' },
        milestones: [{ stage: 'berminat' }],
        sources: { 'contoh-go-id': { url: 'https://contoh.go.id/surat' } },
      },
    ],
    [
      'agency',
      ['name=Pemerintah Kabupaten Malang', 'level=kabupaten', 'region_code=35.07'],
      'agencies/pemkab-malang.yaml',
      { name: 'Pemerintah Kabupaten Malang', level: 'kabupaten', region_code: '35.07' },
    ],
    [
      'activity',
      [
        'name=Festival Inovasi',
        'kind=festival',
        'start=2024-08',
        'about=lion',
        '--source',
        'Undangan',
      ],
      'activities/festival-inovasi-2024.yaml',
      {
        name: 'Festival Inovasi',
        kind: 'festival',
        start: '2024-08',
        about: ['lion'],
        sources: { undangan: { title: 'Undangan' } },
      },
    ],
    [
      'agreement',
      [
        'kind=komitmen',
        'parties.-.agency=pemkab-blora',
        'date=2024-02',
        'covers=lion',
        '--source',
        'Naskah',
      ],
      'agreements/komitmen-pemkab-blora-2024.yaml',
      {
        kind: 'komitmen',
        parties: [{ agency: 'pemkab-blora' }],
        date: '2024-02',
        covers: ['lion'],
        sources: { naskah: { title: 'Naskah' } },
      },
    ],
    [
      'submission',
      ['channel=kipp', 'edition=2025', 'entries.-.innovation=lion', '--source', 'Tanda terima'],
      'submissions/kipp-2025.yaml',
      {
        channel: 'kipp',
        edition: '2025',
        entries: [{ innovation: 'lion' }],
        sources: { 'tanda-terima': { title: 'Tanda terima' } },
      },
    ],
  ])('makes a record of kind %s', (kind, words, path, expected) => {
    const folder = temporaryFolder(FILES);
    const ran = runCli(folder, ['new', kind, ...words]);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(ran.stdout).toContain(`Ditulis: catalog/${path}`);
    const folderOf = path.split('/')[0] ?? '';
    expect(read(folder, path)).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/[a-z]+\.schema\.json\n/,
    );
    expect(value(folder, path)).toEqual(expected);
    expect(runCli(folder, ['validate']).exit).toBe(0);
    expect(readdirSync(join(folder, 'catalog', folderOf))).toContain(path.split('/')[1]);
    expect(runCli(folder, ['fmt', '--check']).stdout).not.toContain(path);
  });

  it('names the useful fields that are not there, in comments that no change disturbs', () => {
    const folder = temporaryFolder(FILES);
    runCli(folder, [
      'new',
      'innovation',
      'name=Cilen',
      'owners=dinas-kominfo',
      '--source',
      'Berita',
    ]);
    const text = read(folder, 'innovations/cilen.yaml');
    expect(text).toContain(
      '(tular set cilen ISIAN=NILAI):\n#   form: Bentuk menurut PP 38/2017.\n',
    );
    runCli(folder, ['fmt']);
    expect(read(folder, 'innovations/cilen.yaml')).toBe(text);
  });

  it('tells at once all that is missing, and all words that will not do', () => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const bare = runCli(folder, ['new', 'replication', 'scope=sebagian']);
    expect(bare).toMatchObject({ exit: 2, stdout: '' });
    expect(bare.stderr).toContain(
      'Belum diisi: origins.-.innovation=, adopter.agency=, milestones.-.stage=, --source.',
    );
    const wrong = runCli(folder, [
      'new',
      'innovation',
      'nama=x',
      'owners=Dinas Kominfoo',
      'form=entah',
    ]);
    expect(wrong).toMatchObject({ exit: 2, stdout: '' });
    expect(wrong.stderr.match(/^tular: /gm)).toHaveLength(3);
    expect(wrong.stderr).toContain('dinas-kominfo');
    expect(all(folder)).toEqual(before);
  });

  it('writes nothing that contradicts itself', () => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const ran = runCli(folder, [
      'new',
      'activity',
      'name=Festival',
      'kind=festival',
      'start=2024-08-08',
      'end=2024-08-06',
      '--source',
      'Undangan',
    ]);
    expect(ran).toMatchObject({ exit: 1, stdout: '' });
    expect(ran.stderr).toContain('date/order');
    expect(all(folder)).toEqual(before);
  });

  it('prints the file with --dry-run and writes nothing', () => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const args = ['new', 'agency', 'name=Dinas Sosial', 'level=perangkat-daerah', '--dry-run'];
    const ran = runCli(folder, args);
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('+++ b/catalog/agencies/dinas-sosial.yaml\n');
    expect(all(folder)).toEqual(before);
  });

  it('says who records a report that is handed in', () => {
    const ran = runCli(temporaryFolder(FILES), ['new', 'filing']);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('tular report annual --file');
  });

  it.each([
    '../keluar',
    'Besar',
    'a/b',
    '',
    'a'.repeat(81),
    '.tersembunyi',
    'lion',
    'pemkab-blora',
  ])('does not take %j for an id', (id) => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const ran = runCli(folder, ['new', 'agency', 'name=Dinas', 'level=uptd', '--id', id]);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(all(folder)).toEqual(before);
  });

  it.each([
    '../../keluar',
    'C:\\keluar',
    '<b>tebal</b>',
    '\u202eterbalik',
    '=1+1',
    '日本語',
    '- a: b',
  ])('keeps the name %j within the folder of its kind, or refuses it', (name) => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const ran = runCli(folder, ['new', 'agency', `name=${name}`, 'level=uptd']);
    const made = all(folder).filter((path) => !before.includes(path));
    if (ran.exit === 0) {
      expect(made).toHaveLength(1);
      expect(made[0]).toMatch(/^catalog[\\/]agencies[\\/][a-z0-9-]+\.yaml$/);
      const path = `agencies/${made[0]?.split(/[\\/]/).at(-1)}`;
      expect(value(folder, path)['name']).toBe(name);
    } else expect(made).toEqual([]);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain('\u202e');
  });

  it.skipIf(process.platform === 'win32')('writes through no link', () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder(FILES);
    symlinkSync(outside, join(folder, 'catalog/submissions'));
    const words = ['channel=kipp', 'edition=2025', '--source', 'x'];
    expect(runCli(folder, ['new', 'submission', ...words]).exit).not.toBe(0);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('near duplicates', () => {
  const innovation = (name: string) => [
    'innovation',
    `name=${name}`,
    'owners=dinas-kominfo',
    '--source',
    'x',
  ];
  const pair = (adopter: string) => [
    'replication',
    'origins.-.innovation=lion',
    adopter,
    'adopter.region_code=33.16',
    'milestones.-.stage=diterapkan',
    '--source',
    'x',
  ];

  it.each([
    ['the same name', innovation('LION'), 'lion'],
    ['the long name of another', innovation('Lelang ikan on-line'), 'lion'],
    ['a slip in a name', innovation('Lelang Ikn Online'), 'lion'],
    ['an alias', ['agency', 'name=Dinas Kominfo', 'level=perangkat-daerah'], 'dinas-kominfo'],
    [
      'a government of the same region',
      ['agency', 'name=Pemkab Blora', 'level=kabupaten', 'region_code=33.16'],
      'pemkab-blora',
    ],
    ['the same pair', pair('adopter.name=Pemerintah Kabupaten Blora'), 'lion-blora'],
  ])('are told for %s, and written only if meant', (_what, args, other) => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const ran = runCli(folder, ['new', ...args]);
    expect(ran).toMatchObject({ exit: 1, stdout: '' });
    expect(ran.stderr).toContain(`\n  ${other} · `);
    expect(ran.stderr).toContain('--allow-duplicate');
    expect(all(folder)).toEqual(before);
    expect(runCli(folder, ['new', ...args, '--allow-duplicate']).exit).toBe(0);
    expect(all(folder)).toHaveLength(before.length + 1);
  });

  it.each([
    ['another place', ['agency', 'name=Dinas Sosial Kabupaten Kebumen', 'level=perangkat-daerah']],
    ['another number', ['agency', 'name=Puskesmas Gandusari 2', 'level=uptd']],
    ['another innovation', innovation('Liona')],
    [
      'another adopter',
      [
        'replication',
        'origins.-.innovation=lion',
        'adopter.agency=pemkab-kebumen',
        'milestones.-.stage=diterapkan',
        '--source',
        'x',
      ],
    ],
  ])('are none for %s', (_what, args) => {
    const folder = temporaryFolder(FILES);
    expect(runCli(folder, ['new', ...args])).toMatchObject({ exit: 0 });
  });
});

describe('new --from', () => {
  it('keeps the comments of YAML, with its keys in order and words added', async () => {
    const folder = temporaryFolder(FILES);
    const yaml =
      'owners: [dinas-kominfo] # dari berita\nname: Cilen\nsources: {berita: {title: Berita}}\n';
    const ran = await withInput(folder, ['new', 'innovation', 'type=digital', '--from', '-'], yaml);
    expect(ran.exit, ran.stderr).toBe(0);
    expect(read(folder, 'innovations/cilen.yaml')).toBe(
      '# yaml-language-server: $schema=../../schemas/innovation.schema.json\nname: Cilen\nowners: [dinas-kominfo] # dari berita\ntype: digital\nsources: {berita: {title: Berita}}\n',
    );
  });

  it('takes JSON, and files', async () => {
    const folder = temporaryFolder({
      ...FILES,
      'masukan/cilen.json':
        '{"sources":{"a":{"title":"A"}},"owners":["dinas-kominfo"],"name":"Cilen"}',
    });
    expect(runCli(folder, ['new', 'innovation', '--from', 'masukan/cilen.json']).exit).toBe(0);
    expect(read(folder, 'innovations/cilen.yaml')).toContain('\nname: Cilen\nowners:\n');
    const json = '{"name": "Desa Baru", "level": "desa"}';
    expect((await withInput(folder, ['new', 'agency', '--from', '-'], json)).exit).toBe(0);
  });

  it.each([
    [
      'a wrong value',
      'name: Cilen\nowners: [dinas-kominfo]\nform: entah\nsources: {a: {title: A}}\n',
      '(stdin):3:7: error schema/enum',
    ],
    ['a broken file', 'name: [Cilen\n', '(stdin):1:'],
    ['a list', '- name: Cilen\n', '(stdin):1:1: error schema/type'],
    [
      'an unknown reference',
      'name: Cilen\nowners:\n  - dinas-kominfoo\nsources: {a: {title: A}}\n',
      '(stdin):3:5: error ref/unresolved',
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x01]), '(stdin):1:1'],
  ])('tells %s at its line', async (_what, input, said) => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const ran = await withInput(folder, ['new', 'innovation', '--from', '-'], input);
    expect(ran).toMatchObject({ exit: 1, stdout: '' });
    expect(ran.stderr).toContain(said);
    expect(all(folder)).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['too much', 'x'.repeat(3 * 1024 * 1024)],
  ])('refuses %s', async (_what, input) => {
    const folder = temporaryFolder(FILES);
    const ran = await withInput(folder, ['new', 'innovation', '--from', '-'], input);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
  });

  it('says which file there is not, and never waits without a terminal', () => {
    const folder = temporaryFolder(FILES);
    expect(runCli(folder, ['new', 'innovation', '--from', 'tidak-ada.yaml'])).toMatchObject({
      exit: 2,
    });
    expect(runCli(folder, ['new', 'innovation']).exit).toBe(2);
    expect(runCli(folder, ['new', 'innovation', '--edit', 'name=x']).stderr).toContain(
      '--edit memerlukan terminal',
    );
  });
});

describe.skipIf(!HAS_TERMINAL)('new on a terminal', () => {
  it('asks for what is required, then for what is useful, and takes no wrong answer', async () => {
    const folder = temporaryFolder(FILES);
    const seen = await atTerminal(
      folder,
      ['new', 'innovation'],
      [
        'Cilen',
        'Dinas Kominfoo',
        'dinas-kom\t',
        [/> dinas-kominfo$/, ''],
        '',
        'https://contoh.go.id/cilen',
        'Cerita Online',
        '2',
        'Nondigital',
        '?',
        'entah',
        'pendidikan',
        '',
        'Siswa, guru "SD"',
        '.',
        'Cilen 2',
        '',
        'y',
      ],
    );
    expect(seen.exit, seen.screen).toBe(0);
    expect(seen.screen).toContain('Tidak ada instansi "Dinas Kominfoo" di katalog ini.');
    expect(seen.screen).toContain('Ketik ? untuk melihat pilihannya.');
    expect(seen.screen).toContain('"Cilen 2" tidak dapat menjadi pengenal.');
    expect(value(folder, 'innovations/cilen.yaml')).toEqual({
      name: 'Cilen',
      long_name: 'Cerita Online',
      owners: ['dinas-kominfo'],
      form: 'pelayanan-publik',
      type: 'non-digital',
      affairs: ['pendidikan'],
      serves: ['Siswa, guru "SD"'],
      sources: { 'contoh-go-id': { url: 'https://contoh.go.id/cilen' } },
    });
    const wide = seen.screen.split('\n').filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  });

  it('records the name of a body that has no record, and one milestone and source in their parts', async () => {
    const folder = temporaryFolder(FILES);
    const seen = await atTerminal(
      folder,
      ['new', 'replication'],
      [
        'Lion',
        'Pemerintah Kabupaten Bantul',
        'y',
        'kabupaten',
        '34.02',
        'dijajaki',
        'Laporan kunjungan',
        'kemarin',
        '2024-05',
        '',
        '',
        '',
        'Pemkab Bantul',
        '2024-06',
        '',
        '',
      ],
    );
    expect(seen.exit, seen.screen).toBe(0);
    expect(value(folder, 'replications/lion-pemerintah-kabupaten-bantul.yaml')).toEqual({
      origins: [{ innovation: 'lion' }],
      adopter: { name: 'Pemerintah Kabupaten Bantul', level: 'kabupaten', region_code: '34.02' },
      milestones: [{ stage: 'dijajaki', date: '2024-05' }],
      sources: {
        'laporan-kunjungan': {
          title: 'Laporan kunjungan',
          publisher: 'Pemkab Bantul',
          published: '2024-06',
        },
      },
    });
  });

  it('shows what may be the same before more is asked', async () => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const seen = await atTerminal(
      folder,
      ['new', 'innovation'],
      ['lion', 'dinas-kominfo', '', 'Berita', ''],
    );
    expect(seen.screen).toContain('lion · Lion · nama yang sama: Lion');
    expect(seen.screen).toContain('Tetap buat rekaman baru? (y/t) [t] >');
    expect(seen.exit).toBe(1);
    expect(all(folder)).toEqual(before);
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['the end of the input', '\u0004', 2],
  ])('leaves nothing behind %s', async (_what, key, exit) => {
    const folder = temporaryFolder(FILES);
    const before = all(folder);
    const seen = await atTerminal(folder, ['new', 'innovation'], ['Cilen', key]);
    expect(seen.exit).toBe(exit);
    expect(all(folder)).toEqual(before);
  });

  it('opens the editor before it writes, and again where the outcome has faults', async () => {
    const folder = temporaryFolder({
      ...FILES,
      // Breaks the file the first time and mends it the second.
      'penyunting satu.mjs':
        "import { readFileSync, writeFileSync } from 'node:fs';\nconst path = process.argv.at(-1);\nconst text = readFileSync(path, 'utf8');\nwriteFileSync(path, text.includes('entah') ? text.replace('entah', 'digital') : `${text}type: entah\\n`);\n",
    });
    const editor = `"${process.execPath}" "${join(folder, 'penyunting satu.mjs')}"`;
    const words = ['name=Cilen', 'owners=dinas-kominfo', '--source', 'Berita', '--edit'];
    const seen = await atTerminal(folder, ['new', 'innovation', ...words], ['y'], {
      EDITOR: editor,
    });
    expect(seen.screen).toContain('cilen.yaml:');
    expect(seen.screen).toContain('Sunting lagi? (y/t) [y] >');
    expect(seen.exit, seen.screen).toBe(0);
    expect(value(folder, 'innovations/cilen.yaml')).toMatchObject({ type: 'digital' });
  });

  it('is asked in English where that is wanted', async () => {
    const folder = temporaryFolder(FILES);
    const seen = await atTerminal(
      folder,
      ['new', 'agency', '--lang', 'en'],
      ['Desa Baru', 'desa', '.', '', 'n'],
    );
    expect(seen.screen).toContain('[desa-baru] >');
    expect(seen.screen).toContain('Write catalog/agencies/desa-baru.yaml? (y/n) [y] > n');
    expect(seen.exit).toBe(1);
  });
});

it('offers the kinds that it makes, as it takes them', () => {
  const folder = temporaryFolder(below(EXAMPLE_CATALOG));
  const hint = (word: string) => runCli(folder, ['new', word]).stderr.split('\n')[1]?.trim();
  const all = 'Pilihannya: innovation, replication, agency, activity, agreement, submission.';
  const words = (text: string | undefined) => text?.match(/[a-z]+(?=[,.])/g)?.toSorted();
  expect(words(hint('foo'))).toEqual(words(all));
  expect(hint('inovasi')).toContain('Mungkin maksudnya: innovation. ');
  expect(hint('innovatons')).toContain('Mungkin maksudnya: innovation. ');
});
