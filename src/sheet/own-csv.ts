import { guarded, unguarded } from '../output/csv.ts';
import type { Column } from './columns.ts';
import { NUMBER } from './own-cell.ts';
import type { Cell } from './sheet.ts';

const MARKED = new RegExp(`^'+(?=${NUMBER.source.slice(1)})`, 'i');

/**
 * What a cell of an export is in CSV, which knows only texts: a day is written out, a text that could be a
 * number where the field takes both has an apostrophe before it, and none is a formula.
 */
export function csvContent(cell: Cell, column: Column | undefined): string | number {
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'date') return cell.date;
  if (cell.kind !== 'text') return '';
  const isNumber = NUMBER.test(cell.text) || MARKED.test(cell.text);
  return guarded(takesBoth(column) && isNumber ? `'${cell.text}` : cell.text);
}

/** The cell of an export that a text of its CSV file stands for. */
export function csvCellRead(cell: Cell, column: Column | undefined): Cell {
  if (cell.kind !== 'text') return cell;
  const text = unguarded(cell.text);
  if (!takesBoth(column)) return { kind: 'text', text };
  if (NUMBER.test(text)) return { kind: 'number', number: Number(text) };
  return { kind: 'text', text: MARKED.test(text) ? text.slice(1) : text };
}

function takesBoth(column: Column | undefined): boolean {
  if (!column || column.isList) return false;
  return column.item.type.includes('number') && column.item.type.includes('string');
}
