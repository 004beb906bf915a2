import type { Kind } from '../model/record.ts';
import type { JsonObject } from './amendment.ts';

/** An example of each kind, as a catalogue of this government may hold it; their ids stand in `EXAMPLE_IDS`. */
export function exampleOf(kind: Kind, government: string): JsonObject {
  return EXAMPLES[kind](government);
}

/** What the examples call one another. */
export const EXAMPLE_IDS: Readonly<Record<Kind, string>> = {
  agency: 'contoh-instansi',
  innovation: 'contoh-inovasi',
  replication: 'contoh-replikasi',
  activity: 'contoh-kegiatan',
  agreement: 'contoh-perjanjian',
  submission: 'contoh-pengajuan',
  filing: 'contoh-laporan',
};

const source = (title: string, publisher: string, published: string): JsonObject => ({
  title,
  publisher,
  published,
  kind: 'official',
});

const EXAMPLES: Readonly<Record<Kind, (government: string) => JsonObject>> = {
  agency: (government) => ({
    name: 'Dinas Contoh',
    level: 'perangkat-daerah',
    short: 'Discontoh',
    aliases: ['Dinas Percontohan'],
    parent: government,
  }),
  innovation: () => ({
    name: 'Antre Ringkas',
    long_name: 'Antrean Puskesmas Tanpa Menunggu',
    aliases: ['Antrean Ringkas'],
    owners: [EXAMPLE_IDS.agency],
    form: 'pelayanan-publik',
    type: 'digital',
    affairs: ['kesehatan'],
    serves: ['Pasien rawat jalan puskesmas'],
    summary:
      'Pasien mengambil nomor antrean dari rumah dan datang pada jam yang tertera, sehingga ruang tunggu tidak penuh.',
    milestones: [
      { id: 'uji-coba', phase: 'uji-coba', date: '2023' },
      { id: 'penerapan', phase: 'penerapan', date: '2024-03', sources: ['laporan-2024'] },
    ],
    checks: [
      {
        id: 'desember-2024',
        date: '2024-12',
        result: 'berjalan',
        by: EXAMPLE_IDS.agency,
        sources: ['laporan-2024'],
      },
    ],
    benefits: [
      {
        id: 'waktu-tunggu',
        metric: 'Waktu tunggu rata-rata',
        unit: 'menit',
        result: { value: 25, period: '2024' },
        baseline: { value: 90, period: '2022' },
        assessor: 'internal',
      },
    ],
    sources: { 'laporan-2024': source('Laporan tahunan', 'Dinas Contoh', '2024-12-20') },
  }),
  replication: (government) => ({
    origins: [{ innovation: EXAMPLE_IDS.innovation }],
    adopter: { name: 'Pemerintah Kabupaten Tetangga', level: 'kabupaten' },
    facilitators: [government],
    scope: 'sebagian',
    mode: 'adaptasi',
    changes: [
      {
        kind: 'changed',
        what: 'Nomor antrean dikirim lewat pesan singkat',
        why: 'Jaringan internet belum merata',
      },
    ],
    milestones: [
      {
        id: 'kunjungan',
        stage: 'dijajaki',
        date: '2024-05-14',
        evidence: [
          {
            kind: 'berita-acara',
            number: '000/12/2024',
            date: '2024-05-14',
            issuer_name: 'Pemerintah Kabupaten Tetangga',
          },
        ],
      },
      {
        id: 'perjanjian',
        stage: 'perjanjian',
        date: '2024-09-02',
        evidence: [{ agreement: EXAMPLE_IDS.agreement }],
      },
      { id: 'rencana', stage: 'diterapkan', planned: true, note: 'Direncanakan tanpa tanggal.' },
    ],
    sources: { kunjungan: source('Laporan kunjungan', 'Dinas Contoh', '2024-05-20') },
  }),
  activity: (government) => ({
    name: 'Festival Inovasi Contoh 2024',
    kind: 'festival',
    edition: '1',
    start: '2024-08-06',
    end: '2024-08-08',
    venue: 'Alun-alun',
    host: government,
    about: [EXAMPLE_IDS.innovation],
    guest_count: 120,
    sources: { undangan: source('Undangan festival', 'Dinas Contoh', '2024-07-15') },
  }),
  agreement: (government) => ({
    name: 'Perjanjian kerja sama pemanfaatan Antre Ringkas',
    kind: 'pks',
    parties: [
      { agency: government, signed: true, number: '100/1/2024' },
      { name: 'Pemerintah Kabupaten Tetangga', signed: true, number: '200/2/2024' },
    ],
    date: '2024-09-02',
    until: '2027-09-02',
    covers: [EXAMPLE_IDS.innovation],
    sources: { naskah: source('Naskah perjanjian', 'Bagian Kerja Sama', '2024-09-02') },
  }),
  submission: (government) => ({
    channel: 'kipp',
    edition: '2025',
    filed_by: government,
    date: '2025-03-10',
    entries: [{ innovation: EXAMPLE_IDS.innovation, status: 'diajukan' }],
    sources: { tanda: source('Tanda terima pengajuan', 'Dinas Contoh', '2025-03-10') },
  }),
  filing: () => ({
    report: 'annual',
    period: '2024',
    as_of: '2024-12-31',
    commit: '0123456789abcdef0123456789abcdef01234567',
    digest: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    number: '000.9/1/2025',
    date: '2025-01-31',
  }),
};
