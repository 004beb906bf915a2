import stringWidth from 'string-width';
import {
  markdown,
  markdownStart,
  markdownTarget,
  type Safe,
  webAddress,
} from '../../output/escape.ts';
import type { Language } from '../../text/language.ts';
import type { Block, Cell, Format, Inline, Report, Table } from '../blocks.ts';
import { readable } from '../cells.ts';
import { captioned, headed } from './outline.ts';
import { draftMark } from './words.ts';

/** Columns wider than this are not padded: the source stays readable where cells are long. */
const WIDEST = 40;

/** Markdown that reads well on a git host and as plain text. */
export const format: Format = (report, base) => {
  const draft = draftMark(report);
  const parts = [
    ...(draft === undefined ? [] : [`**${markdown(draft)}**`]),
    ...report.blocks.flatMap((block) => render(block, report)),
  ];
  return [{ name: `${base}.md`, bytes: Buffer.from(`${parts.join('\n\n')}\n`, 'utf8') }];
};

function render(block: Block, report: Report): string[] {
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
      return table(block, report.language);
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
      return [
        `**${markdown(block.number)}.** ${markdown(block.title)}`,
        markdown(block.picture.alt),
      ];
    case 'pages':
    case 'page-break':
      return ['---'];
  }
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

function table(block: Table, language: Language): string[] {
  if (block.rows.length === 0) return block.empty === '' ? [] : [markdownStart(block.empty)];
  const caption = `**${markdown(block.number)}.** ${markdown(block.title)}`;
  const head = block.columns.map((column) => markdown(column.title));
  const body = Array.from(block.rows, (row) => row.cells.map((cell) => cellText(cell, language)));
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

/** Width for padding. Long texts are not measured: that is slow, and they are not padded anyway. */
function widthOf(text: string): number {
  return text.length > 2 * WIDEST ? WIDEST : Math.min(stringWidth(text), WIDEST);
}

function cellText(cell: Cell, language: Language): string {
  const shown: Safe<'markdown'> = markdown(readable(cell, language));
  if (cell.type === 'link') return link(cell.text, cell.url);
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
    const name = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replace(/ /gu, '-');
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  };
  slug(report.title);
  return report.blocks
    .filter((block) => block.type === 'heading')
    .map(({ level, text }) => ({ level, text, target: encodeURIComponent(slug(text)) }))
    .filter(({ level }) => level < 3)
    .map(({ level, text, target }) => `${level === 1 ? '' : '  '}- [${markdown(text)}](#${target})`)
    .join('\n');
}
