import { type Safe, typst, webAddress } from '../../../output/escape.ts';
import type { Block, Figure, Inline, Pages, Report } from '../../blocks.ts';
import { captioned } from '../outline.ts';
import { draftMark } from '../words.ts';
import { balanced, type Pieces, pieces, widthOf } from './columns.ts';
import { type Places, placesOf, type TableData, tableData } from './table.ts';

/** Margins of every page, and the letters of running text, in points. */
const PAPER = { long: 841.89, short: 595.28, left: 71, right: 57, top: 62, bottom: 62 };
const SIZE = 11;

/** What the template lays out: text cut where it must break, everything else decided. */
export interface Content {
  readonly title: Safe<'typst'>;
  readonly author: readonly Safe<'typst'>[];
  readonly language: string;
  /** The day it tells of: year, month, day. */
  readonly date: readonly number[];
  readonly paper: typeof PAPER;
  readonly size: number;
  readonly draft?: { readonly mark: string; readonly across: string };
  readonly emblem: string;
  readonly sections: readonly Section[];
}

/** Pages that are numbered and turned alike. */
interface Section {
  readonly numbering: '1' | 'i' | null;
  readonly flipped: boolean;
  /** Where its numbers begin: after those of another section, at 1, or just further on. */
  readonly after?: number;
  readonly begin?: true;
  readonly blocks: readonly Data[];
}

type Data =
  | { readonly type: 'heading'; readonly level: number; readonly id: string; readonly text: Pieces }
  | { readonly type: 'paragraph'; readonly text: readonly Part[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Part[])[];
    }
  | { readonly type: 'contents'; readonly of: 'headings' | 'tables' | 'figures' }
  | { readonly type: 'fields'; readonly width: number; readonly rows: readonly FieldData[] }
  | { readonly type: 'letterhead'; readonly lines: readonly Pieces[] }
  | {
      readonly type: 'title';
      readonly text: Pieces;
      readonly width: number;
      readonly lines: readonly Pieces[];
    }
  | {
      readonly type: 'cover';
      readonly title: Pieces;
      readonly width: number;
      readonly lines: readonly Pieces[];
      readonly foot: readonly Pieces[];
      readonly tall: boolean;
    }
  | {
      readonly type: 'signature';
      readonly lines: readonly Pieces[];
      readonly name: Pieces;
      readonly below: readonly Pieces[];
      readonly tall: boolean;
    }
  | FigureData
  | TableData
  | { readonly type: 'page-break' };

interface FieldData {
  readonly label: Pieces;
  readonly values: readonly Pieces[];
}

interface Part {
  readonly text: Pieces;
  readonly strong?: true;
  readonly link?: Safe<'url'>;
}

interface FigureData {
  readonly type: 'figure';
  readonly number: Pieces;
  readonly title: Pieces;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: Safe<'typst'>;
}

/** A report as data for the template. */
export function content(report: Report): Content {
  const { title, author, language, asOf, view } = report;
  const mark = draftMark(report);
  const id = language === 'id';
  return {
    // A document without a title is none for a screen reader.
    title: typst(title.trim() === '' ? view : title),
    author: author.trim() === '' ? [] : [typst(author)],
    language,
    date: asOf.split('-').map(Number),
    paper: PAPER,
    size: SIZE,
    ...(mark !== undefined && { draft: { mark, across: id ? 'KONSEP' : 'DRAFT' } }),
    emblem: id ? 'Lambang Daerah' : 'Emblem of the region',
    sections: sections(report),
  };
}

function sections(report: Report): Section[] {
  const parts: { pages: Pages; blocks: Block[] }[] = [
    { pages: { type: 'pages', numbers: 'arabic' }, blocks: [] },
  ];
  for (const block of report.blocks)
    if (block.type === 'pages') parts.push({ pages: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  const kept = parts.filter(({ blocks }) => blocks.some(({ type }) => type !== 'page-break'));
  const places = placesOf(report);
  return kept.map(({ pages, blocks }, at) => {
    const flipped = pages.landscape === true;
    const { left, right, long, short } = PAPER;
    const width = (flipped ? long : short) - left - right;
    return {
      numbering: { none: null, roman: 'i' as const, arabic: '1' as const }[pages.numbers],
      flipped,
      ...numbersFrom(at, kept),
      blocks: blocks.flatMap((block) => dataOf(block, width, report, places)),
    };
  });
}

/** Numbers go on after the pages before that are numbered alike, else they begin. */
function numbersFrom(at: number, parts: readonly { readonly pages: Pages }[]) {
  const numbers = parts[at]?.pages.numbers;
  if (numbers === 'none') return {};
  const before = parts.findLastIndex((part, index) => index < at && part.pages.numbers === numbers);
  if (before === -1) return { begin: true as const };
  return before === at - 1 ? {} : { after: before };
}

function dataOf(block: Block, width: number, report: Report, places: Places): Data[] {
  const set = (text: string, within = width, size = SIZE) => pieces(typst(text), within, size);
  const each = (texts: readonly string[], within?: number, size?: number) =>
    texts.map((text) => set(text, within, size));
  switch (block.type) {
    case 'heading':
      return [{ ...block, text: set(block.text, width, 16) }];
    case 'paragraph':
      return [{ type: 'paragraph', text: block.text.map((part) => inline(part, width)) }];
    case 'list': {
      const items = block.items.map((item) => item.map((part) => inline(part, width - 30)));
      return [{ ...block, items }];
    }
    case 'table':
      if (block.rows.length > 0) return [tableData(block, width, report.language, places)];
      return block.empty === '' ? [] : [{ type: 'paragraph', text: [{ text: set(block.empty) }] }];
    case 'fields': {
      const widths = block.rows.map(({ label }) => widthOf(label, SIZE) + 6);
      const labels = Math.min(190, Math.max(60, ...widths));
      const rows = block.rows.map(({ label, values }) => ({
        label: set(label, labels),
        values: each(values, width - labels - 30),
      }));
      return [{ type: 'fields', width: labels, rows }];
    }
    case 'contents': {
      const of = block.of ?? 'headings';
      return of !== 'headings' && captioned(report, of).length === 0
        ? []
        : [{ type: block.type, of }];
    }
    case 'letterhead':
      return [{ type: 'letterhead', lines: each(block.lines, width - 160, 16) }];
    case 'title':
      return [
        {
          type: 'title',
          text: set(block.text, width, 15),
          width: balanced(block.text, width, 13),
          lines: each(block.lines),
        },
      ];
    case 'cover': {
      const { title, lines, foot } = block;
      return [
        {
          type: 'cover',
          title: set(title, width, 22),
          width: balanced(title, width, 20),
          lines: each(lines, width, 15),
          foot: each(foot, width, 15),
          tall: isTall([title, ...lines, ...foot]),
        },
      ];
    }
    case 'signature': {
      const half = width / 2;
      const { lines, name, below } = block;
      return [
        {
          type: 'signature',
          lines: each(lines, half),
          name: set(name, half, SIZE * 1.1),
          below: each(below, half),
          tall: isTall([...lines, name, ...below]),
        },
      ];
    }
    case 'figure':
      return [figure(block, width)];
    case 'page-break':
      return [block];
    case 'pages':
      return [];
  }
}

/** Texts that may need more than a page are not kept on one. */
function isTall(texts: readonly string[]): boolean {
  return texts.join('').length > 1000;
}

function inline(part: Inline, width: number): Part {
  if (typeof part === 'string') return { text: pieces(typst(part), width, SIZE) };
  const link = part.link === undefined ? undefined : webAddress(part.link);
  return {
    text: pieces(typst(part.text), width, SIZE * 1.1),
    ...(part.strong === true && { strong: true }),
    ...(link !== undefined && { link }),
  };
}

/**
 * Characters that Arimo draws, by and large. A picture's text has no way to say that others are missing:
 * the compiler would take them from whatever fonts the machine has.
 */
const NOT_IN_FONT =
  /[^\t\n\r\u0020-\u007E\u00A0-\u0377\u0391-\u03A1\u03A3-\u052F\u05D0-\u05EA\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2074-\u208E\u20A0-\u20BE\u2100-\u214F\u2190-\u2193\u2264\u2265\u25A0\u25A1\u25B2\u25BC\u25CB\u25CF\uFFFD]/gu;

/** What may stand in the text of a picture. */
export function drawable(svg: string): string {
  return svg.replace(NOT_IN_FONT, '\uFFFD');
}

function figure({ number, title, picture }: Figure, width: number): FigureData {
  // A CSS pixel is three quarters of a point. A picture keeps room for its caption on one page.
  const tallest = (width > PAPER.short ? PAPER.short : PAPER.long) - 200;
  const [wide, high] = [picture.width * 0.75, picture.height * 0.75];
  const scale = Math.min(1, width / wide, tallest / high);
  return {
    type: 'figure',
    number: typst(number),
    title: pieces(typst(title), width, 10),
    svg: drawable(picture.svg),
    width: wide * scale,
    height: high * scale,
    alt: typst(picture.alt),
  };
}
