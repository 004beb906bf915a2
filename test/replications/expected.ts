import type { Name } from './catalogs.ts';

/**
 * A fact of a row and where the catalogue holds it: `/pointer` in the row's record, `id/pointer` in
 * another. A text stands for the whole value, a pattern for words in it.
 */
export type Fact = readonly [at: string, value: string | number | boolean | RegExp];

export interface Expected {
  readonly catalog: Name;
  /** Record that the row became. */
  readonly id: string;
  /** Highest stage that the row's words claim; none where it is no replication. */
  readonly stage: string | undefined;
  readonly facts: readonly Fact[];
  /** A further record that the row's words ask for. */
  readonly also?: string;
}

const row = (
  catalog: Name,
  id: string,
  stage: string | undefined,
  facts: readonly Fact[],
  also?: string,
): Expected => ({ catalog, id, stage, facts, ...(also !== undefined && { also }) });

const BULELENG: readonly Fact[] = [
  ['/milestones/0/note', /Rencana; ditetapkan di FGD RIPP Bali/],
  ['/changes/0/kind', 'changed'],
  ['/changes/0/what', /Nama baru/],
];
const SULSEL: readonly Fact[] = [
  ['/milestones/0/stage', 'komitmen'],
  ['/milestones/0/date', '2021-12-16'],
  ['/milestones/0/note', /tertulis ditandatangani .*Desember/],
  ['/milestones/1/note', /Rencana aksi 2022/],
  ['/milestones/1/planned', true],
  ['/milestones/1/date', '2022'],
  ['/notes', /belum dirinci/],
];
const GORONTALO: readonly Fact[] = [
  ['/milestones/0/note', /Usulan pada Forum Replikasi \(FRIPP\)/],
];
const JATENG: readonly Fact[] = [
  ['/milestones/0/date', '2020-11'],
  ['/milestones/0/note', /Rencana pada FRIPP November 2020/],
];
const NATIONAL: readonly Fact[] = [
  ['/milestones/0/note', /Ditetapkan untuk scaling-up nasional/],
  ['/adopter/group/label', 'Nasional'],
  ['/notes', /tidak dirinci/],
];
const GRANT: readonly Fact[] = [
  ['/milestones/0/note', /Perjanjian ditandatangani; hibah aplikasi/],
  ['/milestones/0/evidence/0/agreement', 'kesepakatan-2017'],
  ['kesepakatan-2017/name', /hibah aplikasi/],
];
const MAY: readonly Fact[] = [
  ['/milestones/0/note', /Kesepakatan kerja sama/],
  ['/milestones/0/evidence/0/agreement', 'kesepakatan-mei-2018'],
  ['kesepakatan-mei-2018/name', /Mei 2018/],
  ['kesepakatan-mei-2018/notes', /10 daerah dan merinci 9/],
  ['kesepakatan-mei-2018/party_count', 11],
];
const OCTOBER: readonly Fact[] = [
  ['/milestones/0/date', '2018-10-30'],
  ['/milestones/0/note', /Perjanjian ditandatangani 30 Oktober 2018/],
  ['/milestones/0/evidence/0/agreement', 'kesepakatan-oktober-2018'],
  ['kesepakatan-oktober-2018/date', '2018-10-30'],
];
const PEER: readonly Fact[] = [
  ['/facilitators/0', 'usaid-erat'],
  ['/milestones/0/date', '2023-06-13'],
  ['/milestones/0/note', /Peer-to-peer learning/],
  ['/notes', /Belum adopsi/],
];
const LOST: readonly Fact[] = [
  ['/origins/0/lost', true],
  ['/milestones/0/note', /Diakui sebagai hasil replikasi oleh PKRI/],
];
const SUKABUMI: readonly Fact[] = [
  ['/milestones/0/date', '2025-06-18'],
  ['/milestones/0/note', /PKS dua arah/],
  ['pks-ngawi-sukabumi/kind', 'pks'],
  ['pks-ngawi-sukabumi/notes', /Dua arah; tujuannya menaikkan .*IID/],
];
const SUMSEL: readonly Fact[] = [
  ['/milestones/1/note', /Monev Januari 2020/],
  ['/facilitators/0', 'dinkes-sumsel'],
  ['/facilitators/1', 'giz'],
  ['/adopter/group/counts/0/count', 16],
  ['/adopter/group/label', /9 kabupaten\/kota/],
];

/** What each row of `rows.csv` became, in the order of its lines, worked out by hand. */
export const EXPECTED: readonly Expected[] = [
  row('jejaring', 'toss-buleleng', 'diusulkan', [
    ...BULELENG,
    ['/known_as', 'PAS URBAN'],
    ['/changes/1/what', /Bentuk dimodifikasi/],
    ['/mode', 'modifikasi'],
  ]),
  row('jejaring', 'akuwaras-buleleng', 'diusulkan', [...BULELENG, ['/known_as', /LAYONSARI/]]),
  row('jejaring', 'komitmen-sulsel', 'komitmen', SULSEL),
  row('jejaring', 'komitmen-sulsel', 'komitmen', SULSEL),
  row('jejaring', 'komitmen-sulsel', 'komitmen', SULSEL),
  row('jejaring', 'fripp-gorontalo', 'diusulkan', GORONTALO),
  row('jejaring', 'fripp-gorontalo', 'diusulkan', GORONTALO),
  row('jejaring', 'fripp-gorontalo', 'diusulkan', GORONTALO),
  row('jejaring', 'fripp-jateng', 'diusulkan', JATENG),
  row('jejaring', 'fripp-jateng', 'diusulkan', JATENG),
  // Initialled is not signed: the agreement itself is still a plan.
  row(
    'jejaring',
    'jombang-ngawi',
    'diusulkan',
    [
      ['/milestones/0/date', '2025-07-10'],
      ['/milestones/0/note', /PKS dua arah diparaf/],
      ['/milestones/1/stage', 'perjanjian'],
      ['/milestones/1/planned', true],
      ['pks-ngawi-jombang/parties/0/signed', false],
      ['pks-ngawi-jombang/parties/1/signed', false],
      ['pks-ngawi-jombang/notes', /10 Juli 2025/],
      ['ngawi-jombang/origins/0/owner', 'pemkab-ngawi'],
    ],
    'ngawi-jombang',
  ),
  row('jejaring', 'homestay-naik-kelas-pemda', 'komitmen', [
    ['/adopter/group/counts/0/count', 30],
    ['/milestones/0/date', '2024-08'],
    ['/milestones/0/note', /Ditandatangani atas fasilitasi KemenPANRB/],
    ['/facilitators/0', 'kementerian-panrb'],
    ['/notes', /tidak dirinci/],
  ]),
  row('jejaring', 'e-voting-pilkades-nasional', 'diusulkan', NATIONAL),
  row('jejaring', 'skck-online-nasional', 'diusulkan', NATIONAL),
  row('jejaring', 'rumah-belajar-nasional', 'diusulkan', NATIONAL),
  row('bandung', 'smart-city-balangan', 'perjanjian', GRANT),
  row('bandung', 'smart-city-blitar', 'perjanjian', GRANT),
  row('bandung', 'smart-city-tojo-una-una', 'perjanjian', GRANT),
  row('bandung', 'smart-city-tebo', 'perjanjian', MAY),
  row('bandung', 'smart-city-maros', 'perjanjian', MAY),
  row('bandung', 'smart-city-tanah-laut', 'perjanjian', MAY),
  row('bandung', 'smart-city-bolaang-mongondow-utara', 'perjanjian', MAY),
  row('bandung', 'smart-city-buleleng', 'perjanjian', MAY),
  row('bandung', 'smart-city-dharmasraya', 'perjanjian', MAY),
  row('bandung', 'smart-city-kerinci', 'perjanjian', OCTOBER),
  row('bandung', 'smart-city-serdang-bedagai', 'perjanjian', OCTOBER),
  row('bandung', 'smart-city-mempawah', 'perjanjian', OCTOBER),
  row('bandung', 'smart-city-tasikmalaya', 'perjanjian', OCTOBER),
  row('bandung', 'smart-city-aceh-tengah', 'perjanjian', OCTOBER),
  row('bandung', 'smart-city-sumedang', 'perjanjian', [
    ['/milestones/0/date', '2017-11-01'],
    ['/milestones/0/note', /Nota kesepakatan 1 November 2017; masih dikaji/],
    ['/changes/0/what', /Disesuaikan dengan kondisi daerah/],
    ['/changes/0/planned', true],
    ['kesepakatan-sumedang-2017/notes', /nota kesepakatan/],
  ]),
  row('trenggalek', 'gertak-blora', 'dijajaki', [
    ['/milestones/0/note', /Studi referensi/],
    ['/milestones/0/evidence/0/activity', 'kunjungan-blora'],
    ['kunjungan-blora/kind', 'kunjungan'],
    ['/notes', /Belum ada bukti implementasi/],
  ]),
  row('trenggalek', 'gertak-dprd-surabaya', 'dijajaki', [
    ['/milestones/0/note', /Studi banding perorangan seorang anggota/],
    ['dprd-surabaya/level', 'legislatif'],
    ['/notes', /Bukan replikasi/],
  ]),
  row('jejaring', 'mpp-banyuwangi-pohuwato', 'dijajaki', [
    ['/milestones/0/date', '2026-01'],
    ['/milestones/1/date', '2027'],
    ['/milestones/1/planned', true],
    ['/milestones/1/note', /ditargetkan beroperasi/],
  ]),
  row('jejaring', 'ssw-lebak', 'diusulkan', [
    ['/milestones/0/note', /Gagasan BPP Kemendagri/],
    ['/notes', /Belum ada bukti/],
  ]),
  row('jejaring', 'puja-indah-lembata', 'komitmen', [
    ['/milestones/0/date', '2023-06-12'],
    ['/milestones/0/note', /Pernyataan komitmen/],
    ['/milestones/0/evidence/0/kind', 'komitmen'],
  ]),
  row(
    'jejaring',
    'puja-indah-kendari',
    'komitmen',
    [
      ['/milestones/0/date', '../2024-01'],
      ['/milestones/0/note', /Pernyataan komitmen, lalu sosialisasi pada Januari/],
      ['puja-indah-daerah/adopter/group/counts/2/count', 156],
      ['puja-indah-daerah/adopter/group/counts/2/date', '2023'],
    ],
    'puja-indah-daerah',
  ),
  row('trenggalek', 'sepeda-keren-jatim', 'diterapkan', [
    ['/milestones/0/note', /Klaim diadopsi menurut pernyataan bupati tahun 2024/],
    ['/milestones/0/note', /dokumen tidak disebut/],
  ]),
  row('trenggalek', 'bioreeftek-cinta-pokmaswas', 'diterapkan', [
    ['/mode', 'modifikasi'],
    ['/changes/0/kind', 'kept'],
    ['/changes/1/kind', 'changed'],
    ['/changes/1/what', /bentuk hati/],
    ['/changes/2/kind', 'added'],
    ['/changes/2/what', /Tiga penyangga/],
    ['/milestones/0/date', '2018'],
    ['/milestones/0/note', /pelatihan/],
    ['/becomes', 'bioreeftek-cinta'],
    ['/adopter/with/0', 'dinas-perikanan'],
  ]),
  row('trenggalek', 'adipura-desa-trosono', 'dijajaki', [
    ['/milestones/0/id', 'studi-tiru'],
    ['/milestones/0/date', '2025-01-11'],
    ['/notes', /Belum ada bukti adopsi/],
  ]),
  row('trenggalek', 'hotel-jaas-permai-kebumen', 'dijajaki', [
    ['/milestones/0/id', 'studi-tiru'],
    ['/milestones/0/date', '2020-11'],
  ]),
  row('trenggalek', 'pju-nganjuk', 'dijajaki', [
    ['/milestones/0/date', '2021-01'],
    ['/milestones/0/note', /Studi komparatif; berniat mengadopsi/],
  ]),
  row('trenggalek', 'gertak-kalbar', 'dijajaki', PEER),
  row('jejaring', 'peer-learning-kalbar', 'dijajaki', PEER),
  row('jejaring', 'peer-learning-kalbar', 'dijajaki', PEER),
  row('jejaring', 'peer-learning-kalbar', 'dijajaki', PEER),
  row('jejaring', 'rumah-kedelai-grobogan-pemda', 'komitmen', [
    ['/milestones/0/date', '2024-09-03'],
    ['/milestones/0/note', /Difasilitasi KemenPANRB/],
    ['/facilitators/0', 'kementerian-panrb'],
    ['/notes', /tidak dirinci/],
  ]),
  row('jejaring', 'puja-indah-daerah', 'berminat', [
    ['/adopter/group/counts/0/count', 44],
    ['/milestones/0/note', /Menyatakan siap/],
    ['/milestones/1/stage', 'perjanjian'],
    ['/milestones/1/planned', true],
    ['/milestones/1/note', /MoU direncanakan/],
  ]),
  row('jejaring', 'kampung-inovasi-palu', 'diterapkan', [
    ['/known_as', 'Kampung Inovasi'],
    ['/milestones/0/note', /bimtek 17 Februari 2025/],
    ['bimtek-palu-2025/kind', 'bimtek'],
    ['bimtek-palu-2025/start', '2025-02-17'],
  ]),
  row('trenggalek', 'asal-pendekar-beraksi', 'diterapkan', LOST),
  row('trenggalek', 'asal-ubblik-madangi-ati', 'diterapkan', LOST),
  row('jejaring', 'ngawi-sukabumi', 'perjanjian', SUKABUMI),
  row('jejaring', 'sukabumi-ngawi', 'perjanjian', SUKABUMI),
  row('jejaring', 'ppu-kukar', 'perjanjian', [
    ['/origins/0/count', 56],
    ['/milestones/0/note', /Kerja sama berjalan; monitoring dan evaluasi 18 Juni 2025/],
    ['monev-kukar-2025/start', '2025-06-18'],
  ]),
  row('jejaring', 'stunting-puskesmas-sumsel', 'dievaluasi', SUMSEL),
  row('jejaring', 'stunting-puskesmas-sumsel', 'dievaluasi', SUMSEL),
  row('jejaring', 'kunjungan-mpp-banyuwangi-2017', undefined, [
    ['/kind', 'kunjungan'],
    ['/guest_count', 39000],
    ['/notes', /Tamu kunjungan, bukan penerima replikasi/],
  ]),
  row('jejaring', 'dukcapil-tangsel-garut', 'dijajaki', [
    ['/milestones/0/date', '2019-07'],
    ['/milestones/0/evidence/0/activity', 'kunjungan-garut-2019'],
    ['kunjungan-garut-2019/name', /Studi banding/],
    ['kunjungan-garut-2019/notes', /Kunjungan ke-25/],
  ]),
];
