import { planMerge } from '../amend/merge.ts';
import type { Preference } from '../amend/unite.ts';
import { tellRefused } from './carry-out.ts';
import type { Command } from './command.ts';
import { findOwnRecord } from './find-own.ts';
import { gather } from './gather.ts';
import { carryOutRework, readerOf } from './rework.ts';

export const command: Command = {
  arguments: [
    {
      name: '<duplicate>',
      completes: 'record',
      help: { id: 'pengenal rekaman ganda, yang hilang', en: 'id of the duplicate, which goes' },
    },
    {
      name: '<into>',
      completes: 'record',
      help: { id: 'pengenal rekaman yang dipertahankan', en: 'id of the record that stays' },
    },
  ],
  options: [
    {
      flags: '--prefer <which>',
      choices: ['kept', 'other'],
      help: {
        id: 'nilai yang berlaku bila keduanya berbeda: kept (yang dipertahankan) atau other (yang digabungkan); tanpa ini dicatat sebagai sengketa terbuka',
        en: 'whose value holds where the two differ: kept (that of the record that stays) or other; without it an open dispute is recorded',
      },
    },
    {
      flags: '--dry-run',
      help: { id: 'tampilkan perubahannya saja', en: 'only print what would change' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Daftar disatukan tanpa pengulangan, nama lain menjadi alias, sumber dibawa serta, setiap rujukan kepada rekaman ganda diganti, dan pengenalnya dicatat di `former_ids`.\n\nContoh:\n  tular merge lelang-ikan lion --dry-run\n  tular merge diskominfo-2 diskominfo --prefer kept',
    en: 'Lists are united without repeats, the other names become aliases, sources come along, every reference to the duplicate is changed, and its id is kept in `former_ids`.\n\nExamples:\n  tular merge lelang-ikan lion --dry-run\n  tular merge diskominfo-2 diskominfo --prefer kept',
  },
  async run(io, [duplicate = '', into = ''], options) {
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const planned = planMerge(
      graph,
      readerOf(gathered),
      findOwnRecord(graph, duplicate),
      findOwnRecord(graph, into),
      options['prefer'] as Preference,
    );
    if ('refused' in planned) return tellRefused(io, gathered, planned);
    return carryOutRework(io, options, gathered, planned);
  },
};
