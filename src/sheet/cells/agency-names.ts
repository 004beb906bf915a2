import { fold } from '../../util/fold.ts';
import { SHORT, SHORT_PHRASES } from './agency-words.ts';
import { regionsNamed } from './region-names.ts';

/**
 * A body's name as names are compared: short forms written out, without `dan`, with a government and
 * its region under one name. Names of different places stay apart. `home`, such as `Kabupaten
 * Trenggalek`, is where a name without a place belongs: with it `Diskominfo` and `Dinas Kominfo Kab.
 * Trenggalek` have one key.
 */
export function bodyKey(name: string, home?: string): string {
  // A government and its region go by one name, the inspectorate of a region with or without a word
  // for it, and every health centre is a technical unit of its agency.
  const full = expanded(name)
    .replace(/^pemerintah (?=kabupaten |kota |provinsi |kecamatan |desa |kelurahan )/, '')
    .replace(/^inspektorat daerah\b/, 'inspektorat')
    .replace(/^unit pelaksana teknis (?:daerah |dinas )?(?=pusat kesehatan masyarakat )/, '');
  const place = home === undefined ? '' : ` ${expanded(home)}`;
  const bare =
    place !== '' && full.endsWith(place) && !isGovernment(full)
      ? full.slice(0, -place.length)
      : full;
  return bare
    .split(' ')
    .filter((word) => word !== 'dan' && word !== 'serta')
    .join(' ');
}

/** Whether two names are one body's beyond doubt. Likeness is no ground: Kota Malang is not Kabupaten Malang. */
export function sameBody(a: string, b: string, home?: string): boolean {
  const key = bodyKey(a, home);
  return key !== '' && key === bodyKey(b, home);
}

/** A name, folded, with the short forms that mean one thing only written out. */
export function expanded(name: string): string {
  const words = fold(name)
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join(' ');
  return SHORT_PHRASES.reduce((text, [short, long]) => text.replace(short, long), words)
    .replace(/\bsatuan polisi pamong praja pp\b/g, 'satuan polisi pamong praja')
    .trim();
}

/** True for a name that is a region's government's, and not merely begins so. */
function isGovernment(full: string): boolean {
  return /^(?:provinsi|kabupaten|kota) /.test(full) && regionsNamed(full).length === 1;
}

/** The start of a name, written out, that tells the level beyond doubt; the first that fits. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^kementerian (?!.*\b(?:kantor|balai|dinas)\b)\S/, 'kementerian'],
  [/^(?:sekretariat|sekretaris) dewan perwakilan rakyat daerah\b/, 'perangkat-daerah'],
  [/^dewan perwakilan rakyat daerah\b/, 'legislatif'],
  [/^(?:unit pelaksana teknis|pusat kesehatan masyarakat|rumah sakit umum daerah|rsd)\b/, 'uptd'],
  [
    /^(?:dinas \S|inspektorat (?!jenderal)\S|inspektorat$|sekretariat daerah|satuan polisi pamong praja)/,
    'perangkat-daerah',
  ],
  [/^badan (?!.*\b(?:nasional|negara|pusat|republik|usaha)\b).*\bdaerah\b/, 'perangkat-daerah'],
  [
    /^badan (?:kepegawaian dan pengembangan sumber daya manusia|kesatuan bangsa dan politik)\b/,
    'perangkat-daerah',
  ],
  [/^(?:pemerintah )?kecamatan \S/, 'kecamatan'],
  [/^(?:pemerintah )?(?:desa|kelurahan) (?!wisata|binaan|digital|cerdas)\S/, 'desa'],
  [/^(?:sd|smp|sma|smk|slb|mts|sdit|smpit|smait) \S/, 'sekolah'],
  [/^(?:mi|ma|man|min|tk|ra|paud) (?:negeri|\d)/, 'sekolah'],
  [/^(?:madrasah|sekolah luar biasa|taman kanak kanak)\b/, 'sekolah'],
  [/^(?:perumda|perusahaan umum daerah|perusahaan daerah|pdam|perseroda)\b/, 'bumd'],
];

/** The level of agency that a name tells beyond doubt, as the schema names it. */
export function levelOf(name: string): string | undefined {
  const full = expanded(name).replace(/^pemerintah (?=kabupaten |kota |provinsi )/, '');
  if (isGovernment(full)) return full.slice(0, full.indexOf(' '));
  // Two bodies in one name have no one level: "Dinas Sosial dan Kecamatan Panggul", "SDN 1 / Puskesmas".
  if (/[/;]|,\s*(?:dinas|badan|kecamatan|puskesmas|uptd)\b/i.test(name)) return undefined;
  return LEVELS.find(([pattern]) => pattern.test(full))?.[1];
}
