import type { CatalogRecord, Document } from '../../model/record.ts';
import type { Replication } from '../../model/types.gen.ts';
import type { Context } from './context.ts';
import { type When, whenOf } from './when.ts';

type Group = NonNullable<Replication['adopter']['group']>;

/** A number of adopters that a source states for a group. */
export interface Stated {
  readonly label: string;
  readonly stated: NonNullable<Group['counts']>[number];
  readonly when: When;
}

/** The numbers that a record states for a group of adopters and that date from before the day. */
export function statedCounts(context: Context, record: Document<'replication'>): Stated[] {
  const { group } = record.value.adopter;
  return (group?.counts ?? []).flatMap((stated) => {
    const when = whenOf(context, record, stated.date, 'adopter', stated);
    if (when.byDay !== 'surely') return [];
    context.ledger.use(record as CatalogRecord, 'adopter', stated);
    return [{ label: group?.label ?? '', stated, when }];
  });
}
