import type { Document } from '../model/record.ts';
import { addDays } from '../util/dates.ts';
import { latestCheckOf, WORRYING } from './checked.ts';
import type { Derived } from './derive.ts';
import { IN_USE_RUNG, stageRung } from './ladders.ts';
import type { Pair } from './pairs.ts';
import { innovationsThere, inTotals, isPublicService } from './portfolio.ts';
import { timeOf, toldBy } from './timing.ts';
import { isOriginUnknown, pairsTowards } from './towards.ts';

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

/** What asks for something to be done: innovations, pairs, or (`offer`) the catalogue as a whole. */
export interface Recommended {
  readonly innovations: readonly Document<'innovation'>[];
  readonly pairs: readonly Pair[];
  readonly whole?: true;
}

const TWO_YEARS = 730;

/** What the data of a day ask for, by kind; each with what it rests on. */
export function recommendedOn(derived: Derived): Readonly<Record<Kind, Recommended>> {
  const outgoing = pairsTowards(derived, 'out');
  const atHome = [...pairsTowards(derived, 'in'), ...pairsTowards(derived, 'internal')];
  const innovations = innovationsThere(derived);
  const counted = innovations.filter((each) => inTotals(derived, each) === 'counted');
  const services = counted.filter(isPublicService);
  const applied = services.filter((each) => derived.phase(each).sure === 3);
  const standsOn = (low: string, high: string) => (pair: Pair) => {
    const { sure, possible, ended } = derived.standing(pair);
    return (
      ended === 'no' &&
      sure >= stageRung(low) &&
      sure <= stageRung(high) &&
      possible <= stageRung(high)
    );
  };
  const unproven = (pair: Pair) => isUnproven(derived, pair);
  const since = addDays(derived.day, -TWO_YEARS);
  const of = {
    innovations: (some: readonly Document<'innovation'>[]) => ({ innovations: some, pairs: [] }),
    pairs: (some: readonly Pair[]) => ({ innovations: [], pairs: some }),
  };
  return {
    proof: of.pairs(outgoing.filter(unproven)),
    agreement: of.pairs(outgoing.filter(standsOn('komitmen', 'perjanjian'))),
    visits: of.pairs(outgoing.filter(standsOn('diusulkan', 'berminat'))),
    unused: of.innovations(
      innovations.filter((each) =>
        WORRYING.includes(latestCheckOf(derived, each)?.check.result ?? ''),
      ),
    ),
    'own-proof': of.pairs(atHome.filter(unproven)),
    origin: of.pairs(
      atHome.filter((pair) => isOriginUnknown(pair) || pair.origin.kind === 'unspecified'),
    ),
    offer: {
      innovations: [],
      pairs: [],
      ...(services.length > 0 &&
        !innovations.some((each) => isOffered(derived, each)) && { whole: true }),
    },
    monitor: of.innovations(
      applied.filter((each) => (latestCheckOf(derived, each)?.when.hi ?? '') < since),
    ),
    measure: of.innovations(applied.filter((each) => derived.rungs(each).measured !== true)),
    describe: of.innovations(
      counted.filter(({ value }) => value.form === undefined || value.type === undefined),
    ),
  };
}

/** True for a pair in use, as far as anybody says, that no document surely proves to be. */
export function isUnproven(derived: Derived, pair: Pair): boolean {
  return (
    derived.reaches(pair, IN_USE_RUNG, 'stated', 'now') !== 'no' &&
    derived.reaches(pair, IN_USE_RUNG, 'documented', 'now') !== 'surely'
  );
}

/** True where its owner offers it to others for copying, as of the day. */
export function isOffered({ day }: Derived, innovation: Document<'innovation'>): boolean {
  const { offer } = innovation.value;
  return (
    offer?.open === true &&
    (offer.since === undefined ||
      toldBy(timeOf(innovation, offer.since, 'offer', offer, 'since'), day) !== 'no')
  );
}
