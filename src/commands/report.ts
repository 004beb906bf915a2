import { resolve } from 'node:path';
import { mustFindRecord } from '../amend/find.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import { FOLDERS } from '../model/record.ts';
import { FORMATS } from '../report/formats/index.ts';
import { type MissingField, MissingFields } from '../report/template-fields.ts';
import { type View, VIEWS } from '../report/views/index.ts';
import { readTemplate } from '../source/document.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io } from './command.ts';
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
        id: 'laporan yang ditulis: annual (tanpa ini), atau statement',
        en: 'the report to write: annual (otherwise), or statement',
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
      flags: '--template <file>',
      help: {
        id: 'berkas Word (.docx) instansi yang diisi sebagai bentuk docx, misalnya {title}, {counts.publicServices}, {#tabel_corong}{kolom_1}{/tabel_corong}',
        en: "the agency's own Word file (.docx), filled as the docx format: {title}, {counts.publicServices}, {#tabel_corong}{kolom_1}{/tabel_corong}",
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
    const formats = (options['format'] as readonly string[] | undefined) ?? ['md'];
    const template = templateOf(io, options['template'] as string | undefined, formats);
    const gathered = gather(io, options);
    const subject = subjectOf(view, word, gathered);
    const draft = options['draft'] === true;
    const errors = judge(gathered).findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && !draft) {
      refuse(io, errors, gathered);
      return 1;
    }
    const folder = String(options['output'] ?? DEFAULT_FOLDER);
    const year = options['year'] as string | undefined;
    const how = { ...(template && { template }) };
    const wanted = { view, year, formats, folder, draft, subject, how };
    let files: string[];
    try {
      files = await writeReport(io, gathered, options, wanted);
    } catch (error) {
      if (!(error instanceof MissingFields)) throw error;
      tellMissing(io, error.fields, gathered);
      return 1;
    }
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

/** The template's bytes, where one is given: it is what the docx format fills. */
function templateOf(io: Io, path: string | undefined, formats: readonly string[]) {
  if (path === undefined) return undefined;
  if (!formats.includes('docx'))
    throw new UsageError(
      {
        id: '--template hanya untuk bentuk docx.',
        en: '--template is for the docx format only.',
      },
      { id: 'Tambahkan --format docx.', en: 'Add --format docx.' },
    );
  return readTemplate(resolve(io.cwd, path));
}

function tellMissing(io: Io, fields: readonly MissingField[], { language }: Gathered): void {
  const id = language === 'id';
  io.stderr.write(
    id
      ? `tular: laporan tidak ditulis karena templat meminta ${fields.length} isian yang tidak ada pada laporan ini:\n`
      : `tular: no report was written, since the template asks for ${fields.length} fields that this report does not have:\n`,
  );
  for (const { tag, where, near } of fields) {
    const meant = near.map((name) => `{${name}}`).join(', ');
    const hint =
      meant === '' ? '' : id ? `; mungkin maksudnya ${meant}` : `; did you mean ${meant}`;
    io.stderr.write(`  ${terminal(`{${tag}} (${where[language]})${hint}`)}\n`);
  }
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
