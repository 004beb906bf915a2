import { LIMITS } from '../limits.ts';
import { damaged, tooLarge } from '../refusal.ts';
import type { Cell, Merged, SheetRow } from '../sheet.ts';
import { showsDay } from './number-formats.ts';
import { dayOfSerial } from './serial.ts';
import { isTrue, relationId, RichText, unescaped, type Workbook } from './workbook.ts';
import type { Attributes, XmlEvents } from './xml.ts';

/** What all sheets of a workbook together have used of the limits, and what is worth a note. */
export interface Tally {
  rows: number;
  cells: number;
  formulas: number;
}

/** What a sheet's part holds. */
export interface SheetContent {
  readonly rows: SheetRow[];
  readonly merged: Merged[];
  readonly hiddenColumns: Set<number>;
  /** Where links stand (`B7`, `B7:B9`) and which relation tells where they lead. */
  readonly links: { readonly at: string; readonly relation: string }[];
}

const EMPTY: Cell = { kind: 'empty' };

/** The events that gather a sheet's cells into `content`. The size that the sheet claims is not read. */
export function sheetEvents(workbook: Workbook, content: SheetContent, tally: Tally): XmlEvents {
  const text = new RichText();
  let rowNumber = 0;
  let isHidden = false;
  let cells: Cell[] = [];
  let column = 0;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula: string | undefined;
  let into: 'value' | 'formula' | undefined;

  return {
    open(name, attributes) {
      if (name === 'row') {
        rowNumber = rowAfter(rowNumber, attributes);
        isHidden = isTrue(attributes['hidden']);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnAfter(column, rowNumber, attributes);
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
        formula = undefined;
        text.start();
        tally.cells += 1;
        if (tally.cells > LIMITS.cells) throw tooManyCells();
      } else if (name === 'v') into = 'value';
      else if (name === 'f') {
        into = 'formula';
        formula = '';
      } else text.open(name);
      if (name === 'col' && isTrue(attributes['hidden'])) hide(content.hiddenColumns, attributes);
      if (name === 'mergeCell') merge(content.merged, attributes['ref'] ?? '');
      if (name === 'hyperlink')
        content.links.push({ at: attributes['ref'] ?? '', relation: relationId(attributes) });
    },
    text(part) {
      if (into === 'value') value += part;
      else if (into === 'formula') formula += part;
      else text.text(part);
    },
    close(name) {
      if (name === 'v' || name === 'f') into = undefined;
      else if (name === 'c') put(cellNow());
      else if (name === 'row') keep();
      else text.close(name);
    },
  };

  function cellNow(): Cell {
    if (formula !== undefined) {
      tally.formulas += 1;
      // Written by a program that does not calculate; an empty text that was calculated is one.
      if (value === '' && type !== 'str')
        return { kind: 'fault', code: `=${formula.slice(0, 60)}` };
    }
    if (type === 'inlineStr') return textCell(text.take());
    if (value === '') return EMPTY;
    switch (type) {
      case 's': {
        const shared = workbook.strings[Number(value)];
        if (shared === undefined)
          throw damaged({ id: 'teks sebuah sel tidak ada', en: 'the text of a cell is missing' });
        return textCell(shared);
      }
      case 'str':
        return textCell(value.length > LIMITS.text ? value.length : unescaped(value));
      case 'b':
        return { kind: 'truth', truth: isTrue(value) };
      case 'e':
        return { kind: 'fault', code: value.slice(0, 60) };
      case 'd':
        return isoDate(value);
      default:
        return numberCell(value, workbook.formats[style], workbook.is1904);
    }
  }

  function put(cell: Cell): void {
    if (cell.kind === 'empty') return;
    if (column > LIMITS.columns)
      throw tooLarge({
        id: `sel ${columnLetters(column)}${rowNumber} berada di luar ${LIMITS.columns} kolom pertama`,
        en: `cell ${columnLetters(column)}${rowNumber} lies beyond the first ${LIMITS.columns} columns`,
      });
    while (cells.length < column - 1) cells.push(EMPTY);
    cells.push(cell);
  }

  function keep(): void {
    if (cells.length === 0) return;
    tally.rows += 1;
    if (tally.rows > LIMITS.rows)
      throw tooLarge({
        id: `berisi lebih dari ${LIMITS.rows} baris`,
        en: `it holds more than ${LIMITS.rows} rows`,
      });
    content.rows.push({ number: rowNumber, hidden: isHidden, cells });
  }
}

function textCell(text: string | number): Cell {
  if (typeof text === 'number') return { kind: 'fault', code: `>${text}` };
  return text === '' ? EMPTY : { kind: 'text', text };
}

function numberCell(written: string, format: string | undefined, is1904: boolean): Cell {
  // Fifteen digits are what a spreadsheet shows; the rest is how computers hold fractions.
  const number = Number(Number(written).toPrecision(15));
  if (!Number.isFinite(number)) return { kind: 'fault', code: written.slice(0, 60) };
  if (format === undefined) return { kind: 'number', number };
  const date = showsDay(format) ? dayOfSerial(number, is1904) : undefined;
  return date === undefined ? { kind: 'number', number, format } : { kind: 'date', date };
}

function isoDate(written: string): Cell {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?/.exec(written) ?? [];
  if (day === undefined) return { kind: 'text', text: written.slice(0, LIMITS.text) };
  return { kind: 'date', date: time === undefined || time === 'T00:00' ? day : day + time };
}

/** A row says its number or follows the one before; never an earlier one, which would be told twice. */
function rowAfter(last: number, { r }: Attributes): number {
  const number = r === undefined ? last + 1 : Number(r);
  if (!(Number.isInteger(number) && number > last && number <= 1_048_576)) throw twisted();
  return number;
}

function columnAfter(last: number, row: number, { r }: Attributes): number {
  if (r === undefined) return last + 1;
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d+)$/.exec(r) ?? [];
  const column = columnNumber(letters);
  if (column <= last || column > 16_384 || Number(digits) !== row) throw twisted();
  return column;
}

function twisted() {
  return damaged({
    id: 'urutan baris atau selnya kacau',
    en: 'its rows or cells are out of order',
  });
}

function tooManyCells() {
  return tooLarge(
    {
      id: `memuat lebih dari ${LIMITS.cells} sel, termasuk sel kosong yang diberi format`,
      en: `it holds more than ${LIMITS.cells} cells, empty ones with a format included`,
    },
    {
      id: 'Hapus baris dan kolom kosong di luar tabel (pilih, lalu Hapus Baris), lalu simpan kembali.',
      en: 'Delete the empty rows and columns around the table (select them, Delete Rows) and save again.',
    },
  );
}

function hide(hidden: Set<number>, { min, max }: Attributes): void {
  const [from, to] = [Math.max(Number(min), 1), Math.min(Number(max), LIMITS.columns)];
  // All columns hidden need no more telling, however often a file repeats it.
  for (let column = from; column <= to && hidden.size < LIMITS.columns; column += 1)
    hidden.add(column);
}

function merge(merged: Merged[], ref: string): void {
  const block = blockOf(ref);
  if (block) merged.push(block);
}

/** The block of cells that `B2:D9` or `B2` names. */
export function blockOf(ref: string): Merged | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref);
  if (!found) return undefined;
  const [, left = '', top, right = left, bottom = top] = found;
  return {
    rows: [Number(top), Number(bottom)],
    columns: [columnNumber(left), columnNumber(right)],
  };
}

/** `A` is 1, `Z` 26, `AA` 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 is `A`, 26 `Z`, 27 `AA`: as spreadsheets letter their columns. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
