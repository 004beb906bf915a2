import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happenedBy } from '../../src/util/dates.ts';
import { type LifeEvent, standingOn } from '../../src/derive/standing.ts';

const REVIVES = 3;
const DAY = '2020-01-04';
const day = (n: number) => `2020-01-0${n}`;

/** Every reading of the dates: one exact day for each event, then the plain definition. */
function* readings(events: readonly LifeEvent[], at = 0, days: number[] = []): Generator<number[]> {
  const event = events[at];
  if (!event) {
    yield days;
    return;
  }
  for (let n = Number(event.when.lo.slice(-1)); n <= Number(event.when.hi.slice(-1)); n += 1)
    yield* readings(events, at + 1, [...days, n]);
}

/** Walks the events in order of their days; on one day in the order listed. */
function stand(
  events: readonly LifeEvent[],
  days: readonly number[],
  today: number,
): { rung: number; ever: number; ended: boolean } {
  const order = events
    .map((event, index) => ({ event, index, on: days[index] ?? 0 }))
    .filter(({ event, on }) => !event.planned && on <= today)
    .sort((a, b) => a.on - b.on || a.index - b.index);
  let rung = 0;
  let ever = 0;
  let over = false;
  for (const { event } of order) {
    if (event.end) [rung, over] = [0, true];
    else {
      ever = Math.max(ever, event.rung);
      if (!over || event.rung >= REVIVES)
        [rung, over] = [over ? event.rung : Math.max(rung, event.rung), false];
      // Once an end has happened, rungs below the reviving one never count again.
    }
  }
  return { rung, ever, ended: over };
}

const event = fc
  .record({
    rung: fc.integer({ min: 1, max: 5 }),
    end: fc.boolean(),
    from: fc.integer({ min: 1, max: 6 }),
    length: fc.integer({ min: 0, max: 3 }),
    planned: fc.boolean(),
  })
  .map(({ rung, end, from, length, planned }): LifeEvent => ({
    rung: end ? 0 : rung,
    end,
    when: { lo: day(from), hi: day(Math.min(9, from + length)) },
    planned: planned && !end && rung === 5,
  }));

describe('standing', () => {
  it('agrees with every reading of open dates', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const worlds = [...readings(events)].map((days) => stand(events, days, 4));
        const standing = standingOn(events, DAY, REVIVES);
        expect({
          sure: standing.sure,
          possible: standing.possible,
          everSure: standing.everSure,
          everPossible: standing.everPossible,
          ended: standing.ended,
        }).toEqual({
          sure: Math.min(...worlds.map((world) => world.rung)),
          possible: Math.max(...worlds.map((world) => world.rung)),
          everSure: Math.min(...worlds.map((world) => world.ever)),
          everPossible: Math.max(...worlds.map((world) => world.ever)),
          ended: worlds.every((world) => world.ended)
            ? 'surely'
            : worlds.some((world) => world.ended)
              ? 'possibly'
              : 'no',
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('knows what has surely, possibly and not happened', () => {
    expect(happenedBy({ lo: '2021-01-01', hi: '2021-12-31' }, '2021-12-31')).toBe('surely');
    expect(happenedBy({ lo: '2021-01-01', hi: '2021-12-31' }, '2021-06-30')).toBe('possibly');
    expect(happenedBy({ lo: '2021-01-01', hi: '2021-12-31' }, '2020-12-31')).toBe('no');
  });
});
