/** A finding as its author should see it: the place, the whole sentence in both languages, what it may have meant. */
export interface Expected {
  readonly file: string;
  /** `line:column-column`, 1-based, end exclusive. */
  readonly at: string;
  readonly rule: string;
  readonly severity: string;
  readonly id: string;
  readonly en: string;
  readonly suggest?: readonly string[];
  readonly related?: string;
}

/** The eleven faults of `test/pull-request/branch`, in the order in which they are told. */
export const EXPECTED: readonly Expected[] = [
  {
    file: 'catalog/activities/tif-2025.yaml',
    at: '9:1-2',
    rule: 'yaml/syntax',
    severity: 'error',
    id: 'Baris ini diawali tab; ganti setiap tab dengan dua spasi',
    en: 'This line is indented with a tab; replace each tab with two spaces',
    suggest: ['  '],
  },
  {
    file: 'catalog/agencies/sdn-2-karangan.yaml',
    at: '4:14-19',
    rule: 'schema/type',
    severity: 'error',
    id: 'Kode wilayah (`region_code`) harus berupa teks: apit dengan tanda kutip agar angka nol dan titiknya tidak hilang',
    en: 'Region code (`region_code`) must be text: put it in quotes, so that its zeros and dots are not lost',
    suggest: ['"35.03"'],
  },
  {
    file: 'catalog/innovations/gertak.yaml',
    at: '18:1-8',
    rule: 'yaml/duplicate-key',
    severity: 'error',
    id: 'Kunci `aliases` sudah ditulis sebelumnya; gabungkan isinya atau hapus salah satu',
    en: 'Key `aliases` was given before; bring the two together or delete one',
    related: '3:1-8',
  },
  {
    file: 'catalog/innovations/lion.yaml',
    at: '5:5-15',
    rule: 'ref/unresolved',
    severity: 'error',
    id: 'Pemilik inovasi (`owners`) berisi nama "Diskominfo"; tulis pengenal rekamannya, yaitu `dinas-kominfo`',
    en: 'Owners (`owners`) holds the name "Diskominfo"; write the id of its record, which is `dinas-kominfo`',
    suggest: ['dinas-kominfo'],
  },
  {
    file: 'catalog/innovations/lion.yaml',
    at: '14:11-21',
    rule: 'date/impossible',
    severity: 'error',
    id: 'Tanggal pemeriksaan (`date`): tanggal 2025-02-30 tidak ada di kalender',
    en: 'Date (`date`): there is no such date as 2025-02-30',
  },
  {
    file: 'catalog/innovations/sapa-pagi.yaml',
    at: '1:1-5',
    rule: 'schema/required',
    severity: 'error',
    id: 'Pemilik inovasi (`owners`) belum diisi',
    en: 'Owners (`owners`) is missing',
  },
  {
    file: 'catalog/innovations/sapa-pagi.yaml',
    at: '2:7-23',
    rule: 'schema/enum',
    severity: 'error',
    id: 'Bentuk inovasi (`form`) berisi "Pelayanan Publik", yang tidak ada di daftar pilihan; mungkin maksudnya `pelayanan-publik`',
    en: 'Form (`form`) holds "Pelayanan Publik", which is not among the choices; `pelayanan-publik` may be meant',
    suggest: ['pelayanan-publik'],
  },
  {
    file: 'catalog/innovations/sapa-pagi.yaml',
    at: '3:1-7',
    rule: 'schema/unknown-key',
    severity: 'error',
    id: 'Kunci `sumary` tidak dikenal; mungkin maksudnya Ringkasan (`summary`)',
    en: 'Key `sumary` is not known; Summary (`summary`) may be meant',
    suggest: ['summary'],
  },
  {
    file: 'catalog/innovations/sapa-pagi.yaml',
    at: '11:10-39',
    rule: 'url/scheme',
    severity: 'error',
    id: 'Alamat (`url`) berisi "sdn2karangan.sch.id/sapa-pagi", yang belum diawali `https://` atau `http://`',
    en: 'Address (`url`) holds "sdn2karangan.sch.id/sapa-pagi", which does not start with `https://` or `http://`',
    suggest: ['https://sdn2karangan.sch.id/sapa-pagi'],
  },
  {
    file: 'catalog/replications/lion-kebumen.yaml',
    at: '2:17-21',
    rule: 'ref/unresolved',
    severity: 'error',
    id: 'Inovasi (`innovation`) merujuk "loin", tetapi tidak ada rekaman inovasi dengan pengenal itu',
    en: 'Innovation (`innovation`) refers to "loin", but there is no innovation record with that id',
    suggest: ['lion'],
  },
  {
    file: 'catalog/replications/lion-kebumen.yaml',
    at: '7:12-22',
    rule: 'replication/stage-without-evidence',
    severity: 'warning',
    id: 'Status replikasi (`stage`) "diterapkan" belum punya bukti dukung; yang sesuai: `keputusan`, `peraturan`, `sop`, `laporan`, `data-pemakaian`, dan `surat-pernyataan`',
    en: 'Stage (`stage`) "diterapkan" has no evidence yet; fitting kinds: `keputusan`, `peraturan`, `sop`, `laporan`, `data-pemakaian`, and `surat-pernyataan`',
  },
];
