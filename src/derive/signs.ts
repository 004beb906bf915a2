import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import type { Checks } from '../model/types.gen.ts';
import { EARLIEST, happenedBy, type Interval } from '../util/dates.ts';
import { evidenceIn, exhibitDate } from './evidence.ts';
import { yearOf } from './known.ts';
import { trustedIn } from './sides.ts';
import { timeOf } from './timing.ts';

/** Days after which a sign of life is old: two years, over which the Regional Innovation Index looks at use. */
export const STALE_DAYS = 731;

/** The latest check by a day, by the end of its date; none where nothing was checked. */
export function latestCheck(
  document: Document<'innovation'> | Document<'replication'>,
  day: string,
): Checks[number] | undefined {
  let latest: { check: Checks[number]; hi: string } | undefined;
  for (const check of document.value.checks ?? []) {
    const when = timeOf(document, check.date, 'checks', check);
    if (happenedBy(when, day) !== 'no' && (!latest || when.hi >= latest.hi))
      latest = { check, hi: when.hi };
  }
  return latest?.check;
}

/**
 * When something last showed that an innovation lives: a milestone, a check that found it running, a
 * measurement, a showing, an award or an entry. The latest by the end of its date, as far as that lies
 * before the day. None where there is no dated sign.
 */
export function lastSign(
  graph: Graph,
  innovation: Document<'innovation'>,
  day: string,
): Interval | undefined {
  let last: Interval | undefined;
  const see = (when: Interval) => {
    if (happenedBy(when, day) === 'no' || (when.lo === EARLIEST && when.hi > day)) return;
    const seen = { lo: when.lo, hi: when.hi < day ? when.hi : day };
    if (last === undefined || seen.hi > last.hi) last = seen;
  };
  const { value } = innovation;
  for (const milestone of value.milestones ?? [])
    if (!milestone.planned && milestone.phase !== 'berhenti')
      see(timeOf(innovation, milestone.date, 'milestones', milestone));
  for (const check of value.checks ?? [])
    if (check.result === 'berjalan') see(timeOf(innovation, check.date, 'checks', check));
  for (const benefit of value.benefits ?? [])
    if (benefit.result.period !== undefined)
      see(timeOf(innovation, benefit.result.period, 'benefits', benefit, 'period'));
  for (const award of value.awards ?? [])
    if (award.year !== undefined) see(timeOf(innovation, award.year, 'awards', award, 'year'));
  for (const edge of trustedIn(graph, graph.refOf(innovation))) {
    if (edge.role === 'about' && edge.from.kind === 'activity')
      see(timeOf(edge.from, (edge.from as Document<'activity'>).value.start, 'start'));
    if (edge.role === 'entry' && edge.from.kind === 'submission') {
      const { date, edition } = (edge.from as Document<'submission'>).value;
      if ((date ?? yearOf(edition)) !== undefined)
        see(timeOf(edge.from, date ?? yearOf(edition), 'date'));
    }
  }
  return last;
}

/**
 * When a copy last showed that it lives, by all records that tell of it: a milestone, a check whatever
 * it found, an outcome, or evidence of its own. None where there is no dated sign.
 */
export function lastSignOfCopy(
  graph: Graph,
  records: readonly Document<'replication'>[],
  day: string,
): Interval | undefined {
  let last: Interval | undefined;
  const see = (when: Interval | undefined) => {
    if (!when || happenedBy(when, day) === 'no' || (when.lo === EARLIEST && when.hi > day)) return;
    const seen = { lo: when.lo, hi: when.hi < day ? when.hi : day };
    if (last === undefined || seen.hi > last.hi) last = seen;
  };
  for (const record of records) {
    const { value } = record;
    for (const milestone of value.milestones)
      if (!milestone.planned) see(timeOf(record, milestone.date, 'milestones', milestone));
    for (const check of value.checks ?? []) see(timeOf(record, check.date, 'checks', check));
    if (value.outcome?.date !== undefined) see(timeOf(record, value.outcome.date, 'outcome/date'));
    for (const { evidence, pointer } of evidenceIn(record))
      see(exhibitDate(graph, record, evidence, pointer));
  }
  return last;
}
