import type { Words } from '../model/fields.ts';
import type { Command } from './command.ts';

/** What people do with commands; the help lists them so, in this order. */
export const GROUPS = {
  begin: { id: 'Memulai', en: 'Begin' },
  look: { id: 'Melihat', en: 'Look' },
  check: { id: 'Memeriksa', en: 'Check' },
  change: { id: 'Mengubah', en: 'Change' },
  'hand-in': { id: 'Melaporkan dan menyerahkan', en: 'Hand in' },
  others: { id: 'Katalog instansi lain', en: "Other agencies' catalogues" },
  shell: { id: 'Di terminal', en: 'At the terminal' },
} as const satisfies Readonly<Record<string, Words>>;

/** A command as the help lists it: every one belongs to one of `GROUPS`. */
export interface Entry {
  readonly name: string;
  readonly alias?: string;
  readonly group: keyof typeof GROUPS;
  readonly summary: Words;
  load(): Promise<Command>;
}

/** What runs where no command is named. */
export const ALONE: Pick<Entry, 'load'> = {
  load: async () => (await import('./here.ts')).command,
};

/** Every command, in the order of the help within its group; each is loaded on use. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'init',
    group: 'begin',
    summary: {
      id: 'menyiapkan katalog baru: manifes, folder, contoh, penyunting, dan CI',
      en: 'sets up a new catalogue: manifest, folders, examples, editor and CI',
    },
    load: async () => (await import('./init.ts')).command,
  },
  {
    name: 'validate',
    alias: 'check',
    group: 'check',
    summary: {
      id: 'memeriksa katalog dan menunjukkan setiap kesalahan di tempatnya',
      en: 'checks the catalogue and shows each fault at its place',
    },
    load: async () => (await import('./validate.ts')).command,
  },
  {
    name: 'list',
    group: 'look',
    summary: {
      id: 'mendaftar rekaman, dengan saringan dan urutan',
      en: 'lists records, filtered and sorted',
    },
    load: async () => (await import('./list.ts')).command,
  },
  {
    name: 'search',
    group: 'look',
    summary: {
      id: 'mencari rekaman menurut kata, termasuk yang salah ketik',
      en: 'searches records for words, slips forgiven',
    },
    load: async () => (await import('./search.ts')).command,
  },
  {
    name: 'show',
    group: 'look',
    summary: {
      id: 'menampilkan satu rekaman beserta semua yang merujuknya',
      en: 'shows one record with everything that refers to it',
    },
    load: async () => (await import('./show.ts')).command,
  },
  {
    name: 'stats',
    group: 'look',
    summary: {
      id: 'merangkum keadaan katalog dalam satu layar',
      en: 'sums up the catalogue on one screen',
    },
    load: async () => (await import('./stats.ts')).command,
  },
  {
    name: 'todo',
    group: 'look',
    summary: {
      id: 'menyusun langkah berikutnya bagi tiap instansi, siap dimasukkan ke dalam surat',
      en: 'tells the next steps of each agency, ready for a letter',
    },
    load: async () => (await import('./todo.ts')).command,
  },
  {
    name: 'graph',
    group: 'look',
    summary: {
      id: 'menggambar silsilah replikasi: siapa meniru siapa',
      en: 'draws the lineage of copies: who copied whom',
    },
    load: async () => (await import('./graph.ts')).command,
  },
  {
    name: 'new',
    group: 'change',
    summary: {
      id: 'membuat rekaman baru: bertanya isian demi isian, atau dari kata-kata perintah',
      en: 'makes a new record: asks field by field, or takes words of the command line',
    },
    load: async () => (await import('./new.ts')).command,
  },
  {
    name: 'link',
    group: 'change',
    summary: {
      id: 'mencatat status replikasi: rekaman baru atau kelanjutan yang ada',
      en: 'records the stage of a copy: a new record, or the next step of one',
    },
    load: async () => (await import('./link.ts')).command,
  },
  {
    name: 'import',
    group: 'change',
    summary: {
      id: 'memasukkan lembar sebar atau CSV: rekaman baru dan perubahan',
      en: 'brings in a spreadsheet or CSV: new records and changes',
    },
    load: async () => (await import('./import.ts')).command,
  },
  {
    name: 'evidence',
    group: 'change',
    summary: {
      id: 'menambah bukti pada replikasi: berkas disalin, alamat dicatat',
      en: 'adds evidence to a replication: a file is copied, an address recorded',
    },
    load: async () => (await import('./evidence.ts')).command,
  },
  {
    name: 'observe',
    group: 'change',
    summary: {
      id: 'mencatat hasil pemeriksaan: berjalan, jarang dipakai, atau berhenti',
      en: 'records what a check found: running, hardly used or ended',
    },
    load: async () => (await import('./observe.ts')).command,
  },
  {
    name: 'set',
    group: 'change',
    summary: {
      id: 'mengisi, mengganti, atau mengosongkan isian sebuah rekaman',
      en: 'fills, changes or empties fields of a record',
    },
    load: async () => (await import('./set.ts')).command,
  },
  {
    name: 'rename',
    group: 'change',
    summary: {
      id: 'mengganti pengenal rekaman: berkasnya dan setiap rujukan kepadanya',
      en: 'gives a record another id: its file and every reference to it',
    },
    load: async () => (await import('./rename.ts')).command,
  },
  {
    name: 'merge',
    group: 'change',
    summary: {
      id: 'menggabungkan rekaman ganda ke dalam rekaman yang dipertahankan',
      en: 'merges a duplicate into the record that stays',
    },
    load: async () => (await import('./merge.ts')).command,
  },
  {
    name: 'retire',
    group: 'change',
    summary: {
      id: 'mencatat bahwa inovasi atau replikasi tidak berlanjut, dengan alasannya',
      en: 'records that an innovation or a copy has ended, with the reason',
    },
    load: async () => (await import('./retire.ts')).command,
  },
  {
    name: 'diff',
    group: 'look',
    summary: {
      id: 'menceritakan perubahan antara dua revisi dengan kata-kata katalog',
      en: "tells the change between two revisions in the catalogue's own words",
    },
    load: async () => (await import('./diff.ts')).command,
  },
  {
    name: 'remote',
    group: 'others',
    summary: {
      id: 'mengambil, mencocokkan, dan membandingkan katalog instansi lain',
      en: "fetches, verifies and reconciles other agencies' catalogues",
    },
    load: async () => (await import('./remote.ts')).command,
  },
  {
    name: 'explain',
    group: 'check',
    summary: {
      id: 'menjelaskan sebuah aturan dengan contohnya',
      en: 'explains a rule with its examples',
    },
    load: async () => (await import('./explain.ts')).command,
  },
  {
    name: 'fmt',
    group: 'change',
    summary: {
      id: 'merapikan berkas: urutan kunci menurut skema, tanpa mengubah isi',
      en: 'puts files in order: keys as in the schema, no value changed',
    },
    load: async () => (await import('./fmt.ts')).command,
  },
  {
    name: 'export',
    group: 'hand-in',
    summary: {
      id: 'menulis rekaman ke lembar kerja untuk disunting, atau ke berkas untuk basis data',
      en: 'writes records to a workbook to be edited, or to a file for databases',
    },
    load: async () => (await import('./export.ts')).command,
  },
  {
    name: 'report',
    group: 'hand-in',
    summary: {
      id: 'menulis laporan penyebarluasan dan replikasi',
      en: 'writes the dissemination and replication report',
    },
    load: async () => (await import('./report.ts')).command,
  },
  {
    name: 'start',
    group: 'begin',
    summary: {
      id: 'memeriksa katalog, menulis laporan tahun terakhir, dan menunjukkan langkah berikutnya',
      en: 'checks the catalogue, writes the latest annual report, and says what to try next',
    },
    load: async () => (await import('./start.ts')).command,
  },
  {
    name: 'completion',
    group: 'shell',
    summary: {
      id: 'mencetak skrip yang melengkapi perintah dengan tombol Tab',
      en: 'prints the script that completes commands by the Tab key',
    },
    load: async () => (await import('./completion.ts')).command,
  },
];
