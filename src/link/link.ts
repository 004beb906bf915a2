import { REFERENCES } from '../model/plan.gen.ts';
import type { CatalogRecord, Document, Kind, Placeholder, Ref } from '../model/record.ts';
import { by, groupBy } from '../util/order.ts';
import { valuesAlong } from '../util/pointer.ts';
import type { Clash, Edge, Graph, RemoteRecords } from './graph.ts';
import { nearestRecords } from './nearest-records.ts';
import { prefixesOf } from './prefixes.ts';

export interface Linkable {
  readonly manifest: Document<'catalog'> | undefined;
  readonly exceptions: Document<'exceptions'> | undefined;
  readonly records: readonly CatalogRecord[];
  readonly placeholders: readonly Placeholder[];
  readonly files: ReadonlySet<string>;
}

const REFERENCE = /^(?:([a-z0-9]+(?:-[a-z0-9]+)*):)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** So many edges are looked through faster than indexed. */
const FEW = 12;
const key = (catalog: string, id: string) => `${catalog}:${id}`;

/**
 * Resolves every reference of a catalogue, in both directions, its remotes included. `root` is the
 * folder of the repository: one of the addresses by which another catalogue may mean this one.
 */
export function link(local: Linkable, remotes: readonly RemoteRecords[], root?: string): Graph {
  const home = local.manifest?.value.id || 'catalog';
  const nodes = new Map<string, CatalogRecord>();
  const clashes: Clash[] = [];
  const homeOf = new Map<Document, string>();
  const broken = new Map<string, Placeholder>();

  for (const record of [...local.records].sort(by((each) => each.file))) {
    const first = nodes.get(key(home, record.id));
    if (first) clashes.push({ id: record.id, first: first.file, later: record.file });
    else nodes.set(key(home, record.id), record);
    homeOf.set(record, home);
  }
  for (const placeholder of local.placeholders) {
    const first = nodes.get(key(home, placeholder.id)) ?? broken.get(placeholder.id);
    if (first) clashes.push({ id: placeholder.id, ...inOrder(first.file, placeholder.file) });
    else broken.set(placeholder.id, placeholder);
  }
  const theirReplications: Document<'replication'>[] = [];
  for (const remote of remotes) {
    for (const record of remote.records)
      if (record.kind === 'replication') theirReplications.push(record);
    for (const record of remote.records) {
      nodes.set(key(remote.id, record.id), record);
      homeOf.set(record, remote.id);
    }
  }

  const former = formerIds(nodes, homeOf);
  const snapshots = new Set(remotes.map((remote) => remote.id));
  const declared = new Set(Object.keys(local.manifest?.value.remotes ?? {}));
  const mine = [...nodes.values()]
    .filter((record) => homeOf.get(record) === home)
    .sort(by((record) => record.id));
  const kinds = groupBy(mine, (record) => record.kind);
  const suggest = nearestRecords(mine, home, remotes);
  const prefixes = prefixesOf(home, local.manifest?.value, remotes, root);

  const resolve = (
    from: Document,
    catalog: string,
    text: string,
    wanted: Kind,
  ): Pick<Edge, 'target' | 'ref' | 'suggest' | 'isName' | 'isFormer'> => {
    const [, prefix, id = ''] = REFERENCE.exec(text) ?? [];
    const where = prefix === undefined ? catalog : prefixes(catalog, prefix);
    const found = id === '' ? undefined : nodes.get(key(where, id));
    if (found) {
      const ref: Ref = { catalog: where, kind: found.kind, id };
      if (found.kind !== wanted) return { target: 'wrong-kind', ref };
      return { target: where === home ? 'local' : 'remote', ref };
    }
    const renamed = former.get(key(where, id));
    // A reference of another kind may mean another record that had this id.
    if (renamed?.kind === wanted && !(where === home && broken.has(id))) {
      const ref: Ref = { catalog: where, kind: wanted, id: renamed.id };
      return { target: where === home ? 'local' : 'remote', ref, isFormer: true };
    }
    if (where === home && broken.has(id))
      return { target: 'broken', ref: { catalog: home, kind: wanted, id } };
    // What another catalogue refers to and is not here is still one and the same thing for all who do.
    if (catalog !== home && id !== '')
      return { target: 'named', ref: { catalog: where, kind: wanted, id } };
    const fetched = snapshots.has(where);
    if (prefix !== undefined && prefix !== home && declared.has(prefix) && !fetched)
      return { target: 'named', ref: { catalog: prefix, kind: wanted, id } };
    return { target: 'unresolved', ...suggest(text, wanted, from.id) };
  };

  const out = new Map<Document, Edge[]>();
  const into = new Map<string, Edge[]>();
  const documents: [Document, string][] = [...nodes.values()].map((record) => [
    record,
    homeOf.get(record) ?? home,
  ]);
  if (clashes.length > 0) {
    const byFile = new Map(local.records.map((record) => [record.file, record]));
    for (const clash of clashes) {
      const later = byFile.get(clash.later);
      if (later) documents.push([later, home]);
    }
  }
  if (local.manifest) documents.push([local.manifest, home]);
  for (const [document, catalog] of documents) {
    const edges: Edge[] = [];
    for (const plan of REFERENCES[document.kind] ?? []) {
      for (const [pointer, text] of valuesAlong(document.value, plan.path)) {
        if (typeof text !== 'string') continue;
        const edge: Edge = {
          from: document,
          role: plan.role,
          pointer,
          text,
          wanted: plan.kind,
          ...resolve(document, catalog, text, plan.kind),
        };
        edges.push(edge);
        if (edge.ref && (edge.target === 'local' || edge.target === 'remote')) {
          const target = key(edge.ref.catalog, edge.ref.id);
          const list = into.get(target);
          if (list) list.push(edge);
          else into.set(target, [edge]);
        }
      }
    }
    if (edges.length > 0) out.set(document, edges);
  }

  const trusted = new Set(remotes.filter(({ verified }) => verified).map(({ id }) => id));
  // A body may be referred to by every record of a catalogue and asked for one role as often.
  const byRole = new Map<readonly Edge[], Map<string, Edge[]>>();
  const only = (edges: readonly Edge[] | undefined, role: string | undefined) => {
    if (edges === undefined || role === undefined) return edges ?? [];
    if (edges.length < FEW) return edges.filter((edge) => edge.role === role);
    const known = byRole.get(edges) ?? groupBy(edges, (edge) => edge.role);
    byRole.set(edges, known);
    return known.get(role) ?? [];
  };
  return {
    home,
    manifest: local.manifest,
    exceptions: local.exceptions,
    placeholders: local.placeholders,
    clashes,
    files: local.files,
    get: (ref) => nodes.get(key(ref.catalog, ref.id)),
    byId: (id) => nodes.get(key(home, id)),
    formerly: (id) => former.get(key(home, id)),
    all: <K extends Kind>(kind: K) => (kinds.get(kind) ?? []) as unknown as readonly Document<K>[],
    out: (document, role) => only(out.get(document), role),
    in: (ref, role) => only(into.get(key(ref.catalog, ref.id)), role),
    remotes: new Map(remotes.map((remote) => [remote.id, remote])),
    theirReplications,
    isTrusted: (catalog) => catalog === home || trusted.has(catalog),
    refOf: (record) => ({ catalog: homeOf.get(record) ?? home, kind: record.kind, id: record.id }),
    mayBeMentioned: (id) => local.placeholders.some((placeholder) => placeholder.mentions.has(id)),
  };
}

/** Records by ids that they had before; an id that a record has now means that record alone. */
function formerIds(
  nodes: ReadonlyMap<string, CatalogRecord>,
  homeOf: ReadonlyMap<Document, string>,
): ReadonlyMap<string, CatalogRecord> {
  const former = new Map<string, CatalogRecord>();
  for (const record of nodes.values())
    for (const id of record.value.former_ids ?? []) {
      const old = key(homeOf.get(record) ?? '', id);
      if (!nodes.has(old) && !former.has(old)) former.set(old, record);
    }
  return former;
}

function inOrder(a: string, b: string): { first: string; later: string } {
  return a < b ? { first: a, later: b } : { first: b, later: a };
}
