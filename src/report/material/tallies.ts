import type { Count, Member } from '../../derive/counts.ts';
import { type Proof, PROOFS, STAGES } from '../../derive/ladders.ts';
import type { CountCell } from '../blocks.ts';
import { capital, type Context } from './context.ts';
import { type Direction, pairsTowards } from './replications.ts';

/** Names of the directions in the machine-readable counts. */
const COUNTED_AS: Readonly<Record<Direction, string>> = {
  out: 'outgoing',
  in: 'incoming',
  internal: 'internal',
};

/** A count of pairs as a cell that holds the pairs' records. */
export function pairCount(context: Context, count: Count): CountCell {
  return {
    type: 'count',
    value: count.value,
    possible: count.possible,
    members: count.members.map((member) => memberOf(context, member)),
  };
}

/** A pair stands in dozens of counts of one report: it is held once. */
const members = new WeakMap<Context, Map<string, CountCell['members'][number]>>();

function memberOf(context: Context, { key, records }: Member): CountCell['members'][number] {
  const known = members.get(context) ?? new Map<string, CountCell['members'][number]>();
  members.set(context, known);
  const member = known.get(key) ?? { key, records: records.map((ref) => context.id(ref)) };
  known.set(key, member);
  return member;
}

/** Copies in use at each level of proof, now and ever, kept under `outgoingStated` and the like. */
export function tallyInUse(context: Context, direction: Direction): Record<Proof, CountCell> {
  const pairs = pairsTowards(context, direction);
  const now = context.derived.inUse(pairs, 'now');
  const ever = context.derived.inUse(pairs, 'ever');
  const name = (proof: Proof) => `${COUNTED_AS[direction]}${capital(proof)}`;
  for (const proof of PROOFS) context.tally(`${name(proof)}Ever`, pairCount(context, ever[proof]));
  return Object.fromEntries(
    PROOFS.map((proof) => [proof, context.tally(name(proof), pairCount(context, now[proof]))]),
  ) as Record<Proof, CountCell>;
}

/** Pairs that stand on a stage or beyond with at least a level of proof. */
export function tallyStage(
  context: Context,
  direction: Direction,
  rung: number,
  proof: Proof,
): CountCell {
  const count = pairCount(
    context,
    context.derived.count(pairsTowards(context, direction), rung, proof, 'now'),
  );
  const name = `${COUNTED_AS[direction]}${capital(STAGES[rung - 1] ?? '')}${capital(proof)}`;
  return direction === 'out' ? context.tally(name, count) : count;
}
