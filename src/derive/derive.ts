import type { Graph } from '../link/graph.ts';
import type { Document, Ref } from '../model/record.ts';
import { groupBy } from '../util/order.ts';
import { agencyBody } from './bodies.ts';
import { type Count, countOf, type Member } from './counts.ts';
import { type Happened, parseDate } from '../util/dates.ts';
import { type IndexReading, indexReading } from './index-reading.ts';
import { knownBy } from './known.ts';
import { IN_USE_RUNG, type Proof, PROOFS, REVIVING_RUNG, phaseRung } from './ladders.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { reaches, type Tense, vouchersOf, type Voucher } from './proof.ts';
import { type Rung, rungsOf, type RungState } from './rungs.ts';
import { type LifeEvent, type Standing, standingOn } from './standing.ts';
import { timeOf } from './timing.ts';
import { pairConcerns } from './within.ts';

/** The answers that rules, reports and `show` draw on, as of one day. Computed when first asked for. */
export interface Derived {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly graph: Graph;
  readonly pairs: readonly Pair[];
  /** Pairs of which an innovation is the origin. */
  pairsFrom(innovation: Document<'innovation'>): readonly Pair[];
  /** Pairs that a replication record tells of. */
  pairsIn(record: Document<'replication'>): readonly Pair[];
  standing(pair: Pair): Standing;
  reaches(pair: Pair, rung: number, proof: Proof, tense: Tense): Happened;
  /** How many of some pairs stand on a rung or above with at least a level of proof. */
  count(pairs: readonly Pair[], rung: number, proof: Proof, tense: Tense): Count;
  /** Pairs in use (diterapkan or beyond), at each cumulative level of proof. */
  inUse(pairs: readonly Pair[], tense: Tense): Record<Proof, Count>;
  index(innovation: Document<'innovation'>): IndexReading;
  rungs(innovation: Document<'innovation'>): Record<Rung, RungState>;
  /** Where an innovation stands among its phases. */
  phase(innovation: Document<'innovation'>): Standing;
  /** Whether an innovation was there by the day. */
  known(innovation: Document<'innovation'>): Happened;
}

/** An as-of date expands to its last day: `2022` → `2022-12-31`. */
export function lastDay(asOf: string): string | undefined {
  return parseDate(asOf)?.hi;
}

export function derive(graph: Graph, day: string): Derived {
  const { pairs, byOrigin, byRecord, vouchersFor, refsOf } = settledOf(graph);
  const standings = new Map<Pair, Standing>();
  const standingOf = (pair: Pair) => {
    const known = standings.get(pair) ?? standingOn(pair.events, day, REVIVING_RUNG);
    standings.set(pair, known);
    return known;
  };
  const memberOf = (pair: Pair, happened: Happened): Member => ({
    key: pair.key,
    records: refsOf(pair),
    sure: happened === 'surely',
  });

  const derived: Derived = {
    day,
    graph,
    get pairs() {
      return pairs();
    },
    pairsFrom: (innovation) => {
      const ref = graph.refOf(innovation);
      return byOrigin().get(`innovation:${ref.catalog}:${ref.id}`) ?? [];
    },
    pairsIn: (record) => byRecord().get(record) ?? [],
    standing: standingOf,
    reaches: (pair, rung, proof, tense) =>
      reaches(pair, standingOf(pair), () => vouchersFor(pair), rung, proof, day, tense),
    count: (some, rung, proof, tense) =>
      countOf(
        some.flatMap((pair) => {
          const happened = derived.reaches(pair, rung, proof, tense);
          return happened === 'no' ? [] : [memberOf(pair, happened)];
        }),
      ),
    inUse: (some, tense) =>
      Object.fromEntries(
        PROOFS.map((proof) => [proof, derived.count(some, IN_USE_RUNG, proof, tense)]),
      ) as Record<Proof, Count>,
    index: (innovation) => {
      const own = new Set(
        graph
          .out(innovation, 'owner')
          .map((edge) => edge.ref && graph.get(edge.ref))
          .flatMap((agency) =>
            agency?.kind === 'agency' ? [agencyBody(graph, agency).region ?? ''] : [],
          ),
      );
      return indexReading(graph, derived.pairsFrom(innovation), own, innovation, day);
    },
    rungs: (innovation) =>
      rungsOf(
        innovation,
        derived.count(derived.pairsFrom(innovation), IN_USE_RUNG, 'stated', 'ever'),
        day,
      ),
    phase: (innovation) => standingOn(phaseEvents(innovation), day, 1),
    known: (innovation) => knownBy(graph, innovation, day),
  };
  return derived;
}

/** Milestones of an innovation as events of a life; any phase revives it after an end. */
export function phaseEvents(innovation: Document<'innovation'>): LifeEvent[] {
  return (innovation.value.milestones ?? []).map((milestone) => ({
    rung: phaseRung(milestone.phase),
    end: milestone.phase === 'berhenti',
    when: timeOf(innovation, milestone.date, 'milestones', milestone),
    planned: milestone.planned ?? false,
  }));
}

/** What a graph says on any day: who copied what from whom, and what vouches for it. */
interface Settled {
  pairs(): readonly Pair[];
  byOrigin(): ReadonlyMap<string, readonly Pair[]>;
  byRecord(): ReadonlyMap<Document<'replication'>, readonly Pair[]>;
  vouchersFor(pair: Pair): readonly Voucher[];
  /** Every record behind a pair: the replications that tell of it. */
  refsOf(pair: Pair): readonly Ref[];
}

/** Rules, a report and its look at the year before ask the same graph as of several days. */
const SETTLED = new WeakMap<Graph, Settled>();

function settledOf(graph: Graph): Settled {
  const known = SETTLED.get(graph) ?? settle(graph);
  SETTLED.set(graph, known);
  return known;
}

function settle(graph: Graph): Settled {
  const once = <T>(make: () => T) => {
    let made: { value: T } | undefined;
    return () => (made ??= { value: make() }).value;
  };
  const each = <T>(make: (pair: Pair) => T) => {
    const made = new Map<Pair, T>();
    return (pair: Pair) => {
      const known = made.get(pair) ?? make(pair);
      made.set(pair, known);
      return known;
    };
  };
  const pairs = once(() =>
    graph.within === undefined
      ? pairsOf(graph)
      : settledOf(graph.within.whole)
          .pairs()
          .filter((pair) => pairConcerns(graph, pair)),
  );
  return {
    pairs,
    byOrigin: once(() => groupBy(pairs(), (pair) => pair.origin.key)),
    byRecord: once(() => {
      const found = new Map<Document<'replication'>, Pair[]>();
      for (const pair of pairs())
        for (const record of pair.records) {
          const told = found.get(record);
          if (told) told.push(pair);
          else found.set(record, [pair]);
        }
      return found;
    }),
    vouchersFor: each((pair) => vouchersOf(graph, pair)),
    refsOf: each((pair) => pair.records.map((record) => graph.refOf(record))),
  };
}
