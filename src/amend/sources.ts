import type { Source } from '../model/types.gen.ts';
import type { JsonObject } from './amendment.ts';
import { slug, unused } from './names.ts';

const LONGEST_KEY = 40;

/** The keys by which a record's sources are cited, and those of them that it does not have yet. */
export interface SourcesFor {
  readonly fresh: JsonObject;
  readonly keys: string[];
}

/** Sources given as an address or a title; one that the record has already is cited by its key. */
export function sourcesFor(
  known: Readonly<Record<string, Source>>,
  words: readonly string[],
): SourcesFor {
  const fresh: Record<string, { url: string } | { title: string }> = {};
  const keys = words.map((word) => {
    const all: Readonly<Record<string, Source>> = {
      ...known,
      ...(fresh as Record<string, Source>),
    };
    const had = Object.keys(all).find((key) => all[key]?.url === word || all[key]?.title === word);
    if (had !== undefined) return had;
    const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(word);
    const name = isUrl ? word.replace(/^[^/]*\/\/(?:www\.)?([^/?#]*).*$/s, '$1') : word;
    const key = unused(slug(name, LONGEST_KEY), (each) => Object.hasOwn(all, each));
    fresh[key] = isUrl ? { url: word } : { title: word };
    return key;
  });
  return { fresh, keys: [...new Set(keys)] };
}
