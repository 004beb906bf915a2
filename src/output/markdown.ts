import type { Presented } from '../present/present.ts';
import { groupBy } from '../util/order.ts';
import { markdown, markdownCode } from './escape.ts';
import { type Output, SEVERITIES } from './output.ts';
import { suggestionsOf } from './suggestions.ts';
import { summaryText } from './summary.ts';

const WORDS = {
  id: {
    title: 'Hasil pemeriksaan katalog',
    place: 'Tempat',
    finding: 'Temuan',
    error: 'Galat',
    warning: 'Peringatan',
    info: 'Saran',
    suggest: 'Mungkin maksudnya',
  },
  en: {
    title: 'Check of the catalogue',
    place: 'Place',
    finding: 'Finding',
    error: 'Errors',
    warning: 'Warnings',
    info: 'Suggestions',
    suggest: 'Did you mean',
  },
} as const;

/** For a job's summary page: a table a severity, worst first. */
export const markdownOutput: Output = (findings, summary, { language }) => {
  const words = WORDS[language];
  const groups = groupBy(findings, (finding) => finding.severity);
  const row = (finding: Presented) => {
    const { file, range, message, rule } = finding;
    const suggestions = suggestionsOf(finding);
    const meant =
      suggestions.length === 0
        ? ''
        : ` ${words.suggest}: ${suggestions.map((each) => markdownCode(each)).join(', ')}.`;
    return `| ${markdown(file)}:${range.start.line}:${range.start.column} | ${markdown(message)}.${meant} (${markdown(rule)}) |`;
  };
  const sections = SEVERITIES.flatMap((severity) => {
    const group = groups.get(severity) ?? [];
    if (group.length === 0) return [];
    return [
      `### ${words[severity]} (${group.length})`,
      '',
      `| ${words.place} | ${words.finding} |`,
      '| --- | --- |',
      ...group.map(row),
      '',
    ];
  });
  return [`## ${words.title}`, '', `${summaryText(summary, language)}.`, '', ...sections].join(
    '\n',
  );
};
