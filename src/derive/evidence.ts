import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import type { Evidence } from '../model/types.gen.ts';
import { type Body, agencyBody, namedBody } from './bodies.ts';
import type { Interval } from '../util/dates.ts';
import { isAdopterSide, isOriginSide, type Pair } from './pairs.ts';
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
  /** Bodies it comes from: issuer, signing parties, or those present. */
  readonly from: readonly Body[];
  /** There is a number, or the file itself with its digest. */
  readonly held: boolean;
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
  const own =
    evidence.date === undefined ? undefined : timeOf(record, evidence.date, 'evidence', evidence);
  const from: Body[] = [];
  if (issuer?.kind === 'agency') from.push(agencyBody(graph, issuer));
  if (evidence.issuer_name !== undefined)
    from.push(namedBody(evidence.issuer_name, undefined, undefined));
  let held = Boolean(evidence.number) || Boolean(evidence.file && evidence.sha256);
  if (agreement?.kind === 'agreement') {
    from.push(...signers(graph, agreement));
    held ||=
      Boolean(agreement.value.file && agreement.value.sha256) ||
      agreement.value.parties.some((party) => party.number);
    const when =
      own ??
      (agreement.value.date === undefined
        ? undefined
        : timeOf(agreement, agreement.value.date, 'date'));
    return { kind: evidence.kind ?? agreement.value.kind, when, from, held };
  }
  if (activity?.kind === 'activity') {
    for (const role of ['guest', 'host'])
      for (const edge of graph.out(activity, role)) addBody(graph, edge.ref, from);
    const when =
      own ??
      (activity.value.start === undefined
        ? undefined
        : timeOf(activity, activity.value.start, 'start'));
    // The record of the event stands for itself, since it names those present; not where news alone
    // tells of it, for news never documents.
    const sources = Object.values(activity.value.sources ?? {});
    const attested = sources.some(({ kind }) => kind !== 'news' && kind !== 'seed');
    return {
      kind: evidence.kind ?? 'activity',
      when,
      from,
      held: held || (evidence.kind === undefined && attested),
    };
  }
  return { kind: evidence.kind ?? 'lainnya', when: own, from, held };
}

/** The parties that have signed an agreement; one that is not said not to have signed has. */
export function signers(graph: Graph, agreement: Document<'agreement'>): Body[] {
  const bodies: Body[] = [];
  agreement.value.parties.forEach((party, index) => {
    if (party.signed === false) return;
    if (party.name !== undefined) bodies.push(namedBody(party.name, undefined, undefined));
    addBody(
      graph,
      graph.out(agreement, 'party').find((edge) => edge.pointer === `/parties/${index}/agency`)
        ?.ref,
      bodies,
    );
  });
  return bodies;
}

function addBody(graph: Graph, ref: Parameters<Graph['get']>[0] | undefined, bodies: Body[]): void {
  const agency = ref && graph.get(ref);
  if (agency?.kind === 'agency') bodies.push(agencyBody(graph, agency));
}

/** A dated document of the adopter's side, held or numbered, of a kind that fits the stage. */
export function documents(pair: Pair, stage: string, exhibit: Exhibit): boolean {
  if (NEVER.includes(exhibit.kind) || !exhibit.when || !exhibit.held) return false;
  if (stage === 'dievaluasi' && VERIFYING.includes(exhibit.kind) && isThirdBody(pair, exhibit))
    return true;
  return fits(stage, exhibit.kind) && exhibit.from.some((body) => isAdopterSide(pair, body));
}

/** True where a kind of document can prove a stage, whoever it comes from. */
export function fits(stage: string, kind: string): boolean {
  return FITTING[stage]?.includes(kind) ?? false;
}

/** Kinds that can prove a stage. */
export function fittingKinds(stage: string): readonly string[] {
  return FITTING[stage] ?? [];
}

/** The adopter's own signed statement that it has copied. */
export function acknowledges(pair: Pair, stage: string, exhibit: Exhibit): boolean {
  return exhibit.kind === 'surat-pernyataan' && documents(pair, stage, exhibit);
}

/** A dated document, held or numbered, of a named body that is neither side nor kin to it. */
export function verifies(pair: Pair, exhibit: Exhibit): boolean {
  return (
    VERIFYING.includes(exhibit.kind) &&
    exhibit.when !== undefined &&
    exhibit.held &&
    isThirdBody(pair, exhibit)
  );
}

function isThirdBody(pair: Pair, exhibit: Exhibit): boolean {
  return (
    exhibit.from.length > 0 &&
    exhibit.from.every((body) => !isAdopterSide(pair, body) && !isOriginSide(pair, body))
  );
}

/** Accepted by the Regional Innovation Index as proof of replication by another region. */
export function countsForIndex(exhibit: Exhibit): boolean {
  return INDEX_KINDS.includes(exhibit.kind) && exhibit.when !== undefined;
}
