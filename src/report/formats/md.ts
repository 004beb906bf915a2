import stringWidth from 'string-width';
import {
  line,
  markdown,
  markdownStart,
  markdownTarget,
  type Safe,
  webAddress,
} from '../../output/escape.ts';
import type { Block, Cell, Figure, Format, Inline, Pages, Report, Row, Table } from '../blocks.ts';
import { readable } from '../cells.ts';
import { anchorsOf, piecesOf } from './links.ts';
import { captioned, headed } from './outline.ts';
import { draftMark } from './words.ts';

/** Columns wider than this are not padded: the source stays readable where cells are long. */
const WIDEST = 40;

/** What a page knows of itself while its parts are made. */
interface Page {
  readonly report: Report;
  readonly base: string;
  /** Places that rows of the report mark. */
  readonly anchors: ReadonlySet<string>;
  /** Those of them that something on this page leads to. */
  readonly wanted: ReadonlySet<string>;
}

/** Markdown that reads well on a git host and as plain text; pictures are files beside it. */
export const format: Format = (report, base) => {
  const anchors = anchorsOf(report);
  const page: Page = { report, base, anchors, wanted: wantedOf(report, anchors) };
  const draft = draftMark(report);
  const parts = [
    ...(draft === undefined ? [] : [`**${markdown(draft)}**`]),
    ...ruled(report.blocks).flatMap((block) => (block === 'rule' ? ['---'] : render(block, page))),
  ];
  return [
    { name: `${base}.md`, bytes: Buffer.from(`${parts.join('\n\n')}\n`, 'utf8') },
    ...report.blocks
      .filter((block) => block.type === 'figure')
      .map(({ id, picture }) => ({
        name: `${base}-${id}.svg`,
        bytes: Buffer.from(`${picture.svg}\n`, 'utf8'),
      })),
  ];
};

/**
 * Blocks with a rule where one document ends and the next begins. A heading needs none before it, and a
 * table that is only turned on paper none around it.
 */
function ruled(blocks: readonly Block[]): (Exclude<Block, Pages> | 'rule')[] {
  const made: (Exclude<Block, Pages> | 'rule')[] = [];
  let numbers: Pages['numbers'] = 'arabic';
  let due = false;
  for (const block of blocks) {
    if (block.type === 'pages') {
      due ||= block.numbers === 'none' || block.numbers !== numbers;
      numbers = block.numbers;
    } else if (block.type === 'page-break') due = true;
    else {
      if (due && made.length > 0 && block.type !== 'heading') made.push('rule');
      due = false;
      made.push(block);
    }
  }
  return made;
}

/** Rows that a cell leads to; the others need no mark, which plain text would only show as noise. */
function wantedOf({ blocks }: Report, anchors: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const block of blocks)
    if (block.type === 'table')
      for (const row of block.rows)
        for (const cell of row.cells)
          for (const { target } of piecesOf(cell, row, anchors) ?? [])
            if (target !== undefined) wanted.add(target);
  return wanted;
}

function render(block: Exclude<Block, Pages>, page: Page): string[] {
  const { report } = page;
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${markdown(block.text)}`];
    case 'paragraph':
      return [inline(block.text)];
    case 'list':
      return [
        block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item)}`)
          .join('\n'),
      ];
    case 'table':
      return table(block, page);
    case 'fields':
      return [
        block.rows
          .map(({ label, values }) => `- ${markdown(label)}: ${values.map(markdown).join('; ')}`)
          .join('\n'),
      ];
    case 'contents':
      return block.of === undefined ? [contents(report)] : captions(report, block.of);
    case 'signature':
      return [
        [
          ...block.lines.map(markdownStart),
          '&nbsp;',
          '&nbsp;',
          markdownStart(block.name),
          ...block.below.map(markdownStart),
        ].join('  \n'),
      ];
    case 'cover':
      return [`# ${markdown(block.title)}`, lines([...block.lines, ...block.foot])];
    case 'title':
      return [`${headed(report) ? '##' : '#'} ${markdown(block.text)}`, lines(block.lines)];
    case 'letterhead':
      return [lines(block.lines), '---'];
    case 'figure':
      return figure(block, page);
    case 'page-break':
      return [];
  }
}

/** The picture, with what it shows in words for who reads the text, and the table of its numbers. */
function figure({ id, number, title, picture, table: wanted }: Figure, page: Page): string[] {
  const numbers = captioned(page.report, 'tables').find((each) => each.id === wanted);
  const where = page.report.language === 'id' ? 'angka pada' : 'numbers in';
  const file = encodeURIComponent(`${page.base}-${id}.svg`);
  return [
    `![${markdown(picture.alt)}](${file})`,
    `**${markdown(number)}.** ${markdown(title)}${numbers === undefined ? '' : ` (${where} ${markdown(numbers.number)})`}`,
  ];
}

function lines(texts: readonly string[]): string {
  return texts.map(markdownStart).join('  \n');
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part, index) => {
      // Only the first text of a paragraph can start a list or a heading.
      const escape = index === 0 ? markdownStart : markdown;
      if (typeof part === 'string') return escape(part);
      const core = part.text.trim();
      const shown = part.link === undefined ? escape(core) : link(core, part.link);
      // Emphasis does not reach over blanks: they stand outside of it.
      const [before, after] = [
        /^\s/u.test(part.text) ? ' ' : '',
        /\s$/u.test(part.text) ? ' ' : '',
      ];
      return core === '' ? ' ' : `${before}${part.strong ? `**${shown}**` : shown}${after}`;
    })
    .join('');
}

function link(text: string, address: string): string {
  const url = webAddress(address);
  if (url === undefined) return markdown(text);
  const target = markdownTarget(url);
  return text === address ? `<${target}>` : `[${markdown(text)}](<${target}>)`;
}

function table(block: Table, page: Page): string[] {
  if (block.rows.length === 0) return block.empty === '' ? [] : [markdownStart(block.empty)];
  const caption = `**${markdown(block.number)}.** ${markdown(block.title)}`;
  const head = block.columns.map((column) => markdown(column.title));
  const body = Array.from(block.rows, (row) =>
    row.cells.map(
      (cell, column) => `${column === 0 ? mark(row, page) : ''}${cellText(cell, row, page)}`,
    ),
  );
  const widths = head.map((title, column) =>
    body.reduce(
      (widest, row) => Math.max(widest, widthOf(row[column] ?? '')),
      Math.max(3, widthOf(title)),
    ),
  );
  const numeric = (column: number) => block.columns[column]?.numeric === true;
  const pad = (text: string, column: number) => {
    const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
    return numeric(column) ? gap + text : text + gap;
  };
  const row = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    numeric(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [caption, [row(head), `| ${rule.join(' | ')} |`, ...body.map(row)].join('\n')];
}

/** Git hosts keep the name of an empty anchor, and a link to it finds it. */
function mark({ anchor }: Row, { wanted }: Page): string {
  return anchor !== undefined && wanted.has(anchor) ? `<a id="${anchor}"></a>` : '';
}

/** Width for padding. Long texts are not measured: that is slow, and they are not padded anyway. */
function widthOf(text: string): number {
  return text.length > 2 * WIDEST ? WIDEST : Math.min(stringWidth(text), WIDEST);
}

function cellText(cell: Cell, row: Row, { report, anchors }: Page): string {
  if (cell.type === 'link') return link(cell.text, cell.url);
  const pieces = piecesOf(cell, row, anchors);
  if (pieces !== undefined)
    return pieces
      .map(({ text, target }) =>
        target === undefined ? markdown(text) : `[${markdown(text)}](#${target})`,
      )
      .join('');
  const shown: Safe<'markdown'> = markdown(readable(cell, report.language));
  return cell.type === 'unknown' ? `*${shown}*` : shown;
}

/** Captions carry no anchor on git hosts: they are listed without links. */
function captions(report: Report, of: 'tables' | 'figures'): string[] {
  const printed = captioned(report, of);
  return printed.length === 0
    ? []
    : [printed.map(({ number, title }) => `- ${markdown(number)}. ${markdown(title)}`).join('\n')];
}

/** Links to headings by the names that git hosts give them. */
function contents(report: Report): string {
  const seen = new Map<string, number>();
  const slug = (text: string) => {
    const name = line(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replace(/ /gu, '-');
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  };
  // Every heading of the page takes a name, listed or not, in the order of the page.
  const targets = report.blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'title' && block.type !== 'cover') return [];
    const text = block.type === 'cover' ? block.title : block.text;
    const target = encodeURIComponent(slug(text));
    return block.type === 'heading' ? [{ level: block.level, text, target }] : [];
  });
  return targets
    .filter(({ level }) => level < 3)
    .map(({ level, text, target }) => `${level === 1 ? '' : '  '}- [${markdown(text)}](#${target})`)
    .join('\n');
}
