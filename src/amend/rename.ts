import type { Graph } from '../link/graph.ts';
import { propose } from '../model/propose.ts';
import type { CatalogRecord } from '../model/record.ts';
import type { JsonObject, Refused } from './amendment.ts';
import { isReserved } from './names.ts';
import { formerIds, isId, retarget, retargetValue } from './retarget.ts';
import type { Reader, Rework } from './revision.ts';

/** Plans another id for a record: its file, every reference, and the old id among its former ones. */
export function planRename(
  graph: Graph,
  read: Reader,
  record: CatalogRecord,
  to: string,
): Rework | Refused {
  const refused = taken(graph, record, to);
  if (refused) return refused;
  const from = record.id;
  const renaming = { home: graph.home, from, to };
  const { revisions, count } = retarget(graph, read, renaming, [record]);
  const own = structuredClone(read(record)) as JsonObject;
  const self = retargetValue(record.kind, own, renaming);
  const wanted = { ...own, former_ids: formerIds(own, [from], to) };
  const [references, files] = [count + self, revisions.length];
  return {
    revisions: [{ document: record, wanted, id: to }, ...revisions],
    renamed: { from, to },
    told: {
      id: `${from} sekarang bernama ${to}. ${references} rujukan di ${files} berkas lain ikut diganti; pengenal lama tetap sampai ke rekaman ini.`,
      en: `${from} is ${to} now. ${references} reference${references === 1 ? '' : 's'} in ${files} other file${files === 1 ? '' : 's'} changed with it; the old id still leads to this record.`,
    },
  };
}

/** Why a record cannot have an id. */
function taken(graph: Graph, record: CatalogRecord, to: string): Refused | undefined {
  if (!isId(to)) {
    const [meant] = propose('id', to);
    return {
      refused: {
        id: `"${to}" tidak dapat menjadi pengenal: huruf kecil, angka, dan tanda hubung saja, paling panjang 80.`,
        en: `"${to}" cannot be an id: small letters, digits and hyphens only, 80 at most.`,
      },
      hint:
        meant === undefined
          ? { id: 'Pilih pengenal lain.', en: 'Choose another id.' }
          : { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` },
    };
  }
  if (isReserved(to))
    return {
      refused: {
        id: `"${to}" bukan pengenal rekaman: nama itu milik ${to}.yaml.`,
        en: `"${to}" is no id for a record: the name belongs to ${to}.yaml.`,
      },
      hint: { id: 'Pilih pengenal lain.', en: 'Choose another id.' },
    };
  const other =
    graph.byId(to) ?? graph.placeholders.find(({ id }) => id === to) ?? graph.formerly(to);
  if (other === undefined || other === record) return undefined;
  const isFormer = other.id !== to;
  return {
    refused: isFormer
      ? {
          id: `"${to}" adalah pengenal lama ${other.id}; rujukan lama kepadanya akan salah alamat.`,
          en: `"${to}" is a former id of ${other.id}; old references to that would go astray.`,
        }
      : { id: `"${to}" sudah dipakai ${other.file}.`, en: `"${to}" is taken by ${other.file}.` },
    hint:
      other.kind === record.kind && !isFormer
        ? {
            id: `Bila keduanya satu, gabungkan: tular merge ${record.id} ${to}`,
            en: `If the two are one, merge them: tular merge ${record.id} ${to}`,
          }
        : { id: 'Pilih pengenal lain.', en: 'Choose another id.' },
  };
}
