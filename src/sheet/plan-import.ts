import { sourcesFor } from '../amend/sources.ts';
import type { Graph } from '../link/graph.ts';
import { fieldsOf, type Words } from '../model/fields.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import { clearBlanks } from './clear.ts';
import { listed } from './data-rows.ts';
import { type Identified, type Identifier } from './identify.ts';
import { inOrder } from './in-order.ts';
import { type Draft, type JsonObject, mergeRow } from './merge-row.ts';
import { type Place, placeKey, type Problem } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { type RowTree, treeOf } from './row-tree.ts';
import { idless, unusedId, wantedId } from './wanted-id.ts';

/** Records made of several rows that are named. */
const MOST_JOINED = 8;

/** What is to become of one record. */
export interface Planned {
  readonly kind: Kind;
  readonly id: string;
  readonly change: 'new' | 'changed' | 'unchanged';
  /** What the catalogue has now, where it has it. */
  readonly record?: CatalogRecord;
  readonly value: JsonObject;
  /** The cell that a part of the value comes from, by pointer. */
  readonly places: ReadonlyMap<string, Place>;
  /** Rows that tell of it. */
  readonly rows: readonly Place[];
}

/** What a file comes to: records, and rows that are not taken. */
export interface Plan {
  readonly records: readonly Planned[];
  readonly problems: readonly Problem[];
  /** Rows that are refused, each once. */
  readonly refused: readonly Place[];
  readonly notes: readonly Words[];
}

/** What planning needs to know besides the rows. */
export interface Planning {
  readonly graph: Graph;
  readonly kind: Kind;
  readonly identifier: Identifier;
  /** What the file of a record says now. */
  readonly rawOf: (record: CatalogRecord) => JsonObject;
  /** Sources of a new record whose row names none; `isAsked` where they were given for all. */
  readonly source: {
    readonly words: string;
    readonly accessed?: string;
    /** The day that the sheet says it stands for. */
    readonly published?: string;
    readonly isAsked: boolean;
  };
  /** Empty cells take away what the record has. */
  readonly clear: boolean;
  /** Ids that other parts of the plan have taken. */
  readonly taken: Set<string>;
}

interface Making extends Draft {
  readonly record?: CatalogRecord;
  readonly before: JsonObject;
  readonly id?: string;
  readonly rows: Place[];
}

/** Rows to records: found again or new, each row brought in whole or refused. */
export function planRows(rows: readonly ReadRow[], planning: Planning): Plan {
  const problems: Problem[] = [];
  const refused = new Map<string, Place>();
  const makings = new Map<string, Making[]>();
  const counts = { kept: 0, left: 0 };
  for (const row of rows) {
    const found = row.problems.length > 0 ? row.problems : take(row, planning, makings, counts);
    if (found.length === 0) continue;
    problems.push(...found);
    refused.set(placeKey(row.at), row.at);
  }
  const all = [...makings.values()].flat();
  // Ids that the sheet gives go before those that are made of names.
  for (const { id } of all) if (id !== undefined) planning.taken.add(id);
  return {
    records: all.map((making) => finished(making, planning)),
    problems,
    refused: [...refused.values()],
    notes: [...joined(all), ...twins(makings), ...counted(counts)],
  };
}

/** Brings a row into the record that it tells of; what keeps it from that. */
function take(
  row: ReadRow,
  planning: Planning,
  makings: Map<string, Making[]>,
  counts: { kept: number; left: number },
): readonly Problem[] {
  const tree = treeOf(row.filled);
  const alone: Draft = { kind: planning.kind, value: {}, places: new Map() };
  const own = mergeRow(alone, tree);
  if (own.problems.length > 0) return own.problems;
  const identified = planning.identifier.of(alone.value, row.id);
  if ('refused' in identified) return [unidentified(row, identified)];
  const { key, making, isNew } = makingOf(identified, alone.value, planning, makings);
  const value = structuredClone(making.value);
  const draft: Draft = { kind: planning.kind, value, places: new Map(making.places) };
  if (making.record) counts.left += clearBlanks(draft, row.blanks, planning.clear);
  const said = making.record ? tree : withDefaults(row);
  const isKnown =
    'record' in identified ? identified.by === 'names' : !isNew && identified.id === undefined;
  const merged = mergeRow(draft, isKnown ? withoutNames(said) : said);
  if (merged.problems.length > 0) return merged.problems;
  const [nameless] = making.record || making.id !== undefined ? [] : idless(draft.kind, value);
  if (nameless !== undefined) return [noId(draft.places.get(nameless) ?? row.at)];
  counts.kept += merged.kept;
  const next: Making = { ...making, ...draft, rows: [...making.rows, row.at] };
  const others = makings.get(key) ?? [];
  makings.set(
    key,
    isNew ? [...others, next] : others.map((each) => (each === making ? next : each)),
  );
  return [];
}

/** Without what a record was found by: how a sheet spells that is no change of it. */
function withoutNames({ fields, objects, lists }: RowTree): RowTree {
  const others = <T>(all: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([key]) => !['name', 'origins', 'adopter'].includes(key)));
  return { fields: others(fields), objects: others(objects), lists: others(lists) };
}

/** What is given for all new records, where the row does not say it itself. */
function withDefaults(row: ReadRow) {
  const said = new Set(row.filled.map(({ target }) => target.text));
  return treeOf([...row.filled, ...row.defaults.filter(({ target }) => !said.has(target.text))]);
}

function unidentified(
  row: ReadRow,
  { refused, propose, hint }: Extract<Identified, { refused: Words }>,
): Problem {
  return { at: row.idAt ?? row.at, message: refused, propose, hint };
}

/** The record in the making that a row belongs to, or a new one. */
function makingOf(
  identified: Exclude<Identified, { refused: Words }>,
  value: JsonObject,
  { kind, rawOf }: Planning,
  makings: ReadonlyMap<string, readonly Making[]>,
): { readonly key: string; readonly making: Making; readonly isNew: boolean } {
  if ('record' in identified) {
    const { record } = identified;
    const key = `record ${record.id}`;
    const [had] = makings.get(key) ?? [];
    if (had) return { key, making: had, isNew: false };
    const before = rawOf(record);
    const making = { kind, record, before, value: before, places: new Map(), rows: [] };
    return { key, making, isNew: true };
  }
  const { fresh: key, id } = identified;
  const had = (makings.get(key) ?? []).find(
    (each) => id !== undefined || isOneOwner(each.value, value),
  );
  if (had) return { key, making: had, isNew: false };
  const making = {
    kind,
    before: {},
    value: {},
    places: new Map(),
    rows: [],
    ...(id !== undefined && { id }),
  };
  return { key, making, isNew: true };
}

/** Two rows with one name tell of one innovation unless they name other owners. */
function isOneOwner(a: JsonObject, b: JsonObject): boolean {
  const [mine, theirs] = [a['owners'], b['owners']];
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return true;
  return mine.some((owner) => theirs.includes(owner));
}

function finished(making: Making, planning: Planning): Planned {
  const { kind, record, before, places, rows } = making;
  if (record) {
    const isSame = JSON.stringify(before) === JSON.stringify(making.value);
    const change = isSame ? 'unchanged' : 'changed';
    return { kind, id: record.id, change, record, value: making.value, places, rows };
  }
  const value = inOrder(kind, withSource(making.value, planning)) as JsonObject;
  const id = making.id ?? unusedId(planning.graph, planning.taken, wantedId(kind, value));
  planning.taken.add(id);
  return { kind, id, change: 'new', value, places, rows };
}

/** A new record says where it is known from: the sheet itself, beside what its row names. */
function withSource(value: JsonObject, { kind, source }: Planning): JsonObject {
  const isWanted = fieldsOf(kind)['']?.required?.includes('sources') ?? false;
  const had = (value['sources'] ?? {}) as Parameters<typeof sourcesFor>[0];
  if (!source.isAsked && !isWanted) return value;
  const { fresh } = sourcesFor(had, [source.words]);
  const dated = Object.fromEntries(
    Object.entries(fresh).map(([key, each]) => [
      key,
      {
        ...(each as JsonObject),
        ...(source.published !== undefined && { published: source.published }),
        ...(source.accessed !== undefined && { accessed: source.accessed }),
      },
    ]),
  );
  return { ...value, sources: { ...(value['sources'] as JsonObject | undefined), ...dated } };
}

function noId(at: Place): Problem {
  return {
    at,
    message: {
      id: 'Pengenal rekaman tidak dapat dibuat dari nama tanpa huruf Latin atau angka.',
      en: 'No id can be made of a name without Latin letters or digits.',
    },
    propose: [],
    hint: {
      id: 'Tambahkan kolom berjudul id, dan isi pengenalnya pada baris ini.',
      en: 'Add a column titled id, and fill in the id in this row.',
    },
  };
}

/** Several rows that were brought into one record. */
function joined(makings: readonly Making[]): Words[] {
  const several = makings.filter(({ rows }) => rows.length > 1);
  if (several.length === 0) return [];
  const told = several
    .slice(0, MOST_JOINED)
    .map((making) => `${nameOf(making)} (${listed(making.rows.map(({ row }) => row))})`);
  const more = several.length - told.length;
  const list = [...told, ...(more > 0 ? [`… (+${more})`] : [])].join(', ');
  return [
    {
      id: `Beberapa baris menceritakan rekaman yang sama dan digabungkan: ${list}.`,
      en: `Several rows tell of the same record and were joined: ${list}.`,
    },
  ];
}

/** Records of one name that other owners keep apart. */
function twins(makings: ReadonlyMap<string, readonly Making[]>): Words[] {
  return [...makings.values()]
    .filter((each) => each.length > 1)
    .map((each) => {
      const rows = listed(each.flatMap((making) => making.rows.slice(0, 1).map(({ row }) => row)));
      const name = each[0] ? nameOf(each[0]) : '';
      return {
        id: `Baris ${rows}: nama sama (${name}), pemilik berbeda, jadi ${each.length} rekaman.`,
        en: `Rows ${rows}: one name (${name}) but other owners, so ${each.length} records.`,
      };
    });
}

function nameOf({ value, record }: Making): string {
  const name = value['name'];
  return typeof name === 'string' ? name : (record?.id ?? wantedId('innovation', value));
}

function counted({ kept, left }: { readonly kept: number; readonly left: number }): Words[] {
  const notes: Words[] = [];
  if (kept > 0)
    notes.push({
      id: `${kept} tanggal dibiarkan, karena katalog mengetahuinya lebih rinci daripada lembar ini.`,
      en: `${kept} date${kept === 1 ? '' : 's'} left alone, since the catalogue knows more exactly than the sheet.`,
    });
  if (left > 0)
    notes.push({
      id: `${left} sel kosong tidak menghapus apa yang sudah ada di katalog; untuk menghapusnya: --clear.`,
      en: `${left} empty cell${left === 1 ? ' does' : 's do'} not remove what the catalogue has; to remove it: --clear.`,
    });
  return notes;
}
