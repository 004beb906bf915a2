import type { Graph } from '../link/graph.ts';
import { type CatalogRecord, type Document, FOLDERS } from '../model/record.ts';
import { UsageError } from '../util/usage-error.ts';
import { findRecord } from './find-record.ts';

const RECORD_FOLDERS: ReadonlySet<string> = new Set(Object.values(FOLDERS));

/** A record of this catalogue, which can be changed: by its id, a former one, or its path. */
export function findOwnRecord(graph: Graph, given: string): CatalogRecord {
  const record = findRecord(graph, given);
  const { catalog } = graph.refOf(record);
  if (catalog !== graph.home)
    throw new UsageError(
      {
        id: `"${given}" ada di katalog "${catalog}", yang hanya dibaca di sini.`,
        en: `"${given}" is in catalogue "${catalog}", which is only read here.`,
      },
      {
        id: 'Ajukan perubahannya kepada pengelola katalog itu.',
        en: 'Propose the change to the keeper of that catalogue.',
      },
    );
  const clash = graph.clashes.find(({ id }) => id === record.id);
  if (clash)
    throw new UsageError(
      {
        id: `Dua berkas memakai pengenal "${record.id}": ${clash.first} dan ${clash.later}.`,
        en: `Two files have the id "${record.id}": ${clash.first} and ${clash.later}.`,
      },
      {
        id: 'Ganti nama salah satu berkas dengan tangan, lalu jalankan lagi.',
        en: 'Rename one of the files by hand, then run it again.',
      },
    );
  return record;
}

/** The same, or the manifest: `catalog`, `catalog.yaml`. */
export function findOwn(graph: Graph, given: string): Document {
  const [name = '', folder = ''] = given.split('/').reverse();
  const isManifest = /^catalog(?:\.yaml)?$/.test(name) && !RECORD_FOLDERS.has(folder);
  return isManifest && graph.manifest ? graph.manifest : findOwnRecord(graph, given);
}
