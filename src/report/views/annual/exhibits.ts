import { happenedBy } from '../../../util/dates.ts';
import { acknowledges, documents, exhibitOf, verifies } from '../../../derive/evidence.ts';
import type { Pair } from '../../../derive/pairs.ts';
import type { Evidence } from '../../../model/types.gen.ts';
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
  readonly from: readonly string[];
  /** It documents, acknowledges or verifies the stage it stands under. */
  readonly fits: boolean;
  readonly records: readonly string[];
}

/** Evidence of every stage reached by the day; what is dated later is left out. */
export function exhibitsOf(context: Context): Shown[] {
  const { graph, day } = context;
  return DIRECTIONS.flatMap((direction) => pairsTowards(context, direction)).flatMap((pair) =>
    pair.events
      .filter((event) => !event.planned && happenedBy(event.when, day) !== 'no')
      .flatMap((event) =>
        event.evidence.flatMap((evidence, index): Shown[] => {
          const exhibit = exhibitOf(
            graph,
            event.record,
            evidence,
            `/milestones/${event.index}/evidence/${index}`,
          );
          if (exhibit.when && happenedBy(exhibit.when, day) !== 'surely') return [];
          if (!exhibit.when && happenedBy(event.when, day) !== 'surely') return [];
          const linked = [evidence.agreement, evidence.activity].filter((id) => id !== undefined);
          return [
            {
              pair,
              stage: event.stage,
              rung: event.rung,
              evidence,
              kind: exhibit.kind,
              date: exhibit.when && writtenOf(exhibit.when),
              from: [...new Set(exhibit.from.map((body) => context.agency(body.ref) ?? body.name))],
              fits:
                documents(pair, event.stage, exhibit) ||
                acknowledges(pair, event.stage, exhibit) ||
                verifies(pair, exhibit),
              records: [context.refId(event.record), ...linked],
            },
          ];
        }),
      ),
  );
}
