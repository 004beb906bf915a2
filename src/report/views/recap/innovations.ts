import { PROOFS } from '../../../derive/ladders.ts';
import { rowsFor, rowsForEach, table } from '../../build.ts';
import type { Answers } from '../../material/answers.ts';
import { checkerOf } from '../../material/checks.ts';
import { capital, type Context, optional, text } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';
import { proofLabel } from '../../material/replications.ts';
import { pairCount } from '../../material/tallies.ts';
import { dateCell, whenOf } from '../../material/when.ts';
import type { Sheet } from '../recap.ts';
import { happenedCell, measuredCell } from './cells.ts';
import { copiesThere } from './records.ts';

/** Every innovation, and what its record tells: phases, awards, benefits. */
export function innovationSheets(context: Context, answers: Answers): Sheet[] {
  return [
    portfolio(context, answers),
    phases(context, answers),
    awards(context, answers),
    benefits(context, answers),
    checks(context, answers),
  ];
}

function portfolio(context: Context, { innovations }: Answers): Sheet {
  const { t, derived } = context;
  const label = (field: string, value: string | undefined) =>
    text(value && context.label('innovation', `/${field}`, value));
  const rows = rowsFor(innovations, (each) => {
    const { form, type } = each.document.value;
    const inUse = derived.inUse(derived.pairsFrom(each.document), 'now');
    const { value, regions } = derived.index(each.document);
    return {
      cells: [
        text(each.id),
        { type: 'ref', text: each.name, id: each.id },
        text(each.ownerText),
        label('form', form),
        label('type', type),
        text(each.phaseText),
        dateCell(each.applied),
        text(standingText(context, each)),
        ...PROOFS.map((proof) => pairCount(context, inUse[proof])),
        {
          type: 'count',
          value,
          possible: value,
          members: regions.map((key) => ({ key, records: [each.id] })),
        },
      ],
      records: [each.id],
    };
  });
  return {
    table: table(
      'inovasi',
      t('Inovasi', 'Innovations'),
      [
        t('Pengenal', 'Id'),
        t('Inovasi', 'Innovation'),
        t('Pemilik', 'Owner'),
        t('Bentuk', 'Form'),
        t('Jenis', 'Type'),
        t('Tahapan', 'Phase'),
        t('Pertama diterapkan', 'First in use'),
        t('Kedudukan dalam hitungan', 'Place in the totals'),
        ...PROOFS.map((proof) => `${capital(proofLabel(context, proof))}#`),
        `${t('Daerah lain menurut Indeks Inovasi Daerah', 'Other regions by the index')}#`,
      ],
      rows,
      t('Belum ada inovasi yang tercatat.', 'No innovation is on record.'),
    ),
    about: t(
      'Setiap inovasi yang sudah ada, dengan jumlah replikasinya yang kini diterapkan di instansi lain maupun antar-Perangkat Daerah menurut tingkat pembuktian (kumulatif). Inovasi pada tahap inisiatif serta payung atau paket tidak masuk ke dalam jumlah.',
      'Every innovation that was there, with how many copies of it are now in use, elsewhere or among own agencies, by level of proof (cumulative). Initiatives, umbrellas and packages are not in the totals.',
    ),
  };
}

function standingText({ t }: Context, { standing, known }: Known): string {
  const place = {
    counted: t('Dihitung', 'Counted'),
    idea: t('Tahap inisiatif, tidak dihitung', 'Initiative, not counted'),
    umbrella: t('Payung atau paket, tidak dihitung', 'Umbrella or package, not counted'),
  }[standing];
  return known === 'surely'
    ? place
    : `${place} (${t('belum pasti sudah ada', 'not surely there yet')})`;
}

function phases(context: Context, { innovations }: Answers): Sheet {
  const { t } = context;
  const rows = rowsForEach(
    innovations,
    ({ document }) =>
      (document.value.milestones ?? []).flatMap((milestone) => {
        const when = whenOf(context, document, milestone.date, 'milestones', milestone);
        return milestone.planned || when.byDay === 'no' ? [] : [{ milestone, when }];
      }),
    ({ id, name }, { milestone, when }) => ({
      cells: [
        { type: 'ref', text: name, id },
        text(context.label('innovation', '/milestones/*/phase', milestone.phase)),
        dateCell(when),
        happenedCell(context, when),
        optional(milestone.version),
        optional(milestone.reason),
      ],
      records: [id],
    }),
  );
  return {
    table: table(
      'tonggak-inovasi',
      t('Tahapan setiap inovasi', 'Phases of each innovation'),
      [
        t('Inovasi', 'Innovation'),
        t('Tahapan', 'Phase'),
        t('Tanggal', 'Date'),
        t('Sudah terjadi', 'Has happened'),
        t('Versi', 'Version'),
        t('Alasan', 'Reason'),
      ],
      rows,
      t('Belum ada tahapan yang tercatat.', 'No phase is on record.'),
    ),
    about: t(
      'Setiap tahapan yang dicapai suatu inovasi. Rencana tidak dicantumkan.',
      'Every phase that an innovation reached. Plans are left out.',
    ),
  };
}

function awards(context: Context, { awards: won }: Answers): Sheet {
  const { t } = context;
  const rows = rowsFor(won, ({ innovation, award, when }) => ({
    cells: [
      { type: 'ref', text: innovation.name, id: innovation.id },
      text(award.name),
      optional(award.group),
      text(award.level && context.label('innovation', '/awards/*/level', award.level)),
      dateCell(when),
      happenedCell(context, when),
    ],
    records: [innovation.id],
  }));
  return {
    table: table(
      'penghargaan',
      t('Penghargaan', 'Awards'),
      [
        t('Inovasi', 'Innovation'),
        t('Penghargaan', 'Award'),
        t('Kelompok', 'Group'),
        t('Tingkat', 'Level'),
        t('Tahun', 'Year'),
        t('Sudah terjadi', 'Has happened'),
      ],
      rows,
      t('Belum ada penghargaan yang tercatat.', 'No award is on record.'),
    ),
    about: t(
      'Setiap penghargaan yang diterima, pada periode laporan maupun sebelumnya.',
      'Every award won, in the period of the report or before.',
    ),
  };
}

function benefits(context: Context, { innovations }: Answers): Sheet {
  const { t, graph } = context;
  const rows = rowsForEach(
    innovations,
    ({ document }) =>
      (document.value.benefits ?? []).flatMap((benefit, index) =>
        whenOf(context, document, benefit.result.period, 'benefits', benefit, 'period').byDay ===
        'surely'
          ? [{ benefit, index }]
          : [],
      ),
    ({ document, id, name }, { benefit, index }) => {
      const measurer = graph
        .out(document, 'measurer')
        .find(({ pointer }) => pointer === `/benefits/${index}/measured_by`);
      return {
        cells: [
          { type: 'ref', text: name, id },
          text(benefit.metric),
          text(benefit.unit),
          measuredCell(benefit.baseline),
          measuredCell(benefit.target),
          measuredCell(benefit.result),
          benefit.result.period === undefined
            ? { type: 'unknown' }
            : { type: 'date', date: benefit.result.period },
          text(
            context.agency(measurer?.ref) ??
              (benefit.assessor &&
                context.label('innovation', '/benefits/*/assessor', benefit.assessor)),
          ),
        ],
        records: [id],
      };
    },
  );
  return {
    table: table(
      'manfaat',
      t('Manfaat yang terukur', 'Measured benefits'),
      [
        t('Inovasi', 'Innovation'),
        t('Ukuran', 'Measure'),
        t('Satuan', 'Unit'),
        `${t('Data dasar', 'Baseline')}#`,
        `${t('Target', 'Target')}#`,
        `${t('Capaian', 'Result')}#`,
        t('Periode', 'Period'),
        t('Diukur oleh', 'Measured by'),
      ],
      rows,
      t('Belum ada manfaat terukur yang tercatat.', 'No measured benefit is on record.'),
    ),
    about: t(
      'Setiap manfaat yang diukur, sebagaimana dinyatakan oleh pengukurnya.',
      'Every benefit measured, as stated by those who measured.',
    ),
  };
}

function checks(context: Context, { innovations }: Answers): Sheet {
  const { t } = context;
  const kinds = { innovation: t('Inovasi', 'Innovation'), replication: t('Replikasi', 'Copy') };
  const documents = [...innovations.map(({ document }) => document), ...copiesThere(context)];
  const rows = rowsForEach(
    documents,
    (document) =>
      (document.value.checks ?? []).flatMap((check) => {
        const when = whenOf(context, document, check.date, 'checks', check);
        return when.byDay === 'surely' ? [{ check, when }] : [];
      }),
    (document, { check, when }) => ({
      cells: [
        text(context.refId(document)),
        text(kinds[document.kind]),
        text(context.label(document.kind, '/checks/*/result', check.result)),
        dateCell(when),
        text(checkerOf(context, document, check)),
        { type: 'number', value: check.evidence?.length ?? 0 },
        optional(check.note),
      ],
      records: [context.refId(document)],
    }),
  );
  return {
    table: table(
      'pemeriksaan',
      t('Pemeriksaan', 'Checks'),
      [
        t('Pengenal', 'Id'),
        t('Yang diperiksa', 'What was checked'),
        t('Hasil', 'Result'),
        t('Tanggal', 'Date'),
        t('Pemeriksa', 'Checked by'),
        `${t('Bukti dukung', 'Pieces of evidence')}#`,
        t('Catatan', 'Note'),
      ],
      rows,
      t('Belum ada pemeriksaan yang tercatat.', 'No check is on record.'),
    ),
    about: t(
      'Setiap pemeriksaan atas inovasi atau replikasi. Yang belum pernah diperiksa tidak dapat dinyatakan masih berjalan maupun tidak berlanjut.',
      'Every check of an innovation or a copy. Of what was never checked it cannot be said whether it still runs.',
    ),
  };
}
