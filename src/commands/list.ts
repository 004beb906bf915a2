import { fieldAt } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import { json } from '../output/escape.ts';
import { asHeld, cellText, OWN_COLUMNS, titleOf } from '../listing/columns.ts';
import { fieldsIn, select } from '../listing/query.ts';
import { COLUMNS, type Row, rowsOf } from '../listing/rows.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Language } from '../text/language.ts';
import type { Command, Options } from './command.ts';
import { gather } from './gather.ts';
import { kindOf } from './kinds.ts';

export const command: Command = {
  arguments: [
    {
      name: '<kind>',
      completes: 'kind',
      help: {
        id: 'innovations, replications, agencies, activities, agreements, submissions, filings',
        en: 'innovations, replications, agencies, activities, agreements, submissions, filings',
      },
    },
  ],
  options: [
    {
      flags: '--match <words>',
      help: { id: 'hanya yang memuat semua kata ini', en: 'only what holds all these words' },
    },
    {
      flags: '--where <field=value>',
      completes: 'assignment',
      repeatable: true,
      help: {
        id: 'hanya yang isiannya bernilai ini; dapat diulang',
        en: 'only where a field has this value; may be repeated',
      },
    },
    {
      flags: '--sort <field>',
      completes: 'field',
      help: {
        id: 'urut menurut isian; -isian untuk terbalik',
        en: 'sort by a field; -field for descending',
      },
    },
    {
      flags: '--columns <fields>',
      completes: 'field',
      separated: true,
      help: {
        id: 'isian yang ditampilkan, dipisah koma',
        en: 'fields to show, separated by commas',
      },
    },
    {
      flags: '--format <name>',
      choices: ['table', 'json', 'csv'],
      help: {
        id: 'bentuk keluaran: table, json, atau csv',
        en: 'form of the output: table, json or csv',
      },
    },
  ],
  more: {
    id: 'Contoh:\n  tular list innovations --match kemiskinan\n  tular list replications --where stage=dijajaki --columns id,name,stage\n  tular list activities --sort -start --format csv',
    en: 'Examples:\n  tular list innovations --match kemiskinan\n  tular list replications --where stage=dijajaki --columns id,name,stage\n  tular list activities --sort -start --format csv',
  },
  async run(io, [word = ''], options) {
    const kind = kindOf(word);
    const { derived, language } = gather(io, options);
    const all = rowsOf(derived, kind, language);
    const { where, sort, columns } = asked(kind, all, options);
    const rows = select(all, { match: options['match'] as string | undefined, where, sort });
    if (options['format'] === 'json') io.stdout.write(`${json(rows)}\n`);
    else if (options['format'] === 'csv') {
      const { csv } = await import('../output/csv.ts');
      io.stdout.write(
        csv(
          columns,
          rows.map((row) => columns.map((column) => csvValue(row, column, language))),
        ),
      );
    } else if (rows.length === 0 && !options.quiet)
      io.stderr.write(language === 'id' ? 'Tidak ada yang cocok.\n' : 'Nothing matches.\n');
    else if (rows.length > 0) {
      const { tableText } = await import('../listing/table.ts');
      const head = columns.map((column) => titleOf(kind, column, language));
      io.stdout.write(
        `${tableText(
          head,
          rows.map((row) => columns.map((column) => cellText(row, column, language, ', '))),
          io.columns,
        )}\n`,
      );
    }
    return 0;
  },
};

/** What was asked for, with every field checked against those that the kind has. */
function asked(
  kind: Kind,
  rows: readonly Row[],
  options: Options,
): { where: string[]; sort: string | undefined; columns: readonly string[] } {
  const where = (options['where'] as string[] | undefined) ?? [];
  const sort = options['sort'] as string | undefined;
  const columns =
    typeof options['columns'] === 'string'
      ? options['columns']
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean)
      : COLUMNS[kind];
  if (columns.length === 0)
    throw new UsageError(
      {
        id: 'Isian pada --columns masih kosong.',
        en: '--columns names no field.',
      },
      {
        id: 'Tulis isiannya dengan koma, misalnya --columns id,name.',
        en: 'Name fields with commas between, such as --columns id,name.',
      },
    );
  const known = new Set([
    ...fieldsIn(rows),
    ...(fieldAt(kind, '')?.keys ?? []),
    ...COLUMNS[kind],
    ...OWN_COLUMNS,
  ]);
  for (const condition of where)
    if (!condition.includes('='))
      throw new UsageError(
        {
          id: `--where "${condition}" tidak berbentuk isian=nilai.`,
          en: `--where "${condition}" is not field=value.`,
        },
        { id: 'Misalnya --where type=digital.', en: 'For example --where type=digital.' },
      );
  for (const field of [
    ...where.map((each) => each.slice(0, each.indexOf('='))),
    ...(sort === undefined ? [] : [sort.replace(/^-/, '')]),
    ...columns,
  ]) {
    const first = field.split('.')[0] ?? '';
    if (known.has(first)) continue;
    const near = nearest(first, known);
    const choice = (near.length > 0 ? near : [...known].sort()).join(', ');
    throw new UsageError(
      {
        id: `Tidak ada isian "${first}" pada rekaman ${(fieldAt(kind, '')?.title.id ?? kind).toLowerCase()}.`,
        en: `${kind} has no field "${first}".`,
      },
      { id: `Pilihannya: ${choice}.`, en: `Choose from: ${choice}.` },
    );
  }
  const held = where.map((each) => {
    const field = each.slice(0, each.indexOf('='));
    return `${field}=${asHeld(field, each.slice(field.length + 1))}`;
  });
  return { where: held, sort, columns };
}

/** Numbers stay numbers in a sheet. */
function csvValue(row: Row, column: string, language: Language): string | number {
  const value = row[column];
  return typeof value === 'number' ? value : cellText(row, column, language, '; ');
}
