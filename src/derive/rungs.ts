import type { Document } from '../model/record.ts';
import { happenedBy } from '../util/dates.ts';
import type { Count } from './counts.ts';
import { phaseRung } from './ladders.ts';
import { timeOf } from './timing.ts';

/**
 * The ladder of becoming: the regent's order (vision, then regulation, partners, execution, satisfied
 * citizens; Trenggalek 2020), then measured (Mojokerto's mayor), passed on and made permanent (the
 * ministry's official, 2022).
 */
export const RUNGS = [
  'vision',
  'regulation',
  'partners',
  'execution',
  'satisfaction',
  'measured',
  'passed_on',
  'permanent',
] as const;
export type Rung = (typeof RUNGS)[number];
export type RungState = boolean | 'not-yet' | 'unsure';

/**
 * Each rung filled or empty on a day; `unsure` where dates leave it open, `not-yet` where a milestone
 * is only planned. What came about after the day is simply not there on it: nobody had planned it.
 */
export function rungsOf(
  innovation: Document<'innovation'>,
  inUse: Count,
  day: string,
): Record<Rung, RungState> {
  const { value } = innovation;
  const by = (
    written: string | undefined,
    path: string,
    item: { id?: string; sources?: string[] },
    key?: string,
  ) =>
    written === undefined
      ? 'surely'
      : happenedBy(timeOf(innovation, written, path, item, key), day);
  const state = (signs: readonly ('surely' | 'possibly' | 'no')[]): RungState =>
    signs.includes('surely') ? true : signs.includes('possibly') ? 'unsure' : false;
  const regulations = value.regulations ?? [];
  const applied = (value.milestones ?? []).filter((milestone) => phaseRung(milestone.phase) === 3);
  const execution = state(
    applied
      .filter((milestone) => !milestone.planned)
      .map((milestone) =>
        happenedBy(timeOf(innovation, milestone.date, 'milestones', milestone), day),
      ),
  );
  const benefits = (value.benefits ?? []).filter(
    (benefit) => typeof benefit.result.value === 'number',
  );
  const measuredBy = (list: typeof benefits) =>
    list.map((benefit) => by(benefit.result.period, 'benefits', benefit, 'period'));
  return {
    vision: value.vision !== undefined && value.vision !== '',
    regulation: state(
      regulations.map((regulation) => by(regulation.date, 'regulations', regulation)),
    ),
    partners: (value.partners ?? []).length > 0,
    execution:
      execution === false && applied.some((milestone) => milestone.planned) ? 'not-yet' : execution,
    satisfaction: state(measuredBy(benefits.filter(({ metric }) => measuresSatisfaction(metric)))),
    measured: state(measuredBy(benefits)),
    passed_on: inUse.value > 0 ? true : inUse.possible > 0 ? 'unsure' : false,
    permanent: state(
      regulations
        .filter((regulation) => regulation.permanent)
        .map((regulation) => by(regulation.date, 'regulations', regulation)),
    ),
  };
}

/** True of a measure of how satisfied citizens are. */
export function measuresSatisfaction(metric: string): boolean {
  return /kepuasan|satisfaction|\bikm\b|\bskm\b/i.test(metric);
}
