import type { CountOf } from './counts.ts';
import { changedCounts } from './counts.ts';
import type { Derived } from '../derive/derive.ts';
import type { Graph } from '../link/graph.ts';
import { recordsOf, renamed } from '../link/renamed.ts';
import { standingOf } from '../listing/rows.ts';
import { REFERENCES } from '../model/plan.gen.ts';
import {
  type CatalogRecord,
  type Document,
  type DocumentKind,
  FOLDERS,
  type Kind,
} from '../model/record.ts';
import { by } from '../util/order.ts';
import { setAt, valuesAlong } from '../util/pointer.ts';
import { isEqual } from './items.ts';
import { changesOf, type ValueChange } from './values.ts';

/** Where a record stands as words of the catalogue: `{phase}`, or `{stage, proof}`. */
export type Standing = Readonly<Record<string, string>>;

/** What a change did to one record. */
export interface RecordChange {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly change: 'added' | 'withdrawn' | 'renamed' | 'changed';
  /** The id before, of a renamed record. */
  readonly former?: string;
  readonly before?: Document;
  readonly after?: Document;
  readonly values: readonly ValueChange[];
  /** Where it stood and stands on the day, if that differs or one side has none. */
  readonly standing?: { readonly before?: Standing; readonly after?: Standing };
  /** A side on which the file could not be read. */
  readonly unreadable?: 'before' | 'after';
  /** A side on which another record has its id, so that it is not counted there. */
  readonly clashing?: 'before' | 'after';
  /** Parts that do not fit the schema and so could not be compared, on either side. */
  readonly flawed?: boolean;
}

/** A record that stands elsewhere although its own file did not change. */
export interface Affected {
  readonly kind: CatalogRecord['kind'];
  readonly id: string;
  readonly standing: { readonly before: Standing; readonly after: Standing };
}

/** The difference between two states of a catalogue, in its own terms, as of one day. */
export interface Comparison {
  readonly asOf: string;
  readonly before: Graph;
  readonly after: Graph;
  readonly changes: readonly RecordChange[];
  readonly affected: readonly Affected[];
  /** Ids of records whose file differs while they say the same. */
  readonly rewritten: readonly string[];
  readonly counts: readonly CountOf[];
  /** Pinned snapshots of other catalogues that are not the same, with the commit on each side. */
  readonly pins: readonly PinChange[];
}

export interface PinChange {
  readonly id: string;
  /** None where there was, or is, no snapshot that can be read. */
  readonly before?: string;
  readonly after?: string;
}

/** In this order the records of a change are told. */
const ORDER: readonly DocumentKind[] = [
  'innovation',
  'replication',
  'agreement',
  'activity',
  'submission',
  'filing',
  'agency',
  'catalog',
  'exceptions',
];

/** Compares two states of a catalogue as of the same day. */
export function compare(before: Derived, after: Derived): Comparison {
  const former = renamed(before.graph, after.graph);
  const later = new Map([...former].map(([id, old]) => [old, id]));
  const changes: RecordChange[] = [];
  const affected: Affected[] = [];
  const rewritten: string[] = [];

  for (const young of documentsOf(after.graph)) {
    const oldId = former.get(young.id);
    const old = find(before.graph, young, oldId ?? young.id);
    const standing = standings(before, after, old, young);
    const of = { kind: young.kind, id: young.id, after: young, ...(standing && { standing }) };
    if (!old) {
      const was = hidden(before.graph, young, 'before');
      changes.push({ ...of, change: was ? 'changed' : 'added', values: [], ...was });
    } else if (oldId !== undefined)
      changes.push({
        ...of,
        change: 'renamed',
        former: oldId,
        before: old,
        values: changesOf(
          young.kind,
          following(old, later, before.graph.home),
          withoutAlias(young, old, oldId),
          { before: old.flaws, after: young.flaws },
        ),
      });
    else {
      const values =
        old.hash === young.hash
          ? []
          : changesOf(young.kind, following(old, later, before.graph.home), young.value, {
              before: old.flaws,
              after: young.flaws,
            });
      const flawed = old.hash !== young.hash && (old.flaws.length > 0 || young.flaws.length > 0);
      if (values.length > 0 || flawed)
        changes.push({ ...of, change: 'changed', before: old, values, ...(flawed && { flawed }) });
      else if (old.hash !== young.hash && isEqual(old.value, young.value)) rewritten.push(young.id);
      if (values.length === 0 && standing?.before && standing.after && isRecord(young))
        affected.push({
          kind: young.kind,
          id: young.id,
          standing: { before: standing.before, after: standing.after },
        });
    }
  }
  for (const old of documentsOf(before.graph)) {
    if (later.has(old.id) || find(after.graph, old, old.id)) continue;
    const now = hidden(after.graph, old, 'after');
    const standing = isRecord(old) ? standingOf(before, old) : {};
    changes.push({
      kind: old.kind,
      id: old.id,
      change: now ? 'changed' : 'withdrawn',
      before: old,
      values: [],
      ...(Object.keys(standing).length > 0 && { standing: { before: standing } }),
      ...now,
    });
  }
  return {
    asOf: after.day,
    before: before.graph,
    after: after.graph,
    changes: changes.sort(
      by(
        ({ kind }) => ORDER.indexOf(kind),
        ({ id }) => id,
      ),
    ),
    affected: affected.sort(
      by(
        ({ kind }) => ORDER.indexOf(kind),
        ({ id }) => id,
      ),
    ),
    rewritten: rewritten.sort(),
    counts: changedCounts(before, after, former),
    pins: changedPins(before.graph, after.graph),
  };
}

function changedPins(before: Graph, after: Graph): PinChange[] {
  return [...new Set([...before.remotes.keys(), ...after.remotes.keys()])]
    .sort()
    .filter((id) => before.remotes.get(id)?.hash !== after.remotes.get(id)?.hash)
    .map((id) => {
      const [was, is] = [before, after].map(({ remotes }) => remotes.get(id)?.header?.commit);
      return {
        id,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      };
    });
}

function documentsOf(graph: Graph): Document[] {
  return [
    ...recordsOf(graph),
    ...(graph.manifest ? [graph.manifest] : []),
    ...(graph.exceptions ? [graph.exceptions] : []),
  ] as Document[];
}

function isRecord(document: Document): document is CatalogRecord {
  return document.kind !== 'catalog' && document.kind !== 'exceptions';
}

/** The document of the same kind under an id. */
function find(graph: Graph, like: Document, id: string): Document | undefined {
  if (like.kind === 'catalog') return graph.manifest;
  if (like.kind === 'exceptions') return graph.exceptions;
  const found = graph.byId(id);
  return found?.kind === like.kind ? found : undefined;
}

/** Why a side does not show a record that is there all the same; nothing where it is not there. */
function hidden(
  graph: Graph,
  { kind, id, file }: Document,
  side: 'before' | 'after',
): Pick<RecordChange, 'unreadable' | 'clashing'> | undefined {
  const isBroken = graph.placeholders.some((each) => each.kind === kind && each.id === id);
  // A kind's folder is listed like a file where it cannot be opened.
  const isShut = kind in FOLDERS && graph.files.has(FOLDERS[kind as Kind]);
  if (isBroken || isShut) return { unreadable: side };
  const clashes = graph.clashes.some(({ first, later }) => first === file || later === file);
  return clashes ? { clashing: side } : undefined;
}

/** Where a record stood and stands; none where it stands as before. */
function standings(
  before: Derived,
  after: Derived,
  old: Document | undefined,
  young: Document,
): RecordChange['standing'] {
  if (!isRecord(young)) return undefined;
  const now = standingOf(after, young);
  const was = old && isRecord(old) ? standingOf(before, old) : undefined;
  if (Object.keys(now).length === 0 || isEqual(was, now)) return undefined;
  return { ...(was && { before: was }), after: now };
}

/** A record's value with the references that merely follow a renaming. */
function following(document: Document, later: ReadonlyMap<string, string>, home: string): unknown {
  if (later.size === 0) return document.value;
  const value = structuredClone(document.value);
  for (const plan of REFERENCES[document.kind] ?? [])
    for (const [pointer, text] of valuesAlong(value, plan.path)) {
      const id = typeof text === 'string' ? text.replace(`${home}:`, '') : '';
      const now = later.get(id);
      if (now !== undefined) setAt(value, pointer, now);
    }
  return value;
}

/** A renamed record keeps its old id as an alias: that is part of the renaming, not a change of its own. */
function withoutAlias(young: Document, old: Document, oldId: string): unknown {
  const { aliases } = young.value as { aliases?: readonly string[] };
  const had = (old.value as { aliases?: readonly string[] }).aliases ?? [];
  if (!aliases?.includes(oldId) || had.includes(oldId)) return young.value;
  const rest = aliases.filter((alias) => alias !== oldId);
  const { aliases: _, ...value } = young.value as { aliases?: readonly string[] };
  return rest.length === 0 ? value : { ...value, aliases: rest };
}
