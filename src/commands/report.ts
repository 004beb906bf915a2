import { mustFindRecord } from '../amend/find.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import type { Graph } from '../link/graph.ts';
import { FOLDERS } from '../model/record.ts';
import { FORMATS } from '../report/formats/index.ts';
import { type View, VIEWS } from '../report/views/index.ts';
import type { Language } from '../text/language.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { judge } from './judge.ts';
import { writeReport } from './write-report.ts';

const DEFAULT_FOLDER = 'reports';
const MOST_ERRORS = 20;
const DEFAULT_VIEW = VIEWS[0].name;
const NAMES = VIEWS.map((view) => view.name).join(', ');
const ABOUT_ONE = VIEWS.filter((view) => view.about !== undefined);

/** What a view of one record is about: `replikasi`, `replication`. */
function kindOf({ about }: View): Words {
  const { id, en } = fieldAt(about ?? '', '')?.title ?? { id: 'rekaman', en: 'record' };
  return { id: id.toLowerCase(), en: en.toLowerCase() };
}

/** The reports with what each is, for the help. */
function viewLines(language: Language): string {
  const widest = Math.max(...VIEWS.map(({ name }) => name.length));
  return VIEWS.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary[language]}`).join(
    '\n',
  );
}

export const command: Command = {
  arguments: [
    {
      name: '[report]',
      help: {
        id: `laporan yang ditulis: ${NAMES}; tanpa ini, ${DEFAULT_VIEW}`,
        en: `the report to write: ${NAMES}; otherwise ${DEFAULT_VIEW}`,
      },
    },
    {
      name: '[record]',
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
      flags: '--draft',
      help: {
        id: 'tulis juga bila katalog masih memuat kesalahan; sampulnya bertanda KONSEP',
        en: 'write even where the catalogue has errors; the cover says KONSEP (draft)',
      },
    },
  ],
  more: {
    id: `Laporan:\n${viewLines('id')}\n\nContoh:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output laporan\n  tular report annual --year 2022 --rev v1.0\n  tular report statement gertak-blora --format html\n  tular report profile gertak --format html`,
    en: `Reports:\n${viewLines('en')}\n\nExamples:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output out\n  tular report annual --year 2022 --rev v1.0\n  tular report statement gertak-blora --format html\n  tular report profile gertak --format html`,
  },
  async run(io, [name = DEFAULT_VIEW, word], options) {
    const view = viewNamed(name);
    if (options['output'] === '')
      throw new UsageError({
        id: 'Folder pada --output masih kosong.',
        en: '--output names no folder.',
      });
    const gathered = gather(io, options);
    const subject = subjectOf(view, word, gathered);
    const draft = options['draft'] === true;
    const errors = judge(gathered).findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && !draft) {
      refuse(io, errors, gathered);
      return 1;
    }
    const folder = String(options['output'] ?? DEFAULT_FOLDER);
    const formats = (options['format'] as readonly string[] | undefined) ?? ['md'];
    const year = options['year'] as string | undefined;
    const wanted = { view, year, formats, folder, draft, subject };
    const files = await writeReport(io, gathered, options, wanted);
    for (const file of files) io.stdout.write(`${terminal(file)}\n`);
    return 0;
  },
};

function viewNamed(name: string): View {
  const view = VIEWS.find((each) => each.name === name);
  if (view) return view;
  const known = VIEWS.map((each) => each.name);
  const near = nearest(name, known)[0] ?? known.join(', ');
  throw new UsageError(
    {
      id: `Tidak ada laporan ${JSON.stringify(name)}.`,
      en: `There is no report ${JSON.stringify(name)}.`,
    },
    { id: `Laporan yang ada: ${near}`, en: `Reports: ${near}` },
  );
}

/** The record that a view is about, where it is about one. */
function subjectOf(view: View, word: string | undefined, { loaded: { graph } }: Gathered) {
  if (view.about === undefined) {
    if (word === undefined) return undefined;
    throw new UsageError(
      {
        id: `Laporan ${view.name} mencakup seluruh katalog, jadi "${word}" tidak dipakai.`,
        en: `The report ${view.name} is about the whole catalogue and takes no "${word}".`,
      },
      {
        id: `Tentang satu rekaman: ${ABOUT_ONE.map((each) => `tular report ${each.name} ID`).join(', ')}`,
        en: `About one record: ${ABOUT_ONE.map((each) => `tular report ${each.name} ID`).join(', ')}`,
      },
    );
  }
  if (word !== undefined) {
    refuseRemote(view, word, graph);
    return mustFindRecord(graph, [view.about], word);
  }
  throw new UsageError(
    {
      id: `Laporan ${view.name} memerlukan pengenal ${kindOf(view).id}.`,
      en: `The report ${view.name} needs the id of one ${kindOf(view).en}.`,
    },
    {
      id: `Lihat daftarnya: tular list ${FOLDERS[view.about]}`,
      en: `See which there are: tular list ${FOLDERS[view.about]}`,
    },
  );
}

/** Another agency's catalogue tells of its own records; here there are only those that meet ours. */
function refuseRemote(view: View, word: string, graph: Graph): void {
  const [catalog = ''] = word.split(':');
  if (!word.includes(':') || !Object.hasOwn(graph.manifest?.value.remotes ?? {}, catalog)) return;
  throw new UsageError(
    {
      id: `"${word}" tercatat di katalog ${catalog}, sedangkan laporan ${view.name} disusun dari katalog yang memuat rekamannya.`,
      en: `"${word}" is on record in the catalogue ${catalog}, and the report ${view.name} is made from the catalogue that holds the record.`,
    },
    { id: `Untuk melihatnya: tular show ${word}`, en: `To see it: tular show ${word}` },
  );
}

function refuse(io: Io, errors: readonly Presented[], { language }: Gathered): void {
  const id = language === 'id';
  io.stderr.write(
    id
      ? `tular: laporan tidak ditulis karena katalog memuat ${errors.length} kesalahan:\n`
      : `tular: no report was written, since the catalogue has ${errors.length} errors:\n`,
  );
  for (const { file, range, message, rule } of errors.slice(0, MOST_ERRORS))
    io.stderr.write(
      `  ${terminal(`${file}:${range.start.line}:${range.start.column} ${message} [${rule}]`)}\n`,
    );
  if (errors.length > MOST_ERRORS)
    io.stderr.write(
      id
        ? `  … dan ${errors.length - MOST_ERRORS} lainnya\n`
        : `  … and ${errors.length - MOST_ERRORS} more\n`,
    );
  io.stderr.write(
    id
      ? '  Perbaiki (tular validate menunjukkan tempatnya), atau pakai --draft untuk konsep.\n'
      : '  Mend them (tular validate shows where), or use --draft for a draft.\n',
  );
}
