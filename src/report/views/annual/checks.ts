import type { Document } from '../../../model/record.ts';
import type { Checks } from '../../../model/types.gen.ts';
import { by } from '../../../util/order.ts';
import type { Context } from './context.ts';
import { type When, whenOf } from './when.ts';

export interface Checked {
  readonly check: Checks[number];
  readonly when: When;
}

/** The latest check of an innovation or a copy that had been made by the day. */
export function latestCheck(
  context: Pick<Context, 'day' | 'from' | 'until'>,
  document: Document<'innovation' | 'replication'>,
): Checked | undefined {
  return (document.value.checks ?? [])
    .map((check) => ({ check, when: whenOf(context, document, check.date, 'checks', check) }))
    .filter(({ when }) => when.byDay === 'surely')
    .sort(
      by(
        ({ when }) => when.interval.hi,
        ({ when }) => when.interval.lo,
      ),
    )
    .at(-1);
}

/** Who made a check, by the name of the day. */
export function checkerOf(
  context: Context,
  document: Document<'innovation' | 'replication'>,
  check: Checks[number],
): string | undefined {
  const at = document.value.checks?.indexOf(check) ?? -1;
  return (
    check.by_name ??
    context.agency(
      context.graph.out(document, 'checker').find((edge) => edge.pointer === `/checks/${at}/by`)
        ?.ref,
    )
  );
}

/** Results that ask for something to be done. */
export const WORRYING: readonly string[] = ['jarang-dipakai', 'berhenti', 'tanpa-bukti'];
