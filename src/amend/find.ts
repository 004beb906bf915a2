import type { Graph } from '../link/graph.ts';
import { nearestRecords } from '../link/nearest-records.ts';
import { fieldAt } from '../model/fields.ts';
import { type CatalogRecord, FOLDERS, type Kind } from '../model/record.ts';
import { UsageError } from '../util/usage-error.ts';

/** What a word given on the command line stands for: a reference, or ids that it most likely meant. */
export type Found = { readonly ref: string } | { readonly near: readonly string[] };

/**
 * The record of a kind that a word means: its id, its path, `catalogue:id` of a declared catalogue, or a
 * name that only one record bears.
 */
export function find(graph: Graph, kind: Kind, word: string): Found {
  const bare = word.startsWith(`${graph.home}:`) ? word.slice(graph.home.length + 1) : word;
  for (const id of [bare, bare.replace(/^.*\//, '').replace(/\.ya?ml$/i, '')])
    for (const record of [graph.byId(id), graph.formerly(id)])
      if (record?.kind === kind) return { ref: record.id };
  const [catalog = '', id] = bare.split(':');
  const remotes = graph.manifest?.value.remotes ?? {};
  if (id !== undefined && Object.hasOwn(remotes, catalog) && /^[a-z0-9-]+$/.test(id))
    return { ref: bare };
  const { suggest = [], isName } = nearestRecords(
    graph.all(kind) as readonly CatalogRecord[],
    graph.home,
    [],
  )(bare, kind, '');
  const [only, another] = suggest;
  return isName === true && only !== undefined && another === undefined
    ? { ref: only }
    : { near: suggest };
}

/** The same, for a word that must mean a record. */
export function mustFind(graph: Graph, kind: Kind, word: string, option = ''): string {
  const found = find(graph, kind, word);
  if ('ref' in found) return found.ref;
  throw unknown(kind, word, found.near, option);
}

/** A record of one of some kinds, by its id or path. */
export function mustFindRecord<K extends Kind>(
  graph: Graph,
  kinds: readonly K[],
  word: string,
): CatalogRecord<K> {
  for (const kind of kinds) {
    const found = find(graph, kind, word);
    const record = 'ref' in found ? graph.byId(found.ref) : undefined;
    if (record) return record as CatalogRecord<K>;
  }
  const near = kinds.flatMap((kind) => {
    const found = find(graph, kind, word);
    return 'near' in found ? found.near : [];
  });
  throw unknown(kinds[0] as Kind, word, near, '');
}

/**
 * A body by its id or its one name, else by the name as given: the two keys under which a record may
 * hold it. A word that looks like an id must be one.
 */
export function bodyKeys<K extends string>(
  graph: Graph,
  word: string,
  key: K,
  option: string,
): Partial<Record<K | `${K}_name`, string>> {
  const found = find(graph, 'agency', word);
  const made: Partial<Record<string, string>> =
    'ref' in found ? { [key]: found.ref } : { [`${key}_name`]: word };
  if ('near' in found && /^[a-z0-9:-]*$/.test(word))
    throw unknown('agency', word, found.near, option);
  return made as Partial<Record<K | `${K}_name`, string>>;
}

function unknown(kind: Kind, word: string, near: readonly string[], option: string): UsageError {
  const title = fieldAt(kind, '')?.title ?? { id: kind, en: kind };
  const [id, en] = option === '' ? ['Tidak', 'There'] : [`${option}: tidak`, `${option}: there`];
  return new UsageError(
    {
      id: `${id} ada ${title.id.toLowerCase()} "${word}" di katalog ini.`,
      en: `${en} is no ${title.en.toLowerCase()} "${word}" in this catalogue.`,
    },
    near.length > 0
      ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
      : {
          id: `Cari dengan: tular list ${FOLDERS[kind]} --match KATA`,
          en: `Search with: tular list ${FOLDERS[kind]} --match WORD`,
        },
  );
}
