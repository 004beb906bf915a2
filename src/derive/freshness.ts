import { addDays, type Interval } from '../util/dates.ts';
import { type Count, countOf } from './counts.ts';
import type { Derived } from './derive.ts';
import { IN_USE_RUNG } from './ladders.ts';
import type { Pair } from './pairs.ts';
import type { Document } from '../model/record.ts';
import { lastSign, lastSignOfCopy, STALE_DAYS } from './signs.ts';

/** How long ago something last gave a sign of life, in groups; `none` where nothing dated is on record. */
export const AGES = ['year', 'two-years', 'older', 'none'] as const;
export type Age = (typeof AGES)[number];

const YEAR_DAYS = 366;

/** Innovations in use, surely or possibly, by how long ago they last gave a sign of life. */
export function freshnessOf(
  derived: Derived,
  innovations: readonly Document<'innovation'>[],
): Record<Age, Count> {
  const { graph, day } = derived;
  return grouped(
    innovations
      .filter((each) => derived.phase(each).possible === 3)
      .map((each) => ({
        key: each.id,
        records: [graph.refOf(each)],
        sure: derived.phase(each).sure === 3 && derived.known(each) === 'surely',
        age: ageOf(lastSign(graph, each, day), day),
      })),
  );
}

/** Copies in use, surely or possibly, by how long ago they last gave a sign of life. */
export function freshnessOfCopies(derived: Derived, pairs: readonly Pair[]): Record<Age, Count> {
  const { graph, day } = derived;
  return grouped(
    pairs.flatMap((pair) => {
      const inUse = derived.reaches(pair, IN_USE_RUNG, 'stated', 'now');
      if (inUse === 'no') return [];
      return [
        {
          key: pair.key,
          records: pair.records.map((record) => graph.refOf(record)),
          sure: inUse === 'surely',
          age: ageOf(lastSignOfCopy(graph, pair.records, day), day),
        },
      ];
    }),
  );
}

function ageOf(last: Interval | undefined, day: string): Age {
  if (last === undefined) return 'none';
  if (last.hi >= addDays(day, -YEAR_DAYS)) return 'year';
  return last.hi >= addDays(day, -STALE_DAYS) ? 'two-years' : 'older';
}

function grouped(
  units: readonly (Count['members'][number] & { readonly age: Age })[],
): Record<Age, Count> {
  return Object.fromEntries(
    AGES.map((age) => [
      age,
      countOf(
        units
          .filter((each) => each.age === age)
          .map(({ key, records, sure }) => ({ key, records, sure })),
      ),
    ]),
  ) as Record<Age, Count>;
}
