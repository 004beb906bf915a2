import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import type { Evidence } from '../model/types.gen.ts';
import { STAGES } from './ladders.ts';
import { type Body, agencyBody, namedBody } from './bodies.ts';
import type { Interval } from '../util/dates.ts';
import {
  eventsOf,
  isAdopterSide,
  isFacilitatorSide,
  isOriginSide,
  type Pair,
  type PairEvent,
} from './pairs.ts';
import { addBody, concluded, type Giver, signers } from './signing.ts';
import { timeOf } from './timing.ts';

/** Kinds of document that prove a stage when they come from the adopter's side. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  diusulkan: ['berita-acara', 'foto', 'activity'],
  dijajaki: ['berita-acara', 'foto', 'activity'],
  berminat: ['surat-minat'],
  komitmen: ['komitmen'],
  perjanjian: ['kesepakatan-bersama', 'nota-kesepakatan', 'pks'],
  diadaptasi: ['rencana-aksi', 'keputusan', 'sop'],
  diterapkan: ['keputusan', 'peraturan', 'sop', 'laporan', 'data-pemakaian', 'surat-pernyataan'],
  dievaluasi: ['laporan'],
};
/** Kinds by which a third body, neither side nor kin to it, verifies. */
const VERIFYING = ['laporan', 'piagam'];
/** Kinds that the Regional Innovation Index takes as proof of replication (indicator "Replikasi"). */
export const INDEX_KINDS: readonly string[] = [
  'pks',
  'kesepakatan-bersama',
  'nota-kesepakatan',
  'komitmen',
  'surat-pernyataan',
];
const NEVER = ['berita', 'tautan'];

/** A piece of evidence with what its agreement or activity adds. */
export interface Exhibit {
  readonly kind: string;
  /** None where neither the evidence nor its agreement or activity has a date. */
  readonly when: Interval | undefined;
  readonly from: readonly Giver[];
  /** There is a number, or the file itself with its digest. */
  readonly held: boolean;
}

/** A piece of evidence for a milestone that has happened or may have, and where it stands. */
interface Placed {
  readonly event: PairEvent;
  readonly evidence: Evidence;
  readonly pointer: string;
  /** The field that says what it is, and what it says: a kind, or the id of an agreement or activity. */
  readonly field: string;
  readonly named: string;
}

/** The evidence that a replication gives for its milestones, in its order; plans and ends prove nothing. */
export function evidenceIn(record: Document<'replication'>): Placed[] {
  return eventsOf(record)
    .filter((event) => !event.end && !event.planned)
    .flatMap((event) =>
      event.evidence.map((evidence, index) => {
        const pointer = `/milestones/${event.index}/evidence/${index}`;
        const key = (['kind', 'agreement', 'activity'] as const).find(
          (each) => evidence[each] !== undefined,
        );
        const field = key ? `${pointer}/${key}` : pointer;
        return { event, evidence, pointer, field, named: (key && evidence[key]) ?? 'lainnya' };
      }),
    );
}

/** False where a piece of evidence leads to what is missing, broken or not fetched: it may be anything. */
export function isKnown(graph: Graph, record: Document, pointer: string): boolean {
  return graph
    .out(record)
    .filter((edge) => edge.pointer.startsWith(`${pointer}/`))
    .every((edge) => edge.ref && graph.get(edge.ref)?.flaws.length === 0);
}

/** The kind that a piece of evidence says it is, else that of the agreement or activity it names. */
export function exhibitKind(
  graph: Graph,
  record: Document<'replication' | 'innovation'>,
  evidence: Evidence,
  pointer: string,
): string {
  if (evidence.kind !== undefined) return evidence.kind;
  const target = (key: string) => {
    const edge = graph.out(record).find((each) => each.pointer === `${pointer}/${key}`);
    return edge?.ref && graph.get(edge.ref);
  };
  const agreement = target('agreement');
  if (agreement?.kind === 'agreement') return agreement.value.kind;
  return target('activity')?.kind === 'activity' ? 'activity' : 'lainnya';
}

/** When a piece of evidence is dated: by itself, else by the agreement or activity that it names. */
export function exhibitDate(
  graph: Graph,
  record: Document<'replication' | 'innovation'>,
  evidence: Evidence,
  pointer: string,
): Interval | undefined {
  if (evidence.date !== undefined) return timeOf(record, evidence.date, 'evidence', evidence);
  for (const key of ['agreement', 'activity']) {
    const ref = graph.out(record).find((edge) => edge.pointer === `${pointer}/${key}`)?.ref;
    const target = ref && graph.get(ref);
    if (target?.kind === 'agreement') return concluded(target);
    if (target?.kind === 'activity' && target.value.start !== undefined)
      return timeOf(target, target.value.start, 'start');
  }
  return undefined;
}

/** What a piece of evidence amounts to. `pointer` is where it stands in the record. */
export function exhibitOf(
  graph: Graph,
  record: Document<'replication' | 'innovation'>,
  evidence: Evidence,
  pointer: string,
): Exhibit {
  const edges = graph.out(record);
  const target = (key: string) => {
    const ref = edges.find((edge) => edge.pointer === `${pointer}/${key}`)?.ref;
    return ref && graph.get(ref);
  };
  const agreement = target('agreement');
  const activity = target('activity');
  const issuer = target('issuer');
  const when = exhibitDate(graph, record, evidence, pointer);
  const bodies: Body[] = [];
  if (issuer?.kind === 'agency') bodies.push(agencyBody(graph, issuer));
  if (evidence.issuer_name !== undefined)
    bodies.push(namedBody(evidence.issuer_name, undefined, undefined));
  let held = Boolean(evidence.number) || Boolean(evidence.file && evidence.sha256);
  let kind: string = evidence.kind ?? 'lainnya';
  const signed: Giver[] = [];
  if (agreement?.kind === 'agreement') {
    kind = evidence.kind ?? agreement.value.kind;
    signed.push(...signers(graph, agreement, when));
    held ||=
      Boolean(agreement.value.file && agreement.value.sha256) ||
      agreement.value.parties.some((party) => party.number);
  } else if (activity?.kind === 'activity') {
    kind = evidence.kind ?? 'activity';
    for (const role of ['guest', 'host'])
      for (const edge of graph.out(activity, role)) addBody(graph, edge.ref, bodies);
    // The record of the event stands for itself, since it names those present; not where news alone
    // tells of it, for news never documents.
    const sources = Object.values(activity.value.sources ?? {});
    const attested = sources.some((source) => source.kind !== 'news' && source.kind !== 'seed');
    held ||= evidence.kind === undefined && attested;
  }
  return { kind, when, from: [...bodies.map((body) => ({ body, when })), ...signed], held };
}

/** True for a document that proves a stage of a pair: see `documentedOn`. */
export function documents(pair: Pair, stage: string, exhibit: Exhibit): boolean {
  return documentedOn(pair, stage, exhibit) !== undefined;
}

/**
 * Since when a document proves a stage: it is dated, of the adopter's side, held or numbered, and of a
 * kind that fits. None where it does not.
 */
export function documentedOn(pair: Pair, stage: string, exhibit: Exhibit): Interval | undefined {
  if (NEVER.includes(exhibit.kind) || !exhibit.held) return undefined;
  if (stage === 'dievaluasi' && VERIFYING.includes(exhibit.kind) && isThirdBody(pair, exhibit))
    return exhibit.when;
  return fits(stage, exhibit.kind) ? givenOn(pair, exhibit) : undefined;
}

/** When the adopter's side gave a document: the first of its bodies that did. */
function givenOn(pair: Pair, { from }: Exhibit): Interval | undefined {
  const days = from.flatMap(({ body, when }) => (when && isAdopterSide(pair, body) ? [when] : []));
  const first = (side: 'lo' | 'hi') => days.map((when) => when[side]).sort()[0];
  const [lo, hi] = [first('lo'), first('hi')];
  return lo === undefined || hi === undefined ? undefined : { lo, hi };
}

/** True where a kind of document can prove a stage, whoever it comes from. */
export function fits(stage: string, kind: string): boolean {
  return FITTING[stage]?.includes(kind) ?? false;
}

/** Stages that a kind of document can prove. */
export function stagesProven(kind: string): string[] {
  return STAGES.filter(
    (stage) => fits(stage, kind) || (stage === 'dievaluasi' && VERIFYING.includes(kind)),
  );
}

/** True for what never documents anything: news and bare links. */
export function isHearsay(kind: string): boolean {
  return NEVER.includes(kind);
}

/** Kinds that can prove a stage. */
export function fittingKinds(stage: string): readonly string[] {
  return FITTING[stage] ?? [];
}

/** The adopter's own signed statement that it has copied. */
export function acknowledges(pair: Pair, stage: string, exhibit: Exhibit): boolean {
  return exhibit.kind === 'surat-pernyataan' && documents(pair, stage, exhibit);
}

/**
 * A dated document, held or numbered, of a named body that is neither side nor kin to it. Who
 * facilitated the copy speaks of its own work: it is no side, but does not verify either.
 */
export function verifies(pair: Pair, exhibit: Exhibit): boolean {
  return (
    VERIFYING.includes(exhibit.kind) &&
    exhibit.when !== undefined &&
    exhibit.held &&
    isThirdBody(pair, exhibit) &&
    !exhibit.from.some(({ body }) => isFacilitatorSide(pair, body))
  );
}

/** A report of neither side: of one body or of several, all named. */
export function isThirdBody(pair: Pair, { from }: Exhibit): boolean {
  return (
    from.length > 0 &&
    from.every(({ body }) => !isAdopterSide(pair, body) && !isOriginSide(pair, body))
  );
}

/** Since when the Regional Innovation Index takes a document as proof of replication by the adopter. */
export function countsForIndexOn(pair: Pair, exhibit: Exhibit): Interval | undefined {
  return INDEX_KINDS.includes(exhibit.kind) ? givenOn(pair, exhibit) : undefined;
}
