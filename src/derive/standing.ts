import { type Happened, type Interval, happenedBy } from '../util/dates.ts';

/**
 * An event in the life of an innovation or a copy: a rung reached, or an end. Rungs rise from 1.
 */
export interface LifeEvent {
  readonly rung: number;
  readonly end: boolean;
  readonly when: Interval;
  readonly planned: boolean;
}

export interface Standing {
  /** Highest rung surely held now; 0 for none. */
  readonly sure: number;
  /** Highest rung possibly held now. */
  readonly possible: number;
  /** Highest rung surely, and possibly, ever reached. */
  readonly everSure: number;
  readonly everPossible: number;
  /** An end has happened, surely or possibly, and nothing after it revived. */
  readonly ended: Happened;
}

/**
 * Where a life stands on a day. Now = the highest rung since the last end; after an end only a rung
 * of at least `revives` counts again. Where dates leave the order open, `sure` and `possible` differ:
 * sure holds in every reading of the dates, possible in at least one.
 */
export function standingOn(events: readonly LifeEvent[], day: string, revives: number): Standing {
  const live = events
    .map((event, order) => ({
      ...event,
      order,
      happened: event.planned ? ('no' as const) : happenedBy(event.when, day),
    }))
    .filter((event) => event.happened !== 'no');
  const ends = live.filter((event) => event.end);
  const rungs = live.filter((event) => !event.end);
  const certainEnds = ends.filter((event) => event.happened === 'surely');

  const surelyAlive = (rung: (typeof live)[number]) =>
    rung.happened === 'surely' &&
    ends.every((end) => rung.rung >= revives && surelyBefore(end, rung, day));
  const possiblyAlive = (rung: (typeof live)[number]) =>
    certainEnds.every((end) => rung.rung >= revives && possiblyBefore(end, rung, day));

  const top = (list: readonly { rung: number }[]) => Math.max(0, ...list.map((each) => each.rung));
  const sure = top(rungs.filter(surelyAlive));
  const possible = top(rungs.filter(possiblyAlive));
  const over =
    ends.length === 0 || sure > 0
      ? 'no'
      : possible > 0 || certainEnds.length === 0
        ? 'possibly'
        : 'surely';
  return {
    sure,
    possible,
    everSure: top(rungs.filter((each) => each.happened === 'surely')),
    everPossible: top(rungs),
    ended: over,
  };
}

interface Ordered {
  readonly when: Interval;
  readonly order: number;
}

/** On one and the same day, the order in which the record lists them decides. */
function surelyBefore(a: Ordered, b: Ordered, day: string): boolean {
  // In every reading where `a` has happened at all, that was by the day.
  const latest = a.when.hi < day ? a.when.hi : day;
  return latest < b.when.lo || (latest === b.when.lo && a.order < b.order);
}

function possiblyBefore(a: Ordered, b: Ordered, day: string): boolean {
  const latest = b.when.hi < day ? b.when.hi : day;
  return a.when.lo < latest || (a.when.lo === latest && a.order < b.order);
}
