import { filingsOf } from '../../amend/file-report.ts';
import { compare } from '../../compare/compare.ts';
import { changedFigures } from '../../compare/figures.ts';
import { changeText } from '../../compare/sentences.ts';
import { derive, type Derived, lastDay } from '../../derive/derive.ts';
import { load } from '../../load.ts';
import type { Filed } from '../../report/filed.ts';
import { yearPeriod } from '../../report/material/period.ts';
import { figureLines, figuresOf } from '../../report/views/annual/figures.ts';
import { hasCommit, holdsFolder, openCommit } from '../../source/commit.ts';
import type { Gathered } from '../gather.ts';
import { surroundingsOf } from '../gather.ts';
import type { Span } from './span.ts';

/**
 * The last report of the same period that was handed in, and what its numbers and records were then:
 * read from its commit, so that nothing that came later changes it unseen.
 */
export function sinceFiled(
  { location, language }: Gathered,
  derived: Derived,
  report: string,
  span: Span,
): Filed | undefined {
  const filing = filingsOf(derived.graph, report, span.written).at(-1);
  if (!filing) return undefined;
  const { as_of: asOf, commit, number, date } = filing.value;
  const filed = {
    id: filing.id,
    asOf,
    commit,
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
  };
  const { gitRoot, folder, prefix } = location;
  const day = lastDay(asOf);
  if (gitRoot === null || day === undefined || !hasCommit(gitRoot, commit)) return filed;
  if (!holdsFolder(gitRoot, folder, commit)) return filed;
  const then = load(openCommit(gitRoot, folder, commit, prefix), surroundingsOf(location)).graph;
  const period = span.period ?? yearPeriod(span.year);
  const figures = changedFigures(
    figuresOf(derive(then, day), span.year, period),
    figuresOf(derived, span.year, period),
  );
  const comparison = compare(derive(then, derived.day), derived);
  const same = (each: (typeof figures)[number]) => JSON.stringify([each.before, each.after]);
  return {
    ...filed,
    since: {
      figures: figureLines(figures, same, language).map(({ text, figure }) => ({
        text,
        before: figure.before,
        after: figure.after,
      })),
      records: comparison.changes
        .filter(({ kind }) => kind !== 'filing')
        .map((change) => {
          const { what, name, sentences } = changeText(change, comparison, language);
          const head = name === '' ? what : `${name}: ${what}`;
          return { id: change.id, text: [head, ...sentences].join('. ') };
        }),
    },
  };
}
