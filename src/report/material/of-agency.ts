import { agencyBody, chainOf } from '../../derive/bodies.ts';
import type { Pair } from '../../derive/pairs.ts';
import type { Document } from '../../model/record.ts';
import { byCodeUnit } from '../../util/order.ts';
import type { Context } from './context.ts';
import { type Known, knownInnovations } from './innovations.ts';
import { wasThere } from './replications.ts';

/** What the catalogue has of one agency, and of the units under it. */
export interface OfAgency {
  readonly agency: Document<'agency'>;
  /** The agencies under it, to any depth, by id. */
  readonly units: readonly Document<'agency'>[];
  /** Itself and its units. */
  has(agency: Document | undefined): boolean;
  /** The innovations that it or a unit owns, by the day. */
  readonly owned: readonly Known[];
  /** Copies that others made of those, or that units made of each other's. */
  readonly copies: readonly Pair[];
  /** Copies that it or a unit has made, or is on the way to. */
  readonly adoptions: readonly Pair[];
}

export function ofAgency(context: Context, agency: Document<'agency'>): OfAgency {
  const { graph, derived } = context;
  const units = graph
    .all('agency')
    .filter((each) => each !== agency && chainOf(graph, each).includes(agency))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  const bodies = new Set([agency, ...units].map((each) => agencyBody(graph, each).key));
  const has = (other: Document | undefined) =>
    other?.kind === 'agency' && bodies.has(agencyBody(graph, other as Document<'agency'>).key);
  const owned = knownInnovations(context).filter(({ document }) =>
    graph.out(document, 'owner').some(({ ref }) => has(ref && graph.get(ref))),
  );
  const there = derived.pairs.filter((pair) => wasThere(context, pair));
  return {
    agency,
    units,
    has,
    owned,
    copies: there.filter(({ origin }) => origin.owners.some(({ key }) => bodies.has(key))),
    adoptions: there.filter(({ adopters, coAdopters }) =>
      [...adopters, ...coAdopters].some(({ key }) => bodies.has(key)),
    ),
  };
}
