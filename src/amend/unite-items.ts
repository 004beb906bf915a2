import { canonical, isMap } from '../edit/align.ts';
import type { Json } from '../parse/json.ts';
import type { JsonObject } from './amendment.ts';
import { unused } from './names.ts';

/** What does not tell whether two items say the same. */
const ASIDE = ['id', 'sources'];

/**
 * The lists of two records, each item once: one that says no more than another goes into it, with its
 * sources. An item whose id is taken gets another, and so do disputes about it.
 */
export function uniteItems(kept: JsonObject, other: JsonObject): JsonObject {
  const lists: JsonObject = {};
  const ids = new Map<string, string>();
  for (const [field, items] of Object.entries(other)) {
    if (!Array.isArray(items) || field === 'disputes') continue;
    const made = [...((kept[field] as Json[] | undefined) ?? [])];
    for (const item of items) add(made, item, field, ids);
    lists[field] = made;
  }
  const disputes = other['disputes'];
  if (Array.isArray(disputes)) {
    const made = [...((kept['disputes'] as Json[] | undefined) ?? [])];
    for (const dispute of disputes) add(made, renamedField(dispute, ids), 'disputes', ids);
    lists['disputes'] = made;
  }
  return lists;
}

function add(made: Json[], item: Json, field: string, ids: Map<string, string>): void {
  const index = made.findIndex((each) => covers(each, item) || covers(item, each));
  const had = made[index];
  if (had === undefined) {
    const free = withFreeId(made, item);
    if (isMap(item) && isMap(free) && item['id'] !== free['id'])
      ids.set(`${field}/${String(item['id'])}`, `${field}/${String(free['id'])}`);
    made.push(free);
    return;
  }
  if (!isMap(had) || !isMap(item)) return;
  if (had['id'] !== undefined && item['id'] !== undefined && had['id'] !== item['id'])
    ids.set(`${field}/${String(item['id'])}`, `${field}/${String(had['id'])}`);
  const sources = [had['sources'], item['sources']].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  made[index] = {
    ...item,
    ...had,
    ...(sources.length > 0 && { sources: [...new Set(sources)] }),
  };
}

/** Whether an item says all that another does. */
function covers(more: Json, less: Json): boolean {
  if (!isMap(more) || !isMap(less)) return canonical(more) === canonical(less);
  return Object.entries(less).every(
    ([key, value]) =>
      ASIDE.includes(key) || (more[key] !== undefined && canonical(more[key]) === canonical(value)),
  );
}

function withFreeId(made: readonly Json[], item: Json): Json {
  if (!isMap(item) || typeof item['id'] !== 'string') return item;
  const taken = new Set(made.map((each) => (isMap(each) ? each['id'] : undefined)));
  return { ...item, id: unused(item['id'], (each) => taken.has(each)) };
}

/** A dispute about an item, under the id that the item has now. */
function renamedField(dispute: Json, ids: ReadonlyMap<string, string>): Json {
  if (!isMap(dispute) || typeof dispute['field'] !== 'string') return dispute;
  const field = dispute['field'];
  const [list = '', item = '', ...rest] = field.split('/');
  const now = ids.get(`${list}/${item}`);
  return now === undefined ? dispute : { ...dispute, field: [now, ...rest].join('/') };
}
