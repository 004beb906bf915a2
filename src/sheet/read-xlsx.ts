import type { Words } from '../model/fields.ts';
import { LIMITS } from './limits.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';
import { blockOf, sheetEvents, type SheetContent, type Tally } from './xlsx/rows.ts';
import {
  partsOf,
  readWorkbook,
  relationsOf,
  type Relation,
  type Workbook,
} from './xlsx/workbook.ts';

/**
 * The sheets of an `.xlsx` workbook and what should be told of them. Formulas are never calculated,
 * macros, pictures and notes never looked at. Refuses by `Refused`.
 */
export function readXlsx(bytes: Uint8Array): { sheets: Sheet[]; notes: Words[] } {
  const read = partsOf(bytes);
  const workbook: Workbook = readWorkbook(read);
  const tally: Tally = { rows: 0, cells: 0, formulas: 0 };
  const sheets = workbook.sheets.map(({ name, hidden, path }): Sheet => {
    const content: SheetContent = { rows: [], merged: [], hiddenColumns: new Set(), links: [] };
    read(path, sheetEvents(workbook, content, tally));
    if (content.links.length > 0) addLinks(content, relationsOf(read, path));
    const { rows, merged, hiddenColumns } = content;
    return { name, hidden, rows, merged, hiddenColumns: [...hiddenColumns].sort((a, b) => a - b) };
  });
  return { sheets, notes: notesOn(workbook, tally) };
}

/** A text that leads elsewhere keeps the address, unless it is the address that people see. */
function addLinks({ rows, links }: SheetContent, relations: ReadonlyMap<string, Relation>): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { at, relation } of links.slice(0, LIMITS.rows)) {
    const block = blockOf(at);
    const target = relations.get(relation);
    if (!block || !target?.isOutside) continue;
    const [first, last] = block.rows;
    // A link over a whole sheet says nothing of one cell.
    if ((last - first + 1) * (block.columns[1] - block.columns[0] + 1) > LIMITS.columns) continue;
    for (let number = first; number <= last; number += 1) {
      const row = byNumber.get(number);
      if (row) linkCells(row, block.columns, target.target);
    }
  }
}

function linkCells(row: SheetRow, [from, to]: readonly [number, number], link: string): void {
  // The rows were made here and are handed out only afterwards.
  const cells = row.cells as Cell[];
  for (let index = from - 1; index < Math.min(to, cells.length); index += 1) {
    const cell = cells[index];
    if (cell?.kind === 'text' && cell.text.trim() !== link) cells[index] = { ...cell, link };
  }
}

function notesOn(workbook: Workbook, { formulas }: Tally): Words[] {
  const notes: Words[] = [];
  if (formulas > 0)
    notes.push({
      id: `${formulas} sel berisi rumus; yang dibaca ialah hasil terakhir yang tersimpan.`,
      en: `${formulas} cells hold a formula; the result last saved was read.`,
    });
  if (workbook.is1904)
    notes.push({
      id: 'Buku kerja ini menghitung tanggal sejak 1904; tanggal dibaca menurut itu.',
      en: 'This workbook counts dates from 1904; they were read accordingly.',
    });
  return notes;
}
