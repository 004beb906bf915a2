import { line, word } from '../../../output/escape.ts';
import { dateWords } from '../../../text/dates.ts';
import { rangeWords } from '../../../text/numbers.ts';
import type { Report, Table } from '../../blocks.ts';
import { readable } from '../../cells.ts';
import { tablesOf } from '../tables.ts';
import { draftMark } from '../words.ts';

/** What a field can be: a text, a group of fields, or rows to go over. */
export type Value = string | Group | readonly Value[];
export interface Group {
  readonly [name: string]: Value;
}

/**
 * What a template may ask for. In the text of the Word file:
 *
 * - `{title}`, `{author}`, `{year}`, `{view}`, `{language}`;
 * - `{asOf}` is the day as `2024-12-31`, `{asOfWords}` as `31 Desember 2024`;
 * - `{commit}`, `{tool}`: the version of the data and of the program;
 * - `{draft}`: the mark of a draft, nothing otherwise: `{#draft}…{/draft}` is printed for drafts alone;
 * - `{counts.publicServices}`: a number by its name in the JSON format, as people write it;
 * - `{#tabel_daftar_inovasi}{kolom_1}{kolom_2}{/tabel_daftar_inovasi}`: the rows of one table, by its id in the
 *   JSON format with underscores for hyphens; around the cells of one row of a Word table, that row is
 *   repeated. `{records}` names the records behind a row; `{^tabel_x}…{/tabel_x}` is printed where there are no rows;
 * - `{#tables}{number} {title}{#rows}{#cells}{text}{/cells}{/rows}{/tables}`: every table in its order, with
 *   `{id}` and, within, `{#columns}{title}{/columns}`; a row has `{kolom_1}` and the others too.
 */
export function templateData(report: Report): Group {
  const tables = tablesOf(report);
  return {
    view: word(report.view),
    title: word(report.title),
    author: word(report.author),
    year: word(report.year),
    language: report.language,
    asOf: report.asOf,
    asOfWords: dateWords(report.asOf, report.language),
    commit: commitOf(report),
    tool: word(report.tool),
    draft: draftMark(report) ?? '',
    counts: Object.fromEntries(
      Object.entries(report.counts).map(([name, count]) => [
        name,
        rangeWords(count, report.language),
      ]),
    ),
    ...Object.fromEntries(tables.map((table) => [tableName(table), rowsOf(table, report)])),
    tables: tables.map((table) => ({
      id: table.id,
      number: word(table.number),
      title: word(table.title),
      columns: table.columns.map(({ title }) => ({ title: word(title) })),
      rows: rowsOf(table, report),
    })),
  };
}

function tableName({ id }: Table): string {
  return `tabel_${id.replaceAll('-', '_')}`;
}

function rowsOf({ columns, rows }: Table, { language }: Report): Group[] {
  return Array.from(rows, ({ cells, records }) => {
    const texts = columns.map((_, index) =>
      word(readable(cells[index] ?? { type: 'none' }, language)),
    );
    return {
      ...Object.fromEntries(texts.map((text, index) => [`kolom_${index + 1}`, text])),
      cells: texts.map((text) => ({ text })),
      records: line(records.join(', ')),
    };
  });
}

function commitOf({ commit, changed, language }: Report): string {
  if (commit === null) return language === 'id' ? 'tidak berversi' : 'unversioned';
  return changed ? `${commit}+changed` : commit;
}

/**
 * The names within every field that holds others, whether or not it has rows in this report: a name that is
 * missing is found also where nothing is repeated.
 */
export interface Names {
  readonly [name: string]: Names | null;
}

export function templateNames(report: Report): Names {
  const tables = tablesOf(report);
  const row = (count: number): Names => ({
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`kolom_${index + 1}`, null]),
    ),
    cells: { text: null },
    records: null,
  });
  const most = Math.max(0, ...tables.map(({ columns }) => columns.length));
  const single = Object.keys(templateData({ ...report, blocks: [] })).map((name) => [name, null]);
  return {
    ...Object.fromEntries(single),
    counts: Object.fromEntries(Object.keys(report.counts).map((name) => [name, null])),
    ...Object.fromEntries(tables.map((table) => [tableName(table), row(table.columns.length)])),
    tables: { id: null, number: null, title: null, columns: { title: null }, rows: row(most) },
  };
}
