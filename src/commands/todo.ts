import { mustFindRecord } from '../amend/find.ts';
import {
  tellOf,
  TODO_COLUMNS,
  todoData,
  todoMarkdown,
  todoRows,
  todoText,
} from '../listing/todo/formats.ts';
import { TODO_WORDS } from '../listing/todo/step-words.ts';
import { todoOf } from '../listing/todo/todo.ts';
import { json } from '../output/escape.ts';
import { dateText } from '../text/dates.ts';
import { fill } from '../text/language.ts';
import { wrap } from '../text/wrap.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { judge } from './judge.ts';
import { AGENCY_OPTION } from './within-agency.ts';

/** More than this nobody takes up from one letter. */
const FIRST = 5;

export const command: Command = {
  paged: true,
  options: [
    AGENCY_OPTION,
    {
      flags: '--all',
      help: {
        id: `seluruh hal dan nama, bukan hanya ${FIRST} hal pertama bagi tiap instansi`,
        en: `everything and every name, not only the first ${FIRST} things of each agency`,
      },
    },
    {
      flags: '--format <name>',
      choices: ['text', 'md', 'json', 'csv'],
      help: {
        id: 'bentuk keluaran: text, md, json, atau csv',
        en: 'form of the output: text, md, json or csv',
      },
    },
  ],
  more: {
    id: 'Hal yang sama tentang beberapa inovasi diminta sekali; pada json dan csv satu per satu.\nUrutan: kesalahan, rencana yang lewat, yang belum terbukti, lalu unsur yang belum tercatat.\n\nContoh:\n  tular todo\n  tular todo --agency dinas-perikanan-trenggalek --all\n  tular todo --format md',
    en: 'What is the same for several innovations is asked once; one by one in json and csv.\nIn order: errors, plans overdue, what is unproven, then rungs that are missing.\n\nExamples:\n  tular todo\n  tular todo --agency dinas-perikanan-trenggalek --all\n  tular todo --format md',
  },
  async run(io, _args, options) {
    const gathered = gather(io, options);
    const { derived, language } = gathered;
    const word = options['agency'] as string | undefined;
    const agency = word === undefined ? undefined : mustFindRecord(derived.graph, ['agency'], word);
    const agencies = todoOf(derived, judge(gathered).findings, language, agency);
    const told = tellOf(agencies, derived.day, options['all'] === true ? undefined : FIRST);
    const format = options['format'] ?? 'text';
    if (format === 'json')
      io.stdout.write(
        `${json({ version: io.version, asOf: derived.day, agencies: todoData(told) })}\n`,
      );
    else if (format === 'csv') {
      const { csv } = await import('../output/csv.ts');
      io.stdout.write(csv(TODO_COLUMNS, todoRows(told)));
    } else if (told.agencies.length > 0)
      io.stdout.write(
        format === 'md' ? todoMarkdown(told, language) : todoText(told, language, io.columns),
      );
    else if (!options.quiet) {
      const { graph, day } = derived;
      const isEmpty = graph.all('innovation').length + graph.all('replication').length === 0;
      const words = TODO_WORDS[language];
      const told = isEmpty ? words.empty : fill(words.nothing, { day: dateText(day, language) });
      io.stdout.write(`${wrap(told, io.columns).join('\n')}\n`);
    }
    return 0;
  },
};
