import { stringify } from 'csv-stringify/sync';
import { line, withoutCommands, withoutControls, type Safe } from './escape.ts';

/** What stands between cells and within numbers. */
export interface CsvMarks {
  readonly separator: ',' | ';';
  readonly point: '.' | ',';
}

/** As RFC 4180 has it. */
export const PLAIN: CsvMarks = { separator: ',', point: '.' };

/** As Excel writes and reads it where Windows is set to Indonesian. */
export const EXCEL_ID: CsvMarks = { separator: ';', point: ',' };

/** What tells Excel that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet could take for a formula: `= + - @`, also full-width, at the start of the cell or
 * of anything that another separator than the file's would make a cell (Excel splits on `;` in
 * Indonesian, on `,` in English), also behind blanks, no-break blanks, zero-width characters, quotes
 * and line ends.
 */
const FORMULA = { ',': formulaAfter(';|'), ';': formulaAfter(',|') };

function formulaAfter(separators: string): RegExp {
  const skipped = /(?:[^\S\t\r\n]|[\u200B-\u200F\u2060\uFEFF"])*/.source;
  return new RegExp(`(?<=^|[${separators}\\t\\r\\n])(?=${skipped}[=+\\-@＝＋－＠])`, 'gu');
}

/** For a cell of a CSV file: one line of text, and no formula. A number is left alone. */
export function csvCell(value: string | number, { separator, point } = PLAIN): string {
  if (typeof value === 'number') return String(value).replace('.', point);
  return withoutCommands(line(value)).replace(FORMULA[separator], "'");
}

/** Rows of a CSV file (every text quoted, lines end in CR LF as RFC 4180 asks). */
export function csvRows(
  rows: readonly (readonly (string | number)[])[],
  marks: CsvMarks = PLAIN,
): Safe<'csv'> {
  return guardedRows(
    rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? value : csvCell(value, marks))),
    ),
    marks,
  );
}

/** The same of texts that have been through `guarded`. */
export function guardedRows(
  rows: readonly (readonly (string | number)[])[],
  marks: CsvMarks,
): Safe<'csv'> {
  return stringify([...rows], {
    delimiter: marks.separator,
    cast: { number: (value) => csvCell(value, marks) },
    quoted_string: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  }) as Safe<'csv'>;
}

/** A CSV file, UTF-8. */
export function csv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Safe<'csv'> {
  return csvRows([columns, ...rows]);
}

/** Where a cell that is read back could be a formula, or a command to a CI runner, whatever the separator. */
const RISKS = [
  /(?<=^|[;,|\t\r\n])(?=(?:[^\S\t\r\n]|[\u200B-\u200F\u2060\uFEFF"'])*(?:[=+\-@＝＋－＠]|::))/gu,
  /(?<=##\w*'*)(?=\[)/gu,
];
const GUARDS = RISKS.map(({ source }) => new RegExp(source.replace('(?=', "'(?="), 'gu'));

/**
 * For a cell of a CSV file that is read back: its lines stay, and an apostrophe stands before whatever could
 * be a formula or a command. Only what a terminal must not be shown is spelled out.
 */
export function guarded(text: string): string {
  return RISKS.reduce((made, risk) => made.replace(risk, "'"), withoutControls(text));
}

/** The text that was guarded. */
export function unguarded(cell: string): string {
  return GUARDS.reduceRight((made, guard) => made.replace(guard, ''), cell);
}
