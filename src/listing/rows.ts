import type { Derived } from '../derive/derive.ts';
import { nameOf } from '../derive/names.ts';
import { PHASES, STAGES } from '../derive/ladders.ts';
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
  if (record.kind === 'innovation') {
    const phase = derived.phase(record);
    return {
      phase: phase.ended === 'surely' ? 'berhenti' : range(PHASES, phase.sure, phase.possible),
    };
  }
  if (record.kind !== 'replication') return {};
  const pairs = derived.pairsIn(record);
  const pair = pairs[0];
  if (!pair) return { stage: '', proof: '' };
  const standing = derived.standing(pair);
  const rung = Math.max(1, standing.sure);
  const proof =
    (['verified', 'acknowledged', 'documented', 'stated'] as const).find(
      (level) => derived.reaches(pair, rung, level, 'now') === 'surely',
    ) ?? 'stated';
  const last =
    record.value.milestones.findLast((each) => each.stage === 'berhenti' || each.stage === 'batal')
      ?.stage ?? 'berhenti';
  return {
    stage: standing.ended === 'surely' ? last : range(STAGES, standing.sure, standing.possible),
    proof,
  };
}

function range(names: readonly string[], sure: number, possible: number): string {
  const low = names[sure - 1];
  const high = names[possible - 1];
  return low === high ? (low ?? '') : `${low ?? '?'}–${high ?? '?'}`;
}
