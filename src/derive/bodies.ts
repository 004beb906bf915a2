import type { Edge, Graph } from '../link/graph.ts';
import type { Document, Ref } from '../model/record.ts';
import { REGIONS } from '../regions/table.ts';
import { governmentCode, provinceCode, regionName } from '../regions/regions.ts';
import { fold } from '../util/fold.ts';
import { parseDate } from '../util/dates.ts';

/** An agency, or a body known only by name, as counting needs it. */
export interface Body {
  /** Units with one key are one and the same body. */
  readonly key: string;
  readonly name: string;
  readonly ref: Ref | undefined;
  /** True for a provincial, regency or city government itself. */
  readonly government: boolean;
  /** As agency records name it; none where only the name is known. */
  readonly level: string | undefined;
  /** Code of the government it belongs to: `35` or `35.03`; none for national bodies or unknown. */
  readonly region: string | undefined;
  /** What it is kin by: its government, else the topmost body above it. */
  readonly kin: string;
}

const GOVERNMENTS = ['provinsi', 'kabupaten', 'kota'];
let codes: Map<string, string> | undefined;

/** Code of the region that a government's name names: "Pemkab Blora", "Pemerintah Kota Bandung". */
export function regionByName(name: string): string | undefined {
  codes ??= new Map(Object.entries(REGIONS).map(([code, region]) => [joined(region), code]));
  const bare = fold(name)
    .replace(/^pemerintah (daerah )?/, '')
    .replace(/^(pemkab|pemda kabupaten|kab) /, 'kabupaten ')
    .replace(/^pemkot /, 'kota ')
    .replace(/^(pemprov|propinsi) /, 'provinsi ');
  return codes.get(joined(bare));
}

/** Sources write Batang Hari and Batanghari, Lubuklinggau and Lubuk Linggau. */
const joined = (name: string) => fold(name).replaceAll(' ', '');

/** Made once for each agency of a graph: every document that it signs asks for it. */
const BODIES = new WeakMap<Graph, Map<Document<'agency'>, Body>>();

/** The body behind an agency record. */
export function agencyBody(graph: Graph, agency: Document<'agency'>): Body {
  const known = BODIES.get(graph) ?? new Map<Document<'agency'>, Body>();
  BODIES.set(graph, known);
  const body = known.get(agency) ?? makeBody(graph, agency);
  known.set(agency, body);
  return body;
}

function makeBody(graph: Graph, agency: Document<'agency'>): Body {
  const ref = graph.refOf(agency);
  const chain = chainOf(graph, agency);
  const code = chain
    .map((each) => each.value.region_code)
    .find((each) => each !== undefined && each !== '');
  const government = GOVERNMENTS.includes(agency.value.level);
  const provincial = government
    ? agency.value.level === 'provinsi'
    : chain.some((each) => each.value.level === 'provinsi') && (code?.length ?? 0) <= 2;
  const region =
    code === undefined ? undefined : provincial ? provinceCode(code) : governmentCode(code);
  const same = sameAs(graph, agency);
  const key =
    same ??
    (government && region !== undefined
      ? `region:${region}`
      : `unit:${region ?? ''}:${unitName(agency.value.name, region)}`);
  const top = chain.at(-1) ?? agency;
  return {
    key,
    name: agency.value.name,
    ref,
    government,
    level: agency.value.level,
    region,
    kin: region ?? `top:${graph.refOf(top).catalog}:${top.id}`,
  };
}

/** The body that a reference to an agency leads to. */
export type BodyOf = (edge: Edge | undefined) => Body | undefined;

/** Looks bodies up by reference, each read once. */
export function bodyTable(graph: Graph): BodyOf {
  const known = new Map<string, Body>();
  return (edge) => {
    const ref = edge?.ref;
    if (!ref) return undefined;
    const at = `${ref.catalog}:${ref.id}`;
    const before = known.get(at);
    if (before) return before;
    const agency = graph.get(ref);
    const body: Body =
      agency?.kind === 'agency'
        ? agencyBody(graph, agency)
        : {
            key: `agency:${at}`,
            name: ref.id,
            ref,
            government: false,
            level: undefined,
            region: undefined,
            kin: `agency:${at}`,
          };
    known.set(at, body);
    return body;
  };
}

/** The body behind a name without a record. */
export function namedBody(name: string, code: string | undefined, level: string | undefined): Body {
  const own = regionByName(name);
  const region = code === undefined ? own : governmentCode(code);
  const government =
    level === undefined ? own !== undefined && own === region : GOVERNMENTS.includes(level);
  const key =
    government && region !== undefined
      ? `region:${region}`
      : `unit:${region ?? ''}:${unitName(name, region)}`;
  return {
    key,
    name,
    ref: undefined,
    government,
    level,
    region,
    kin: region ?? `name:${fold(name)}`,
  };
}

/** The agency and those above it, nearest first; a cycle ends the walk. */
export function chainOf(graph: Graph, agency: Document<'agency'>): Document<'agency'>[] {
  const chain = [agency];
  for (;;) {
    const edge = graph.out(chain.at(-1) ?? agency, 'parent')[0];
    const parent =
      edge?.ref && (edge.target === 'local' || edge.target === 'remote')
        ? graph.get(edge.ref)
        : undefined;
    if (!parent || parent.kind !== 'agency' || chain.includes(parent)) return chain;
    chain.push(parent);
  }
}

/** Two bodies are kin where one government holds both. */
export function areKin(a: Body, b: Body): boolean {
  return a.key === b.key || a.kin === b.kin;
}

/** Name of an agency as it was on a day. */
export function nameOn(agency: Document<'agency'>, day: string): string {
  for (const each of agency.value.names ?? []) {
    const from = each.from === undefined ? undefined : parseDate(each.from)?.lo;
    const until = each.until === undefined ? undefined : parseDate(each.until)?.hi;
    if (from === undefined && until === undefined) continue;
    if ((from === undefined || from <= day) && (until === undefined || day <= until))
      return each.name;
  }
  return agency.value.name;
}

/** A unit's name without what only repeats its region. */
function unitName(name: string, region: string | undefined): string {
  let bare = fold(name);
  const place = region === undefined ? undefined : regionName(region);
  if (place !== undefined)
    bare = bare.replace(fold(place), ' ').replace(fold(place).replace(/^kabupaten/, 'kab'), ' ');
  return bare.replace(/\s+/g, ' ').trim();
}

/** One key for all offices that declare each other the same, whichever catalogue they stand in. */
function sameAs(graph: Graph, agency: Document<'agency'>): string | undefined {
  const start = graph.refOf(agency);
  const seen = new Set<string>();
  const open = [`${start.catalog}:${start.id}`];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const [catalog = '', id = ''] = at.split(':');
    const ref: Ref = { catalog, kind: 'agency', id };
    const record = graph.get(ref);
    if (record)
      for (const edge of graph.out(record, 'same-as'))
        if (edge.ref) open.push(`${edge.ref.catalog}:${edge.ref.id}`);
    for (const edge of graph.in(ref, 'same-as'))
      open.push(`${graph.refOf(edge.from as never).catalog}:${edge.from.id}`);
  }
  return seen.size > 1 ? `same:${[...seen].sort()[0]}` : undefined;
}
