import type { CatalogRecord, Kind } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import type { Edge, RemoteRecords } from './graph.ts';

type Near = Pick<Edge, 'suggest' | 'meant'>;

/**
 * For a reference that leads nowhere: ids of the wanted kind that it most likely meant. A name, short
 * name or alias typed in place of the id counts as well as a slip in the id.
 */
export function nearestRecords(
  mine: readonly CatalogRecord[],
  home: string,
  remotes: readonly RemoteRecords[],
): (text: string, wanted: Kind, not: string) => Near {
  const indexes = new Map<Kind, { ids: string[]; names: Map<string, Set<string>> }>();
  const indexOf = (kind: Kind) => {
    const known = indexes.get(kind);
    if (known) return known;
    const index = { ids: [] as string[], names: new Map<string, Set<string>>() };
    const add = (record: CatalogRecord, id: string) => {
      index.ids.push(id);
      for (const name of [id, ...namesOf(record)])
        index.names.set(fold(name), (index.names.get(fold(name)) ?? new Set()).add(id));
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
    const named = [...(names.get(fold(bare)) ?? [])];
    const byId = nearest(bare, ids);
    const byName =
      byId.length > 0
        ? []
        : nearest(bare, names.keys()).map((name) => [...(names.get(name) ?? [])][0] as string);
    const suggest = [...new Set([...named, ...byId, ...byName])]
      .filter((id) => id !== not)
      .slice(0, 3);
    const [only] = named;
    return named.length === 1 && only !== undefined && only !== not
      ? { suggest, meant: only }
      : { suggest };
  };
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
