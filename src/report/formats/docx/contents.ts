import {
  InternalHyperlink,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { captioned } from '../outline.ts';
import { sequenceOf } from './captions.ts';
import { fieldCode, fieldMark } from './fields.ts';
import { type Making, written } from './text.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly style: string;
}

/**
 * The contents, or a list of tables or figures: a field that Word can bring up to date, with its entries
 * already in it, so that they show when the document is opened and nothing is asked.
 */
export function contents(making: Making, of?: 'tables' | 'figures'): Paragraph[] {
  const entries = of === undefined ? headings(making) : captions(making, of);
  const instruction =
    of === undefined
      ? 'TOC \\o "1-2" \\h \\z'
      : `TOC \\h \\z \\c "${sequenceOf(making, of === 'tables' ? 'table' : 'figure')}"`;
  return entries.map(
    (entry, index) =>
      new Paragraph({
        style: entry.style,
        children: [
          ...(index === 0
            ? [
                new TextRun({
                  children: [fieldMark('begin'), fieldCode(instruction), fieldMark('separate')],
                }),
              ]
            : []),
          line(entry, making),
          ...(index === entries.length - 1 ? [new TextRun({ children: [fieldMark('end')] })] : []),
        ],
      }),
  );
}

function line({ id, text }: Entry, making: Making): ParagraphChild {
  const bookmark = making.bookmark(id);
  return new InternalHyperlink({
    anchor: bookmark,
    children: [
      new TextRun({ children: [written(making, text), new Tab()] }),
      making.sketch ? new TextRun('00') : new PageReference(bookmark, { hyperlink: true }),
    ],
  });
}

function headings({ report }: Making): Entry[] {
  return report.blocks.flatMap((block) =>
    block.type === 'heading' && block.level < 3
      ? [{ id: block.id, text: block.text, style: `TOC${block.level}` }]
      : [],
  );
}

function captions({ report }: Making, of: 'tables' | 'figures'): Entry[] {
  return captioned(report, of).map(({ id, number, title }) => ({
    id,
    text: `${number}. ${title}`,
    style: 'TableofFigures',
  }));
}
