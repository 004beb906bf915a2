import type { Ref } from '../model/record.ts';
import { happenedBy } from '../util/dates.ts';
import type { Derived } from './derive.ts';
import type { Pair } from './pairs.ts';

/**
 * The pairs of a direction by the day. A pair that concerns an innovation which was not there yet was
 * not there either, however open its own dates are, unless something of it surely was (a visit, say).
 */
export function pairsTowards(derived: Derived, direction: Pair['direction']): readonly Pair[] {
  const known = towards.get(derived) ?? new Map<Pair['direction'], readonly Pair[]>();
  towards.set(derived, known);
  const pairs =
    known.get(direction) ??
    derived.pairs.filter((pair) => pair.direction === direction && wasThere(derived, pair));
  known.set(direction, pairs);
  return pairs;
}

/** Asked for dozens of times by the chapters of one report. */
const towards = new WeakMap<Derived, Map<Pair['direction'], readonly Pair[]>>();

/** True for a pair of which something had happened by the day, to innovations that were there. */
export function wasThere(derived: Derived, pair: Pair): boolean {
  const { graph, day } = derived;
  const absent = (ref: Ref | undefined) => {
    const record = ref && graph.get(ref);
    return record?.kind === 'innovation' && derived.known(record) === 'no';
  };
  const happened = pair.events
    .filter((event) => !event.planned)
    .map((event) => happenedBy(event.when, day));
  if (happened.includes('surely')) return true;
  if (absent(pair.origin.ref)) return false;
  if (pair.records.some((record) => graph.out(record, 'becomes').some(({ ref }) => absent(ref))))
    return false;
  return happened.includes('possibly');
}

/** True where nobody has said whose innovation was copied: it may be one of the region's own. */
export function isOriginUnknown(pair: Pair): boolean {
  return pair.origin.kind === 'lost' || pair.origin.owners.length === 0;
}
