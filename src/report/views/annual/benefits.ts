import type { Block, Cell } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';
import { whenOf } from '../../material/when.ts';

interface Measured {
  readonly value: number | string;
  readonly period?: string;
}

/** Benefits whose period had ended by the day, beside what was there before and what was aimed at. */
export function benefitsTable(context: Context, innovations: readonly Known[]): Block[] {
  const { t } = context;
  const rows = innovations.flatMap(({ document, name, id }) =>
    (document.value.benefits ?? []).flatMap((benefit, index) => {
      if (
        whenOf(context, document, benefit.result.period, 'benefits', benefit, 'period').byDay !==
        'surely'
      )
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
          cells: [
            { type: 'ref' as const, text: name, id },
            text(`${benefit.metric} (${benefit.unit})`),
            measured(benefit.baseline),
            measured(benefit.target),
            measured(benefit.result),
            benefit.result.period === undefined
              ? { type: 'unknown' as const }
              : { type: 'date' as const, date: benefit.result.period },
            text(measuredBy ?? assessor),
          ],
          records: [id],
        },
      ];
    }),
  );
  return [
    ...(rows.length > 0
      ? [
          paragraph(
            t(
              'Angka berikut dicantumkan sebagaimana dinyatakan oleh pengukurnya. Manfaat tanpa data dasar belum dapat dibandingkan dengan keadaan sebelum inovasi.',
              'Figures are as stated by those who measured. Where there is no baseline, the benefit cannot be compared with what was before.',
            ),
          ),
        ]
      : []),
    table(
      'manfaat',
      t('Manfaat yang terukur', 'Measured benefits'),
      [
        t('Inovasi', 'Innovation'),
        t('Ukuran (satuan)', 'Measure (unit)'),
        `${t('Data dasar', 'Baseline')}#`,
        `${t('Target', 'Target')}#`,
        `${t('Capaian', 'Result')}#`,
        t('Periode', 'Period'),
        t('Diukur oleh', 'Measured by'),
      ],
      rows,
      t(
        `Sampai ${context.date(context.day)} belum ada manfaat terukur yang tercatat.`,
        `As of ${context.date(context.day)} no measured benefit is on record.`,
      ),
    ),
  ];
}

/** A measurement; a baseline or target may be the number alone. */
function measured(given: Measured | number | undefined): Cell {
  if (given === undefined) return { type: 'unknown' };
  const value = typeof given === 'number' ? given : given.value;
  return typeof value === 'number' ? { type: 'number', value } : { type: 'text', text: value };
}
