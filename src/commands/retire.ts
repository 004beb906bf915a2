import {
  cannotEnd,
  endOf,
  planRetireCopy,
  planRetireInnovation,
  type RetireRequest,
} from '../amend/retire.ts';
import type { CatalogRecord, Document } from '../model/record.ts';
import { labelOf } from '../model/fields.ts';
import { UsageError } from '../util/usage-error.ts';
import { carryOut, tellRefused } from './carry-out.ts';
import type { Command, Options } from './command.ts';
import { findOwnRecord } from './find-own.ts';
import { type Gathered, gather } from './gather.ts';
import { Desk, fieldQuestion, type Question } from './questions.ts';
import { carryOutRework, readerOf, recordValue } from './rework.ts';

const ENDED = ['berhenti', 'batal'];

export const command: Command = {
  arguments: [
    {
      name: '<record>',
      completes: ['innovation', 'replication'],
      help: { id: 'pengenal inovasi atau replikasi', en: 'id of an innovation or replication' },
    },
  ],
  options: [
    { flags: '--reason <text>', help: { id: 'alasannya; wajib', en: 'the reason; required' } },
    {
      flags: '--date <date>',
      help: {
        id: 'kapan berakhir; tanpa ini antara kejadian terakhir yang tercatat dan hari ini',
        en: 'when it ended; without it between the last event recorded and today',
      },
    },
    {
      flags: '--stage <stage>',
      choices: ENDED,
      help: {
        id: 'untuk replikasi: berhenti (pernah dipakai) atau batal (tidak pernah)',
        en: 'for a replication: berhenti (was in use) or batal (never was)',
      },
    },
    {
      flags: '--source <source>',
      repeatable: true,
      help: {
        id: 'alamat atau judul sumbernya; boleh berulang',
        en: 'address or title of the source; repeatable',
      },
    },
    { flags: '--note <text>', help: { id: 'keterangan bebas', en: 'free remark' } },
    {
      flags: '--dry-run',
      help: { id: 'tampilkan perubahannya saja', en: 'only print what would change' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Tidak ada berkas yang dihapus: inovasi mendapat tahapan "berhenti", replikasi status "berhenti" atau "batal". Akhir sebuah perjanjian, instansi yang berganti nama atau dilebur dicatat dengan `tular set` atau `tular merge`; `retire` menyebutkan caranya. Yang belum diisi ditanyakan bila dijalankan di terminal.\n\nContoh:\n  tular retire lion --reason "Aplikasi tidak diperpanjang" --date 2024-06 --source "Surat Dinas Perikanan"\n  tular retire gertak-blora --reason "Tidak dianggarkan lagi"',
    en: 'No file is removed: an innovation gets the phase "berhenti", a replication the stage "berhenti" or "batal". The end of an agreement, and an agency that is renamed or absorbed, are recorded with `tular set` or `tular merge`; `retire` says how. What is missing is asked for where it runs on a terminal.\n\nExamples:\n  tular retire lion --reason "Aplikasi tidak diperpanjang" --date 2024-06 --source "Surat Dinas Perikanan"\n  tular retire gertak-blora --reason "Tidak dianggarkan lagi"',
  },
  async run(io, [id = ''], options) {
    const gathered = gather(io, options);
    const { derived, loaded } = gathered;
    const record = findOwnRecord(loaded.graph, id);
    const refused = cannotEnd(derived, record);
    if (refused) return tellRefused(io, gathered, refused);
    if (record.kind === 'innovation' && options['stage'] !== undefined)
      throw new UsageError(
        {
          id: `--stage hanya untuk replikasi; ${record.id} adalah inovasi, yang selalu berakhir dengan tahapan "berhenti".`,
          en: `--stage is only for replications; ${record.id} is an innovation, which always ends with the phase "berhenti".`,
        },
        { id: 'Jalankan lagi tanpa --stage.', en: 'Run it again without --stage.' },
      );
    const ending = record as Document<'innovation'> | Document<'replication'>;
    const desk = new Desk(io, gathered.language);
    try {
      const { stage, ...request } = await requestOf(desk, gathered, options, ending);
      if (ending.kind === 'replication')
        return await carryOut(
          io,
          options,
          gathered,
          planRetireCopy(derived, ending, stage, request),
        );
      const before = recordValue(readerOf(gathered), ending);
      const planned = planRetireInnovation(derived, ending, before, request);
      if ('refused' in planned) return tellRefused(io, gathered, planned);
      return await carryOutRework(io, options, gathered, planned);
    } finally {
      desk.close();
    }
  },
};

async function requestOf(
  desk: Desk,
  { derived }: Gathered,
  options: Options,
  record: CatalogRecord<'innovation'> | CatalogRecord<'replication'>,
): Promise<RetireRequest & { readonly stage: string }> {
  const text = (name: string) => options[name] as string | undefined;
  const { kind } = record;
  const known = kind === 'replication' ? endOf(derived, record) : 'berhenti';
  const answers = await desk.answers(
    {
      stage: endQuestion(),
      reason: fieldQuestion(kind, '/milestones/0/reason', '--reason'),
      date: fieldQuestion(kind, '/milestones/0/date', '--date', {
        optional: true,
        by: derived.day,
      }),
    },
    { stage: text('stage') ?? known, reason: text('reason'), date: text('date') },
  );
  const note = text('note');
  return {
    stage: answers.stage ?? '',
    reason: answers.reason ?? '',
    ...(answers.date !== undefined && { date: answers.date }),
    ...(note !== undefined && { note }),
    sources: (options['source'] as readonly string[] | undefined) ?? [],
  };
}

/** Which of the two ends; only asked where the record leaves open whether the copy was ever in use. */
function endQuestion(): Question {
  return {
    ...fieldQuestion('replication', '/milestones/0/stage', '--stage'),
    choices: Object.fromEntries(
      ENDED.map((each) => [each, labelOf('replication', '/milestones/*/stage', each)]),
    ),
  };
}
