import type { Document } from '../../../model/record.ts';
import type { Context } from '../../material/context.ts';
import { DIRECTIONS, pairsTowards } from '../../material/replications.ts';
import { whenOf } from '../../material/when.ts';

/** Replications that tell of something by the day: of a pair that was there, or of a group. */
export function copiesThere(context: Context): Document<'replication'>[] {
  const { graph, derived } = context;
  const there = new Set(
    ([...DIRECTIONS, 'elsewhere'] as const).flatMap((way) => pairsTowards(context, way)),
  );
  return graph.all('replication').filter((record) => {
    const pairs = derived.pairsIn(record);
    if (pairs.length > 0) return pairs.some((pair) => there.has(pair));
    return record.value.milestones.some(
      (milestone) =>
        !milestone.planned &&
        whenOf(context, record, milestone.date, 'milestones', milestone).byDay !== 'no',
    );
  });
}

/** Agreements made by the day, surely or possibly. */
export function agreementsThere(context: Context): Document<'agreement'>[] {
  return context.graph
    .all('agreement')
    .filter((each) => whenOf(context, each, each.value.date, 'date').byDay !== 'no');
}
