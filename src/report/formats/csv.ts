import { BYTE_ORDER_MARK, csvRows, EXCEL_ID, type CsvMarks, PLAIN } from '../../output/csv.ts';
import { line } from '../../output/escape.ts';
import type { Format, Table } from '../blocks.ts';
import { plain } from '../cells.ts';
import { tablesOf } from './tables.ts';

/** Rows that are written at once. */
const BATCH = 500;

/** One file a table, made as it is written; the last column names the records behind the row. */
export const format: Format = (report, base, { excelId = false }) => {
  const records = report.language === 'id' ? 'Rekaman' : 'Records';
  return tablesOf(report).map((table) => ({
    name: `${base}-${table.id}.csv`,
    bytes: sheet(table, records, excelId ? EXCEL_ID : PLAIN, excelId ? BYTE_ORDER_MARK : ''),
  }));
};

async function* sheet(table: Table, records: string, marks: CsvMarks, start: string) {
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? value : line(value ?? '');
  const head = [...table.columns.map((column) => line(column.title)), records];
  let batch: (string | number)[][] = [head];
  yield Buffer.from(start, 'utf8');
  for (const row of table.rows) {
    batch.push([...row.cells.map((each) => cell(plain(each))), cell(row.records.join(' '))]);
    if (batch.length < BATCH) continue;
    yield Buffer.from(csvRows(batch, marks), 'utf8');
    batch = [];
  }
  yield Buffer.from(csvRows(batch, marks), 'utf8');
}
