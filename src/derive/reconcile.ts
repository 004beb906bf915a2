import type { Graph } from '../link/graph.ts';
import { type Document, refText } from '../model/record.ts';
import { by } from '../util/order.ts';
import { REVIVING_RUNG, STAGES } from './ladders.ts';
import { eventsOf, isOurs, type Pair, pairsOf } from './pairs.ts';
import { isCatalogOf } from './sides.ts';
import { type Standing, standingOn } from './standing.ts';

/** What two catalogues say of one pair. */
export interface Reconciled {
  readonly remote: string;
  /** As this catalogue refers to it, else its name. */
  readonly origin: string;
  readonly adopter: string;
  readonly status: 'agreed' | 'ours-only' | 'theirs-only' | 'differs';
  readonly fields: readonly Difference[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Their records, and whether the innovation is ours: what can be taken over. */
  readonly told: readonly Document<'replication'>[];
  readonly isAboutUs: boolean;
}

/** A field on which both speak, and differently. */
export interface Difference {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Every pair that concerns both this catalogue and another, as of a day: told by both, or only by one
 * of them although the other side is the other's.
 */
export function reconcile(
  graph: Graph,
  remote: string,
  day: string,
  pairs: readonly Pair[] = pairsOf(graph, 'everyones'),
): Reconciled[] {
  return pairs
    .flatMap((pair): Reconciled[] => {
      const ours = pair.records.filter((record) => isOurs(graph, record));
      const theirs = pair.records.filter((record) => graph.refOf(record).catalog === remote);
      const concerns = (catalog: string) =>
        pair.origin.ref?.catalog === catalog ||
        isCatalogOf(graph, catalog, pair, 'origin') ||
        isCatalogOf(graph, catalog, pair, 'adopter');
      if (ours.length === 0 && theirs.length === 0) return [];
      if (theirs.length === 0 && !concerns(remote)) return [];
      if (ours.length === 0 && !concerns(graph.home)) return [];
      const fields =
        ours.length > 0 && theirs.length > 0 ? differences(graph, ours, theirs, day) : [];
      return [
        {
          remote,
          origin: pair.origin.ref ? refText(pair.origin.ref, graph.home) : pair.origin.name,
          adopter: adopterText(graph, pair),
          status:
            ours.length === 0
              ? 'theirs-only'
              : theirs.length === 0
                ? 'ours-only'
                : fields.length > 0
                  ? 'differs'
                  : 'agreed',
          fields,
          ours: ours.map((record) => refText(graph.refOf(record), graph.home)),
          theirs: theirs.map((record) => refText(graph.refOf(record), graph.home)),
          told: theirs,
          isAboutUs:
            pair.origin.ref?.catalog === graph.home &&
            graph.get(pair.origin.ref)?.kind === 'innovation',
        },
      ];
    })
    .sort(
      by(
        ({ origin }) => origin,
        ({ adopter }) => adopter,
      ),
    );
}

function adopterText(graph: Graph, { adopters, adopter }: Pair): string {
  const known =
    adopters.find(({ ref }) => ref?.catalog === graph.home) ?? adopters.find(({ ref }) => ref);
  return known?.ref ? refText(known.ref, graph.home) : adopter.name;
}

type Records = readonly Document<'replication'>[];

/** Fields on which both sides speak and cannot both be right; what one side does not know is no difference. */
function differences(graph: Graph, ours: Records, theirs: Records, day: string): Difference[] {
  const found: Difference[] = [];
  const tell = (field: string, our: string | undefined, their: string | undefined) => {
    if (our !== undefined && their !== undefined && our !== their)
      found.push({ field, ours: our, theirs: their });
  };
  const [our, their] = [standingOf(ours, day), standingOf(theirs, day)];
  if (!isCompatible(our, their)) tell('stage', standingText(our), standingText(their));
  const [ourDates, theirDates] = [datesOf(ours), datesOf(theirs)];
  for (const [stage, mine] of ourDates) {
    const other = theirDates.get(stage);
    if (other && (mine.hi < other.lo || other.hi < mine.lo))
      tell(`date/${stage}`, mine.written, other.written);
  }
  for (const field of ['scope', 'mode', 'known_as', 'core_kept'] as const)
    tell(field, valueOf(ours, field), valueOf(theirs, field));
  const becomes = (records: Records) =>
    records
      .flatMap((record) => graph.out(record, 'becomes'))
      .flatMap(({ ref }) => (ref ? [refText(ref, graph.home)] : []))[0];
  tell('becomes', becomes(ours), becomes(theirs));
  return found;
}

function standingOf(records: Records, day: string): Standing {
  return standingOn(records.flatMap(eventsOf), day, REVIVING_RUNG);
}

/** Who tells of nothing by the day contradicts nobody. */
function isCompatible(a: Standing, b: Standing): boolean {
  if (a.everPossible === 0 || b.everPossible === 0) return true;
  if (a.ended !== b.ended && a.ended !== 'possibly' && b.ended !== 'possibly') return false;
  return a.sure <= b.possible && b.sure <= a.possible;
}

/** A standing in the words of the schemas; a range where dates leave it open. */
function standingText({ sure, possible, ended }: Standing): string {
  if (ended === 'surely') return 'berhenti';
  const [low, high] = [STAGES[sure - 1] ?? '?', STAGES[possible - 1] ?? '?'];
  return low === high ? low : `${low}–${high}`;
}

/** When each stage was first told to be reached; plans are no dates. */
function datesOf(records: Records) {
  const dates = new Map<string, { lo: string; hi: string; written: string }>();
  for (const { stage, when, planned, milestone } of records.flatMap(eventsOf))
    if (!planned && milestone.date !== undefined && !dates.has(stage))
      dates.set(stage, { ...when, written: milestone.date });
  return dates;
}

function valueOf(
  records: Records,
  field: 'scope' | 'mode' | 'known_as' | 'core_kept',
): string | undefined {
  const value = records.map((record) => record.value[field]).find((each) => each !== undefined);
  return value === undefined ? undefined : String(value);
}
