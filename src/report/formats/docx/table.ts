import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { word } from '../../../output/escape.ts';
import type { Cell, Table } from '../../blocks.ts';
import { readable } from '../../cells.ts';
import { caption } from './captions.ts';
import { lineCount } from './metrics.ts';
import { CELL_SPACING } from './page.ts';
import { lines, linked, type Making, marked, run } from './text.ts';
import { columnWidths } from './widths.ts';

const PADDING = 80;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
/** Light enough for black on it in any print. */
const HEADER_SHADE = 'E7E6E6';
/** Of Arial's lines, in thousandths of its size. */
const LINE_HEIGHT = 1150;

/** Two tables that touch would become one, and a section ends with a paragraph. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Jarak' });
}

/** A cell as it will be written, with how many lines it takes. */
interface Shown {
  readonly text: string;
  readonly cell: Cell;
}

/** A table with its caption above; what is said instead where it has no rows. */
export function table(block: Table, making: Making): (Paragraph | WordTable)[] {
  if (block.rows.length === 0)
    return block.empty === ''
      ? []
      : [
          new Paragraph({
            style: 'BodyText',
            children: marked(making, block.id, [run(making, block.empty)]),
          }),
        ];
  const { language } = making.report;
  const rows = Array.from(block.rows, ({ cells, anchor }) => ({
    anchor,
    shown: block.columns.map((_, index): Shown => {
      const cell = cells[index] ?? { type: 'none' };
      return { cell, text: word(readable(cell, language)) };
    }),
  }));
  const { widths, size } = columnWidths(
    block.columns.map(({ title, numeric }, index) => ({
      title,
      numeric: numeric === true,
      cells: rows
        .map(({ shown }) => shown[index] as Shown)
        .map(({ text, cell }) => ({
          text,
          whole: cell.type === 'number' || cell.type === 'count' || isShortDate(cell, text),
        })),
    })),
    making.page.width,
    2 * PADDING,
  );
  const look: Look = { block, widths, size, making };
  const header = rowOf(
    look,
    block.columns.map(({ title }) => ({ text: word(title), bold: true })),
    { tableHeader: true },
    (text, index) => headerCell(look, text, index),
  );
  const body = rows.map(({ shown, anchor }) =>
    rowOf(look, shown, {}, (_, index) =>
      dataCell(look, shown[index] as Shown, index, index === 0 ? anchor : undefined),
    ),
  );
  return [caption(block, making, true), drawn(look, [header, ...body]), spacer()];
}

interface Look {
  readonly block: Table;
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
  readonly making: Making;
}

/** `14 Desember 2020` reads badly in two lines; an interval is a sentence. */
function isShortDate(cell: Cell, text: string): boolean {
  return cell.type === 'date' && text.split(' ').length <= 3;
}

function drawn({ widths, making }: Look, rows: readonly TableRow[]): WordTable {
  return new WordTable({
    width: { size: making.page.width, type: WidthType.DXA },
    columnWidths: making.sketch ? [making.page.width] : [...widths],
    layout: TableLayoutType.FIXED,
    margins: { left: PADDING, right: PADDING },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows,
  });
}

/**
 * A row that stays in one piece. Word and LibreOffice break addresses at different places: where that makes
 * a difference, the row is as high as it is in the one that needs more, so that pages end alike.
 */
function rowOf(
  { widths, size, making }: Look,
  texts: readonly { readonly text: string; readonly bold?: boolean }[],
  kind: { readonly tableHeader?: boolean },
  cellOf: (text: string, index: number) => TableCell,
): TableRow {
  const count = (slashes: boolean) =>
    Math.max(
      ...texts.map((each, index) =>
        lineCount([each], size, (widths[index] ?? 0) - 2 * PADDING, slashes),
      ),
    );
  const [inWord, inWriter] = [count(false), count(true)];
  const most = Math.max(inWord, inWriter);
  const height = {
    value: Math.ceil((most * size * LINE_HEIGHT) / 100 + 2 * CELL_SPACING),
    rule: HeightRule.ATLEAST,
  };
  return new TableRow({
    ...kind,
    cantSplit: true,
    ...(inWord !== inWriter && { height }),
    children: making.sketch
      ? [sketchedCell(inWord, size, kind.tableHeader === true, making)]
      : texts.map(({ text }, index) => cellOf(text, index)),
  });
}

function sketchedCell(count: number, size: number, keepNext: boolean, making: Making): TableCell {
  return new TableCell({
    width: { size: making.page.width, type: WidthType.DXA },
    children: [
      new Paragraph({ style: 'Tabel', keepNext, run: { size }, children: lines(count, size) }),
    ],
  });
}

function headerCell({ widths, size, making }: Look, text: string, index: number): TableCell {
  return new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    shading: { fill: HEADER_SHADE },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: 'Tabel',
        run: { size },
        keepNext: true,
        alignment: AlignmentType.CENTER,
        children: [run(making, text, { bold: true, size })],
      }),
    ],
  });
}

function dataCell(
  { block, widths, size, making }: Look,
  { text, cell }: Shown,
  index: number,
  anchor: string | undefined,
): TableCell {
  const address = cell.type === 'link' ? cell.url : undefined;
  const look = { size, ...(cell.type === 'unknown' && { italics: true }) };
  return new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'Tabel',
        run: { size },
        ...(block.columns[index]?.numeric === true && { alignment: AlignmentType.RIGHT }),
        children: marked(making, anchor, [linked(making, text, address, look)]),
      }),
    ],
  });
}
