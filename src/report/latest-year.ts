import { EARLIEST, LATEST } from '../util/dates.ts';
import { timeOf } from '../derive/timing.ts';
import { yearOf } from '../derive/known.ts';
import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';

/**
 * The latest finished year in which something is on record as having happened: what a report is about
 * when nobody says. Without any event, the year before today's.
 */
export function latestYear(graph: Graph, today: string): string {
  // A year is finished on its last day.
  const unfinished = today.endsWith('-12-31') ? 0 : 1;
  const last = String(Number(today.slice(0, 4)) - unfinished).padStart(4, '0');
  let latest = '';
  for (const year of eventYears(graph)) if (year <= last && year > latest) latest = year;
  return latest === '' ? last : latest;
}

/** Years that events surely fall in. */
function* eventYears(graph: Graph): Generator<string> {
  for (const innovation of graph.all('innovation')) {
    for (const milestone of innovation.value.milestones ?? [])
      if (!milestone.planned) yield* yearIn(innovation, milestone.date, 'milestones', milestone);
    for (const award of innovation.value.awards ?? [])
      yield* yearIn(innovation, award.year, 'awards', award, 'year');
    for (const check of innovation.value.checks ?? [])
      yield* yearIn(innovation, check.date, 'checks', check);
  }
  for (const record of graph.all('replication'))
    for (const milestone of record.value.milestones)
      if (!milestone.planned) yield* yearIn(record, milestone.date, 'milestones', milestone);
  for (const activity of graph.all('activity'))
    yield* yearIn(activity, activity.value.start, 'start');
  for (const agreement of graph.all('agreement'))
    yield* yearIn(agreement, agreement.value.date, 'date');
  for (const submission of graph.all('submission'))
    yield* yearIn(submission, submission.value.date ?? yearOf(submission.value.edition), 'date');
}

function* yearIn(
  document: Pick<Document, 'value'>,
  date: string | undefined,
  path: string,
  item?: { readonly id?: string; readonly sources?: string[] },
  key?: string,
): Generator<string> {
  const { lo, hi } = timeOf(document, date, path, item, key);
  if (lo === EARLIEST || hi === LATEST) return;
  if (lo.slice(0, 4) === hi.slice(0, 4)) yield hi.slice(0, 4);
}
