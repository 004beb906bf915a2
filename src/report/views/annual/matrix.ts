import { stageRung, STAGES } from '../../../derive/ladders.ts';
import { type Happened, happenedBy } from '../../../util/dates.ts';
import { by, groupBy } from '../../../util/order.ts';
import type { Block, Row } from '../../blocks.ts';
import { section, table } from '../../build.ts';
import { type Context, countCell, text } from '../../material/context.ts';
import { pairsTowards, tell, type Told } from '../../material/replications.ts';

/**
 * Own innovations by the stage at which each other agency stands now: a pair is in one column, and in a
 * range where the sources leave open in which.
 */
export function matrix(context: Context): Block[] {
  const { t } = context;
  const told = tell(context, pairsTowards(context, 'out'));
  if (told.length === 0) return [];
  const rows = [...groupBy(told, ({ pair }) => pair.origin.key)]
    .map(([, some]) => [some[0]?.origin ?? '', some] as const)
    .sort(
      by(
        ([, some]) => -some.length,
        ([origin]) => origin.toLowerCase(),
      ),
    )
    .map(([origin, some]): Row => {
      const cells = [...STAGES, undefined].map((stage) =>
        countCell(
          some
            .map((each) => ({
              key: each.pair.key,
              records: each.records,
              at:
                stage === undefined
                  ? each.standing.ended
                  : standsOn(context, each, stageRung(stage)),
            }))
            .filter(({ at }) => at !== 'no')
            .map(({ key, records, at }) => ({ key, records, sure: at === 'surely' })),
        ),
      );
      return {
        cells: [text(origin), ...cells],
        records: [...new Set(some.flatMap(({ records }) => records))].sort(),
      };
    });
  return [
    { type: 'pages', numbers: 'arabic', landscape: true },
    section('matriks', t('4.9 Matriks Inovasi dan Status', '4.9 Innovations by Stage')),
    table(
      'matriks',
      t(
        'Matriks inovasi daerah dan jumlah instansi lain menurut status saat ini',
        'Own innovations and the number of other agencies by present stage',
      ),
      [
        t('Inovasi', 'Innovation'),
        ...STAGES.map((stage) => `${context.label('replication', '/milestones/*/stage', stage)}#`),
        `${t('Tidak berlanjut', 'Ended')}#`,
      ],
      rows,
      '',
    ),
    { type: 'pages', numbers: 'arabic' },
  ];
}

/** Whether a pair stands on just this rung; where dates leave it open, on those it may have reached. */
function standsOn({ day }: Context, { pair, standing }: Told, rung: number): Happened {
  const { sure, possible, ended } = standing;
  if (ended === 'surely' || rung < sure || rung > possible) return 'no';
  if (sure === possible) return ended === 'no' ? 'surely' : 'possibly';
  const reached = pair.events.some(
    (event) =>
      event.rung === rung && !event.planned && !event.end && happenedBy(event.when, day) !== 'no',
  );
  return reached ? 'possibly' : 'no';
}
