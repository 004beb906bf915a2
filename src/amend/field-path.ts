import { fieldAt } from '../model/fields.ts';
import type { DocumentKind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { escapeToken } from '../util/pointer.ts';
import type { Refused } from './amendment.ts';
import { nearestFields } from './field-value.ts';

/** What is being made of a record: items that are taken out leave a gap until the end. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly root: { [key: string]: Json };
  /** The new item of a list that `-` stands for, by the pointer of the list. */
  readonly fresh: Map<string, number>;
}

/** An item that is to be taken out: it keeps its place, so that others keep theirs. */
export const GONE = null;

/** A place in a draft that a dotted path leads to. */
export interface Spot {
  readonly pointer: string;
  readonly holder: { [key: string]: Json } | Json[];
  readonly key: string | number;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Follows a dotted path into a draft; holders and new items on the way are made. */
export function follow(draft: Draft, path: readonly string[]): Spot | Refused {
  let here: Json = draft.root;
  let spot: Spot | undefined;
  for (const [depth, token] of path.entries()) {
    if (spot) {
      const made = enter(draft, spot);
      if ('refused' in made) return made;
      here = made.holder;
    }
    const next = step(draft, spot?.pointer ?? '', here, token, depth === path.length - 1);
    if ('refused' in next) return next;
    spot = next;
  }
  return spot ?? noField(draft.kind, '', '');
}

/** What stands at a spot, as something that holds more; made where nothing does. */
function enter(
  { kind }: Draft,
  { pointer, holder, key }: Spot,
): { readonly holder: Spot['holder'] } | Refused {
  const held = valueIn(holder, key);
  if (held !== undefined && held !== null && typeof held === 'object') return { holder: held };
  const types = fieldAt(kind, pointer)?.type ?? [];
  const isList = types.includes('array');
  if (!isList && !types.includes('object')) {
    const name = dotted(pointer);
    return {
      refused: {
        id: `${name} berisi satu nilai, jadi tidak punya isian di bawahnya.`,
        en: `${name} holds a single value, so it has no field below it.`,
      },
      hint: { id: `Tulis ${name}=NILAI.`, en: `Write ${name}=VALUE.` },
    };
  }
  // A number in place of a map is its `value` (a baseline that was measured once).
  const isShort = typeof held === 'number' && fieldAt(kind, pointer)?.keys?.includes('value');
  const made: Json[] | { [key: string]: Json } = isList ? [] : isShort ? { value: held } : {};
  put({ kind, pointer, holder, key }, made);
  return { holder: made };
}

function step(
  draft: Draft,
  above: string,
  here: Json,
  token: string,
  isLast: boolean,
): Spot | Refused {
  if (Array.isArray(here)) return item(draft, above, here, token, isLast);
  const holder = here as { [key: string]: Json };
  const pointer = `${above}/${escapeToken(token)}`;
  const field = fieldAt(draft.kind, above);
  const known = field?.keys ? field.keys.includes(token) : ID.test(token);
  return known && fieldAt(draft.kind, pointer)
    ? { pointer, holder, key: token }
    : noField(draft.kind, above, token);
}

function item(draft: Draft, above: string, list: Json[], token: string, isLast: boolean) {
  const at = (index: number): Spot => ({
    pointer: `${above}/${index}`,
    holder: list,
    key: index,
  });
  if (token === '-') {
    const open = draft.fresh.get(above);
    // A text is whole at once; only items with fields are filled by several assignments.
    if (open !== undefined && !isLast) return at(open);
    const index = list.length;
    draft.fresh.set(above, index);
    return at(index);
  }
  const named = list.findIndex(
    (each) =>
      each === token ||
      (each !== null && typeof each === 'object' && !Array.isArray(each) && each['id'] === token),
  );
  if (named !== -1) return at(named);
  const position = /^(?:0|[1-9]\d{0,5})$/.test(token) ? Number(token) : -1;
  if (position >= 0 && position < list.length) return at(position);
  const ids = list.flatMap((each, index) => nameOf(each) ?? String(index));
  const name = dotted(above);
  return {
    refused: {
      id: `${name} tidak punya butir "${token}".`,
      en: `${name} has no item "${token}".`,
    },
    hint:
      ids.length === 0
        ? {
            id: `Daftarnya kosong; butir baru ditulis ${name}.-`,
            en: `The list is empty; write a new item as ${name}.-`,
          }
        : {
            id: `Butirnya: ${ids.slice(0, 12).join(', ')}; butir baru ditulis ${name}.-`,
            en: `Its items: ${ids.slice(0, 12).join(', ')}; write a new item as ${name}.-`,
          },
  };
}

function nameOf(each: Json): string | undefined {
  if (typeof each === 'string') return each;
  const id = each !== null && typeof each === 'object' && !Array.isArray(each) && each['id'];
  return typeof id === 'string' ? id : undefined;
}

function noField(kind: DocumentKind, above: string, name: string): Refused {
  const near = nearestFields(kind, above, name);
  const where = above === '' ? '' : `${dotted(above)}.`;
  const keys = (fieldAt(kind, above)?.keys ?? []).join(', ');
  const isMap = keys === '';
  return {
    refused: {
      id: isMap ? `"${name}" tidak dapat menjadi kunci.` : `Isian "${where}${name}" tidak dikenal.`,
      en: isMap ? `"${name}" cannot be a key.` : `The field "${where}${name}" is unknown.`,
    },
    hint: isMap
      ? {
          id: 'Kunci ditulis dengan huruf kecil, angka, dan tanda hubung.',
          en: 'Keys are small letters, digits and hyphens.',
        }
      : near.length > 0
        ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
        : { id: `Isiannya: ${keys}.`, en: `Its fields: ${keys}.` },
  };
}

/** Puts a value at a spot, a new key at its place in the schema. */
export function put(
  { kind, pointer, holder, key }: Spot & { readonly kind: DocumentKind },
  value: Json,
): void {
  if (Array.isArray(holder)) {
    holder[Number(key)] = value;
    return;
  }
  const isNew = !Object.hasOwn(holder, key);
  const order = fieldAt(kind, pointer.slice(0, pointer.lastIndexOf('/')))?.keys ?? [];
  const rank = order.indexOf(String(key));
  const later = isNew && rank !== -1 ? Object.keys(holder).filter(isAfter(order, rank)) : [];
  holder[key] = value;
  // Keys stand in the order in which they were put.
  for (const each of later) {
    const held = holder[each] as Json;
    delete holder[each];
    holder[each] = held;
  }
}

function isAfter(order: readonly string[], rank: number) {
  return (other: string) => order.indexOf(other) > rank;
}

/** The value at a spot. */
export function valueIn(holder: Spot['holder'], key: string | number): Json | undefined {
  return Object.hasOwn(holder, key) ? (holder as { [key: string]: Json })[key] : undefined;
}

/** A pointer as paths are written on the command line. */
export function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}
