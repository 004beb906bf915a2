import type { Words } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import type { CellReading } from './read-cell.ts';
import type { StrangeText } from './read-reference.ts';
import { cellText } from './header.ts';
import type { MappedColumn } from './mapping.ts';
import type { Place, Problem } from './problem.ts';
import type { Filled } from './row-tree.ts';
import type { Cell, SheetRow } from './sheet.ts';
import { ID, type Target } from './target.ts';

/** Reads a cell for a column; `owner` is the cell that names the owner of an origin. */
export type ReadCell = (cell: Cell, target: Target, at: Place, owner?: Cell) => CellReading;

/** Reads cells as `read` does; one that is not read, but has one text proposed, as if it held that. */
export function takingProposals(read: ReadCell): ReadCell {
  return (cell, target, at, owner) => {
    const first = read(cell, target, at, owner);
    if (!('fault' in first) || first.propose === undefined) return first;
    const { propose } = first;
    const second = read({ kind: 'text', text: propose }, target, at, owner);
    if (!('value' in second)) return first;
    return { ...second, note: taken(cellText(cell).trim(), propose) };
  };
}

/** Many addresses lack the same: that is told once. */
function taken(written: string, propose: string): Words {
  return propose === `https://${written}`
    ? {
        id: 'Alamat tanpa awalan dibaca dengan https:// di depannya.',
        en: 'Addresses without a scheme were read with https:// before them.',
      }
    : {
        id: `“${written}” dibaca sebagai “${propose}”.`,
        en: `“${written}” was read as “${propose}”.`,
      };
}

/** What a row says: values at their targets, or what keeps it from being read. */
export interface ReadRow {
  readonly at: Place;
  /** The record's id, where the sheet has a column of ids and the row fills it. */
  readonly id?: string;
  readonly idAt?: Place;
  readonly filled: readonly Filled[];
  /** Targets whose cells are empty. */
  readonly blanks: readonly Target[];
  /** What is given for all new records. */
  readonly defaults: readonly Filled[];
  readonly problems: readonly Problem[];
  /** How cells were read, where that may surprise. */
  readonly notes: readonly { readonly at: Place; readonly note: Words }[];
}

/** Columns that together tell an origin, by the label that they share. */
const OWNER = '/origins/*/owner';
const ORIGIN = '/origins/*';

/** Reads a row, each cell as its column's target asks. */
export function readRow(
  sheet: string,
  row: SheetRow,
  columns: readonly MappedColumn[],
  defaults: readonly { readonly target: Target; readonly text: string }[],
  read: ReadCell,
): ReadRow {
  const filled: Filled[] = [];
  const blanks: Target[] = [];
  const problems: Problem[] = [];
  const notes: { at: Place; note: Words }[] = [];
  const here: Place = { sheet, row: row.number };
  let own: { id: string; idAt: Place } | undefined;
  const owners = ownersOf(row, columns);
  for (const column of columns) {
    const { to, title } = column;
    if (!to || (to.pattern === OWNER && owners.has(labelOf(to)))) continue;
    const at: Place = { ...here, column: title.column };
    const cell = meant(row.cells[title.column] ?? { kind: 'empty' }, column);
    const owner = to.pattern === ORIGIN ? owners.get(labelOf(to)) : undefined;
    const reading = read(cell, to, at, owner);
    if ('fault' in reading) problems.push(problemOf(reading, at));
    else if ('absent' in reading) blanks.push(to);
    else {
      if (reading.note) notes.push({ at, note: reading.note });
      if (to.text === ID) own = { id: String(reading.value[0]), idAt: at };
      else filled.push({ target: reading.target ?? to, values: reading.value, at });
    }
  }
  const given = defaults.flatMap(({ target, text }): Filled[] => {
    const reading = read({ kind: 'text', text }, target, here);
    return 'value' in reading
      ? [{ target: reading.target ?? target, values: reading.value, at: here }]
      : [];
  });
  return { at: here, ...own, filled, blanks, defaults: given, problems, notes };
}

/** A fault with the texts that would mend it. */
function problemOf({ fault, propose, near, hint }: StrangeText, at: Place): Problem {
  return {
    at,
    message: fault,
    propose: near ?? [propose ?? []].flat(),
    ...(hint && { hint }),
  };
}

/** The cell that a map file puts in the place of one with some text. */
function meant(cell: Cell, { values }: MappedColumn): Cell {
  const text = values && cellText(cell);
  const other = text === undefined ? undefined : values?.get(fold(text) || text);
  if (other === undefined) return cell;
  return other === '' ? { kind: 'empty' } : { kind: 'text', text: other };
}

/** Texts of the columns that name the owners of origins, where the row names the origins too. */
function ownersOf(row: SheetRow, columns: readonly MappedColumn[]): Map<string, Cell> {
  const named = new Set(columns.flatMap(({ to }) => (to?.pattern === ORIGIN ? [labelOf(to)] : [])));
  return new Map(
    columns.flatMap((column) => {
      const { to, title } = column;
      if (to?.pattern !== OWNER || !named.has(labelOf(to))) return [];
      return [[labelOf(to), meant(row.cells[title.column] ?? { kind: 'empty' }, column)] as const];
    }),
  );
}

function labelOf({ steps }: Target): string {
  const step = steps.find((each) => 'item' in each);
  return step && 'item' in step ? step.item.label : '';
}
