import type { Edge } from '../link/graph.ts';
import type { Loaded } from '../load.ts';
import type { Document } from '../model/record.ts';

/** Which records a rule must look at, by its scope. */
export interface Reach {
  record(document: Document): boolean;
  neighbours(document: Document): boolean;
}

/** Every record is looked at. */
export const EVERYTHING: Reach = { record: () => true, neighbours: () => true };

/**
 * What the changes between two states of a catalogue can reach. The invariant: where a scope is passed
 * over for a record, its rules say the same of it in both states, so that the findings that are in one
 * state and not in the other are those of two whole runs.
 *
 * - A file that is the same (path and bytes) on both sides is one `Document` on both. All files of one
 *   id count as changed with any of them, since they decide between them which one holds the id, and
 *   since exceptions name findings by id.
 * - A `record` rule sees the document and the day alone. A `neighbours` rule also sees the documents
 *   that it names and that name it: by the ids as written, which the document alone decides, so that a
 *   reference counts whether it leads somewhere on one side, on both or on neither. One that leads
 *   nowhere is looked at again with any change, for what it is said to mean depends on every name.
 * - An exception silences by rule and record. Where the list is the same, its entries silence alike
 *   what was passed over, and one that seems unused for that seems so on both sides. Where the list
 *   differs, every record that either side names is looked at.
 * - What speaks of all records changes everything: the manifest, other catalogues, and files that could
 *   not be read, which may speak of anything.
 */
export function reachOf(before: Loaded, after: Loaded): Reach {
  if (isElsewhere(before, after)) return EVERYTHING;
  const changed = new Set<string>();
  for (const [side, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const [file, read] of side.reads)
      if (read.document && other.reads.get(file) !== read) changed.add(read.document.id);
  const touched = new Set(changed);
  for (const { graph, reads } of [before, after])
    for (const { document } of reads.values())
      for (const edge of document ? graph.out(document) : []) {
        const { id } = edge.from;
        const named = bareId(edge);
        if (changed.has(id)) touched.add(named);
        if (changed.has(named)) touched.add(id);
        // What it may have meant is sought among the names of all records.
        if (changed.size > 0 && edge.target === 'unresolved') touched.add(id);
      }
  if (before.graph.exceptions !== after.graph.exceptions)
    for (const { graph } of [before, after])
      for (const { record } of graph.exceptions?.value ?? [])
        for (const id of [record, 'catalog', 'exceptions']) {
          changed.add(id);
          touched.add(id);
        }
  return {
    record: ({ id }) => changed.has(id),
    neighbours: ({ id }) => touched.has(id),
  };
}

/** True where something differs that every record is judged by. */
function isElsewhere(before: Loaded, after: Loaded): boolean {
  const [one, two] = [before.graph, after.graph];
  return (
    one.manifest !== two.manifest ||
    one.remotes.size !== two.remotes.size ||
    [...one.remotes.values()].some(({ id, hash, verified }) => {
      const other = two.remotes.get(id);
      return hash !== other?.hash || verified !== other?.verified;
    }) ||
    one.placeholders.length !== two.placeholders.length ||
    one.placeholders.some((placeholder, index) => {
      const other = two.placeholders[index];
      return (
        placeholder.file !== other?.file ||
        (placeholder.mentions !== other.mentions &&
          placeholder.mentions.size + other.mentions.size > 0)
      );
    })
  );
}

/** The id that a reference names, whichever catalogue's it is. */
function bareId({ text }: Edge): string {
  return text.slice(text.lastIndexOf(':') + 1);
}
