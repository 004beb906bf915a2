import { REFERENCES } from '../model/plan.gen.ts';
import type { DocumentKind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { isMap } from '../edit/align.ts';
import type { JsonObject } from './amendment.ts';

/** Joins ids in one text where a list is disputed. */
const BETWEEN = /(\s*[,;]\s*)/;
const LONGEST = 50;

/**
 * Changes what disputes about references say of ids, in place; gives how often. Values that have become
 * equal are united. Where only one would be left, which is no dispute, all stay and it is settled.
 */
export function retargetDisputes(
  kind: DocumentKind,
  document: JsonObject | Json[],
  meant: ReadonlyMap<string, string>,
): number {
  if (Array.isArray(document) || !Array.isArray(document['disputes'])) return 0;
  let count = 0;
  const change = (value: Json): Json => {
    if (Array.isArray(value)) return [...new Set(value.map(change))];
    if (typeof value !== 'string') return value;
    const parts = value.split(BETWEEN);
    if (!parts.some((part) => meant.has(part))) return value;
    const now = parts.map((part) => meant.get(part) ?? part);
    // Ids stand at even places; a second mention goes with the comma before it.
    return now.filter((_, at) => now.indexOf(now[at + (at % 2)] ?? '') >= at || at === 0).join('');
  };
  for (const dispute of document['disputes']) {
    if (!isMap(dispute) || !Array.isArray(dispute['values'])) continue;
    if (!mayRefer(kind, String(dispute['field']))) continue;
    let changed = 0;
    const values = dispute['values'].map((each) => {
      if (!isMap(each) || each['value'] === undefined) return each;
      const value = change(each['value']);
      if (JSON.stringify(value) === JSON.stringify(each['value'])) return each;
      changed += 1;
      return { ...each, value };
    });
    if (changed === 0) continue;
    count += changed;
    const said = values.map((each) => JSON.stringify(isMap(each) ? each['value'] : each));
    const isSettled = new Set(said).size === 1;
    Object.assign(dispute, isSettled ? { values, status: 'diputus' } : { values: unite(values) });
  }
  return count;
}

/** Whether a disputed field is, or holds, a reference: an adopter, the owners, the agency of a partner. */
function mayRefer(kind: DocumentKind, field: string): boolean {
  const tokens = field.split('/');
  return (REFERENCES[kind] ?? []).some(
    ({ path }) =>
      tokens.length <= path.length &&
      tokens.every((token, depth) => path[depth] === '*' || path[depth] === token),
  );
}

/** Each value once, with the sources of all that say it; one with words of its own stays apart. */
function unite(values: readonly Json[]): Json[] {
  const made: Json[] = [];
  for (const each of values) {
    const index = made.findIndex((had) => isSame(had, each));
    const had = made[index];
    if (!isMap(had) || !isMap(each)) {
      made.push(each);
      continue;
    }
    const sources = [had, each].flatMap((one) =>
      Array.isArray(one['sources']) ? one['sources'] : [],
    );
    made[index] = {
      ...each,
      ...had,
      ...(sources.length > 0 && { sources: [...new Set(sources)].slice(0, LONGEST) }),
    };
  }
  return made;
}

/** Whether two values say the same, and nothing is lost where one goes into the other. */
function isSame(one: Json, other: Json): boolean {
  if (!isMap(one) || !isMap(other)) return false;
  if (JSON.stringify(one['value']) !== JSON.stringify(other['value'])) return false;
  return ['as_written', 'note'].every(
    (key) => one[key] === undefined || other[key] === undefined || one[key] === other[key],
  );
}
