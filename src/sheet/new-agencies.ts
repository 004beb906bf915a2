import type { Graph } from '../link/graph.ts';
import { fold } from '../util/fold.ts';
import { bodyKey, expanded, levelOf } from './cells/agency-names.ts';
import { homeOf } from './home.ts';
import type { JsonObject } from './merge-row.ts';
import type { Planned } from './plan-import.ts';
import type { Place } from './problem.ts';
import { regionIn } from './region-in-name.ts';
import { idOf, unusedId } from './wanted-id.ts';

/** An agency that a sheet names and the catalogue does not have. */
export interface NewAgency {
  readonly id: string;
  /** As the sheet writes it, the name it is to have first. */
  readonly names: readonly string[];
  /** Cells that name it. */
  readonly cells: readonly Place[];
}

/** Takes note of agencies that a sheet names and the catalogue lacks; names of one key are one agency. */
export interface AgencyNotes {
  note(name: string, at: Place): void;
  /** Those noted, by the key of their names. */
  settled(taken: Set<string>): ReadonlyMap<string, NewAgency>;
}

/** The key under which names are one agency's in this catalogue. */
export function agencyKeyOf(graph: Graph): (name: string) => string {
  const home = homeOf(graph);
  return (name) => bodyKey(name, home);
}

/** Notes of agencies that are still empty. Ids are only given when all names are known: of the best of them. */
export function agencyNotes(graph: Graph): AgencyNotes {
  const keyOf = agencyKeyOf(graph);
  const noted = new Map<string, { names: Map<string, number>; cells: Place[] }>();
  return {
    note(name, at) {
      const key = keyOf(name);
      const had = noted.get(key) ?? { names: new Map<string, number>(), cells: [] as Place[] };
      noted.set(key, had);
      had.cells.push(at);
      had.names.set(name, (had.names.get(name) ?? 0) + 1);
    },
    settled(taken) {
      const all = new Map<string, NewAgency>();
      for (const [key, { names, cells }] of noted) {
        const best = [...names.keys()].toSorted(
          (a, b) =>
            Number(isWrittenOut(b)) - Number(isWrittenOut(a)) ||
            (names.get(b) ?? 0) - (names.get(a) ?? 0) ||
            b.length - a.length,
        );
        const id = unusedId(graph, taken, idOf(best[0]));
        taken.add(id);
        all.set(key, { id, names: best, cells });
      }
      return all;
    },
  };
}

/** True for a name without short forms, not in capitals. */
function isWrittenOut(name: string): boolean {
  return fold(name) === expanded(name) && name !== name.toUpperCase();
}

/** Levels of bodies that belong to the government whose catalogue this is. */
const OWN_BODIES = new Set(['perangkat-daerah', 'uptd', 'kecamatan', 'desa', 'sekolah']);

/**
 * The record of a new agency: its best name, the others as aliases, the level that the name tells or
 * that was given for all, and the government above it where it is one of our own bodies. Without a level
 * there is none.
 */
export function agencyRecord(
  graph: Graph,
  { id, names, cells }: NewAgency,
  level: string | undefined,
): Planned | undefined {
  const [name = '', ...others] = names;
  const told = [name, ...others].map(levelOf).find((each) => each !== undefined) ?? level;
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
