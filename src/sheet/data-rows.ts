import type { Words } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import { cellText, type Header, mergedAt } from './header.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** Rows with data below a header, and what was passed over. */
export interface DataRows {
  readonly rows: readonly SheetRow[];
  readonly notes: readonly Words[];
  /** Rows with cells that are part of a merged block whose content stands in a row above. */
  readonly underMerged: readonly number[];
}

const TOTAL =
  /^(?:sub ?total|grand total|jumlah|total)(?: (?:inovasi|replikasi|data|semua|seluruh|seluruhnya|keseluruhan))*(?: \d+)?$/;

/**
 * The rows below a header that hold data. Passed over and told: totals, the header repeated on later
 * pages, numbers of columns. Cells merged over several rows are filled only where that is asked for.
 */
export function dataRows(sheet: Sheet, header: Header, fillMerged: boolean): DataRows {
  const rows: SheetRow[] = [];
  const totals: number[] = [];
  const repeated: number[] = [];
  const hidden: number[] = [];
  const underMerged: number[] = [];
  const titles = new Map(header.titles.map(({ column, text }) => [column, fold(text)]));
  for (const row of sheet.rows) {
    if (row.number <= header.last) continue;
    const words = row.cells.map(cellText);
    const filled = words.filter((text) => text !== '');
    if (filled.length === 0) continue;
    if (TOTAL.test(fold(filled.find((text) => !/^[\d.,]+$/.test(text)) ?? ''))) {
      totals.push(row.number);
      continue;
    }
    if (isNumbering(words, header) || isHeader(words, titles)) {
      repeated.push(row.number);
      continue;
    }
    if (row.hidden) hidden.push(row.number);
    const cells = withMerged(sheet, row, header);
    if (cells) underMerged.push(row.number);
    rows.push(cells && fillMerged ? { ...row, cells } : row);
  }
  return { rows, underMerged, notes: notesOf(sheet.name, { totals, repeated, hidden }) };
}

/** `(1) (2) (3)` below the titles. */
function isNumbering(words: readonly string[], { titles }: Header): boolean {
  const cells = titles.map(({ column }) => words[column] ?? '');
  const numbers = cells.map((text) => /^\(?(\d{1,3})[).]?$/.exec(text)?.[1]);
  return (
    cells.length > 2 &&
    numbers.every((number) => number !== undefined) &&
    numbers.every((number, index) => index === 0 || Number(number) === Number(numbers[0]) + index)
  );
}

function isHeader(words: readonly string[], titles: ReadonlyMap<number, string>): boolean {
  const filled = [...words.entries()].filter(([, text]) => text !== '');
  return filled.length > 1 && filled.every(([column, text]) => titles.get(column) === fold(text));
}

/** The row with what the blocks of merged cells that reach into it show; none where there is no such. */
function withMerged(sheet: Sheet, row: SheetRow, { last }: Header): Cell[] | undefined {
  const cells = [...row.cells];
  let isFilled = false;
  for (const { rows, columns } of sheet.merged) {
    if (row.number <= rows[0] || row.number > rows[1] || rows[0] <= last) continue;
    const first = sheet.rows.find(({ number }) => number === rows[0])?.cells[columns[0] - 1];
    if (!first || first.kind === 'empty') continue;
    while (cells.length < columns[0]) cells.push({ kind: 'empty' });
    cells[columns[0] - 1] = first;
    isFilled = true;
  }
  return isFilled ? cells : undefined;
}

/** True for a row that only holds a block merged over columns: a heading among the data. */
export function isSection(sheet: Sheet, row: SheetRow): boolean {
  const filled = [...row.cells.entries()].filter(([, cell]) => cellText(cell) !== '');
  const [only, another] = filled;
  const block = only && !another ? mergedAt(sheet, row.number, only[0]) : undefined;
  return block !== undefined && block.columns[1] > block.columns[0];
}

function notesOf(
  name: string,
  {
    totals,
    repeated,
    hidden,
  }: Readonly<Record<'totals' | 'repeated' | 'hidden', readonly number[]>>,
): Words[] {
  const notes: Words[] = [];
  const tell = (rows: readonly number[], id: string, en: string) => {
    if (rows.length === 0) return;
    const list = listed(rows);
    notes.push({
      id: `Lembar "${name}", baris ${list}: ${id}.`,
      en: `Sheet "${name}", row${rows.length === 1 ? '' : 's'} ${list}: ${en}.`,
    });
  };
  tell(totals, 'jumlah, dilewati', 'totals, passed over');
  tell(repeated, 'judul atau nomor kolom, dilewati', 'titles or column numbers, passed over');
  tell(hidden, 'tersembunyi, tetap dibaca', 'hidden, read all the same');
  return notes;
}

/** `4, 7, 9–12` of row numbers in their order. */
export function listed(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === row) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
