import { resolve } from 'node:path';
import { planEvidence, targetOf } from '../amend/evidence.ts';
import { evidenceKinds } from '../amend/evidence-words.ts';
import { bodyKeys, mustFindRecord } from '../amend/find.ts';
import { fieldAt } from '../model/fields.ts';
import { digestAt, readDocument } from '../source/document.ts';
import { UsageError } from '../util/usage-error.ts';
import { carryOut } from './carry-out.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { Desk, fieldQuestion } from './questions.ts';

const FIELD = '/milestones/0/evidence/0';

export const command: Command = {
  arguments: [
    {
      name: '<action>',
      words: ['add'],
      help: { id: 'add: menambah bukti', en: 'add: adds evidence' },
    },
    {
      name: '<record>',
      completes: ['replication', 'innovation'],
      help: {
        id: 'pengenal replikasi, atau inovasi dengan --check',
        en: 'id of a replication, or of an innovation with --check',
      },
    },
    {
      name: '<document>',
      completes: 'file',
      help: {
        id: 'berkas yang disalin ke katalog, atau alamat yang hanya dicatat',
        en: 'file that is copied into the catalogue, or address that is only recorded',
      },
    },
  ],
  options: [
    {
      flags: '--kind <kind>',
      words: Object.keys(evidenceKinds()),
      help: {
        id: `jenis dokumen: ${Object.keys(evidenceKinds()).join(', ')}`,
        en: `kind of document: ${Object.keys(evidenceKinds()).join(', ')}`,
      },
    },
    { flags: '--number <number>', help: { id: 'nomor dokumen', en: 'number of the document' } },
    { flags: '--date <date>', help: { id: 'tanggal dokumen', en: 'date of the document' } },
    {
      flags: '--issuer <agency>',
      help: {
        id: 'instansi penerbit: pengenal atau namanya',
        en: 'issuing agency: its id or name',
      },
    },
    {
      flags: '--access <access>',
      choices: ['public', 'restricted'],
      help: {
        id: 'public: berkas disalin; restricted: hanya nomor dan sidiknya yang dicatat; tanpa ini, public',
        en: 'public: the file is copied; restricted: only its number and digest are recorded; otherwise public',
      },
    },
    {
      flags: '--stage <stage>',
      words: Object.keys(fieldAt('replication', '/milestones/0/stage')?.labels ?? {}),
      help: {
        id: 'status yang dibuktikan; tanpa ini, yang terakhir dicapai dan dapat dibuktikan jenis ini',
        en: 'stage that it proves; otherwise the latest reached that such a document can prove',
      },
    },
    {
      flags: '--milestone <id>',
      help: { id: 'pengenal tahapan yang dibuktikan', en: 'id of the milestone that it proves' },
    },
    {
      flags: '--check <date>',
      help: {
        id: 'tanggal atau pengenal pemeriksaan yang dibuktikan',
        en: 'date or id of the check that it belongs to',
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
    id: 'Alamat tidak pernah dibuka. Yang belum diisi ditanyakan bila dijalankan di terminal.\n\nContoh:\n  tular evidence add gertak-blora pindaian.pdf --kind surat-pernyataan --number 050/17/2025 --date 2025-02-03 --issuer pemkab-blora\n  tular evidence add gertak-blora https://blora.go.id/perbup.pdf --kind peraturan --number 12/2022 --date 2022 --issuer pemkab-blora',
    en: 'An address is never opened. What is missing is asked for where it runs on a terminal.\n\nExamples:\n  tular evidence add gertak-blora scan.pdf --kind surat-pernyataan --number 050/17/2025 --date 2025-02-03 --issuer pemkab-blora\n  tular evidence add gertak-blora https://blora.go.id/perbup.pdf --kind peraturan --number 12/2022 --date 2022 --issuer pemkab-blora',
  },
  async run(io, [action, word = '', document = ''], options) {
    if (action !== 'add')
      throw new UsageError(
        { id: `Tidak ada tindakan "${action}".`, en: `There is no action "${action}".` },
        { id: 'Yang ada: tular evidence add', en: 'There is: tular evidence add' },
      );
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const { folder } = gathered.location;
    const record = mustFindRecord(graph, ['replication', 'innovation'], word);
    const text = (name: string) => options[name] as string | undefined;
    const [stage, milestone, check, note] = ['stage', 'milestone', 'check', 'note'].map(text);
    const picked = {
      ...(stage !== undefined && { stage }),
      ...(milestone !== undefined && { milestone }),
      ...(check !== undefined && { check }),
    };
    const found = /^[a-z][a-z0-9+.-]*:\/\//i.test(document)
      ? { url: document }
      : { file: readDocument(resolve(io.cwd, document), folder) };
    const desk = new Desk(io, gathered.language);
    try {
      const {
        kind = '',
        number,
        date = '',
        issuer = '',
      } = await desk.answers(
        {
          kind: fieldQuestion('replication', `${FIELD}/kind`, '--kind'),
          number: fieldQuestion('replication', `${FIELD}/number`, '--number', { optional: true }),
          date: fieldQuestion('replication', `${FIELD}/date`, '--date', {
            by: gathered.derived.day,
          }),
          issuer: fieldQuestion('replication', `${FIELD}/issuer`, '--issuer', {
            check: (answer) => void bodyKeys(graph, answer, 'issuer', '--issuer'),
          }),
        },
        { kind: text('kind'), number: text('number'), date: text('date'), issuer: text('issuer') },
      );
      const access = options['access'] as 'public' | 'restricted' | undefined;
      const request = {
        document: found,
        kind,
        date,
        issuer: bodyKeys(graph, issuer, 'issuer', '--issuer'),
        ...(number !== undefined && { number }),
        ...(access !== undefined && { access }),
        ...(note !== undefined && { note }),
      };
      const target = targetOf(record, kind, gathered.derived.day, picked);
      const planned = planEvidence(record, target, request, (path) => digestAt(folder, path));
      return await carryOut(io, options, gathered, planned);
    } finally {
      desk.close();
    }
  },
};
