import { yearOf } from '../../derive/known.ts';
import type { Document } from '../../model/record.ts';
import type { Innovation, Submission } from '../../model/types.gen.ts';
import { by } from '../../util/order.ts';
import type { Context } from './context.ts';
import type { Known } from './innovations.ts';
import { type When, whenOf } from './when.ts';

export interface Event {
  readonly document: Document<'activity'>;
  readonly when: When;
}

/** Activities that happened by the day, surely or possibly, in order of time. */
export function activitiesByDay(context: Context): Event[] {
  return context.graph
    .all('activity')
    .map((document) => ({
      document,
      when: whenOf(context, document, document.value.start, 'start'),
    }))
    .filter(({ when }) => when.byDay !== 'no')
    .sort(inTime);
}

export interface Entry {
  readonly document: Document<'submission'>;
  readonly entry: NonNullable<Submission['entries']>[number] | undefined;
  readonly when: When;
}

/** What was entered in competitions by the day; an entry without named innovations stands for itself. */
export function entriesByDay(context: Context): Entry[] {
  return context.graph
    .all('submission')
    .flatMap((document): Entry[] => {
      const { date, edition, entries } = document.value;
      const when = whenOf(context, document, date ?? yearOf(edition), 'date');
      if (when.byDay === 'no') return [];
      if (entries === undefined) return [{ document, entry: undefined, when }];
      return entries
        .filter(({ innovation }) => isListed(context, innovation))
        .map((entry) => ({ document, entry, when }));
    })
    .sort(inTime);
}

/** Of an entry that others share, only what concerns the agency that a report is limited to. */
function isListed({ graph }: Context, innovation: string): boolean {
  return (
    graph.within === undefined ||
    graph.within.concerns({ catalog: graph.home, kind: 'innovation', id: innovation })
  );
}

export interface Award {
  readonly innovation: Known;
  readonly award: NonNullable<Innovation['awards']>[number];
  readonly when: When;
}

/** Awards won by the day, in order of time. */
export function awardsByDay(context: Context, innovations: readonly Known[]): Award[] {
  return innovations
    .flatMap((innovation) =>
      (innovation.document.value.awards ?? []).map((award) => ({
        innovation,
        award,
        when: whenOf(context, innovation.document, award.year, 'awards', award, 'year'),
        document: innovation.document,
      })),
    )
    .filter(({ when }) => when.byDay !== 'no')
    .sort(inTime);
}

/** Those of the year; what only possibly falls in it is among them. */
export function ofYear<T extends { readonly when: When }>(items: readonly T[]): T[] {
  return items.filter((item) => item.when.inYear !== 'no');
}

const inTime = by<{ readonly when: When; readonly document: { readonly id: string } }>(
  ({ when }) => when.interval.hi,
  ({ when }) => when.interval.lo,
  ({ document }) => document.id,
);
