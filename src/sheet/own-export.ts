import type { Words } from '../model/fields.ts';
import { FOLDERS, type Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import { fold } from '../util/fold.ts';
import { type Table, tablesOf } from './columns.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';
import { csvCellRead } from './own-csv.ts';
import { GUIDE, sheetNameOf } from './sheet-names.ts';

/** Stands in the guide of a workbook that `tular export` made, however it was edited since. */
export const MARK = 'tular-export-1';

/** A sheet of an export of our own. */
export interface OwnSheet {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly language: Language;
  /** Where the table's leads and columns stand, by index from 0; none where its column was taken out. */
  readonly leadsAt: readonly (number | undefined)[];
  readonly columnsAt: readonly (number | undefined)[];
  /** Below the headings, their texts as they were before anything was put in to keep them harmless. */
  readonly rows: readonly SheetRow[];
}

/**
 * The tables of an export of our own, where that is what these sheets are: a workbook with our mark in its
 * guide, or a CSV file with all the headings of a table. In it an empty cell is a field that is absent, and
 * the rows of a record in a table of items are all the items that it has.
 */
export function isOwnExport(sheets: readonly Sheet[]): OwnSheet[] | undefined {
  const isMarked = sheets.some(isMarkedGuide);
  const all = Object.keys(FOLDERS).flatMap((kind) => tablesOf(kind as Kind));
  const own = sheets.flatMap((sheet) => {
    const found = all.flatMap((table) => tableIn(sheet, table, isMarked) ?? []);
    // A sheet from which columns were taken out may fit several tables: its name says which.
    const named = found.find(({ table }) => isNamed(sheet, table));
    return named ?? found.find(({ columnsAt }) => !columnsAt.includes(undefined)) ?? [];
  });
  return own.length === 0 ? undefined : own;
}

/**
 * The table of items whose rows a sheet tells, by the titles of record and number, where other titles of it
 * were changed; with the titles that it lacks. Read as a sheet of records it would say of the record what
 * it says of the item.
 */
export function itemsIn(
  sheet: Sheet,
  kind: Kind,
): { readonly table: Table; readonly lacks: readonly Words[] } | undefined {
  const heads = new Set(sheet.rows[0]?.cells.map((cell) => fold(textOf(cell))));
  const has = ({ heading }: { readonly heading: Words }) =>
    heads.has(fold(heading.id)) || heads.has(fold(heading.en));
  const fitting = tablesOf(kind).filter(({ items, leads }) => items !== '' && leads.every(has));
  const [best] = fitting
    .map((table) => ({
      table,
      lacks: table.columns.filter((each) => !has(each)).map(({ heading }) => heading),
    }))
    .toSorted((a, b) => b.table.leads.length - a.table.leads.length);
  return best;
}

function isMarkedGuide({ name, rows }: Sheet): boolean {
  if (!Object.values(GUIDE).includes(name)) return false;
  return rows.some(({ cells }) => cells.some((cell) => textOf(cell) === MARK));
}

function isNamed({ name }: Sheet, table: Table): boolean {
  return Object.values(sheetNameOf(table)).some((each) => fold(each) === fold(name));
}

function tableIn(sheet: Sheet, table: Table, isMarked: boolean): OwnSheet | undefined {
  const [head, ...rows] = sheet.rows;
  if (!head) return undefined;
  const heads = head.cells.map((cell) => fold(textOf(cell)));
  for (const language of ['id', 'en'] as const) {
    const at = ({ heading }: { heading: Table['title'] }) => {
      const index = heads.indexOf(fold(heading[language]));
      return index === -1 ? undefined : index;
    };
    const leadsAt = table.leads.map(at);
    const columnsAt = table.columns.map(at);
    if (leadsAt.includes(undefined)) continue;
    if (!isMarked && columnsAt.includes(undefined)) continue;
    const read = isMarked ? rows : rows.map((row) => asItWas(row, table, columnsAt));
    return { sheet, table, language, leadsAt, columnsAt, rows: read };
  }
  return undefined;
}

/** A row of a CSV file, its cells as they were before they became texts. */
function asItWas(row: SheetRow, table: Table, columnsAt: OwnSheet['columnsAt']): SheetRow {
  const cells = row.cells.map((cell, index) => {
    const column = table.columns[columnsAt.indexOf(index)];
    return csvCellRead(cell, column);
  });
  return { ...row, cells };
}

function textOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.text.trim() : '';
}
