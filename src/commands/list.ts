import { FOLDERS } from '../model/record.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';
import { kindOf } from './kinds.ts';
import { ALL_KINDS, listRows, ROW_OPTIONS } from './list/list-rows.ts';

export const command: Command = {
  paged: true,
  arguments: [
    {
      name: '[kind]',
      help: {
        id: 'innovations, replications, agencies, activities, agreements, submissions, filings; tanpa ini, dengan --match, semua',
        en: 'innovations, replications, agencies, activities, agreements, submissions, filings; without it, with --match, all',
      },
    },
  ],
  options: [
    {
      flags: '--match <words>',
      help: {
        id: 'hanya yang memuat semua kata ini, yang paling sesuai lebih dahulu',
        en: 'only what holds all these words, best first',
      },
    },
    ...ROW_OPTIONS,
  ],
  more: {
    id: 'Contoh:\n  tular list innovations --match kemiskinan\n  tular list replications --where stage=dijajaki --columns id,name,stage\n  tular list activities --sort -start --format csv',
    en: 'Examples:\n  tular list innovations --match kemiskinan\n  tular list replications --where stage=dijajaki --columns id,name,stage\n  tular list activities --sort -start --format csv',
  },
  async run(io, [word], options) {
    const match = options['match'] as string | undefined;
    if (word === undefined && match === undefined)
      throw new UsageError(
        { id: 'Jenis rekaman belum diisi.', en: 'The kind of record is missing.' },
        {
          id: `Pilihannya: ${Object.values(FOLDERS).join(', ')}. Untuk mencari pada semuanya: tular search KATA`,
          en: `Choose from: ${Object.values(FOLDERS).join(', ')}. To search them all: tular search WORD`,
        },
      );
    return listRows(io, word === undefined ? ALL_KINDS : [kindOf(word)], match ?? '', options);
  },
};
