import { mustFindRecord } from '../amend/find.ts';
import { terminal } from '../output/escape.ts';
import type { Report } from '../report/blocks.ts';
import { FORMATS } from '../report/formats/index.ts';
import { MissingFields } from '../report/template-fields.ts';
import { type View, VIEWS } from '../report/views/index.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io, Options } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { judge } from './judge.ts';
import { handingOf, recordFiling, refuseUncommitted, tellFiled } from './report/filing.ts';
import { howToWrite } from './report/how.ts';
import { refuse, tellMissing } from './report/refuse.ts';
import { periodSpan, type Span, yearSpan } from './report/span.ts';
import { ABOUT_ONE, kindOf, subjectOf, viewLines, viewNamed } from './report/which.ts';
import { makeReport, writeReport } from './report/write.ts';

const DEFAULT_FOLDER = 'reports';
const DEFAULT_VIEW = VIEWS[0].name;
const NAMES = VIEWS.map((view) => view.name).join(', ');
const EXAMPLES = [
  'annual --year 2025',
  'annual --year 2025 --format docx,pdf,xlsx,html,md,csv,json --output out',
  'annual --period 2024-07..2025-06 --agency bappedalitbang',
  'annual --year 2022 --rev v1.0',
  'annual --year 2025 --format pdf --file --number 050/123/2026 --date 2026-01-30',
  'statement gertak-blora --format docx',
]
  .map((example) => `  tular report ${example}`)
  .join('\n');

export const command: Command = {
  arguments: [
    {
      name: '[report]',
      words: VIEWS.map((view) => view.name),
      help: {
        id: `laporan yang ditulis: ${NAMES}; tanpa ini, ${DEFAULT_VIEW}`,
        en: `the report to write: ${NAMES}; otherwise ${DEFAULT_VIEW}`,
      },
    },
    {
      name: '[record]',
      completes: ABOUT_ONE.flatMap(({ about }) => about ?? []),
      help: {
        id: `pengenal rekaman yang dilaporkan, untuk ${ABOUT_ONE.map((view) => `${view.name} (${kindOf(view).id})`).join(', ')}`,
        en: `id of the record reported, for ${ABOUT_ONE.map((view) => `${view.name} (${kindOf(view).en})`).join(', ')}`,
      },
    },
  ],
  options: [
    {
      flags: '--year <year>',
      help: {
        id: 'tahun laporan; tanpa ini, tahun terakhir yang sudah selesai dan memiliki peristiwa',
        en: 'year reported; otherwise the latest finished year with events',
      },
    },
    {
      flags: '--period <from..to>',
      help: {
        id: 'periode laporan selain satu tahun, misalnya 2024-07..2025-06',
        en: 'a period other than a year, such as 2024-07..2025-06',
      },
    },
    {
      flags: '--agency <agency>',
      help: {
        id: 'hanya yang menyangkut satu instansi dan unit di bawahnya',
        en: 'only what concerns one agency and the units under it',
      },
    },
    {
      flags: '--format <names>',
      choices: Object.keys(FORMATS),
      repeatable: true,
      help: {
        id: `bentuk laporan, boleh beberapa: ${Object.keys(FORMATS).join(', ')}; tanpa ini, md`,
        en: `formats of the report, several allowed: ${Object.keys(FORMATS).join(', ')}; otherwise md`,
      },
    },
    {
      flags: '--output <dir>',
      help: {
        id: 'folder tujuan, dibuat bila belum ada; tanpa ini, reports',
        en: 'folder to write to, made if missing; otherwise reports',
      },
    },
    {
      flags: '--template <file>',
      help: {
        id: 'berkas Word (.docx) instansi yang diisi sebagai bentuk docx, misalnya {title}, {counts.publicServices}, {#tabel_corong}{kolom_1}{/tabel_corong}',
        en: "the agency's own Word file (.docx), filled as the docx format: {title}, {counts.publicServices}, {#tabel_corong}{kolom_1}{/tabel_corong}",
      },
    },
    {
      flags: '--csv-excel-id',
      help: {
        id: 'tulis CSV untuk Excel berbahasa Indonesia: BOM, titik koma di antara sel, koma desimal',
        en: 'write CSV for Excel with Indonesian settings: BOM, semicolons between cells, decimal commas',
      },
    },
    {
      flags: '--draft',
      help: {
        id: 'tulis juga bila katalog masih memuat kesalahan; sampulnya bertanda KONSEP',
        en: 'write even where the catalogue has errors; the cover says KONSEP (draft)',
      },
    },
    {
      flags: '--file',
      help: {
        id: 'catat laporan ini sebagai laporan yang diserahkan (filings/), dengan --number dan --date',
        en: 'record this report as handed in (filings/), with --number and --date',
      },
    },
    {
      flags: '--number <number>',
      help: { id: 'nomor surat penyerahannya', en: 'number of the letter it goes with' },
    },
    {
      flags: '--date <date>',
      help: { id: 'tanggal diserahkan', en: 'date on which it is handed in' },
    },
  ],
  more: {
    id: `Laporan:\n${viewLines('id')}\n\nContoh:\n${EXAMPLES}`,
    en: `Reports:\n${viewLines('en')}\n\nExamples:\n${EXAMPLES}`,
  },
  async run(io, [name = DEFAULT_VIEW, word], options) {
    const view = viewNamed(name);
    if (options['output'] === '')
      throw new UsageError(
        {
          id: 'Folder pada --output masih kosong.',
          en: '--output names no folder.',
        },
        {
          id: 'Tulis nama foldernya, misalnya --output laporan.',
          en: 'Name a folder, such as --output reports.',
        },
      );
    const span = spanOf(view, options);
    const handing = handingOf(view, options);
    const gathered = gather(io, options);
    const { graph } = gathered.loaded;
    const subject = subjectOf(view, word, graph);
    const agency = agencyOf(view, options, gathered);
    const draft = options['draft'] === true;
    const formats = (options['format'] as readonly string[] | undefined) ?? ['md'];
    const how = howToWrite(io, options, formats);
    const errors = judge(gathered).findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && !draft) {
      refuse(io, errors, gathered);
      return 1;
    }
    const made = await makeReport(io, gathered, options, { view, span, draft, subject, agency });
    if (handing) refuseUncommitted(made.report);
    const folder = String(options['output'] ?? DEFAULT_FOLDER);
    let files: string[];
    try {
      files = await writeReport(io, made, formats, folder, how);
    } catch (error) {
      if (!(error instanceof MissingFields)) throw error;
      tellMissing(io, error.fields, gathered);
      return 1;
    }
    for (const file of files) io.stdout.write(`${terminal(file)}\n`);
    if (options.quiet !== true) tellRemarks(io, made.report);
    if (made.filed) tellFiled(io, made.filed, gathered);
    return handing ? recordFiling(io, options, gathered, made, handing) : 0;
  },
};

/** The time that the options ask for; undefined where they leave it open. */
function spanOf(view: View, options: Options): Span | undefined {
  const year = options['year'] as string | undefined;
  const period = options['period'] as string | undefined;
  if (year !== undefined && period !== undefined)
    throw new UsageError(
      {
        id: 'Pilih salah satu: --year atau --period.',
        en: 'Choose one: --year or --period.',
      },
      {
        id: '--year untuk satu tahun; --period untuk rentang lain, misalnya 2024-07..2025-06.',
        en: '--year is for one year; --period for another span, such as 2024-07..2025-06.',
      },
    );
  if (period !== undefined) {
    refuseOfOne(view, '--period');
    return periodSpan(period);
  }
  return year === undefined ? undefined : yearSpan(year);
}

/** The one agency that a report of the whole catalogue is limited to. */
function agencyOf(view: View, options: Options, { loaded: { graph } }: Gathered) {
  const word = options['agency'] as string | undefined;
  if (word === undefined) return undefined;
  refuseOfOne(view, '--agency');
  return mustFindRecord(graph, ['agency'], word);
}

/** A report of one record tells its state on a day: what narrows the whole catalogue has no meaning there. */
function refuseOfOne(view: View, flag: string): void {
  if (view.about === undefined) return;
  throw new UsageError(
    {
      id: `Laporan ${view.name} menyajikan keadaan satu rekaman, jadi ${flag} tidak dipakai.`,
      en: `The report ${view.name} tells the state of one record and takes no ${flag}.`,
    },
    {
      id: `Jalankan tanpa ${flag}; harinya dipilih dengan --as-of.`,
      en: `Run it without ${flag}; --as-of chooses the day.`,
    },
  );
}

/** What is noted of the legal basis, which the report itself does not print. */
function tellRemarks(io: Io, { remarks = [], language }: Report): void {
  if (remarks.length === 0) return;
  io.stderr.write(
    language === 'id'
      ? 'Catatan atas dasar hukum, untuk penanda tangan:\n'
      : 'Notes on the legal basis, for whoever signs:\n',
  );
  for (const remark of remarks) io.stderr.write(`  - ${terminal(remark)}\n`);
}
