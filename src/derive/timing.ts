import type { Document } from '../model/record.ts';
import type { Disputes, Source } from '../model/types.gen.ts';
import {
  ALWAYS,
  EARLIEST,
  type Happened,
  happenedBy,
  type Interval,
  parseDate,
  span,
} from '../util/dates.ts';

/** What records with sources and disputes have in common. */
interface Sourced {
  readonly sources?: Readonly<Record<string, Source>>;
  readonly disputes?: Disputes;
}

interface Item {
  readonly id?: string;
  readonly sources?: readonly string[];
}

/**
 * When something in a record happened. Several written dates may be in dispute: an open dispute spans
 * them all. An undisputed upper bound falls to the earliest publication that can have reported it.
 * `path` is the field as disputes write it: `start`, or `milestones` with the item for a list.
 */
export function timeOf(
  document: Pick<Document, 'value'>,
  written: string | undefined,
  path: string,
  item?: Item,
  key = 'date',
): Interval {
  const value = document.value as Sourced;
  const field = item ? `${path}/${item.id ?? ''}/${key}` : path;
  const dispute = value.disputes?.find((each) => each.field === field && each.status === 'terbuka');
  if (dispute) {
    const readings = dispute.values
      .map((each) => parseDate(String(each.value)))
      .filter((each) => each !== undefined);
    if (readings.length > 0) return span(readings);
  }
  const own = (written === undefined ? undefined : parseDate(written)) ?? ALWAYS;
  let hi = own.hi;
  for (const source of sourcesOf(value, path.split('/')[0] ?? path, item)) {
    const published = source.published === undefined ? undefined : parseDate(source.published);
    if (published && published.hi >= own.lo && published.hi < hi) hi = published.hi;
  }
  return { lo: own.lo, hi };
}

/** The sources that report a field or an item: those it cites, else all that are for no other field. */
export function sourcesOf(value: Sourced, field: string, item?: Item): Source[] {
  const all = value.sources ?? {};
  if (item?.sources)
    return item.sources.filter((key) => Object.hasOwn(all, key)).map((key) => all[key] as Source);
  return Object.values(all).filter(
    (source) => source.for === undefined || source.for.includes(field),
  );
}

/**
 * Whether a dated fact can be told on a day. What may lie anywhere before a later date is no fact of the
 * day: it could only be told with what became known afterwards.
 */
export function toldBy(when: Interval, day: string): Happened {
  const happened = happenedBy(when, day);
  return happened === 'possibly' && when.lo === EARLIEST ? 'no' : happened;
}
