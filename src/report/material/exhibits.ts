import { happenedBy, parseDate } from '../../util/dates.ts';
import { documentedOn, exhibitOf, verifies } from '../../derive/evidence.ts';
import type { Pair } from '../../derive/pairs.ts';
import { type CatalogRecord, type Document, refText } from '../../model/record.ts';
import type { Evidence } from '../../model/types.gen.ts';
import { writtenOf } from './when.ts';
import type { Context } from './context.ts';
import { DIRECTIONS, pairsTowards } from './replications.ts';

/** A piece of evidence for a stage of a pair, as of the day. */
export interface Shown {
  readonly pair: Pair;
  readonly stage: string;
  readonly rung: number;
  readonly evidence: Evidence;
  readonly kind: string;
  readonly date: string | undefined;
  /** Its own address, or for an event that of the source which tells of it. */
  readonly url: string | undefined;
  readonly from: readonly string[];
  /** It documents, acknowledges or verifies the stage it stands under. */
  readonly fits: boolean;
  readonly records: readonly string[];
}

/** Where an event can be read of: an official page before news. */
function addressOf(activity: Document<'activity'>, day: string): string | undefined {
  const sources = Object.values(activity.value.sources ?? {}).filter(
    ({ url, published }) =>
      url !== undefined && (published === undefined || (parseDate(published)?.lo ?? '') <= day),
  );
  return (sources.find(({ kind }) => kind === 'official') ?? sources[0])?.url;
}

/** Evidence of every stage reached by the day; what is dated later is left out. */
export function exhibitsOf(context: Context): Shown[] {
  return DIRECTIONS.flatMap((direction) => pairsTowards(context, direction)).flatMap((pair) =>
    exhibitsFor(context, pair),
  );
}

/** The same of one pair. */
export function exhibitsFor(context: Context, pair: Pair): Shown[] {
  const { graph, day } = context;
  return pair.events
    .filter((event) => !event.planned && happenedBy(event.when, day) !== 'no')
    .flatMap((event) =>
      event.evidence.flatMap((evidence, index): Shown[] => {
        const here = `/milestones/${event.index}/evidence/${index}`;
        const exhibit = exhibitOf(graph, event.record, evidence, here);
        if (exhibit.when && happenedBy(exhibit.when, day) !== 'surely') return [];
        if (!exhibit.when && happenedBy(event.when, day) !== 'surely') return [];
        context.ledger.use(event.record as CatalogRecord, 'milestones', event.milestone);
        const targets = graph
          .out(event.record, 'evidence')
          .filter(({ pointer }) => pointer.startsWith(`${here}/`))
          .flatMap(({ ref }) => (ref ? [ref] : []));
        const told = targets.map((ref) => graph.get(ref)).find((to) => to?.kind === 'activity');
        if (told) context.ledger.use(told, 'start');
        const linked = targets.map((ref) => refText(ref, graph.home));
        const given = documentedOn(pair, event.stage, exhibit);
        return [
          {
            pair,
            stage: event.stage,
            rung: event.rung,
            evidence,
            kind: exhibit.kind,
            // What carries no date of its own is no later than what it speaks of.
            date: writtenOf(exhibit.when ?? event.when),
            url: evidence.url ?? (told?.kind === 'activity' ? addressOf(told, day) : undefined),
            from: [
              ...new Set(exhibit.from.map(({ body }) => context.agency(body.ref) ?? body.name)),
            ],
            fits:
              verifies(pair, exhibit) ||
              (given !== undefined && happenedBy(given, day) === 'surely'),
            records: [context.refId(event.record), ...linked],
          },
        ];
      }),
    );
}
