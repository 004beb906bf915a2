import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { temporaryFolder } from './temporary.ts';

/** How many innovations the sheet tells of. */
export const INNOVATIONS = 400;
/** The file as its keeper calls it. */
export const FILE = 'daftar-inovasi.xlsx';

/** One body each, as different people write it. */
const BODIES = [
  ['Dinas Kesehatan', 'Dinkes', 'DINAS KESEHATAN', 'Dinas Kesehatan '],
  ['Dinas Komunikasi dan Informatika', 'Diskominfo', 'Dinas Kominfo', 'DISKOMINFO'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 'Dispendukcapil', 'Dinas Dukcapil'],
  ['Dinas Sosial', 'Dinsos'],
  ['Kecamatan Arjosari', 'Kec. Arjosari'],
  ['Puskesmas Tegalombo', 'UPT Puskesmas Tegalombo'],
  ['RSUD dr. Darsono'],
  ['Desa Bungur', 'Pemerintah Desa Bungur'],
  ['SDN 2 Sidoharjo', 'SD Negeri 2 Sidoharjo'],
  ['Inspektorat', 'Inspektorat Daerah'],
  ['Satuan Polisi Pamong Praja', 'Satpol PP'],
] as const;
const FIRST_WORDS = [
  'SIGAP', 'LAPAK', 'SENYUM', 'PELITA', 'GERAK', 'SAPA', 'JEMPUT', 'RUMAH', 'POSKO', 'KARTU',
  'LARAS', 'TANGKAP', 'BUNDA', 'WARUNG', 'SIPANDU', 'ANTAR', 'LORONG', 'MITRA', 'DETEK', 'TITIP',
]; // prettier-ignore
const SUBJECTS = [
  'Warga', 'Ibu Hamil', 'Desa', 'Sekolah', 'Pasien', 'Petani', 'Nelayan', 'Lansia', 'Difabel', 'Pasar',
  'Sampah', 'Air Bersih', 'Balita', 'UMKM', 'Arsip', 'Pajak', 'KTP', 'Akta', 'Hutan', 'Stunting',
]; // prettier-ignore
const MONTHS = [
  'Januari', 'Pebruari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober',
  'Nopember', 'Desember',
]; // prettier-ignore
const TYPES = ['Digital', 'Non Digital', 'digital', 'NON-DIGITAL', 'Digital'];
const FORMS = [
  'Pelayanan Publik',
  'Inovasi Pelayanan Publik',
  'Tata Kelola Pemerintahan',
  'pelayanan publik',
  'Bentuk inovasi daerah lainnya',
];
const AWARDS = ['-', '-', 'nihil', '-', 'Top 45 KIPP 2019', '', 'Juara II Lomba Inovasi 2022'];

type Rows = (string | number | CellObject | null)[][];

/**
 * A folder that holds nothing but a workbook as an agency keeps it: titles above the header, a row of
 * column numbers below it, a row of totals, bodies and dates written in many ways, addresses without a
 * scheme, and two more sheets. All of it is made up; the region is real.
 */
export function newAgency(): string {
  return temporaryFolder({ [FILE]: analystSheet() });
}

function analystSheet(): Buffer {
  const book = utils.book_new();
  const rows: Rows = [
    ['DAFTAR INOVASI DAERAH KABUPATEN PACITAN'],
    ['TAHUN 2025'],
    ['Keadaan per 31 Oktober 2025'],
    [],
    ['No.', 'Nama Inovasi', 'Kepanjangan', 'OPD Pelaksana', 'Digital / Non Digital', 'Bentuk Inovasi',
     'Waktu Penerapan', 'Deskripsi Singkat', 'Penghargaan', 'Link'],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ]; // prettier-ignore
  for (let row = 0; row < INNOVATIONS; row += 1) rows.push(innovation(row));
  rows.push([INNOVATIONS, 'JUMLAH']);
  const sheet: WorkSheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = ['A1:J1', 'A2:J2'].map((range) => utils.decode_range(range));
  utils.book_append_sheet(book, sheet, 'Inovasi 2025');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['Rekap per OPD'], ['OPD', 'Jumlah'], ['Dinas Kesehatan', 40]]),
    'Rekap',
  );
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['No', 'Nama Inovasi', 'Direplikasi oleh', 'Tahun', 'Status'],
      [1, nameOf(3), 'Kabupaten Wonogiri', 2023, 'Dijajaki'],
      [2, nameOf(10), 'Kabupaten Trenggalek', '2024', 'Perjanjian'],
      [3, nameOf(10), 'Kota Malang', 'Nopember 2024', 'Diterapkan'],
    ]),
    'Replikasi',
  );
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

function nameOf(row: number): string {
  return `${at(FIRST_WORDS, row)} ${at(SUBJECTS, Math.floor(row / FIRST_WORDS.length) + row)}`;
}

function innovation(row: number): Rows[number] {
  const name = nameOf(row);
  const subject = name.slice(name.indexOf(' ') + 1);
  return [
    row + 1,
    row % 10 === 0 ? ` ${name.replace(' ', '\u00a0')} ` : row % 17 === 0 ? `“${name}”` : name,
    row % 3 === 0 ? '-' : row % 3 === 1 ? `Gerakan ${subject} Terpadu` : '',
    at(at(BODIES, row * 7), row),
    at(TYPES, row),
    at(FORMS, row * 3),
    date(row),
    row % 7 === 0 ? 'nihil' : `Layanan ${subject.toLowerCase()} yang mendekatkan pelayanan.`,
    at(AWARDS, row),
    row % 2 === 0
      ? ''
      : `${row % 4 === 1 ? 'https://' : ''}www.pacitankab.go.id/inovasi/${row + 1}`,
  ];
}

/** A day, month or year as sheets have them: in words old and new, as a number of days, as nothing. */
function date(row: number): string | number | CellObject {
  const [year, month, day] = [2016 + (row % 9), row % 12, 13 + (row % 15)];
  const ways = [
    `${day} ${at(MONTHS, month)} ${year}`,
    { t: 'n', v: (Date.UTC(year, month, day) - Date.UTC(1899, 11, 30)) / 86_400_000, z: 'dd/mm/yyyy' },
    year,
    `${at(MONTHS, month).slice(0, 3)} ${year}`,
    `${day}/${String(month + 1).padStart(2, '0')}/${year}`,
    String(year),
    row % 2 === 0 ? '-' : 'nihil',
  ] as const; // prettier-ignore
  return at<string | number | CellObject>(ways, row * 5);
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
