import type { Happened } from '../../util/dates.ts';
import { PHASES } from '../../derive/ladders.ts';
import { phaseEvents } from '../../derive/derive.ts';
import {
  firstApplied as firstAppliedOf,
  innovationsThere,
  inTotals,
  type InTotals,
  isPublicService as isService,
  partsOf as partsIn,
  wholesOf as wholesIn,
} from '../../derive/portfolio.ts';
import type { Standing } from '../../derive/standing.ts';
import type { Document } from '../../model/record.ts';
import { by } from '../../util/order.ts';
import { type Context, countCell } from './context.ts';
import type { CountCell } from '../blocks.ts';
import { firstOf, type When, whenOf } from './when.ts';

/** An innovation of the region as the report sees it on its day. */
export interface Known {
  readonly document: Document<'innovation'>;
  readonly id: string;
  readonly name: string;
  readonly known: Happened;
  readonly standing: InTotals;
  readonly phase: Standing;
  readonly phaseText: string;
  readonly owners: readonly string[];
  readonly ownerText: string;
  /** When it was first put in use. */
  readonly applied: When | undefined;
}

/** Every innovation that was there by the day, surely or possibly, by name. */
export function knownInnovations(context: Context): readonly Known[] {
  const known = byContext.get(context) ?? readInnovations(context);
  byContext.set(context, known);
  return known;
}

/** Asked for by the totals and by the recommendations of one report. */
const byContext = new WeakMap<Context, readonly Known[]>();

function readInnovations(context: Context): Known[] {
  return innovationsThere(context.derived)
    .map((document) => innovationOf(context, document))
    .sort(
      by(
        (each) => each.name.toLowerCase(),
        (each) => each.id,
      ),
    );
}

/** One innovation as the report sees it, also where nothing dates it. */
export function innovationOf(context: Context, document: Document<'innovation'>): Known {
  const { graph, derived } = context;
  const phase = derived.phase(document);
  const owners = graph.out(document, 'owner').map((edge) => context.agency(edge.ref) ?? edge.text);
  return {
    document,
    id: context.refId(document),
    name: document.value.name,
    known: derived.known(document),
    standing: inTotals(derived, document),
    phase,
    phaseText: phaseText(context, document, phase),
    owners,
    ownerText: owners.join('; '),
    applied: firstApplied(context, document),
  };
}

export function isPublicService(known: Known): boolean {
  return isService(known.document);
}

/** Some innovations as a count whose members are the innovations themselves. */
export function countInnovations(some: readonly Known[]): CountCell {
  return countCell(
    some.map((each) => ({ key: each.id, records: [each.id], sure: each.known === 'surely' })),
  );
}

/** The innovations that one holds by the day. */
export function partsOf(context: Context, whole: Document<'innovation'>): Document<'innovation'>[] {
  return partsIn(context.derived, whole);
}

/** The innovations that hold one by the day. */
export function wholesOf(context: Context, part: Document<'innovation'>): Document<'innovation'>[] {
  return wholesIn(context.derived, part);
}

function phaseText(context: Context, document: Document<'innovation'>, phase: Standing): string {
  const word = (name: string) => context.label('innovation', '/milestones/*/phase', name);
  if (phase.ended === 'surely') return word('berhenti');
  const sure = PHASES[phase.sure - 1];
  const possible = PHASES[phase.possible - 1];
  if (sure && sure === possible && phase.ended === 'no') return word(sure);
  if (sure && possible && sure !== possible)
    return `${word(sure)} (${context.t('mungkin sudah', 'possibly already')} ${word(possible).toLowerCase()})`;
  if (possible) return `${context.t('Mungkin', 'Possibly')} ${word(possible).toLowerCase()}`;
  const planned = phaseEvents(document).some((event) => event.rung > 0);
  return planned
    ? context.t('Belum dimulai', 'Not begun')
    : context.t('Belum tercatat', 'Not recorded');
}

/** When it was first in use. */
function firstApplied(context: Context, document: Document<'innovation'>): When | undefined {
  const found = firstAppliedOf(context.derived, document);
  if (!found) return undefined;
  const { earliest, surest } = found;
  for (const { milestone } of [earliest, surest])
    context.ledger.use(document, 'milestones', milestone);
  const [from, to] = [earliest, surest].map(({ milestone }) =>
    whenOf(context, document, milestone.date, 'milestones', milestone),
  ) as [When, When];
  return earliest === surest ? to : firstOf(from, to, context);
}
