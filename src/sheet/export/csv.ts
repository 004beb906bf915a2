import { type CsvMarks, guardedRows } from '../../output/csv.ts';
import type { Table } from '../columns.ts';
import { csvContent } from '../own-csv.ts';
import type { Material } from './material.ts';
import { cellsOf, headingsOf } from './rows.ts';

/** Rows that are written at once. */
const BATCH = 500;

/** A table as a CSV file: what a workbook would hold, days as texts; it is read back as it was. */
export function* csvOf(table: Table, material: Material, marks: CsvMarks): Generator<string> {
  let batch: (string | number)[][] = [headingsOf(table, material.language)];
  const leads = table.leads.length;
  for (const cells of cellsOf(table, material)) {
    batch.push(cells.map((cell, index) => csvContent(cell, table.columns[index - leads])));
    if (batch.length < BATCH) continue;
    yield guardedRows(batch, marks);
    batch = [];
  }
  yield guardedRows(batch, marks);
}
