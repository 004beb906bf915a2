import type { Presented } from '../present/present.ts';
import { githubMessage, githubProperty } from './escape.ts';
import type { Output } from './output.ts';
import { suggestionsOf } from './suggestions.ts';
import { summaryText } from './summary.ts';
import { worstFirst } from './worst-first.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Annotations for a GitHub run, worst first: it shows ten of a level for a step, so that the ten worst
 * are those that are seen. The last line is the summary.
 */
export const github: Output = (findings, summary, { language }) => {
  const hint = language === 'id' ? 'Mungkin maksudnya' : 'Did you mean';
  const line = (finding: Presented) => {
    const { start, end } = finding.range;
    const properties = Object.entries({
      file: finding.file,
      line: start.line,
      endLine: end.line,
      // Columns only make sense to it within one line.
      ...(start.line === end.line && { col: start.column, endColumn: end.column }),
      title: finding.rule,
    });
    const suggestions = suggestionsOf(finding);
    const suggest = suggestions.length === 0 ? '' : `\n${hint}: ${suggestions.join(', ')}`;
    const place = properties
      .map(([key, value]) => `${key}=${githubProperty(String(value))}`)
      .join(',');
    return `::${LEVELS[finding.severity]} ${place}::${githubMessage(`${finding.message}${suggest}\n${finding.hint}`)}`;
  };
  return `${[...worstFirst(findings).map(line), summaryText(summary, language)].join('\n')}\n`;
};
