import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageOrientation,
  Paragraph,
  SectionType,
  PageNumber,
  TextRun,
} from 'docx';
import type { Block, Pages, Report } from '../../blocks.ts';
import { draftMark } from '../words.ts';
import { blocksOf } from './blocks.ts';
import { PAPER_SIZE, pageShape, cm } from './page.ts';
import { spacer } from './table.ts';
import { type Making, run } from './text.ts';

type Numbers = Pages['numbers'];

export interface Part {
  readonly numbers: Numbers;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A document of few pages, which lists no contents. */
export function isLetter({ blocks }: Report): boolean {
  return !blocks.some(({ type }) => type === 'contents');
}

/** The report cut where pages change their numbers or are turned; a part without content is none. */
export function partsOf({ blocks }: Report): Part[] {
  const parts: { numbers: Numbers; landscape: boolean; blocks: Block[] }[] = [
    { numbers: 'arabic', landscape: false, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'pages')
      parts.push({ numbers: block.numbers, landscape: block.landscape === true, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  const filled = parts.filter(({ blocks: each }) => each.some(({ type }) => type !== 'page-break'));
  return filled.length === 0 ? parts.slice(0, 1) : filled;
}

/**
 * The number that each part begins with, where that is not simply the next one: the first of its kind with
 * 1, and one that takes up its kind again with the number after it. `pages` says how many pages each part
 * has, as far as that is known.
 */
export function firstNumbers(
  parts: readonly Part[],
  pages: readonly (number | undefined)[],
): (number | undefined)[] {
  return parts.map(({ numbers }, index) => {
    const alike = parts.map((part, at) => (at < index && part.numbers === numbers ? at : -1));
    const before = alike.filter((at) => at >= 0);
    if (numbers === 'none' || (before.length > 0 && before.at(-1) === index - 1)) return undefined;
    return before.reduce((sum, at) => sum + (pages[at] ?? 0), 1);
  });
}

/** A section of the document, with the mark of a draft above and the page's number below. */
export function section(
  part: Part,
  first: number | undefined,
  rest: Omit<Making, 'page'>,
): ISectionOptions {
  const page = pageShape(part.landscape);
  const making: Making = { ...rest, page };
  const children = blocksOf(part.blocks, making);
  const numbered = part.numbers !== 'none';
  // A letter has no number on its first page.
  const letter = isLetter(making.report) && first === 1;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: letter,
      page: {
        size: {
          ...PAPER_SIZE,
          orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...page.margins, header: cm(1.1), footer: cm(1.1), gutter: 0 },
        pageNumbers: {
          formatType: part.numbers === 'roman' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
          ...(first !== undefined && { start: first }),
        },
      },
    },
    headers: {
      default: header(making),
      ...(letter && { first: header(making) }),
    },
    // Without a footer of its own, a section would show the number of the one before.
    footers: { default: footer(numbered), ...(letter && { first: footer(false) }) },
    // The mark of a section's end in the last line of a list of contents breaks LibreOffice's footers.
    children:
      children.at(-1) instanceof Paragraph && part.blocks.at(-1)?.type !== 'contents'
        ? children
        : [...children, spacer()],
  };
}

function header(making: Making): Header {
  const draft = draftMark(making.report);
  const children = draft === undefined ? [] : [run(making, draft, { bold: true })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function footer(numbered: boolean): Footer {
  const children = numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : [];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
