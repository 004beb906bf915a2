import { agencyBody } from '../derive/bodies.ts';
import type { Derived } from '../derive/derive.ts';
import { RUNGS } from '../derive/rungs.ts';
import { nameOf } from '../derive/names.ts';
import { funnelOf } from '../derive/funnel.ts';
import { PROOFS, type Proof } from '../derive/ladders.ts';
import type { Tense } from '../derive/proof.ts';
import { type CatalogRecord, refText } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import { type PlainFunnel, plainFunnel } from './funnel.ts';
import { plain, type PlainCount } from './plain.ts';

/** A reference to or from a record, as `show` tells it. */
export interface Link {
  readonly role: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly pointer: string;
}

/** One record with everything that refers to it: the shape of `show --format json`. */
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly file: string;
  readonly asOf: string;
  readonly record: unknown;
  readonly refersTo: readonly Link[];
  readonly referredBy: readonly Link[];
  readonly phase?: { readonly sure: number; readonly possible: number; readonly ended: string };
  readonly rungs?: Readonly<Record<string, boolean | string>>;
  readonly counts?: Readonly<Record<Proof, PlainCount>>;
  readonly ever?: Readonly<Record<Proof, PlainCount>>;
  readonly iid?: { readonly value: number; readonly regions: readonly string[] };
  readonly funnel?: PlainFunnel;
  readonly pairs?: readonly {
    readonly key: string;
    readonly sure: number;
    readonly possible: number;
    readonly ended: string;
    readonly records: readonly string[];
  }[];
}

export function cardOf(derived: Derived, record: CatalogRecord, language: Language): Card {
  const { graph } = derived;
  const ref = graph.refOf(record);
  const link = (
    role: string,
    target: CatalogRecord | undefined,
    text: string,
    pointer: string,
  ): Link => ({
    role,
    id: text,
    kind: target?.kind ?? '',
    name: target ? nameOf(graph, target, language) : text,
    pointer,
  });
  const refersTo = graph
    .out(record)
    .map((edge) =>
      link(
        edge.role,
        edge.ref && graph.get(edge.ref),
        edge.ref && ref.catalog !== graph.home ? refText(edge.ref, graph.home) : edge.text,
        edge.pointer,
      ),
    );
  const referredBy = graph
    .in(ref)
    .flatMap((edge) =>
      edge.from.kind === 'catalog' || edge.from.kind === 'exceptions'
        ? []
        : [
            link(
              edge.role,
              edge.from as CatalogRecord,
              refText(graph.refOf(edge.from as CatalogRecord), graph.home),
              edge.pointer,
            ),
          ],
    );
  const card: Card = {
    id: refText(ref, graph.home),
    kind: record.kind,
    name: nameOf(graph, record, language),
    file: record.file,
    asOf: derived.day,
    record: record.value,
    refersTo,
    referredBy,
  };
  if (record.kind === 'innovation') {
    const pairs = derived.pairsFrom(record);
    const counts = (tense: Tense) => {
      const inUse = derived.inUse(pairs, tense);
      return Object.fromEntries(
        PROOFS.map((proof) => [proof, plain(inUse[proof], graph.home)]),
      ) as Record<Proof, PlainCount>;
    };
    const rungs = derived.rungs(record);
    const phase = derived.phase(record);
    return {
      ...card,
      phase: { sure: phase.sure, possible: phase.possible, ended: phase.ended },
      rungs: Object.fromEntries(RUNGS.map((rung) => [rung, rungs[rung]])),
      counts: counts('now'),
      ever: counts('ever'),
      iid: derived.index(record),
      funnel: plainFunnel(derived, funnelOf(derived, pairs), pairs, language),
    };
  }
  if (record.kind === 'agency') {
    const { key } = agencyBody(graph, record);
    const pairs = derived.pairs.filter(({ adopters }) => adopters.some((body) => body.key === key));
    if (pairs.length === 0) return card;
    return { ...card, funnel: plainFunnel(derived, funnelOf(derived, pairs), pairs, language) };
  }
  if (record.kind !== 'replication') return card;
  const pairs = derived.pairsIn(record).map((pair) => {
    const standing = derived.standing(pair);
    return {
      key: pair.key,
      sure: standing.sure,
      possible: standing.possible,
      ended: standing.ended,
      records: pair.records.map((each) => refText(graph.refOf(each), graph.home)),
    };
  });
  return { ...card, pairs };
}
