import { fieldsOf, type Words } from '../model/fields.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import { type Column, type Table, tablesOf } from './columns.ts';
import { parseDate } from '../util/dates.ts';
import { cellText } from './header.ts';
import { inOrder } from './in-order.ts';
import type { JsonObject } from './merge-row.ts';
import { heldIn } from './own-cell.ts';
import type { OwnSheet } from './own-export.ts';
import { badKey, keyTwice, otherKind, twice } from './own-problems.ts';
import type { Plan, Planned, Planning } from './plan-import.ts';
import { type Place, placeKey, type Problem } from './problem.ts';
import type { ReadCell } from './read-row.ts';
import type { References } from './references.ts';
import { type Held, type Row, rowsOf, type TableRows, valueFrom } from './rows.ts';
import { asWritten, isSameValue } from './same-value.ts';
import type { SheetRow } from './sheet.ts';
import { targetOf } from './target.ts';

/** A row of an export, read: keys and cells with the place it stands at. */
interface OwnRow extends Row {
  readonly at: Place;
  readonly table: Table;
}

/** What the rows of an export of our own need to be read. */
export interface OwnReading {
  readonly read: ReadCell;
  readonly references: References;
}

/**
 * The records of an export of our own as it was edited: an emptied cell and a deleted row of an item are
 * edits, since the export filled them; a deleted row of a record is none. Rows without an id, which are
 * new, are given back to be read as those of any sheet.
 */
export function planOwn(
  sheets: readonly OwnSheet[],
  planning: Planning,
  reading: OwnReading,
): Plan & { readonly unnamed: readonly { readonly sheet: OwnSheet; readonly row: SheetRow }[] } {
  const problems: Problem[] = [];
  const refused = new Map<string, Place>();
  const unnamed: { sheet: OwnSheet; row: SheetRow }[] = [];
  const byId = new Map<string, OwnRow[]>();
  const faulty = new Set<string>();
  const seen = new Map<string, OwnRow>();
  for (const sheet of sheets)
    for (const row of sheet.rows) {
      if (row.cells.every((cell) => cellText(cell) === '')) continue;
      const id = cellText(row.cells[sheet.leadsAt[0] ?? -1]);
      if (id === '' && sheet.table.items === '') {
        unnamed.push({ sheet, row });
        continue;
      }
      const read = notTwice(readOwnRow(sheet, row, id, reading), sheet, seen);
      if ('problems' in read) {
        problems.push(...read.problems);
        refused.set(placeKey(read.at), read.at);
        faulty.add(id);
      } else byId.set(id, [...(byId.get(id) ?? []), read]);
    }
  const main = sheets.find(({ table }) => table.items === '');
  const present = new Set(sheets.map(({ table }) => table.items));
  const records: Planned[] = [];
  let orphans = 0;
  for (const [id, rows] of byId) {
    if (faulty.has(id)) {
      for (const { at } of rows) refused.set(placeKey(at), at);
      continue;
    }
    const own = rows.filter(({ table }) => table.items === '');
    const [first] = rows as [OwnRow];
    const record = planning.graph.byId(id);
    if (record && record.kind !== planning.kind) {
      problems.push(otherKind(first.at, id));
      refused.set(placeKey(first.at), first.at);
    } else if (own.length > 1) {
      problems.push(twice(own[1]?.at ?? first.at, id, own[0]?.at ?? first.at));
      for (const { at } of rows) refused.set(placeKey(at), at);
    } else if (main && own.length === 0) orphans += rows.length;
    else records.push(planned(id, record, rows, sheets, present, planning));
  }
  return { records, problems, refused: [...refused.values()], notes: notesOf(orphans), unnamed };
}

function planned(
  id: string,
  record: CatalogRecord | undefined,
  rows: readonly OwnRow[],
  sheets: readonly OwnSheet[],
  present: ReadonlySet<string>,
  { kind, rawOf, taken }: Planning,
): Planned {
  const before = record ? rawOf(record) : {};
  const tables = sheets.map(({ table, columnsAt }): TableRows => {
    const mine = rows.filter((row) => row.table === table);
    const had = rowsOf(id, before, table);
    const filled = mine.map((row) => ({ ...row, cells: withMissing(row, had, columnsAt) }));
    return { table, rows: filled };
  });
  const wanted = valueFrom([...tables, ...absent(id, before, kind, present, tables)]);
  const kept = Object.fromEntries(
    Object.entries(before).filter(([key]) => !Object.hasOwn(fieldsOf(kind), `/${key}`)),
  );
  const value = asWritten(before, { ...wanted, ...kept }) as JsonObject;
  const places = placesOf(tables);
  const at = rows.map((row) => row.at);
  taken.add(id);
  if (!record)
    return { kind, id, change: 'new', value: inOrder(kind, value) as JsonObject, places, rows: at };
  const change = isSameValue(before, value) ? 'unchanged' : 'changed';
  return { kind, id, change, record, value, places, rows: at };
}

/** Cells of columns that were taken out of the sheet are as they are in the catalogue. */
function withMissing(
  row: OwnRow,
  had: readonly Row[],
  columnsAt: OwnSheet['columnsAt'],
): (Held | undefined)[] {
  const same = had.find(({ keys }) => JSON.stringify(keys) === JSON.stringify(row.keys));
  return row.cells.map((cell, index) =>
    columnsAt[index] === undefined ? same?.cells[index] : cell,
  );
}

/** Rows of tables whose sheet was taken out are as they are, below items that are still there. */
function absent(
  id: string,
  before: JsonObject,
  kind: Kind,
  present: ReadonlySet<string>,
  tables: readonly TableRows[],
): TableRows[] {
  return tablesOf(kind).flatMap((table) => {
    if (present.has(table.items)) return [];
    const rows = rowsOf(id, before, table).filter(({ keys }) =>
      tables.every(
        ({ table: above, rows: there }) =>
          above.items === '' ||
          !table.items.startsWith(`${above.items}/`) ||
          there.some((row) => row.keys.every((key, index) => key === keys[index])),
      ),
    );
    return rows.length === 0 ? [] : [{ table, rows }];
  });
}

/** Pointers of what rows say, for items of the first depth exactly, for those below by their holder. */
function placesOf(tables: readonly TableRows[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { table, rows } of tables) {
    const isMap = table.leads[1]?.holds === 'key';
    const numbers = [...new Set(rows.map(({ keys }) => keys[1]))].toSorted(
      (a, b) => Number(a ?? Infinity) - Number(b ?? Infinity),
    );
    for (const row of rows as readonly OwnRow[]) {
      const [, list = ''] = table.items.split('/');
      const own = row.keys[1];
      const item = isMap ? String(own) : String(numbers.indexOf(own));
      const above = table.items === '' ? '' : `/${list}/${item}`;
      if (!places.has(above) && above !== '') places.set(above, row.at);
      if (table.leads.length > 2) continue;
      for (const [index, { pattern }] of table.columns.entries())
        if (row.cells[index] !== undefined)
          places.set(above + pattern.slice(table.items.length), row.at);
    }
  }
  return places;
}

/** The row, unless an earlier one is of the same item: people add items by copying a row. */
function notTwice(
  row: ReturnType<typeof readOwnRow>,
  { table, leadsAt }: OwnSheet,
  seen: Map<string, OwnRow>,
): ReturnType<typeof readOwnRow> {
  if ('problems' in row || table.items === '' || row.keys.includes(undefined)) return row;
  const key = JSON.stringify([table.items, ...row.keys]);
  const first = seen.get(key);
  if (!first) {
    seen.set(key, row);
    return row;
  }
  const last = table.leads.length - 1;
  const at = { ...row.at, column: leadsAt[last] ?? 0 };
  const isNumber = table.leads[last]?.holds === 'number';
  return { at: row.at, problems: [keyTwice(at, String(row.keys[last]), isNumber, first.at)] };
}

/** A row with its keys and cells as values; or what cannot be read in it. */
function readOwnRow(
  { sheet, table, leadsAt, columnsAt }: OwnSheet,
  row: SheetRow,
  id: string,
  { read, references }: OwnReading,
): OwnRow | { readonly problems: readonly Problem[]; readonly at: Place } {
  const at: Place = { sheet: sheet.name, row: row.number };
  const problems: Problem[] = [];
  const keys = table.leads.map(({ holds }, index) => {
    const text = cellText(row.cells[leadsAt[index] ?? -1]);
    if (holds === 'id') return id;
    if (text === '') return undefined;
    return holds === 'number' && /^\d+$/.test(text) ? Number(text) : text;
  });
  if (
    id === '' ||
    table.leads.some(({ holds }, index) => holds === 'number' && typeof keys[index] === 'string')
  )
    problems.push(badKey({ ...at, column: leadsAt[0] ?? 0 }));
  const cells = table.columns.map((column, index) => {
    const place = columnsAt[index];
    const cell = place === undefined ? undefined : row.cells[place];
    if (!cell || cell.kind === 'empty') return undefined;
    const held = heldIn(cell, column);
    if (held === undefined) return undefined;
    if (!(typeof held === 'object' && 'foreign' in held) && !isOddDate(held, column))
      return resolved(held, column, references);
    const target = targetOf(table.kind, targetText(column.pattern));
    const reading = target && read(cell, target, { ...at, column: place ?? 0 });
    if (reading && 'value' in reading) return reading.value[0] as Held;
    if (reading && 'fault' in reading)
      problems.push({
        at: { ...at, column: place ?? 0 },
        message: reading.fault,
        propose: reading.propose === undefined ? [] : [reading.propose],
      });
    return undefined;
  });
  return problems.length > 0 ? { problems, at } : { keys, cells, at, table };
}

// `/milestones/*/date` → `milestones[].date`
function targetText(pattern: string): string {
  return pattern.slice(1).replaceAll('/*', '[]').replaceAll('/', '.');
}

/** A date as people type it, which is read as in any other sheet. */
function isOddDate(held: Held, { item }: Column): boolean {
  return item.shape === 'date' && typeof held === 'string' && parseDate(held) === undefined;
}

/** A reference may be typed as a name. */
function resolved(held: Held, { item }: Column, references: References): Held {
  const { reference } = item;
  if (reference === undefined) return held;
  const idOf = (text: string | number | boolean) => {
    const known = references.find(reference as Kind, String(text));
    return 'id' in known ? known.id : text;
  };
  return typeof held === 'object' ? held.map(idOf) : idOf(held);
}

function notesOf(orphans: number): Words[] {
  if (orphans === 0) return [];
  return [
    {
      id: `${orphans} baris butir dilewati, karena baris rekamannya tidak ada di lembar ini.`,
      en: `${orphans} row${orphans === 1 ? '' : 's'} of items passed over, since the row of the record is not in the file.`,
    },
  ];
}
