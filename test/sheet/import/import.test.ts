import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { addFiles, gitIn } from '../../support/temporary.ts';
import { folderWith, importJson, runImport, workbook } from './sheets.ts';

const INNOVATION = ['--kind', 'innovation'];

const LION = `# Diperiksa ulang oleh Bu Sri.
name: Lion
long_name: Lelang Ikan Online
owners: [dinas-perikanan] # sejak 2020
type: digital
milestones:
  - id: peluncuran
    phase: penerapan
    date: 2020-09-24 # menurut berita
awards:
  - name: Top 45
    year: '2021'
sources:
  berita: {title: Layanan nelayan}
`;

const read = (folder: string, path: string) => readFileSync(join(folder, 'catalog', path), 'utf8');

function errorsIn(folder: string): number {
  const ran = runCli(folder, ['validate', '--format', 'json'], {
    SOURCE_DATE_EPOCH: '1772323200',
  });
  return (JSON.parse(ran.stdout) as { summary: { errors: number } }).summary.errors;
}

describe('new records', () => {
  const CSV = `Nama Inovasi;Kepanjangan;OPD;Tahun;Penghargaan;Link
Lion;Lelang Ikan Online;Dinas Perikanan;2020;Top 45;https://contoh.go.id/lion
"Petung Dadi";;Diskominfo;Juli 2020;-;
`;

  it('come from a CSV file with the titles that sheets have, in the order of the schema', () => {
    const folder = folderWith({ 'data.csv': CSV });
    const ran = runImport(folder, 'data.csv', ...INNOVATION);
    expect(ran.stderr).toBe('');
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('OPD → Pemilik inovasi (owners)');
    expect(ran.stdout).toContain('2 baru, 0 berubah, 0 tetap, 0 baris ditolak.');
    expect(read(folder, 'innovations/lion.yaml')).toBe(`name: Lion
long_name: Lelang Ikan Online
owners:
  - dinas-perikanan
milestones:
  - id: penerapan
    phase: penerapan
    date: "2020"
awards:
  - name: Top 45
sources:
  contoh-go-id:
    url: https://contoh.go.id/lion
  data-csv:
    title: data.csv
    accessed: 2026-03-01
`);
    expect(read(folder, 'innovations/petung-dadi.yaml')).toBe(`name: Petung Dadi
owners:
  - dinas-kominfo
milestones:
  - id: penerapan
    phase: penerapan
    date: 2020-07
sources:
  data-csv:
    title: data.csv
    accessed: 2026-03-01
`);
    expect(errorsIn(folder)).toBe(0);
  });

  it('have the source that is given, and defaults where a row has no value', () => {
    const folder = folderWith({ 'data.csv': CSV });
    const ran = runImport(
      folder,
      'data.csv',
      ...INNOVATION,
      '--source',
      'https://contoh.go.id/rekap',
      '--default',
      'form=pelayanan-publik',
      '--default',
      'milestones[phase=penerapan].date=2019',
    );
    expect(ran.exit).toBe(0);
    const petung = read(folder, 'innovations/petung-dadi.yaml');
    expect(petung).toContain('form: pelayanan-publik');
    expect(petung).toContain('date: 2020-07');
    expect(petung).toContain('url: https://contoh.go.id/rekap');
  });

  it('are shown and not written in a dry run', () => {
    const folder = folderWith({ 'data.csv': CSV });
    const ran = runImport(folder, 'data.csv', ...INNOVATION, '--dry-run');
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('+name: Lion');
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
  });

  it('of several sheets go together; a sheet without known titles is passed over', () => {
    const head = ['Nama Inovasi', 'OPD'];
    const folder = folderWith({
      'data.xlsx': workbook({
        Petunjuk: [['Bacalah dahulu.']],
        Dinas: [head, ['Lion', 'Dinas Perikanan']],
        Puskesmas: [head, ['Gandu Sehat', 'Puskesmas Gandusari']],
      }),
    });
    const made = importJson(folder, 'data.xlsx', ...INNOVATION);
    expect(made.counts.new).toBe(2);
    expect(made.notes.join()).toContain('Lembar "Petunjuk" dilewati');
    const one = importJson(folder, 'data.xlsx', ...INNOVATION, '--sheet', 'Dinas');
    expect(one.counts).toMatchObject({ new: 0, unchanged: 1 });
  });
});

describe('records that are there', () => {
  const records = { 'innovations/lion.yaml': LION };

  it('change in the fields that the sheet has; comments and other bytes stay', () => {
    const folder = folderWith({ 'data.csv': 'Nama,Jenis\nLION,Non Digital\n' }, records);
    const ran = runImport(folder, 'data.csv', ...INNOVATION);
    expect(ran.exit).toBe(0);
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      LION.replace('type: digital', 'type: non-digital'),
    );
    expect(ran.stdout).toContain('0 baru, 1 berubah');
  });

  it('keep what empty cells do not mention, unless that is to go', () => {
    const csv = 'id,Kepanjangan,Jenis,Penghargaan\nlion,,Digital,Juara 1\n';
    const folder = folderWith({ 'data.csv': csv }, records);
    const kept = importJson(folder, 'data.csv', ...INNOVATION);
    expect(kept.notes.join()).toContain('1 sel kosong tidak menghapus');
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      LION.replace("    year: '2021'\n", "    year: '2021'\n  - name: Juara 1\n"),
    );
    const cleared = importJson(folder, 'data.csv', ...INNOVATION, '--clear');
    expect(cleared.counts.changed).toBe(1);
    expect(read(folder, 'innovations/lion.yaml')).not.toContain('long_name');
  });

  it('keep a date that the sheet knows less exactly, and take one that contradicts it', () => {
    const folder = folderWith(
      { 'a.csv': 'Nama,Tahun\nLion,2020\n', 'b.csv': 'Nama,Tahun\nLion,2021\n' },
      records,
    );
    const coarse = importJson(folder, 'a.csv', ...INNOVATION);
    expect(coarse.counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(coarse.notes.join()).toContain('1 tanggal dibiarkan');
    runImport(folder, 'b.csv', ...INNOVATION);
    expect(read(folder, 'innovations/lion.yaml')).toBe(
      LION.replace('date: 2020-09-24 #', "date: '2021' #").replace("'2021' #", '"2021" #'),
    );
  });

  it('are found by a key field, and by an id before a name', () => {
    const folder = folderWith(
      {
        'key.csv': 'Kepanjangan,Catatan\nlelang ikan ONLINE,Diperbarui\n',
        'id.csv': 'id,Nama\nlion,Lion Baru\n',
      },
      records,
    );
    expect(importJson(folder, 'key.csv', ...INNOVATION, '--key', 'long_name').counts.changed).toBe(
      1,
    );
    expect(read(folder, 'innovations/lion.yaml')).toContain('notes: Diperbarui');
    expect(importJson(folder, 'id.csv', ...INNOVATION).counts.changed).toBe(1);
    expect(read(folder, 'innovations/lion.yaml')).toContain('name: Lion Baru');
  });

  it('of one name but other owners are not taken for each other', () => {
    const folder = folderWith({ 'data.csv': 'Nama,OPD\nLion,Diskominfo\n' }, records);
    const made = importJson(folder, 'data.csv', ...INNOVATION);
    expect(made.exit).toBe(1);
    expect(made.problems[0]).toMatchObject({ cell: '2' });
    expect(made.problems[0]?.message).toContain('pemiliknya lain');
    expect(read(folder, 'innovations/lion.yaml')).toBe(LION);
  });
});

describe('agencies that are missing', () => {
  const rows = `Nama,OPD
Satu,Dinkes
Dua,Dinas Kesehatan Kab. Trenggalek
Tiga,DINAS KESEHATAN
Empat,Paguyuban Kopi Trenggalek
`;

  it('are refused at their cells, or made, one for all its names', () => {
    const folder = folderWith({ 'data.csv': rows });
    const refused = importJson(folder, 'data.csv', ...INNOVATION);
    expect(refused.problems.map(({ cell }) => cell)).toEqual(['B2', 'B3', 'B4', 'B5']);
    const noLevel = importJson(folder, 'data.csv', ...INNOVATION, '--add-agencies');
    expect(noLevel.problems.map(({ cell }) => cell)).toEqual(['B5']);
    expect(noLevel.problems[0]?.message).toContain('Tingkat instansi');
    const made = importJson(
      folder,
      'data.csv',
      ...INNOVATION,
      '--add-agencies',
      '--agency-level',
      'komunitas',
    );
    expect(made.problems).toEqual([]);
    expect(made.counts).toMatchObject({ new: 4, agencies: 2 });
    const dinkes = read(folder, 'agencies/dinas-kesehatan-kab-trenggalek.yaml');
    expect(dinkes).toContain('level: perangkat-daerah');
    expect(dinkes).toContain('parent: pemkab-trenggalek');
    expect(dinkes).toContain('  - Dinkes\n');
    expect(errorsIn(folder)).toBe(0);
  });

  it('that only refused rows name are not made', () => {
    const folder = folderWith({ 'data.csv': 'Nama,OPD,Tahun\nSatu,Dinkes,30/11\nDua,DLH,2020\n' });
    const made = importJson(folder, 'data.csv', ...INNOVATION, '--add-agencies', '--partial=x.csv');
    expect(made.counts).toMatchObject({ new: 1, refused: 1, agencies: 1 });
    expect(existsSync(join(folder, 'catalog/agencies/dinkes.yaml'))).toBe(false);
  });
});

describe('rows that are refused', () => {
  it.each([
    ['an unknown choice', 'Jenis', 'Digitl', 'C2', /tidak ada dalam pilihan/, 'digital'],
    ['a date without a year', 'Tahun', '30/11', 'C2', /./, undefined],
    ['a day that is none', 'Tahun', '31/11/2020', 'C2', /./, undefined],
    [
      'a mark of a lost letter',
      'Deskripsi',
      'eksekusi\ufffd lebih',
      'C2',
      /huruf yang hilang/,
      undefined,
    ],
    ['a wrong encoding', 'Deskripsi', 'â€œGertakâ€\u009d', 'C2', /[Ss]alah enkode/, '“Gertak”'],
    [
      'an address without scheme',
      'Link',
      'www.contoh.go.id/a',
      'C2',
      /https/,
      'https://www.contoh.go.id/a',
    ],
    ['an Excel error', 'Deskripsi', '#REF!', 'C2', /galat/, undefined],
    ['an id that is none', 'id', '../../etc/passwd', 'C2', /[Ii]d /, 'etc-passwd'],
    ['a missing owner', 'OPD', '', 'B2', /Pemilik inovasi/, undefined],
    ['an unknown body', 'OPD', 'Dinas Perikanann', 'B2', /Tidak ada instansi/, 'dinas-perikanan'],
  ])('%s, at its cell', (_what, title, text, cell, message, propose) => {
    const owner = title === 'OPD' ? text : 'Dinas Perikanan';
    const folder = folderWith({
      'data.csv':
        title === 'OPD'
          ? `Nama,OPD\nLion,${owner}\n`
          : `Nama,OPD,${title}\nLion,${owner},${text}\n`,
    });
    const made = importJson(folder, 'data.csv', ...INNOVATION);
    expect(made.exit).toBe(1);
    expect(made.done).toBe('refused');
    expect(made.problems).toHaveLength(1);
    expect(made.problems[0]).toMatchObject({ sheet: 'data.csv', cell });
    expect(made.problems[0]?.message).toMatch(message);
    if (propose !== undefined) expect(made.problems[0]?.propose).toContain(propose);
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
  });

  it('keep the others out too, unless good rows alone are asked for; mended ones then come in', () => {
    const book = workbook({
      Inovasi: [
        ['Nama', 'OPD', 'Tahun', 'Ket.'],
        ['Satu', 'Dinas Perikanan', new Date(Date.UTC(2020, 4, 2))],
        ['Dua', 'Dinas Perikanann', 2021],
        ['Tiga', 'Diskominfo', '30/11', '=1+1; "x"\n- y'],
      ],
    });
    const folder = folderWith({ 'data.xlsx': book });
    expect(runImport(folder, 'data.xlsx', ...INNOVATION).exit).toBe(1);
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
    const made = importJson(folder, 'data.xlsx', ...INNOVATION, '--partial');
    expect(made.exit).toBe(1);
    expect(made.counts).toMatchObject({ new: 1, refused: 2 });
    expect(made.refusedFile).toBe('data-ditolak.xlsx');
    // The refused rows come in from their sheet once they are mended, its column of reasons passed over.
    const again = importJson(folder, 'data-ditolak.xlsx', ...INNOVATION);
    expect(again.problems.map(({ cell }) => cell)).toEqual(['B2', 'C3']);
    const asCsv = importJson(folder, 'data.xlsx', ...INNOVATION, '--partial=sisa.csv');
    expect(asCsv.counts).toMatchObject({ new: 0, unchanged: 1, refused: 2 });
    const text = readFileSync(join(folder, 'sisa.csv'), 'utf8');
    expect(text).toContain('Alasan ditolak');
    writeFileSync(
      join(folder, 'sisa.csv'),
      text.replace('Perikanann"', 'Perikanan"').replace('30/11"', '30/11/2020"'),
    );
    expect(importJson(folder, 'sisa.csv', ...INNOVATION)).toMatchObject({
      exit: 0,
      counts: { new: 2, refused: 0 },
    });
    expect(read(folder, 'innovations/tiga.yaml')).toContain('date: 2020-11-30');
    const shown = runCli(folder, ['show', 'tiga', '--format', 'json']);
    expect(JSON.parse(shown.stdout).record.notes).toBe('=1+1; "x"\n- y');
    expect(errorsIn(folder)).toBe(0);
  });

  it('contradict another row of the same record at the cell where they differ', () => {
    const folder = folderWith({
      'data.csv':
        'Nama,OPD,Jenis\nLion,Dinas Perikanan,Digital\nLION,Dinas Perikanan,Non Digital\n',
    });
    const made = importJson(folder, 'data.csv', ...INNOVATION);
    expect(made.problems).toHaveLength(1);
    expect(made.problems[0]).toMatchObject({ cell: 'C3' });
    expect(made.problems[0]?.message).toContain('baris 2');
  });
});

describe('texts that mean harm', () => {
  const TEXTS = [
    '=HYPERLINK("http://x.id";"klik")',
    '+62 811',
    "'; DROP TABLE inovasi; --",
    '::error::palsu',
    '##[error]palsu',
    '- *a',
    '{{ 7*7 }} & <script>alert(1)</script>',
    'ya: tidak # bukan komentar',
    '!!js/function x',
    '../../../../tmp/jahat',
    'true',
    '0o17',
    '~',
    '"tidak ditutup',
    '1e3',
    'Yes',
  ];

  it('stay within the catalogue and are read back as they were typed', () => {
    const rows = TEXTS.map((text, index) => [`Inovasi ${index}`, 'Dinas Perikanan', text]);
    const names = TEXTS.map((text, index) => [`${text} ke-${index}`, 'Dinas Perikanan', '']);
    const folder = folderWith({
      'data.xlsx': workbook({ S: [['Nama', 'OPD', 'Deskripsi'], ...rows, ...names] }),
    });
    gitIn(folder, 'init', '-q');
    gitIn(folder, 'add', '-A');
    gitIn(folder, 'commit', '-q', '-m', 'x');
    const ran = runImport(folder, 'data.xlsx', ...INNOVATION);
    expect(ran.stderr).toBe('');
    expect(ran.exit).toBe(0);
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/^::|##\[/m);
    for (const [index, text] of TEXTS.entries()) {
      const shown = runCli(folder, ['show', `inovasi-${index}`, '--format', 'json']);
      expect(JSON.stringify(JSON.parse(shown.stdout))).toContain(JSON.stringify(text).slice(1, -1));
    }
    const paths = gitIn(folder, 'status', '--short', '-uall').split('\n');
    expect(paths.every((path) => /^\?\? catalog\/innovations\/[a-z0-9-]+\.yaml$/.test(path))).toBe(
      true,
    );
    expect(paths).toHaveLength(2 * TEXTS.length);
    expect(errorsIn(folder)).toBe(0);
  });

  it('reach no terminal, whatever column or sheet they stand in', () => {
    const evil = '\u001b[31mmerah\u001b]0;judul\u0007';
    const csv = `Nama,OPD,${evil}\nLion,Dinas Perikanan,${evil}\n${evil},Dinas ${evil},x\n`;
    const folder = folderWith({ 'data.csv': csv });
    const ran = runImport(folder, 'data.csv', ...INNOVATION);
    expect(ran.exit).toBe(1);
    // oxlint-disable-next-line no-control-regex
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});

it('files that cannot be used say why and what to do', () => {
  const folder = folderWith({
    'kosong.csv': '',
    'asing.csv': 'x,y\n1,2\n',
    'lion.pdf': '%PDF-1.7',
  });
  for (const [file, words] of [
    ['tidak-ada.xlsx', /tidak dapat dibaca/],
    ['kosong.csv', /kosong|tidak berisi/],
    ['asing.csv', /judul/],
    ['lion.pdf', /PDF|xlsx/],
  ] as const) {
    const ran = runImport(folder, file, ...INNOVATION);
    expect([file, ran.exit]).toEqual([file, 2]);
    expect(ran.stderr).toMatch(words);
  }
  addFiles(folder, { 'data.csv': 'Nama,OPD\nLion,Dinas Perikanan\n' });
  const noKind = runImport(folder, 'data.csv');
  expect(noKind.exit).toBe(2);
  expect(noKind.stderr).toContain('--kind');
  expect(readdirSync(join(folder, 'catalog')).sort()).toEqual(['agencies', 'catalog.yaml']);
});
