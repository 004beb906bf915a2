import type { Block, Cell, CountCell, Report } from '../../src/report/blocks.ts';

const count = (value: number, possible = value): CountCell => ({
  type: 'count',
  value,
  possible,
  members: Array.from({ length: possible }, (_, index) => ({
    key: `k${index}`,
    records: [`rekaman-${index}`],
  })),
});

/** One cell of each type. */
export const EVERY_CELL: readonly Cell[] = [
  { type: 'text', text: 'Teks biasa' },
  count(1234),
  count(0, 3),
  { type: 'number', value: 18_026.5 },
  { type: 'date', date: '2020-12-14' },
  { type: 'date', date: '../2024' },
  { type: 'ref', text: 'Lion', id: 'lion' },
  { type: 'link', text: 'https://example.org/a?b=1&c=2', url: 'https://example.org/a?b=1&c=2' },
  { type: 'unknown' },
  { type: 'none' },
];

/**
 * A report that holds every kind of block and of cell, and a table that goes over several pages. The
 * text given stands wherever text of records may.
 */
export function everyBlock(text = 'Inovasi “Lion” & kawan', rows = 70): Report {
  const blocks: Block[] = [
    { type: 'pages', numbers: 'none' },
    { type: 'letterhead', lines: ['PEMERINTAH KABUPATEN TRENGGALEK', text, 'Jalan Contoh 1'] },
    {
      type: 'fields',
      id: 'surat',
      title: 'Surat',
      rows: [
        { label: 'Nomor', values: ['……………………'], records: [] },
        { label: 'Hal', values: [text, 'baris kedua'], records: ['lion'] },
      ],
    },
    { type: 'title', text: 'Surat Pernyataan', lines: ['Nomor: ……………………'] },
    {
      type: 'signature',
      lines: ['Trenggalek, ……………………', text],
      name: '……………………',
      below: ['Pangkat/Golongan ……………………', 'NIP ……………………'],
    },
    { type: 'pages', numbers: 'none' },
    { type: 'cover', title: `Laporan ${text}`, lines: ['Tahun 2025'], foot: [text, 'Trenggalek'] },
    { type: 'pages', numbers: 'roman' },
    { type: 'heading', level: 1, id: 'daftar-isi', text: 'Daftar Isi' },
    { type: 'contents' },
    { type: 'heading', level: 1, id: 'daftar-tabel', text: 'Daftar Tabel' },
    { type: 'contents', of: 'tables' },
    { type: 'heading', level: 1, id: 'daftar-gambar', text: 'Daftar Gambar' },
    { type: 'contents', of: 'figures' },
    { type: 'pages', numbers: 'arabic' },
    { type: 'heading', level: 1, id: 'bab-1', text: 'BAB I Pendahuluan' },
    { type: 'heading', level: 2, id: 'bagian-satu', text: `1.1 ${text}` },
    { type: 'paragraph', text: [text] },
    {
      type: 'paragraph',
      text: ['Kata ', { text, strong: true }, ' dan ', { text, link: 'https://example.org/' }, '.'],
    },
    { type: 'list', ordered: false, items: [[text], [{ text, strong: true }, ': uraian']] },
    { type: 'list', ordered: true, items: [['pertama'], [text]] },
    { type: 'heading', level: 3, id: 'bagian-rinci', text: 'Rincian' },
    {
      type: 'table',
      id: 'semua-sel',
      number: 'Tabel 1.1',
      title: text,
      columns: EVERY_CELL.map((cell, index) => ({
        title: `Kolom ${index + 1}`,
        ...((cell.type === 'count' || cell.type === 'number') && { numeric: true }),
      })),
      rows: [
        { cells: EVERY_CELL, records: ['lion', 'gertak'], anchor: 'baris-semua' },
        {
          cells: EVERY_CELL.map((cell, index) => (index === 0 ? { type: 'text', text } : cell)),
          records: ['lion'],
        },
      ],
      empty: '',
    },
    {
      type: 'figure',
      id: 'gambar-batang',
      number: 'Gambar 1.1',
      title: `Jumlah menurut tahun, ${text}`,
      table: 'panjang',
      picture: {
        width: 320,
        height: 120,
        alt: `Dua batang: 3 dan 5. ${text}`,
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120"><rect x="20" y="40" width="60" height="60" fill="#444"/><rect x="120" y="0" width="60" height="100" fill="#999"/><text x="20" y="115" font-family="Arimo, Arial, sans-serif" font-size="12">2024</text></svg>',
      },
    },
    { type: 'pages', numbers: 'arabic', landscape: true },
    {
      type: 'table',
      id: 'panjang',
      number: 'Tabel 1.2',
      title: 'Tabel yang melewati beberapa halaman',
      columns: [
        { title: 'No.', numeric: true },
        { title: 'Nama' },
        { title: 'Jumlah', numeric: true },
      ],
      rows: Array.from({ length: rows }, (_, index) => ({
        cells: [
          { type: 'number', value: index + 1 },
          { type: 'text', text: `${text} ${index + 1}` },
          count(index),
        ],
        records: [`rekaman-${index}`],
      })),
      empty: '',
    },
    { type: 'pages', numbers: 'arabic' },
    {
      type: 'table',
      id: 'kosong',
      number: '',
      title: 'Tabel kosong',
      columns: [{ title: 'A' }],
      rows: [],
      empty: 'Tidak ada yang tercatat.',
    },
    { type: 'page-break' },
    { type: 'heading', level: 1, id: 'lampiran', text: 'Lampiran' },
    { type: 'paragraph', text: ['Akhir.'] },
  ];
  return {
    view: 'annual',
    language: 'id',
    year: '2025',
    asOf: '2025-12-31',
    commit: null,
    changed: false,
    tool: 'tular 0.1.0',
    title: `Laporan ${text}`,
    author: text,
    draft: false,
    counts: {},
    blocks,
  };
}
