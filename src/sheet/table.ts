import { fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { readChoice } from './cells/choices.ts';
import { dayOrder } from './cells/dates.ts';
import { numberReading } from './cells/numbers.ts';
import { dataRows } from './data-rows.ts';
import { findHeader, type Header, headerAt } from './header.ts';
import type { SheetMap } from './map-file.ts';
import { mapColumns, type MappedColumn, type Meanings } from './mapping.ts';
import type { Writing } from './read-cell.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';
import type { Target } from './target.ts';

/** The table of a sheet: its titles, what its columns mean, and its rows of data. */
export interface ImportTable {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly SheetRow[];
  readonly notes: readonly Words[];
  /** Rows under merged cells that are not filled. */
  readonly underMerged: readonly number[];
}

/** How the user wants sheets to be read. */
export interface TableOptions {
  readonly kind: Kind;
  readonly map: SheetMap;
  readonly meanings: Meanings;
  readonly fillMerged: boolean;
  readonly serials: boolean;
}

/** The table of a sheet; where its header is not sure, the rows that it could be. */
export function tableOf(
  sheet: Sheet,
  { kind, map, meanings, fillMerged }: TableOptions,
): ImportTable | { readonly candidates: readonly number[] } {
  const found = map.headerRows
    ? { header: headerAt(sheet, ...map.headerRows) }
    : findHeader(sheet, (title) => isKnown(title, map, meanings));
  if ('candidates' in found) return found;
  const { header } = found;
  const data = dataRows(sheet, header, fillMerged);
  const fits = (target: Target, column: number) => fitsAll(kind, target, data.rows, column);
  const columns = mapColumns(kind, header.titles, meanings, map.columns, fits);
  return {
    sheet,
    header,
    columns,
    rows: data.rows,
    notes: data.notes,
    underMerged: fillMerged ? [] : data.underMerged,
  };
}

function isKnown(title: string, { columns }: SheetMap, meanings: Meanings): boolean {
  return columns.has(fold(title)) || meanings.isKnown(title);
}

/** True where every cell of a column is one of the choices that a target has, if it has any. */
function fitsAll(
  kind: Kind,
  { pattern, field }: Target,
  rows: readonly SheetRow[],
  column: number,
): boolean {
  const { labels } = fieldsOf(kind)[`${pattern}/*`] ?? field;
  if (!labels) return true;
  return rows.every(({ cells }) => {
    const cell = cells[column];
    return !cell || !('fault' in readChoice(cell, labels));
  });
}

function notMonthFirst(order: ReturnType<typeof dayOrder>) {
  return order === 'month-first' ? 'mixed' : order;
}

/** How the cells of each column are written, judged by all of them and by what was said. */
export function writingsOf(
  { columns, rows }: Pick<ImportTable, 'columns' | 'rows'>,
  { map, serials }: Pick<TableOptions, 'map' | 'serials'>,
): ReadonlyMap<number, Writing> {
  return new Map(
    columns.map(({ title, to, separator = map.separator }) => {
      const cells = rows.map((row): Cell => row.cells[title.column] ?? { kind: 'empty' });
      const order =
        map.dates === undefined
          ? to?.field.shape === 'date'
            ? // The month first is nobody's way here: it is not believed for the sake of one cell.
              notMonthFirst(dayOrder(cells))
            : undefined
          : map.dates === 'dmy'
            ? 'day-first'
            : 'month-first';
      return [
        title.column,
        {
          decimals: map.decimal ?? numberReading(cells),
          serials,
          ...(separator !== undefined && { separator }),
          ...(order && { order }),
        },
      ];
    }),
  );
}
