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
];
