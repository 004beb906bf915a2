import type { Graph } from '../link/graph.ts';
import { type CatalogRecord, FOLDERS } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';

/** The record that an id given by a user names; what else may have been meant where there is none. */
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
  const broken = graph.placeholders.find((placeholder) => placeholder.id === rest);
  if (broken)
    throw new UsageError(
      {
        id: `Berkas ${broken.file} tidak dapat dibaca.`,
        en: `The file ${broken.file} cannot be read.`,
      },
      { id: 'Lihat sebabnya: tular validate', en: 'See why: tular validate' },
    );
  const all = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((kind) =>
    graph.all(kind),
  ) as CatalogRecord[];
  const named = all
    .filter(
      (record) =>
        'name' in record.value &&
        record.value.name !== undefined &&
        fold(record.value.name) === fold(id),
    )
    .map((record) => record.id);
  const near = [
    ...new Set([
      ...named,
      ...nearest(
        id,
        all.map((record) => record.id),
      ),
    ]),
  ];
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
