import { evidenceOf } from '../amend/evidence-words.ts';
import { find, mustFind } from '../amend/find.ts';
import { type Adopter, planLink, recordOfPair, type WithRecord } from '../amend/link.ts';
import { ENDS } from '../derive/ladders.ts';
import { newText } from '../edit/additions.ts';
import type { Graph } from '../link/graph.ts';
import { fieldAt } from '../model/fields.ts';
import { overlay } from '../source/overlay.ts';
import { UsageError } from '../util/usage-error.ts';
import { carryOut } from './carry-out.ts';
import type { Command, Io, Options } from './command.ts';
import { type Gathered, gather, gatherFrom } from './gather.ts';
import { Desk, fieldQuestion, type Question } from './questions.ts';

const STAGE = '/milestones/0/stage';

export const command: Command = {
  arguments: [
    {
      name: '[origin]',
      completes: 'innovation',
      help: {
        id: 'pengenal inovasi asal, di sini atau katalog:id',
        en: 'id of the origin, here or catalogue:id',
      },
    },
    {
      name: '[adopter]',
      completes: 'agency',
      help: {
        id: 'pengenal instansi penerima, atau namanya dengan --region atau --level',
        en: 'id of the adopting agency, or its name with --region or --level',
      },
    },
  ],
  options: [
    {
      flags: '--stage <stage>',
      words: stages(),
      help: {
        id: `status yang dicapai: ${stages().join(', ')}`,
        en: `stage reached: ${stages().join(', ')}`,
      },
    },
    {
      flags: '--date <date>',
      help: {
        id: 'kapan dicapai: 2021, 2018-05, 2020-12-14, atau ../2024',
        en: 'when it was reached: 2021, 2018-05, 2020-12-14 or ../2024',
      },
    },
    {
      flags: '--planned',
      help: { id: 'masih rencana, belum terjadi', en: 'a plan, not yet come true' },
    },
    {
      flags: '--reason <text>',
      help: { id: 'alasan berhenti atau batal', en: 'reason of an end' },
    },
    {
      flags: '--evidence <words>',
      repeatable: true,
      help: {
        id: 'bukti: kind=JENIS,number=NOMOR,date=TANGGAL,issuer=INSTANSI; boleh berulang',
        en: 'evidence: kind=KIND,number=NUMBER,date=DATE,issuer=AGENCY; repeatable',
      },
    },
    {
      flags: '--agreement <id>',
      completes: 'agreement',
      repeatable: true,
      help: {
        id: 'perjanjian yang menjadi bukti; boleh berulang',
        en: 'agreement that is evidence; repeatable',
      },
    },
    {
      flags: '--activity <id>',
      completes: 'activity',
      repeatable: true,
      help: {
        id: 'kegiatan yang menjadi bukti; boleh berulang',
        en: 'activity that is evidence; repeatable',
      },
    },
    {
      flags: '--facilitator <id>',
      completes: 'agency',
      repeatable: true,
      help: {
        id: 'instansi yang memfasilitasi; boleh berulang',
        en: 'facilitating agency; repeatable',
      },
    },
    {
      flags: '--source <source>',
      repeatable: true,
      help: {
        id: 'alamat atau judul sumbernya; wajib untuk rekaman baru; boleh berulang',
        en: 'address or title of the source; required for a new record; repeatable',
      },
    },
    { flags: '--note <text>', help: { id: 'keterangan bebas', en: 'free remark' } },
    {
      flags: '--region <code>',
      help: {
        id: 'kode wilayah penerima yang belum punya rekaman, misalnya 33.16',
        en: 'region code of an adopter without a record, such as 33.16',
      },
    },
    {
      flags: '--level <level>',
      words: Object.keys(fieldAt('agency', '/level')?.labels ?? {}),
      help: {
        id: 'jenis badan penerima yang belum punya rekaman, misalnya kabupaten',
        en: 'kind of body of an adopter without a record, such as kabupaten',
      },
    },
    {
      flags: '--record <id>',
      completes: 'replication',
      help: {
        id: 'rekaman yang dimaksud bila beberapa menceritakan pasangan ini',
        en: 'the record that is meant where several tell of the pair',
      },
    },
    {
      flags: '--dry-run',
      help: { id: 'tampilkan perubahannya saja', en: 'only print what would change' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Yang belum diisi ditanyakan bila dijalankan di terminal.\n\nContoh:\n  tular link gertak pemkab-blora --stage dijajaki --date 2019-03-21 --activity kunjungan-blora --source "Laporan kunjungan"\n  tular link gertak pemkab-blora --stage diterapkan --date 2022-02 --evidence kind=keputusan,number=188/2022,date=2022-02,issuer=pemkab-blora\n  tular link gertak "Pemerintah Kabupaten Kebumen" --region 33.05 --stage diusulkan --planned --source "RKPD 2026"',
    en: 'What is missing is asked for where it runs on a terminal.\n\nExamples:\n  tular link gertak pemkab-blora --stage dijajaki --date 2019-03-21 --activity kunjungan-blora --source "Laporan kunjungan"\n  tular link gertak pemkab-blora --stage diterapkan --date 2022-02 --evidence kind=keputusan,number=188/2022,date=2022-02,issuer=pemkab-blora\n  tular link gertak "Pemerintah Kabupaten Kebumen" --region 33.05 --stage diusulkan --planned --source "RKPD 2026"',
  },
  async run(io, [origin, adopter], options) {
    const gathered = gather(io, options);
    const desk = new Desk(io, gathered.language);
    try {
      const request = await requestOf(desk, gathered, options, { origin, adopter });
      const existing = recordOfPair(gathered.derived, request, withRecord(io, options, gathered));
      const sources =
        request.sources.length > 0 || existing ? request.sources : [await source(desk)];
      return await carryOut(
        io,
        options,
        gathered,
        planLink(gathered.derived, { ...request, sources }, existing),
      );
    } finally {
      desk.close();
    }
  },
};

/** Everything asked for but the source, which only a new record must have. */
async function requestOf(
  desk: Desk,
  { loaded: { graph }, derived }: Gathered,
  options: Options,
  given: { readonly origin: string | undefined; readonly adopter: string | undefined },
) {
  const text = (name: string) => options[name] as string | undefined;
  const list = (name: string) => (options[name] as readonly string[] | undefined) ?? [];
  const planned = options['planned'] === true;
  const [region, level] = [text('region'), text('level')];
  const isNamed = region !== undefined || level !== undefined;
  const answers = await desk.answers(
    {
      origin: reference('innovation', '/origins/0/innovation', 'ORIGIN', (word) =>
        mustFind(graph, 'innovation', word),
      ),
      adopter: reference('agency', '/adopter/agency', 'ADOPTER', (word) =>
        adopterOf(graph, word, isNamed, region, level),
      ),
      stage: fieldQuestion('replication', STAGE, '--stage'),
      date: {
        ...fieldQuestion('replication', '/milestones/0/date', '--date', {
          ...(!planned && { by: derived.day }),
        }),
        optional: planned,
      },
    },
    { ...given, stage: text('stage'), date: text('date') },
  );
  const { stage = '', date } = answers;
  const isEnd = (ENDS as readonly string[]).includes(stage);
  const { reason } = await desk.answers(
    {
      reason: {
        ...fieldQuestion('replication', '/milestones/0/reason', '--reason'),
        optional: !isEnd || planned,
      },
    },
    { reason: text('reason') },
  );
  const note = text('note');
  const record = text('record');
  return {
    origin: mustFind(graph, 'innovation', answers.origin ?? ''),
    adopter: adopterOf(graph, answers.adopter ?? '', isNamed, region, level),
    stage,
    planned,
    ...(date !== undefined && { date }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(record !== undefined && { record }),
    evidence: [
      ...list('agreement').map((word) => ({
        agreement: mustFind(graph, 'agreement', word, '--agreement'),
      })),
      ...list('activity').map((word) => ({
        activity: mustFind(graph, 'activity', word, '--activity'),
      })),
      ...list('evidence').map((words) => evidenceOf(graph, words)),
    ],
    facilitators: list('facilitator').map((word) =>
      mustFind(graph, 'agency', word, '--facilitator'),
    ),
    sources: list('source'),
  };
}

function reference(
  kind: string,
  pointer: string,
  option: string,
  check: (word: string) => unknown,
): Question {
  const title = fieldAt(kind, '')?.title;
  return {
    ...fieldQuestion('replication', pointer, option),
    ...(title && {
      title: fieldAt('replication', pointer.replace(/\/[^/]+$/, ''))?.title ?? title,
    }),
    check: (word) => void check(word),
  };
}

/** The agency that a word means; where a region or level is given, the word may be a name only. */
function adopterOf(
  graph: Graph,
  word: string,
  isNamed: boolean,
  region: string | undefined,
  level: string | undefined,
): Adopter {
  const found = find(graph, 'agency', word);
  if ('ref' in found) return { agency: found.ref };
  if (isNamed)
    return {
      name: word,
      ...(region !== undefined && { region_code: region }),
      ...(level !== undefined && { level }),
    };
  throw new UsageError(
    {
      id: `Tidak ada instansi "${word}" di katalog ini.`,
      en: `There is no agency "${word}" in this catalogue.`,
    },
    found.near.length > 0
      ? {
          id: `Mungkin maksudnya: ${found.near.join(', ')}.`,
          en: `Did you mean: ${found.near.join(', ')}?`,
        }
      : {
          id: 'Penerima yang belum punya rekaman ditulis namanya, dengan --region KODE atau --level JENIS.',
          en: 'Give an adopter without a record by its name, with --region CODE or --level LEVEL.',
        },
  );
}

/** The catalogue's answers with one more record, though nothing is written. */
function withRecord(io: Io, options: Options, { location, snapshot }: Gathered): WithRecord {
  return (id, value) => {
    const bytes = Buffer.from(newText('', value), 'utf8');
    const files = new Map([[`replications/${id}.yaml`, bytes]]);
    return gatherFrom(io, options, location, overlay(snapshot, files)).derived;
  };
}

async function source(desk: Desk): Promise<string> {
  const question: Question = {
    ...fieldQuestion('replication', '/sources', '--source'),
    help: {
      id: 'Dari mana hal ini diketahui: alamat atau judul dokumen. Setiap rekaman baru memerlukannya.',
      en: 'Where this is known from: an address or the title of a document. Every new record needs one.',
    },
  };
  return (await desk.answers({ source: question }, {})).source ?? '';
}

function stages(): string[] {
  return Object.keys(fieldAt('replication', STAGE)?.labels ?? {});
}
