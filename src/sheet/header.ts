import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** Rows from the top within which the titles are looked for. */
const DEEPEST = 40;
/** Titles that must be known for a row to be taken for the one with titles. */
const FEWEST = 2;

/** What stands above a column; under a title for several columns it has more than one reading. */
export interface Title {
  /** 0-based. */
  readonly column: number;
  readonly text: string;
  /** Other readings: the lower title alone, then the upper one. */
  readonly others: readonly string[];
}

/** The rows that hold the titles, by their number in the sheet, and the titles. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly titles: readonly Title[];
}

export type HeaderFound =
  | { readonly header: Header }
  /** Rows that could be it, none where no row could. */
  | { readonly candidates: readonly number[] };

/** The text of a cell as a title or a word: what a reader sees, without meaning. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text
        .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'truth':
      return String(cell.truth);
    case 'fault':
      return cell.code;
    default:
      return '';
  }
}

/**
 * The header of a sheet: the row, or two rows, most of whose titles are known; title rows above it are
 * passed over. Where two differing rows would do, or none, nothing is guessed.
 */
export function findHeader(sheet: Sheet, isKnown: (title: string) => boolean): HeaderFound {
  const top = sheet.rows.slice(0, DEEPEST);
  let best: { header: Header; score: number; isSure: boolean } | undefined;
  let rivals: number[] = [];
  for (const [index, row] of top.entries()) {
    const single = headerAt(sheet, row.number, row.number);
    const next = top[index + 1];
    const pair =
      next?.number === row.number + 1 && isGrouped(sheet, row, next)
        ? headerAt(sheet, row.number, next.number)
        : undefined;
    for (const header of [single, ...(pair ? [pair] : [])]) {
      const score = scoreOf(header, isKnown);
      if (score === 0 || (best && score < best.score)) continue;
      const isSame = best && textOf(best.header) === textOf(header);
      // A row that is half of a better header, or repeats it further down, is no rival.
      if (best && score === best.score && (isSame || header.first <= best.header.last)) continue;
      if (best && score === best.score) rivals.push(header.first);
      else {
        rivals = [];
        best = { header, score, isSure: isEnough(header, score) };
      }
    }
  }
  if (!best?.isSure) return { candidates: [] };
  return rivals.length > 0
    ? { candidates: [best.header.first, ...rivals] }
    : { header: best.header };
}

function scoreOf({ titles }: Header, isKnown: (title: string) => boolean): number {
  return titles.filter(({ text, others }) => [text, ...others].some(isKnown)).length;
}

/** One known title among many strange ones is chance. */
function isEnough({ titles }: Header, score: number): boolean {
  return score >= FEWEST || score === titles.length;
}

const textOf = ({ titles }: Header) => titles.map(({ text }) => text).join('\n');

/** The header that stands in given rows. */
export function headerAt(sheet: Sheet, first: number, last: number): Header {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const width = Math.max(0, ...rows.map((number) => rowAt(sheet, number)?.cells.length ?? 0));
  const titles: Title[] = [];
  const carried = rows.map(() => '');
  for (let column = 0; column < width; column += 1) {
    const lowest = shownText(sheet, last, column);
    const parts = rows.map((number, index) => {
      const text = shownText(sheet, number, column);
      if (text !== '') carried[index] = text;
      // Without merged cells, as in CSV, a title for several columns stands above the first of them.
      return text === '' && number !== last && lowest !== '' ? (carried[index] ?? '') : text;
    });
    const words = parts.filter((part, index) => part !== '' && part !== parts[index - 1]);
    const text = words.join(' ');
    if (text === '') continue;
    titles.push({ column, text, others: words.length > 1 ? words.reverse() : [] });
  }
  return { first, last, titles };
}

/**
 * True where the lower row has titles under those of the upper: every column with both starts a group
 * of columns. A row of data below a header fills the columns one by one.
 */
function isGrouped(sheet: Sheet, upper: SheetRow, lower: SheetRow): boolean {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let groups = 0;
  for (let column = 0; column < width; column += 1) {
    const [above, below] = [upper.cells[column], lower.cells[column]].map(cellText);
    if (above === '' || below === '') continue;
    const block = mergedAt(sheet, upper.number, column);
    const spans = block && block.columns[1] > block.columns[0];
    const isFirst =
      cellText(upper.cells[column + 1]) === '' && cellText(lower.cells[column + 1]) !== '';
    if (!spans && !isFirst) return false;
    groups += 1;
  }
  return groups > 0;
}

/** Text of a cell as it is seen: within merged cells that of the first of them. */
function shownText(sheet: Sheet, row: number, column: number): string {
  const block = mergedAt(sheet, row, column);
  const [fromRow, fromColumn] = block ? [block.rows[0], block.columns[0] - 1] : [row, column];
  return cellText(rowAt(sheet, fromRow)?.cells[fromColumn]);
}

function rowAt({ rows }: Sheet, number: number): SheetRow | undefined {
  return rows.find((row) => row.number === number);
}

/** The block of merged cells that a cell (0-based column) is part of. */
export function mergedAt({ merged }: Sheet, row: number, column: number) {
  return merged.find(
    ({ rows, columns }) =>
      row >= rows[0] && row <= rows[1] && column + 1 >= columns[0] && column + 1 <= columns[1],
  );
}

/** `A`, `AB`: a 0-based column as spreadsheets call it. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
