import type { Count } from '../derive/counts.ts';
import type { Derived } from '../derive/derive.ts';
import { type Proof, PROOFS, type Stage, STAGES } from '../derive/ladders.ts';
import type { Tense } from '../derive/proof.ts';
import type { Document } from '../model/record.ts';
import { by } from '../util/order.ts';

export interface Range {
  readonly value: number;
  readonly possible: number;
}

/** One cell of stage × proof that changed: pairs on that stage or beyond with at least that proof. */
export interface CountChange {
  readonly tense: Tense;
  readonly stage: Stage;
  readonly proof: Proof;
  readonly before: Range;
  readonly after: Range;
}

/** The counts of one innovation that changed. */
export interface CountOf {
  readonly id: string;
  readonly cells: readonly CountChange[];
}

const NONE: Range = { value: 0, possible: 0 };
const TENSES = ['now', 'ever'] as const;

/** The replication counts that differ, by innovation; `former` tells the old id of a renamed one. */
export function changedCounts(
  before: Derived,
  after: Derived,
  former: ReadonlyMap<string, string>,
): CountOf[] {
  const old = new Map(before.graph.all('innovation').map((each) => [each.id, each]));
  const young = new Map(after.graph.all('innovation').map((each) => [each.id, each]));
  const renamed = new Set(former.values());
  const ids = [...young.keys(), ...[...old.keys()].filter((id) => !young.has(id))];
  return ids
    .filter((id) => young.has(id) || !renamed.has(id))
    .map((id) => ({
      id,
      cells: changedCells([before, old.get(former.get(id) ?? id)], [after, young.get(id)]),
    }))
    .filter(({ cells }) => cells.length > 0)
    .sort(by(({ id }) => id));
}

type Side = readonly [Derived, Document<'innovation'> | undefined];

function changedCells(before: Side, after: Side): CountChange[] {
  const [was, is] = [countsOf(before), countsOf(after)];
  return TENSES.flatMap((tense) =>
    STAGES.flatMap((stage, index) =>
      PROOFS.map((proof) => ({
        tense,
        stage,
        proof,
        before: was(index + 1, proof, tense),
        after: is(index + 1, proof, tense),
      })),
    ),
  ).filter(
    (cell) =>
      cell.before.value !== cell.after.value || cell.before.possible !== cell.after.possible,
  );
}

function countsOf([derived, innovation]: Side): (
  rung: number,
  proof: Proof,
  tense: Tense,
) => Range {
  const pairs = innovation ? derived.pairsFrom(innovation) : [];
  if (pairs.length === 0) return () => NONE;
  return (rung, proof, tense) => rangeOf(derived.count(pairs, rung, proof, tense));
}

function rangeOf({ value, possible }: Count): Range {
  return { value, possible };
}
