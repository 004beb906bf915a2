import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { bullets, chapter, numbered, paragraph, section, table } from '../../build.ts';
import { type Context, countCell, text } from '../../material/context.ts';
import {
  homeSentence,
  lastingSentence,
  outgoingSentence,
  servicesSentence,
  yearSentence,
} from '../../material/sentences.ts';
import { leaders } from '../../material/leaders.ts';
import { author } from '../../material/office.ts';
import { DUE, recommendationText } from '../../material/recommendation-words.ts';
import type { Recommendation } from '../../material/recommendations.ts';

/** BAB VI: what follows from the data, who does it and by when. */
export function closing(context: Context, answers: Answers): Block[] {
  const { t } = context;
  const { recommendations } = answers;
  const none = t(
    'Tidak ada rekomendasi yang timbul dari data.',
    'The data give rise to no recommendation.',
  );
  return [
    ...chapter('bab-6', t('BAB VI Penutup', 'Chapter VI Conclusion')),
    section('kesimpulan', t('6.1 Kesimpulan', '6.1 Conclusions')),
    bullets(
      servicesSentence(context),
      yearSentence(context),
      outgoingSentence(context, 'conclusion'),
      homeSentence(context, 'incoming', 'conclusion'),
      homeSentence(context, 'internal', 'conclusion'),
      lastingSentence(context),
      limits(context),
    ),
    section('rekomendasi', t('6.2 Rekomendasi', '6.2 Recommendations')),
    ...(recommendations.length === 0
      ? []
      : [
          paragraph(
            t(
              'Setiap rekomendasi berikut timbul dari data pada laporan ini, dengan sasaran yang disebut satu per satu.',
              'Each recommendation follows from the data of this report, its subjects named one by one.',
            ),
          ),
        ]),
    table(
      'rekomendasi',
      t('Rekomendasi dan sasarannya', 'Recommendations and their subjects'),
      [
        `${t('No.', 'No.')}#`,
        t('Rekomendasi', 'Recommendation'),
        `${t('Sasaran', 'Subjects')}#`,
        t('Inovasi atau instansi yang dituju', 'Innovations or agencies'),
      ],
      numbered(recommendations.map((each) => recommendationRow(context, each))),
      none,
    ),
    section('rencana-tindak-lanjut', t('6.3 Rencana Tindak Lanjut', '6.3 Plan of Action')),
    plan(context, recommendations, none),
  ];
}

/** What the figures cannot say. */
function limits(context: Context): string {
  return context.t(
    'Angka pada laporan ini menggambarkan apa yang tercatat beserta sumbernya. Replikasi yang belum dilaporkan oleh instansi penerima belum tercakup.',
    'The figures show what is on record with its sources. Copies that adopters have not reported are not covered.',
  );
}

function recommendationRow(context: Context, { kind, subjects }: Recommendation) {
  return {
    cells: [
      text(recommendationText(context, kind)),
      countCell(subjects.map(({ key, records }) => ({ key, records, sure: true }))),
      text(subjects.map(({ name }) => name).join('; ')),
    ],
    records: [...new Set(subjects.flatMap(({ records }) => records))].sort(),
  };
}

function plan(context: Context, recommendations: readonly Recommendation[], none: string): Block {
  const { t } = context;
  const nextYear = String(Number(context.year) + 1).padStart(4, '0');
  const rows = recommendations.map(({ kind, subjects }) => ({
    cells: [
      text(recommendationText(context, kind)),
      text(
        leaders(
          context,
          { kind, subjects },
          author(context),
          t('inovasinya disebut pada Tabel 6.1', 'for the innovations in Table 6.1'),
        ),
      ),
      { type: 'date' as const, date: `${nextYear}-${DUE[kind]}` },
    ],
    records: [...new Set(subjects.flatMap(({ records }) => records))].sort(),
  }));
  return table(
    'rencana-tindak-lanjut',
    t(`Rencana tindak lanjut tahun ${nextYear}`, `Plan of action for ${nextYear}`),
    [
      `${t('No.', 'No.')}#`,
      t('Kegiatan', 'Action'),
      t('Penanggung jawab', 'Responsible'),
      t('Batas waktu', 'By'),
    ],
    numbered(rows),
    none,
  );
}
