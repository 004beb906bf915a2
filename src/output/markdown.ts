import type { Presented } from '../present/present.ts';
import { groupBy } from '../util/order.ts';
import { markdown } from './escape.ts';
import { type Output, SEVERITIES } from './output.ts';
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
  const row = ({ file, range, message, rule, suggest }: Presented) => {
    const meant =
      suggest.length === 0
        ? ''
        : ` ${words.suggest}: ${suggest.map((each) => markdown(each)).join(', ')}.`;
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
