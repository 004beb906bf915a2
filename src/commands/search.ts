import { fold } from '../util/fold.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';
import { kindOf } from './kinds.ts';
import { ALL_KINDS, listRows, ROW_OPTIONS } from './list/list-rows.ts';

/** `list --match` over every kind of record, in the words that people try first. */
export const command: Command = {
  paged: true,
  arguments: [
    {
      name: '<words...>',
      help: {
        id: 'kata yang dicari, dalam urutan apa pun: nama, kepanjangan, nama lain, ringkasan, instansi, tema, atau pengenal',
        en: 'words to look for, in any order: names, expansions, other names, summaries, agencies, themes or ids',
      },
    },
  ],
  options: [
    {
      flags: '--kind <kind>',
      repeatable: true,
      help: {
        id: 'hanya jenis rekaman ini; dapat diulang',
        en: 'only this kind of record; may be repeated',
      },
    },
    ...ROW_OPTIONS,
  ],
  more: {
    id: 'Kata yang tidak ditemukan apa adanya dicari juga dengan salah ketik, satu huruf untuk setiap tiga.\n\nContoh:\n  tular search kemiskinan\n  tular search diskominfo gawai --kind innovations\n  tular search blora --format json',
    en: 'A word that is found nowhere as it stands is looked for with slips too, one letter in three.\n\nExamples:\n  tular search kemiskinan\n  tular search diskominfo gawai --kind innovations\n  tular search blora --format json',
  },
  async run(io, words, options) {
    const text = words.join(' ');
    if (fold(text) === '')
      throw new UsageError(
        { id: 'Kata yang dicari belum diisi.', en: 'There is no word to look for.' },
        { id: 'Misalnya: tular search kemiskinan', en: 'For example: tular search kemiskinan' },
      );
    const kinds =
      (options['kind'] as string[] | undefined)?.map((word) => kindOf(word)) ?? ALL_KINDS;
    return listRows(io, [...new Set(kinds)], text, options);
  },
};
