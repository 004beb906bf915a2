import { evidenceOf } from '../amend/evidence-words.ts';
import { bodyKeys, mustFindRecord } from '../amend/find.ts';
import { planObserve } from '../amend/observe.ts';
import { fieldAt } from '../model/fields.ts';
import { carryOut } from './carry-out.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { Desk, fieldQuestion } from './questions.ts';

const CHECK = '/checks/0';
const RESULTS = Object.keys(fieldAt('replication', `${CHECK}/result`)?.labels ?? {});

export const command: Command = {
  arguments: [
    {
      name: '<record>',
      completes: ['replication', 'innovation'],
      help: { id: 'pengenal inovasi atau replikasi', en: 'id of an innovation or replication' },
    },
  ],
  options: [
    {
      flags: '--result <result>',
      words: RESULTS,
      help: {
        id: `keadaan yang ditemukan: ${RESULTS.join(', ')}`,
        en: `state found: ${RESULTS.join(', ')}`,
      },
    },
    {
      flags: '--by <agency>',
      help: {
        id: 'instansi yang memeriksa: pengenal atau namanya',
        en: 'checking agency: its id or name',
      },
    },
    { flags: '--date <date>', help: { id: 'kapan diperiksa', en: 'when it was checked' } },
    {
      flags: '--evidence <words>',
      repeatable: true,
      help: {
        id: 'bukti: kind=JENIS,number=NOMOR,date=TANGGAL,issuer=INSTANSI; boleh berulang',
        en: 'evidence: kind=KIND,number=NUMBER,date=DATE,issuer=AGENCY; repeatable',
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
    id: 'Yang belum diisi ditanyakan bila dijalankan di terminal.\n\nContoh:\n  tular observe gertak-blora --result berjalan --by bappedalitbang --date 2025-03\n  tular observe lion --result jarang-dipakai --by "Dinas Perikanan" --date 2025-06-12 --note "Dua lelang sejak Januari."\n  tular observe gertak-blora --result berjalan --by bappedalitbang --date 2025-03 --evidence kind=laporan,number=050/9,date=2025-03,issuer=bappedalitbang',
    en: 'What is missing is asked for where it runs on a terminal.\n\nExamples:\n  tular observe gertak-blora --result berjalan --by bappedalitbang --date 2025-03\n  tular observe lion --result jarang-dipakai --by "Dinas Perikanan" --date 2025-06-12 --note "Dua lelang sejak Januari."\n  tular observe gertak-blora --result berjalan --by bappedalitbang --date 2025-03 --evidence kind=laporan,number=050/9,date=2025-03,issuer=bappedalitbang',
  },
  async run(io, [word = ''], options) {
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const record = mustFindRecord(graph, ['replication', 'innovation'], word);
    const text = (name: string) => options[name] as string | undefined;
    const desk = new Desk(io, gathered.language);
    try {
      const {
        result = '',
        by = '',
        date = '',
      } = await desk.answers(
        {
          result: fieldQuestion('replication', `${CHECK}/result`, '--result'),
          by: fieldQuestion('replication', `${CHECK}/by`, '--by', {
            check: (answer) => void bodyKeys(graph, answer, 'by', '--by'),
          }),
          date: fieldQuestion('replication', `${CHECK}/date`, '--date', {
            by: gathered.derived.day,
          }),
        },
        { result: text('result'), by: text('by'), date: text('date') },
      );
      const note = text('note');
      const evidence = (options['evidence'] as readonly string[] | undefined) ?? [];
      const planned = planObserve(record, {
        result,
        date,
        by: bodyKeys(graph, by, 'by', '--by'),
        evidence: evidence.map((words) => evidenceOf(graph, words)),
        ...(note !== undefined && { note }),
      });
      return await carryOut(io, options, gathered, planned);
    } finally {
      desk.close();
    }
  },
};
