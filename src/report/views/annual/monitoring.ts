import type { Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import { agreements } from './agreements.ts';
import type { Answers } from '../../material/answers.ts';
import { chapter, paragraph, section, table } from '../../build.ts';
import { WORRYING } from '../../../derive/checked.ts';
import { checkerOf, latestCheckOf, responsesByDay } from '../../material/checks.ts';
import { type Context, countCell, optional, text } from '../../material/context.ts';
import { followUp } from './follow-up.ts';
import type { Known } from '../../material/innovations.ts';
import { ladder } from './ladder.ts';
import { dateCell, whenOf } from '../../material/when.ts';

/** BAB V: what lasts, what does not, and what became of last year's recommendations. */
export function monitoring(context: Context, answers: Answers): Block[] {
  const { t } = context;
  return [
    ...chapter(
      'bab-5',
      t(
        'BAB V Pemantauan, Evaluasi, dan Keberlanjutan',
        'Chapter V Monitoring, Evaluation and Lasting',
      ),
    ),
    section(
      'pelembagaan',
      t('5.1 Pelembagaan Inovasi Pelayanan Publik', '5.1 How Far Innovations Are Established'),
    ),
    ...ladder(context, answers.services),
    section('keberlanjutan', t('5.2 Keberlanjutan dan Pemanfaatan', '5.2 Lasting and Use')),
    ...checked(context, answers.innovations),
    section(
      'perjanjian-tanpa-tindak-lanjut',
      t('5.3 Perjanjian yang Belum Ditindaklanjuti', '5.3 Agreements Not Acted Upon'),
    ),
    agreements(context),
    section(
      'tindak-lanjut',
      t(
        '5.4 Tindak Lanjut Rekomendasi Tahun Sebelumnya',
        '5.4 What Became of Last Year’s Recommendations',
      ),
    ),
    ...followUp(context, answers.recommendations),
  ];
}

function checked(context: Context, innovations: readonly Known[]): Block[] {
  const { t } = context;
  const on = context.date(context.day);
  const latest = innovations.flatMap((each) => {
    const found = latestCheckOf(context, each.document);
    return found ? [{ each, ...found }] : [];
  });
  const count = context.counts['checked'] ?? countCell([]);
  const worrying = latest
    .filter(({ check }) => WORRYING.includes(check.result))
    .sort(by(({ each }) => each.name.toLowerCase()));
  const rows = [
    ...worrying.map(({ each, check, when, document }) => {
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          text(context.label('innovation', '/checks/*/result', check.result)),
          dateCell(when),
          text(checkerOf(context, document, check)),
          text(responsesOf(context, each.document) || t('belum tercatat', 'none on record')),
        ],
        records: [...new Set([each.id, context.refId(document)])],
      };
    }),
    ...innovations
      .filter(
        (each) => each.phase.ended !== 'no' && !worrying.some((other) => other.each.id === each.id),
      )
      .map((each) => endedRow(context, each)),
  ];
  return [
    paragraph(
      count.possible === 0
        ? t(
            `Sampai ${on} belum ada pemeriksaan atas inovasi yang tercatat; keberlanjutannya belum dapat dinilai.`,
            `As of ${on} no check of an innovation is on record; whether they last cannot be judged.`,
          )
        : t(
            `Sampai ${on} tercatat pemeriksaan atas ${context.number(count)} inovasi; pemeriksaan atas replikasi yang menjadi inovasi daerah dihitung sebagai pemeriksaan inovasi tersebut. Inovasi yang belum pernah diperiksa tidak dapat dinyatakan masih berjalan maupun tidak berlanjut.`,
            `As of ${on}, ${context.number(count)} innovations have been checked; a check of the copy that became an innovation here is a check of that innovation. Of one never checked it cannot be said whether it still runs.`,
          ),
    ),
    table(
      'belum-dimanfaatkan',
      t(
        'Inovasi yang menurut pemeriksaan terakhir belum banyak dimanfaatkan, tidak berlanjut, atau tidak ditemukan buktinya',
        'Innovations that by their latest check are hardly used, discontinued or without evidence',
      ),
      [
        t('Inovasi', 'Innovation'),
        t('Hasil', 'Result'),
        t('Tanggal', 'Date'),
        t('Pemeriksa', 'Checked by'),
        t('Tanggapan pemilik', 'The owner’s answer'),
      ],
      rows,
      t(
        'Tidak ada inovasi yang menurut pemeriksaan terakhir belum banyak dimanfaatkan atau tidak berlanjut.',
        'By its latest check no innovation is hardly used or discontinued.',
      ),
    ),
  ];
}

function endedRow(context: Context, each: Known) {
  const end = (each.document.value.milestones ?? []).findLast(
    (milestone) =>
      milestone.phase === 'berhenti' &&
      !milestone.planned &&
      whenOf(context, each.document, milestone.date, 'milestones', milestone).byDay !== 'no',
  );
  if (end) context.ledger.use(each.document, 'milestones', end);
  const ended = context.label('innovation', '/milestones/*/phase', 'berhenti');
  const result =
    each.phase.ended === 'surely'
      ? ended
      : `${context.t('Mungkin', 'Possibly')} ${ended.toLowerCase()}`;
  return {
    cells: [
      { type: 'ref' as const, text: each.name, id: each.id },
      text(end?.reason === undefined ? result : `${result}: ${end.reason}`),
      dateCell(end && whenOf(context, each.document, end.date, 'milestones', end)),
      optional(undefined),
      text(responsesOf(context, each.document) || context.t('belum tercatat', 'none on record')),
    ],
    records: [each.id],
  };
}

/** What the owner has answered by the day. */
function responsesOf(context: Context, document: Document<'innovation'>): string {
  return responsesByDay(context, document)
    .map(({ text: answer, date }) => `${answer} (${context.date(date)})`)
    .join(' ');
}
