import { canonical, isMap } from '../edit/align.ts';
import { fieldAt } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import type { JsonObject } from './amendment.ts';
import { unused } from './names.ts';

/** Two records that cite the sources of both. */
export interface Cites {
  readonly kept: JsonObject;
  readonly other: JsonObject;
  /** Keys of the sources on which each rests as a whole. */
  readonly keptKeys: readonly string[];
  readonly otherKeys: readonly string[];
}

/**
 * The sources of two records under keys that tell them apart. An item that names no source rests on all of
 * its record's, so each is made to name those before it meets the others.
 */
export function uniteSources(kind: Kind, kept: JsonObject, other: JsonObject): Cites {
  const [mine, theirs] = [sourcesOf(kept), sourcesOf(other)];
  const made: { [key: string]: Json } = { ...mine };
  const keys = new Map<string, string>();
  for (const [key, source] of Object.entries(theirs)) {
    const same = Object.keys(made).find(
      (each) => canonical(made[each] ?? null) === canonical(source),
    );
    const name = same ?? unused(key, (each) => Object.hasOwn(made, each));
    made[name] = source;
    keys.set(key, name);
  }
  const sources = Object.keys(made).length > 0 ? { sources: made } : {};
  const isMixed =
    Object.keys(made).length > Object.keys(mine).length && Object.keys(mine).length > 0;
  return {
    kept: {
      ...(isMixed ? cited(kind, kept, mine, (key) => key) : structuredClone(kept)),
      ...sources,
    },
    other: { ...cited(kind, other, theirs, (key) => keys.get(key) ?? key), ...sources },
    keptKeys: general(mine),
    otherKeys: general(theirs).map((key) => keys.get(key) ?? key),
  };
}

function sourcesOf(value: JsonObject): { readonly [key: string]: Json } {
  return isMap(value['sources']) ? value['sources'] : {};
}

/** Keys of the sources that are for no field in particular. */
function general(sources: { readonly [key: string]: Json }, field?: string): string[] {
  return Object.keys(sources).filter((key) => {
    const source = sources[key];
    const only = isMap(source) ? source['for'] : undefined;
    return (
      only === undefined || (field !== undefined && Array.isArray(only) && only.includes(field))
    );
  });
}

function cited(
  kind: Kind,
  value: JsonObject,
  sources: { readonly [key: string]: Json },
  keyOf: (key: string) => string,
): JsonObject {
  const made: JsonObject = {};
  for (const [field, held] of Object.entries(value)) {
    const takes = fieldAt(kind, `/${field}/0/sources`) !== undefined;
    const inherited = general(sources, field).map(keyOf);
    made[field] =
      field === 'sources'
        ? held
        : Array.isArray(held)
          ? held.map((item) => {
              const own = withKeys(item, keyOf);
              return takes && isMap(own) && own['sources'] === undefined && inherited.length > 0
                ? { ...own, sources: inherited.slice(0, 50) }
                : own;
            })
          : withKeys(held, keyOf);
  }
  return made;
}

/** The same with every key of a source under its new name. */
function withKeys(value: Json, keyOf: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((each) => withKeys(each, keyOf));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === 'sources' && Array.isArray(held)
        ? held.map((each) => (typeof each === 'string' ? keyOf(each) : each))
        : withKeys(held, keyOf),
    ]),
  );
}
