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
    name: 'show',
    summary: {
      id: 'menampilkan satu rekaman beserta semua yang merujuknya',
      en: 'shows one record with everything that refers to it',
    },
    load: async () => (await import('./show.ts')).command,
  },
  {
    name: 'explain',
    summary: {
      id: 'menjelaskan sebuah aturan dengan contohnya',
      en: 'explains a rule with its examples',
    },
    load: async () => (await import('./explain.ts')).command,
  },
];
