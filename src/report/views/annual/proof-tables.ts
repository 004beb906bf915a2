import { stepsOf } from '../../../derive/funnel.ts';
import { PROOFS, STAGES } from '../../../derive/ladders.ts';
import type { Block, CountCell } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { capital, type Context, countCell, optional, text } from '../../material/context.ts';
import {
  DIRECTIONS,
  isOriginUnknown,
  pairsTowards,
  proofLabel,
  recordIds,
} from '../../material/replications.ts';
import { pairCount, tallyStage } from '../../material/tallies.ts';

/** Own innovations elsewhere: stage by level of proof, every cell with its pairs. */
export function proofTable(context: Context): Block[] {
  const { t } = context;
  const rows = stageRows(context, (rung) =>
    PROOFS.map((proof) => tallyStage(context, 'out', rung, proof)),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          paragraph(
            t(
              'Kedua tabel berikut bersifat kumulatif: setiap baris memuat pasangan yang mencapai sekurang-kurangnya status tersebut, dan pada tabel pertama setiap kolom memuat pasangan yang terbukti sekurang-kurangnya pada tingkat tersebut. Suatu status dihitung tercapai juga apabila tahap di bawahnya dilewati: angka pada baris “Perjanjian”, misalnya, tidak berarti terdapat perjanjian, melainkan bahwa pasangan tersebut mencapai status perjanjian atau status di atasnya. Status sebelum diterapkan merupakan hasil penyebarluasan dan bukan replikasi.',
              'The next two tables are cumulative: each row holds pairs that reached at least that stage, and in the first each column those proven at least to that level. A stage counts as reached also where steps below were skipped: a figure in the row “Agreement”, for instance, does not say that there is an agreement, but that the pair reached that stage or one above. Stages before “in use” are results of dissemination and no copies.',
            ),
          ),
        ]),
    table(
      'status-dan-bukti',
      t(
        'Inovasi daerah di instansi lain menurut status dan tingkat pembuktian',
        'Own innovations at other agencies by stage and level of proof',
      ),
      [
        t('Status sekurang-kurangnya', 'At least'),
        ...PROOFS.map((proof) => `${capital(proofLabel(context, proof))}#`),
      ],
      rows,
      t(
        'Belum ada pasangan inovasi daerah dan instansi lain yang tercatat pada status mana pun.',
        'No pair of an own innovation and another agency is on record at any stage.',
      ),
    ),
  ];
}

/** How many pairs got how far, now and ever, in each direction. */
export function funnel(context: Context): Block[] {
  const { t } = context;
  const columns = DIRECTIONS.flatMap((direction) =>
    (['now', 'ever'] as const).map((tense) => ({ pairs: pairsTowards(context, direction), tense })),
  );
  const rows = stageRows(context, (rung) =>
    columns.map(({ pairs, tense }) =>
      pairCount(context, context.derived.count(pairs, rung, 'stated', tense)),
    ),
  );
  const heads = [
    t('Ke instansi lain', 'At others'),
    pairsTowards(context, 'in').some(isOriginUnknown)
      ? t('Dari instansi lain atau asal belum diketahui', 'From others or of unknown origin')
      : t('Dari instansi lain', 'From others'),
    t('Antar-Perangkat Daerah', 'Among own'),
  ];
  return [
    table(
      'corong',
      t(
        'Pasangan yang mencapai sekurang-kurangnya setiap status, saat ini dan yang pernah',
        'Pairs that reached at least each stage, now and ever',
      ),
      [
        t('Status sekurang-kurangnya', 'At least'),
        ...heads.flatMap((head) => [
          `${head}, ${t('saat ini', 'now')}#`,
          `${head}, ${t('pernah', 'ever')}#`,
        ]),
      ],
      rows,
      '',
    ),
  ];
}

/**
 * How long each step took, over all directions, where any pair took one. What dates leave open is a
 * range; the median is of pairs with both days known.
 */
export function stepTable(context: Context): Block[] {
  const { t, day } = context;
  const pairs = DIRECTIONS.flatMap((direction) => pairsTowards(context, direction));
  const stage = (name: string) => context.label('replication', '/milestones/*/stage', name);
  const rows = stepsOf(pairs, day).map(({ from, to, took, days, median, exact }) => ({
    cells: [
      text(`${stage(from)} → ${stage(to)}`),
      countCell(
        took.map(({ pair }) => ({ key: pair.key, records: recordIds(context, pair), sure: true })),
      ),
      text(
        days.high === undefined
          ? t(
              `sekurang-kurangnya ${context.number(days.low)}`,
              `at least ${context.number(days.low)}`,
            )
          : context.number({ value: days.low, possible: days.high }),
      ),
      optional(median === undefined || exact < 2 ? undefined : context.number(median)),
    ],
    records: [...new Set(took.flatMap(({ pair }) => recordIds(context, pair)))].sort(),
  }));
  if (rows.length === 0) return [];
  return [
    table(
      'lama-langkah',
      t('Lama setiap langkah, dalam hari', 'How long each step took, in days'),
      [
        t('Langkah', 'Step'),
        `${t('Pasangan', 'Pairs')}#`,
        t('Paling singkat sampai paling lama', 'Shortest to longest'),
        t('Median, bila harinya pasti', 'Median, where days are known'),
      ],
      rows,
      '',
    ),
  ];
}

/** A row for each stage; none at all where every number is zero. */
function stageRows(context: Context, cellsOf: (rung: number) => CountCell[]) {
  const rows = STAGES.map((stage, index) => {
    const cells = cellsOf(index + 1);
    const records = new Set(
      cells.flatMap((cell) => cell.members.flatMap((member) => member.records)),
    );
    return {
      cells: [text(context.label('replication', '/milestones/*/stage', stage)), ...cells],
      records: [...records].sort(),
    };
  });
  return rows.some(({ records }) => records.length > 0) ? rows : [];
}
