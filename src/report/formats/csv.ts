import { stringify } from 'csv-stringify/sync';
import { spreadsheet } from '../../output/escape.ts';
import type { Cell, Format, Table } from '../blocks.ts';
import { plain } from './cells.ts';

/** One file a table. Every cell is quoted; the last column names the records behind the row. */
export const format: Format = (report, base) =>
  report.blocks
    .filter((block) => block.type === 'table')
    .map((table) => ({
      name: `${base}-${table.id}.csv`,
      bytes: Buffer.from(sheet(table, report.language === 'id' ? 'Catatan' : 'Records'), 'utf8'),
    }));

function sheet(table: Table, records: string): string {
  const head = [...table.columns.map((column) => spreadsheet(column.title)), records];
  const rows = table.rows.map((row) => [
    ...row.cells.map(cellText),
    spreadsheet(row.records.join(' ')),
  ]);
  return stringify([head, ...rows], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}

function cellText(cell: Cell): string {
  const value = plain(cell);
  return typeof value === 'number' || cell.type === 'count'
    ? String(value)
    : spreadsheet(value ?? '');
}
