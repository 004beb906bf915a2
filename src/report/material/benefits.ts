import type { Innovation } from '../../model/types.gen.ts';
import type { Cell } from '../blocks.ts';
import { type Context, text } from './context.ts';
import type { Known } from './innovations.ts';
import { whenOf } from './when.ts';

export interface Benefit {
  readonly benefit: NonNullable<Innovation['benefits']>[number];
  /** What is measured, in which unit; before, aimed at, reached; when; by whom. */
  readonly cells: readonly Cell[];
}

interface Measured {
  readonly value: number | string;
  readonly period?: string;
}

/** What was measured of an innovation and whose period had ended by the day. */
export function benefitsByDay(context: Context, { document }: Known): Benefit[] {
  return (document.value.benefits ?? []).flatMap((benefit, index): Benefit[] => {
    const { period } = benefit.result;
    if (whenOf(context, document, period, 'benefits', benefit, 'period').byDay !== 'surely')
      return [];
    context.ledger.use(document, 'benefits', benefit, 'period');
    const measuredBy = context.agency(
      context.graph
        .out(document, 'measurer')
        .find((edge) => edge.pointer === `/benefits/${index}/measured_by`)?.ref,
    );
    const assessor =
      benefit.assessor && context.label('innovation', '/benefits/*/assessor', benefit.assessor);
    return [
      {
        benefit,
        cells: [
          text(`${benefit.metric} (${benefit.unit})`),
          measured(benefit.baseline),
          measured(benefit.target),
          measured(benefit.result),
          period === undefined ? { type: 'unknown' } : { type: 'date', date: period },
          text(measuredBy ?? assessor),
        ],
      },
    ];
  });
}

/** Titles of the columns that hold those cells. */
export function benefitColumns({ t }: Pick<Context, 't'>): string[] {
  return [
    t('Ukuran (satuan)', 'Measure (unit)'),
    `${t('Data dasar', 'Baseline')}#`,
    `${t('Target', 'Target')}#`,
    `${t('Capaian', 'Result')}#`,
    t('Periode', 'Period'),
    t('Diukur oleh', 'Measured by'),
  ];
}

/** A measurement; a baseline or target may be the number alone. */
function measured(given: Measured | number | undefined): Cell {
  if (given === undefined) return { type: 'unknown' };
  const value = typeof given === 'number' ? given : given.value;
  return typeof value === 'number' ? { type: 'number', value } : { type: 'text', text: value };
}
