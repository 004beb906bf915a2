import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import { EARLIEST, type Happened, happenedBy, type Interval, parseDate } from '../util/dates.ts';
import { REVIVING_RUNG, stageRung } from './ladders.ts';
import { trustedIn } from './sides.ts';
import { timeOf } from './timing.ts';

/**
 * Whether an innovation was there by a day, by any dated sign of it: a milestone, a showing, an
 * award, an entry, a copy, a check, a benefit measured, or a publication about it. A milestone whose
 * date is wholly unknown is no sign of being there early.
 */
export function knownBy(graph: Graph, innovation: Document<'innovation'>, day: string): Happened {
  let best: Happened = 'no';
  for (const when of signsOf(graph, innovation)) {
    const happened = happenedBy(when, day);
    if (happened === 'surely') return 'surely';
    if (happened === 'possibly' && when.lo !== EARLIEST) best = 'possibly';
  }
  return best;
}

function* signsOf(graph: Graph, innovation: Document<'innovation'>): Generator<Interval> {
  const { value } = innovation;
  for (const milestone of value.milestones ?? [])
    if (!milestone.planned || milestone.date !== undefined)
      yield milestone.planned
        ? publishedSpan(innovation)
        : timeOf(innovation, milestone.date, 'milestones', milestone);
  for (const award of value.awards ?? [])
    if (award.year !== undefined) yield timeOf(innovation, award.year, 'awards', award, 'year');
  for (const check of value.checks ?? []) yield timeOf(innovation, check.date, 'checks', check);
  yield publishedSpan(innovation);
  const ref = graph.refOf(innovation);
  for (const edge of trustedIn(graph, ref)) {
    if (edge.role === 'about' && edge.from.kind === 'activity')
      yield timeOf(edge.from, (edge.from as Document<'activity'>).value.start, 'start');
    if (edge.role === 'entry' && edge.from.kind === 'submission') {
      const submission = edge.from as Document<'submission'>;
      yield timeOf(submission, submission.value.date ?? yearOf(submission.value.edition), 'date');
    }
    // What is copied was there when others came to see it; what a copy becomes, only once it was adapted.
    if (edge.role === 'becomes' || edge.role === 'origin')
      for (const milestone of (edge.from as Document<'replication'>).value.milestones)
        if (
          !milestone.planned &&
          (edge.role === 'origin' || stageRung(milestone.stage) >= REVIVING_RUNG)
        )
          yield timeOf(edge.from, milestone.date, 'milestones', milestone);
  }
}

/** An edition that is a year stands for a date where a submission has none. */
export function yearOf(edition: string): string | undefined {
  return /^\d{4}$/.test(edition) ? edition : undefined;
}

/** The first day that a source attests: when it was published, or at the latest when somebody read it. */
function publishedSpan(innovation: Document<'innovation'>): Interval {
  const days = Object.values(innovation.value.sources ?? {})
    .map(({ published, accessed }) => published ?? accessed)
    .map((text) => (text === undefined ? undefined : parseDate(text)))
    .filter((each) => each !== undefined);
  const earliest = days.map((each) => each.hi).sort()[0];
  return earliest === undefined
    ? { lo: EARLIEST, hi: '9999-12-31' }
    : { lo: earliest, hi: earliest };
}
