import { stageRung } from '../../../derive/ladders.ts';
import type { CatalogRecord } from '../../../model/record.ts';
import type { Block } from '../../blocks.ts';
import { table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { DIRECTIONS, pairsTowards, tell } from '../../material/replications.ts';

/** What adopters kept, changed, dropped and added, of copies surely adapted or in use by the day. */
export function changesTable(context: Context): Block {
  const { t } = context;
  const rows = DIRECTIONS.flatMap((direction) => tell(context, pairsTowards(context, direction)))
    .filter(({ standing }) => standing.everSure >= stageRung('diadaptasi'))
    .flatMap((told) =>
      told.pair.records.flatMap((record) =>
        (record.value.changes ?? []).flatMap((change) => {
          if (change.planned) return [];
          context.ledger.use(record as CatalogRecord, 'changes', change);
          return [
            {
              cells: [
                text(told.origin),
                text(told.adopter),
                text(context.label('replication', '/changes/*/kind', change.kind)),
                text(change.what),
                text(change.why),
              ],
              records: [context.refId(record)],
            },
          ];
        }),
      ),
    );
  return table(
    'penyesuaian',
    t(
      'Bagian yang dipertahankan, diubah, dibuang, atau ditambah',
      'What was kept, changed, dropped or added',
    ),
    [
      t('Inovasi asal', 'Original'),
      t('Instansi penerima', 'Adopter'),
      t('Jenis penyesuaian', 'Kind'),
      t('Bagian', 'Part'),
      t('Alasan', 'Reason'),
    ],
    rows,
    t(
      'Penyesuaian oleh instansi penerima belum tercatat.',
      'No change by an adopter is on record.',
    ),
  );
}
