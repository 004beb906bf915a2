import { csvValue } from '../../listing/columns.ts';
import { select } from '../../listing/query.ts';
import { type Row, rowsOf } from '../../listing/rows.ts';
import { FOLDERS, type Kind } from '../../model/record.ts';
import { json, terminal } from '../../output/escape.ts';
import { fold } from '../../util/fold.ts';
import type { ExitCode, Io, Option, Options } from '../command.ts';
import { type Gathered, gather } from '../gather.ts';
import { rowsAsked } from './rows-asked.ts';

export const ALL_KINDS = Object.keys(FOLDERS) as Kind[];

/** Options of every command that lists records. */
export const ROW_OPTIONS: readonly Option[] = [
  {
    flags: '--where <field=value>',
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
];

/** Prints records of some kinds: all, or those that hold the words looked for, best first. */
export async function listRows(
  io: Io,
  kinds: readonly Kind[],
  words: string,
  options: Options,
): Promise<ExitCode> {
  const gathered = gather(io, options);
  const { derived, language } = gathered;
  const all = kinds.flatMap((kind) => rowsOf(derived, kind, language));
  const asked = rowsAsked(kinds, all, options);
  const matching = select(all, { where: asked.where });
  const found =
    fold(words) === ''
      ? { rows: matching, told: NOTHING[language] }
      : await look(gathered, matching, kinds, words);
  const rows = select(found.rows, { sort: asked.sort });
  if (options['format'] === 'json') io.stdout.write(`${json(rows)}\n`);
  else if (options['format'] === 'csv') {
    const { csv } = await import('../../output/csv.ts');
    const cells = rows.map((row) => asked.columns.map((column) => csvValue(row, column, language)));
    io.stdout.write(csv(asked.columns, cells));
  } else if (rows.length > 0) {
    const { rowTable } = await import('../../listing/row-table.ts');
    io.stdout.write(`${rowTable(rows, kinds, asked, language, io.columns)}\n`);
  }
  if (rows.length === 0 && !options.quiet)
    for (const line of found.told) io.stderr.write(`${terminal(line)}\n`);
  return 0;
}

const NOTHING = { id: ['Tidak ada yang cocok.'], en: ['Nothing matches.'] };

/** The rows that hold every word, best first; and what is said where there are none. */
async function look(
  { derived, language }: Gathered,
  rows: readonly Row[],
  kinds: readonly Kind[],
  words: string,
): Promise<{ readonly rows: readonly Row[]; readonly told: readonly string[] }> {
  const { search } = await import('../../listing/search/search.ts');
  const { found, near } = search(derived, rows, words, language);
  if (found.length > 0) return { rows: found, told: [] };
  const { nothingFound } = await import('../../listing/search/words.ts');
  const others = ALL_KINDS.filter((kind) => !kinds.includes(kind)).flatMap((kind) =>
    rowsOf(derived, kind, language),
  );
  const elsewhere = search(derived, others, words, language).found;
  return { rows: [], told: nothingFound(near, elsewhere, words, language) };
}
