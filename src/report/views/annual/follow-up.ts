import type { Block } from '../../blocks.ts';
import { paragraph, table } from './build.ts';
import { type Context, countCell, openContext, text } from './context.ts';
import { recommendationText } from './recommendation-words.ts';
import { type Recommendation, recommendationsOn, type Subject } from './recommendations.ts';

/**
 * The recommendations that the data gave rise to at the end of the year before, worked out anew, and
 * how many of their subjects still call for the same.
 */
export function followUp(context: Context, now: readonly Recommendation[]): Block[] {
  const { t } = context;
  const before = previousContext(context);
  const then = recommendationsOn(before);
  const on = context.date(before.day);
  const open = new Map(
    now.map(({ kind, subjects }) => [kind, new Set(subjects.map(({ key }) => key))]),
  );
  const count = (some: readonly Subject[]) =>
    countCell(some.map(({ key, records }) => ({ key, records, sure: true })));
  const rows = then.map((recommendation) => {
    const left = recommendation.subjects.filter(({ key }) =>
      open.get(recommendation.kind)?.has(key),
    );
    const done = recommendation.subjects.filter((subject) => !left.includes(subject));
    return {
      cells: [
        text(recommendationText(context, recommendation.kind)),
        count(recommendation.subjects),
        count(done),
        count(left),
      ],
      records: [...new Set(recommendation.subjects.flatMap(({ records }) => records))].sort(),
    };
  });
  return [
    ...(rows.length === 0
      ? []
      : [
          paragraph(
            t(
              `Rekomendasi per ${on} dihitung ulang dari data yang kini tercatat dengan cara yang sama seperti pada BAB VI, kemudian dibandingkan dengan keadaan per ${context.date(context.day)}. Sasaran dinyatakan selesai apabila keadaan yang mendasari rekomendasi tidak lagi tercatat.`,
              `Recommendations as of ${on} are worked out anew from what is now on record, in the same way as in Chapter VI, and held against the state of ${context.date(context.day)}. A subject counts as done where the ground for the recommendation is no longer on record.`,
            ),
          ),
        ]),
    table(
      'tindak-lanjut',
      t(`Tindak lanjut rekomendasi per ${on}`, `Follow-up of the recommendations as of ${on}`),
      [
        t('Rekomendasi', 'Recommendation'),
        `${t('Sasaran', 'Subjects')}#`,
        `${t('Selesai', 'Done')}#`,
        `${t('Masih terbuka', 'Still open')}#`,
      ],
      rows,
      t(
        `Tidak ada rekomendasi yang timbul dari data per ${on}.`,
        `The data of ${on} gave rise to no recommendation.`,
      ),
    ),
  ];
}

/** The same catalogue as of the end of the year before, with a ledger of its own that is not printed. */
function previousContext(context: Context): Context {
  const year = String(Number(context.year) - 1).padStart(4, '0');
  return openContext(context.graph, year, `${year}-12-31`, context.language);
}
