import { allFamilies, type Family, familyOf } from '../derive/family.ts';
import { lineageOf } from '../derive/lineage.ts';
import { keysOf } from '../graph/keys.ts';
import { FORMATS } from '../graph/formats/index.ts';
import type { GraphFormat } from '../graph/words.ts';
import { dateText } from '../text/dates.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';
import { findRecord } from './find-record.ts';
import { gather } from './gather.ts';

export const command: Command = {
  paged: true,
  arguments: [
    {
      name: '[id]',
      completes: ['innovation', 'replication', 'agency'],
      help: {
        id: 'pengenal inovasi, replikasi, atau instansi; tanpa ini, seluruh katalog',
        en: 'id of an innovation, a replication or an agency; without it, the whole catalogue',
      },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      choices: Object.keys(FORMATS),
      help: {
        id: 'bentuk keluaran: tree, dot, mermaid, svg, atau json',
        en: 'form of the output: tree, dot, mermaid, svg or json',
      },
    },
  ],
  more: {
    id: 'Contoh:\n  tular graph gertak\n  tular graph --format svg > silsilah.svg\n  tular graph lion --as-of 2021 --format mermaid',
    en: 'Examples:\n  tular graph gertak\n  tular graph --format svg > lineage.svg\n  tular graph lion --as-of 2021 --format mermaid',
  },
  async run(io, [id], options) {
    const { derived, language } = gather(io, options);
    const lineage = lineageOf(derived);
    const focus =
      id === undefined ? undefined : keysOf(derived, lineage, findRecord(derived.graph, id));
    if (focus?.length === 0)
      throw new UsageError(
        {
          id: `Per ${dateText(derived.day, 'id')} rekaman "${id}" tidak menyangkut replikasi apa pun.`,
          en: `As of ${dateText(derived.day, 'en')} the record "${id}" has to do with no replication.`,
        },
        {
          id: 'Berikan pengenal inovasi, replikasi, atau instansi; tanpa pengenal, seluruh katalog digambar.',
          en: 'Give the id of an innovation, a replication or an agency; without one the whole catalogue is drawn.',
        },
      );
    const family = focus ? familyOf(lineage, focus) : allFamilies(lineage);
    const name = (options['format'] as string | undefined) ?? 'tree';
    if (options.quiet === true && name === 'tree' && isBare(family)) return 0;
    const format = await (FORMATS[name] as () => Promise<GraphFormat>)();
    const { version, columns, color } = io;
    io.stdout.write(format({ family, derived, language, version, columns, color }));
    return 0;
  },
};

/** True where nothing is tied to anything. */
function isBare({ descents, parts }: Family): boolean {
  return descents.length === 0 && parts.length === 0;
}
