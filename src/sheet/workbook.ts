import { spreadsheetExact } from '../output/escape.ts';
import { shorten } from '../text/graphemes.ts';
import { dayNumber } from '../workbook/days.ts';
import { type About, opening } from '../workbook/package.ts';
import {
  columnName,
  columnsXml,
  LONGEST_TEXT,
  type Manner,
  NARROWEST,
  rowXml,
  type Value,
} from '../workbook/rows.ts';
import { type Look, stylesOf } from '../workbook/styles.ts';
import { type Rule, rulesXml } from '../workbook/validations.ts';
import {
  frozenXml,
  type Link,
  linksXml,
  OPENING,
  PAGE,
  PLAIN_VIEW,
  ROW_HEIGHT,
} from '../workbook/worksheet.ts';
import { type Part, zip } from '../workbook/zip.ts';
import type { Cell } from './sheet.ts';

/** What is typed into a new cell of a column: kept as a text, or left to the spreadsheet. */
export type Typed = 'text' | 'general';

export interface ColumnToWrite {
  readonly heading: string;
  /** Its heading stands out: it must be filled in. */
  readonly isRequired?: boolean;
  readonly typed?: Typed;
}

/** A table as a sheet of a workbook, its headings in row 1. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly length: number;
  /** The cells of its rows; asked for more than once. */
  rows(): Iterable<readonly Cell[]>;
  /** Its numbers bring no formats of their own along. */
  readonly isPlain?: boolean;
  /** How many columns on the left stay in sight. */
  readonly frozen?: number;
  readonly rules?: readonly Rule[];
  /** For programs only: people do not come upon it. */
  readonly isHidden?: boolean;
}

/** A sheet that is read, such as a guide: rows of values in columns of fixed widths. */
export interface PageToWrite {
  readonly name: string;
  readonly widths: readonly number[];
  readonly values: readonly (readonly (Value | undefined)[])[];
  readonly links: readonly Link[];
}

/** Looks of a page's values. */
export type PageStyle = 'plain' | 'general' | 'lines' | 'title' | 'strong' | 'link' | 'head';

const LOOKS = {
  plain: {},
  lines: { wrap: true },
  title: { font: 'title' },
  strong: { font: 'bold' },
  link: { font: 'link' },
  head: { font: 'bold', filled: 'head', middle: true, wrap: true },
  requiredHead: { font: 'bold', filled: 'strong', middle: true, wrap: true },
  text: { format: '@', wrap: true },
  general: { right: true },
  day: { format: 'yyyy\\-mm\\-dd', left: true },
  moment: { format: 'yyyy\\-mm\\-dd\\ hh:mm', left: true },
} as const satisfies Readonly<Record<string, Look>>;

/** How many rows tell how wide the columns are to be. */
const SAMPLE = 200;
const WIDEST = 42;

/** Lines of a long text that a row shows; what is there to be read is shown whole. */
const MOST_LINES = 4;
const MOST_LINES_OF_PAGE = 32;

/**
 * A workbook of tables that people edit and that are read back, made as it is written: texts arrive as
 * they are and stay texts, days are days. No clock is asked.
 */
export function* writeWorkbook(
  about: About,
  sheets: readonly (SheetToWrite | PageToWrite)[],
): Generator<Uint8Array> {
  yield* zip(partsOf(about, sheets));
}

function* partsOf(about: About, sheets: readonly (SheetToWrite | PageToWrite)[]): Generator<Part> {
  yield* opening(
    about,
    sheets.map((sheet) => {
      if (!('rows' in sheet)) return sheet;
      const { name, isHidden = false } = sheet;
      return { name, isHidden, filter: rangeOf(sheet) };
    }),
  );
  const manner = mannerFor(sheets);
  yield { name: 'xl/styles.xml', text: [manner.styles.xml] };
  for (const [index, sheet] of sheets.entries())
    yield {
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: 'rows' in sheet ? tableXml(sheet, manner) : pageXml(sheet, manner),
    };
}

/** `$A$1:$F$20` */
function rangeOf({ columns, length }: SheetToWrite): string {
  return `$A$1:$${columnName(columns.length - 1)}$${length + 1}`;
}

/** The looks of these sheets, with the number formats that their cells bring along. */
function mannerFor(sheets: readonly (SheetToWrite | PageToWrite)[]): Manner {
  const formats = new Set<string>();
  for (const sheet of sheets)
    if ('rows' in sheet && sheet.isPlain !== true)
      for (const row of sheet.rows())
        for (const cell of row) if (cell.kind === 'number' && cell.format) formats.add(cell.format);
  return {
    styles: stylesOf({
      ...LOOKS,
      ...Object.fromEntries([...formats].map((format) => [`format ${format}`, { format }])),
    }),
    text: (content) =>
      spreadsheetExact(content.length > LONGEST_TEXT ? shorten(content, LONGEST_TEXT) : content),
    mostLines: MOST_LINES,
  };
}

function* tableXml(sheet: SheetToWrite, manner: Manner): Generator<string> {
  const { columns, frozen = 0 } = sheet;
  const widths = widthsOf(sheet);
  const corner = `${columnName(frozen)}2`;
  const all = rangeOf(sheet).replaceAll('$', '');
  yield `${OPENING}<dimension ref="${all}"/>${frozenXml(frozen, corner)}${ROW_HEIGHT}`;
  yield columnsXml(
    widths,
    columns.map(({ typed = 'text' }) => manner.styles.number(typed)),
  );
  yield '<sheetData>';
  const heads = columns.map(({ heading, isRequired = false }) => ({
    content: heading,
    style: isRequired ? 'requiredHead' : 'head',
  }));
  yield rowXml(1, heads, widths, manner);
  let number = 1;
  for (const row of sheet.rows()) {
    number += 1;
    yield rowXml(number, row.map(valueOf), widths, manner);
  }
  yield `</sheetData><autoFilter ref="${all}"/>${rulesXml(sheet.rules ?? [])}`;
  yield `<printOptions gridLines="1"/>${PAGE}<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function* pageXml({ widths, values, links }: PageToWrite, manner: Manner): Generator<string> {
  yield `${OPENING}${PLAIN_VIEW}${ROW_HEIGHT}${columnsXml(widths)}<sheetData>`;
  const whole = { ...manner, mostLines: MOST_LINES_OF_PAGE };
  for (const [index, row] of values.entries()) yield rowXml(index + 1, row, widths, whole);
  yield '</sheetData>';
  yield* linksXml(links);
  yield `${PAGE}</worksheet>`;
}

function valueOf(cell: Cell): Value | undefined {
  switch (cell.kind) {
    case 'empty':
      return undefined;
    case 'text':
      return { content: cell.text, style: 'text' };
    case 'number':
      return {
        content: cell.number,
        style: cell.format ? `format ${cell.format}` : 'general',
      };
    case 'truth':
      return { content: cell.truth, style: 'general' };
    case 'fault':
      return { content: cell.code, style: 'text' };
    default:
      return dateValue(cell.date);
  }
}

/** A day, or a day and a time; a text where spreadsheets have no number for it. */
function dateValue(date: string): Value {
  const [day = '', time] = date.split('T');
  const number = dayNumber(day);
  if (number === undefined) return { content: date, style: 'text' };
  if (time === undefined) return { content: number, style: 'day' };
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { content: number + (hours * 60 + minutes) / 1440, style: 'moment' };
}

/** Room for the longest of the first cells, within reason; a heading may take two or three lines. */
function widthsOf(sheet: SheetToWrite): number[] {
  const needed = sheet.columns.map(({ heading }) => {
    const words = heading.split(/\s+/).map((word) => word.length);
    // The mark of the filter stands beside the heading.
    return Math.max(...words, Math.ceil(heading.length / 2)) + 4;
  });
  let seen = 0;
  for (const row of sheet.rows()) {
    if ((seen += 1) > SAMPLE) break;
    row.forEach((cell, column) => {
      needed[column] = Math.max(needed[column] ?? 0, shownLength(cell) + 2);
    });
  }
  return needed.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width)));
}

function shownLength(cell: Cell): number {
  if (cell.kind === 'text') return Math.max(...cell.text.split('\n').map((each) => each.length));
  if (cell.kind === 'number') return String(cell.number).length;
  return cell.kind === 'date' ? cell.date.length : 6;
}
