import type { JsonObject } from '../../amend/amendment.ts';
import type { FormKind } from '../../amend/form.ts';
import { isReserved, unusedId } from '../../amend/names.ts';
import { proposedId } from '../../amend/proposed-id.ts';
import type { Graph } from '../../link/graph.ts';
import { propose } from '../../model/propose.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Question } from '../field-question.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;

/** The free id that a record would be called by; none where what it says makes none. */
export function freeId(graph: Graph, kind: FormKind, value: JsonObject): string | undefined {
  const wanted = proposedId(kind, value);
  return wanted === undefined ? undefined : unusedId(graph, wanted);
}

/** Throws a `UsageError` where a new record cannot be called so. */
export function mustBeFree(graph: Graph, id: string): void {
  const taken = graph.byId(id)?.file ?? graph.placeholders.find((each) => each.id === id)?.file;
  if (taken !== undefined)
    throw new UsageError(
      { id: `Pengenal "${id}" sudah dipakai oleh ${taken}.`, en: `${taken} has the id "${id}".` },
      {
        id: `Pilih yang lain, misalnya ${unusedId(graph, id)}.`,
        en: `Choose another, such as ${unusedId(graph, id)}.`,
      },
    );
  if (isReserved(id))
    throw new UsageError(
      {
        id: `"${id}" bukan pengenal rekaman: nama itu milik ${id}.yaml.`,
        en: `"${id}" is no id for a record: the name belongs to ${id}.yaml.`,
      },
      {
        id: `Pilih yang lain, misalnya ${unusedId(graph, id)}.`,
        en: `Choose another, such as ${unusedId(graph, id)}.`,
      },
    );
  if (ID.test(id) && id.length <= LONGEST) return;
  const [meant] = propose('id', id);
  throw new UsageError(
    { id: `"${id}" tidak dapat menjadi pengenal.`, en: `"${id}" cannot be an id.` },
    meant === undefined
      ? {
          id: `Pakai huruf kecil, angka, dan tanda hubung, paling panjang ${LONGEST}.`,
          en: `Use small letters, digits and hyphens, ${LONGEST} at most.`,
        }
      : { id: `Mungkin maksudnya: ${meant}.`, en: `Did you mean: ${meant}?` },
  );
}

/** The question for the id of a new record. */
export function idQuestion(graph: Graph, proposed: string | undefined): Question {
  return {
    option: '--id',
    title: { id: 'Pengenal rekaman', en: 'Id of the record' },
    help: {
      id: 'Nama berkasnya, dipakai rekaman lain untuk merujuk: huruf kecil, angka, dan tanda hubung.',
      en: 'The name of its file, by which other records refer to it: small letters, digits and hyphens.',
    },
    ...(proposed !== undefined && { default: proposed }),
    check: (answer) => mustBeFree(graph, answer),
  };
}
