import stringWidth from 'string-width';
import { markdown, markdownTarget, webAddress } from '../../output/escape.ts';
import type { Language } from '../../text/language.ts';
import type { Block, Cell, Format, Inline, Report, Table } from '../blocks.ts';
import { readable } from './cells.ts';
import { draftMark } from './words.ts';

/** Columns wider than this are not padded: the source stays readable where cells are long. */
const WIDEST = 40;

/** Markdown that reads well on a git host and as plain text. */
export const format: Format = (report, base) => {
  const parts = [...cover(report), ...report.blocks.flatMap((block) => render(block, report))];
  return [{ name: `${base}.md`, bytes: Buffer.from(`${parts.join('\n\n')}\n`, 'utf8') }];
};

function cover(report: Report): string[] {
  const draft = draftMark(report);
  return [
    `# ${markdown(report.title)}`,
    ...(draft === undefined ? [] : [`**${markdown(draft)}**`]),
    report.subtitle.map(markdown).join('  \n'),
  ];
}

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
    case 'contents':
      return [contents(report)];
    case 'signature':
      return [
        [
          ...block.lines.map(markdown),
          '&nbsp;',
          '&nbsp;',
          markdown(block.name),
          ...block.below.map(markdown),
        ].join('  \n'),
      ];
    case 'page-break':
      return ['---'];
  }
}

function inline(parts: readonly Inline[]): string {
  const first = parts.findIndex((part) => typeof part !== 'string' || part !== '');
  return parts
    .map((part, index) => {
      // Only the first text of a paragraph can start a list or a heading; elsewhere the mark is a plain character.
      const escape = (text: string) =>
        index === first ? markdown(text) : markdown(`x${text}`).slice(1);
      if (typeof part === 'string') return escape(part);
      const url = part.link === undefined ? undefined : webAddress(part.link);
      const outer = (text: string) =>
        [/^\s*/u.exec(text)?.[0] ?? '', text.trim(), /\s*$/u.exec(text)?.[0] ?? ''] as const;
      const [before, core, after] = outer(part.text);
      const shown =
        url === undefined ? escape(core) : `[${escape(core)}](<${markdownTarget(url)}>)`;
      return core === '' ? ' ' : `${before}${part.strong ? `**${shown}**` : shown}${after}`;
    })
    .join('');
}

function table(block: Table, language: Language): string[] {
  const caption = `**${markdown(block.number)}.** ${markdown(`x${block.title}`).slice(1)}`;
  if (block.rows.length === 0) return [markdown(block.empty)];
  const head = block.columns.map((column) => markdown(column.title));
  const body = block.rows.map((row) => row.cells.map((cell) => cellText(cell, language)));
  const widths = head.map((title, column) =>
    Math.max(
      3,
      ...[title, ...body.map((row) => row[column] ?? '')].map((text) =>
        Math.min(stringWidth(text), WIDEST),
      ),
    ),
  );
  const pad = (text: string, column: number) => {
    const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(text)));
    return block.columns[column]?.numeric ? gap + text : text + gap;
  };
  const row = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (block.columns[column]?.numeric ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [caption, [row(head), rule, ...body.map(row)].join('\n')];
}

function cellText(cell: Cell, language: Language): string {
  if (cell.type === 'count' || cell.type === 'number') return readable(cell, language);
  if (cell.type === 'unknown') return `*${readable(cell, language)}*`;
  const url = cell.type === 'link' ? webAddress(cell.url) : undefined;
  const shown = markdown(readable(cell, language));
  return url === undefined ? shown : `[${shown}](<${markdownTarget(url)}>)`;
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
  const lines: string[] = [];
  for (const block of report.blocks) {
    if (block.type !== 'heading') continue;
    const target = slug(block.text);
    if (block.level < 3)
      lines.push(
        `${block.level === 1 ? '' : '  '}- [${markdown(`x${block.text}`).slice(1)}](#${encodeURIComponent(target)})`,
      );
  }
  return lines.join('\n');
}
