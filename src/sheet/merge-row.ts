import { slug, unused } from '../amend/names.ts';
import { sourcesFor } from '../amend/sources.ts';
import { type Field, fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { parseDate } from '../util/dates.ts';
import { fold } from '../util/fold.ts';
import { escapeToken } from '../util/pointer.ts';
import type { Place, Problem } from './problem.ts';
import type { Leaf, RowItem, RowTree } from './row-tree.ts';

export type JsonObject = { [key: string]: Json };

/** A record's value in the making, with the cell that each part of it comes from, by pointer. */
export interface Draft {
  readonly kind: Kind;
  readonly value: JsonObject;
  readonly places: Map<string, Place>;
}

/** Fields by which an item of a list is known again, the surest first. */
const IDENTITY = [
  'id',
  'innovation',
  'agency',
  'url',
  'name',
  'title',
  'metric',
  'phase',
  'stage',
  'label',
  'what',
  'rule',
  'number',
];

/** What merging a row found besides. */
export interface Merged {
  readonly problems: Problem[];
  /** Dates that the record knows more exactly than the sheet, and so keeps. */
  kept: number;
}

/**
 * Brings what a row says into a draft: fields are set, texts of a list added where they are missing,
 * items of a list found again or added. What an earlier row of the sheet has said is not overwritten.
 */
export function mergeRow(draft: Draft, tree: RowTree): Merged {
  const found: Merged = { problems: [], kept: 0 };
  mergeObject({ draft, found }, draft.value, tree, '', '');
  return found;
}

interface Merging {
  readonly draft: Draft;
  readonly found: Merged;
}

function mergeObject(
  merging: Merging,
  base: JsonObject,
  tree: RowTree,
  pattern: string,
  pointer: string,
): void {
  for (const [key, leaf] of tree.fields)
    mergeField(merging, base, key, leaf, `${pattern}/${key}`, `${pointer}/${key}`);
  for (const [key, below] of tree.objects) {
    const had = base[key];
    const object = isObject(had) ? had : {};
    base[key] = object;
    mergeObject(merging, object, below, `${pattern}/${key}`, `${pointer}/${key}`);
  }
  for (const [key, items] of tree.lists) {
    const at = [`${pattern}/${key}`, `${pointer}/${key}`] as const;
    const isMap = fieldsOf(merging.draft.kind)[at[0]]?.type[0] === 'object';
    for (const item of items)
      if (isMap) mergeKeyed(merging, base, key, item, ...at);
      else mergeItem(merging, base, key, item, ...at);
  }
}

function mergeField(
  { draft, found }: Merging,
  base: JsonObject,
  key: string,
  leaf: Leaf,
  pattern: string,
  pointer: string,
): void {
  const had = base[key];
  const { value, at } = leaf;
  if (Array.isArray(value)) {
    const list = Array.isArray(had) ? had : [];
    const known = new Set(list.map(comparable));
    for (const item of value) {
      if (known.has(comparable(item))) continue;
      known.add(comparable(item));
      draft.places.set(`${pointer}/${list.length}`, at);
      list.push(item);
    }
    if (list.length > 0) base[key] = list;
    draft.places.set(pointer, draft.places.get(pointer) ?? at);
    return;
  }
  const field = fieldsOf(draft.kind)[pattern];
  const earlier = draft.places.get(pointer);
  if (earlier && had !== undefined && !isSameValue(had, value)) {
    if (isWithin(field, value, had)) return;
    if (!isWithin(field, had, value)) {
      found.problems.push(contradiction(field, leaf, had, earlier));
      return;
    }
  }
  if (!earlier && had !== undefined) {
    const isKept = !isSameValue(had, value) && isWithin(field, value, had);
    if (isKept) found.kept += 1;
    if (isKept || isSameValue(had, value)) {
      // Said, so that a later row cannot say otherwise.
      draft.places.set(pointer, at);
      return;
    }
  }
  base[key] = value;
  draft.places.set(pointer, at);
}

/** True for a date that is part of a longer span of time: `2020-09-24` of `2020`. */
function isWithin(field: Field | undefined, wide: Json, narrow: Json): boolean {
  if (field?.shape !== 'date') return false;
  const [outer, inner] = [wide, narrow].map((each) => parseDate(String(each)));
  return outer !== undefined && inner !== undefined && outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/** A year that a file writes as a number is the same date. */
function isSameValue(a: Json, b: Json): boolean {
  return a === b || (typeof a !== typeof b && String(a) === String(b));
}

const comparable = (value: Json) =>
  typeof value === 'string' ? fold(value) : JSON.stringify(value);

/** An item of a list of objects: the one that is known again, else a new one. */
function mergeItem(
  merging: Merging,
  base: JsonObject,
  key: string,
  item: RowItem,
  pattern: string,
  pointer: string,
): void {
  const { draft, found } = merging;
  const had = base[key];
  const list = Array.isArray(had) ? had : [];
  const matches = matching(list, item);
  const [only, another] = matches;
  if (only !== undefined && another !== undefined) {
    const at = firstPlace(item.tree);
    if (at) found.problems.push(manyItems(draft.kind, pattern, at, matches.length));
    return;
  }
  const index = only ?? list.length;
  const here = only === undefined ? {} : (list[only] as JsonObject);
  if (only === undefined) {
    if (item.chosen) here[item.chosen[0]] = item.chosen[1];
    list.push(here);
    base[key] = list;
  }
  const at = firstPlace(item.tree);
  if (at && !draft.places.has(`${pointer}/${index}`)) draft.places.set(`${pointer}/${index}`, at);
  mergeObject(merging, here, item.tree, `${pattern}/*`, `${pointer}/${index}`);
  if (fieldsOf(draft.kind)[`${pattern}/*`]?.required?.includes('id') && here['id'] === undefined)
    here['id'] = itemId(list, here);
}

/** Indexes of the items that a row's item may be; one that says all the same is it. */
function matching(list: readonly Json[], { chosen, tree }: RowItem): number[] {
  const said = new Map([...tree.fields].map(([key, { value }]) => [key, value]));
  const key = chosen ? chosen[0] : IDENTITY.find((each) => said.has(each));
  const value = chosen ? chosen[1] : key === undefined ? undefined : said.get(key);
  const indexes = [...list.keys()];
  const saysAll = (index: number) =>
    [...said, ...(chosen ? [chosen] : [])].every(([each, wanted]) => {
      const had = (list[index] as JsonObject | undefined)?.[each];
      return had !== undefined && (isSameValue(had, wanted) || isPartOf(wanted, had));
    });
  const same = indexes.filter(saysAll);
  if (same.length > 0) return same.slice(0, 1);
  if (key === undefined || value === undefined) return [];
  return indexes.filter((index) => {
    const had = (list[index] as JsonObject | undefined)?.[key];
    return had !== undefined && comparable(had) === comparable(value);
  });
}

function isPartOf(wide: Json, narrow: Json): boolean {
  const [outer, inner] = [wide, narrow].map((each) =>
    typeof each === 'string' ? parseDate(each) : undefined,
  );
  return outer !== undefined && inner !== undefined && outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/** A source: the one with this address or title, else a new one under a key of its own. */
function mergeKeyed(
  merging: Merging,
  base: JsonObject,
  key: string,
  { tree }: RowItem,
  pattern: string,
  pointer: string,
): void {
  const known = isObject(base[key]) ? base[key] : {};
  const { url, title } = Object.fromEntries(
    [...tree.fields].map(([field, { value }]) => [field, String(value)]),
  ) as { url?: string; title?: string };
  const words = url ?? title;
  if (words === undefined) return;
  const { fresh, keys } = sourcesFor(known as Parameters<typeof sourcesFor>[0], [words]);
  const [name = ''] = keys;
  const here = (known[name] as JsonObject | undefined) ?? {};
  const at = firstPlace(tree);
  const below = `${pointer}/${escapeToken(name)}`;
  if (at && fresh[name] !== undefined) merging.draft.places.set(below, at);
  base[key] = { ...known, [name]: here };
  mergeObject(merging, here, tree, `${pattern}/*`, below);
}

/** An id for an item that must have one: its choice or its name, numbered where that is taken. */
function itemId(list: readonly Json[], item: JsonObject): string {
  const taken = new Set(list.map((each) => (isObject(each) ? each['id'] : undefined)));
  const word = IDENTITY.map((key) => item[key]).find((value) => typeof value === 'string');
  return unused(slug(String(word ?? 'butir'), 60), (id) => taken.has(id));
}

function firstPlace(tree: RowTree): Place | undefined {
  const [leaf] = tree.fields.values();
  if (leaf) return leaf.at;
  for (const below of tree.objects.values()) return firstPlace(below);
  for (const [item] of tree.lists.values()) if (item) return firstPlace(item.tree);
  return undefined;
}

function contradiction(
  field: Field | undefined,
  { value, at }: Leaf,
  had: Json,
  earlier: Place,
): Problem {
  const title: Words = field?.title ?? { id: '', en: '' };
  const where = earlier.sheet === at.sheet ? '' : `"${earlier.sheet}", `;
  return {
    at,
    message: {
      id: `${title.id} "${String(value)}" tidak sama dengan "${String(had)}" di baris ${where}${earlier.row}, yang menceritakan rekaman yang sama.`,
      en: `${title.en} "${String(value)}" differs from "${String(had)}" in row ${where}${earlier.row}, which tells of the same record.`,
    },
    propose: typeof had === 'string' ? [had] : [],
    hint: {
      id: 'Samakan keduanya, atau bedakan rekamannya dengan kolom id.',
      en: 'Make them agree, or tell the records apart by an id column.',
    },
  };
}

function manyItems(kind: Kind, pattern: string, at: Place, count: number): Problem {
  const title = fieldsOf(kind)[pattern]?.title ?? { id: pattern, en: pattern };
  return {
    at,
    message: {
      id: `Rekaman ini memuat ${count} butir ${title.id} yang cocok, jadi tidak diketahui mana yang dimaksud.`,
      en: `The record has ${count} items in ${title.en} that fit, so it is not known which is meant.`,
    },
    propose: [],
    hint: {
      id: 'Ubah butirnya dengan tular set, atau lewat hasil tular export.',
      en: 'Change the item with tular set, or through what tular export writes.',
    },
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
