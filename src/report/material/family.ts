import { eventsOf, type Pair } from '../../derive/pairs.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import { happenedBy } from '../../util/dates.ts';
import { groupBy } from '../../util/order.ts';
import type { Context } from './context.ts';
import { type Stated, statedCounts } from './groups.ts';
import { wasThere } from './replications.ts';

/** The pairs of which an innovation is the origin, as far as they were there by the day. */
export function copiesOf(context: Context, innovation: Document<'innovation'>): Pair[] {
  return context.derived.pairsFrom(innovation).filter((pair) => wasThere(context, pair));
}

/** The pairs by which an innovation came about: it is what somebody here made of another's. */
export function sourcesOf(context: Context, innovation: Document<'innovation'>): Pair[] {
  const { graph, derived } = context;
  const records = graph
    .in(graph.refOf(innovation), 'becomes')
    .map(({ from }) => from as Document<'replication'>);
  const pairs = new Set(records.flatMap((record) => derived.pairsIn(record)));
  return [...pairs].filter((pair) => wasThere(context, pair));
}

/** Numbers that sources state for groups of adopters of an innovation. */
export function groupsOf(context: Context, innovation: Document<'innovation'>): Stated[] {
  const { graph } = context;
  const records = graph
    .in(graph.refOf(innovation), 'origin')
    .map(({ from }) => from as Document<'replication'>)
    .filter((record) =>
      eventsOf(record).some(
        (event) => !event.planned && happenedBy(event.when, context.day) !== 'no',
      ),
    );
  return [...new Set(records)].flatMap((record) => statedCounts(context, record));
}

/** What an adopter kept, changed, dropped and added, a few words for each kind. */
export function adjustmentsOf(context: Context, pair: Pair): string[] {
  const made = pair.records.flatMap((record) =>
    (record.value.changes ?? []).flatMap((change) => {
      if (change.planned) return [];
      context.ledger.use(record as CatalogRecord, 'changes', change);
      return [change];
    }),
  );
  return [...groupBy(made, ({ kind }) => kind)].map(
    ([kind, changes]) =>
      `${context.inline('replication', '/changes/*/kind', kind)} ${changes.map(({ what }) => `“${what}”`).join(', ')}`,
  );
}
