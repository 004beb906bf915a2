import { regionCodes, regionName } from '../regions/regions.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { propose } from './propose.ts';

/** A province, regency or city of the table. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

const KINDS = /^(?:kabupaten|kota|provinsi) (?:administrasi )?/;
/** What people write before the name of a region, and what the table has there. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^pem(?:erintah|da) /, ''],
  [/^pemkab /, 'kabupaten '],
  [/^pemkot /, 'kota '],
  [/^pemprov /, 'provinsi '],
  [/^kab /, 'kabupaten '],
  [/^(?:prov|propinsi) /, 'provinsi '],
];

/**
 * The regions that a word means: a code in any usual writing, a full name (`Kab. Malang`, `Pemkot Malang`)
 * or a name that several may bear (`Malang`). Where it means none, those that it most likely meant.
 */
export function findRegions(word: string): {
  readonly found: readonly Region[];
  readonly near: readonly Region[];
} {
  const code = [word.trim(), ...propose('region', word)].find((each) => regionName(each));
  if (code !== undefined) return { found: regionsOf([code]), near: [] };
  const wanted = WRITTEN.reduce((text, [what, instead]) => text.replace(what, instead), fold(word));
  const names = new Map<string, string[]>();
  for (const each of regionCodes()) {
    const name = fold(regionName(each) ?? '');
    for (const known of new Set([name, name.replace(KINDS, '')]))
      names.set(known, [...(names.get(known) ?? []), each]);
  }
  const found = names.get(wanted);
  if (found) return { found: regionsOf(found), near: [] };
  const near = nearest(wanted, names.keys()).flatMap((name) => names.get(name) ?? []);
  return { found: [], near: regionsOf([...new Set(near)].slice(0, 5)) };
}

/** The name without the kind of region: `Kabupaten Trenggalek` → `Trenggalek`. */
export function bareRegionName({ name }: Region): string {
  const kind = KINDS.exec(name.toLowerCase())?.[0] ?? '';
  return name.slice(kind.length);
}

/** Whether another region bears the same name but for its kind, as Kabupaten and Kota Malang do. */
export function isNamesake({ code, name }: Region): boolean {
  return findRegions(bareRegionName({ code, name })).found.length > 1;
}

/** Every region, as it is written in the table. */
export function allRegions(): Region[] {
  return regionsOf(regionCodes());
}

function regionsOf(codes: readonly string[]): Region[] {
  return codes.map((code) => ({ code, name: regionName(code) ?? code }));
}
