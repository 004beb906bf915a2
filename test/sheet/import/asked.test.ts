import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atTerminal, HAS_TERMINAL } from '../../support/at-terminal.ts';
import { folderWith, importJson, runImport } from './sheets.ts';

const KIND = ['--kind', 'innovation'];
const CSV = 'Judul Kegiatan Kami;Yang Punya;Warna;Kelas\nLion;Dinas Perikanan;biru;digi\n';
const MAP = `# Peta lembar Bagian Organisasi.
columns:
  Judul Kegiatan Kami: name
  Yang Punya: owners
  Warna: null
  Kelas:
    to: type
    values: {digi: digital, manual: non-digital}
defaults:
  form: pelayanan-publik
`;

describe('a map file', () => {
  it('says what columns mean and what their texts stand for', () => {
    const folder = folderWith({ 'data.csv': CSV, 'peta.yaml': MAP });
    const made = importJson(folder, 'data.csv', ...KIND, '--map', 'peta.yaml');
    expect(made.problems).toEqual([]);
    expect(made.counts.new).toBe(1);
    const lion = readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8');
    expect(lion).toContain('form: pelayanan-publik\ntype: digital\n');
  });

  it('with faults tells each at its line', () => {
    const folder = folderWith({
      'data.csv': CSV,
      'peta.yaml':
        'colums: {}\ncolumns:\n  Judul: nama\n  Kelas: {to: type, valeus: {}}\ndecimal: koma\n',
      'rusak.yaml': 'columns:\n  Judul: [name\n',
    });
    const ran = runImport(folder, 'data.csv', ...KIND, '--map', 'peta.yaml');
    expect(ran.exit).toBe(2);
    for (const line of ['peta.yaml:1:', 'peta.yaml:3:', 'peta.yaml:4:', 'peta.yaml:5:'])
      expect(ran.stderr).toContain(line);
    const broken = runImport(folder, 'data.csv', ...KIND, '--map', 'rusak.yaml');
    expect(broken.exit).toBe(2);
    expect(broken.stderr).toMatch(/rusak\.yaml:\d+:/);
  });

  it('is saved from what was understood, and read back to the same', () => {
    const folder = folderWith({
      'data.csv': 'Nama;OPD;Tahun;Warna\nLion;Dinas Perikanan;2020;biru\n',
    });
    expect(runImport(folder, 'data.csv', ...KIND, '--save-map', 'peta.yaml').exit).toBe(0);
    expect(readFileSync(join(folder, 'peta.yaml'), 'utf8')).toBe(
      'kind: innovation\ncolumns:\n  Nama: name\n  OPD: owners\n  Tahun: milestones[phase=penerapan].date\n  Warna: null\n',
    );
    const again = importJson(folder, 'data.csv', ...KIND, '--map', 'peta.yaml');
    expect(again.counts).toMatchObject({ new: 0, unchanged: 1 });
    expect(again.problems).toEqual([]);
  });
});

describe('a header that is not sure', () => {
  const csv = 'Nama,OPD,x\nLion,Dinas Perikanan,1\nJudul,Dinas,y\nPion,Dinas Perikanan,2\n';

  it('is refused, and read where its row is named', () => {
    const folder = folderWith({ 'data.csv': csv });
    const ran = runImport(folder, 'data.csv', ...KIND);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('--header-row');
    const made = importJson(folder, 'data.csv', ...KIND, '--header-row', '3');
    expect(made.records.map(({ id }) => id)).toEqual(['pion']);
  });
});

it.skipIf(!HAS_TERMINAL)(
  'on a terminal unknown columns and agencies are asked for, then whether to write',
  async () => {
    const folder = folderWith({
      'data.csv': 'Nama;OPD;Istimewa\nLion;Dinas Pertanian;Lelang Ikan\n',
    });
    const { screen, exit } = await atTerminal(
      folder,
      ['import', 'data.csv', '--kind', 'innovation', '--save-map', 'peta.yaml'],
      ['bukan', 'Kepanjangan', 'y', 'y'],
    );
    expect(screen).toContain('Kolom "Istimewa"');
    expect(screen).toContain('"bukan" bukan isian innovation');
    expect(screen).toContain('1 instansi belum ada di katalog');
    expect(screen).toContain('Tulis ke katalog?');
    expect(exit).toBe(0);
    expect(readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8')).toContain(
      'long_name: Lelang Ikan',
    );
    expect(existsSync(join(folder, 'catalog/agencies/dinas-pertanian.yaml'))).toBe(true);
    expect(readFileSync(join(folder, 'peta.yaml'), 'utf8')).toContain('Istimewa: long_name');
  },
  60_000,
);

it.skipIf(!HAS_TERMINAL)(
  'on a terminal a no writes nothing',
  async () => {
    const folder = folderWith({ 'data.csv': 'Nama;OPD\nLion;Dinas Perikanan\n' });
    const { exit } = await atTerminal(
      folder,
      ['import', 'data.csv', '--kind', 'innovation'],
      ['t'],
    );
    expect(exit).toBe(1);
    expect(existsSync(join(folder, 'catalog/innovations'))).toBe(false);
  },
  60_000,
);
