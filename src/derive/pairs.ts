import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import type { Evidence, Replication } from '../model/types.gen.ts';
import { groupBy } from '../util/order.ts';
import { areKin, type Body, type BodyOf, bodyTable, namedBody } from './bodies.ts';
import { ENDS, stageRung } from './ladders.ts';
import { type InnovationNamed, innovationsByName, type Origin, originsOf } from './origins.ts';
import type { LifeEvent } from './standing.ts';
import { timeOf } from './timing.ts';

export type Milestone = Replication['milestones'][number];

/** A milestone of one of the records that tell of a pair. */
export interface PairEvent extends LifeEvent {
  readonly stage: string;
  readonly record: Document<'replication'>;
  readonly index: number;
  readonly milestone: Milestone;
  readonly evidence: readonly Evidence[];
}

/**
 * The unit of every count: one innovation at one adopter, however many records, sources or
 * catalogues tell of it.
 */
export interface Pair {
  readonly key: string;
  readonly origin: Origin;
  readonly adopter: Body;
  /** Every body under which the adopter appears: the office and the region that its record stands for. */
  readonly adopters: readonly Body[];
  /** Bodies that adopt together with it: of its side, and counted with it. */
  readonly coAdopters: readonly Body[];
  /** Bodies that helped to pass it on. */
  readonly facilitators: readonly Body[];
  readonly records: readonly Document<'replication'>[];
  readonly events: readonly PairEvent[];
  readonly direction: 'out' | 'in' | 'internal' | 'elsewhere';
}

interface Telling {
  readonly origin: Origin;
  readonly adopter: Body;
  readonly record: Document<'replication'>;
}

/**
 * Every pair that this catalogue's records tell of, sorted by key, with what other catalogues tell of
 * the same one. A pair that only another catalogue tells of is its own affair until it is taken over;
 * `everyones` gives those as well.
 */
export function pairsOf(graph: Graph, whose: 'ours' | 'everyones' = 'ours'): Pair[] {
  const table = bodyTable(graph);
  const innovations = innovationsByName(graph, table);
  const tell = (records: readonly Document<'replication'>[]) =>
    records.flatMap((record) => tellingsOf(graph, table, innovations, record));
  const ours = tell(graph.all('replication'));
  const known = new Set(ours.map(({ origin }) => origin.key));
  const theirs = tell(graph.theirReplications).filter(
    ({ origin }) => whose === 'everyones' || known.has(origin.key),
  );
  const isOwn = ({ record }: Telling) => isOurs(graph, record);
  const bodiesIn = (records: readonly Document<'replication'>[], role: string) =>
    records
      .flatMap((record) => graph.out(record, role).map(table))
      .filter((body) => body !== undefined);
  const home = graph.manifest?.value.region;
  const pairs: Pair[] = [];
  for (const told of groupBy([...ours, ...theirs], ({ origin }) => origin.key).values()) {
    for (const [adopterKey, same] of groupBy(told, absorber(graph, told))) {
      if (whose === 'ours' && !same.some(isOwn)) continue;
      const { origin } = same[0] as Telling;
      // Of two that name one body, ours is the one that is shown.
      const named = new Map<string, Body>();
      for (const { adopter } of [...same.filter((each) => !isOwn(each)), ...same.filter(isOwn)])
        named.set(adopter.key, adopter);
      const adopters = [...named.values()];
      const adopter = adopters.find((body) => body.key === adopterKey) ?? (adopters[0] as Body);
      const records = [...new Set(same.map((telling) => telling.record))];
      pairs.push({
        key: `${origin.key} → ${adopterKey}`,
        origin,
        adopter,
        adopters,
        coAdopters: bodiesIn(records, 'co-adopter'),
        facilitators: bodiesIn(records, 'facilitator'),
        records,
        events: records.flatMap(eventsOf),
        direction: directionOf(origin, adopter, home),
      });
    }
  }
  return pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function tellingsOf(
  graph: Graph,
  bodies: BodyOf,
  named: InnovationNamed,
  record: Document<'replication'>,
): Telling[] {
  const adopters = adoptersOf(graph, bodies, record);
  return originsOf(graph, bodies, named, record).flatMap((origin) =>
    adopters.map((adopter) => ({ origin, adopter, record })),
  );
}

/** True for a record of this catalogue. */
export function isOurs(graph: Graph, record: Document<'replication'>): boolean {
  return graph.refOf(record).catalog === graph.home;
}

/**
 * A record at the level of a region is one with the record of the region's single unit; with several
 * units nobody can say which of them it means, and it stays apart. Units that only another catalogue
 * tells of are asked where this one names none, so that nobody else changes how ours meet.
 * A council runs no service: what its region has in use is not what the council came to see.
 */
function absorber(graph: Graph, told: readonly Telling[]): (telling: Telling) => string {
  const units = new Map<string, Set<string>>();
  const settled = new Set<string>();
  for (const isOwn of [true, false]) {
    for (const { adopter, record } of told) {
      if (isOurs(graph, record) !== isOwn || adopter.government) continue;
      if (adopter.region === undefined || adopter.level === 'legislatif') continue;
      if (settled.has(adopter.region)) continue;
      const known = units.get(adopter.region) ?? new Set();
      units.set(adopter.region, known.add(adopter.key));
    }
    for (const region of units.keys()) settled.add(region);
  }
  return ({ adopter }) => {
    if (!adopter.government || adopter.region === undefined) return adopter.key;
    const single = units.get(adopter.region);
    return single?.size === 1 ? ([...single][0] as string) : adopter.key;
  };
}

/** Milestones as events of a life, in the record's own order. */
export function eventsOf(record: Document<'replication'>): PairEvent[] {
  return record.value.milestones.map((milestone, index) => ({
    stage: milestone.stage,
    rung: stageRung(milestone.stage),
    end: (ENDS as readonly string[]).includes(milestone.stage),
    when: timeOf(record, milestone.date, 'milestones', milestone),
    planned: milestone.planned ?? false,
    record,
    index,
    milestone,
    evidence: milestone.evidence ?? [],
  }));
}

function adoptersOf(graph: Graph, bodies: BodyOf, record: Document<'replication'>): Body[] {
  const edges = graph.out(record);
  const at = (pointer: string) => bodies(edges.find((edge) => edge.pointer === pointer));
  const { agency, name, region_code, level, group } = record.value.adopter;
  if (agency !== undefined) return [at('/adopter/agency')].filter((body) => body !== undefined);
  const members = (group?.members ?? [])
    .map((_, index) => at(`/adopter/group/members/${index}`))
    .filter((body) => body !== undefined);
  return name === undefined ? members : [namedBody(name, region_code, level), ...members];
}

function directionOf(origin: Origin, adopter: Body, home: string | undefined): Pair['direction'] {
  const toUs = adopter.region === home && home !== undefined;
  const fromUs = origin.owners.some((owner) => owner.region === home && home !== undefined);
  if (fromUs) return toUs ? 'internal' : 'out';
  return toUs ? 'in' : 'elsewhere';
}

/** True where a body is one of the pair's adopters, adopts together with them, or is kin to one. */
export function isAdopterSide(pair: Pair, body: Body): boolean {
  return [...pair.adopters, ...pair.coAdopters].some((adopter) => areKin(adopter, body));
}

/** True where a body is an owner of the origin or kin to one. */
export function isOriginSide(pair: Pair, body: Body): boolean {
  return pair.origin.owners.some((owner) => areKin(owner, body));
}

/** True where a body helped to pass the copy on, or is kin to one that did. */
export function isFacilitatorSide(pair: Pair, body: Body): boolean {
  return pair.facilitators.some((facilitator) => areKin(facilitator, body));
}
