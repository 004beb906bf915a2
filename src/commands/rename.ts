import { planRename } from '../amend/rename.ts';
import { tellRefused } from './carry-out.ts';
import type { Command } from './command.ts';
import { findOwnRecord } from './find-own.ts';
import { gather } from './gather.ts';
import { carryOutRework, readerOf } from './rework.ts';

export const command: Command = {
  arguments: [
    {
      name: '<record>',
      help: { id: 'pengenal rekaman sekarang', en: 'present id of the record' },
    },
    {
      name: '<new>',
      help: {
        id: 'pengenal barunya: huruf kecil, angka, tanda hubung',
        en: 'its new id: small letters, digits, hyphens',
      },
    },
  ],
  options: [
    {
      flags: '--dry-run',
      help: { id: 'tampilkan perubahannya saja', en: 'only print what would change' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Berkasnya berganti nama di foldernya, setiap rujukan di katalog ini ikut diganti, dan pengenal lama dicatat di `former_ids`, sehingga rujukan dari katalog lain tetap sampai.\n\nContoh:\n  tular rename lion lelang-ikan-online --dry-run',
    en: 'The file is renamed within its folder, every reference in this catalogue is changed, and the old id is kept in `former_ids`, so that references of other catalogues still arrive.\n\nExamples:\n  tular rename lion lelang-ikan-online --dry-run',
  },
  async run(io, [id = '', to = ''], options) {
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const record = findOwnRecord(graph, id);
    if (record.id === to) {
      if (options.quiet !== true)
        io.stderr.write(
          gathered.language === 'id' ? `${to} sudah demikian.\n` : `${to} is so already.\n`,
        );
      return 0;
    }
    const planned = planRename(graph, readerOf(gathered), record, to);
    if ('refused' in planned) return tellRefused(io, gathered, planned);
    return carryOutRework(io, options, gathered, planned);
  },
};
