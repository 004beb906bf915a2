import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bodyKey, levelOf, sameBody } from '../../src/sheet/cells/agency-names.ts';
import { SHORT } from '../../src/sheet/cells/agency-words.ts';
import { REGIONS } from '../../src/regions/table.ts';
import { fieldsOf } from '../../src/model/fields.ts';
import { fold } from '../../src/util/fold.ts';

const HOME = 'Kabupaten Trenggalek';

describe('names of one body', () => {
  it.each([
    ['Diskominfo', 'Dinas Komunikasi dan Informatika'],
    ['DISKOMINFO', 'Dinas Komunikasi & Informatika'],
    ['Dinas Kominfo', 'Dinas Komunikasi, Informatika'],
    ['Dinkes Kab. Jember', 'Dinas Kesehatan Kabupaten Jember'],
    ['Disdukcapil', 'Dispendukcapil'],
    ['Pemkab Jember', 'Kab. Jember'],
    ['Pemkab. Jember', 'Pemerintah Kabupaten Jember'],
    ['Pemerintah Daerah Kabupaten Jember', 'Kabupaten Jember'],
    ['Pemprov Jatim', 'Provinsi Jatim'],
    ['Propinsi Jawa Timur', 'Pemerintah Provinsi Jawa Timur'],
    ['Kec. Panggul', 'Kecamatan Panggul'],
    ['Kel. Ngantru', 'Kelurahan Ngantru'],
    ['SDN 1 Panggul', 'SD Negeri 1 Panggul'],
    ['SD N 1 Panggul', 'Sekolah Dasar Negeri 1 Panggul'],
    ['RSUD dr. Soedomo', 'Rumah Sakit Umum Daerah Dr. Soedomo'],
    ['Satpol PP', 'Satuan Polisi Pamong Praja'],
    ['Dinas  LH', 'DLH'],
    ['Bappeda', 'Badan Perencanaan Pembangunan Daerah'],
    ['Diskominfo', 'Dinas Kominfo Kab. Trenggalek'],
    ['Kementerian PAN-RB', 'KemenPANRB'],
  ])('%s and %s', (a, b) => {
    expect(sameBody(a, b, HOME)).toBe(true);
    expect(sameBody(b, a, HOME)).toBe(true);
  });
});

describe('names of different bodies', () => {
  it.each([
    ['Kota Malang', 'Kabupaten Malang'],
    ['Dinas Sosial Kabupaten Malang', 'Dinas Sosial Kota Malang'],
    ['Dinas Sosial Kab. Jember', 'Dinas Sosial'],
    ['Dinas Kesehatan', 'Dinas Kesehatan Hewan'],
    ['SDN 1 Panggul', 'SDN 2 Panggul'],
    ['Disbudpar', 'Disparbud'],
    ['Kel. Tani Makmur', 'Kelurahan Tani Makmur'],
    ['Dinas Pendidikan', 'Dinas Pendidikan, Pemuda dan Olahraga'],
    ['Kabupaten Trenggalek', 'Kecamatan Trenggalek'],
    ['', ''],
    ['-', '–'],
  ])('%j and %j', (a, b) => expect(sameBody(a, b, HOME)).toBe(false));

  it('no two regions have one key', () => {
    const keys = Object.values(REGIONS).map((name) => bodyKey(name));
    expect(new Set(keys).size).toBe(keys.length);
    expect(bodyKey(HOME, HOME)).toBe('kabupaten trenggalek');
  });
});

it('short forms are folded and do not expand further', () => {
  for (const [short, long] of Object.entries(SHORT)) {
    expect(fold(short)).toBe(short);
    expect(fold(long)).toBe(long);
    expect(bodyKey(long)).toBe(bodyKey(short));
  }
});

it.each([
  ['Dinas Kesehatan', 'perangkat-daerah'],
  ['Diskominfo', 'perangkat-daerah'],
  ['Bappeda', 'perangkat-daerah'],
  ['Inspektorat', 'perangkat-daerah'],
  ['Inspektorat Daerah', 'perangkat-daerah'],
  ['Setwan', 'perangkat-daerah'],
  ['Sekretariat DPRD', 'perangkat-daerah'],
  ['BPBD', 'perangkat-daerah'],
  ['DPRD Kabupaten Trenggalek', 'legislatif'],
  ['Puskesmas Panggul', 'uptd'],
  ['UPTD Pasar', 'uptd'],
  ['RSUD dr. Soedomo', 'uptd'],
  ['Kecamatan Panggul', 'kecamatan'],
  ['Kec. Panggul', 'kecamatan'],
  ['Desa Sumurup', 'desa'],
  ['Pemdes Sumurup', 'desa'],
  ['Kelurahan Ngantru', 'desa'],
  ['SDN 1 Panggul', 'sekolah'],
  ['SMK Negeri 1 Trenggalek', 'sekolah'],
  ['MTsN 3 Trenggalek', 'sekolah'],
  ['Kementerian PAN-RB', 'kementerian'],
  ['Kemendagri', 'kementerian'],
  ['Pemprov Jawa Timur', 'provinsi'],
  ['Pemkab Jember', 'kabupaten'],
  ['Kota Malang', 'kota'],
  ['Perumda Air Minum', 'bumd'],
])('%s is a %s', (name, level) => {
  expect(levelOf(name)).toBe(level);
  expect(Object.keys(fieldsOf('agency')['/level']?.labels ?? {})).toContain(level);
});

it.each([
  'Badan Pusat Statistik',
  'Badan Kepegawaian Negara',
  'Badan Usaha Milik Desa',
  'Badan Riset dan Inovasi Nasional',
  'Inspektorat Jenderal',
  'Kota Lama Heritage',
  'Desa Wisata Pandean',
  'Karang Taruna',
  'Bagian Organisasi',
  'TP PKK',
  'RA Kartini',
  'Kel. Tani Makmur',
  'Dinas Sosial; Puskesmas Panggul',
  'Dinasti',
  '',
])('%j has no level beyond doubt', (name) => expect(levelOf(name)).toBeUndefined());

it('no agency of the catalogue has another level than its name tells, or the name of another', () => {
  const folder = join(import.meta.dirname, '../../catalog/agencies');
  const bodies = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const agency = parse(readFileSync(join(folder, file), 'utf8'));
    for (const name of [agency.name, ...(agency.aliases ?? [])]) {
      expect([name, levelOf(name) ?? agency.level]).toEqual([name, agency.level]);
      expect([name, bodies.get(bodyKey(name)) ?? file]).toEqual([name, file]);
      bodies.set(bodyKey(name), file);
    }
  }
  expect(bodies.size).toBeGreaterThan(30);
});
