import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Cover, Fields } from '../../blocks.ts';
import { textWidth } from './metrics.ts';
import { BODY_SIZE, cm } from './page.ts';
import { spacer } from './table.ts';
import { type Making, marked, run } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const FRAME = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const FRAMED = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME };
/** As the styles have it, in half points. */
const TITLE_SIZE = 32;
const EMBLEM = { width: cm(2.3), height: cm(2.6) };

function centred(
  making: Making,
  text: string,
  look: { readonly bold?: boolean; readonly size?: number } = {},
) {
  return new Paragraph({ style: 'Kop', children: [run(making, text, look)] });
}

/** The space that is kept for the region's emblem. */
function emblem(making: Making): TableCell {
  return new TableCell({
    width: { size: EMBLEM.width, type: WidthType.DXA },
    borders: FRAMED,
    verticalAlign: VerticalAlignTable.CENTER,
    children: (making.report.language === 'id'
      ? ['Lambang', 'Daerah']
      : ['Regional', 'emblem']
    ).map((text) => centred(making, text, { size: 16 })),
  });
}

/** The head of a letter: the emblem's place, who writes, and a double rule over the whole width. */
export function letterhead(lines: readonly string[], making: Making): (Paragraph | Table)[] {
  const rest = making.page.width - EMBLEM.width;
  const [first, second, ...more] = lines;
  const names = [first, second].filter((text) => text !== undefined);
  return [
    new Table({
      width: { size: making.page.width, type: WidthType.DXA },
      columnWidths: [EMBLEM.width, rest],
      layout: TableLayoutType.FIXED,
      borders: NO_RULES,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: EMBLEM.height, rule: HeightRule.ATLEAST },
          children: [
            emblem(making),
            new TableCell({
              width: { size: rest, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: [
                ...names.map((text) => centred(making, text, { bold: true, size: 26 })),
                ...more.map((text) => centred(making, text, { size: 20 })),
              ],
            }),
          ],
        }),
      ],
    }),
    new Paragraph({
      style: 'Jarak',
      border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 1, color: '000000' } },
      spacing: { after: 200 },
    }),
  ];
}

/** A page of its own: the emblem's place at the top, the title in the middle, who and when at its foot. */
export function cover({ title, lines, foot }: Cover, making: Making): (Paragraph | Table)[] {
  const { width, height } = making.page;
  const side = Math.floor((width - EMBLEM.width) / 2);
  // The rest is for the line that every page needs after a table.
  const heights = [0.2, 0.53, 0.22].map((part) => Math.floor(height * part));
  const row = (index: number, verticalAlign: 'top' | 'center' | 'bottom', children: Paragraph[]) =>
    new TableRow({
      height: { value: heights[index] ?? 0, rule: HeightRule.ATLEAST },
      children: [
        new TableCell({
          columnSpan: 3,
          verticalAlign,
          borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
          children,
        }),
      ],
    });
  const empty = (size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Jarak' })],
    });
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [side, EMBLEM.width, width - EMBLEM.width - side],
      layout: TableLayoutType.FIXED,
      borders: NO_RULES,
      rows: [
        new TableRow({
          height: { value: EMBLEM.height, rule: HeightRule.ATLEAST },
          children: [empty(side), emblem(making), empty(width - EMBLEM.width - side)],
        }),
        row(1, 'center', [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            indent: balanced(title, width),
            children: [run(making, title)],
          }),
          ...lines.map((text) => centred(making, text, { size: 24 })),
        ]),
        row(
          2,
          'bottom',
          foot.map((text) => centred(making, text, { bold: true, size: 24 })),
        ),
      ],
    }),
    spacer(),
  ];
}

/** Room at both sides so that the lines of a title are about as long as each other. */
function balanced(title: string, width: number) {
  const whole = textWidth(title, TITLE_SIZE, true);
  const lines = Math.ceil(whole / width);
  // Words do not end just where a line does.
  const line = Math.min(width, (whole / lines) * 1.15);
  const side = lines === 1 ? 0 : Math.floor((width - line) / 2);
  return { left: side, right: side };
}

/** The name of a letter. Below a cover, that is not the document's title. */
export function title(text: string, lines: readonly string[], making: Making): Paragraph[] {
  return [
    new Paragraph({
      style: 'Kop',
      spacing: { before: 120, after: 40 },
      children: [run(making, text.toUpperCase(), { bold: true, size: 24 })],
    }),
    ...lines.map(
      (each, index) =>
        new Paragraph({
          style: 'Kop',
          ...(index === lines.length - 1 && { spacing: { after: 200 } }),
          children: [run(making, each)],
        }),
    ),
  ];
}

/** What a letter asks for, line under line, with a colon before each answer. */
export function fields(block: Fields, making: Making): (Paragraph | Table)[] {
  const wanted =
    Math.max(0, ...block.rows.map(({ label }) => textWidth(label, BODY_SIZE))) + cm(0.3);
  const left = Math.min(wanted, Math.floor(making.page.width * 0.4));
  const right = making.page.width - left;
  const colon = cm(0.4);
  const cell = (size: number, children: Paragraph[]) =>
    new TableCell({ width: { size, type: WidthType.DXA }, children });
  return [
    new Table({
      width: { size: making.page.width, type: WidthType.DXA },
      columnWidths: [left, right],
      layout: TableLayoutType.FIXED,
      borders: NO_RULES,
      margins: { left: 0, right: 60 },
      rows: block.rows.map(
        ({ label, values }, index) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(left, [
                new Paragraph({
                  style: 'Isian',
                  children: marked(making, index === 0 ? block.id : undefined, [
                    run(making, label),
                  ]),
                }),
              ]),
              cell(
                right,
                (values.length === 0 ? [''] : values).map(
                  (value, at) =>
                    new Paragraph({
                      style: 'Isian',
                      indent: { left: colon, hanging: at === 0 ? colon : 0 },
                      tabStops: [{ type: 'left', position: colon }],
                      children: [
                        ...(at === 0 ? [new TextRun({ children: [':', new Tab()] })] : []),
                        run(making, value),
                      ],
                    }),
                ),
              ),
            ],
          }),
      ),
    }),
    spacer(),
  ];
}

/** Where somebody signs: the right half of the page, with room for a signature and a seal. */
export function signature(
  { lines, name, below }: Extract<Block, { type: 'signature' }>,
  making: Making,
): Paragraph[] {
  const indent = { left: Math.floor(making.page.width / 2) };
  const texts = [...lines, name, ...below];
  return texts.map((text, index) => {
    const isName = index === lines.length;
    return new Paragraph({
      style: 'TandaTangan',
      alignment: AlignmentType.LEFT,
      indent,
      keepNext: index < texts.length - 1,
      spacing: {
        before: isName ? 1100 : index === 0 ? 240 : 0,
        after: index === texts.length - 1 ? 160 : 20,
      },
      children: [run(making, text, isName ? { bold: true } : {})],
    });
  });
}
