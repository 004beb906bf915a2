import { withoutControls } from '../../output/escape.ts';
import { joinPointer } from '../../util/pointer.ts';
import { LONGEST_TEXT } from '../../workbook/rows.ts';
import type { Table } from '../columns.ts';
import type { Cell } from '../sheet.ts';
import type { Exported, Material } from './material.ts';
import { cellsOf, headingsOf, lengthOf } from './rows.ts';

/** A cell that a form of export cannot hold. */
export interface Unfit {
  readonly table: Table;
  readonly id: string;
  readonly heading: string;
}

/** Excel's rows of a sheet, below the headings. */
const MOST_ROWS = 1_048_575;

/** Texts that are longer than a cell of a workbook may be. */
export function tooLong(tables: readonly Table[], material: Material): Unfit[] {
  return unfitIn(tables, material, (text) => text.length > LONGEST_TEXT);
}

/** Texts with controls in them, which CSV has no words for. */
export function withControls(tables: readonly Table[], material: Material): Unfit[] {
  return unfitIn(tables, material, (text) => withoutControls(text) !== text);
}

/** Tables with more rows than a sheet has. */
export function tooMany(tables: readonly Table[], material: Material): Table[] {
  return tables.filter((table) => lengthOf(table, material) > MOST_ROWS);
}

function unfitIn(
  tables: readonly Table[],
  material: Material,
  isUnfit: (text: string) => boolean,
): Unfit[] {
  return tables.flatMap((table) => {
    const headings = headingsOf(table, material.language);
    const found: Unfit[] = [];
    for (const cells of cellsOf(table, material))
      for (const [index, cell] of cells.entries())
        if (cell.kind === 'text' && isUnfit(cell.text))
          found.push({ table, id: idIn(cells), heading: headings[index] ?? '' });
    return found;
  });
}

function idIn([cell]: readonly Cell[]): string {
  return cell?.kind === 'text' ? cell.text : '';
}

/** Where a record holds a list or an object without anything in it, which no table shows. */
export function emptyPlaces({ value }: Exported): string[] {
  const found: string[] = [];
  const walk = (held: unknown, tokens: readonly string[]) => {
    if (held === null || typeof held !== 'object') return;
    const entries = Object.entries(held);
    if (entries.length === 0) found.push(joinPointer(tokens));
    for (const [key, each] of entries) walk(each, [...tokens, key]);
  };
  walk(value, []);
  return found;
}
