import { regionCodes, regionName } from '../regions/regions.ts';
import { fold } from '../util/fold.ts';

/** Short forms before the name of a region, and what they stand for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bpemkab\b/g, 'pemerintah kabupaten'],
  [/\bpemkot\b/g, 'pemerintah kota'],
  [/\bpemprov\b/g, 'pemerintah provinsi'],
  [/\bkab\b/g, 'kabupaten'],
  [/\bprov\b|\bpropinsi\b/g, 'provinsi'],
];

/** A region that a text names. */
export interface NamedRegion {
  readonly code: string;
  /** The text names the government itself, not one of its bodies. */
  readonly isGovernment: boolean;
}

let byName: Map<string, string> | undefined;

/**
 * The one region whose name ends a text, with its rank: `Dinas Sosial Kab. Blora` is in Kabupaten
 * Blora. None where the text says no rank, since Malang is a regency and a city.
 */
export function regionNamed(text: string): NamedRegion | undefined {
  byName ??= new Map(regionCodes().map((code) => [fold(regionName(code) ?? ''), code]));
  const words = SHORT.reduce((so, [short, long]) => so.replace(short, long), fold(text));
  const at = words.search(/\b(?:kabupaten|kota|provinsi) (?!.*\b(?:kabupaten|kota|provinsi) )/);
  const code = at === -1 ? undefined : byName.get(words.slice(at));
  if (code === undefined) return undefined;
  return { code, isGovernment: /^(?:pemerintah (?:daerah )?)?$/.test(words.slice(0, at)) };
}
