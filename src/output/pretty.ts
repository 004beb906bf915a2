import { Chalk } from 'chalk';
import type { Severity } from '../diagnostic.ts';
import type { Presented } from '../present/present.ts';
import { terminal } from './escape.ts';
import { fixLines } from './fix-lines.ts';
import { frame } from './frame.ts';
import type { Output, OutputOptions, Summary } from './output.ts';
import { SEVERITY_WORDS } from '../text/severity.ts';
import { wrap } from '../text/wrap.ts';
import { suggestionsOf } from './suggestions.ts';
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
      ...frame(related, width, { dim: paint.dim, mark: paint.dim, sign: '-' }),
    ]);
    const suggestions = suggestionsOf(finding);
    const suggest =
      suggestions.length === 0
        ? []
        : wrap(
            `${words.suggest}: ${suggestions.map((each) => terminal(each)).join(', ')}`,
            width - 2,
          ).map((line) => `  ${paint.green(line)}`);
    const fix =
      finding.hint === ''
        ? []
        : wrap(`${words.fix}: ${terminal(finding.hint)}`, width - 2).map((line) => `  ${line}`);
    return [
      ...head,
      ...frame(finding, width, { dim: paint.dim, mark: color, sign: '^' }),
      ...more,
      ...suggest,
      ...fix,
      `  ${paint.dim(ruleLine(finding.rule, width - 2))}`,
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

/** The rule and what explains it; where there is no room for both, the latter says it all. */
function ruleLine(rule: string, width: number): string {
  const explain = `tular explain ${rule}`;
  const both = `${rule} · ${explain}`;
  return both.length <= width ? both : explain;
}
