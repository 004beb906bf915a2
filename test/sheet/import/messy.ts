import { type Value, workbook } from './sheets.ts';

/** What a sheet of 400 innovations is made of; row by row, the same on every run. */
export interface Messy {
  readonly bytes: Buffer;
  /** Names as the catalogue is to have them, in the order of the rows, each once. */
  readonly names: readonly string[];
}

const ROWS = 400;
const FIRST = 7;
const GROUP = 4;

const WORDS = [
  'Sapa', 'Peduli', 'Lapor', 'Cepat', 'Sehat', 'Pintar', 'Tanggap', 'Jemput', 'Antar', 'Kawal',
  'Rukun', 'Sigap', 'Terpadu', 'Mandiri', 'Keliling', 'Lestari', 'Bersih', 'Guyub', 'Terang', 'Subur',
]; // prettier-ignore

/** One body each, as different people write it. */
const BODIES: readonly (readonly string[])[] = [
  ['Diskominfo', 'Dinas Kominfo', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'Dinas Komunikasi dan Informatika'],
  ['Dinkes', 'Dinas Kesehatan', 'DINAS KESEHATAN', 'Dinas\u00a0Kesehatan Kab. Trenggalek'],
  ['Disdukcapil', 'Dispendukcapil', 'Dinas Kependudukan & Pencatatan Sipil', 'Dinas Kependudukan dan Pencatatan Sipil'],
  ['Puskesmas Karangan', 'PUSKESMAS KARANGAN', 'Puskesmas\u200b Karangan', 'Puskesmas  Karangan'],
  ['DLH', 'Dinas Lingkungan Hidup', 'Dinas Lingkungan Hidup Kabupaten Trenggalek', 'DINAS LINGKUNGAN HIDUP'],
  ['SDN 2 Surodakan', 'SD Negeri 2 Surodakan', 'SDN 2 SURODAKAN', 'SD Negeri 2 Surodakan'],
  ['Kecamatan Panggul', 'Kec. Panggul', 'KECAMATAN PANGGUL', 'Kecamatan Panggul'],
]; // prettier-ignore

const KINDS = ['Digital', 'Non Digital', 'non-digital', 'DIGITAL', 'Nondigital', '-'];
const FORMS = [
  'Pelayanan Publik',
  'pelayanan publik',
  'Tata kelola pemerintahan daerah',
  'PELAYANAN PUBLIK',
];
const AFFAIRS = [
  'Kesehatan', 'Kesehatan; Sosial', '1) Kesehatan 2) Sosial', 'Kesehatan, Sosial', 'Kesehatan dan Sosial',
  'Koperasi, usaha kecil, dan menengah', '- Pangan\n- Pertanian', 'nihil', 'Komunikasi dan informatika',
]; // prettier-ignore
const NOTHING = ['-', '–', 'nihil', 'NIHIL', 'tidak ada', '', 'n/a'];

/** The year of a row's trial in the ways in which sheets write dates. */
function trial(row: number, year: number): Value {
  const ways: readonly Value[] = [
    year,
    String(year),
    `Nopember ${year}`,
    `14 Pebruari ${year}`,
    `Okt ${year}`,
    `14/12/${year}`,
    `05/04/${year}`,
    new Date(Date.UTC(year, 7, 17)),
    // A day whose cell has lost its format.
    (Date.UTC(year, 0, 5) - Date.UTC(1899, 11, 30)) / 86_400_000,
    NOTHING[row % NOTHING.length] ?? '-',
    `Senin, 1 Agust ${year}`.replace('Senin, ', ''),
  ];
  return ways[row % ways.length] ?? null;
}

function nameOf(row: number): string {
  const [a, b] = [WORDS[row % 20], WORDS[(row * 7 + 3) % 20]];
  return `${a} ${b} ${String.fromCharCode(65 + (row % 26))}${Math.floor(row / 20) + 1}`;
}

/** How a name is typed: with hard blanks, unseen marks, smart quotes, doubled blanks. */
function typed(name: string, row: number): string {
  if (row % 13 === 0) return name.replace(' ', '\u00a0');
  if (row % 17 === 0) return `${name}\u200b`;
  if (row % 19 === 0) return `  ${name.replace(' ', '   ')} `;
  return name;
}

/** A sheet of 400 innovations as an agency's secretariat keeps it. */
export function messySheet(): Messy {
  const names: string[] = [];
  const data: Value[][] = [];
  const merged = ['A1:M1', 'A2:M2'];
  for (let row = 0; row < ROWS; row += 1) {
    const year = 2016 + (row % 9);
    // Every fiftieth row tells of the innovation before it once more, with another award.
    const isAgain = row % 50 === 49;
    const special =
      row === 5 ? '“GERTAK” Jum’at Berkah: Gerakan #1' : row === 6 ? "Jum'at Bersih" : undefined;
    const name = isAgain ? (names.at(-1) ?? '') : (special ?? nameOf(row));
    if (!isAgain) names.push(name);
    const group = Math.floor(row / GROUP);
    const body = BODIES[group % BODIES.length] ?? [];
    const isFirst = row % GROUP === 0;
    data.push([
      row + 1,
      typed(name, row),
      row % 3 === 0 ? (NOTHING[row % NOTHING.length] ?? '') : `Kepanjangan ${name}`,
      isFirst ? (body[Math.floor(group / BODIES.length) % body.length] ?? '') : null,
      isAgain ? null : (KINDS[row % KINDS.length] ?? ''),
      isAgain ? null : (FORMS[row % FORMS.length] ?? ''),
      AFFAIRS[row % AFFAIRS.length] ?? '',
      isAgain ? null : trial(row, year),
      isAgain ? null : year + 1,
      row % 5 === 0 ? `Top ${row + 1} KOVABLIK` : isAgain ? 'Juara harapan' : '-',
      isAgain ? null : `Uraian “singkat” – ${name}: 1.234 warga, ${row % 100}% puas…`,
      row % 4 === 0 ? `https://contoh.go.id/berita/${row + 1}` : null,
      row % 11 === 0 ? '=tanpa rumus' : null,
    ]);
  }
  const rows: Value[][] = [
    ['REKAPITULASI INOVASI DAERAH KABUPATEN TRENGGALEK'],
    ['Keadaan s.d. Desember 2025 (Lampiran I)'],
    [],
    ['No.', 'Nama Inovasi', 'Kepanjangan', 'OPD', 'Digital / Non Digital', 'Bentuk Inovasi', 'Urusan', 'Waktu', null, 'Penghargaan', 'Deskripsi Singkat', 'Link', 'Ket.'],
    [null, null, null, null, null, null, null, 'Uji Coba', 'Penerapan', null, null, null, null],
    Array.from({ length: 13 }, (_, index) => `(${index + 1})`),
    ...data,
    ['Jumlah', null, null, null, null, null, null, null, null, ROWS],
  ]; // prettier-ignore
  for (const column of 'ABCDEFGJKLM') merged.push(`${column}4:${column}5`);
  merged.push('H4:I4');
  for (let row = 0; row < ROWS; row += GROUP)
    merged.push(`D${FIRST + row}:D${FIRST + row + GROUP - 1}`);
  return {
    names,
    bytes: workbook(
      { Petunjuk: [['Cara mengisi'], ['Isi semua kolom.']], 'Data Inovasi': rows },
      { 'Data Inovasi': { merged, hiddenRows: [FIRST + 20, FIRST + 21] } },
    ),
  };
}
