import { IN_USE_RUNG, PROOFS, REVIVING_RUNG, stageRung } from '../../derive/ladders.ts';
import { phaseEvents } from '../../derive/derive.ts';
import type { Pair } from '../../derive/pairs.ts';
import { proofOf } from '../../derive/reached.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Happened } from '../../util/dates.ts';
import { awardsByDay, ofYear } from './activities.ts';
import { WORRYING } from '../../derive/checked.ts';
import { checkText, latestCheckOf } from './checks.ts';
import type { Context } from './context.ts';
import { knownInnovations, type Known } from './innovations.ts';
import { DIRECTIONS, pairName, pairsTowards, proofLabel, tell } from './replications.ts';

/** What may have changed, the most important first. */
export const CHANGES = [
  'inUse',
  'ended',
  'proof',
  'agreed',
  'awards',
  'applied',
  'interest',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One thing that has changed: a pair, an innovation, an award. */
export interface Item {
  readonly key: string;
  readonly name: string;
  /** How, when, by whom; in a few words. */
  readonly note: string | undefined;
  readonly records: readonly string[];
  /** False where dates leave open whether it happened since. */
  readonly sure: boolean;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly items: readonly Item[];
}

/** What has changed between two days of the same catalogue, by what is on record now. */
export function changesSince(before: Context, context: Context): Change[] {
  const pairs = DIRECTIONS.flatMap((direction) => pairsTowards(context, direction));
  const then = new Map(
    DIRECTIONS.flatMap((direction) => pairsTowards(before, direction)).map((pair) => [
      pair.key,
      pair,
    ]),
  );
  const innovations = knownInnovations(context);
  const found: Record<ChangeKind, Item[]> = {
    inUse: newlyInUse(before, context, pairs, then),
    ended: [
      ...endedPairs(before, context, pairs, then),
      ...endedInnovations(before, context, innovations),
    ],
    proof: newProof(before, context, pairs, then),
    agreed: risen(before, context, pairs, then, stageRung('komitmen'), REVIVING_RUNG),
    awards: awardItems(context, innovations),
    applied: newlyApplied(before, context, innovations),
    interest: risen(before, context, pairs, then, 1, stageRung('berminat')),
  };
  return CHANGES.flatMap((kind) => (found[kind].length > 0 ? [{ kind, items: found[kind] }] : []));
}

type Then = ReadonlyMap<string, Pair>;

const RANK: Readonly<Record<Happened, number>> = { no: 0, possibly: 1, surely: 2 };

function newlyInUse(before: Context, context: Context, pairs: readonly Pair[], then: Then): Item[] {
  const inUse = ({ derived }: Context, pair: Pair | undefined) =>
    pair === undefined ? 'no' : derived.reaches(pair, IN_USE_RUNG, 'stated', 'now');
  const grown = pairs.filter(
    (pair) => RANK[inUse(context, pair)] > RANK[inUse(before, then.get(pair.key))],
  );
  return pairItems(context, grown, (pair) => inUse(context, pair) === 'surely');
}

/** Pairs with since when and how well proven, furthest first. */
function pairItems(
  context: Context,
  pairs: readonly Pair[],
  isSure: (pair: Pair) => boolean,
): Item[] {
  return tell(context, pairs).map(({ pair, stage, when, proof, records }) => ({
    key: pair.key,
    name: pairName(context, pair),
    note: [
      context.language === 'id' ? stage.toLowerCase() : stage,
      when?.written === undefined ? undefined : context.date(when.written),
      proof && proofLabel(context, proof),
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    records,
    sure: isSure(pair),
  }));
}

function endedPairs(before: Context, context: Context, pairs: readonly Pair[], then: Then): Item[] {
  const ended = ({ derived }: Context, pair: Pair | undefined) =>
    pair === undefined ? 'no' : derived.standing(pair).ended;
  const some = pairs.filter(
    (pair) => RANK[ended(context, pair)] > RANK[ended(before, then.get(pair.key))],
  );
  return pairItems(context, some, (pair) => ended(context, pair) === 'surely');
}

/** Innovations that ended, or of which a new check found little or no use. */
function endedInnovations(
  before: Context,
  context: Context,
  innovations: readonly Known[],
): Item[] {
  return innovations.flatMap((each): Item[] => {
    const { document, id, name, phase } = each;
    if (RANK[phase.ended] > RANK[before.derived.phase(document).ended]) {
      context.ledger.use(document, 'milestones');
      const note = context.inline('innovation', '/milestones/*/phase', 'berhenti');
      return [{ key: id, name, note, records: [id], sure: phase.ended === 'surely' }];
    }
    const last = latestCheckOf(context, document);
    if (!last || last.check === latestCheckOf(before, document)?.check) return [];
    if (!WORRYING.includes(last.check.result)) return [];
    context.ledger.use(last.document as CatalogRecord, 'checks', last.check);
    const records = [...new Set([id, context.refId(last.document)])];
    return [{ key: id, name, note: checkText(context, last), records, sure: true }];
  });
}

/** Copies in use on both days that are better proven now. */
function newProof(before: Context, context: Context, pairs: readonly Pair[], then: Then): Item[] {
  const level = (at: Context, pair: Pair) => {
    const proof = proofOf(at.derived, pair);
    return proof === undefined ? -1 : PROOFS.indexOf(proof);
  };
  const better = pairs.filter((pair) => {
    const old = then.get(pair.key);
    return (
      old !== undefined &&
      before.derived.standing(old).sure >= IN_USE_RUNG &&
      context.derived.standing(pair).sure >= IN_USE_RUNG &&
      level(context, pair) > level(before, old)
    );
  });
  return pairItems(context, better, () => true);
}

/** Pairs that have come to stand between two rungs from below the lower. */
function risen(
  before: Context,
  context: Context,
  pairs: readonly Pair[],
  then: Then,
  low: number,
  high: number,
): Item[] {
  const some = pairs.filter((pair) => {
    const { sure, ended } = context.derived.standing(pair);
    const old = then.get(pair.key);
    const was = old === undefined ? 0 : before.derived.standing(old).sure;
    return ended === 'no' && sure >= low && sure <= high && was < low;
  });
  return pairItems(context, some, () => true);
}

function awardItems(context: Context, innovations: readonly Known[]): Item[] {
  return ofYear(awardsByDay(context, innovations)).map(({ innovation, award, when }, index) => {
    for (const part of ['name', 'year'])
      context.ledger.use(innovation.document, 'awards', award, part);
    return {
      key: `${innovation.id} ${index}`,
      name: `${award.name} – ${innovation.name}`,
      note: award.group,
      records: [innovation.id],
      sure: when.inYear === 'surely',
    };
  });
}

/** Innovations that have surely come into use since. */
function newlyApplied(before: Context, context: Context, innovations: readonly Known[]): Item[] {
  return innovations.flatMap(({ document, id, name, standing, phase, applied }): Item[] => {
    if (standing !== 'counted' || phaseEvents(document).length === 0) return [];
    if (phase.sure < 3 || before.derived.phase(document).sure >= 3) return [];
    const note = applied?.written === undefined ? undefined : context.date(applied.written);
    return [{ key: id, name, note, records: [id], sure: true }];
  });
}
