import { markdown, markdownStart } from '../../output/escape.ts';
import { type DiffFormat, pageOf } from '../told.ts';

/** For a comment or a job summary on a git host. */
export const format: DiffFormat = (told) => {
  const page = pageOf(told);
  const lines: string[] = [`## ${markdown(page.title)}`];
  if (page.none !== undefined) lines.push('', markdownStart(page.none));
  if (page.changes.length > 0) lines.push('');
  for (const { mark, id, what, name, sentences } of page.changes) {
    lines.push(
      `- **\\${mark} ${markdown(id)}** · ${[what, name].filter(Boolean).map(markdown).join(' · ')}`,
      ...sentences.map((sentence) => `  - ${markdownStart(sentence)}`),
    );
  }
  if (page.pins.length > 0) lines.push('', ...page.pins.map((pin) => `- ${markdownStart(pin)}`));
  if (page.incomplete !== undefined) lines.push('', markdownStart(page.incomplete));
  if (page.affected.lines.length > 0)
    lines.push(
      '',
      `### ${markdown(page.affected.title)}`,
      '',
      ...page.affected.lines.map(([id, text]) => `- **${markdown(id)}** · ${markdown(text)}`),
    );
  if (page.counts.of.length > 0) lines.push('', `### ${markdown(page.counts.title)}`);
  for (const { id, name, rows } of page.counts.of)
    lines.push(
      '',
      `**${markdown(id)}**${name === '' ? '' : ` · ${markdown(name)}`}`,
      '',
      ...table(page.counts.head, rows),
    );
  if (page.figures.rows.length > 0)
    lines.push(
      '',
      `### ${markdown(page.figures.title)}`,
      '',
      ...table(page.figures.head, page.figures.rows),
    );
  if (page.rewritten !== undefined) lines.push('', markdownStart(page.rewritten));
  return `${lines.join('\n')}\n`;
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)];
}
