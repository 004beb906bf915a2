import type { Document } from '../model/record.ts';
import type { Checks } from '../model/types.gen.ts';
import type { Interval } from '../util/dates.ts';
import { by } from '../util/order.ts';
import type { Derived } from './derive.ts';
import { timeOf, toldBy } from './timing.ts';

/** A check that was surely made by a day, and the record that keeps it. */
export interface CheckMade {
  readonly check: Checks[number];
  readonly when: Interval;
  readonly document: Document<'innovation' | 'replication'>;
}

/** Results that ask for something to be done. */
export const WORRYING: readonly string[] = ['jarang-dipakai', 'berhenti', 'tanpa-bukti'];

/** The latest check of some records of one thing; of several on one day the last record's. */
export function latestCheckMade(
  day: string,
  documents: readonly Document<'innovation' | 'replication'>[],
): CheckMade | undefined {
  return documents
    .flatMap((document) =>
      (document.value.checks ?? []).map((check) => ({
        check,
        when: timeOf(document, check.date, 'checks', check),
        document,
      })),
    )
    .filter(({ when }) => toldBy(when, day) === 'surely')
    .sort(
      by(
        ({ when }) => when.hi,
        ({ when }) => when.lo,
      ),
    )
    .at(-1);
}

/**
 * The latest check of an innovation. A check of the copy that has become the innovation here is a
 * check of it: the two records tell of one and the same thing in use.
 */
export function latestCheckOf(
  { graph, day }: Derived,
  innovation: Document<'innovation'>,
): CheckMade | undefined {
  const copies = graph
    .in(graph.refOf(innovation), 'becomes')
    .map((edge) => edge.from as Document<'replication'>);
  // On one and the same day the innovation's own check has the last word.
  return latestCheckMade(day, [...copies, innovation]);
}
