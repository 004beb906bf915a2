import type { CatalogRecord, Kind } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import type { Edge, RemoteRecords } from './graph.ts';

/** More records than this share a word by chance. */
const MOST = 3;

interface Index {
  readonly ids: string[];
  /** Records by each of their names, as names are compared. */
  readonly names: Map<string, string[]>;
}

/**
 * For a reference that leads nowhere: ids of the wanted kind that it most likely meant. A name, short
 * name or alias typed in place of the id counts as well as a slip in the id; so does a name with a word
 * more or less (`Dinas Kominfo Trenggalek`, `Kominfo`).
 */
export function nearestRecords(
  mine: readonly CatalogRecord[],
  home: string,
  remotes: readonly RemoteRecords[],
): (text: string, wanted: Kind, not: string) => Pick<Edge, 'suggest' | 'isName'> {
  const indexes = new Map<Kind, Index>();
  const indexOf = (kind: Kind) => {
    const known = indexes.get(kind);
    if (known) return known;
    const index: Index = { ids: [], names: new Map() };
    const add = (record: CatalogRecord, id: string) => {
      index.ids.push(id);
      for (const name of new Set(namesOf(record).map(fold)))
        index.names.set(name, [...(index.names.get(name) ?? []), id]);
    };
    for (const record of mine) if (record.kind === kind) add(record, record.id);
    for (const remote of remotes)
      for (const record of remote.records)
        if (record.kind === kind) add(record, `${remote.id}:${record.id}`);
    indexes.set(kind, index);
    return index;
  };
  return (text, wanted, not) => {
    const { ids, names } = indexOf(wanted);
    const bare = text.startsWith(`${home}:`) ? text.slice(home.length + 1) : text;
    const distinct = (found: readonly string[]) =>
      [...new Set(found)].filter((id) => id !== not).slice(0, MOST);
    const named = distinct(names.get(fold(bare)) ?? []);
    if (named.length > 0) return { suggest: named, isName: true };
    const byId = distinct(nearest(bare, ids));
    if (byId.length > 0) return { suggest: byId };
    const byName = distinct(nearest(bare, names.keys()).flatMap((name) => names.get(name) ?? []));
    return { suggest: byName.length > 0 ? byName : distinct(sharingWords(fold(bare), names)) };
  };
}

/** Records one of whose names has all the words of the text, or the text all of the name's. */
function sharingWords(text: string, names: Index['names']): string[] {
  const words = text.split(' ');
  const found = new Set<string>();
  for (const [name, ids] of names) {
    const others = name.split(' ');
    const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
    if (fewer.some((word) => word.length > 3) && fewer.every((word) => more.includes(word)))
      for (const id of ids) found.add(id);
  }
  return found.size > MOST ? [] : [...found];
}

function namesOf(record: CatalogRecord): string[] {
  const value = record.value as {
    name?: string;
    short?: string;
    long_name?: string;
    aliases?: string[];
  };
  return [value.name, value.short, value.long_name, ...(value.aliases ?? [])].filter(
    (name): name is string => Boolean(name),
  );
}
