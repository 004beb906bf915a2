import type { Document, Ref } from '../model/record.ts';
import { type Happened, happenedBy, parseDate } from '../util/dates.ts';
import { by } from '../util/order.ts';
import { type Body, bodyTable } from './bodies.ts';
import { findCycles } from './cycles.ts';
import type { Derived } from './derive.ts';
import { knownBy } from './known.ts';
import { PROOFS, type Proof, REVIVING_RUNG } from './ladders.ts';
import { innovationsByName, type Origin, originsOf } from './origins.ts';
import { eventsOf, type Pair, type PairEvent } from './pairs.ts';
import { proofOf, reachedBy } from './reached.ts';
import { type Standing, standingOn } from './standing.ts';
import { sourcesOf } from './timing.ts';

/**
 * One innovation in a family: with a record of its own, known by name alone, of unknown origin, or a
 * copy that has no record as an innovation. `group` is a described group of adopters.
 */
export interface LineageNode {
  readonly key: string;
  readonly kind: Origin['kind'] | 'copy' | 'group';
  readonly name: string;
  readonly ref: Ref | undefined;
  /** Its owners; for a copy the adopter. */
  readonly bodies: readonly Body[];
  /** Innovations in an unnamed package, or adopters in a group, where a source states a number. */
  readonly count: number | undefined;
}

/** How one came of another: a pair, or a record of a group. */
export interface Descent {
  readonly from: string;
  readonly to: string;
  readonly adopter: Body | undefined;
  readonly knownAs: string | undefined;
  readonly standing: Standing;
  /** By which it came to stand where it stands, or to its end. */
  readonly event: PairEvent | undefined;
  /** Nothing has happened yet: the milestone that is planned. */
  readonly plan: PairEvent | undefined;
  /** Proof of what surely stands, or of what stood before the end; none where nothing surely did. */
  readonly proof: Proof | undefined;
  readonly records: readonly Document<'replication'>[];
}

/** Families of innovations on a day: a directed graph, which wrong data may close to circles. */
export interface Lineage {
  readonly nodes: ReadonlyMap<string, LineageNode>;
  readonly descents: readonly Descent[];
  /** Innovations that are part of another, both by key. */
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  /** Each circle once, from its smallest node on. */
  readonly cycles: readonly (readonly string[])[];
  /** Innovations without any tie, by key. */
  readonly single: readonly string[];
}

/** Who came of whom in a whole catalogue, by the day. Linear in pairs; copies of copies to any depth. */
export function lineageOf(derived: Derived): Lineage {
  const { graph, day } = derived;
  const bodies = bodyTable(graph);
  const named = innovationsByName(graph, bodies);
  const nodes = new Map<string, LineageNode>();
  const descents: Descent[] = [];
  const add = (node: LineageNode) => {
    if (!nodes.has(node.key)) nodes.set(node.key, node);
    return node.key;
  };
  const innovationAt = (ref: Ref): LineageNode => {
    const record = graph.get(ref);
    return {
      key: innovationKey(ref),
      kind: 'innovation',
      name: record?.kind === 'innovation' ? record.value.name : ref.id,
      ref,
      bodies: (record ? graph.out(record, 'owner') : []).flatMap((edge) => bodies(edge) ?? []),
      count: undefined,
    };
  };
  const becomes = (records: readonly Document<'replication'>[]) => [
    ...new Map(
      records
        .flatMap((record) => graph.out(record, 'becomes'))
        .flatMap(({ ref }) => (ref ? [[innovationKey(ref), ref] as const] : [])),
    ).values(),
  ];
  const tie = (
    origin: Origin,
    records: readonly Document<'replication'>[],
    told: Pick<Descent, 'adopter' | 'standing' | 'proof'> & { events: readonly PairEvent[] },
    own: LineageNode,
  ) => {
    const { adopter, standing, proof, events } = told;
    const plan = planOf(events, standing, day);
    if (plan === undefined && !events.some((each) => hasHappened(each, day))) return;
    const from = add({ ...origin, bodies: origin.owners });
    const results = becomes(records).map(innovationAt);
    for (const result of results.length > 0 ? results : [own])
      descents.push({
        from,
        to: add(result),
        adopter,
        knownAs: records.map((record) => record.value.known_as).find(Boolean),
        standing,
        event: reachedBy(events, standing, day),
        plan,
        proof,
        records,
      });
  };

  for (const pair of derived.pairs) {
    const standing = derived.standing(pair);
    const own = copyNode(`copy:${pair.key}`, 'copy', pair.adopter);
    const told = { adopter: pair.adopter, standing, proof: proofTold(derived, pair, standing) };
    tie(pair.origin, pair.records, { ...told, events: pair.events }, own);
  }
  for (const record of graph.all('replication')) {
    const { group } = record.value.adopter;
    if (!group) continue;
    const events = eventsOf(record);
    const standing = standingOn(events, day, REVIVING_RUNG);
    for (const origin of originsOf(graph, bodies, named, record)) {
      const key = `group:${origin.key} → ${record.id}`;
      const count = lastCount(group.counts, day);
      const own = { ...copyNode(key, 'group', undefined), name: group.label, count };
      const proof = standing.sure > 0 ? ('stated' as const) : undefined;
      tie(origin, [record], { adopter: undefined, standing, proof, events }, own);
    }
  }
  const there = graph.all('innovation').filter(
    (innovation) =>
      derived.known(innovation) !== 'no' ||
      // Without any date nobody can say that it came later.
      knownBy(graph, innovation, '9998-12-31') === 'no',
  );
  const parts = there.flatMap((innovation) =>
    graph.out(innovation, 'whole').flatMap(({ ref, pointer }) => {
      const since = innovation.value.part_of?.[Number(pointer.split('/')[2])]?.since;
      if (!ref || (since !== undefined && (parseDate(since)?.lo ?? '') > day)) return [];
      const whole = add(innovationAt(ref));
      return [{ part: add(innovationAt(graph.refOf(innovation))), whole }];
    }),
  );
  const single = there
    .map((innovation) => innovationAt(graph.refOf(innovation)))
    .filter(({ key }) => !nodes.has(key));
  for (const node of single) add(node);
  return {
    nodes,
    descents: descents.sort(BY_TIME),
    parts,
    cycles: cyclesOf(nodes, descents),
    single: single.map(({ key }) => key),
  };
}

/** Key of an innovation, as pairs have it. */
export function innovationKey(ref: Ref): string {
  return `innovation:${ref.catalog}:${ref.id}`;
}

/** Copies in the order of time, those of unknown time last. */
const BY_TIME = by<Descent>(
  ({ event, plan }) => (event ?? plan)?.when.hi ?? '',
  ({ event, plan }) => (event ?? plan)?.when.lo ?? '',
  ({ adopter }) => adopter?.name ?? '',
  ({ from }) => from,
  ({ to }) => to,
);

function copyNode(key: string, kind: 'copy' | 'group', adopter: Body | undefined): LineageNode {
  const bodies = adopter ? [adopter] : [];
  return { key, kind, name: '', ref: undefined, bodies, count: undefined };
}

function hasHappened(event: PairEvent, day: string): boolean {
  return !event.planned && happenedBy(event.when, day) !== 'no';
}

/** What is planned after the day, where nothing has happened and the plan was known by the day. */
function planOf(
  events: readonly PairEvent[],
  standing: Standing,
  day: string,
): PairEvent | undefined {
  if (standing.everPossible > 0) return undefined;
  return events.find(
    (event) =>
      event.planned &&
      happenedBy(event.when, day) !== 'surely' &&
      sourcesOf(event.record.value, 'milestones', event.milestone).every(
        ({ published }) => published === undefined || (parseDate(published)?.lo ?? '') <= day,
      ),
  );
}

/** After an end the proof is that of what stood before it. */
function proofTold(derived: Derived, pair: Pair, standing: Standing): Proof | undefined {
  if (standing.ended !== 'surely') return proofOf(derived, pair);
  const reached = (proof: Proof): Happened =>
    derived.reaches(pair, standing.everSure, proof, 'ever');
  return standing.everSure === 0
    ? undefined
    : PROOFS.findLast((proof) => reached(proof) === 'surely');
}

function lastCount(
  counts: readonly { count: number; date?: string }[] | undefined,
  day: string,
): number | undefined {
  return counts
    ?.filter(({ date }) => date === undefined || (parseDate(date)?.lo ?? '') <= day)
    .at(-1)?.count;
}

function cyclesOf(nodes: ReadonlyMap<string, LineageNode>, descents: readonly Descent[]) {
  const next = new Map<string, string[]>();
  for (const { from, to } of descents) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  return findCycles([...nodes.keys()], (key) => next.get(key) ?? []).sort(
    by(([first = '']) => first),
  );
}
