import { documentXml, webAddress } from '../../../output/escape.ts';
import type { Language } from '../../../text/language.ts';
import type { Row, Table } from '../../blocks.ts';
import { cellXml, columnName, textValue, type Value, valueOf } from './cells.ts';
import { wraps } from './styles.ts';

/** A sheet of the workbook: the rows of a table, or some of them where it has more than a sheet takes. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** The first of its rows that stands here, and how many do. */
  readonly from: number;
  readonly length: number;
}

/** A link of a sheet: in a cell, to a page of the web or to a place in the workbook. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly target: string;
}

/** Excel takes no more links in a sheet; further ones stay texts. */
const MOST_LINKS = 65_530;

/** How many rows tell how wide the columns are to be. */
const SAMPLE = 200;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

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
  yield `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75"/>`;
  const columns = widths(table, heads, language);
  yield columnsXml(columns);
  yield '<sheetData>';
  yield rowXml(1, heads, columns, language);
  let number = 1;
  for (const row of some(table.rows, from, length)) {
    number += 1;
    const values = valuesOf(row, language);
    values.forEach((value, column) => {
      if (value?.url !== undefined && links.length < MOST_LINKS)
        links.push({ row: number, column, target: value.url });
    });
    yield rowXml(number, values, columns, language);
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
  return `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="12.75"/>${columnsXml(columns)}<sheetData>${rows
    .map((row, index) => rowXml(index + 1, row, columns, language))
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

function rowXml(
  number: number,
  values: readonly (Value | undefined)[],
  columns: readonly number[],
  language: Language,
): string {
  const cells = values.map(
    (value, column) => value && cellXml(`${columnName(column)}${number}`, value, language),
  );
  const lines = values.map((value, column) => linesOf(value, columns[column] ?? NARROWEST));
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  const height = most === 1 ? '' : ` ht="${most * LINE}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells.filter((cell) => cell !== undefined).join('')}</row>`;
}

/** Points of a line; Excel makes no row higher than 409. */
const LINE = 12.75;
const MOST_LINES = 32;

/** How many lines a text takes: not every program makes room for them by itself. */
function linesOf(value: Value | undefined, width: number): number {
  if (typeof value?.content !== 'string' || !wraps(value.style)) return 1;
  // Headings are bold, and share their room with the mark of the filter.
  const isHead = value.style === 'head' || value.style === 'numericHead';
  const room = isHead ? width - 4 : width;
  if (value.content.length <= room) return 1;
  let lines = 1;
  let used = 0;
  // A line ends at a blank, or behind a hyphen.
  for (const part of value.content.slice(0, MOST_LINES * room).split(/(?<=[ -])/)) {
    if (used > 0 && used + part.trimEnd().length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.ceil(part.length / room) - 1;
    used = part.length > room ? part.length % room : used + part.length;
  }
  return lines;
}

function columnsXml(columns: readonly number[]): string {
  return `<cols>${columns
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('')}</cols>`;
}

const [NARROWEST, WIDEST, RECORDS] = [8, 42, 32];

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

function* linksXml(links: readonly Link[]): Generator<string> {
  if (links.length === 0) return;
  yield '<hyperlinks>';
  for (const [index, { row, column, target }] of links.entries()) {
    const at = `${columnName(column)}${row}`;
    yield isPlace(target)
      ? `<hyperlink ref="${at}" location="${documentXml(target)}"/>`
      : `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`;
  }
  yield '</hyperlinks>';
}

/** A place in the workbook begins with the name of its sheet, which no address of the web does. */
function isPlace(target: string): boolean {
  return target.startsWith("'");
}

/** What links of a sheet lead to outside. */
export function* relationsOf(links: readonly Link[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  for (const [index, { target }] of links.entries())
    yield `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${documentXml(webAddress(target) ?? '')}" TargetMode="External"/>`;
  yield '</Relationships>';
}

/** On paper: A4 across, as wide as the page, the sheet's name and the page's number below. */
const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>';
