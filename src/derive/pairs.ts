import type { Edge, Graph } from '../link/graph.ts';
import type { Document, Ref } from '../model/record.ts';
import type { Evidence, Replication } from '../model/types.gen.ts';
import { fold } from '../util/fold.ts';
import { groupBy } from '../util/order.ts';
import { agencyBody, areKin, type Body, namedBody } from './bodies.ts';
import { ENDS, stageRung } from './ladders.ts';
import type { LifeEvent } from './standing.ts';
import { timeOf } from './timing.ts';

export type Milestone = Replication['milestones'][number];

export interface Origin {
  readonly key: string;
  readonly kind: 'innovation' | 'named' | 'unspecified' | 'lost';
  readonly name: string;
  readonly ref: Ref | undefined;
  readonly owners: readonly Body[];
  /** Number of innovations in an unnamed package, where a source states one. */
  readonly count: number | undefined;
}

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
  const tell = (records: readonly Document<'replication'>[]) =>
    records.flatMap((record) => tellingsOf(graph, table, record));
  const ours = tell(graph.all('replication'));
  const known = new Set(ours.map(({ origin }) => origin.key));
  const theirs = tell(graph.theirReplications).filter(
    ({ origin }) => whose === 'everyones' || known.has(origin.key),
  );
  const isOwn = ({ record }: Telling) => isOurs(graph, record);
  const home = graph.manifest?.value.region;
  const pairs: Pair[] = [];
  for (const told of groupBy([...ours, ...theirs], ({ origin }) => origin.key).values()) {
    for (const [adopterKey, same] of groupBy(told, absorber(graph, told))) {
      if (whose === 'ours' && !same.some(isOwn)) continue;
      const { origin } = same[0] as Telling;
      // Of two that name one body, ours is the one that is shown.
      const bodies = new Map<string, Body>();
      for (const { adopter } of [...same.filter((each) => !isOwn(each)), ...same.filter(isOwn)])
        bodies.set(adopter.key, adopter);
      const adopters = [...bodies.values()];
      const adopter = adopters.find((body) => body.key === adopterKey) ?? (adopters[0] as Body);
      const records = [...new Set(same.map((telling) => telling.record))];
      pairs.push({
        key: `${origin.key} → ${adopterKey}`,
        origin,
        adopter,
        adopters,
        records,
        events: records.flatMap(eventsOf),
        direction: directionOf(origin, adopter, home),
      });
    }
  }
  return pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function tellingsOf(graph: Graph, bodies: BodyOf, record: Document<'replication'>): Telling[] {
  const adopters = adoptersOf(graph, bodies, record);
  return originsOf(graph, bodies, record).flatMap((origin) =>
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
 */
function absorber(graph: Graph, told: readonly Telling[]): (telling: Telling) => string {
  const units = new Map<string, Set<string>>();
  const settled = new Set<string>();
  for (const isOwn of [true, false]) {
    for (const { adopter, record } of told) {
      if (isOurs(graph, record) !== isOwn || adopter.government || adopter.region === undefined)
        continue;
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

type BodyOf = (edge: Edge | undefined) => Body | undefined;

function bodyTable(graph: Graph): BodyOf {
  const known = new Map<string, Body>();
  return (edge) => {
    const ref = edge?.ref;
    if (!ref) return undefined;
    const at = `${ref.catalog}:${ref.id}`;
    const before = known.get(at);
    if (before) return before;
    const agency = graph.get(ref);
    const body: Body =
      agency?.kind === 'agency'
        ? agencyBody(graph, agency)
        : {
            key: `agency:${at}`,
            name: ref.id,
            ref,
            government: false,
            region: undefined,
            kin: `agency:${at}`,
          };
    known.set(at, body);
    return body;
  };
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

function originsOf(graph: Graph, bodies: BodyOf, record: Document<'replication'>): Origin[] {
  const edges = graph.out(record);
  return record.value.origins.map((origin, index): Origin => {
    const here = `/origins/${index}`;
    const edge = (pointer: string) => edges.find((each) => each.pointer === `${here}${pointer}`);
    const count = origin.count;
    const innovation = edge('/innovation')?.ref;
    if (innovation) {
      const found = graph.get(innovation);
      const owners =
        found?.kind === 'innovation'
          ? graph
              .out(found, 'owner')
              .map(bodies)
              .filter((body) => body !== undefined)
          : [];
      return {
        key: `innovation:${innovation.catalog}:${innovation.id}`,
        kind: 'innovation',
        name: found?.kind === 'innovation' ? found.value.name : innovation.id,
        ref: innovation,
        owners,
        count,
      };
    }
    const owner =
      bodies(edge('/owner')) ??
      (origin.owner_name === undefined
        ? undefined
        : namedBody(origin.owner_name, undefined, undefined));
    const owners = owner ? [owner] : [];
    if (origin.name !== undefined)
      return {
        key: `named:${fold(origin.name)}@${owner?.key ?? ''}`,
        kind: 'named',
        name: origin.name,
        ref: undefined,
        owners,
        count,
      };
    const kind = origin.lost ? ('lost' as const) : ('unspecified' as const);
    return {
      key: `${kind}:${isOurs(graph, record) ? '' : `${graph.refOf(record).catalog}:`}${record.id}${index === 0 ? '' : `#${index}`}`,
      kind,
      name: '',
      ref: undefined,
      owners,
      count,
    };
  });
}

function directionOf(origin: Origin, adopter: Body, home: string | undefined): Pair['direction'] {
  const toUs = adopter.region === home && home !== undefined;
  const fromUs = origin.owners.some((owner) => owner.region === home && home !== undefined);
  if (fromUs) return toUs ? 'internal' : 'out';
  return toUs ? 'in' : 'elsewhere';
}

/** True where a body is one of the pair's adopters or kin to one. */
export function isAdopterSide(pair: Pair, body: Body): boolean {
  return pair.adopters.some((adopter) => areKin(adopter, body));
}

/** True where a body is an owner of the origin or kin to one. */
export function isOriginSide(pair: Pair, body: Body): boolean {
  return pair.origin.owners.some((owner) => areKin(owner, body));
}
