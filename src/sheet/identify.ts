import { isReserved } from '../amend/names.ts';
import type { Graph } from '../link/graph.ts';
import type { Words } from '../model/fields.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import { valueAt } from '../util/pointer.ts';
import { bodyKey } from './cells/agency-names.ts';
import { homeOf } from './home.ts';
import type { JsonObject } from './merge-row.ts';

/** Which record a row tells of. */
export type Identified =
  /** `names` where it was found by what it is called: then the sheet's spelling of that is no change. */
  | { readonly record: CatalogRecord; readonly by: 'id' | 'key' | 'names' }
  /** A new one; rows with the same key tell of the same, `id` where the sheet gives it one. */
  | { readonly fresh: string; readonly id?: string }
  | { readonly refused: Words; readonly propose: readonly string[]; readonly hint: Words };

/** Finds the records that rows tell of. */
export interface Identifier {
  /** By what a row says: its id, the value of the key field if one is named, its names or its ends. */
  of(row: JsonObject, id: string | undefined): Identified;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Knows the records of a kind again, by a key field where one is named (a JSON Pointer). */
export function identifierOf(graph: Graph, kind: Kind, key: string | undefined): Identifier {
  const home = homeOf(graph);
  const records = graph.all(kind) as readonly CatalogRecord[];
  const byKey = new Map<string, CatalogRecord[]>();
  for (const record of records)
    for (const each of new Set(keysOf(kind, record.value as unknown as JsonObject, key, home)))
      byKey.set(each, [...(byKey.get(each) ?? []), record]);
  return {
    of(row, id) {
      if (id !== undefined) return byId(graph, kind, id);
      const keys = keysOf(kind, row, key, home);
      const [first] = keys;
      if (first === undefined) return nameless(kind, key);
      const all = [...new Set(keys.flatMap((each) => byKey.get(each) ?? []))];
      const found = all.length > 1 ? all.filter((each) => sharesOwner(row, each)) : all;
      const [only, another] = found;
      if (only && !another && (all.length > 1 || mayBe(row, only)))
        return { record: only, by: key === undefined ? 'names' : 'key' };
      if (all.length > 0) return several(all, first);
      return { fresh: first };
    },
  };
}

function byId(graph: Graph, kind: Kind, id: string): Identified {
  const record = graph.byId(id);
  if (record?.kind === kind) return { record, by: 'id' };
  if (record)
    return {
      refused: {
        id: `"${id}" adalah rekaman jenis lain.`,
        en: `"${id}" is a record of another kind.`,
      },
      propose: [],
      hint: { id: 'Pakai pengenal lain.', en: 'Use another id.' },
    };
  if (isReserved(id))
    return {
      refused: {
        id: `"${id}" bukan pengenal rekaman: nama itu milik ${id}.yaml.`,
        en: `"${id}" is no id for a record: the name belongs to ${id}.yaml.`,
      },
      propose: [],
      hint: { id: 'Pakai pengenal lain.', en: 'Use another id.' },
    };
  const plain = fold(id).replace(/[^a-z0-9]+/g, '-');
  if (!ID.test(id) || id.length > 80)
    return {
      refused: {
        id: `"${id}" bukan pengenal: hanya huruf kecil a–z, angka, dan tanda hubung.`,
        en: `"${id}" is not an id: only lower-case a–z, figures and hyphens.`,
      },
      propose: ID.test(plain) && plain.length <= 80 ? [plain] : [],
      hint: {
        id: 'Kosongkan selnya agar pengenal dibuat dari nama.',
        en: 'Leave the cell empty to have one made from the name.',
      },
    };
  return { fresh: `id ${id}`, id };
}

/** What a record is known by: a field of choice, its names, or origin and adopter. */
function keysOf(
  kind: Kind,
  value: JsonObject,
  key: string | undefined,
  home: string | undefined,
): string[] {
  if (key !== undefined) {
    const held = valueAt(value, key);
    return typeof held === 'string' || typeof held === 'number'
      ? [fold(String(held))].filter(Boolean)
      : [];
  }
  if (kind === 'replication') return pairKeys(value);
  const texts = (from: Json | undefined) =>
    Array.isArray(from) ? from.filter((each) => typeof each === 'string') : [];
  const word = (name: string) => {
    const held = value[name];
    return typeof held === 'string' ? [held] : [];
  };
  if (kind === 'agency')
    return [...word('name'), ...word('short'), ...texts(value['aliases'])].flatMap((each) => [
      bodyKey(each, home),
    ]);
  if (kind === 'agreement')
    return [[...word('kind'), ...word('date')].map(fold).join(' ')].filter((each) =>
      each.includes(' '),
    );
  if (kind === 'submission')
    return [[...word('channel'), ...word('edition')].map(fold).join(' ')].filter((each) =>
      each.includes(' '),
    );
  const edition =
    kind === 'activity'
      ? [...word('edition'), ...word('start').map((date) => date.slice(0, 4))].slice(0, 1)
      : [];
  return [...word('name'), ...texts(value['aliases'])]
    .map((name) => [fold(name), ...edition].join(' ').trim())
    .filter((each) => each !== '');
}

/** Origins by adopters: a record tells of each of these pairs. */
function pairKeys({ origins, adopter }: JsonObject): string[] {
  const to = sideOf(adopter, ['agency', 'name', 'label']);
  if (to === undefined || !Array.isArray(origins)) return [];
  return origins.flatMap((origin) => {
    const from = sideOf(origin, ['innovation', 'name']);
    return from === undefined ? [] : [`${from} → ${to}`];
  });
}

function sideOf(side: Json | undefined, keys: readonly string[]): string | undefined {
  if (side === null || typeof side !== 'object' || Array.isArray(side)) return undefined;
  const { group } = side;
  const holder =
    group !== null && typeof group === 'object' && !Array.isArray(group)
      ? { ...side, ...group }
      : side;
  const key = keys.find((each) => typeof holder[each] === 'string');
  return key === undefined
    ? undefined
    : `${key === 'agency' || key === 'innovation' ? '' : 'n '}${fold(String(holder[key]))}`;
}

function owners(value: JsonObject): Json[] {
  const held = value['owners'];
  return Array.isArray(held) ? held : [];
}

function sharesOwner(row: JsonObject, { value }: CatalogRecord): boolean {
  return owners(value as unknown as JsonObject).some((owner) => owners(row).includes(owner));
}

/** A record with the name of a row, but owned by others, may be another innovation. */
function mayBe(row: JsonObject, record: CatalogRecord): boolean {
  const theirs = owners(record.value as unknown as JsonObject);
  return owners(row).length === 0 || theirs.length === 0 || sharesOwner(row, record);
}

function several(records: readonly CatalogRecord[], key: string): Identified {
  const ids = records.map(({ id }) => id);
  return {
    refused:
      ids.length === 1
        ? {
            id: `Nama ini sudah dipakai ${ids[0]}, tetapi pemiliknya lain.`,
            en: `${ids[0]} has this name already, but other owners.`,
          }
        : {
            id: `Beberapa rekaman cocok dengan "${key}": ${ids.join(', ')}.`,
            en: `Several records fit "${key}": ${ids.join(', ')}.`,
          },
    propose: [],
    hint: {
      id: `Tambahkan kolom id: ${ids.join(' atau ')} bila itu yang dimaksud, pengenal baru bila bukan.`,
      en: `Add an id column: ${ids.join(' or ')} if that is meant, a new id if not.`,
    },
  };
}

function nameless(kind: Kind, key: string | undefined): Identified {
  const wanted =
    key !== undefined
      ? { id: `isian kunci ${key.slice(1)}`, en: `its key field ${key.slice(1)}` }
      : kind === 'replication'
        ? { id: 'inovasi asal dan penerima', en: 'an origin and an adopter' }
        : kind === 'agreement'
          ? { id: 'jenis dan tanggal', en: 'a kind and a date' }
          : kind === 'submission'
            ? { id: 'kanal dan edisi', en: 'a channel and an edition' }
            : { id: 'nama', en: 'a name' };
  return {
    refused: {
      id: `Baris ini tidak punya ${wanted.id}, jadi tidak diketahui rekamannya.`,
      en: `The row has no ${wanted.en}, so its record is not known.`,
    },
    propose: [],
    hint: {
      id: 'Isi selnya, atau hapus barisnya bila bukan data. Sel gabungan diisi dengan --fill-merged.',
      en: 'Fill the cell, or delete the row if it is no data. Merged cells are filled with --fill-merged.',
    },
  };
}
