import type { Document } from '../model/record.ts';
import type { Derived } from './derive.ts';
import { PHASES, type Proof, PROOFS, STAGES } from './ladders.ts';
import type { Pair } from './pairs.ts';

/** Where a life stands on the day, by the names of its ladder; the two differ where dates leave it open. */
export interface Now {
  /** None below the first rung. */
  readonly sure: string | undefined;
  readonly possible: string | undefined;
}

/** The phase of an innovation on the day. */
export function phaseNow(derived: Derived, innovation: Document<'innovation'>): Now {
  const { sure, possible, ended } = derived.phase(innovation);
  if (ended === 'surely') return { sure: 'berhenti', possible: 'berhenti' };
  return { sure: PHASES[sure - 1], possible: PHASES[possible - 1] };
}

/** The stage of a pair on the day, as one of its records tells it, and how well that is proven. */
export function stageNow(
  derived: Derived,
  pair: Pair,
  record: Document<'replication'>,
): Now & { readonly proof: Proof } {
  const { sure, possible, ended } = derived.standing(pair);
  const rung = Math.max(1, sure);
  const proof =
    PROOFS.findLast((level) => derived.reaches(pair, rung, level, 'now') === 'surely') ?? 'stated';
  if (ended !== 'surely') return { sure: STAGES[sure - 1], possible: STAGES[possible - 1], proof };
  const end =
    record.value.milestones.findLast(({ stage }) => stage === 'berhenti' || stage === 'batal')
      ?.stage ?? 'berhenti';
  return { sure: end, possible: end, proof };
}
