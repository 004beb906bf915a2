import { type CheckMade, latestCheckMade, latestCheckOf as lastOf } from '../../derive/checked.ts';
import type { Document } from '../../model/record.ts';
import type { Checks, Innovation } from '../../model/types.gen.ts';
import type { Context } from './context.ts';
import { type When, whenOf } from './when.ts';

export interface Checked {
  readonly check: Checks[number];
  readonly when: When;
  /** The record that keeps the check. */
  readonly document: Document<'innovation' | 'replication'>;
}

/** The latest check of an innovation or a copy that had been made by the day. */
export function latestCheck(
  context: Pick<Context, 'day' | 'from' | 'until'>,
  ...documents: readonly Document<'innovation' | 'replication'>[]
): Checked | undefined {
  return told(context, latestCheckMade(context.day, documents));
}

/** The latest check of an innovation, or of the copy that has become it. */
export function latestCheckOf(
  context: Context,
  innovation: Document<'innovation'>,
): Checked | undefined {
  const known = latest.get(context) ?? new Map<Document, Checked | undefined>();
  latest.set(context, known);
  if (!known.has(innovation))
    known.set(innovation, told(context, lastOf(context.derived, innovation)));
  return known.get(innovation);
}

/** Asked for by totals, chapters and recommendations of one report. */
const latest = new WeakMap<Context, Map<Document, Checked | undefined>>();

function told(
  context: Pick<Context, 'day' | 'from' | 'until'>,
  made: CheckMade | undefined,
): Checked | undefined {
  if (!made) return undefined;
  const { check, document } = made;
  return { check, document, when: whenOf(context, document, check.date, 'checks', check) };
}

/** A check in words: what it found, when, and who made it. */
export function checkText(context: Context, { check, when, document }: Checked): string {
  const result = context.label(document.kind, '/checks/*/result', check.result);
  const date = when.written === undefined ? undefined : context.date(when.written);
  const by = checkerOf(context, document, check);
  const who = by === undefined ? undefined : context.t(`oleh ${by}`, `by ${by}`);
  const exhibits = check.evidence ?? [];
  // What a body found is not the same as what news says that it found.
  const news =
    exhibits.length > 0 && exhibits.every(({ kind }) => kind === 'berita' || kind === 'tautan')
      ? context.t('menurut berita', 'as news has it')
      : undefined;
  return [result, date, who, news].filter((part) => part !== undefined).join(', ');
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

/** What the owner of an innovation has answered by the day. */
export function responsesByDay(
  context: Context,
  document: Document<'innovation'>,
): NonNullable<Innovation['responses']>[number][] {
  const answered = (document.value.responses ?? []).filter(
    (response) =>
      whenOf(context, document, response.date, 'responses', response).byDay === 'surely',
  );
  for (const response of answered) context.ledger.use(document, 'responses', response);
  return answered;
}
