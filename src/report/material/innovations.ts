import { EARLIEST, type Happened } from '../../util/dates.ts';
import { PHASES } from '../../derive/ladders.ts';
import { phaseEvents } from '../../derive/derive.ts';
import type { Standing } from '../../derive/standing.ts';
import type { Document } from '../../model/record.ts';
import { by } from '../../util/order.ts';
import { type Context, countCell } from './context.ts';
import type { CountCell } from '../blocks.ts';
import { firstOf, type When, whenOf } from './when.ts';

const PUBLIC_SERVICE = 'pelayanan-publik';

/** An innovation of the region as the report sees it on its day. */
export interface Known {
  readonly document: Document<'innovation'>;
  readonly id: string;
  readonly name: string;
  readonly known: Happened;
  /** `counted` enters totals; ideas, umbrellas and packages stand beside them. */
  readonly standing: 'counted' | 'idea' | 'umbrella';
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
  return context.graph
    .all('innovation')
    .filter((document) => context.derived.known(document) !== 'no')
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
    standing: isUmbrella(context, document)
      ? 'umbrella'
      : isIdea(document, phase)
        ? 'idea'
        : 'counted',
    phase,
    phaseText: phaseText(context, document, phase),
    owners,
    ownerText: owners.join('; '),
    applied: firstApplied(context, document),
  };
}

export function isPublicService(known: Known): boolean {
  return known.document.value.form === PUBLIC_SERVICE;
}

/** Some innovations as a count whose members are the innovations themselves. */
export function countInnovations(some: readonly Known[]): CountCell {
  return countCell(
    some.map((each) => ({ key: each.id, records: [each.id], sure: each.known === 'surely' })),
  );
}

/** A package, or an innovation that holds others by the day: what it holds is counted, it is not. */
function isUmbrella(context: Context, document: Document<'innovation'>): boolean {
  return document.value.package !== undefined || partsOf(context, document).length > 0;
}

/** The innovations that one holds by the day. */
export function partsOf(context: Context, whole: Document<'innovation'>): Document<'innovation'>[] {
  return context.graph.in(context.graph.refOf(whole), 'whole').flatMap((edge) => {
    const part = edge.from as Document<'innovation'>;
    return context.derived.known(part) !== 'no' && isJoined(context, part, edge.pointer)
      ? [part]
      : [];
  });
}

/** The innovations that hold one by the day. */
export function wholesOf(context: Context, part: Document<'innovation'>): Document<'innovation'>[] {
  return context.graph.out(part, 'whole').flatMap((edge) => {
    const whole = edge.ref && context.graph.get(edge.ref);
    return whole?.kind === 'innovation' &&
      context.derived.known(whole) !== 'no' &&
      isJoined(context, part, edge.pointer)
      ? [whole]
      : [];
  });
}

function isJoined(context: Context, part: Document<'innovation'>, pointer: string): boolean {
  const item = part.value.part_of?.[Number(pointer.split('/')[2])];
  return (
    item?.since === undefined ||
    whenOf(context, part, item.since, 'part_of', item, 'since').byDay !== 'no'
  );
}

/** Its milestones lead no further than the idea. One without any milestone is not judged. */
function isIdea(document: Document<'innovation'>, phase: Standing): boolean {
  return (document.value.milestones ?? []).length > 0 && phase.everPossible <= 1;
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

/**
 * When it was first in use. Of several milestones each bounds the first: it lies no earlier than the
 * earliest of them can, and no later than the first that surely was.
 */
function firstApplied(context: Context, document: Document<'innovation'>): When | undefined {
  const times = (document.value.milestones ?? [])
    .filter((milestone) => milestone.phase === 'penerapan' && !milestone.planned)
    .map((milestone) => ({
      milestone,
      when: whenOf(context, document, milestone.date, 'milestones', milestone),
    }))
    .filter(({ when }) => when.byDay !== 'no');
  const surest = times.toSorted(
    by(
      ({ when }) => when.interval.hi,
      ({ when }) => when.interval.lo,
    ),
  )[0];
  // A later step of which only the latest day is known says nothing of the first.
  const earliest =
    surest?.when.interval.lo === EARLIEST
      ? surest
      : times
          .filter(({ when }) => when.interval.lo !== EARLIEST)
          .sort(
            by(
              ({ when }) => when.interval.lo,
              ({ when }) => when.interval.hi,
            ),
          )[0];
  if (!earliest || !surest) return undefined;
  for (const { milestone } of [earliest, surest])
    context.ledger.use(document, 'milestones', milestone);
  return earliest === surest ? earliest.when : firstOf(earliest.when, surest.when, context);
}
