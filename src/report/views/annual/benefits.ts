import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { benefitColumns, benefitsByDay } from '../../material/benefits.ts';
import type { Context } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';

/** Benefits whose period had ended by the day, beside what was there before and what was aimed at. */
export function benefitsTable(context: Context, innovations: readonly Known[]): Block[] {
  const { t } = context;
  const rows = innovations.flatMap((innovation) =>
    benefitsByDay(context, innovation).map(({ cells }) => ({
      cells: [{ type: 'ref' as const, text: innovation.name, id: innovation.id }, ...cells],
      records: [innovation.id],
    })),
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
      [t('Inovasi', 'Innovation'), ...benefitColumns(context)],
      rows,
      t(
        `Sampai ${context.date(context.day)} belum ada manfaat terukur yang tercatat.`,
        `As of ${context.date(context.day)} no measured benefit is on record.`,
      ),
    ),
  ];
}
