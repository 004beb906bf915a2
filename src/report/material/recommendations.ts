import { addDays } from '../../util/dates.ts';
import { stageRung } from '../../derive/ladders.ts';
import type { Document } from '../../model/record.ts';
import { latestCheckOf, WORRYING } from './checks.ts';
import type { Context } from './context.ts';
import { isPublicService, type Known, knownInnovations } from './innovations.ts';
import { openOffers } from './offers.ts';
import { bodyText, isOriginUnknown, pairName, pairsTowards, recordIds } from './replications.ts';
import type { Pair } from '../../derive/pairs.ts';

export const KINDS = [
  'proof',
  'agreement',
  'visits',
  'unused',
  'own-proof',
  'origin',
  'offer',
  'monitor',
  'measure',
  'describe',
] as const;
export type Kind = (typeof KINDS)[number];

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

const TWO_YEARS = 730;

/** What the data of a day ask for: each recommendation with what it rests on, none without. */
export function recommendationsOn(context: Context): Recommendation[] {
  const found = subjectsByKind(context);
  return KINDS.flatMap((kind) => (found[kind].length > 0 ? [{ kind, subjects: found[kind] }] : []));
}

function subjectsByKind(context: Context): Record<Kind, Subject[]> {
  const { derived } = context;
  const outgoing = pairsTowards(context, 'out');
  const atHome = [...pairsTowards(context, 'in'), ...pairsTowards(context, 'internal')];
  const innovations = knownInnovations(context);
  const counted = innovations.filter(
    (each) => each.standing === 'counted' && isPublicService(each),
  );
  const applied = counted.filter((each) => each.phase.sure === 3);
  const inUse = stageRung('diterapkan');
  const unproven = (pair: Pair) =>
    derived.reaches(pair, inUse, 'stated', 'now') !== 'no' &&
    derived.reaches(pair, inUse, 'documented', 'now') !== 'surely';
  const standsOn = (low: string, high: string) => (pair: Pair) => {
    const { sure, possible, ended } = derived.standing(pair);
    return (
      ended === 'no' &&
      sure >= stageRung(low) &&
      sure <= stageRung(high) &&
      possible <= stageRung(high)
    );
  };
  const result = (each: Known) => latestCheckOf(context, each.document)?.check.result;
  const checkedSince = (each: Known) =>
    (latestCheckOf(context, each.document)?.when.interval.hi ?? '') >=
    addDays(context.day, -TWO_YEARS);

  return {
    proof: outgoing.filter(unproven).map((pair) => ofPair(context, pair)),
    agreement: outgoing
      .filter(standsOn('komitmen', 'perjanjian'))
      .map((pair) => ofPair(context, pair)),
    visits: outgoing.filter(standsOn('diusulkan', 'berminat')).map((pair) => ofPair(context, pair)),
    unused: innovations.filter((each) => WORRYING.includes(result(each) ?? '')).map(ofInnovation),
    'own-proof': atHome.filter(unproven).map((pair) => ofPair(context, pair)),
    origin: atHome
      .filter((pair) => isOriginUnknown(pair) || pair.origin.kind === 'unspecified')
      .map((pair) => ofPair(context, pair)),
    offer:
      counted.length > 0 && openOffers(context, innovations).length === 0
        ? [{ key: 'offer', name: context.region, records: [], actors: [] }]
        : [],
    monitor: applied.filter((each) => !checkedSince(each)).map(ofInnovation),
    measure: applied.filter((each) => !isMeasured(context, each)).map(ofInnovation),
    describe: innovations
      .filter(
        (each) =>
          each.standing === 'counted' &&
          (each.document.value.form === undefined || each.document.value.type === undefined),
      )
      .map(ofInnovation),
  };
}

function isMeasured(context: Context, each: Known): boolean {
  return context.derived.rungs(each.document).measured === true;
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
