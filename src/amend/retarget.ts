import type { Graph } from '../link/graph.ts';
import { REFERENCES } from '../model/plan.gen.ts';
import type { Document, DocumentKind } from '../model/record.ts';
import { recordsOf } from '../link/renamed.ts';
import type { Json } from '../parse/json.ts';
import { joinPointer, setAt, splitPointer, valueAt, valuesAlong } from '../util/pointer.ts';
import { UsageError } from '../util/usage-error.ts';
import type { JsonObject } from './amendment.ts';
import { retargetDisputes } from './retarget-disputes.ts';
import type { Reader, Revision } from './revision.ts';

/** An id that becomes another, in the catalogue that is `home`. */
export interface Renaming {
  readonly home: string;
  readonly from: string;
  readonly to: string;
}

/** References that were changed, and in which documents. */
export interface Retargeted {
  readonly revisions: readonly Revision[];
  readonly count: number;
}

/**
 * Every document that speaks of an id, speaking of another: references of all kinds, exceptions, disputes
 * about a reference. Those of `except` are left to the caller.
 */
export function retarget(
  graph: Graph,
  read: Reader,
  renaming: Renaming,
  except: readonly Document[],
): Retargeted {
  refuseUnreadable(graph, renaming.from);
  const revisions: Revision[] = [];
  let count = 0;
  for (const document of documentsOf(graph)) {
    if (except.includes(document) || !mayMention(document, renaming.from)) continue;
    const wanted = structuredClone(read(document));
    const changed = retargetValue(document.kind, wanted, renaming);
    if (changed > 0) revisions.push({ document, wanted });
    count += changed;
  }
  return { revisions, count };
}

/** Changes what a value says of an id, in place; gives how often. */
export function retargetValue(
  kind: DocumentKind,
  value: JsonObject | Json[],
  renaming: Renaming,
): number {
  const { from, to, home } = renaming;
  const meant = new Map([
    [from, to],
    [`${home}:${from}`, `${home}:${to}`],
  ]);
  let count = 0;
  const change = (pointer: string, text: unknown) => {
    const now = typeof text === 'string' ? meant.get(text) : undefined;
    if (now === undefined) return;
    setAt(value, pointer, now);
    count += 1;
  };
  const lists = new Set<string>();
  for (const { path } of REFERENCES[kind] ?? [])
    for (const [pointer, text] of valuesAlong(value, path)) {
      if (path.at(-1) === '*' && meant.has(String(text))) lists.add(holderOf(pointer));
      change(pointer, text);
    }
  // A list that named both names one of them now.
  for (const pointer of lists) {
    const list = valueAt(value, pointer) as Json[];
    setAt(value, pointer, [...new Set(list)]);
  }
  if (kind === 'exceptions')
    for (const [pointer, text] of valuesAlong(value, ['*', 'record'])) change(pointer, text);
  return count + retargetDisputes(kind, value, meant);
}

/** Fields of a value by which it refers to an id. */
export function referencesTo(kind: DocumentKind, value: JsonObject, id: string): string[] {
  return (REFERENCES[kind] ?? []).flatMap(({ path }) =>
    valuesAlong(value, path).flatMap(([pointer, text]) => (text === id ? [pointer] : [])),
  );
}

function holderOf(pointer: string): string {
  return joinPointer(splitPointer(pointer).slice(0, -1));
}

function documentsOf(graph: Graph): Document[] {
  return [
    ...(graph.manifest ? [graph.manifest] : []),
    ...(graph.exceptions ? [graph.exceptions] : []),
    ...recordsOf(graph),
  ];
}

/** What did not fit the schema is not in the value, so such a file is read to be sure. */
function mayMention({ value, flaws }: Document, id: string): boolean {
  return flaws.length > 0 || JSON.stringify(value).includes(id);
}

/** What cannot be read cannot be changed, and may refer to the record. */
function refuseUnreadable(graph: Graph, id: string): void {
  const file = graph.placeholders.find(({ mentions }) => mentions.has(id))?.file;
  if (file === undefined) return;
  throw new UsageError(
    {
      id: `Berkas ${file} tidak dapat dibaca, padahal mungkin merujuk "${id}".`,
      en: `The file ${file} cannot be read, and it may refer to "${id}".`,
    },
    {
      id: 'Perbaiki dahulu; sebabnya ditunjukkan tular validate.',
      en: 'Mend it first; tular validate shows what is wrong.',
    },
  );
}

/** True where a word names an id as the catalogue writes them. */
export function isId(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word) && word.length <= 80;
}

/** The former ids of a record once it has another, or once another is merged into it. */
export function formerIds(value: JsonObject, added: readonly Json[], id: string): Json[] {
  const had = (value['former_ids'] as Json[] | undefined) ?? [];
  return [...new Set([...had, ...added])].filter((each) => each !== id);
}
