import type { Happened } from '../../util/dates.ts';
import { IN_USE_RUNG, type Proof } from '../../derive/ladders.ts';
import type { Body } from '../../derive/bodies.ts';
import type { Pair } from '../../derive/pairs.ts';
import { proofOf, reachedBy, stageWords } from '../../derive/reached.ts';
import type { Standing } from '../../derive/standing.ts';
import {
  isOriginUnknown,
  pairsTowards as towards,
  wasThere as pairWasThere,
} from '../../derive/towards.ts';
import type { CatalogRecord } from '../../model/record.ts';
import { by } from '../../util/order.ts';
import type { Context } from './context.ts';
import { type When, whenOf } from './when.ts';

export const DIRECTIONS = ['out', 'in', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A pair as the report tells it on its day. */
export interface Told {
  readonly pair: Pair;
  readonly origin: string;
  readonly adopter: string;
  readonly standing: Standing;
  readonly stage: string;
  /** When the stage it stands on (or its end) was reached. */
  readonly when: When | undefined;
  /** Highest level of proof for that stage; none where nothing stands. */
  readonly proof: Proof | undefined;
  readonly inUse: Happened;
  readonly records: readonly string[];
}

/** The pairs of a direction by the day. */
export function pairsTowards(context: Context, direction: Pair['direction']): readonly Pair[] {
  return towards(context.derived, direction);
}

/** True for a pair of which something had happened by the day, to innovations that were there. */
export function wasThere(context: Context, pair: Pair): boolean {
  return pairWasThere(context.derived, pair);
}

/** Pairs as they are told in a table, furthest first. */
export function tell(context: Context, pairs: readonly Pair[]): Told[] {
  return pairs
    .map((pair) => tellOne(context, pair))
    .sort(
      by(
        (told) => -told.standing.sure,
        (told) => -told.standing.possible,
        (told) => told.origin.toLowerCase(),
        (told) => told.adopter.toLowerCase(),
        (told) => told.pair.key,
      ),
    );
}

/** A pair as it is told in a table. */
export function tellOne(context: Context, pair: Pair): Told {
  const standing = context.derived.standing(pair);
  const event = reachedBy(pair.events, standing, context.day);
  if (event) context.ledger.use(event.record as CatalogRecord, 'milestones', event.milestone);
  else for (const record of pair.records) context.ledger.use(record as CatalogRecord, 'adopter');
  return {
    pair,
    origin: originText(context, pair),
    adopter: bodyText(context, pair.adopter),
    standing,
    stage: stageWords(standing, event, context.language),
    when:
      event && whenOf(context, event.record, event.milestone.date, 'milestones', event.milestone),
    proof: proofOf(context.derived, pair),
    inUse: context.derived.reaches(pair, IN_USE_RUNG, 'stated', 'now'),
    records: recordIds(context, pair),
  };
}

export { isOriginUnknown };

export function originText(context: Context, pair: Pair): string {
  const { origin } = pair;
  const innovation = origin.ref && context.graph.get(origin.ref);
  if (innovation?.kind === 'innovation') return innovation.value.name;
  const owners = origin.owners.map((owner) => bodyText(context, owner)).join('; ');
  if (origin.kind === 'lost')
    return context.t('Inovasi asal belum diketahui', 'Original innovation not known');
  if (origin.kind === 'unspecified') {
    const many =
      origin.count === undefined
        ? context.t('Sejumlah inovasi', 'A number of innovations')
        : `${context.number(origin.count)} ${context.t('inovasi tanpa rincian nama', 'innovations, not named')}`;
    return owners === '' ? many : `${many}, ${owners}`;
  }
  return owners === '' ? origin.name : `${origin.name} (${owners})`;
}

/** A pair by what was copied and by whom; a copy of unknown origin by its own name. */
export function pairName(context: Context, pair: Pair): string {
  const known = pair.records
    .map((record) => record.value.known_as)
    .find((name) => name !== undefined);
  const what =
    pair.origin.kind === 'lost' && known !== undefined ? known : originText(context, pair);
  return `${what} – ${bodyText(context, pair.adopter)}`;
}

export function bodyText(context: Context, body: Body): string {
  return context.agency(body.ref) ?? body.name;
}

export function recordIds(context: Context, pair: Pair): string[] {
  return pair.records.map((record) => context.refId(record));
}

export function proofLabel(context: Pick<Context, 't'>, proof: Proof): string {
  const words: Record<Proof, [string, string]> = {
    stated: ['dinyatakan', 'stated'],
    documented: ['berbukti dukung', 'documented'],
    acknowledged: ['diakui kedua pihak', 'acknowledged by both sides'],
    verified: ['diverifikasi', 'verified'],
  };
  return context.t(...words[proof]);
}
