import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block } from '../../blocks.ts';
import { contents } from './contents.ts';
import { figure } from './figure.ts';
import { cover, fields, letterhead, signature, title } from './letter.ts';
import { LIST_INDENT } from './page.ts';
import { BULLETS, STEPS } from './styles.ts';
import { table } from './table.ts';
import { inlines, type Making, marked, run } from './text.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The blocks of one section. A break before a paragraph is a property of it; a table needs a line of its own. */
export function blocksOf(blocks: readonly Block[], making: Making): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let broken = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'page-break') {
      broken = made.length > 0;
      continue;
    }
    const parts = render(block, making, {
      first: made.length === 0,
      broken,
      signed: blocks[index - 1]?.type === 'signature',
    });
    if (parts.length === 0) continue;
    const starts = block.type === 'heading' || block.type === 'paragraph';
    if (broken && !starts) made.push(new Paragraph({ style: 'Jarak', pageBreakBefore: true }));
    broken = false;
    made.push(...parts);
  }
  return made;
}

/** Where a block stands: at the beginning of its section, after a break, after a signature. */
interface Place {
  readonly first: boolean;
  readonly broken: boolean;
  readonly signed: boolean;
}

function render(
  block: Block,
  making: Making,
  { first, broken: pageBreakBefore, signed }: Place,
): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          pageBreakBefore,
          // A chapter within a page stands off from what is before it.
          ...(block.level === 1 && !first && !pageBreakBefore && { spacing: { before: 480 } }),
          children: marked(making, block.id, [run(making, block.text)]),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          // What stands below a signature is a note and no longer the letter.
          style: signed ? 'Catatan' : 'BodyText',
          pageBreakBefore,
          children: inlines(block.text, making, making.page.width),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            // Each list of steps counts for itself, in whichever section it stands.
            numbering: block.ordered
              ? { reference: STEPS, level: 0, instance: making.report.blocks.indexOf(block) }
              : { reference: BULLETS, level: 0 },
            children: inlines(item, making, making.page.width - LIST_INDENT),
          }),
      );
    case 'table':
      return table(block, making);
    case 'fields':
      return fields(block, making);
    case 'figure':
      return figure(block, making);
    case 'contents':
      return contents(making, block.of);
    case 'cover':
      return cover(block, making);
    case 'letterhead':
      return letterhead(block.lines, making);
    case 'title':
      return title(block.text, block.lines, making);
    case 'signature':
      return signature(block, making);
    case 'page-break':
    case 'pages':
      return [];
  }
}
