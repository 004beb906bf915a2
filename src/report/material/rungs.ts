import { PHASES } from '../../derive/ladders.ts';
import { measuresSatisfaction, RUNGS, type Rung, type RungState } from '../../derive/rungs.ts';
import { timeOf } from '../../derive/timing.ts';
import { happenedBy } from '../../util/dates.ts';
import type { Document } from '../../model/record.ts';
import type { RungMark } from '../pictures/rungs.ts';
import type { Context } from './context.ts';
import type { Known } from './innovations.ts';

/** Where the record keeps the evidence of a rung. */
export const RUNG_FIELDS: Readonly<Partial<Record<Rung, string>>> = {
  vision: 'vision',
  regulation: 'regulations',
  partners: 'partners',
  execution: 'milestones',
  measured: 'benefits',
};

/** What a rung is called. */
export function rungName({ t }: Pick<Context, 't'>, rung: Rung): string {
  const words: Record<Rung, [string, string]> = {
    vision: ['Visi', 'Vision'],
    regulation: ['Regulasi', 'Regulation'],
    partners: ['Mitra', 'Partners'],
    execution: ['Penerapan', 'Execution'],
    satisfaction: ['Kepuasan terukur', 'Satisfaction'],
    measured: ['Manfaat terukur', 'Measured'],
    passed_on: ['Direplikasi', 'Passed on'],
    permanent: ['Kebijakan tetap', 'Permanent'],
  };
  return t(...words[rung]);
}

/**
 * How a rung stands, in a word; `empty` is said of one that is not on record. One that sources only
 * state is told apart from one with evidence.
 */
export function rungWord(
  { t }: Pick<Context, 't'>,
  state: RungState,
  isProven: boolean,
  empty: string,
): string {
  if (state === true) return isProven ? t('ada', 'yes') : t('dinyatakan', 'stated');
  if (state === 'unsure') return t('mungkin', 'unsure');
  return state === 'not-yet' ? t('rencana', 'planned') : empty;
}

export interface RungLine {
  readonly rung: Rung;
  readonly state: RungState;
  /** False where sources say so and nothing proves it. */
  readonly isProven: boolean;
  /** What it rests on, in the record's own words; none where nothing is on record. */
  readonly reason: string | undefined;
}

/** Every rung of an innovation with what it rests on; never one height. */
export function rungLines(context: Context, known: Known): RungLine[] {
  const { derived } = context;
  const { document } = known;
  const states = derived.rungs(document);
  const copies = derived.inUse(derived.pairsFrom(document), 'ever');
  for (const [rung, field] of Object.entries(RUNG_FIELDS))
    if (states[rung as Rung] !== false) context.ledger.use(document, field);
  return RUNGS.map((rung) => ({
    rung,
    state: states[rung],
    isProven: rung !== 'passed_on' || copies.documented.value > 0,
    reason: states[rung] === false ? undefined : reasonOf(context, known, rung),
  }));
}

function reasonOf(context: Context, known: Known, rung: Rung): string | undefined {
  const { t, date, number, derived, graph } = context;
  const { document } = known;
  const { value } = document;
  const there = (
    date: string | undefined,
    path: string,
    item: { id?: string; sources?: string[] },
    key?: string,
  ) =>
    date === undefined || happenedBy(timeOf(document, date, path, item, key), context.day) !== 'no';
  const regulations = (value.regulations ?? []).filter((each) =>
    there(each.date, 'regulations', each),
  );
  const metrics = (value.benefits ?? []).filter(
    (each) =>
      typeof each.result.value === 'number' &&
      there(each.result.period, 'benefits', each, 'period'),
  );
  const titles = (some: typeof regulations) => some.map(regulationText).join('; ');
  const partners = () => {
    const edges = graph.out(document, 'partner');
    return (value.partners ?? [])
      .map(
        (partner, index) =>
          partner.name ??
          context.agency(edges.find((edge) => edge.pointer === `/partners/${index}/agency`)?.ref) ??
          partner.agency,
      )
      .join('; ');
  };
  const planned = (value.milestones ?? []).find(
    (each) => each.planned && each.phase === PHASES.at(-1),
  );
  const copies = derived.inUse(derived.pairsFrom(document), 'ever');
  switch (rung) {
    case 'vision':
      return value.vision;
    case 'regulation':
      return titles(regulations);
    case 'permanent': {
      const lasting = regulations.filter(({ permanent }) => permanent);
      return lasting.length === regulations.length
        ? t('regulasi tersebut', 'that regulation')
        : titles(lasting);
    }
    case 'partners':
      return partners();
    case 'execution':
      if (known.applied?.written !== undefined)
        return t(
          `pertama diterapkan ${date(known.applied.written)}`,
          `first in use ${date(known.applied.written)}`,
        );
      return planned?.date === undefined
        ? undefined
        : t(`direncanakan ${date(planned.date)}`, `planned for ${date(planned.date)}`);
    case 'satisfaction':
      return metrics
        .map(({ metric }) => metric)
        .filter(measuresSatisfaction)
        .join('; ');
    case 'measured':
      return [...new Set(metrics.map(({ metric }) => metric))].join('; ');
    case 'passed_on':
      return t(
        `${number(copies.stated)} replikasi pernah diterapkan, ${number(copies.documented)} berbukti dukung`,
        `copies ever in use: ${number(copies.stated)}, documented: ${number(copies.documented)}`,
      );
  }
}

/** A regulation by its title, and its number where the title does not have it. */
export function regulationText({
  title,
  number,
}: {
  readonly title: string;
  readonly number?: string;
}): string {
  return number === undefined || title.includes(number) ? title : `${title} (${number})`;
}

/** How each rung of an innovation is drawn; passed on, but by nobody's proof, is only stated. */
export function rungMarks(
  { derived }: Pick<Context, 'derived'>,
  innovation: Document<'innovation'>,
): Record<Rung, RungMark> {
  const rungs = derived.rungs(innovation);
  const proven = derived.inUse(derived.pairsFrom(innovation), 'ever').documented.value > 0;
  return Object.fromEntries(
    RUNGS.map((rung) => [
      rung,
      rung === 'passed_on' && rungs[rung] === true && !proven ? 'stated' : markOf(rungs[rung]),
    ]),
  ) as Record<Rung, RungMark>;
}

function markOf(state: RungState): RungMark {
  if (state === true) return 'filled';
  if (state === false) return 'empty';
  return state === 'unsure' ? 'unsure' : 'planned';
}
