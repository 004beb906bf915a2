import { labelOf } from '../model/fields.ts';
import type { Language } from '../text/language.ts';
import { happenedBy } from '../util/dates.ts';
import { by } from '../util/order.ts';
import type { Derived } from './derive.ts';
import { type Proof, PROOFS, STAGES } from './ladders.ts';
import type { Pair, PairEvent } from './pairs.ts';
import type { Standing } from './standing.ts';

/**
 * The event by which a copy came to stand where it stands on a day: the first that reached its rung, or
 * its last end.
 */
export function reachedBy(
  events: readonly PairEvent[],
  standing: Standing,
  day: string,
): PairEvent | undefined {
  const rung = standing.sure > 0 ? standing.sure : standing.possible;
  const live = events.filter((event) => !event.planned && happenedBy(event.when, day) !== 'no');
  if (standing.ended === 'surely')
    return live
      .filter((event) => event.end)
      .sort(by((event) => event.when.hi))
      .at(-1);
  return live
    .filter((event) => !event.end && event.rung === rung)
    .sort(
      by(
        (event) => event.when.hi,
        (event) => event.when.lo,
      ),
    )[0];
}

/** Where a copy stands, in words; what dates leave open is told as such. `last` is its last event. */
export function stageWords(
  standing: Standing,
  last: PairEvent | undefined,
  language: Language,
): string {
  const id = language === 'id';
  const word = (name: string) => labelOf('replication', '/milestones/*/stage', name)[language];
  if (standing.ended === 'surely') return word(last?.stage ?? 'berhenti');
  const sure = STAGES[standing.sure - 1];
  const possible = STAGES[standing.possible - 1];
  const doubt =
    standing.ended === 'possibly'
      ? ` (${id ? 'mungkin tidak berlanjut' : 'possibly not continued'})`
      : '';
  if (sure && sure !== possible && possible)
    return `${word(sure)} (${id ? 'mungkin sudah' : 'possibly already'} ${word(possible).toLowerCase()})`;
  if (sure) return `${word(sure)}${doubt}`;
  return possible
    ? `${id ? 'Mungkin' : 'Possibly'} ${word(possible).toLowerCase()}${doubt}`
    : id
      ? 'Belum tercatat'
      : 'Not recorded';
}

/** Highest level of proof for what a pair surely stands on; none where nothing surely stands. */
export function proofOf(derived: Derived, pair: Pair): Proof | undefined {
  const { sure } = derived.standing(pair);
  if (sure === 0) return undefined;
  return PROOFS.findLast((proof) => derived.reaches(pair, sure, proof, 'now') === 'surely');
}
