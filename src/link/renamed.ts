import { type CatalogRecord, FOLDERS, type Kind } from '../model/record.ts';
import { by } from '../util/order.ts';
import type { Graph } from './graph.ts';

/** From this share of equal values on, a record that came is taken for one that went. */
const ALIKE = 0.5;
/** More pairs than these are not compared value by value: that is no renaming but another catalogue. */
const MOST_PAIRS = 10_000;

/**
 * Records that are surely one under a new id, by new id: those that keep the old one among their
 * former ids or aliases, then those with the very bytes of one that is gone.
 */
export function surelyRenamed(before: Graph, after: Graph): ReadonlyMap<string, string> {
  return match(before, after).former;
}

/** Those, and records of the same kind that hold most of the values of one that is gone. */
export function renamed(before: Graph, after: Graph): ReadonlyMap<string, string> {
  const { former, gone, came, take } = match(before, after);
  const rest = came.filter(({ id }) => !former.has(id));
  if (rest.length * gone.size > MOST_PAIRS) return former;
  const leaves = new Map([...gone.values(), ...rest].map((each) => [each, leavesOf(each.value)]));
  const likely = rest
    .flatMap((record) =>
      [...gone.values()]
        .filter(({ kind }) => kind === record.kind)
        .map((old) => ({
          record,
          old: old.id,
          share: shared(leaves.get(old) ?? new Set(), leaves.get(record) ?? new Set()),
        })),
    )
    .filter(({ share }) => share >= ALIKE)
    .sort(
      by(
        ({ share }) => -share,
        ({ record }) => record.id,
        ({ old }) => old,
      ),
    );
  for (const { record, old } of likely) if (!former.has(record.id)) take(record, old);
  return former;
}

function match(before: Graph, after: Graph) {
  const gone = new Map(
    recordsOf(before)
      .filter(({ id }) => !after.byId(id) && !isUnreadable(after, id))
      .map((record) => [record.id, record]),
  );
  const came = recordsOf(after).filter(({ id }) => !before.byId(id) && !isUnreadable(before, id));
  const former = new Map<string, string>();
  const take = (record: CatalogRecord, old: string | undefined) => {
    if (old === undefined) return;
    gone.delete(old);
    former.set(record.id, old);
  };
  for (const record of came) {
    const { aliases = [] } = record.value as { aliases?: readonly string[] };
    take(
      record,
      [...(record.value.former_ids ?? []), ...aliases].find(
        (alias) => gone.get(alias)?.kind === record.kind,
      ),
    );
  }
  for (const record of came)
    if (!former.has(record.id))
      take(
        record,
        [...gone.values()].find(({ hash, kind }) => hash === record.hash && kind === record.kind)
          ?.id,
      );
  return { former, gone, came, take };
}

/** Every record of a catalogue's own. */
export function recordsOf(graph: Graph): CatalogRecord[] {
  return (Object.keys(FOLDERS) as Kind[]).flatMap((kind) => graph.all(kind)) as CatalogRecord[];
}

function isUnreadable(graph: Graph, id: string): boolean {
  return graph.placeholders.some((placeholder) => placeholder.id === id);
}

/** Every plain value of a record with the keys that lead to it; places in lists do not count. */
function leavesOf(value: unknown, path = ''): Set<string> {
  if (value === null || typeof value !== 'object') return new Set([`${path}=${String(value)}`]);
  return new Set(
    Object.entries(value).flatMap(([key, held]) => [
      ...leavesOf(held, Array.isArray(value) ? path : `${path}/${key}`),
    ]),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  return both / Math.max(1, a.size + b.size - both);
}
