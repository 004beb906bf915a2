import { Chalk } from 'chalk';
import { textWidth } from '../text/width.ts';
import type { Severity } from '../diagnostic.ts';
import type { Presented, PresentedPlace } from '../present/present.ts';
import { terminal } from './escape.ts';
import { fixLines } from './fix-lines.ts';
import type { Output, OutputOptions, Summary } from './output.ts';
import { SEVERITY_WORDS } from '../text/severity.ts';
import { wrap } from '../text/wrap.ts';
import { summaryText } from './summary.ts';

const WORDS = {
  id: {
    fix: 'Perbaikan',
    suggest: 'Mungkin maksudnya',
  },
  en: { fix: 'To mend', suggest: 'Did you mean' },
} as const;
const WIDEST = 100;

/** For people: the sentence, the place, the lines with the fault underlined, and what to do. */
export const pretty: Output = (findings, summary, options) => {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.min(Math.max(options.columns, 40), WIDEST);
  const words = WORDS[options.language];
  const colors: Record<Severity, (text: string) => string> = {
    error: paint.red.bold,
    warning: paint.yellow.bold,
    info: paint.cyan.bold,
  };

  const block = (finding: Presented) => {
    const color = colors[finding.severity];
    const severity = SEVERITY_WORDS[options.language][finding.severity];
    const lines = wrap(terminal(finding.message), width - severity.length - 2);
    const head = [
      `${color(severity)}: ${paint.bold(lines[0] ?? '')}`,
      ...lines.slice(1).map((line) => `  ${paint.bold(line)}`),
    ];
    const more = finding.related.flatMap((related) => [
      ...wrap(terminal(related.message), width - 2).map((line) => `  ${line}`),
      ...frame(related, width, paint.dim, paint.dim),
    ]);
    const suggest =
      finding.suggest.length === 0 || isSaid(finding)
        ? []
        : wrap(
            `${words.suggest}: ${finding.suggest.map((each) => terminal(each)).join(', ')}`,
            width - 2,
          ).map((line) => `  ${paint.green(line)}`);
    const fix =
      finding.hint === ''
        ? []
        : wrap(`${words.fix}: ${terminal(finding.hint)}`, width - 2).map((line) => `  ${line}`);
    return [
      ...head,
      ...frame(finding, width, paint.dim, color),
      ...more,
      ...suggest,
      ...fix,
      `  ${paint.dim(`${finding.rule} · tular explain ${finding.rule}`)}`,
      '',
    ].join('\n');
  };
  return `${findings.map((finding) => `${block(finding)}\n`).join('')}${summaryLine(summary, options, paint)}\n${fixLines(findings, options)}`;
};

function summaryLine(
  summary: Summary,
  { language }: OutputOptions,
  paint: InstanceType<typeof Chalk>,
): string {
  const text = summaryText(summary, language);
  return summary.errors > 0
    ? paint.red(text)
    : summary.warnings > 0
      ? paint.yellow(text)
      : paint.green(text);
}

/** The place and the lines around it; the first line of the range is underlined. */
function frame(
  place: PresentedPlace,
  width: number,
  dim: (text: string) => string,
  mark: (text: string) => string,
): string[] {
  const { start, end } = place.range;
  const gutter = String(place.excerpt.from + place.excerpt.lines.length - 1).length;
  const room = width - gutter - 6;
  const rows = [`  ${dim(`→ ${terminal(place.file)}:${start.line}:${start.column}`)}`];
  const source = place.excerpt.lines[start.line - place.excerpt.from] ?? '';
  const last = end.line > start.line ? source.length + 1 : end.column;
  // A long line is shown from shortly before the fault.
  const skip =
    textWidth(terminal(source.slice(0, Math.max(start.column, last) - 1))) <= room
      ? 0
      : Math.max(0, start.column - 1 - 20);
  place.excerpt.lines.forEach((line, index) => {
    const number = place.excerpt.from + index;
    const faulty = number === start.line;
    const shown = clip(faulty ? line.slice(skip) : line, room, faulty && skip > 0);
    rows.push(`   ${dim(`${String(number).padStart(gutter)} │`)} ${shown}`.trimEnd());
    if (!faulty) return;
    const before = textWidth(terminal(line.slice(skip, start.column - 1))) + (skip > 0 ? 1 : 0);
    const marked = Math.max(1, textWidth(terminal(line.slice(start.column - 1, last - 1))));
    rows.push(
      `   ${' '.repeat(gutter)} ${dim('│')} ${' '.repeat(before)}${mark('^'.repeat(Math.max(1, Math.min(marked, room - before))))}`,
    );
  });
  return rows;
}

function clip(line: string, room: number, cutBefore: boolean): string {
  const text = `${cutBefore ? '…' : ''}${terminal(line)}`;
  if (textWidth(text) <= room) return text;
  let shown = '';
  let width = 0;
  for (const character of text) {
    width += textWidth(character);
    if (width > room - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

/** The sentence itself names the one suggestion. */
function isSaid({ suggest, message }: Presented): boolean {
  return suggest.length === 1 && message.includes(`\`${suggest[0]}\``);
}
