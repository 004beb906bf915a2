import type { Document } from '../model/record.ts';
import { EARLIEST, happenedBy, type Interval, isDay, LATEST } from '../util/dates.ts';
import { by, byCodeUnit, groupBy } from '../util/order.ts';
import { firstReached } from './by-year.ts';
import type { Count } from './counts.ts';
import type { Derived } from './derive.ts';
import { followUpOf } from './follow-up.ts';
import { type Stage, STAGES } from './ladders.ts';
import { bodyTable } from './bodies.ts';
import { isAdopterSide, isOriginSide, type Pair, type PairEvent } from './pairs.ts';
import { timeOf } from './timing.ts';

/** How many pairs stand on a stage or beyond, and ever stood there. */
export interface StageCount {
  readonly stage: Stage;
  readonly now: Count;
  readonly ever: Count;
}

/** Days between two dates that may be open: at least `low`, at most `high`; none where nobody can say. */
export interface Days {
  readonly low: number;
  readonly high: number | undefined;
}

/** From one stage to the next that pairs reached, rungs skipped included. */
export interface Step {
  readonly from: Stage;
  readonly to: Stage;
  readonly took: readonly { readonly pair: Pair; readonly days: Days }[];
  /** The shortest it can have been in any pair and the longest; none where a date is wholly open. */
  readonly days: Days;
  /** Over the pairs of which both days are known. */
  readonly median: number | undefined;
  readonly exact: number;
}

/** An activity and what of a pair is dated after it: what followed, not what it caused. */
export interface Followed {
  readonly activity: Document<'activity'>;
  readonly pair: Pair;
  readonly next: readonly PairEvent[];
}

/** The way of some pairs from proposal to evaluation, by the day. */
export interface Funnel {
  readonly stages: readonly StageCount[];
  readonly steps: readonly Step[];
  /** What was first reached in a year; one that dates leave open stands in each it may belong to. */
  readonly years: readonly {
    readonly year: string;
    readonly stage: Stage;
    readonly count: Count;
  }[];
  /** Agreements about these pairs after which nothing is on record for more than a year. */
  readonly stalled: readonly Document<'agreement'>[];
  readonly activities: readonly Followed[];
}

/** The funnel of some pairs. Linear in them and in what they cite. */
export function funnelOf(derived: Derived, pairs: readonly Pair[]): Funnel {
  return {
    stages: STAGES.map((stage, index) => ({
      stage,
      now: derived.count(pairs, index + 1, 'stated', 'now'),
      ever: derived.count(pairs, index + 1, 'stated', 'ever'),
    })),
    steps: stepsOf(pairs, derived.day),
    years: yearsOf(derived, pairs),
    stalled: stalledOf(derived, pairs),
    activities: activitiesOf(derived, pairs),
  };
}

/**
 * The stages by which a pair rose, in the order of time, each when it was first surely reached. An end
 * begins anew: nobody can say how long a step took across it.
 */
export function climbOf(pair: Pair, day: string): PairEvent[][] {
  const climbs: PairEvent[][] = [[]];
  const events = pair.events
    .filter((event) => !event.planned && happenedBy(event.when, day) === 'surely')
    .sort(
      by(
        (event) => event.when.hi,
        (event) => event.when.lo,
        (event) => event.rung,
      ),
    );
  for (const event of events) {
    const climb = climbs.at(-1) as PairEvent[];
    if (event.end) climbs.push([]);
    else if (event.rung > (climb.at(-1)?.rung ?? 0)) climb.push(event);
  }
  return climbs.filter((climb) => climb.length > 0);
}

/** How long each step took, in the order of the ladder. */
export function stepsOf(pairs: readonly Pair[], day: string): Step[] {
  const taken = pairs.flatMap((pair) =>
    climbOf(pair, day).flatMap((climb) =>
      climb.slice(1).map((event, index) => {
        const before = climb[index] as PairEvent;
        return { pair, from: before, to: event, days: daysBetween(before.when, event.when) };
      }),
    ),
  );
  return [...groupBy(taken, ({ from, to }) => from.rung * 100 + to.rung)]
    .sort(by(([rungs]) => rungs))
    .map(([rungs, took]) => {
      const highs = took.flatMap(({ days }) => days.high ?? []);
      const exact = took
        .filter(({ from, to }) => isDay(from.when) && isDay(to.when))
        .map(({ days }) => days.low)
        .sort((a, b) => a - b);
      const middle = exact.length >> 1;
      return {
        from: STAGES[Math.floor(rungs / 100) - 1] as Stage,
        to: STAGES[(rungs % 100) - 1] as Stage,
        took: took.map(({ pair, days }) => ({ pair, days })),
        days: {
          low: Math.min(...took.map(({ days }) => days.low)),
          high: highs.length === took.length ? Math.max(...highs) : undefined,
        },
        median:
          exact.length === 0
            ? undefined
            : exact.length % 2 === 1
              ? exact[middle]
              : ((exact[middle - 1] ?? 0) + (exact[middle] ?? 0)) / 2,
        exact: exact.length,
      };
    });
}

function daysBetween(from: Interval, to: Interval): Days {
  const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
  const open = from.lo === EARLIEST || to.hi === LATEST;
  return {
    low: Math.max(0, days(from.hi, to.lo)),
    high: open ? undefined : days(from.lo, to.hi),
  };
}

function yearsOf(derived: Derived, pairs: readonly Pair[]): Funnel['years'] {
  return firstReached(derived, pairs, ({ rung }) => rung).flatMap(({ year, group, count }) =>
    year === undefined ? [] : [{ year, stage: STAGES[group - 1] as Stage, count }],
  );
}

/** Agreements that the pairs' records cite or that cover their origins. */
function stalledOf(derived: Derived, pairs: readonly Pair[]): Document<'agreement'>[] {
  const { graph } = derived;
  const found = new Set<Document>();
  for (const record of new Set(pairs.flatMap((pair) => pair.records)))
    for (const { ref } of graph.out(record, 'evidence')) {
      const agreement = ref && graph.get(ref);
      if (agreement) found.add(agreement);
    }
  for (const origin of originsIn(pairs))
    for (const edge of graph.in(origin, 'covers')) found.add(edge.from);
  return [...found]
    .filter((each): each is Document<'agreement'> => each.kind === 'agreement')
    .filter((each) => ['stuck', 'nothing'].includes(followUpOf(derived, each).state))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function originsIn(pairs: readonly Pair[]) {
  return [
    ...new Map(
      pairs.flatMap(({ origin }) => (origin.ref ? [[origin.key, origin.ref] as const] : [])),
    ).values(),
  ];
}

/**
 * Activities that a pair's milestones cite, and those about its origin at which its adopter was host or
 * guest; each with what the pair reached after it.
 */
function activitiesOf(derived: Derived, pairs: readonly Pair[]): Followed[] {
  const { graph, day } = derived;
  const bodies = bodyTable(graph);
  const about = new Map(
    originsIn(pairs).map((ref) => [
      `${ref.catalog}:${ref.id}`,
      graph.in(ref, 'about').flatMap(({ from }) => {
        if (from.kind !== 'activity') return [];
        const activity = from as Document<'activity'>;
        const present = [...graph.out(activity, 'guest'), ...graph.out(activity, 'host')];
        return [{ activity, present: present.flatMap((edge) => bodies(edge) ?? []) }];
      }),
    ]),
  );
  const followed = pairs.flatMap((pair) => {
    const { ref } = pair.origin;
    const shown = (ref ? (about.get(`${ref.catalog}:${ref.id}`) ?? []) : [])
      .filter(({ present }) =>
        present.some((body) => isAdopterSide(pair, body) && !isOriginSide(pair, body)),
      )
      .map(({ activity }) => activity);
    const cited = pair.records.flatMap((record) =>
      graph.out(record, 'evidence').flatMap(({ ref: at }) => {
        const found = at && graph.get(at);
        return found?.kind === 'activity' ? [found] : [];
      }),
    );
    return [...new Set([...cited, ...shown])].flatMap((activity) => {
      if (activity.value.start === undefined) return [];
      const when = timeOf(activity, activity.value.start, 'start');
      if (happenedBy(when, day) !== 'surely') return [];
      const next = climbOf(pair, day)
        .flat()
        .filter((event) => event.when.lo > when.hi);
      return [{ activity, pair, next }];
    });
  });
  return followed.sort(
    by(
      ({ activity }) => activity.value.start ?? '',
      ({ activity }) => activity.id,
      ({ pair }) => pair.key,
    ),
  );
}
