import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName, slug } from '../../src/amend/names.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, temporaryFolder } from '../support/temporary.ts';

const COPY = 'catalog/replications/lion-blora.yaml';
const FILES = {
  ...EXAMPLE_CATALOG,
  'innovations/lion.yaml':
    'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
  'replications/lion-blora.yaml':
    'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {id: mulai, stage: diterapkan, date: 2022}\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
};
const AS_OF = ['--as-of', '2025-12-31'];
const catalogue = (more: Readonly<Record<string, string>> = {}) =>
  temporaryFolder(below({ ...FILES, ...more }));
const tular = (folder: string, ...args: string[]) => runCli(folder, [...args, ...AS_OF]);
/** Every file below a folder with its content. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const LINK = ['link', 'lion', 'pemkab-kebumen', '--stage', 'dijajaki', '--source', 'Laporan'];
const EVIDENCE = [
  '--kind',
  'sop',
  '--number',
  '1/2023',
  '--date',
  '2023',
  '--issuer',
  'pemkab-blora',
];
const OBSERVE = ['observe', 'lion-blora', '--result', 'berjalan', '--by', 'pemkab-blora'];

describe('what is refused leaves every file as it was', () => {
  it.each([
    [
      'a stage below the present one',
      ['link', 'lion', 'pemkab-blora', '--stage', 'berminat', '--date', '2024'],
      1,
      'lebih rendah daripada "Diterapkan"',
    ],
    [
      'a milestone that is there',
      ['link', 'lion', 'pemkab-blora', '--stage', 'diterapkan', '--date', '2022'],
      1,
      'sudah mencatat "Diterapkan" (2022)',
    ],
    [
      'an evaluation before use',
      ['link', 'lion', 'pemkab-blora', '--stage', 'dievaluasi', '--date', '2019'],
      1,
      'date/order',
    ],
    [
      'a copy at the owner itself',
      [
        'link',
        'lion',
        'dinas-perikanan',
        '--stage',
        'diterapkan',
        '--date',
        '2022',
        '--source',
        'x',
      ],
      1,
      'replication/self',
    ],
    ['an impossible day', [...LINK, '--date', '2024-02-30'], 2, '"2024-02-30" tidak dikenal'],
    ['a day that has not come', [...LINK, '--date', '2026-03'], 2, 'Maret 2026 belum tiba'],
    ['a date in words', [...LINK, '--date', '3 Mei 2024'], 2, 'Mungkin maksudnya: 2024-05-03'],
    [
      'an unknown region',
      [
        'link',
        'lion',
        'Pemkab Entah',
        '--region',
        '99.99',
        '--stage',
        'dijajaki',
        '--date',
        '2024',
        '--source',
        'x',
      ],
      1,
      'region/unknown',
    ],
    [
      'a stage that there is not',
      ['link', 'lion', 'pemkab-blora', '--stage', 'diterapkn', '--date', '2024'],
      2,
      'Pilihannya: diterapkan',
    ],
    [
      'an agency spelt wrong',
      ['link', 'lion', 'pemkab-blra', '--stage', 'dijajaki', '--date', '2024'],
      2,
      'Mungkin maksudnya: pemkab-blora',
    ],
    [
      'evidence of no kind',
      [...LINK, '--date', '2024', '--evidence', 'number=1'],
      2,
      'jenis bukti (kind=…) belum diisi',
    ],
    [
      'evidence of an unknown key',
      [...LINK, '--date', '2024', '--evidence', 'kind=sop,nomor=1'],
      2,
      '"nomor" tidak dikenal',
    ],
    [
      'a new record without a source',
      ['link', 'lion', 'pemkab-kebumen', '--stage', 'dijajaki', '--date', '2024'],
      2,
      'Belum diisi: --source',
    ],
    [
      'an end without its reason',
      ['link', 'lion', 'pemkab-blora', '--stage', 'berhenti', '--date', '2024'],
      2,
      'Belum diisi: --reason',
    ],
    ['everything missing at once', ['link'], 2, 'Belum diisi: ORIGIN, ADOPTER, --stage, --date'],
    ['a revision', [...LINK, '--date', '2024', '--rev', 'HEAD'], 2, 'pilihan --rev tidak dikenal'],
    ['a check without its day', OBSERVE, 2, 'Belum diisi: --date'],
    ['a check that has not come', [...OBSERVE, '--date', '2026'], 2, '2026 belum tiba'],
    [
      'a checker spelt wrong',
      [...OBSERVE.slice(0, 4), '--by', 'pemkab-blra', '--date', '2024'],
      2,
      'Mungkin maksudnya: pemkab-blora',
    ],
    [
      'evidence of no record',
      ['evidence', 'add', 'lion-blra', 'catalog/catalog.yaml', ...EVIDENCE],
      2,
      'Mungkin maksudnya: lion-blora',
    ],
    [
      'evidence of no milestone',
      ['evidence', 'add', 'lion-blora', 'a.pdf', ...EVIDENCE, '--stage', 'komitmen'],
      2,
      '--stage komitmen: tidak ada di lion-blora',
    ],
    [
      'evidence about an innovation at large',
      ['evidence', 'add', 'lion', 'a.pdf', ...EVIDENCE],
      2,
      '--check belum diisi',
    ],
    [
      'a restricted document without a number',
      [
        'evidence',
        'add',
        'lion-blora',
        'a.pdf',
        '--kind',
        'sop',
        '--date',
        '2023',
        '--issuer',
        'pemkab-blora',
        '--access',
        'restricted',
      ],
      2,
      'memerlukan --number',
    ],
    [
      'a document that is a link',
      ['evidence', 'add', 'lion-blora', 'tautan.pdf', ...EVIDENCE],
      2,
      'bukan berkas biasa',
    ],
    [
      'a document that is a folder',
      ['evidence', 'add', 'lion-blora', 'catalog', ...EVIDENCE],
      2,
      'bukan berkas biasa',
    ],
    [
      'a document that is not there',
      ['evidence', 'add', 'lion-blora', 'b.pdf', ...EVIDENCE],
      2,
      'tidak dapat dibaca (ENOENT)',
    ],
    [
      'a document that is too large',
      ['evidence', 'add', 'lion-blora', 'besar.pdf', ...EVIDENCE],
      2,
      'paling besar 10 MB',
    ],
    [
      'an address that runs something',
      ['evidence', 'add', 'lion-blora', 'javascript://x', ...EVIDENCE],
      1,
      'url/scheme',
    ],
    [
      'another action',
      ['evidence', 'remove', 'lion-blora', 'a.pdf'],
      2,
      'Tidak ada tindakan "remove"',
    ],
    ['a statement of nothing', ['report', 'statement'], 2, 'memerlukan pengenal replikasi'],
    ['a year of one record', ['report', 'annual', 'lion-blora'], 2, 'mencakup seluruh katalog'],
  ] as const)('%s', (_what, args, exit, message) => {
    const folder = catalogue();
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.4\n');
    writeFileSync(join(folder, 'besar.pdf'), Buffer.alloc(10 * 1024 * 1024 + 1));
    symlinkSync('a.pdf', join(folder, 'tautan.pdf'));
    const before = contents(join(folder, 'catalog'));
    const ran = tular(folder, ...args);
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(ran.exit).toBe(exit);
    expect(ran.stdout).toBe('');
    expect(contents(join(folder, 'catalog'))).toEqual(before);
  });

  it('tells what is missing in English as well', () => {
    expect(tular(catalogue(), 'link', 'lion', '--lang', 'en').stderr).toBe(
      'tular: Missing: ADOPTER, --stage, --date.\n  See what they mean with --help.\n',
    );
  });

  it('does not write through a folder that is a link', () => {
    const folder = catalogue();
    const outside = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), 'PDF');
    symlinkSync(outside, join(folder, 'catalog', 'evidence'));
    const ran = tular(folder, 'evidence', 'add', 'lion-blora', 'a.pdf', ...EVIDENCE);
    expect(ran.exit).toBe(2);
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(FILES['replications/lion-blora.yaml']);
  });
});

describe('which record', () => {
  it('is the one that tells of the pair, by whatever name of the adopter', () => {
    const folder = catalogue();
    const ran = tular(
      folder,
      'link',
      'lion',
      'Pemkab Blora',
      '--region',
      '33.16',
      '--level',
      'kabupaten',
      '--stage',
      'dievaluasi',
      '--date',
      '2024',
    );
    expect(ran.stderr).toContain('replication/stage-without-evidence');
    expect(ran.exit).toBe(0);
    expect(readdirSync(join(folder, 'catalog/replications'))).toEqual(['lion-blora.yaml']);
    expect(readFileSync(join(folder, COPY), 'utf8')).toContain(
      '  - stage: dievaluasi\n    date: "2024"\nsources:',
    );
  });

  it('is a new one beside a bundle, which is not moved on for one of its pairs', () => {
    const bundle =
      'origins: [{innovation: lion}, {name: Cilen, owner: dinas-kominfo}]\nadopter: {agency: pemkab-kebumen}\nmilestones:\n  - {stage: perjanjian, date: 2023}\nsources: {berita: {title: Berita}}\n';
    const folder = catalogue({ 'replications/lion-pemkab-kebumen.yaml': bundle });
    expect(tular(folder, ...LINK, '--date', '2024').exit).toBe(0);
    expect(readdirSync(join(folder, 'catalog/replications'))).toEqual([
      'lion-blora.yaml',
      'lion-pemkab-kebumen-2.yaml',
      'lion-pemkab-kebumen.yaml',
    ]);
  });

  it('has to be chosen where several tell of the pair alone', () => {
    const folder = catalogue({
      'replications/lion-blora-lagi.yaml': FILES['replications/lion-blora.yaml'],
    });
    const args = ['link', 'lion', 'pemkab-blora', '--stage', 'dievaluasi', '--date', '2024'];
    const ran = tular(folder, ...args);
    expect(ran.stderr).toContain('lion-blora, lion-blora-lagi');
    expect(ran.exit).toBe(2);
    expect(tular(folder, ...args, '--record', 'lion-blora-lagi').exit).toBe(0);
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(FILES['replications/lion-blora.yaml']);
    expect(tular(folder, ...args, '--record', 'lion').exit).toBe(2);
  });

  it('may come to life again after its end, and its history may be completed', () => {
    const folder = catalogue();
    for (const args of [
      ['--stage', 'berhenti', '--date', '2023-06', '--reason', 'Anggaran tidak tersedia.'],
      ['--stage', 'diterapkan', '--date', '2024'],
      ['--stage', 'komitmen', '--date', '2021'],
    ]) {
      const ran = tular(folder, 'link', 'lion', 'pemkab-blora', ...args);
      expect(ran.exit, ran.stderr).toBe(0);
    }
    expect(tular(folder, 'show', 'lion-blora').stdout).toContain('diterapkan');
  });

  it('is made with the line for editors that the manifest has, under an unused name', () => {
    const folder = catalogue();
    addFiles(folder, {
      'catalog/catalog.yaml': `# yaml-language-server: $schema=../schemas/catalog.schema.json\n${EXAMPLE_CATALOG['catalog.yaml']}`,
    });
    tular(folder, ...LINK, '--date', '2024', '--facilitator', 'kemenpanrb', '--note', 'Dua: hari');
    expect(
      readFileSync(join(folder, 'catalog/replications/lion-pemkab-kebumen.yaml'), 'utf8'),
    ).toBe(
      '# yaml-language-server: $schema=../../schemas/replication.schema.json\norigins:\n  - innovation: lion\nadopter:\n  agency: pemkab-kebumen\nfacilitators:\n  - kemenpanrb\nmilestones:\n  - stage: dijajaki\n    date: "2024"\n    note: "Dua: hari"\nsources:\n  laporan:\n    title: Laporan\n',
    );
  });

  it('prints the difference with --dry-run and writes nothing', () => {
    const folder = catalogue();
    const before = contents(join(folder, 'catalog'));
    const ran = tular(folder, ...LINK, '--date', '2024', '--dry-run');
    expect(ran.stdout).toContain('+  - innovation: lion\n');
    expect(ran.stderr).toBe('Belum ditulis: catalog/replications/lion-pemkab-kebumen.yaml\n');
    expect(contents(join(folder, 'catalog'))).toEqual(before);
  });

  it('gives its path alone with --quiet', () => {
    expect(tular(catalogue(), ...LINK, '--date', '2024', '-q').stdout).toBe(
      'catalog/replications/lion-pemkab-kebumen.yaml\n',
    );
  });
});

describe('a document', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');

  it('goes to the latest milestone that it can prove', () => {
    const folder = catalogue();
    writeFileSync(join(folder, 'foto.jpg'), 'JPEG');
    const foto = ['--kind', 'foto', '--date', '2020', '--issuer', 'pemkab-blora'];
    expect(tular(folder, 'evidence', 'add', 'lion-blora', 'foto.jpg', ...foto).exit).toBe(0);
    expect(readFileSync(join(folder, COPY), 'utf8')).toContain(
      `{stage: dijajaki, date: 2020, evidence: [{kind: foto, date: "2020", issuer: pemkab-blora, file: evidence/lion-blora/foto.jpg, sha256: ${digest('JPEG')}, access: public}]}`,
    );
    const again = tular(folder, 'evidence', 'add', 'lion-blora', 'foto.jpg', ...foto);
    expect(again.stderr).toContain('sudah tercatat');
    expect(again.exit).toBe(1);
  });

  it('never takes the place of another, and is not copied twice', () => {
    const folder = catalogue();
    for (const [text, kind] of [
      ['satu', 'sop'],
      ['dua', 'sop'],
      ['dua', 'laporan'],
    ] as const) {
      writeFileSync(join(folder, 'a.pdf'), text);
      const to = kind === 'laporan' ? ['--stage', 'dijajaki'] : ['--milestone', 'mulai'];
      const ran = tular(
        folder,
        'evidence',
        'add',
        'lion-blora',
        'a.pdf',
        ...EVIDENCE,
        ...to,
        '--kind',
        kind,
      );
      expect(ran.exit, ran.stderr).toBe(0);
    }
    const place = join(folder, 'catalog/evidence/lion-blora');
    expect(contents(place)).toEqual({
      [join(place, 'a.pdf')]: 'satu',
      [join(place, 'a-2.pdf')]: 'dua',
    });
  });

  it('that is restricted stays outside: its number and digest are recorded', () => {
    const folder = catalogue();
    writeFileSync(join(folder, 'rahasia.pdf'), 'rahasia');
    const ran = tular(
      folder,
      'evidence',
      'add',
      'lion-blora',
      'rahasia.pdf',
      ...EVIDENCE,
      '--access',
      'restricted',
    );
    expect(ran.stderr).toContain('tidak disalin');
    expect(existsSync(join(folder, 'catalog/evidence'))).toBe(false);
    expect(readFileSync(join(folder, COPY), 'utf8')).toContain(
      `sha256: ${digest('rahasia')}, access: restricted}`,
    );
  });

  it('that lies in the catalogue already is used where it is', () => {
    const folder = catalogue();
    mkdirSync(join(folder, 'catalog/berkas'));
    writeFileSync(join(folder, 'catalog/berkas/a.pdf'), 'PDF');
    expect(
      tular(folder, 'evidence', 'add', 'lion-blora', 'catalog/berkas/a.pdf', ...EVIDENCE).exit,
    ).toBe(0);
    expect(readFileSync(join(folder, COPY), 'utf8')).toContain('file: berkas/a.pdf,');
    expect(existsSync(join(folder, 'catalog/evidence'))).toBe(false);
  });

  it('of a check goes to the check, of an innovation too', () => {
    const folder = catalogue();
    const observed = runCli(folder, [
      'observe',
      'lion',
      '--result',
      'jarang-dipakai',
      '--by',
      'Tim Pemantau Daerah',
      '--date',
      '2024-05',
      ...AS_OF,
    ]);
    expect(observed.exit, observed.stderr).toBe(0);
    const url = 'https://trenggalekkab.go.id/laporan';
    expect(
      tular(folder, 'evidence', 'add', 'lion', url, ...EVIDENCE, '--check', '2024-05').exit,
    ).toBe(0);
    expect(readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8')).toBe(
      `name: Lion\nowners: [dinas-perikanan]\nchecks:\n  - date: 2024-05\n    result: jarang-dipakai\n    by_name: Tim Pemantau Daerah\n    evidence:\n      - kind: sop\n        number: 1/2023\n        date: "2023"\n        issuer: pemkab-blora\n        url: ${url}\nsources: {berita: {title: Berita}}\n`,
    );
  });
});

describe('names', () => {
  it.each([
    ['Surat Pernyataan (final).PDF', 'Surat-Pernyataan-final.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.bashrc', 'dokumen.bashrc'],
    ['-rf.pdf', 'rf.pdf'],
    ['😀.pdf', 'dokumen.pdf'],
    ['catatan.yaml', 'catatan.yaml.txt'],
    ['con.pdf', 'dokumen-con.pdf'],
    ['a\u202Efdp.exe', 'a-fdp.exe'],
    ['naïve…scan.pdf', 'naive.scan.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
    ['', 'dokumen'],
  ])('a file called %j is kept as %j', (name, kept) => {
    expect(safeFileName(name)).toBe(kept);
    expect(kept).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/);
  });

  it('of adopters make ids', () => {
    expect(slug('Dinas Sosial, Kab. Blora')).toBe('dinas-sosial-kab-blora');
    expect(slug('…')).toBe('tanpa-nama');
  });
});
