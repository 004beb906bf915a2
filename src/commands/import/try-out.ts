import type { Diagnostic } from '../../diagnostic.ts';
import { present } from '../../present/present.ts';
import { RULES } from '../../rules/index.ts';
import type { Planned } from '../../sheet/plan-import.ts';
import type { Place, Problem } from '../../sheet/problem.ts';
import { overlay } from '../../source/overlay.ts';
import type { FileChange } from '../../util/file-change.ts';
import type { Io, Options } from '../command.ts';
import { type Gathered, gatherFrom } from '../gather.ts';
import { newFindings } from '../make-changes.ts';
import { isUnused } from '../unused-exceptions.ts';

/** Where a sheet has the column of a field, by the field's pattern; none where it has none. */
export type ColumnOf = (sheet: string, pattern: string) => number | undefined;

/** New errors that a plan would bring: at the cells they come from, or of no record of the plan. */
export interface TriedOut {
  readonly problems: readonly Problem[];
  readonly refused: readonly Place[];
  readonly elsewhere: readonly Diagnostic[];
}

/** What to do about a field that is missing, in a sheet. */
const FILL = {
  id: 'Isi selnya, atau beri nilai bagi semua yang belum punya dengan --default isian=nilai; sel gabungan diisi dengan --fill-merged.',
  en: 'Fill the cell, or give a value to all that lack it with --default field=value; merged cells are filled with --fill-merged.',
};

/** Tries planned records on the catalogue as it would then be. */
export function tryOut(
  io: Io,
  options: Options,
  gathered: Gathered,
  changes: readonly FileChange[],
  records: readonly Planned[],
  columnOf: ColumnOf,
): TriedOut {
  const { location, snapshot } = gathered;
  const files = new Map(changes.map(({ path, bytes }) => [path, bytes]));
  const after = gatherFrom(io, options, location, overlay(snapshot, files));
  const byId = new Map(records.map((record) => [record.id, record]));
  const elsewhere: Diagnostic[] = [];
  const problems: Problem[] = [];
  const refused: Place[] = [];
  for (const finding of newFindings(gathered, after)) {
    // An exception that a mended finding leaves behind is taken out when the changes are made.
    if (finding.severity !== 'error' || isUnused(finding)) continue;
    const planned = byId.get(finding.subject);
    if (!planned || planned.rows.length === 0) {
      elsewhere.push(finding);
      continue;
    }
    refused.push(...planned.rows);
    const words = wordsOf(finding, after);
    const at = placeOf(finding, planned, columnOf);
    problems.push(
      finding.rule === 'schema/required' ? { ...words, at, hint: FILL } : { ...words, at },
    );
  }
  return { problems, refused, elsewhere };
}

/** The cell that a finding comes from: what stands there, or the empty one where something is missing. */
function placeOf({ at, args }: Diagnostic, { places, rows }: Planned, columnOf: ColumnOf): Place {
  const row = rows[0] as Place;
  const { key } = args;
  if (typeof key === 'object' && 'field' in key) {
    const column = columnOf(row.sheet, key.field.replace(/\/\d+(?=\/|$)/g, '/*'));
    if (column !== undefined) return { ...row, column };
  }
  let pointer = 'pointer' in at ? at.pointer : '';
  while (pointer !== '') {
    const place = places.get(pointer);
    if (place) return place;
    pointer = pointer.slice(0, pointer.lastIndexOf('/'));
  }
  return row;
}

/** A finding in both languages, with what `validate` would suggest for it. */
export function wordsOf(
  finding: Diagnostic,
  { snapshot, loaded }: Gathered,
): Pick<Problem, 'message' | 'propose' | 'hint'> {
  const [id, en] = (['id', 'en'] as const).map(
    (language) => present([finding], snapshot, RULES, language, loaded.reads)[0],
  );
  return {
    message: { id: id?.message ?? '', en: en?.message ?? '' },
    propose: id?.suggest ?? [],
    ...(id && en && id.suggest.length === 0 && { hint: { id: id.hint, en: en.hint } }),
  };
}
