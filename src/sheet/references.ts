import type { Graph } from '../link/graph.ts';
import { nearestRecords } from '../link/nearest-records.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import { bodyKey } from './cells/agency-names.ts';
import { homeOf } from './home.ts';
import { regionIn } from './region-in-name.ts';

/** What a text in a cell stands for: a record, or those it may have meant. */
export type Known =
  { readonly id: string } | { readonly near: readonly string[]; readonly isAmbiguous: boolean };

/** Finds records by what people write in a cell: an id, a name, a short form. */
export interface References {
  find(kind: Kind, text: string): Known;
}

/** The references of a catalogue; what was asked once is remembered. */
export function referencesOf(graph: Graph): References {
  const remotes = [...graph.remotes.values()];
  const near = nearestRecords(
    [...graph.all('agency'), ...graph.all('innovation'), ...graph.all('activity')].concat([
      ...graph.all('agreement'),
      ...graph.all('replication'),
    ] as never) as readonly CatalogRecord[],
    graph.home,
    remotes,
  );
  const home = homeOf(graph);
  const keys = agencyKeys(graph, home);
  const asked = new Map<string, Known>();
  const find = (kind: Kind, text: string): Known => {
    const bare = text.startsWith(`${graph.home}:`) ? text.slice(graph.home.length + 1) : text;
    if (graph.byId(bare)?.kind === kind) return { id: bare };
    const [catalog = '', id] = bare.split(':');
    const declared = graph.manifest?.value.remotes ?? {};
    if (id !== undefined && Object.hasOwn(declared, catalog) && /^[a-z0-9-]+$/.test(id))
      return { id: bare };
    const { suggest = [], isName } = near(bare, kind, '');
    const [only, another] = suggest;
    if (isName && only !== undefined && another === undefined) return { id: only };
    if (isName) return { near: suggest, isAmbiguous: true };
    if (kind !== 'agency') return { near: suggest, isAmbiguous: false };
    const alike = keys.get(bodyKey(text, home)) ?? [];
    const [one, more] = alike;
    if (one !== undefined && more === undefined) return { id: one };
    return alike.length > 1
      ? { near: alike, isAmbiguous: true }
      : { near: suggest.filter((each) => mayLieIn(graph, each, text)), isAmbiguous: false };
  };
  return {
    find(kind, text) {
      const key = `${kind} ${text}`;
      const known = asked.get(key) ?? find(kind, text);
      asked.set(key, known);
      return known;
    },
  };
}

/** False for a body of another region than the text names: Kabupaten Ngawi is no slip for Nganjuk. */
function mayLieIn(graph: Graph, id: string, text: string): boolean {
  const region = regionIn(text);
  const record = graph.byId(id);
  if (!region || record?.kind !== 'agency') return true;
  const theirs = record.value.region_code ?? regionIn(record.value.name)?.code;
  return theirs === undefined || theirs === region.code;
}

/** Agencies by the keys of all their names, those of earlier days included. */
function agencyKeys(graph: Graph, home: string | undefined): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const { id, value } of graph.all('agency')) {
    const { name, short, aliases = [], names = [] } = value;
    const all = [name, short, ...aliases, ...names.map((each) => each.name)];
    for (const key of new Set(all.flatMap((each) => (each ? [bodyKey(each, home)] : []))))
      keys.set(key, [...(keys.get(key) ?? []), id]);
  }
  return keys;
}

/** A collective told in place of an adopter: how many, or where, but not who. */
const GROUP = /^\d+ |\bse [a-z]|\bkolektif\b|\btidak dirinci\b|^nasional\b/;

/**
 * The adopter that a text tells: an agency of the catalogue, a group, else a name, with the code of the
 * one region that the name ends with. Ids nearby where it may be a slip.
 */
export function adopterFrom(
  graph: Graph,
  references: References,
  text: string,
): { readonly value: Json } | Extract<Known, { near: unknown }> {
  const known = references.find('agency', text);
  if ('id' in known) return { value: { agency: known.id } };
  if (GROUP.test(fold(text))) return { value: { group: { label: text } } };
  const region = regionIn(text);
  // A body of our own region belongs in the catalogue.
  if (region && region.code !== graph.manifest?.value.region) {
    const { code, isGovernment, level } = region;
    return { value: { name: text, region_code: code, ...(isGovernment && { level }) } };
  }
  return region || known.near.length > 0 ? known : { value: { name: text } };
}

/**
 * The origin that texts tell: an innovation of this catalogue, unless another owner is named, else the
 * name with its owner.
 */
export function originFrom(
  graph: Graph,
  references: References,
  name: string,
  owner: string | undefined,
): { readonly value: Json } | Extract<Known, { near: unknown }> {
  const innovation = named(references, name, owner !== undefined);
  const body = owner === undefined ? undefined : references.find('agency', owner);
  if ('id' in innovation && isOwner(graph, innovation.id, body))
    return { value: { innovation: innovation.id } };
  if ('near' in innovation && innovation.near.length > 0 && body === undefined) return innovation;
  if (owner === undefined) return { value: { name } };
  return {
    value: { name, ...(body && 'id' in body ? { owner: body.id } : { owner_name: owner }) },
  };
}

/** `GERTAK (Gerakan Tengok …)`: the name before the brackets, where the rest or an owner bears it out. */
function named(references: References, name: string, isOwned: boolean): Known {
  const known = references.find('innovation', name);
  const [, bare, more] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  if ('id' in known || bare === undefined || more === undefined) return known;
  const [shorter, longer] = [bare, more].map((text) => references.find('innovation', text));
  if (!shorter || !('id' in shorter)) return known;
  const isBorneOut = longer && 'id' in longer && longer.id === shorter.id;
  return isBorneOut || isOwned ? shorter : known;
}

/** True unless a body is named that is neither owner of an innovation nor kin to one. */
function isOwner(graph: Graph, innovation: string, body: Known | undefined): boolean {
  if (body === undefined) return true;
  const record = graph.byId(innovation);
  if (record?.kind !== 'innovation') return true;
  if ('near' in body) return false;
  const kin = new Set(record.value.owners.flatMap((owner) => lineOf(graph, owner)));
  return lineOf(graph, body.id).some((each) => kin.has(each));
}

/** A body and those it belongs to. */
function lineOf(graph: Graph, id: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !line.includes(at);) {
    line.push(at);
    const record = graph.byId(at);
    at = record?.kind === 'agency' ? record.value.parent : undefined;
  }
  return line;
}
