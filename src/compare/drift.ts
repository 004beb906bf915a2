import type { Derived } from '../derive/derive.ts';
import { PHASES, STAGES } from '../derive/ladders.ts';
import { nameOf } from '../derive/names.ts';
import { type Drift, DRIFTS, PINNED_KINDS } from '../model/pinned.ts';
import type { CatalogRecord } from '../model/record.ts';
import { compare, type RecordChange, type Standing } from './compare.ts';

/** Changes that a header lists; the rest is a number. */
const MOST_TOLD = 300;
const LONGEST_NAME = 200;

/** What became of the records of another catalogue between two pins, furthest from harmless first. */
export function driftOf(
  before: Derived,
  after: Derived,
): { readonly changes: readonly Drift[]; readonly more: number } {
  const all = compare(before, after)
    .changes.filter(({ kind }) => (PINNED_KINDS as readonly string[]).includes(kind))
    .map((change) => toDrift(change, before, after));
  const changes = DRIFTS.flatMap((what) => all.filter(({ change }) => change === what));
  return {
    changes: changes.slice(0, MOST_TOLD),
    more: Math.max(0, changes.length - MOST_TOLD),
  };
}

function toDrift(
  { kind, id, change, former, standing, ...of }: RecordChange,
  before: Derived,
  after: Derived,
): Drift {
  const record = (of.after ?? of.before) as CatalogRecord;
  const graph = of.after ? after.graph : before.graph;
  const was = placeOf(standing?.before);
  const is = placeOf(standing?.after);
  return {
    change: change === 'changed' ? moved(was, is) : change,
    kind,
    id,
    ...(former !== undefined && { former }),
    // By whole characters: half of one would make the header unreadable.
    name: [...nameOf(graph, record, 'id')].slice(0, LONGEST_NAME).join(''),
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  };
}

function placeOf(standing: Standing | undefined): string | undefined {
  return standing?.['stage'] ?? standing?.['phase'];
}

/** Further up or further down, by the rung that is sure; an end is down. */
function moved(was: string | undefined, is: string | undefined): Drift['change'] {
  if (was === undefined || is === undefined || was === is) return 'changed';
  const rung = (text: string) => {
    const low = text.split('–')[0] ?? '';
    return Math.max(
      (STAGES as readonly string[]).indexOf(low),
      (PHASES as readonly string[]).indexOf(low),
    );
  };
  const [from, to] = [rung(was), rung(is)];
  return to > from ? 'advanced' : to < from ? 'receded' : 'changed';
}
