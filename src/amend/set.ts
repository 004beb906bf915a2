import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import { assign, type Fault } from './assignments.ts';
import type { JsonObject } from './amendment.ts';
import type { Rework } from './revision.ts';

/** A record as some words are to make it, or every fault of the words. */
export type Planned =
  (Rework & { readonly idle: readonly string[] }) | { readonly faults: readonly Fault[] };

/** Plans what `path=value` words say of one record. */
export function planSet(
  graph: Graph,
  document: Document,
  before: JsonObject,
  words: readonly string[],
): Planned {
  const made = assign(document.kind, before, words, graph);
  if ('faults' in made) return made;
  const isDone = made.idle.length === words.length;
  return {
    revisions: isDone ? [] : [{ document, wanted: made.value }],
    idle: made.idle,
  };
}
