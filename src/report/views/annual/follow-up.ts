import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { before } from '../../material/before.ts';
import { type Context, countCell, optional, text } from '../../material/context.ts';
import { recommendationText } from '../../material/recommendation-words.ts';
import type { Recommendation, Subject } from '../../material/recommendations.ts';

/**
 * The recommendations that the data gave rise to at the end of the year before, worked out anew, and
 * how many of their subjects still call for the same.
 */
export function followUp(context: Context, now: readonly Recommendation[]): Block[] {
  const { t } = context;
  const { context: then, answers } = before(context);
  const on = context.date(then.day);
  const open = new Map(
    now.map(({ kind, subjects }) => [kind, new Set(subjects.map(({ key }) => key))]),
  );
  const count = (some: readonly Subject[]) =>
    countCell(some.map(({ key, records }) => ({ key, records, sure: true })));
  const rows = answers.recommendations.map((recommendation) => {
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
        optional(done.map(({ name }) => name).join('; ')),
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
              `Rekomendasi per ${on} dihitung ulang dari data yang saat ini tercatat dengan cara yang sama seperti pada BAB VI, kemudian dibandingkan dengan keadaan per ${context.date(context.day)}. Rekomendasi tersebut bukan kutipan dari laporan yang telah disampaikan, dan tindak lanjutnya tidak dilaporkan melalui katalog ini; yang dapat dibaca hanya apakah keadaan yang mendasarinya masih tercatat. Angka nol pada kolom “Tidak lagi tercatat” karena itu tidak berarti tidak ada tindak lanjut.`,
              `Recommendations as of ${on} are worked out anew from what is now on record, in the same way as in Chapter VI, and held against the state of ${context.date(context.day)}. They are not quoted from a report handed in, and no follow-up was reported through this catalogue; what can be read is only whether their ground is still on record. A zero under “No longer on record” therefore does not say that nothing was done.`,
            ),
          ),
        ]),
    table(
      'tindak-lanjut',
      t(`Tindak lanjut rekomendasi per ${on}`, `Follow-up of the recommendations as of ${on}`),
      [
        t('Rekomendasi', 'Recommendation'),
        `${t('Sasaran', 'Subjects')}#`,
        `${t('Tidak lagi tercatat', 'No longer on record')}#`,
        `${t('Masih tercatat', 'Still on record')}#`,
        t('Sasaran yang tidak lagi tercatat', 'Subjects no longer on record'),
      ],
      rows,
      t(
        `Tidak ada rekomendasi yang timbul dari data per ${on}.`,
        `The data of ${on} gave rise to no recommendation.`,
      ),
    ),
  ];
}
