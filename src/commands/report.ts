import { mustFindRecord } from '../amend/find.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import { FOLDERS } from '../model/record.ts';
import type { How } from '../report/blocks.ts';
import { FORMATS } from '../report/formats/index.ts';
import { type View, VIEWS } from '../report/views/index.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io, Options } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { judge } from './judge.ts';
import { writeReport } from './write-report.ts';

const DEFAULT_FOLDER = 'reports';
const MOST_ERRORS = 20;

export const command: Command = {
  arguments: [
    {
      name: '[report]',
      help: {
        id: `laporan yang ditulis: ${VIEWS.map(({ name }) => name).join(', ')}; tanpa ini, ${VIEWS[0].name}`,
        en: `the report to write: ${VIEWS.map(({ name }) => name).join(', ')}; otherwise ${VIEWS[0].name}`,
      },
    },
    {
      name: '[record]',
      help: {
        id: 'pengenal replikasi, untuk statement',
        en: 'id of the replication, for statement',
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
  ],
  more: {
    id: 'Contoh:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output laporan\n  tular report annual --year 2022 --rev v1.0\n  tular report statement gertak-blora --format html',
    en: 'Examples:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output out\n  tular report annual --year 2022 --rev v1.0\n  tular report statement gertak-blora --format html',
  },
  async run(io, [name = 'annual', word], options) {
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
    const how = howToWrite(options, formats);
    const wanted = { view, year, formats, how, folder, draft, subject };
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

function howToWrite(options: Options, formats: readonly string[]): How {
  const excelId = options['csvExcelId'] === true;
  if (excelId && !formats.includes('csv'))
    throw new UsageError(
      {
        id: '--csv-excel-id berlaku untuk CSV, sedangkan CSV tidak diminta.',
        en: '--csv-excel-id is about CSV, and no CSV is asked for.',
      },
      { id: 'Tambahkan --format csv.', en: 'Add --format csv.' },
    );
  return { excelId };
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
        id: 'Untuk satu replikasi: tular report statement ID',
        en: 'For one replication: tular report statement ID',
      },
    );
  }
  if (word !== undefined) return mustFindRecord(graph, [view.about], word);
  throw new UsageError(
    {
      id: `Laporan ${view.name} memerlukan pengenal replikasi.`,
      en: `The report ${view.name} needs the id of a replication.`,
    },
    {
      id: `Lihat daftarnya: tular list ${FOLDERS[view.about]}`,
      en: `See which there are: tular list ${FOLDERS[view.about]}`,
    },
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
