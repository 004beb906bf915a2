import type { Graph } from '../link/graph.ts';
import { fieldAt } from '../model/fields.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import type { JsonObject, Refused } from './amendment.ts';
import { dotted } from './field-path.ts';
import { formerIds, referencesTo, retarget, retargetValue } from './retarget.ts';
import type { Reader, Rework } from './revision.ts';
import { type Preference, unite } from './unite.ts';

/**
 * Plans the merging of a duplicate into the record that stays: what both say in one, every reference to
 * the duplicate changed, its file gone and its id among the former ones.
 */
export function planMerge(
  graph: Graph,
  read: Reader,
  duplicate: CatalogRecord,
  into: CatalogRecord,
  prefer: Preference,
): Rework | Refused {
  const refused = apart(duplicate, into);
  if (refused) return refused;
  const renaming = { home: graph.home, from: duplicate.id, to: into.id };
  const [kept, other] = [read(into), read(duplicate)].map((each) => structuredClone(each)) as [
    JsonObject,
    JsonObject,
  ];
  for (const value of [kept, other]) retargetValue(into.kind, value, renaming);
  const united = unite(into.kind, kept, other, prefer);
  const self = referencesTo(into.kind, united.value, into.id);
  if (self.length > 0) return itself(into, self);
  if (united.clashes.length > 0) return contradictory(duplicate, into, united.clashes);
  const wanted = {
    ...united.value,
    former_ids: formerIds(united.value, [duplicate.id], into.id),
  };
  const { revisions, count } = retarget(graph, read, renaming, [into, duplicate]);
  return {
    revisions: [{ document: into, wanted, commentsOf: [duplicate] }, ...revisions],
    removed: [duplicate],
    renamed: { from: duplicate.id, to: into.id },
    notes: [
      ...united.notes,
      {
        id: `${count} rujukan kepada ${duplicate.id} di ${revisions.length} berkas lain sekarang menuju ${into.id}.`,
        en: `${count} reference${count === 1 ? '' : 's'} to ${duplicate.id} in ${revisions.length} other file${revisions.length === 1 ? '' : 's'} lead${count === 1 ? 's' : ''} to ${into.id} now.`,
      },
    ],
  };
}

/** Why two records cannot be one. */
function apart(duplicate: CatalogRecord, into: CatalogRecord): Refused | undefined {
  const title = (kind: Kind) => fieldAt(kind, '')?.title ?? { id: kind, en: kind };
  if (duplicate === into)
    return {
      refused: {
        id: `${into.id} adalah rekaman itu sendiri.`,
        en: `${into.id} is that very record.`,
      },
      hint: {
        id: 'Sebut rekaman ganda dahulu, lalu rekaman yang dipertahankan.',
        en: 'Name the duplicate first, then the record that stays.',
      },
    };
  if (duplicate.kind !== into.kind)
    return {
      refused: {
        id: `${duplicate.id} adalah ${title(duplicate.kind).id.toLowerCase()}, sedangkan ${into.id} adalah ${title(into.kind).id.toLowerCase()}.`,
        en: `${duplicate.id} is of kind ${title(duplicate.kind).en.toLowerCase()}, and ${into.id} of kind ${title(into.kind).en.toLowerCase()}.`,
      },
      hint: {
        id: 'Hanya rekaman sejenis yang dapat digabungkan.',
        en: 'Only records of one kind can be merged.',
      },
    };
  if (into.kind === 'filing')
    return {
      refused: {
        id: 'Laporan yang sudah diserahkan tidak digabungkan.',
        en: 'Reports that have been handed in are not merged.',
      },
      hint: {
        id: 'Setiap penyerahan dicatat tersendiri.',
        en: 'Each filing stands for itself.',
      },
    };
  return undefined;
}

function itself({ id }: CatalogRecord, pointers: readonly string[]): Refused {
  const fields = pointers.map(dotted).join(', ');
  return {
    refused: {
      id: `Setelah digabungkan, ${id} akan merujuk dirinya sendiri di ${fields}.`,
      en: `Merged, ${id} would refer to itself in ${fields}.`,
    },
    hint: {
      id: `Bila memang satu, hapus dahulu rujukan itu, misalnya: tular set ${id} ${dotted(pointers[0] ?? '')}=`,
      en: `If they are one, first take that reference out, as in: tular set ${id} ${dotted(pointers[0] ?? '')}=`,
    },
  };
}

function contradictory(
  duplicate: CatalogRecord,
  into: CatalogRecord,
  fields: readonly string[],
): Refused {
  const list = fields.join(', ');
  return {
    refused: {
      id: `${duplicate.id} dan ${into.id} berbeda pada ${list}, yang tidak dapat dicatat sebagai sengketa.`,
      en: `${duplicate.id} and ${into.id} differ in ${list}, of which no dispute can be recorded.`,
    },
    hint: {
      id: `Pilih yang berlaku dengan --prefer kept (${into.id}) atau --prefer other (${duplicate.id}), atau samakan dahulu dengan tular set.`,
      en: `Choose with --prefer kept (${into.id}) or --prefer other (${duplicate.id}), or make them agree first with tular set.`,
    },
  };
}
