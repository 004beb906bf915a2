import type { Graph } from '../link/graph.ts';
import { fold } from '../util/fold.ts';
import { bodyKey, levelOf } from './cells/agency-names.ts';
import { homeOf } from './home.ts';
import type { JsonObject } from './merge-row.ts';
import type { Planned } from './plan-import.ts';
import type { Place } from './problem.ts';
import { regionIn } from './region-in-name.ts';
import { idOf, unusedId } from './wanted-id.ts';

/** An agency that a sheet names and the catalogue does not have. */
export interface NewAgency {
  readonly id: string;
  /** As the sheet writes it, each with the number of cells. */
  readonly names: Map<string, number>;
  /** Cells that name it. */
  readonly cells: Place[];
}

/** Collects the agencies that a sheet names and the catalogue lacks; names of one key are one agency. */
export interface NewAgencies {
  /** The id that an agency is to have. */
  idOf(name: string, at: Place): string;
  readonly all: ReadonlyMap<string, NewAgency>;
}

/** A collection that is still empty; ids it gives are put into `taken`. */
export function newAgencies(graph: Graph, taken: Set<string>): NewAgencies {
  const all = new Map<string, NewAgency>();
  const home = homeOf(graph);
  return {
    all,
    idOf(name, at) {
      const key = bodyKey(name, home);
      let agency = all.get(key);
      if (!agency) {
        const id = unusedId(graph, taken, idOf(name));
        taken.add(id);
        all.set(key, (agency = { id, names: new Map(), cells: [] }));
      }
      agency.cells.push(at);
      agency.names.set(name, (agency.names.get(name) ?? 0) + 1);
      return agency.id;
    },
  };
}

/** Levels of bodies that belong to the government whose catalogue this is. */
const OWN_BODIES = new Set(['perangkat-daerah', 'uptd', 'kecamatan', 'desa', 'sekolah']);

/**
 * The record of a new agency: its longest name, the others as aliases, the level that the name tells or
 * that was given for all, and the government above it where it is one of our own bodies. Without a level
 * there is none.
 */
export function agencyRecord(
  graph: Graph,
  { id, names, cells }: NewAgency,
  level: string | undefined,
): Planned | undefined {
  const [name = '', ...others] = [...names.keys()].toSorted(
    (a, b) => b.length - a.length || (names.get(b) ?? 0) - (names.get(a) ?? 0),
  );
  const told = levelOf(name) ?? level;
  if (told === undefined) return undefined;
  const manifest = graph.manifest?.value;
  const region = regionIn(name);
  const isOurs = OWN_BODIES.has(told) && (!region || region.code === manifest?.region);
  const government = isOurs ? manifest?.government : undefined;
  const code = region?.code ?? (isOurs ? manifest?.region : undefined);
  const known = new Set([fold(name)]);
  const aliases = others.filter((each) => !known.has(fold(each)) && known.add(fold(each)));
  const value: JsonObject = {
    name,
    level: told,
    ...(aliases.length > 0 && { aliases }),
    ...(government !== undefined && { parent: government }),
    ...(code !== undefined && { region_code: code }),
  };
  const places = new Map(cells.slice(0, 1).map((at) => ['/name', at]));
  return { kind: 'agency', id, change: 'new', value, places, rows: cells };
}
