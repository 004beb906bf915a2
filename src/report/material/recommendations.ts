import { KINDS, type Kind, recommendedOn } from '../../derive/recommended.ts';
import type { Document } from '../../model/record.ts';
import type { Context } from './context.ts';
import { type Known, knownInnovations } from './innovations.ts';
import { bodyText, pairName, recordIds } from './replications.ts';
import type { Pair } from '../../derive/pairs.ts';

export type { Kind };

/** One innovation, pair or body that a recommendation is about. */
export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly records: readonly string[];
  /** Agencies that can act on it. */
  readonly actors: readonly string[];
}

export interface Recommendation {
  readonly kind: Kind;
  readonly subjects: readonly Subject[];
}

/** What the data of a day ask for: each recommendation with what it rests on, none without. */
export function recommendationsOn(context: Context): Recommendation[] {
  const recommended = recommendedOn(context.derived);
  const innovations = knownInnovations(context);
  return KINDS.flatMap((kind) => {
    const { innovations: some, pairs, whole } = recommended[kind];
    const subjects = [
      ...(whole ? [{ key: kind, name: context.region, records: [], actors: [] }] : []),
      ...innovations.filter(({ document }) => some.includes(document)).map(ofInnovation),
      ...pairs.map((pair) => ofPair(context, pair)),
    ];
    return subjects.length > 0 ? [{ kind, subjects }] : [];
  });
}

function ofInnovation(each: Known): Subject {
  return { key: each.id, name: each.name, records: [each.id], actors: each.owners };
}

function ofPair(context: Context, pair: Pair): Subject {
  const origin = pair.origin.ref && context.graph.get(pair.origin.ref);
  const owners =
    origin?.kind === 'innovation'
      ? context.graph
          .out(origin as Document, 'owner')
          .flatMap((edge) => context.agency(edge.ref) ?? [])
      : [];
  const adopter = bodyText(context, pair.adopter);
  return {
    key: pair.key,
    name: pairName(context, pair),
    records: recordIds(context, pair),
    actors: pair.direction === 'out' ? owners : [...new Set([adopter, ...ownersOf(context, pair)])],
  };
}

/** Owners of the innovations that a copy has become here. */
function ownersOf(context: Context, pair: Pair): string[] {
  return pair.records.flatMap((record) =>
    context.graph.out(record, 'becomes').flatMap((edge) => {
      const innovation = edge.ref && context.graph.get(edge.ref);
      return innovation
        ? context.graph.out(innovation, 'owner').flatMap((owner) => context.agency(owner.ref) ?? [])
        : [];
    }),
  );
}
