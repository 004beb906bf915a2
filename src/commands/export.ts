import { type CatalogRecord, FOLDERS, type Kind } from '../model/record.ts';
import { BYTE_ORDER_MARK, EXCEL_ID, PLAIN } from '../output/csv.ts';
import { json, terminal } from '../output/escape.ts';
import { type Table, tablesOf } from '../sheet/columns.ts';
import { importable, type Material } from '../sheet/export/material.ts';
import { fileNameOf, sheetNameOf } from '../sheet/sheet-names.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, ExitCode, Io, Options } from './command.ts';
import { fileAsked, type Made, split, writeMade } from './export/destination.ts';
import { materialOf } from './export/gather-material.ts';
import { EXAMPLES, LINES } from './export/help.ts';
import { tellEmpty, tellIncomplete, tellUnfit } from './export/tell.ts';
import { type Gathered, gather } from './gather.ts';
import { kindOf } from './kinds.ts';

export const command: Command = {
  options: [
    {
      flags: '--kind <kind>',
      repeatable: true,
      help: {
        id: 'jenis rekaman, misalnya innovations; dapat diulang. Tanpa ini: semua jenis',
        en: 'kind of record, such as innovations; may be repeated. Without it: every kind',
      },
    },
    {
      flags: '--format <name>',
      choices: ['xlsx', 'csv', 'json', 'ndjson'],
      help: {
        id: 'bentuk: xlsx (bawaan, untuk disunting), csv, json, atau ndjson (untuk basis data)',
        en: 'form: xlsx (the default, to be edited), csv, json or ndjson (for databases)',
      },
    },
    {
      flags: '--output <path>',
      help: {
        id: 'berkas tujuan; untuk csv folder tujuan, satu berkas setiap tabel',
        en: 'file to write; for csv a folder, one file a table',
      },
    },
    {
      flags: '--force',
      help: { id: 'timpa berkas yang sudah ada', en: 'overwrite files that exist' },
    },
    {
      flags: '--csv-excel-id',
      help: {
        id: 'tulis CSV untuk Excel berbahasa Indonesia: BOM, titik koma di antara sel, koma desimal',
        en: 'write CSV for Excel with Indonesian settings: BOM, semicolons between cells, decimal commas',
      },
    },
  ],
  more: { id: `${EXAMPLES.id}\n\n${LINES.id}`, en: `${EXAMPLES.en}\n\n${LINES.en}` },
  async run(io, _args, options) {
    const kinds = kindsOf(options);
    const format = (options['format'] as string | undefined) ?? 'xlsx';
    refuseMeaningless(options, format);
    const gathered = gather(io, options);
    const material = materialOf(io, options, gathered, kinds);
    const code = await WRITERS[format]?.(io, options, gathered, material);
    return tellIncomplete(io, gathered, kinds) ? 1 : (code ?? 0);
  },
};

/** How each form is written. */
const WRITERS: Readonly<
  Record<
    string,
    (io: Io, options: Options, gathered: Gathered, material: Material) => Promise<ExitCode>
  >
> = {
  async xlsx(io, options, _gathered, material) {
    const tables = tablesIn(material);
    const path = fileAsked(io, options['output'] as string, `${nameOf(material)}.xlsx`);
    const { tooLong, tooMany } = await import('../sheet/export/unfit.ts');
    const long = tooLong(tables, material);
    const many = tooMany(tables, material);
    if (long.length + many.length > 0) {
      refuseTooLarge(io, material, many);
      tellUnfit(io, '', long, material);
      return 1;
    }
    const { bookOf } = await import('../sheet/export/book.ts');
    const { folder, name } = split(path);
    await write(io, options, folder, [{ name, content: bookOf(material) }]);
    tellEmpty(io, material);
    if (options.quiet !== true) tellNext(io, path, material);
    return 0;
  },

  async csv(io, options, _gathered, material) {
    const { csvOf } = await import('../sheet/export/csv.ts');
    const { withControls } = await import('../sheet/export/unfit.ts');
    const output = options['output'] as string | undefined;
    const all = tablesIn(material);
    const isOne = output === undefined || output.toLowerCase().endsWith('.csv');
    if (isOne && material.records.size > 1) throw needsFolder();
    const tables = isOne ? all.slice(0, 1) : all;
    const excelId = options['csvExcelId'] === true;
    const files = tables.map((table): Made => ({
      name: `${fileNameOf(table)}.csv`,
      content: started(
        excelId ? BYTE_ORDER_MARK : '',
        csvOf(table, material, excelId ? EXCEL_ID : PLAIN),
      ),
    }));
    if (output === undefined)
      for (const piece of files[0]?.content ?? []) io.stdout.write(String(piece));
    else if (isOne) {
      const { folder, name } = split(output);
      await write(io, options, folder, [{ name, content: files[0]?.content ?? [] }]);
    } else await write(io, options, output, files);
    const id = material.language === 'id';
    tellUnfit(
      io,
      id
        ? 'Memuat karakter kendali, yang dalam CSV hanya dieja; pakai xlsx untuk mengimpor kembali:'
        : 'Hold control characters, which CSV only spells out; use xlsx to import them again:',
      withControls(tables, material),
      material,
    );
    tellEmpty(io, material);
    if (isOne && options.quiet !== true) tellOthers(io, all.slice(1), material);
    return 0;
  },

  async json(io, options, _gathered, material) {
    const records = [...material.records.values()].flat();
    const all = records.map(({ kind, id, file, value }) => ({ kind, id, file, value }));
    await writeOrPrint(io, options, `${nameOf(material)}.json`, [`${json(all)}\n`]);
    return 0;
  },

  async ndjson(io, options, { derived, loaded, language }, material) {
    const { lineOf } = await import('../sheet/export/lines.ts');
    function* lines() {
      for (const kind of material.records.keys())
        for (const record of loaded.graph.all(kind))
          yield `${lineOf(derived, record as CatalogRecord, language)}\n`;
    }
    await writeOrPrint(io, options, `${nameOf(material)}.ndjson`, lines());
    return 0;
  },
};

function kindsOf(options: Options): Kind[] {
  const words = ((options['kind'] as string[] | undefined) ?? []).flatMap((each) =>
    each.split(',').map((word) => word.trim()),
  );
  if (words.length === 0) return Object.keys(FOLDERS) as Kind[];
  return [...new Set(words.map((word) => kindOf(word)))];
}

function refuseMeaningless(options: Options, format: string): void {
  const output = options['output'] as string | undefined;
  if (output === '')
    throw new UsageError(
      { id: 'Tujuan pada --output masih kosong.', en: '--output names nothing.' },
      {
        id: 'Sebutkan berkas atau foldernya, misalnya --output katalog.xlsx.',
        en: 'Name the file or folder, such as --output katalog.xlsx.',
      },
    );
  if (options['csvExcelId'] === true && format !== 'csv')
    throw new UsageError(
      {
        id: `--csv-excel-id hanya untuk bentuk csv, sedangkan yang diminta ${format}.`,
        en: `--csv-excel-id is for the format csv, and ${format} is asked for.`,
      },
      { id: 'Tambahkan --format csv.', en: 'Add --format csv.' },
    );
  if (format === 'xlsx' && output === undefined)
    throw new UsageError(
      {
        id: 'Lembar kerja xlsx ditulis ke berkas, dan --output belum diberikan.',
        en: 'A workbook is written to a file, and no --output is given.',
      },
      {
        id: 'Misalnya: tular export --kind innovations --output inovasi.xlsx',
        en: 'For example: tular export --kind innovations --output innovations.xlsx',
      },
    );
}

function needsFolder(): UsageError {
  return new UsageError(
    {
      id: 'Beberapa jenis rekaman tidak dapat ditulis dalam satu berkas CSV.',
      en: 'Several kinds of record cannot go into one CSV file.',
    },
    {
      id: 'Tunjuk folder dengan --output, atau satu jenis dengan --kind.',
      en: 'Name a folder with --output, or one kind with --kind.',
    },
  );
}

function tablesIn(material: Material): Table[] {
  return [...material.records.keys()].flatMap((kind) => tablesOf(kind));
}

/** The name of a file for what is exported, where only a folder is given. */
function nameOf({ records, catalog }: Material): string {
  const [kind] = records.keys();
  return records.size === 1 && kind ? FOLDERS[kind] : catalog;
}

async function write(io: Io, options: Options, folder: string, files: readonly Made[]) {
  for (const path of await writeMade(io, options, folder, files))
    io.stdout.write(`${terminal(path)}\n`);
}

async function writeOrPrint(io: Io, options: Options, name: string, content: Iterable<string>) {
  const output = options['output'] as string | undefined;
  if (output === undefined) {
    for (const piece of content) io.stdout.write(piece);
    return;
  }
  const at = split(fileAsked(io, output, name));
  await write(io, options, at.folder, [{ name: at.name, content }]);
}

function* started(start: string, content: Iterable<string>): Generator<string> {
  if (start !== '') yield start;
  yield* content;
}

function refuseTooLarge(io: Io, { language }: Material, many: readonly Table[]): void {
  const id = language === 'id';
  io.stderr.write(
    id
      ? 'tular: tidak ada yang ditulis, karena isi berikut melebihi ukuran lembar kerja; pakai --format csv atau json.\n'
      : 'tular: nothing was written, since this is more than a workbook holds; use --format csv or json.\n',
  );
  for (const table of many) io.stderr.write(`  ${sheetNameOf(table)[language]}\n`);
}

function tellNext(io: Io, path: string, { records, language }: Material): void {
  for (const kind of importable(records.keys())) {
    const next = `tular import ${terminal(JSON.stringify(path))} --kind ${kind} --dry-run`;
    io.stderr.write(
      language === 'id'
        ? `Setelah disunting, lihat perubahannya: ${next}\n`
        : `Once edited, look at the changes: ${next}\n`,
    );
    return;
  }
}

/** A single CSV file holds the records only. */
function tellOthers(io: Io, tables: readonly Table[], { language }: Material): void {
  const names = tables.map((table) => sheetNameOf(table)[language]).join(', ');
  io.stderr.write(
    language === 'id'
      ? `Hanya tabel utamanya. Untuk ${names}: --output FOLDER.\n`
      : `The main table only. For ${names}: --output FOLDER.\n`,
  );
}
