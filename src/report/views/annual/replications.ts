import { type Happened, happenedBy } from '../../../derive/dates.ts';
import { IN_USE_RUNG, type Proof, PROOFS, STAGES } from '../../../derive/ladders.ts';
import type { Body } from '../../../derive/bodies.ts';
import type { Count } from '../../../derive/counts.ts';
import type { Pair, PairEvent } from '../../../derive/pairs.ts';
import type { Standing } from '../../../derive/standing.ts';
import type { CatalogRecord } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { CountCell } from '../../blocks.ts';
import type { Context } from './context.ts';
import { type When, whenOf } from './when.ts';

export const DIRECTIONS = ['out', 'in', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** Names of the directions in the machine-readable counts. */
const COUNTED_AS: Readonly<Record<Direction, string>> = {
  out: 'outgoing',
  in: 'incoming',
  internal: 'internal',
};

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

/**
 * The pairs of a direction by the day. A pair that concerns an innovation which was not there yet
 * cannot have been there either, however open its own dates are.
 */
export function pairsTowards(context: Context, direction: Direction): Pair[] {
  return context.derived.pairs.filter(
    (pair) => pair.direction === direction && wasThere(context, pair),
  );
}

function wasThere(context: Context, pair: Pair): boolean {
  const { graph, derived } = context;
  const absent = (record: CatalogRecord | undefined) =>
    record?.kind === 'innovation' && derived.known(record) === 'no';
  if (pair.origin.ref && absent(graph.get(pair.origin.ref))) return false;
  if (
    pair.records.some((record) =>
      graph.out(record, 'becomes').some((edge) => edge.ref && absent(graph.get(edge.ref))),
    )
  )
    return false;
  return (
    derived.standing(pair).everPossible > 0 ||
    pair.events.some(
      (event) => event.end && !event.planned && happenedBy(event.when, context.day) === 'surely',
    )
  );
}

/** Pairs as they are told in a table, furthest first. */
export function tell(context: Context, pairs: readonly Pair[]): Told[] {
  return pairs
    .map((pair): Told => {
      const standing = context.derived.standing(pair);
      const event = eventOf(pair, standing, context.day);
      if (event) context.ledger.use(event.record as CatalogRecord, 'milestones', event.milestone);
      else
        for (const record of pair.records) context.ledger.use(record as CatalogRecord, 'adopter');
      return {
        pair,
        origin: originText(context, pair),
        adopter: bodyText(context, pair.adopter),
        standing,
        stage: stageText(context, pair, standing),
        when:
          event &&
          whenOf(context, event.record, event.milestone.date, 'milestones', event.milestone),
        proof: proofOf(context, pair, standing),
        inUse: context.derived.reaches(pair, IN_USE_RUNG, 'stated', 'now'),
        records: recordIds(context, pair),
      };
    })
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

/** The event by which a pair came to stand where it stands: the first that reached its rung, or its last end. */
function eventOf(pair: Pair, standing: Standing, day: string): PairEvent | undefined {
  const rung = standing.sure > 0 ? standing.sure : standing.possible;
  const live = pair.events.filter(
    (event) => !event.planned && happenedBy(event.when, day) !== 'no',
  );
  if (standing.ended === 'surely')
    return live
      .filter((event) => event.end)
      .sort(by((event) => event.when.hi))
      .at(-1);
  return live
    .filter((event) => !event.end && event.rung === rung)
    .sort(
      by(
        (event) => event.when.hi,
        (event) => event.when.lo,
      ),
    )[0];
}

function stageText(context: Context, pair: Pair, standing: Standing): string {
  const word = (name: string) => context.label('replication', '/milestones/*/stage', name);
  if (standing.ended === 'surely')
    return word(eventOf(pair, standing, context.day)?.stage ?? 'berhenti');
  const sure = STAGES[standing.sure - 1];
  const possible = STAGES[standing.possible - 1];
  const doubt =
    standing.ended === 'possibly'
      ? ` (${context.t('mungkin tidak berlanjut', 'possibly not continued')})`
      : '';
  if (sure && sure !== possible && possible)
    return `${word(sure)} (${context.t('mungkin sudah', 'possibly already')} ${word(possible).toLowerCase()})`;
  if (sure) return `${word(sure)}${doubt}`;
  return possible
    ? `${context.t('Mungkin', 'Possibly')} ${word(possible).toLowerCase()}${doubt}`
    : context.t('Belum tercatat', 'Not recorded');
}

function proofOf(context: Context, pair: Pair, standing: Standing): Proof | undefined {
  if (standing.sure === 0) return undefined;
  return PROOFS.findLast(
    (proof) => context.derived.reaches(pair, standing.sure, proof, 'now') === 'surely',
  );
}

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

export function bodyText(context: Context, body: Body): string {
  return context.agency(body.ref) ?? body.name;
}

export function recordIds(context: Context, pair: Pair): string[] {
  return pair.records.map((record) => context.refId(record));
}

/** A count of pairs as a cell that holds the pairs' records. */
export function pairCount(context: Context, count: Count): CountCell {
  return {
    type: 'count',
    value: count.value,
    possible: count.possible,
    members: count.members.map(({ key, records }) => ({
      key,
      records: records.map((ref) => context.id(ref)),
    })),
  };
}

/** Copies in use at each level of proof, now and ever, kept under `outgoingStated` and the like. */
export function tallyInUse(context: Context, direction: Direction): Record<Proof, CountCell> {
  const pairs = pairsTowards(context, direction);
  const now = context.derived.inUse(pairs, 'now');
  const ever = context.derived.inUse(pairs, 'ever');
  const name = (proof: Proof) => `${COUNTED_AS[direction]}${capital(proof)}`;
  for (const proof of PROOFS) context.tally(`${name(proof)}Ever`, pairCount(context, ever[proof]));
  return Object.fromEntries(
    PROOFS.map((proof) => [proof, context.tally(name(proof), pairCount(context, now[proof]))]),
  ) as Record<Proof, CountCell>;
}

/** Pairs that stand on a stage or beyond with at least a level of proof. */
export function tallyStage(
  context: Context,
  direction: Direction,
  rung: number,
  proof: Proof,
): CountCell {
  const count = pairCount(
    context,
    context.derived.count(pairsTowards(context, direction), rung, proof, 'now'),
  );
  const name = `${COUNTED_AS[direction]}${capital(STAGES[rung - 1] ?? '')}${capital(proof)}`;
  return direction === 'out' ? context.tally(name, count) : count;
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

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
