import { PROOFS, STAGES } from '../../derive/ladders.ts';
import type { CatalogRecord } from '../../model/record.ts';
import {
  type Award,
  activitiesByDay,
  awardsByDay,
  type Entry,
  entriesByDay,
  type Event,
  ofYear,
} from './activities.ts';
import { WORRYING } from '../../derive/checked.ts';
import { latestCheckOf } from './checks.ts';
import { type Context, countCell } from './context.ts';
import { countInnovations, isPublicService, type Known, knownInnovations } from './innovations.ts';
import { type Recommendation, recommendationsOn } from './recommendations.ts';
import { DIRECTIONS, isOriginUnknown, pairsTowards } from './replications.ts';
import { pairCount, tallyInUse, tallyStage } from './tallies.ts';
import type { When } from './when.ts';

/** What several chapters tell of, worked out once; every named number of the report is counted here. */
export interface Answers {
  readonly innovations: readonly Known[];
  /** Innovations of the form public service that enter the totals. */
  readonly services: readonly Known[];
  readonly activities: readonly Event[];
  readonly entries: readonly Entry[];
  readonly awards: readonly Award[];
  readonly recommendations: readonly Recommendation[];
}

export function answer(context: Context): Answers {
  const innovations = knownInnovations(context);
  const counted = innovations.filter((each) => each.standing === 'counted');
  const services = counted.filter(isPublicService);
  const activities = activitiesByDay(context);
  const entries = entriesByDay(context);
  const awards = awardsByDay(context, innovations);
  for (const { document } of activities) context.ledger.use(document, 'start');
  const recommendations = recommendationsOn(context);

  context.tally('innovations', countInnovations(counted));
  context.tally('publicServices', countInnovations(services));
  context.tally(
    'publicServicesApplied',
    countCell(
      services.flatMap((each) =>
        each.phase.possible === 3
          ? [
              {
                key: each.id,
                records: [each.id],
                sure: each.phase.sure === 3 && each.known === 'surely',
              },
            ]
          : [],
      ),
    ),
  );
  context.tally('otherForms', countInnovations(counted.filter((each) => !isPublicService(each))));
  context.tally('ideas', countInnovations(innovations.filter((each) => each.standing === 'idea')));
  context.tally(
    'umbrellas',
    countInnovations(innovations.filter((each) => each.standing === 'umbrella')),
  );
  context.tally('activities', inYear(context, ofYear(activities)));
  context.tally(
    'entries',
    inYear(
      context,
      ofYear(entries).map((each) => ({ ...each, key: entryKey(context, each) })),
    ),
  );
  context.tally(
    'awards',
    inYear(
      context,
      ofYear(awards).map(({ innovation, when }, index) => ({
        document: innovation.document,
        when,
        key: `${innovation.id} ${index}`,
      })),
    ),
  );
  const checked = innovations.flatMap((each) => {
    const found = latestCheckOf(context, each.document);
    if (!found) return [];
    context.ledger.use(found.document as CatalogRecord, 'checks', found.check);
    const records = [...new Set([each.id, context.refId(found.document)])];
    return [{ key: each.id, records, sure: true, result: found.check.result }];
  });
  context.tally('checked', countCell(checked));
  context.tally('unused', countCell(checked.filter(({ result }) => WORRYING.includes(result))));
  for (const direction of DIRECTIONS) tallyInUse(context, direction);
  for (const [name, unknown] of [
    ['incomingOriginUnknown', true],
    ['incomingOriginKnown', false],
  ] as const) {
    const pairs = pairsTowards(context, 'in').filter((pair) => isOriginUnknown(pair) === unknown);
    context.tally(name, pairCount(context, context.derived.inUse(pairs, 'now').stated));
  }
  STAGES.forEach((_, index) => {
    for (const proof of PROOFS) tallyStage(context, 'out', index + 1, proof);
  });
  context.tally('iidRegions', indexRegions(context));
  return { innovations, services, activities, entries, awards, recommendations };
}

function inYear(
  context: Context,
  items: readonly {
    readonly document: CatalogRecord;
    readonly when: When;
    readonly key?: string;
  }[],
) {
  return countCell(
    items.map(({ document, when, key }) => ({
      key: key ?? context.refId(document),
      records: [context.refId(document)],
      sure: when.inYear === 'surely',
    })),
  );
}

function entryKey(context: Context, { document, entry }: Entry): string {
  return entry === undefined
    ? context.refId(document)
    : `${context.refId(document)} ${entry.innovation}`;
}

/** Regions that the index would accept, over all innovations; pairs that were not there yet give none. */
function indexRegions(context: Context) {
  const regions = new Map<string, Set<string>>();
  const pairs = new Set(pairsTowards(context, 'out').map((pair) => pair.origin.key));
  for (const document of context.graph.all('innovation')) {
    const ref = context.graph.refOf(document);
    if (
      context.derived.known(document) === 'no' &&
      !pairs.has(`innovation:${ref.catalog}:${ref.id}`)
    )
      continue;
    for (const region of context.derived.index(document).regions)
      regions.set(region, (regions.get(region) ?? new Set()).add(context.id(ref)));
  }
  return countCell(
    [...regions].map(([key, records]) => ({ key, records: [...records].sort(), sure: true })),
  );
}
