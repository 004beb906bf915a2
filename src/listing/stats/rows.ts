import { PROOFS } from '../../derive/ladders.ts';
import type { PlainCount } from '../plain.ts';
import type { Stats } from './stats.ts';

/** Titles of the columns of `stats --format csv`. */
export const STATS_COLUMNS = ['group', 'name', 'value', 'possible', 'records'] as const;

/** Every number as a row for a sheet, in the words of the JSON. */
export function statsRows(stats: Stats): (string | number)[][] {
  const row = (group: string, name: string, { value, possible, members }: PlainCount) => [
    group,
    name,
    value,
    possible,
    [...new Set(members.flatMap(({ records }) => records))].sort().join('; '),
  ];
  return [
    ...Object.entries(stats.counts).map(([name, count]) => row('counts', name, count)),
    ...stats.phases.map(({ phase, count }) => row('phases', phase, count)),
    ...stats.rungs.flatMap(({ rung, filled, empty }) => [
      row('rungs', `${rung} filled`, filled),
      row('rungs', `${rung} empty`, empty),
    ]),
    ...stats.funnel.flatMap(({ stage, now, ever }) => [
      ...PROOFS.map((proof) => row('funnel', `${stage} ${proof}`, now[proof])),
      row('funnel', `${stage} ever`, ever),
    ]),
    ...stats.freshness.flatMap(({ age, innovations, copies }) => [
      row('freshness', `${age} innovations`, innovations),
      row('freshness', `${age} copies`, copies),
    ]),
    ...stats.years.flatMap(({ year, innovations, copies }) => [
      row('years', `${year ?? 'none'} innovations`, innovations),
      row('years', `${year ?? 'none'} copies`, copies),
    ]),
    ...stats.toDo.map(({ rule, severity, count }) => [severity, rule, count, count, '']),
  ];
}
