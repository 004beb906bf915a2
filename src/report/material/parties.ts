import type { Document } from '../../model/record.ts';
import type { Context } from './context.ts';

/** The parties to an agreement by the names of the day. */
export function partiesOf(context: Context, agreement: Document<'agreement'>): string[] {
  const edges = context.graph.out(agreement, 'party');
  return agreement.value.parties.map(
    (party, index) =>
      party.name ??
      context.agency(edges.find((edge) => edge.pointer === `/parties/${index}/agency`)?.ref) ??
      party.agency ??
      '',
  );
}
