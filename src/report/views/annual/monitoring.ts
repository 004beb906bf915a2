import { stageRung } from '../../../derive/ladders.ts';
import { RUNGS, type Rung, type RungState } from '../../../derive/rungs.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import type { Answers } from './answers.ts';
import { chapter, paragraph, section, table } from './build.ts';
import { checkerOf, latestCheck, WORRYING } from './checks.ts';
import { type Context, countCell, text } from './context.ts';
import { followUp } from './follow-up.ts';
import type { Known } from './innovations.ts';
import { pairsTowards, tell } from './replications.ts';
import { dateCell, whenOf } from './when.ts';

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

function ladder(context: Context, services: readonly Known[]): Block[] {
  const { t } = context;
  const words: Record<Rung, string> = {
    vision: t('Visi', 'Vision'),
    regulation: t('Regulasi', 'Regulation'),
    partners: t('Mitra', 'Partners'),
    execution: t('Penerapan', 'Execution'),
    satisfaction: t('Kepuasan terukur', 'Satisfaction'),
    measured: t('Manfaat terukur', 'Measured'),
    passed_on: t('Direplikasi', 'Passed on'),
    permanent: t('Kebijakan tetap', 'Permanent'),
  };
  const states: Record<string, string> = {
    true: t('ada', 'yes'),
    false: '–',
    unsure: t('mungkin', 'unsure'),
    'not-yet': t('rencana', 'planned'),
  };
  const rows = services
    .filter((each) => each.known === 'surely')
    .map((each) => {
      const rungs = context.derived.rungs(each.document);
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          ...RUNGS.map((rung) => text(states[String(rungs[rung] satisfies RungState)])),
        ],
        records: [each.id],
      };
    });
  return [
    paragraph(
      t(
        'Unsur pelembagaan berikut dibaca satu per satu dan tidak dijumlahkan menjadi nilai. Tanda “–” berarti unsur tersebut belum tercatat, bukan berarti tidak ada.',
        'The elements below are read one by one and never summed into a score. “–” means not on record, which is not the same as absent.',
      ),
    ),
    table(
      'pelembagaan',
      t('Unsur pelembagaan inovasi pelayanan publik', 'Elements of establishment'),
      [t('Inovasi', 'Innovation'), ...RUNGS.map((rung) => words[rung])],
      rows,
      t(
        'Belum ada inovasi pelayanan publik yang tercatat.',
        'No public-service innovation is on record.',
      ),
    ),
  ];
}

function checked(context: Context, innovations: readonly Known[]): Block[] {
  const { t } = context;
  const on = context.date(context.day);
  const latest = innovations.flatMap((each) => {
    const found = latestCheck(context, each.document);
    return found ? [{ each, ...found }] : [];
  });
  const count = countCell(
    latest.map(({ each }) => ({ key: each.id, records: [each.id], sure: true })),
  );
  const worrying = latest
    .filter(({ check }) => WORRYING.includes(check.result))
    .sort(by(({ each }) => each.name.toLowerCase()));
  const rows = [
    ...worrying.map(({ each, check, when }) => {
      context.ledger.use(each.document, 'checks', check);
      return {
        cells: [
          { type: 'ref' as const, text: each.name, id: each.id },
          text(context.label('innovation', '/checks/*/result', check.result)),
          dateCell(when),
          text(checkerOf(context, each.document, check)),
          text(responsesOf(context, each.document)),
        ],
        records: [each.id],
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
            `Sampai ${on} tercatat pemeriksaan atas ${context.number(count)} inovasi. Inovasi yang belum pernah diperiksa tidak dapat dinyatakan masih berjalan maupun tidak berlanjut.`,
            `As of ${on}, ${context.number(count)} innovations have been checked. Of one never checked it cannot be said whether it still runs.`,
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
      text(undefined),
      text(responsesOf(context, each.document)),
    ],
    records: [each.id],
  };
}

/** What the owner has answered by the day. */
function responsesOf(context: Context, document: Document<'innovation'>): string {
  return (document.value.responses ?? [])
    .filter(
      (response) =>
        whenOf(context, document, response.date, 'responses', response).byDay === 'surely',
    )
    .map((response) => `${response.text} (${context.date(response.date)})`)
    .join(' ');
}

function agreements(context: Context): Block {
  const { t, graph } = context;
  const low = stageRung('komitmen');
  const high = stageRung('perjanjian');
  const rows = tell(context, pairsTowards(context, 'out'))
    .filter(
      ({ standing }) => standing.sure >= low && standing.sure <= high && standing.ended === 'no',
    )
    .map((told) => ({
      cells: [text(told.origin), text(told.adopter), text(told.stage), dateCell(told.when)],
      records: told.records,
    }));
  const cited = new Set(
    graph
      .all('replication')
      .flatMap((record) =>
        graph.out(record, 'evidence').flatMap((edge) => (edge.ref ? [edge.ref.id] : [])),
      ),
  );
  const loose = graph.all('agreement').flatMap((agreement) => {
    const when = whenOf(context, agreement, agreement.value.date, 'date');
    if (
      when.byDay !== 'surely' ||
      cited.has(agreement.id) ||
      (agreement.value.covers ?? []).length === 0
    )
      return [];
    context.ledger.use(agreement as CatalogRecord, 'date');
    const covers = graph
      .out(agreement, 'covers')
      .map(
        (edge) =>
          (edge.ref && (graph.get(edge.ref) as Document<'innovation'> | undefined)?.value.name) ??
          edge.text,
      );
    const parties = agreement.value.parties.map(
      (party, index) =>
        party.name ??
        context.agency(
          graph.out(agreement, 'party').find((edge) => edge.pointer === `/parties/${index}/agency`)
            ?.ref,
        ) ??
        party.agency ??
        '',
    );
    return [
      {
        cells: [
          text(covers.join('; ')),
          text(parties.join('; ')),
          text(context.label('agreement', '/kind', agreement.value.kind)),
          dateCell(when),
        ],
        records: [context.refId(agreement)],
      },
    ];
  });
  return table(
    'perjanjian-terbuka',
    t(
      'Perjanjian atau komitmen tanpa tindak lanjut yang tercatat',
      'Agreements or commitments with no follow-up on record',
    ),
    [
      t('Inovasi', 'Innovation'),
      t('Instansi atau para pihak', 'Agency or parties'),
      t('Status atau dokumen', 'Stage or document'),
      t('Sejak', 'Since'),
    ],
    [...rows, ...loose],
    t(
      `Sampai ${context.date(context.day)} tidak ada perjanjian atau komitmen replikasi yang tercatat tanpa tindak lanjut.`,
      `As of ${context.date(context.day)} no agreement or commitment is on record without follow-up.`,
    ),
  );
}
