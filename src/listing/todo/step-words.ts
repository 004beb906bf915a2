import type { Words } from '../../model/fields.ts';

/** What is asked, as a letter puts it: what is missing, and what would show it. */
export const STEP_WORDS = {
  error: {
    id: 'Data {about} memuat kesalahan: {message}. {hint}',
    en: 'The data of {about} hold an error: {message}. {hint}',
  },
  finding: {
    id: 'Data {about} perlu diperiksa: {message}. {hint}',
    en: 'The data of {about} need to be looked at: {message}. {hint}',
  },
  overdue: {
    id: 'Rencana “{plan}” atas {about} bertanggal {date} sudah lewat dan kelanjutannya belum tercatat. Mohon disampaikan apakah rencana itu terlaksana (beserta tanggalnya), ditunda, atau batal beserta alasannya.',
    en: 'The plan “{plan}” for {about} was dated {date}, which has passed, and what came of it is not on record. Please tell whether it was carried out (and when), put off, or dropped, with the reason.',
  },
  proveUse: {
    id: '{innovation} dinyatakan telah diterapkan oleh {adopter}, tetapi belum ada dokumen penerima yang membuktikannya. Mohon dimintakan kepada {adopter} salah satu dokumen berikut, lengkap dengan nomor dan tanggalnya: {documents}.',
    en: '{innovation} is said to be in use at {adopter}, but no document of the adopter proves it. Please ask {adopter} for one of these, with its number and date: {documents}.',
  },
  proveStage: {
    id: 'Status “{stage}” pada replikasi {innovation} oleh {adopter} belum didukung dokumen. Mohon dimintakan kepada {adopter} salah satu dokumen berikut, lengkap dengan nomor dan tanggalnya: {documents}.',
    en: 'No document supports the stage “{stage}” of the copy of {innovation} by {adopter}. Please ask {adopter} for one of these, with its number and date: {documents}.',
  },
  proveHere: {
    id: 'Replikasi {innovation} oleh {adopter} belum didukung dokumen yang sesuai dengan statusnya. Mohon dilengkapi salah satu dokumen berikut, lengkap dengan nomor dan tanggalnya: {documents}.',
    en: 'No document that fits its stage supports the copy of {innovation} at {adopter}. Please hand in one of these, with its number and date: {documents}.',
  },
  unused: {
    id: 'Pemeriksaan terakhir atas {innovation} mencatat {found}. Mohon dievaluasi, ditetapkan perbaikan atau penghentiannya, dan disampaikan hasilnya.',
    en: 'The last check of {innovation} found: {found}. Please evaluate it, decide to mend or to end it, and tell the outcome.',
  },
  checkInnovation: {
    id: 'Keberlanjutan {innovation} belum diperiksa dalam dua tahun terakhir. {last} Mohon diperiksa apakah inovasi ini masih berjalan, lalu disampaikan tanggal dan hasilnya, apa pun hasilnya.',
    en: 'Whether {innovation} still runs was not checked in the last two years. {last} Please check it and tell the date and what was found, whatever it is.',
  },
  checkCopy: {
    id: 'Perkembangan replikasi {innovation} oleh {adopter} belum diperiksa dalam dua tahun terakhir. {last} Mohon ditanyakan apakah masih berjalan, lalu disampaikan tanggal dan hasilnya, apa pun hasilnya.',
    en: 'How the copy of {innovation} at {adopter} fares was not checked in the last two years. {last} Please ask whether it still runs and tell the date and what was found, whatever it is.',
  },
  describe: {
    id: 'Bentuk atau jenis {innovation} belum ditetapkan, sehingga inovasi ini belum terhitung pada laporan menurut bentuk dan jenisnya. Mohon ditetapkan bentuknya (tata kelola, pelayanan publik, atau lainnya) dan jenisnya (digital atau nondigital).',
    en: 'The form or the type of {innovation} is not settled, so the report cannot count it by form and type. Please settle its form (governance, public service or other) and its type (digital or not).',
  },
  origin: {
    id: 'Inovasi asal atau pemilik asal dari replikasi {innovation} oleh {adopter} belum diketahui. Mohon ditelusuri nama inovasi dan instansi asalnya.',
    en: 'The original of {innovation} at {adopter}, or its owner, is not known. Please trace the name of the original and its agency.',
  },
  advance: {
    id: 'Replikasi {innovation} oleh {adopter} belum sampai pada status “{stage}”. Mohon ditanyakan perkembangannya dan ditawarkan pendampingan. Status itu dibuktikan dengan {documents}.',
    en: 'The copy of {innovation} by {adopter} has not come to the stage “{stage}”. Please ask how things stand and offer support. That stage is proven by {documents}.',
  },
  advanceHere: {
    id: 'Replikasi {innovation} oleh {adopter} belum sampai pada status “{stage}”. Mohon disampaikan perkembangannya. Status itu dibuktikan dengan {documents}.',
    en: 'The copy of {innovation} at {adopter} has not come to the stage “{stage}”. Please tell how things stand. That stage is proven by {documents}.',
  },
  acknowledge: {
    id: 'Penerapan {innovation} oleh {adopter} sudah berbukti dukung, tetapi belum diakui kedua pihak. Mohon dimintakan surat pernyataan replikasi yang ditandatangani {adopter}.',
    en: 'That {innovation} is in use at {adopter} is documented, but not acknowledged by both sides. Please ask for a statement of replication signed by {adopter}.',
  },
  acknowledgeHere: {
    id: 'Penerapan {innovation} oleh {adopter} sudah berbukti dukung, tetapi belum diakui kedua pihak. Mohon dibuatkan surat pernyataan replikasi yang ditandatangani {adopter}.',
    en: 'That {innovation} is in use at {adopter} is documented, but not acknowledged by both sides. Please draw up a statement of replication signed by {adopter}.',
  },
  verify: {
    id: 'Penerapan {innovation} oleh {adopter} sudah diakui kedua pihak. Mohon diupayakan evaluasi oleh pihak ketiga, dibuktikan dengan {documents} bernomor dan bertanggal.',
    en: 'That {innovation} is in use at {adopter} is acknowledged by both sides. Please seek an evaluation by a third body, proven by a numbered and dated {documents}.',
  },
  vision: {
    id: 'Visi {innovation} belum tercatat. Mohon disampaikan dalam satu atau dua kalimat keadaan yang hendak dicapai.',
    en: 'The vision of {innovation} is not on record. Please state in a sentence or two what it is to achieve.',
  },
  regulation: {
    id: 'Regulasi yang mendukung {innovation} belum tercatat. Mohon disampaikan peraturan atau keputusan yang mendasarinya, lengkap dengan nomor dan tanggalnya.',
    en: 'No regulation that supports {innovation} is on record. Please hand in the regulation or decree it rests on, with its number and date.',
  },
  partners: {
    id: 'Mitra pelaksanaan {innovation} belum tercatat. Mohon disampaikan instansi, lembaga, atau kelompok masyarakat yang terlibat dan perannya.',
    en: 'No partner of {innovation} is on record. Please name the agencies, institutions or groups that take part, and what they do.',
  },
  execution: {
    id: 'Penerapan {innovation} belum tercatat. Mohon disampaikan sejak kapan inovasi ini diterapkan, disertai standar operasional prosedur, laporan, atau data pemakaian.',
    en: 'That {innovation} is in use is not on record. Please tell since when, with a standard operating procedure, a report or usage data.',
  },
  satisfaction: {
    id: 'Kepuasan masyarakat atas {innovation} belum tercatat. Mohon disampaikan hasil survei kepuasan masyarakat beserta nilai dan periodenya.',
    en: 'How satisfied citizens are with {innovation} is not on record. Please hand in the result of a satisfaction survey with its value and period.',
  },
  measured: {
    id: 'Manfaat {innovation} belum terukur. Mohon disampaikan paling sedikit satu hasil ukur dengan satuan, data dasar, dan periodenya.',
    en: 'No benefit of {innovation} has been measured. Please hand in at least one measurement with its unit, baseline and period.',
  },
  passed_on: {
    id: '{innovation} belum tercatat diterapkan instansi lain. Mohon dipertimbangkan untuk ditetapkan sebagai inovasi yang terbuka untuk direplikasi, beserta narahubung dan bahan pendampingannya.',
    en: '{innovation} is not on record as in use elsewhere. Please consider offering it for copying, with a contact and material for support.',
  },
  spread: {
    id: '{innovation} terbuka untuk direplikasi, tetapi belum tercatat diterapkan instansi lain. Mohon disampaikan instansi yang telah menyatakan minat atau menerapkannya.',
    en: '{innovation} is open for copying, but not on record as in use elsewhere. Please name the agencies that have shown interest or use it.',
  },
  permanent: {
    id: 'Keberlanjutan {innovation} belum ditetapkan dalam kebijakan tetap. Mohon diupayakan peraturan atau keputusan yang menetapkannya, lengkap dengan nomor dan tanggalnya.',
    en: 'No lasting policy establishes {innovation}. Please work towards a regulation or decree that does, with its number and date.',
  },
  offer: {
    id: 'Belum ada inovasi yang ditetapkan terbuka untuk direplikasi. Mohon ditetapkan inovasi yang ditawarkan beserta narahubung dan bahan pendampingannya.',
    en: 'No innovation is offered for copying. Please name those on offer, with a contact and material for support.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What `todo` says around the steps. */
export const TODO_WORDS = {
  id: {
    opening:
      'Agar data inovasi dan replikasi (keadaan per {day}) lengkap, dimohon hal berikut dilengkapi atau ditindaklanjuti.',
    how: 'Dicatat dengan',
    where: 'Dicatat pada',
    more: 'Masih ada {count} hal lain; seluruhnya: tular todo --agency {id} --all',
    others: 'dan {count} lainnya; seluruhnya: tular todo --agency {id} --all',
    nothing: 'Tidak ada yang perlu ditindaklanjuti per {day}.',
    empty:
      'Katalog ini belum memuat inovasi atau replikasi, jadi belum ada langkah yang dapat disarankan. Mulai dengan: tular new innovation, atau tular import BERKAS.xlsx',
    copy: 'replikasi {innovation} oleh {adopter}',
    lost: 'yang inovasi asalnya belum diketahui',
    unspecified: 'sejumlah inovasi tanpa rincian nama',
    lastSign: 'Tanda hidup terakhir yang tercatat: {date}.',
    noSign: 'Belum ada tanda hidup bertanggal yang tercatat.',
    worrying: 'keadaan yang perlu ditindaklanjuti',
    activity: 'catatan kegiatan yang menyebut kehadirannya',
    or: 'atau',
    field: 'isian {field} dalam {file}',
    atLine: '{file} baris {line}',
    elsewhere: 'rekaman {ref}, yang dikelola katalognya sendiri',
    offerField: 'isian offer pada inovasi yang ditawarkan',
    document: 'BERKAS',
    number: 'NOMOR',
    date: 'TANGGAL',
    third: 'PIHAK-KETIGA',
    issuer: 'PENERBIT',
    idOf: { innovation: 'INOVASI', copy: 'REPLIKASI', origin: 'INOVASI', adopter: 'PENERIMA' },
    result: 'HASIL',
    agency: 'PEMERIKSA',
    stage: 'STATUS',
    form: 'BENTUK',
    type: 'JENIS',
  },
  en: {
    opening:
      'So that the data on innovations and copies (as of {day}) are complete, please see to the following.',
    how: 'Recorded with',
    where: 'Recorded in',
    more: 'Not shown here: {count} more; all of them: tular todo --agency {id} --all',
    others: 'and {count} more; all of them: tular todo --agency {id} --all',
    nothing: 'Nothing needs to be done as of {day}.',
    empty:
      'This catalogue holds no innovation or copy yet, so there is no step to suggest. Begin with: tular new innovation, or tular import FILE.xlsx',
    copy: 'the copy of {innovation} by {adopter}',
    lost: 'something whose original is not known',
    unspecified: 'a number of innovations, not named',
    lastSign: 'The last sign of life on record: {date}.',
    noSign: 'No dated sign of life is on record.',
    worrying: 'something to be seen to',
    activity: 'a record of an event that names it among those who came',
    or: 'or',
    field: 'the field {field} in {file}',
    atLine: '{file} line {line}',
    elsewhere: 'the record {ref}, which its own catalogue keeps',
    offerField: 'the field offer of the innovations on offer',
    document: 'FILE',
    number: 'NUMBER',
    date: 'DATE',
    third: 'THIRD-BODY',
    issuer: 'ISSUER',
    idOf: { innovation: 'INNOVATION', copy: 'COPY', origin: 'INNOVATION', adopter: 'ADOPTER' },
    result: 'RESULT',
    agency: 'CHECKER',
    stage: 'STAGE',
    form: 'FORM',
    type: 'TYPE',
  },
} as const;
