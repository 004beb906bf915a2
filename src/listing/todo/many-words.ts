import type { Words } from '../../model/fields.ts';
import type { STEP_WORDS } from './step-words.ts';

/** The same asked about several: said once, before they are listed. What is asked once at most is not here. */
export const MANY_WORDS = {
  error: {
    id: 'Data pada {count} tempat berikut memuat kesalahan yang sama: {message}. {hint}',
    en: 'The data hold the same error in the {count} places below: {message}. {hint}',
  },
  finding: {
    id: 'Data pada {count} tempat berikut perlu diperiksa: {message}. {hint}',
    en: 'The data in the {count} places below need to be looked at: {message}. {hint}',
  },
  overdue: {
    id: 'Sebanyak {count} rencana berikut sudah lewat tanggalnya dan kelanjutannya belum tercatat. Mohon disampaikan apakah masing-masing terlaksana (beserta tanggalnya), ditunda, atau batal beserta alasannya:',
    en: 'The dates of the {count} plans below have passed, and what came of them is not on record. Please tell of each whether it was carried out (and when), put off, or dropped, with the reason:',
  },
  proveUse: {
    id: 'Sebanyak {count} replikasi berikut dinyatakan telah diterapkan, tetapi belum ada dokumen penerima yang membuktikannya. Mohon dimintakan kepada masing-masing penerima salah satu dokumen ({documents}), lengkap dengan nomor dan tanggalnya:',
    en: 'The {count} copies below are said to be in use, but no document of the adopter proves it. Please ask each adopter for one document ({documents}), with its number and date:',
  },
  proveStage: {
    id: 'Status “{stage}” pada {count} replikasi berikut belum didukung dokumen. Mohon dimintakan kepada masing-masing penerima salah satu dokumen ({documents}), lengkap dengan nomor dan tanggalnya:',
    en: 'No document supports the stage “{stage}” of the {count} copies below. Please ask each adopter for one document ({documents}), with its number and date:',
  },
  proveHere: {
    id: 'Sebanyak {count} replikasi berikut belum didukung dokumen yang sesuai dengan statusnya. Mohon masing-masing dilengkapi salah satu dokumen ({documents}), lengkap dengan nomor dan tanggalnya:',
    en: 'No document that fits its stage supports the {count} copies below. Please hand in one document for each ({documents}), with its number and date:',
  },
  unused: {
    id: 'Pemeriksaan terakhir atas {count} inovasi berikut mencatat keadaan yang perlu ditindaklanjuti. Mohon dievaluasi, ditetapkan perbaikan atau penghentiannya, dan disampaikan hasilnya:',
    en: 'The last checks of the {count} innovations below found something to be seen to. Please evaluate them, decide to mend or to end each, and tell the outcome:',
  },
  checkInnovation: {
    id: 'Keberlanjutan {count} inovasi berikut belum diperiksa dalam dua tahun terakhir. Mohon diperiksa apakah masing-masing masih berjalan, lalu disampaikan tanggal dan hasilnya, apa pun hasilnya:',
    en: 'Whether the {count} innovations below still run was not checked in the last two years. Please check each and tell the date and what was found, whatever it is:',
  },
  checkCopy: {
    id: 'Perkembangan {count} replikasi berikut belum diperiksa dalam dua tahun terakhir. Mohon ditanyakan apakah masing-masing masih berjalan, lalu disampaikan tanggal dan hasilnya, apa pun hasilnya:',
    en: 'How the {count} copies below fare was not checked in the last two years. Please ask whether each still runs and tell the date and what was found, whatever it is:',
  },
  describe: {
    id: 'Bentuk atau jenis {count} inovasi berikut belum ditetapkan, sehingga belum terhitung pada laporan menurut bentuk dan jenisnya. Mohon ditetapkan bentuknya (tata kelola, pelayanan publik, atau lainnya) dan jenisnya (digital atau nondigital):',
    en: 'The form or the type of the {count} innovations below is not settled, so the report cannot count them by form and type. Please settle their form (governance, public service or other) and their type (digital or not):',
  },
  origin: {
    id: 'Inovasi asal atau pemilik asal dari {count} replikasi berikut belum diketahui. Mohon ditelusuri nama inovasi dan instansi asalnya:',
    en: 'The originals of the {count} copies below, or their owners, are not known. Please trace the name of each original and its agency:',
  },
  advance: {
    id: 'Sebanyak {count} replikasi berikut belum sampai pada status “{stage}”, yang dibuktikan dengan {documents}. Mohon ditanyakan perkembangannya dan ditawarkan pendampingan:',
    en: 'The {count} copies below have not come to the stage “{stage}”, which is proven by {documents}. Please ask how things stand and offer support:',
  },
  advanceHere: {
    id: 'Sebanyak {count} replikasi berikut belum sampai pada status “{stage}”, yang dibuktikan dengan {documents}. Mohon disampaikan perkembangannya:',
    en: 'The {count} copies below have not come to the stage “{stage}”, which is proven by {documents}. Please tell how things stand:',
  },
  acknowledge: {
    id: 'Penerapan {count} replikasi berikut sudah berbukti dukung, tetapi belum diakui kedua pihak. Mohon dimintakan surat pernyataan replikasi yang ditandatangani masing-masing penerima:',
    en: 'That the {count} copies below are in use is documented, but not acknowledged by both sides. Please ask each adopter for a signed statement of replication:',
  },
  acknowledgeHere: {
    id: 'Penerapan {count} replikasi berikut sudah berbukti dukung, tetapi belum diakui kedua pihak. Mohon dibuatkan surat pernyataan replikasi yang ditandatangani masing-masing penerima:',
    en: 'That the {count} copies below are in use is documented, but not acknowledged by both sides. Please draw up a statement of replication for each, signed by its adopter:',
  },
  verify: {
    id: 'Penerapan {count} replikasi berikut sudah diakui kedua pihak. Mohon diupayakan evaluasi oleh pihak ketiga, dibuktikan dengan {documents} bernomor dan bertanggal:',
    en: 'That the {count} copies below are in use is acknowledged by both sides. Please seek an evaluation of each by a third body, proven by a numbered and dated {documents}:',
  },
  vision: {
    id: 'Visi {count} inovasi berikut belum tercatat. Mohon disampaikan dalam satu atau dua kalimat keadaan yang hendak dicapai masing-masing:',
    en: 'The visions of the {count} innovations below are not on record. Please state in a sentence or two what each is to achieve:',
  },
  regulation: {
    id: 'Regulasi yang mendukung {count} inovasi berikut belum tercatat. Mohon disampaikan peraturan atau keputusan yang mendasari masing-masing, lengkap dengan nomor dan tanggalnya:',
    en: 'No regulation that supports the {count} innovations below is on record. Please hand in the regulation or decree each rests on, with its number and date:',
  },
  partners: {
    id: 'Mitra pelaksanaan {count} inovasi berikut belum tercatat. Mohon disampaikan instansi, lembaga, atau kelompok masyarakat yang terlibat dan perannya:',
    en: 'No partner of the {count} innovations below is on record. Please name the agencies, institutions or groups that take part, and what they do:',
  },
  execution: {
    id: 'Penerapan {count} inovasi berikut belum tercatat. Mohon disampaikan sejak kapan masing-masing diterapkan, disertai standar operasional prosedur, laporan, atau data pemakaian:',
    en: 'That the {count} innovations below are in use is not on record. Please tell since when each is, with a standard operating procedure, a report or usage data:',
  },
  satisfaction: {
    id: 'Kepuasan masyarakat atas {count} inovasi berikut belum tercatat. Mohon disampaikan hasil survei kepuasan masyarakat beserta nilai dan periodenya:',
    en: 'How satisfied citizens are with the {count} innovations below is not on record. Please hand in the results of satisfaction surveys with their values and periods:',
  },
  measured: {
    id: 'Manfaat {count} inovasi berikut belum terukur. Mohon disampaikan paling sedikit satu hasil ukur untuk masing-masing, dengan satuan, data dasar, dan periodenya:',
    en: 'No benefit of the {count} innovations below has been measured. Please hand in at least one measurement of each with its unit, baseline and period:',
  },
  passed_on: {
    id: 'Sebanyak {count} inovasi berikut belum tercatat diterapkan instansi lain. Mohon dipertimbangkan untuk ditetapkan sebagai inovasi yang terbuka untuk direplikasi, beserta narahubung dan bahan pendampingannya:',
    en: 'The {count} innovations below are not on record as in use elsewhere. Please consider offering them for copying, with a contact and material for support:',
  },
  spread: {
    id: 'Sebanyak {count} inovasi berikut terbuka untuk direplikasi, tetapi belum tercatat diterapkan instansi lain. Mohon disampaikan instansi yang telah menyatakan minat atau menerapkannya:',
    en: 'The {count} innovations below are open for copying, but not on record as in use elsewhere. Please name the agencies that have shown interest or use them:',
  },
  permanent: {
    id: 'Keberlanjutan {count} inovasi berikut belum ditetapkan dalam kebijakan tetap. Mohon diupayakan peraturan atau keputusan yang menetapkannya, lengkap dengan nomor dan tanggalnya:',
    en: 'No lasting policy establishes the {count} innovations below. Please work towards a regulation or decree that does, with its number and date:',
  },
} as const satisfies Partial<Record<keyof typeof STEP_WORDS, Words>>;

/** How each of several is listed where its name and the ids to fill in do not say all. */
export const LISTED_WORDS = {
  id: {
    innovation: '{innovation}',
    copy: '{innovation} oleh {adopter}',
    place: '{about}, {place}',
    overdue: '{subject}: “{plan}”, {date}',
    unused: '{subject}: {found}',
    check: '{subject}, {seen}',
    seen: 'terakhir {date}',
    unseen: 'belum ada tanda hidup bertanggal',
  },
  en: {
    innovation: '{innovation}',
    copy: '{innovation} by {adopter}',
    place: '{about}, {place}',
    overdue: '{subject}: “{plan}”, {date}',
    unused: '{subject}: {found}',
    check: '{subject}, {seen}',
    seen: 'last {date}',
    unseen: 'no dated sign of life',
  },
} as const;
