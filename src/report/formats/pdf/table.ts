import { type Safe, typst, webAddress } from '../../../output/escape.ts';
import type { Language } from '../../../text/language.ts';
import { recordAnchor, traceAnchor } from '../../anchors.ts';
import type { Cell, Report, Row, Table } from '../../blocks.ts';
import { readable } from '../../cells.ts';
import { BOLD, layout, PADDING, type Pieces, pieces, widthOf } from './columns.ts';

/** A table with its columns measured. */
export interface TableData {
  readonly type: 'table';
  readonly number: Pieces;
  readonly title: Pieces;
  /** Of the letters, in points. */
  readonly size: number;
  readonly columns: readonly {
    readonly title: Pieces;
    readonly width: number;
    readonly numeric: boolean;
  }[];
  /** False where the header is so tall that it may stand on the first page only. */
  readonly repeat: boolean;
  readonly rows: readonly RowData[];
}

interface RowData {
  readonly cells: readonly CellData[];
  readonly anchor?: string;
  /** Too tall to be kept on one page. */
  readonly tall?: true;
}

interface CellData {
  readonly text: Pieces;
  readonly box?: true;
  readonly pale?: true;
  readonly link?: Safe<'url'>;
  /** The row that it leads to. */
  readonly to?: string;
}

/** Rows that a link can lead to; each name once. */
export type Places = ReadonlySet<string>;

/** The rows of a report that links may lead to. */
export function placesOf({ blocks }: Report): Places {
  const places = new Set<string>();
  for (const block of blocks)
    if (block.type === 'table')
      for (const { anchor } of block.rows) if (anchor !== undefined) places.add(anchor);
  return places;
}

/** Lines of a row that is still kept on one page. */
const KEPT = 18;

/** A table as wide as the text. */
export function tableData(
  table: Table,
  width: number,
  language: Language,
  places: Places,
): TableData {
  const rows = [...table.rows];
  const texts = rows.map(({ cells }) => cells.map((cell) => typst(readable(cell, language))));
  const { size, widths } = layout(
    table.columns.map(({ title }, column) => ({
      title,
      texts: rows.map(({ cells }, at) => ({
        text: texts[at]?.[column] ?? '',
        whole: isNumber(cells[column]),
      })),
    })),
    width,
  );
  const inner = widths.map((each) => each - PADDING);
  const linesOf = (some: readonly string[], letters: number) =>
    some.reduce(
      (most, text, column) =>
        Math.max(most, Math.ceil((1.15 * widthOf(text, letters)) / (inner[column] ?? 1))),
      1,
    );
  const titles = table.columns.map(({ title }) => typst(title));
  return {
    type: 'table',
    number: pieces(typst(table.number), width, 10),
    title: pieces(typst(table.title), width, 10),
    size,
    columns: table.columns.map(({ numeric }, column) => ({
      title: pieces(titles[column] as Safe<'typst'>, inner[column] ?? 0, size * BOLD),
      width: widths[column] ?? 0,
      numeric: numeric === true,
    })),
    repeat: linesOf(titles, size * BOLD) <= KEPT,
    rows: rows.map((row, at) => ({
      cells: row.cells.map((cell, column) =>
        cellData(cell, texts[at]?.[column] ?? typst(''), inner[column] ?? 0, size, {
          places,
          trace: traceAnchor(table.id, at, column),
        }),
      ),
      ...anchorOf(row),
      ...(linesOf(texts[at] ?? [], size) > KEPT && { tall: true as const }),
    })),
  };
}

function anchorOf({ anchor }: Row) {
  return anchor === undefined ? {} : { anchor };
}

function isNumber(cell: Cell | undefined): boolean {
  return cell?.type === 'count' || cell?.type === 'number';
}

function cellData(
  cell: Cell,
  text: Safe<'typst'>,
  width: number,
  size: number,
  { places, trace }: { readonly places: Places; readonly trace: string },
): CellData {
  const link = cell.type === 'link' ? webAddress(cell.url) : undefined;
  const to =
    cell.type === 'ref' ? recordAnchor(cell.id) : cell.type === 'count' ? trace : undefined;
  return {
    text: pieces(text, width, size),
    ...(isNumber(cell) && widthOf(text, size) <= width && { box: true }),
    ...(cell.type === 'unknown' && { pale: true }),
    ...(link !== undefined && { link }),
    ...(to !== undefined && places.has(to) && { to }),
  };
}
