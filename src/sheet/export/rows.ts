import type { Language } from '../../text/language.ts';
import type { Table } from '../columns.ts';
import { writtenCell } from '../own-cell.ts';
import { countRows, rowsOf } from '../rows.ts';
import type { Cell } from '../sheet.ts';
import type { Material } from './material.ts';

/** The headings of a table. */
export function headingsOf({ leads, columns }: Table, language: Language): string[] {
  return [...leads, ...columns].map(({ heading }) => heading[language]);
}

/** The rows of a table in an export: each record's, in the order of their ids. */
export function* cellsOf(table: Table, { records, language }: Material): Generator<Cell[]> {
  for (const { id, value } of records.get(table.kind) ?? [])
    for (const { keys, cells } of rowsOf(id, value, table))
      yield [
        ...keys.map((key): Cell =>
          typeof key === 'number'
            ? { kind: 'number', number: key }
            : { kind: 'text', text: key ?? '' },
        ),
        ...table.columns.map((column, index) => writtenCell(cells[index], column, language)),
      ];
}

/** How many rows that makes. */
export function lengthOf(table: Table, { records }: Material): number {
  let length = 0;
  for (const { value } of records.get(table.kind) ?? []) length += countRows(value, table);
  return length;
}
