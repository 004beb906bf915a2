import { guardedRows, PLAIN } from '../output/csv.ts';
import { type RefusedRows, writtenText } from './refused-rows.ts';

/** Refused rows as a CSV file; of several sheets the tables stand below each other. */
export function refusedCsv(sheets: readonly RefusedRows[]): string {
  return sheets
    .map(({ headings, rows }) =>
      guardedRows([headings, ...rows.map((row) => row.map(writtenText))], PLAIN),
    )
    .join('\r\n');
}
