import { expanded } from './cells/agency-names.ts';
import { regionsNamed } from './cells/region-names.ts';

/** A region that a body's name ends with. */
export interface NamedRegion {
  readonly code: string;
  /** The name is that of the region's government itself, not of one of its bodies. */
  readonly isGovernment: boolean;
  readonly level: string;
}

/**
 * The one region whose name, with its rank, ends the name of a body: `Dinas Sosial Kab. Blora` is in
 * Kabupaten Blora. None without a rank, since Malang is a regency and a city.
 */
export function regionIn(name: string): NamedRegion | undefined {
  const words = expanded(name);
  const [, before = '', region = '', level = ''] =
    /^(.*?)\b((kabupaten|kota|provinsi) (?!.*\b(?:kabupaten|kota|provinsi) ).+)$/.exec(words) ?? [];
  const [code, another] = region === '' ? [] : regionsNamed(region);
  if (code === undefined || another !== undefined) return undefined;
  return { code, level, isGovernment: /^(?:pemerintah (?:daerah )?)?$/.test(before) };
}
