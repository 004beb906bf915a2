import { nameOf } from '../../derive/names.ts';
import { type CatalogRecord, FOLDERS, type Kind } from '../../model/record.ts';
import type { Exported, Material } from '../../sheet/export/material.ts';
import { revisionOf } from '../../source/revision.ts';
import type { Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';

/** What an export of some kinds is made of. */
export function materialOf(
  io: Io,
  options: Options,
  gathered: Gathered,
  kinds: readonly Kind[],
): Material {
  const { language, loaded, derived, location } = gathered;
  const { graph } = loaded;
  const keeper = graph.manifest?.value.keeper;
  const name = keeper === undefined ? undefined : graph.byId(keeper);
  return {
    records: new Map(kinds.map((kind) => [kind, exported(graph.all(kind))])),
    names: new Map(
      (Object.keys(FOLDERS) as Kind[]).map((kind) => [
        kind,
        graph.all(kind).map((record) => ({
          id: record.id,
          name: nameOf(graph, record as CatalogRecord, language),
        })),
      ]),
    ),
    catalog: graph.home,
    keeper: name?.kind === 'agency' ? name.value.name : (keeper ?? ''),
    commit: commitText(options, gathered, location),
    day: derived.day,
    tool: `tular ${io.version}`,
    language,
  };
}

function exported(records: readonly { readonly kind: string }[]): Exported[] {
  return (records as readonly CatalogRecord[]).map(({ id, kind, file, hash, value }) => ({
    id,
    kind,
    file,
    hash,
    value,
  }));
}

function commitText(
  options: Options,
  { snapshot, language }: Gathered,
  location: Gathered['location'],
): string {
  const id = language === 'id';
  const { commit, changed } =
    options.rev === undefined ? revisionOf(location) : { commit: snapshot.commit, changed: false };
  if (commit === null) return id ? 'tidak berversi' : 'unversioned';
  if (!changed) return commit;
  return `${commit} ${id ? 'dengan perubahan yang belum dikomit' : 'with changes not committed'}`;
}
