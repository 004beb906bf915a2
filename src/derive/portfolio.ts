import type { Document } from '../model/record.ts';
import type { Innovation } from '../model/types.gen.ts';
import { EARLIEST, type Interval } from '../util/dates.ts';
import { by } from '../util/order.ts';
import type { Derived } from './derive.ts';
import { timeOf, toldBy } from './timing.ts';

type InnovationRecord = Document<'innovation'>;
type Milestone = NonNullable<Innovation['milestones']>[number];

/** `counted` enters totals; ideas, and what only holds others (an umbrella or a package), stand beside them. */
export type InTotals = 'counted' | 'idea' | 'umbrella';

/** Every innovation that was there by the day, surely or possibly. */
export function innovationsThere(derived: Derived): InnovationRecord[] {
  return derived.graph.all('innovation').filter((each) => derived.known(each) !== 'no');
}

/** Whether an innovation enters totals on the day. */
export function inTotals(derived: Derived, innovation: InnovationRecord): InTotals {
  if (innovation.value.package !== undefined || partsOf(derived, innovation).length > 0)
    return 'umbrella';
  // Its milestones lead no further than the idea. One without any milestone is not judged.
  const isIdea =
    (innovation.value.milestones ?? []).length > 0 && derived.phase(innovation).everPossible <= 1;
  return isIdea ? 'idea' : 'counted';
}

/** True for a public service: the form that the ministry's totals are about. */
export function isPublicService({ value }: InnovationRecord): boolean {
  return value.form === 'pelayanan-publik';
}

/** Public services that enter the totals on the day. */
export function publicServices(derived: Derived): InnovationRecord[] {
  return innovationsThere(derived).filter(
    (each) => isPublicService(each) && inTotals(derived, each) === 'counted',
  );
}

/** The innovations that one holds by the day. */
export function partsOf(derived: Derived, whole: InnovationRecord): InnovationRecord[] {
  const { graph } = derived;
  return graph.in(graph.refOf(whole), 'whole').flatMap((edge) => {
    const part = edge.from as InnovationRecord;
    return derived.known(part) !== 'no' && isJoined(derived, part, edge.pointer) ? [part] : [];
  });
}

/** The innovations that hold one by the day. */
export function wholesOf(derived: Derived, part: InnovationRecord): InnovationRecord[] {
  const { graph } = derived;
  return graph.out(part, 'whole').flatMap((edge) => {
    const whole = edge.ref && graph.get(edge.ref);
    return whole?.kind === 'innovation' &&
      derived.known(whole) !== 'no' &&
      isJoined(derived, part, edge.pointer)
      ? [whole]
      : [];
  });
}

function isJoined({ day }: Derived, part: InnovationRecord, pointer: string): boolean {
  const item = part.value.part_of?.[Number(pointer.split('/')[2])];
  return (
    item?.since === undefined ||
    toldBy(timeOf(part, item.since, 'part_of', item, 'since'), day) !== 'no'
  );
}

/** A step of an innovation and when it was taken. */
export interface Taken {
  readonly milestone: Milestone;
  readonly when: Interval;
}

/**
 * What bounds the day on which an innovation was first in use: it lies no earlier than the earliest of
 * its steps can, and no later than the first that surely was. Often one and the same step.
 */
export function firstApplied(
  { day }: Derived,
  innovation: InnovationRecord,
): { readonly earliest: Taken; readonly surest: Taken } | undefined {
  const taken = (innovation.value.milestones ?? [])
    .filter((milestone) => milestone.phase === 'penerapan' && !milestone.planned)
    .map((milestone) => ({
      milestone,
      when: timeOf(innovation, milestone.date, 'milestones', milestone),
    }))
    .filter(({ when }) => toldBy(when, day) !== 'no');
  const surest = taken.toSorted(
    by(
      ({ when }) => when.hi,
      ({ when }) => when.lo,
    ),
  )[0];
  // A later step of which only the latest day is known says nothing of the first.
  const earliest =
    surest?.when.lo === EARLIEST
      ? surest
      : taken
          .filter(({ when }) => when.lo !== EARLIEST)
          .sort(
            by(
              ({ when }) => when.lo,
              ({ when }) => when.hi,
            ),
          )[0];
  return earliest && surest && { earliest, surest };
}
