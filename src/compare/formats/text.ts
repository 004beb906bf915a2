import { tableText } from '../../listing/table.ts';
import { terminal } from '../../output/escape.ts';
import { wrap } from '../../text/wrap.ts';
import { type DiffFormat, type Page, pageOf } from '../told.ts';

const WIDEST = 100;

/** For a terminal: a block for each record, then what follows from it. */
export const format: DiffFormat = (told) => {
  const page = pageOf(told);
  if (told.quiet && page.none !== undefined) return '';
  const width = Math.min(told.columns, WIDEST);
  const lines: string[] = [];
  const put = putter(lines, width);
  put(page.title, '', '');
  if (page.none !== undefined) lines.push('', page.none);
  lines.push(...changeLines(page, width));
  if (page.figures.rows.length > 0) {
    lines.push('', page.figures.title);
    for (const [text, before, after] of page.figures.rows)
      put(`${text}: ${before} → ${after}`, '  ', '      ');
  }
  if (page.rewritten !== undefined) {
    lines.push('');
    put(page.rewritten, '', '  ');
  }
  return `${lines.join('\n')}\n`;
};

/** What happened to each record, and what follows from it, each part after an empty line. */
export function changeLines(page: Page, width: number): string[] {
  const lines: string[] = [];
  const put = putter(lines, width);
  for (const { mark, id, what, name, sentences } of page.changes) {
    lines.push('');
    put([id, what, name].filter(Boolean).join(' · '), `${mark} `, '  ');
    for (const sentence of sentences) put(sentence, '    ', '      ');
  }
  if (page.pins.length > 0) lines.push('');
  for (const pin of page.pins) put(pin, '', '  ');
  if (page.incomplete !== undefined) {
    lines.push('');
    put(page.incomplete, '', '');
  }
  if (page.affected.lines.length > 0) {
    lines.push('', page.affected.title);
    for (const [id, text] of page.affected.lines) put(`${id} · ${text}`, '  ', '      ');
  }
  if (page.counts.of.length > 0) lines.push('', page.counts.title);
  for (const { id, name, rows } of page.counts.of) {
    put([id, name].filter(Boolean).join(' · '), '  ', '    ');
    lines.push(...indent(tableText(page.counts.head, rows, width - 4)));
  }
  return lines;
}

function putter(lines: string[], width: number) {
  return (text: string, first: string, rest: string) =>
    lines.push(
      ...wrap(terminal(text), width - rest.length).map(
        (line, index) => `${index === 0 ? first : rest}${line}`,
      ),
    );
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `    ${line}`.trimEnd());
}
