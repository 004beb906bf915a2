import { fieldAt, fieldsOf } from '../../model/fields.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Disputes } from '../../model/types.gen.ts';
import type { Context } from './context.ts';

/** The values that sources give for one thing: `12 Mei 2016 atau 18 April 2017`. */
export function disputedValues(context: Context, { values }: Disputes[number]): string {
  return values.map(({ value }) => valueText(context, value)).join(context.t(' atau ', ' or '));
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
export function disputedField(context: Context, record: CatalogRecord, field: string): string {
  const [head = '', item, key] = field.split('/');
  const title = fieldAt(record.kind, `/${head}`)?.title[context.language] || head;
  if (item === undefined) return title;
  const part =
    key === undefined
      ? undefined
      : fieldsOf(record.kind)[`/${head}/*/${key}`]?.title[context.language];
  return part === undefined ? title : `${title}: ${part}`;
}
