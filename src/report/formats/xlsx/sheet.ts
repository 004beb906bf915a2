import type { Language } from '../../../text/language.ts';
import { columnName, columnsXml, NARROWEST, rowXml } from '../../../workbook/rows.ts';
import {
  frozenXml,
  type Link,
  linksXml,
  OPENING,
  PAGE,
  PLAIN_VIEW,
  ROW_HEIGHT,
} from '../../../workbook/worksheet.ts';
import type { Row, Table } from '../../blocks.ts';
import { mannerIn, textValue, type Value, valueOf } from './cells.ts';

/** A sheet of the workbook: the rows of a table, or some of them where it has more than a sheet takes. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** The first of its rows that stands here, and how many do. */
  readonly from: number;
  readonly length: number;
}

/** Excel takes no more links in a sheet; further ones stay texts. */
const MOST_LINKS = 65_530;

/** How many rows tell how wide the columns are to be. */
const SAMPLE = 200;

/**
 * The worksheet of a table, row by row; the links met on the way are put into `links`. The first row
 * holds the headings, so that filters and pivot tables work.
 */
export function* tableSheet(
  { table, from, length }: Sheet,
  language: Language,
  links: Link[],
): Generator<string> {
  const heads = headings(table, language);
  const last = columnName(heads.length - 1);
  const all = `A1:${last}${length + 1}`;
  const manner = mannerIn(language);
  yield `${OPENING}<dimension ref="${all}"/>${frozenXml(0, 'A2')}${ROW_HEIGHT}`;
  const columns = widths(table, heads, language);
  yield columnsXml(columns);
  yield '<sheetData>';
  yield rowXml(1, heads, columns, manner);
  let number = 1;
  for (const row of some(table.rows, from, length)) {
    number += 1;
    const values = valuesOf(row, language);
    values.forEach((value, column) => {
      if (value?.url !== undefined && links.length < MOST_LINKS)
        links.push({ row: number, column, target: value.url });
    });
    yield rowXml(number, values, columns, manner);
  }
  yield `</sheetData><autoFilter ref="${all}"/>`;
  yield* linksXml(links);
  yield `<printOptions gridLines="1"/>${PAGE}<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** A sheet of a few rows that are no table: the cover. */
export function plainSheet(
  rows: readonly (readonly (Value | undefined)[])[],
  columns: readonly number[],
  links: readonly Link[],
  language: Language,
): string {
  return `${OPENING}${PLAIN_VIEW}${ROW_HEIGHT}${columnsXml(columns)}<sheetData>${rows
    .map((row, index) => rowXml(index + 1, row, columns, mannerIn(language)))
    .join('')}</sheetData>${[...linksXml(links)].join('')}${PAGE}</worksheet>`;
}

/** The titles of the columns, and that of the records behind each row. */
function headings({ columns }: Table, language: Language): Value[] {
  return [...columns, { title: language === 'id' ? 'Rekaman' : 'Records', numeric: false }].map(
    ({ title, numeric }) => ({ content: title, style: numeric ? 'numericHead' : 'head' }),
  );
}

function valuesOf({ cells, records }: Row, language: Language): (Value | undefined)[] {
  return [...cells.map((cell) => valueOf(cell, language)), textValue(records.join(' '))];
}

function* some(rows: Iterable<Row>, from: number, length: number): Generator<Row> {
  let index = 0;
  for (const row of rows) {
    if (index >= from + length) return;
    if (index >= from) yield row;
    index += 1;
  }
}

const [WIDEST, RECORDS] = [42, 32];

/** Room for the longest of the first cells, within reason; a heading may take two or three lines. */
function widths(table: Table, heads: readonly Value[], language: Language): number[] {
  const needed = heads.map(({ content }) => {
    const head = String(content);
    const words = head.split(/\s+/).map((word) => word.length);
    // The mark of the filter stands beside the heading.
    return Math.max(...words, Math.ceil(head.length / 3)) + 4;
  });
  for (const row of some(table.rows, 0, SAMPLE))
    valuesOf(row, language).forEach((value, column) => {
      if (value) needed[column] = Math.max(needed[column] ?? 0, shownLength(value) + 2);
    });
  return needed.map((width, column) =>
    Math.min(column === heads.length - 1 ? RECORDS : WIDEST, Math.max(NARROWEST, Math.ceil(width))),
  );
}

function shownLength({ content, style }: Value): number {
  if (typeof content === 'string') return content.length;
  return style === 'date' ? '30 September 2025'.length : String(content).length * 1.3;
}
