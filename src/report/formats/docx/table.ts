import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, Table } from '../../blocks.ts';
import { readable } from '../cells.ts';
import { caption } from './captions.ts';
import { linked, type Making, marked, run } from './text.ts';
import { columnWidths } from './widths.ts';

const PADDING = 80;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
/** Light enough for black on it in any print. */
const HEADER_SHADE = 'E7E6E6';

/** Two tables that touch would become one, and a section ends with a paragraph. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Jarak' });
}

/** A table with its caption above; what is said instead where it has no rows. */
export function table(block: Table, making: Making): (Paragraph | WordTable)[] {
  const rows = Array.from(block.rows);
  if (rows.length === 0)
    return block.empty === ''
      ? []
      : [new Paragraph({ style: 'BodyText', children: marked(making, block.id, [run(block.empty)]) })];
  const { language } = making.report;
  const { widths, size } = columnWidths(
    block.columns.map(({ title, numeric }, index) => ({
      title,
      numeric: numeric === true,
      cells: rows.map(({ cells }) => {
        const cell = cells[index];
        return {
          text: cell === undefined ? '' : readable(cell, language),
          whole: cell?.type === 'date' || cell?.type === 'number' || cell?.type === 'count',
        };
      }),
    })),
    making.page.width,
    2 * PADDING,
  );
  const columns = block.columns.map(({ numeric }, index) => ({
    numeric: numeric === true,
    width: widths[index] ?? 0,
  }));
  const body = rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => data(row, at, column, size, index, making)),
      }),
  );
  return [
    caption(block, making, true),
    new WordTable({
      width: { size: making.page.width, type: WidthType.DXA },
      columnWidths: widths,
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
      rows: [header(block, columns, size), ...body],
    }),
    spacer(),
  ];
}

interface Column {
  readonly numeric: boolean;
  readonly width: number;
}

function header(block: Table, columns: readonly Column[], size: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ width }, index) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          shading: { fill: HEADER_SHADE },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style: 'Tabel',
              keepNext: true,
              alignment: AlignmentType.CENTER,
              children: [run(block.columns[index]?.title ?? '', { bold: true, size })],
            }),
          ],
        }),
    ),
  });
}

function data(
  row: Row,
  at: number,
  { numeric, width }: Column,
  size: number,
  index: number,
  making: Making,
): TableCell {
  const cell: Cell = row.cells[at] ?? { type: 'none' };
  const look = { size, ...(cell.type === 'unknown' && { italics: true }) };
  const text = linked(
    readable(cell, making.report.language),
    cell.type === 'link' ? cell.url : undefined,
    look,
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'Tabel',
        // The caption and the header stay with the first row.
        ...(index === 0 && { keepLines: true }),
        ...(numeric && { alignment: AlignmentType.RIGHT }),
        children: marked(making, at === 0 ? row.anchor : undefined, [text]),
      }),
    ],
  });
}
