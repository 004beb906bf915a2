import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import { numbered, paragraph, part, section, steps, table } from '../../build.ts';
import { type Context, countCell, text } from '../../material/context.ts';
import { leaders } from '../../material/leaders.ts';
import { DUE, recommendationText } from '../../material/recommendation-words.ts';
import type { Kind, Recommendation } from '../../material/recommendations.ts';
import type { Numbers } from '../short/annex.ts';

const MOST = 3;
const MOST_NAMED = 4;

/**
 * What only the head of the region can set going comes first: a service that citizens do not use, a
 * promise not kept, a claim not proven, whether to offer what there is; then the rest.
 */
const ORDER: readonly Kind[] = [
  'unused',
  'agreement',
  'proof',
  'offer',
  'visits',
  'origin',
  'own-proof',
  'monitor',
  'measure',
  'describe',
];

/** The recommendations in the order in which decisions on them are asked for. */
export function inOrder(recommendations: readonly Recommendation[]): Recommendation[] {
  return recommendations.toSorted(by(({ kind }) => ORDER.indexOf(kind)));
}

/** Three decisions with who carries them out and by when; fewer where the data ask for fewer. */
export function threeDecisions(
  context: Context,
  recommendations: readonly Recommendation[],
  office: string,
  numbers: Numbers,
): Block[] {
  const { t, number } = context;
  numbers.note(
    'decisions',
    t('Sasaran keputusan dan rekomendasi', 'Subjects of decisions and recommendations'),
    countCell(
      recommendations.flatMap(({ kind, subjects }) =>
        subjects.map(({ key, records }) => ({ key: `${kind} ${key}`, records, sure: true })),
      ),
    ),
  );
  const told = recommendations.slice(0, MOST);
  const heading = part(
    'keputusan',
    told.length === MOST
      ? t('Tiga keputusan yang diperlukan', 'Three decisions needed')
      : t('Keputusan yang diperlukan', 'Decisions needed'),
  );
  if (told.length === 0)
    return [
      heading,
      paragraph(
        t('Tidak ada keputusan yang diperlukan menurut data.', 'The data ask for no decision.'),
      ),
    ];
  return [
    heading,
    paragraph(
      told.length < MOST
        ? t(
            `Data hanya memerlukan ${number(told.length)} keputusan. Mohon persetujuan untuk:`,
            `The data ask for fewer decisions than three (${number(told.length)}). Approval is asked to:`,
          )
        : t('Mohon persetujuan untuk:', 'Approval is asked to:'),
    ),
    steps(
      ...told.map((recommendation) => [
        { text: `${recommendationText(context, recommendation.kind)}. `, strong: true },
        details(context, recommendation, office),
      ]),
    ),
  ];
}

/** Every recommendation with its records, for the annex. */
export function allDecisions(
  context: Context,
  recommendations: readonly Recommendation[],
): Block[] {
  const { t } = context;
  if (recommendations.length === 0) return [];
  return [
    section('lampiran-keputusan', t('Seluruh rekomendasi', 'All recommendations')),
    table(
      'keputusan',
      t('Rekomendasi menurut urutannya, beserta sasarannya', 'Recommendations in their order'),
      [
        `${t('No.', 'No.')}#`,
        t('Rekomendasi', 'Recommendation'),
        `${t('Sasaran', 'Subjects')}#`,
        t('Mengenai', 'About'),
        t('Pengenal catatan', 'Ids of records'),
      ],
      numbered(
        recommendations.map(({ kind, subjects }) => {
          const records = [...new Set(subjects.flatMap((each) => each.records))].sort();
          return {
            cells: [
              text(recommendationText(context, kind)),
              countCell(
                subjects.map(({ key, records: own }) => ({ key, records: own, sure: true })),
              ),
              text(subjects.map(({ name }) => name).join('; ')),
              records.length === 0
                ? { type: 'none' as const }
                : { type: 'records' as const, ids: records },
            ],
            records,
          };
        }),
      ),
      '',
    ),
  ];
}

function details(context: Context, recommendation: Recommendation, office: string): string {
  const { t, number } = context;
  const { kind, subjects } = recommendation;
  const nextYear = String(Number(context.year) + 1).padStart(4, '0');
  const due = context.date(`${nextYear}-${DUE[kind]}`);
  const told = subjects.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = subjects.length - told.length;
  const about =
    told.join('; ') +
    (more > 0 ? t(`; dan ${number(more)} lainnya`, `; and ${number(more)} more`) : '');
  const who = leaders(context, recommendation, office, t('lihat lampiran', 'see the annex'));
  // What is asked of the region as a whole is about no record.
  const named = subjects.some(({ records }) => records.length > 0);
  return (
    (named ? t(`Mengenai: ${about}. `, `About: ${about}. `) : '') +
    t(`Penanggung jawab: ${who}. Batas waktu: ${due}.`, `Responsible: ${who}. By: ${due}.`)
  );
}
