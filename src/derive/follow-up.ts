import type { Document } from '../model/record.ts';
import { addDays } from '../util/dates.ts';
import type { Derived } from './derive.ts';
import { REVIVING_RUNG } from './ladders.ts';
import { timeOf } from './timing.ts';

/** After so many days an agreement should have led to a copy that is at least being adapted. */
const DAYS = 366;
const BINDING = ['kesepakatan-bersama', 'nota-kesepakatan', 'pks', 'komitmen'];

/**
 * What came of an agreement by the day: `followed` by a copy adapted, used or given up; `stuck` where
 * copies cite it and none got that far; `nothing` where none does; `open` while it is young, binds
 * nobody or has no date.
 */
export interface FollowUp {
  readonly state: 'open' | 'followed' | 'stuck' | 'nothing';
  /** The replications that cite it. */
  readonly records: readonly Document<'replication'>[];
}

export function followUpOf(derived: Derived, agreement: Document<'agreement'>): FollowUp {
  const { graph, day } = derived;
  const { kind, date } = agreement.value;
  if (
    !BINDING.includes(kind) ||
    date === undefined ||
    // The owner's offer to be copied: nobody promised to follow it up.
    graph.in(graph.refOf(agreement), 'offer').length > 0 ||
    timeOf(agreement, date, 'date').hi > addDays(day, -DAYS)
  )
    return { state: 'open', records: [] };
  const records = [
    ...new Set(graph.in(graph.refOf(agreement), 'evidence').map((edge) => edge.from)),
  ].filter((from): from is Document<'replication'> => from.kind === 'replication');
  const covered = graph.out(agreement, 'covers').flatMap((edge) => {
    const innovation = edge.ref && graph.get(edge.ref);
    return innovation?.kind === 'innovation' ? derived.pairsFrom(innovation) : [];
  });
  const pairs = [...records.flatMap((record) => derived.pairsIn(record)), ...covered];
  const followed = pairs.some((pair) => {
    const { everPossible, ended } = derived.standing(pair);
    return everPossible >= REVIVING_RUNG || ended !== 'no';
  });
  return { state: followed ? 'followed' : records.length === 0 ? 'nothing' : 'stuck', records };
}
