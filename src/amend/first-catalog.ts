import { bareRegionName, isNamesake, type Region } from '../model/find-region.ts';
import { FOLDERS, type Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import { given, type JsonObject, modelineFor } from './amendment.ts';
import { annotatedText, comment } from './annotate.ts';
import { EXAMPLE_IDS, exampleOf } from './examples.ts';
import { slug } from './names.ts';
import { proposedAgencyId } from './proposed-id.ts';

const MODELINE = '# yaml-language-server: $schema=../schemas/catalog.schema.json\n';

/** Whose innovations a new catalogue is to record, and who keeps it. */
export interface FirstCatalog {
  readonly region: Region;
  readonly keeper: string;
  readonly keeperShort?: string | undefined;
  readonly language: Language;
}

/** Files of a new catalogue by their path within it: manifest, the two bodies it names, an example of each kind. */
export function firstCatalog(wanted: FirstCatalog): ReadonlyMap<string, string> {
  const { language } = wanted;
  const { government, keeper } = bodies(wanted);
  const files = new Map([['catalog.yaml', manifest(wanted, government.id, keeper.id)]]);
  for (const { id, value } of new Set([government, keeper]))
    files.set(`agencies/${id}.yaml`, record('agency', value, language, false));
  for (const [kind, folder] of Object.entries(FOLDERS) as [Kind, string][]) {
    const text = record(kind, exampleOf(kind, government.id), language, true);
    files.set(`${folder}/${EXAMPLE_IDS[kind]}${EXAMPLE_ENDING}`, text);
  }
  return files;
}

/** Ends the name of an example: nothing reads it as a record, whoever renames it makes it one. */
export const EXAMPLE_ENDING = '.yaml.txt';

function bodies({ region, keeper, keeperShort }: FirstCatalog) {
  const name = `Pemerintah ${region.name}`;
  const level = (region.name.split(' ')[0] ?? '').toLowerCase();
  const government = {
    id: proposedAgencyId({ name }),
    value: { name, level, region_code: region.code } as JsonObject,
  };
  if (proposedAgencyId({ name: keeper }) === government.id)
    return { government, keeper: government };
  const value = given({
    name: keeper,
    level: 'perangkat-daerah',
    short: keeperShort,
    parent: government.id,
    region_code: region.code,
  });
  const id = proposedAgencyId(value);
  return { government, keeper: { id: id === government.id ? `${id}-2` : id, value } };
}

function manifest({ region, language }: FirstCatalog, government: string, keeper: string): string {
  const value = {
    format: 1,
    id: catalogId(region),
    title: `Katalog Inovasi Pelayanan Publik ${region.name}`,
    keeper,
    government,
    region: region.code,
    language,
  };
  const about =
    language === 'id'
      ? 'Manifes katalog. Baris yang diawali tanda # adalah keterangan: isian yang belum ada dilengkapi dengan menghapus tanda itu.'
      : 'The manifest of the catalogue. Lines that start with # explain: take the sign away to fill in a field that is not there yet.';
  return annotatedText(`${MODELINE}${comment(about).join('\n')}\n`, value, {
    kind: 'catalog',
    language,
    explains: true,
    open: ['place', 'addressee', 'addressee_place', 'signatory', 'legal_basis'],
  });
}

/** The name alone where no other region bears it: `trenggalek`, but `kota-malang`. */
function catalogId(region: Region): string {
  const name = isNamesake(region) ? region.name : bareRegionName(region);
  return slug(name);
}

function record(kind: Kind, value: JsonObject, language: Language, isExample: boolean): string {
  const head = modelineFor(MODELINE, kind, 1);
  const about = isExample ? `${comment(introduction(kind, language)).join('\n')}\n` : '';
  return annotatedText(head + about, value, { kind, language, explains: true });
}

function introduction(kind: Kind, language: Language): string {
  const folder = FOLDERS[kind];
  if (kind === 'filing')
    return language === 'id'
      ? 'CONTOH, tidak dibaca sebagai rekaman. Laporan yang diserahkan tidak ditulis dengan tangan: jalankan tular report annual --file.'
      : 'AN EXAMPLE, not read as a record. Reports that are handed in are not written by hand: run tular report annual --file.';
  return language === 'id'
    ? `CONTOH, tidak dibaca sebagai rekaman dan tidak dihitung. Rekaman baru: jalankan tular new ${kind}, atau salin berkas ini menjadi catalog/${folder}/PENGENAL.yaml (huruf kecil, angka, tanda hubung) lalu ganti isinya.`
    : `AN EXAMPLE, neither read as a record nor counted. For a new record run tular new ${kind}, or copy this file to catalog/${folder}/ID.yaml (small letters, digits, hyphens) and replace what it says.`;
}
