import type { Graph } from '../link/graph.ts';
import { type CatalogRecord, FOLDERS, refText } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';

/** The record that an id given by a user names, here or in another catalogue; what else may have been meant where there is none. */
export function findRecord(graph: Graph, given: string): CatalogRecord {
  // Findings print paths: one may be pasted in place of an id.
  const id = given.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
  const [prefix, rest] = id.includes(':')
    ? [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
    : [graph.home, id];
  for (const kind of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) {
    const record = graph.get({ catalog: prefix, kind, id: rest });
    if (record) return record;
  }
  const renamed = prefix === graph.home ? graph.formerly(rest) : undefined;
  if (renamed) return renamed;
  if (
    prefix !== graph.home &&
    Object.hasOwn(graph.manifest?.value.remotes ?? {}, prefix) &&
    !graph.remotes.has(prefix)
  )
    throw new UsageError(
      {
        id: `Katalog "${prefix}" terdaftar tetapi belum diambil.`,
        en: `Catalogue "${prefix}" is declared but was never fetched.`,
      },
      {
        id: `Jalankan: tular remote update ${prefix}`,
        en: `Run: tular remote update ${prefix}`,
      },
    );
  const broken =
    prefix === graph.home
      ? graph.placeholders.find((placeholder) => placeholder.id === rest)
      : undefined;
  if (broken)
    throw new UsageError(
      {
        id: `Berkas ${broken.file} tidak dapat dibaca.`,
        en: `The file ${broken.file} cannot be read.`,
      },
      { id: 'Lihat sebabnya: tular validate', en: 'See why: tular validate' },
    );
  const near = likely(graph, id);
  throw new UsageError(
    { id: `Tidak ada rekaman "${id}".`, en: `There is no record "${id}".` },
    near.length > 0
      ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
      : {
          id: 'Cari dengan: tular list innovations --match KATA',
          en: 'Search with: tular list innovations --match WORD',
        },
  );
}

/** Records that a word most likely meant, by name or by id, here and in other catalogues. */
function likely(graph: Graph, id: string): string[] {
  const own = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((kind) =>
    graph.all(kind),
  ) as CatalogRecord[];
  const theirs = [...graph.remotes.values()].flatMap(({ records }) => records);
  const all = [...own, ...theirs].map((record) => ({
    record,
    text: refText(graph.refOf(record), graph.home),
  }));
  const named = all.filter(
    ({ record: { value } }) =>
      'name' in value && value.name !== undefined && fold(value.name) === fold(id),
  );
  return [
    ...new Set([
      ...named.map(({ text }) => text),
      ...nearest(
        id,
        all.map(({ text }) => text),
      ),
    ]),
  ].slice(0, 5);
}
