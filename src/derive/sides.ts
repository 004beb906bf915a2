import type { Edge, Graph } from '../link/graph.ts';
import type { Document, Ref } from '../model/record.ts';
import { governmentCode } from '../regions/regions.ts';
import { agencyBody } from './bodies.ts';
import type { Pair, PairEvent } from './pairs.ts';

/** References by which a replication says who, what and with which proof. */
const WEIGHTY = [
  'origin',
  'origin-owner',
  'adopter',
  'member',
  'co-adopter',
  'evidence',
  'issuer',
  'checker',
];

/**
 * True where a replication record, or what it rests on, stands in a snapshot that was not verified
 * (or in a catalogue that was never fetched): anybody can edit a file in a pull request.
 */
export function restsOnClaims(graph: Graph, record: Document<'replication'>): boolean {
  const isClaim = ({ ref }: Edge) => ref !== undefined && !graph.isTrusted(ref.catalog);
  if (!graph.isTrusted(graph.refOf(record).catalog)) return true;
  return graph.out(record).some((edge) => {
    if (!WEIGHTY.includes(edge.role)) return false;
    if (isClaim(edge)) return true;
    const proof = edge.role === 'evidence' && edge.ref ? graph.get(edge.ref) : undefined;
    return proof !== undefined && graph.out(proof).some(isClaim);
  });
}

/** References to a record from here, and from catalogues whose snapshot was verified. */
export function trustedIn(graph: Graph, ref: Ref, role?: string): readonly Edge[] {
  return graph
    .in(ref, role)
    .filter(
      ({ from }) =>
        from.kind === 'catalog' ||
        from.kind === 'exceptions' ||
        graph.isTrusted(graph.refOf(from as Parameters<Graph['refOf']>[0]).catalog),
    );
}

/**
 * What each catalogue says of a pair by itself, of those that can be trusted: rungs reached. A record
 * here that only passes on what another catalogue states is that one's statement, not ours.
 */
export function catalogsTelling(
  graph: Graph,
  pair: Pair,
): ReadonlyMap<string, readonly PairEvent[]> {
  const telling = new Map<string, PairEvent[]>();
  if (graph.remotes.size === 0) return telling;
  for (const event of pair.events) {
    const { catalog } = graph.refOf(event.record);
    if (event.end || event.planned || !graph.isTrusted(catalog)) continue;
    if (catalog === graph.home && passesOn(event.record)) continue;
    const known = telling.get(catalog);
    if (known) known.push(event);
    else telling.set(catalog, [event]);
  }
  return telling;
}

/** True for a record whose every source is another catalogue: taken over, and theirs. */
export function passesOn({ value }: Document<'replication'>): boolean {
  const sources = Object.values(value.sources ?? {});
  return sources.length > 0 && sources.every(({ catalog }) => catalog !== undefined);
}

/** Whether a catalogue is that of the pair's origin, or of its adopter. */
export function isCatalogOf(
  graph: Graph,
  catalog: string,
  pair: Pair,
  side: 'origin' | 'adopter',
): boolean {
  const kin = kinOf(graph, catalog);
  if (side === 'adopter') return pair.adopters.some((body) => kin.has(body.kin));
  const { owners, ref } = pair.origin;
  return owners.length > 0 ? owners.some((body) => kin.has(body.kin)) : ref?.catalog === catalog;
}

const known = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** Whose catalogue it is: what its keeper, its government and their offices are kin by. */
function kinOf(graph: Graph, catalog: string): ReadonlySet<string> {
  const cache = known.get(graph) ?? new Map<string, ReadonlySet<string>>();
  known.set(graph, cache);
  const before = cache.get(catalog);
  if (before) return before;
  const header = graph.remotes.get(catalog)?.header;
  const told = catalog === graph.home ? graph.manifest?.value : header;
  const own = [catalog, told?.id];
  const agencies = [told?.keeper, told?.government].flatMap((text) => {
    const [id = '', prefix] = (text ?? '').split(':').reverse();
    const found =
      prefix === undefined || own.includes(prefix)
        ? graph.get({ catalog, kind: 'agency', id })
        : undefined;
    return found?.kind === 'agency' ? [found] : [];
  });
  const kin = new Set(agencies.map((agency) => agencyBody(graph, agency).kin));
  const isNational = agencies.some(({ value }) => ['kementerian', 'lembaga'].includes(value.level));
  if (!isNational && told?.region) kin.add(governmentCode(told.region));
  cache.set(catalog, kin);
  return kin;
}
