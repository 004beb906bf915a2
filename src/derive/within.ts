import type { Graph } from '../link/graph.ts';
import type { Document, Kind, Ref } from '../model/record.ts';
import { chainOf } from './bodies.ts';
import type { Pair } from './pairs.ts';

/** Roles by which a record of a kind concerns an agency, or an innovation of that agency. */
const ROLES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  replication: ['origin', 'origin-owner', 'adopter', 'co-adopter', 'becomes'],
  activity: ['host', 'about'],
  agreement: ['party', 'covers'],
  submission: ['entry'],
};

/**
 * The catalogue as one agency and the units under it see it: their innovations, and what concerns them
 * or those. Every record is still found by its id; only lists are shorter.
 */
export function withinAgency(graph: Graph, agency: Document<'agency'>): Graph {
  const units = new Set(
    graph
      .all('agency')
      .filter((each) => chainOf(graph, each).includes(agency))
      .map(({ id }) => id),
  );
  const isOurs = (ref: Ref | undefined) =>
    ref?.catalog === graph.home && ref.kind === 'agency' && units.has(ref.id);
  const innovations = new Set(
    graph
      .all('innovation')
      .filter((each) => graph.out(each, 'owner').some(({ ref }) => isOurs(ref)))
      .map(({ id }) => id),
  );
  const concerns = (ref: Ref | undefined) =>
    isOurs(ref) ||
    (ref?.catalog === graph.home && ref.kind === 'innovation' && innovations.has(ref.id));
  const lists = new Map<Kind, readonly Document[]>();
  const listed = (kind: Kind): readonly Document[] => {
    const all = graph.all(kind) as readonly Document[];
    if (kind === 'innovation') return all.filter(({ id }) => innovations.has(id));
    const roles = ROLES[kind];
    if (roles === undefined) return all;
    return all.filter((each) =>
      roles.some((role) => graph.out(each, role).some(({ ref }) => concerns(ref))),
    );
  };
  return {
    ...graph,
    within: {
      whole: graph,
      agency,
      concerns,
    },
    all: <K extends Kind>(kind: K) => {
      const known = lists.get(kind) ?? listed(kind);
      lists.set(kind, known);
      return known as unknown as readonly Document<K>[];
    },
  };
}

/** True where one of the two sides of a pair is the agency's, or it became an innovation of theirs. */
export function pairConcerns({ within }: Graph, pair: Pair): boolean {
  if (within === undefined) return true;
  const { origin, adopters, coAdopters, records } = pair;
  return (
    within.concerns(origin.ref) ||
    [...origin.owners, ...adopters, ...coAdopters].some(({ ref }) => within.concerns(ref)) ||
    records.some((record) =>
      within.whole.out(record, 'becomes').some(({ ref }) => within.concerns(ref)),
    )
  );
}

/** The files of the records that a catalogue lists, or that an agency and its units are concerned by. */
export function filesWithin(graph: Graph): ReadonlySet<string> {
  const { within } = graph;
  const listed = [...(Object.keys(ROLES) as Kind[]), 'innovation' as const].flatMap(
    (kind) => graph.all(kind) as readonly Document[],
  );
  const agencies = graph
    .all('agency')
    .filter((each) => within === undefined || within.concerns(graph.refOf(each)));
  return new Set([...listed, ...agencies].map(({ file }) => file));
}
