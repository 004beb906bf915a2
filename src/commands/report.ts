import { join, resolve } from 'node:path';
import { derive, type Derived } from '../derive/derive.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import type { OutputFile } from '../report/blocks.ts';
import { FORMATS } from '../report/formats/index.ts';
import { latestYear } from '../report/latest-year.ts';
import { type View, VIEWS } from '../report/views/index.ts';
import { revisionOf } from '../source/revision.ts';
import { writeFiles } from '../source/write.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io, Options } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { judge } from './judge.ts';

const DEFAULT_FOLDER = 'reports';
const MOST_ERRORS = 20;

export const command: Command = {
  arguments: [
    {
      name: '[report]',
      help: { id: 'laporan yang ditulis: annual', en: 'the report to write: annual' },
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
    id: 'Contoh:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output laporan\n  tular report annual --year 2022 --rev v1.0',
    en: 'Examples:\n  tular report annual --year 2025\n  tular report annual --year 2025 --format md,html,csv,json --output out\n  tular report annual --year 2022 --rev v1.0',
  },
  async run(io, [name = 'annual'], options) {
    const view = viewNamed(name);
    if (options['output'] === '')
      throw new UsageError({
        id: 'Folder pada --output masih kosong.',
        en: '--output names no folder.',
      });
    const gathered = gather(io, options);
    const draft = options['draft'] === true;
    const errors = judge(gathered).findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && !draft) {
      refuse(io, errors, gathered);
      return 1;
    }
    const { year, derived } = asked(io, options, gathered);
    const { commit, changed } =
      options.rev === undefined
        ? revisionOf(gathered.location)
        : { commit: gathered.snapshot.commit, changed: false };
    const report = (await view.load())(derived, {
      year,
      language: gathered.language,
      draft,
      commit,
      changed,
      tool: `tular ${io.version}`,
    });
    const files: OutputFile[] = [];
    for (const format of new Set((options['format'] as readonly string[] | undefined) ?? ['md']))
      files.push(
        ...(await (
          await (FORMATS[format] as (typeof FORMATS)[string])()
        )(report, `${view.base}-${year}`)),
      );
    const folder = String(options['output'] ?? DEFAULT_FOLDER);
    writeFiles(resolve(io.cwd, folder), files);
    for (const file of files) io.stdout.write(`${terminal(join(folder, file.name))}\n`);
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

/** The year and the day that the report tells of. */
function asked(
  io: Io,
  options: Options,
  { loaded, derived }: Gathered,
): { readonly year: string; readonly derived: Derived } {
  const year = String(options['year'] ?? latestYear(loaded.graph, io.today));
  if (!/^(19|20|21)\d{2}$/.test(year))
    throw new UsageError(
      { id: `${JSON.stringify(year)} bukan tahun.`, en: `${JSON.stringify(year)} is not a year.` },
      {
        id: 'Tulis tahun dengan empat angka, misalnya --year 2025.',
        en: 'Write a year in four digits: --year 2025.',
      },
    );
  const end = `${year}-12-31`;
  const day = options.asOf === undefined ? (io.today < end ? io.today : end) : derived.day;
  if (day < `${year}-01-01`)
    throw new UsageError(
      {
        id: `Tahun ${year} belum mulai pada ${day}.`,
        en: `The year ${year} had not begun on ${day}.`,
      },
      {
        id: 'Pilih tahun yang lebih awal, atau --as-of yang lebih lambat.',
        en: 'Choose an earlier year, or a later --as-of.',
      },
    );
  return { year, derived: derive(loaded.graph, day) };
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
