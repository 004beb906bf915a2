import { stringify } from 'csv-stringify/sync';
import { line, withoutCommands, type Safe } from './escape.ts';

/**
 * What a spreadsheet could take for a formula: `= + - @`, also full-width, at the start of the cell or
 * of anything that another separator would make a cell (Indonesian Excel splits on `;`), also behind
 * blanks, no-break blanks, zero-width characters and line ends.
 */
const FORMULA =
  /(?<=^|[;|\t\r\n])(?=(?:[^\S\t\r\n]|[\u200B-\u200F\u2060\uFEFF])*[=+\-@＝＋－＠])/gu;

/** For a cell of a CSV file: one line of text, and no formula. A number is left alone. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return withoutCommands(line(value)).replace(FORMULA, "'");
}

/** A CSV file (UTF-8, every text quoted, lines end in CR LF as RFC 4180 asks). */
export function csv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Safe<'csv'> {
  const cells = [columns, ...rows].map((row) =>
    row.map((value) => (typeof value === 'number' ? value : csvCell(value))),
  );
  return stringify(cells, {
    quoted_string: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  }) as Safe<'csv'>;
}
