import { stageRung } from '../../../derive/ladders.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import type { Block } from '../../blocks.ts';
import { table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { partiesOf } from '../../material/parties.ts';
import { pairsTowards, tell } from '../../material/replications.ts';
import { dateCell, whenOf } from '../../material/when.ts';

/** Commitments and agreements after which nothing is on record. */
export function agreements(context: Context): Block {
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
    return [
      {
        cells: [
          text(covers.join('; ')),
          text(partiesOf(context, agreement).join('; ')),
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
