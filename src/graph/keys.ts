import type { Derived } from '../derive/derive.ts';
import { innovationKey, type Lineage } from '../derive/lineage.ts';
import type { CatalogRecord } from '../model/record.ts';

/**
 * The nodes of a lineage that a record speaks of: an innovation is one, a replication tells of what it
 * led to, an agency owns or adopted some. None where it has no part in any copy.
 */
export function keysOf(derived: Derived, lineage: Lineage, record: CatalogRecord): string[] {
  const ref = derived.graph.refOf(record);
  if (record.kind === 'innovation')
    return [innovationKey(ref)].filter((key) => lineage.nodes.has(key));
  const at = `${ref.catalog}:${ref.id}`;
  const isIt = (body: { readonly ref: typeof ref | undefined } | undefined) =>
    body?.ref !== undefined && `${body.ref.catalog}:${body.ref.id}` === at;
  if (record.kind !== 'replication' && record.kind !== 'agency') return [];
  const copies = lineage.descents
    .filter(({ records, adopter }) =>
      record.kind === 'replication' ? records.includes(record) : isIt(adopter),
    )
    .map(({ to }) => to);
  const owned = [...lineage.nodes.values()]
    .filter(({ bodies }) => record.kind === 'agency' && bodies.some(isIt))
    .map(({ key }) => key);
  return [...new Set([...copies, ...owned])];
}
