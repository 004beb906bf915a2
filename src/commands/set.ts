import type { Fault } from '../amend/assignments.ts';
import type { JsonObject } from '../amend/amendment.ts';
import { planSet } from '../amend/set.ts';
import type { Graph } from '../link/graph.ts';
import { fieldAt } from '../model/fields.ts';
import type { Document, Kind } from '../model/record.ts';
import { terminal } from '../output/escape.ts';
import { say } from '../text/language.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { findOwn } from './find-own.ts';
import { type Gathered, gather } from './gather.ts';
import { Desk, type Question } from './questions.ts';
import { carryOutRework, readerOf, recordValue } from './rework.ts';

export const command: Command = {
  arguments: [
    {
      name: '<record>',
      help: {
        id: 'pengenal rekaman, atau catalog untuk catalog.yaml',
        en: 'id of the record, or catalog for catalog.yaml',
      },
    },
    {
      name: '[assignments...]',
      help: {
        id: 'ISIAN=NILAI; pada daftar juga ISIAN+=NILAI dan ISIAN-=NILAI; ISIAN= mengosongkan',
        en: 'FIELD=VALUE; on lists also FIELD+=VALUE and FIELD-=VALUE; FIELD= empties',
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
    id: 'Isian di dalam isian ditulis dengan titik; butir daftar disebut dengan id atau urutannya mulai 0, dan - adalah butir baru. Beberapa nilai daftar dipisah koma; tanda kutip melindungi koma. Di terminal, yang belum diisi ditanyakan.\n\nContoh:\n  tular set lion long_name="Lelang Ikan Online" owners+=dinas-kominfo\n  tular set lion milestones.peluncuran.date=2020-09 summary=\n  tular set lion milestones.-.phase=berhenti milestones.-.date=2024\n  tular set gertak-blora scope=sebagian core_kept=ya --dry-run\n  tular set catalog signatory.name="Nama Pejabat"',
    en: 'Write fields within fields with dots; name items of lists by their id or by their place from 0, and a new item as -. Separate several values of a list by commas; double quotes protect commas. On a terminal, what is missing is asked for.\n\nExamples:\n  tular set lion long_name="Lelang Ikan Online" owners+=dinas-kominfo\n  tular set lion milestones.peluncuran.date=2020-09 summary=\n  tular set lion milestones.-.phase=berhenti milestones.-.date=2024\n  tular set gertak-blora scope=sebagian core_kept=yes --dry-run\n  tular set catalog signatory.name="Nama Pejabat"',
  },
  async run(io, [id = '', ...given], options) {
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const document = findOwn(graph, id);
    const before = recordValue(readerOf(gathered), document);
    const words = given.length > 0 ? given : await asked(io, gathered, document, before);
    const planned = planSet(graph, document, before, words);
    if ('faults' in planned) return tellFaults(io, gathered, planned.faults);
    if (options.quiet !== true) tellIdle(io, gathered, document, planned.idle);
    if (planned.revisions.length === 0) return 0;
    return carryOutRework(io, options, gathered, planned);
  },
};

/** One assignment, asked for on a terminal: the field, then its value. */
async function asked(
  io: Io,
  { language, loaded: { graph } }: Gathered,
  document: Document,
  before: JsonObject,
): Promise<string[]> {
  const keys = fieldAt(document.kind, '')?.keys ?? [];
  const desk = new Desk(io, language);
  try {
    const field: Question = {
      option: language === 'id' ? 'ISIAN=NILAI' : 'FIELD=VALUE',
      title: { id: 'Isian yang diubah', en: 'Field to change' },
      help: {
        id: 'Namanya, misalnya name; isian di dalam isian ditulis dengan titik, misalnya offer.open.',
        en: 'Its name, such as name; write fields within fields with dots, such as offer.open.',
      },
      candidates: keys.map((key) => {
        const title = fieldAt(document.kind, `/${key}`)?.title ?? { id: '', en: '' };
        return { value: key, names: [say(title, language), title.en] };
      }),
      check: (answer) => mustFit(graph, document, before, `${answer}=`),
    };
    const path = (await desk.answers({ field }, {})).field ?? '';
    const known = fieldAt(document.kind, `/${path.replaceAll('.-', '/0').replaceAll('.', '/')}`);
    const value: Question = {
      option: path,
      title: known?.title.id ? known.title : { id: path, en: path },
      help: known?.description ?? { id: '', en: '' },
      ...(known?.labels && { choices: known.labels }),
      ...(known?.reference && { candidates: candidatesOf(graph, known.reference as Kind) }),
      check: (answer) => mustFit(graph, document, before, `${path}=${answer}`),
    };
    const text = (await desk.answers({ value }, {})).value ?? '';
    return [`${path}=${text}`];
  } finally {
    desk.close();
  }
}

/** Records that a reference may name. */
function candidatesOf(graph: Graph, kind: Kind) {
  return graph.all(kind).map(({ id, value }) => ({
    value: id,
    names: 'name' in value && value.name !== undefined ? [value.name] : [],
  }));
}

/** Refuses a word that cannot be carried out. */
function mustFit(graph: Graph, document: Document, before: JsonObject, word: string): void {
  const planned = planSet(graph, document, before, [word]);
  if (!('faults' in planned)) return;
  const [fault] = planned.faults;
  if (fault) throw new UsageError(fault.refused, fault.hint);
}

function tellFaults(io: Io, { language }: Gathered, faults: readonly Fault[]): ExitCode {
  for (const { word, refused, hint } of faults) {
    io.stderr.write(`tular: ${terminal(word)}: ${terminal(say(refused, language))}\n`);
    if (say(hint, language) !== '') io.stderr.write(`  ${terminal(say(hint, language))}\n`);
  }
  return 2;
}

function tellIdle(io: Io, { language }: Gathered, { id }: Document, idle: readonly string[]): void {
  for (const word of idle)
    io.stderr.write(
      language === 'id'
        ? `${terminal(id)} sudah demikian: ${terminal(word)}\n`
        : `${terminal(id)} is so already: ${terminal(word)}\n`,
    );
}
