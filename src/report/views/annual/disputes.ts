import type { Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import { table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
import { disputedField, disputedValues } from '../../material/disputes.ts';
import { recordName } from '../../material/record-names.ts';

/** Where sources differ on something that the report prints. */
export function disputeTable(context: Context): Block {
  const { t } = context;
  const rows = [...context.ledger.disputes.values()]
    .sort(
      by(
        ({ record }) => record.id,
        ({ dispute }) => dispute.field,
      ),
    )
    .map(({ record, dispute }) => ({
      cells: [
        text(recordName(context, record)),
        text(disputedField(context, record, dispute.field)),
        text(disputedValues(context, dispute)),
        text(context.label(record.kind, '/disputes/*/status', dispute.status)),
        optional(dispute.reason),
      ],
      records: [context.refId(record as Document)],
    }));
  return table(
    'perbedaan-data',
    t(
      'Perbedaan antarsumber atas hal yang dimuat dalam laporan ini',
      'Differences between sources on what this report prints',
    ),
    [
      t('Catatan', 'Record'),
      t('Hal', 'Field'),
      t('Nilai menurut sumber', 'Values by the sources'),
      t('Status', 'Status'),
      t('Keterangan', 'Reason'),
    ],
    rows,
    t(
      'Tidak ada perbedaan antarsumber atas hal yang dimuat.',
      'Sources do not differ on what is printed.',
    ),
  );
}
