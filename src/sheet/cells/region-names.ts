import { regionCodes, regionName } from '../../regions/regions.ts';
import { fold } from '../../util/fold.ts';

let byName: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Codes of the regions that a name can mean: one for `Pemkab Blora` or `Kota Malang`, two for `Malang`,
 * none for what is no region. Sources write Batang Hari and Batanghari, so blanks are left out.
 */
export function regionsNamed(name: string): readonly string[] {
  byName ??= table();
  const joined = comparable(name).replaceAll(' ', '');
  return byName.get(joined) ?? [];
}

/** The name of a government or its region in one form: `pemkab jember` is `kabupaten jember`. */
export function comparable(name: string): string {
  return fold(name)
    .replace(/^pemerintah (?:daerah )?(?=(?:kabupaten|kab|kota|provinsi|propinsi|prov) )/, '')
    .replace(/^(?:pemkab|pemda kabupaten|pemda kab|kab) /, 'kabupaten ')
    .replace(/^pemkot /, 'kota ')
    .replace(/^(?:pemprov|propinsi|prov) /, 'provinsi ')
    .replace(/^(?:provinsi )?(?:diy|di yogyakarta)$/, 'provinsi daerah istimewa yogyakarta')
    .replace(/^(?:provinsi )?(?:dki|dki jakarta)$/, 'provinsi dki jakarta');
}

function table(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const code of regionCodes()) {
    const full = fold(regionName(code) ?? '');
    const bare = full.replace(
      /^(?:provinsi|kabupaten administrasi|kota administrasi|kabupaten|kota) /,
      '',
    );
    for (const name of new Set([full, bare])) {
      const key = name.replaceAll(' ', '');
      names.set(key, [...(names.get(key) ?? []), code]);
    }
  }
  return names;
}
