import type { Document } from '../model/record.ts';
import { happenedBy, type Interval } from '../util/dates.ts';
import { by, groupBy } from '../util/order.ts';
import { type Count, countOf, type Member } from './counts.ts';
import type { Derived } from './derive.ts';
import { IN_USE_RUNG } from './ladders.ts';
import type { Pair, PairEvent } from './pairs.ts';
import { firstApplied } from './portfolio.ts';

/** Where dates leave open more years than this, none is named. */
const MOST_YEARS = 10;

/** How many first came into use in each year, earliest first; `year` is absent where nobody can say. */
export type ByYear = readonly { readonly year: string | undefined; readonly count: Count }[];

/** Innovations by the year in which they were first in use. */
export function innovationsByYear(
  derived: Derived,
  innovations: readonly Document<'innovation'>[],
): ByYear {
  const { graph, day } = derived;
  const members = new Map<string | undefined, Member[]>();
  for (const innovation of innovations) {
    const first = firstApplied(derived, innovation);
    if (!first) continue;
    const { lo } = first.earliest.when;
    const { hi } = first.surest.when;
    const years = yearsOf({ lo, hi }, day);
    const member = {
      key: innovation.id,
      records: [graph.refOf(innovation)],
      sure: years.length === 1 && happenedBy({ lo, hi }, day) === 'surely',
    };
    for (const year of years) members.set(year, [...(members.get(year) ?? []), member]);
  }
  return [...members]
    .sort(([a = '~'], [b = '~']) => (a < b ? -1 : 1))
    .map(([year, some]) => ({ year, count: countOf(some) }));
}

/** Copies by the year in which they were first in use. */
export function copiesByYear(derived: Derived, pairs: readonly Pair[]): ByYear {
  return firstReached(derived, pairs, ({ rung }) => (rung >= IN_USE_RUNG ? 1 : 0))
    .filter(({ group }) => group === 1)
    .map(({ year, count }) => ({ year, count }));
}

/** The years that a date leaves open by a day; one that is not named where they are too many. */
function yearsOf({ lo, hi }: Interval, day: string): (string | undefined)[] {
  const [from, to] = [lo, hi < day ? hi : day].map((each) => Number(each.slice(0, 4))) as [
    number,
    number,
  ];
  if (to - from > MOST_YEARS) return [undefined];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

interface Reached {
  readonly year: string | undefined;
  readonly group: number;
  readonly pair: Pair;
  readonly sure: boolean;
}

/**
 * The years in which pairs first reached a stage of each group, by the number of the group. Where dates
 * leave open several years it possibly stands in each; where they leave open too many it has none.
 */
export function firstReached(
  derived: Derived,
  pairs: readonly Pair[],
  groupOf: (event: PairEvent) => number,
): { readonly year: string | undefined; readonly group: number; readonly count: Count }[] {
  const reached = pairs.flatMap((pair) => {
    const first = new Map<number, PairEvent>();
    for (const event of pair.events) {
      if (event.end || event.planned || happenedBy(event.when, derived.day) === 'no') continue;
      const group = groupOf(event);
      const known = first.get(group);
      if (!known || event.when.hi < known.when.hi) first.set(group, event);
    }
    return [...first].flatMap(([group, { when }]): Reached[] => {
      const happened = happenedBy(when, derived.day) === 'surely';
      const years = yearsOf(when, derived.day);
      return years.map((year) => ({ year, group, pair, sure: years.length === 1 && happened }));
    });
  });
  return [...groupBy(reached, ({ year, group }) => `${year ?? 'none'} ${String(group)}`).values()]
    .sort(
      by(
        ([first]) => first?.year ?? 'none',
        ([first]) => first?.group ?? 0,
      ),
    )
    .map((some) => ({
      year: some[0]?.year,
      group: some[0]?.group ?? 0,
      count: countOf(
        some.map(({ pair, sure }) => ({
          key: pair.key,
          records: pair.records.map((record) => derived.graph.refOf(record)),
          sure,
        })),
      ),
    }));
}
