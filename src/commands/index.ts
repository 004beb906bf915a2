import type { Words } from '../model/fields.ts';
import type { Command } from './command.ts';

export interface Entry {
  readonly name: string;
  readonly alias?: string;
  readonly summary: Words;
  load(): Promise<Command>;
}

/** Every command, in the order of the help; each is loaded on use. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'validate',
    alias: 'check',
    summary: {
      id: 'memeriksa katalog dan menunjukkan setiap kesalahan di tempatnya',
      en: 'checks the catalogue and shows each fault at its place',
    },
    load: async () => (await import('./validate.ts')).command,
  },
  {
    name: 'list',
    summary: {
      id: 'mendaftar rekaman, dengan saringan dan urutan',
      en: 'lists records, filtered and sorted',
    },
    load: async () => (await import('./list.ts')).command,
  },
  {
    name: 'search',
    summary: {
      id: 'mencari rekaman menurut kata, termasuk yang salah ketik',
      en: 'searches records for words, slips forgiven',
    },
    load: async () => (await import('./search.ts')).command,
  },
  {
    name: 'show',
    summary: {
      id: 'menampilkan satu rekaman beserta semua yang merujuknya',
      en: 'shows one record with everything that refers to it',
    },
    load: async () => (await import('./show.ts')).command,
  },
  {
    name: 'stats',
    summary: {
      id: 'merangkum keadaan katalog dalam satu layar',
      en: 'sums up the catalogue on one screen',
    },
    load: async () => (await import('./stats.ts')).command,
  },
  {
    name: 'todo',
    summary: {
      id: 'menyusun langkah berikutnya bagi tiap instansi, siap dimasukkan ke dalam surat',
      en: 'tells the next steps of each agency, ready for a letter',
    },
    load: async () => (await import('./todo.ts')).command,
  },
  {
    name: 'graph',
    summary: {
      id: 'menggambar silsilah replikasi: siapa meniru siapa',
      en: 'draws the lineage of copies: who copied whom',
    },
    load: async () => (await import('./graph.ts')).command,
  },
  {
    name: 'link',
    summary: {
      id: 'mencatat status replikasi: rekaman baru atau kelanjutan yang ada',
      en: 'records the stage of a copy: a new record, or the next step of one',
    },
    load: async () => (await import('./link.ts')).command,
  },
  {
    name: 'evidence',
    summary: {
      id: 'menambah bukti pada replikasi: berkas disalin, alamat dicatat',
      en: 'adds evidence to a replication: a file is copied, an address recorded',
    },
    load: async () => (await import('./evidence.ts')).command,
  },
  {
    name: 'observe',
    summary: {
      id: 'mencatat hasil pemeriksaan: berjalan, jarang dipakai, atau berhenti',
      en: 'records what a check found: running, hardly used or ended',
    },
    load: async () => (await import('./observe.ts')).command,
  },
  {
    name: 'diff',
    summary: {
      id: 'menceritakan perubahan antara dua revisi dengan kata-kata katalog',
      en: "tells the change between two revisions in the catalogue's own words",
    },
    load: async () => (await import('./diff.ts')).command,
  },
  {
    name: 'remote',
    summary: {
      id: 'mengambil, mencocokkan, dan membandingkan katalog instansi lain',
      en: "fetches, verifies and reconciles other agencies' catalogues",
    },
    load: async () => (await import('./remote.ts')).command,
  },
  {
    name: 'explain',
    summary: {
      id: 'menjelaskan sebuah aturan dengan contohnya',
      en: 'explains a rule with its examples',
    },
    load: async () => (await import('./explain.ts')).command,
  },
  {
    name: 'fmt',
    summary: {
      id: 'merapikan berkas: urutan kunci menurut skema, tanpa mengubah isi',
      en: 'puts files in order: keys as in the schema, no value changed',
    },
    load: async () => (await import('./fmt.ts')).command,
  },
  {
    name: 'report',
    summary: {
      id: 'menulis laporan penyebarluasan dan replikasi',
      en: 'writes the dissemination and replication report',
    },
    load: async () => (await import('./report.ts')).command,
  },
  {
    name: 'start',
    summary: {
      id: 'memeriksa katalog, menulis laporan tahun terakhir, dan menunjukkan langkah berikutnya',
      en: 'checks the catalogue, writes the latest annual report, and says what to try next',
    },
    load: async () => (await import('./start.ts')).command,
  },
];
