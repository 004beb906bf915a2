import { IN_USE_RUNG, PROOFS, STAGES } from '../../../derive/ladders.ts';
import { rowsForEach, table } from '../../build.ts';
import { capital, type Context, text } from '../../material/context.ts';
import { DIRECTIONS, pairsTowards, proofLabel } from '../../material/replications.ts';
import { pairCount } from '../../material/tallies.ts';
import type { Sheet } from '../recap.ts';
import { directionText } from './copies.ts';

/** How many pairs stand on each stage or beyond, by direction and level of proof. */
export function stageSheet(context: Context): Sheet {
  const { t, derived } = context;
  const rows = rowsForEach(
    DIRECTIONS,
    () => STAGES,
    (direction, stage) => {
      const pairs = pairsTowards(context, direction);
      const rung = STAGES.indexOf(stage) + 1;
      const cells = [
        ...PROOFS.map((proof) => derived.count(pairs, rung, proof, 'now')),
        derived.count(pairs, rung, 'stated', 'ever'),
      ].map((count) => pairCount(context, count));
      const records = cells.flatMap(({ members }) => members.flatMap((member) => member.records));
      return {
        cells: [
          text(directionText(context, direction)),
          text(context.label('replication', '/milestones/*/stage', stage)),
          ...cells,
        ],
        records: [...new Set(records)].sort(),
      };
    },
  );
  return {
    table: table(
      'rekap-status',
      t(
        'Pasangan menurut arah, status, dan tingkat pembuktian',
        'Pairs by direction, stage and level of proof',
      ),
      [
        t('Arah', 'Direction'),
        t('Status sekurang-kurangnya', 'At least'),
        ...PROOFS.map((proof) => `${capital(proofLabel(context, proof))}#`),
        `${t('Pernah, dinyatakan', 'Ever, stated')}#`,
      ],
      rows,
      '',
    ),
    about: t(
      `Setiap angka bersifat kumulatif: pasangan yang mencapai sekurang-kurangnya status dan tingkat pembuktian tersebut. Replikasi ialah baris “${context.label('replication', '/milestones/*/stage', STAGES[IN_USE_RUNG - 1] ?? '')}”.`,
      `Every figure is cumulative: pairs that reached at least that stage and level of proof. Copies are the row “${context.label('replication', '/milestones/*/stage', STAGES[IN_USE_RUNG - 1] ?? '')}”.`,
    ),
  };
}
