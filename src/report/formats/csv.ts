import { csv } from '../../output/csv.ts';
import { line } from '../../output/escape.ts';
import type { Format, Table } from '../blocks.ts';
import { plain } from '../cells.ts';
import { tablesOf } from './tables.ts';

/** One file a table; the last column names the records behind the row. */
export const format: Format = (report, base) => {
  const records = report.language === 'id' ? 'Rekaman' : 'Records';
  return tablesOf(report).map((table) => ({
    name: `${base}-${table.id}.csv`,
    bytes: Buffer.from(sheet(table, records), 'utf8'),
  }));
};

function sheet(table: Table, records: string): string {
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? value : line(value ?? '');
  return csv(
    [...table.columns.map((column) => line(column.title)), records],
    Array.from(table.rows, (row) => [
      ...row.cells.map((each) => cell(plain(each))),
      cell(row.records.join(' ')),
    ]),
  );
}
