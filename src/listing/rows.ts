import type { Derived } from '../derive/derive.ts';
import { nameOf } from '../derive/names.ts';
import { type Now, phaseNow, stageNow } from '../derive/now.ts';
import type { CatalogRecord, Kind } from '../model/record.ts';
import type { Language } from '../text/language.ts';

/** A record as a line of a list: its own fields, and what is derived from them. */
export interface Row {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  readonly [field: string]: unknown;
}

/** Columns that a table of a kind shows unless told otherwise. */
export const COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  agency: ['id', 'name', 'level', 'region_code'],
  innovation: ['id', 'name', 'owners', 'phase'],
  replication: ['id', 'name', 'stage', 'proof'],
  activity: ['id', 'name', 'kind_of', 'start'],
  agreement: ['id', 'name', 'kind_of', 'date'],
  submission: ['id', 'name', 'filed_by', 'entries'],
  filing: ['id', 'name', 'date', 'number'],
};

/** One row for each record of a kind, sorted by id. */
export function rowsOf(derived: Derived, kind: Kind, language: Language): Row[] {
  return derived.graph.all(kind).map((record) => rowOf(derived, record as CatalogRecord, language));
}

function rowOf(derived: Derived, record: CatalogRecord, language: Language): Row {
  const { kind: own, ...value } = record.value as unknown as Record<string, unknown>;
  return {
    ...value,
    // A field `kind` of the record gives way to the kind of the record.
    ...(own !== undefined && { kind_of: own }),
    ...standingOf(derived, record),
    ...(record.kind === 'replication' && { pairs: derived.pairsIn(record).length }),
    id: record.id,
    kind: record.kind,
    name: nameOf(derived.graph, record, language),
    file: record.file,
  };
}

/** `phase`, or `stage` and `proof`, on the day; a range where dates leave it open. */
export function standingOf(derived: Derived, record: CatalogRecord): Record<string, string> {
  if (record.kind === 'innovation') return { phase: range(phaseNow(derived, record)) };
  if (record.kind !== 'replication') return {};
  const [pair] = derived.pairsIn(record);
  if (!pair) return { stage: '', proof: '' };
  const now = stageNow(derived, pair, record);
  return { stage: range(now), proof: now.proof };
}

function range({ sure, possible }: Now): string {
  return sure === possible ? (sure ?? '') : `${sure ?? '?'}–${possible ?? '?'}`;
}
