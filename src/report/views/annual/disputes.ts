import { fieldAt, fieldsOf } from '../../../model/fields.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import { table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
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
        text(fieldTitle(context, record, dispute.field)),
        text(
          dispute.values.map(({ value }) => valueText(context, value)).join(t(' atau ', ' or ')),
        ),
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

function valueText(context: Context, value: string | number): string {
  const record = typeof value === 'string' ? context.graph.byId(value) : undefined;
  if (record?.kind === 'agency')
    return context.agency(context.graph.refOf(record)) ?? record.value.name;
  return typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)
    ? context.date(value)
    : String(value);
}

/** Title of a disputed field: `milestones/peluncuran/date` is the date of a milestone. */
function fieldTitle(context: Context, record: CatalogRecord, field: string): string {
  const [head = '', item, key] = field.split('/');
  const title = fieldAt(record.kind, `/${head}`)?.title[context.language] || head;
  if (item === undefined) return title;
  const part =
    key === undefined
      ? undefined
      : fieldsOf(record.kind)[`/${head}/*/${key}`]?.title[context.language];
  return part === undefined ? title : `${title}: ${part}`;
}
