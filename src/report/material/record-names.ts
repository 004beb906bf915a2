import type { CatalogRecord } from '../../model/record.ts';
import type { Context } from './context.ts';
import { bodyText, originText } from './replications.ts';

/** What a record is called where it stands in a list: its name, else what it is about. */
export function recordName(context: Context, record: CatalogRecord): string {
  if (record.kind === 'replication') {
    const pairs = context.derived.pairsIn(record);
    return (
      [
        ...new Set(
          pairs.map((pair) => `${originText(context, pair)} – ${bodyText(context, pair.adopter)}`),
        ),
      ].join('; ') || record.id
    );
  }
  if (record.kind === 'submission') {
    const { channel, channel_name, edition } = record.value;
    return `${channel_name ?? context.label('submission', '/channel', channel)} ${edition}`;
  }
  const named = record.value as { readonly name?: string; readonly kind?: string };
  return (
    named.name ??
    (record.kind === 'agreement'
      ? context.label('agreement', '/kind', named.kind ?? '')
      : record.id)
  );
}
