import type { Document, Ref } from '../model/record.ts';
import { latestCheckOf } from './checked.ts';
import type { Derived } from './derive.ts';
import { IN_USE_RUNG, type Stage, STAGES, stageRung } from './ladders.ts';
import type { Pair } from './pairs.ts';
import { innovationsThere, inTotals } from './portfolio.ts';
import { recommendedOn } from './recommended.ts';
import { type Rung, RUNGS } from './rungs.ts';
import { pairsTowards } from './towards.ts';

/**
 * What would bring something one step further. `prove` is a document for a stage that is only stated;
 * `advance` the next stage; `acknowledge` and `verify` the next level of proof; `offer` is for the
 * catalogue as a whole.
 */
export type StepKind =
  | 'prove'
  | 'unused'
  | 'check'
  | 'describe'
  | 'origin'
  | 'advance'
  | 'acknowledge'
  | 'verify'
  | 'rung'
  | 'offer';

export interface NextStep {
  readonly kind: StepKind;
  readonly innovation?: Document<'innovation'>;
  readonly pair?: Pair;
  /** The stage to prove, or to reach. */
  readonly stage?: Stage;
  readonly rung?: Rung;
}

/** The next steps of everything on record, the recommendations of the reports among them. */
export function nextSteps(derived: Derived): NextStep[] {
  const recommended = recommendedOn(derived);
  const pairs = (['out', 'in', 'internal'] as const).flatMap((way) => pairsTowards(derived, way));
  const unproven = new Set([...recommended.proof.pairs, ...recommended['own-proof'].pairs]);
  const ofInnovations = (kind: StepKind, some: readonly Document<'innovation'>[]) =>
    some.map((innovation): NextStep => ({ kind, innovation }));
  return [
    ...pairs.flatMap((pair) => nextOfPair(derived, pair, unproven.has(pair))),
    ...recommended.origin.pairs.map((pair): NextStep => ({ kind: 'origin', pair })),
    ...ofInnovations('unused', recommended.unused.innovations),
    ...ofInnovations(
      'check',
      recommended.monitor.innovations.filter(
        (each) => !recommended.unused.innovations.includes(each),
      ),
    ),
    ...ofInnovations('describe', recommended.describe.innovations),
    ...innovationsThere(derived).flatMap((each) => nextRung(derived, each)),
    ...(recommended.offer.whole ? [{ kind: 'offer' as const }] : []),
  ];
}

/** One stage or one level of proof up; nothing where it ended, or where nothing more is asked for. */
function nextOfPair(derived: Derived, pair: Pair, unproven: boolean): NextStep[] {
  const { sure, possible, ended } = derived.standing(pair);
  if (unproven) return [{ kind: 'prove', pair, stage: 'diterapkan' }];
  if (ended !== 'no' || sure === 0) return [];
  if (sure >= IN_USE_RUNG) {
    if (derived.reaches(pair, sure, 'acknowledged', 'now') !== 'surely')
      return [{ kind: 'acknowledge', pair, stage: 'diterapkan' }];
    return derived.reaches(pair, sure, 'verified', 'now') === 'surely'
      ? []
      : [{ kind: 'verify', pair, stage: 'dievaluasi' }];
  }
  if (possible > sure) return [];
  // A promise is followed up by a plan of action, whether or not an agreement is signed in between.
  const next = sure === stageRung('komitmen') ? 'diadaptasi' : STAGES[sure];
  return next === undefined ? [] : [{ kind: 'advance', pair, stage: next }];
}

/** The first rung that is not on record of an innovation that enters totals and has not ended. */
function nextRung(derived: Derived, innovation: Document<'innovation'>): NextStep[] {
  if (inTotals(derived, innovation) !== 'counted' || derived.phase(innovation).ended !== 'no')
    return [];
  const found = latestCheckOf(derived, innovation)?.check.result;
  if (found === 'berhenti') return [];
  const rungs = derived.rungs(innovation);
  const rung = RUNGS.find((each) => rungs[each] === false || rungs[each] === 'not-yet');
  return rung === undefined ? [] : [{ kind: 'rung', innovation, rung }];
}

/**
 * Who can take a step: the owners of an innovation, also for copies that others make of it; whoever
 * copied, for copies made here; else the keeper of the catalogue.
 */
export function actorsOf(
  derived: Derived,
  { innovation, pair }: Pick<NextStep, 'innovation' | 'pair'>,
): Document<'agency'>[] {
  const { graph } = derived;
  const agencies = (refs: readonly (Ref | undefined)[]) => [
    ...new Set(
      refs.flatMap((ref) => {
        const agency = ref?.catalog === graph.home ? graph.get(ref) : undefined;
        return agency?.kind === 'agency' ? [agency] : [];
      }),
    ),
  ];
  const ownersOf = (record: Document<'innovation'>) =>
    agencies(graph.out(record, 'owner').map(({ ref }) => ref));
  const innovationAt = (ref: Ref | undefined) => {
    const record = ref && graph.get(ref);
    return record?.kind === 'innovation' ? ownersOf(record) : [];
  };
  const some = innovation
    ? ownersOf(innovation)
    : pair?.direction === 'out'
      ? innovationAt(pair.origin.ref)
      : pair
        ? [
            ...agencies([pair.adopter.ref]),
            ...pair.records.flatMap((record) =>
              graph.out(record, 'becomes').flatMap(({ ref }) => innovationAt(ref)),
            ),
          ]
        : [];
  if (some.length > 0) return [...new Set(some)];
  return agencies([graph.manifest && graph.out(graph.manifest, 'keeper')[0]?.ref]);
}
