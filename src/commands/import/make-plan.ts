import type { Diagnostic } from '../../diagnostic.ts';
import type { Words } from '../../model/fields.ts';
import type { Kind } from '../../model/record.ts';
import { identifierOf } from '../../sheet/identify.ts';
import {
  agencyKeyOf,
  agencyNotes,
  agencyRecord,
  type NewAgency,
} from '../../sheet/new-agencies.ts';
import type { OwnSheet } from '../../sheet/own-export.ts';
import { type Plan, type Planned, type Planning, planRows } from '../../sheet/plan-import.ts';
import { planOwn } from '../../sheet/plan-own.ts';
import { type Place, placeKey, type Problem } from '../../sheet/problem.ts';
import { readCell, type Writing } from '../../sheet/read-cell.ts';
import { type MissingAgencies, referenceReader } from '../../sheet/read-reference.ts';
import { type ReadCell, type ReadRow, readRow, takingProposals } from '../../sheet/read-row.ts';
import type { References } from '../../sheet/references.ts';
import { ownColumns } from '../../sheet/own-columns.ts';
import type { ImportTable } from '../../sheet/table.ts';
import { writingsOf } from '../../sheet/table.ts';
import { type Versions, withoutOutdated } from '../../sheet/versions.ts';
import type { SheetMap } from '../../sheet/map-file.ts';
import { by } from '../../util/order.ts';
import type { FileChange } from '../../util/file-change.ts';
import type { Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import { changesOf, rawOf } from './file-changes.ts';
import { tryOut } from './try-out.ts';

/** What is to be imported, and how. */
export interface Job {
  readonly kind: Kind;
  readonly map: SheetMap;
  readonly tables: readonly ImportTable[];
  /** Sheets of an export of our own, which are read otherwise. */
  readonly own: readonly OwnSheet[];
  readonly serials: boolean;
  readonly clear: boolean;
  readonly addAgencies: boolean;
  /** A cell that is not read, but has one text proposed, counts as holding that. */
  readonly acceptProposals: boolean;
  readonly agencyLevel?: string;
  readonly source: Planning['source'];
  readonly references: References;
  /** What the records were when the file was exported, where it says that. */
  readonly versions: Versions;
}

/** A plan that the catalogue takes: what is to be written, and what is not taken. */
export interface Made {
  readonly records: readonly Planned[];
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
  /** Rows that are refused. */
  readonly refused: ReadonlySet<string>;
  readonly notes: readonly Words[];
  /** New errors of records that the plan does not touch. */
  readonly elsewhere: readonly Diagnostic[];
  /** Names of agencies that are unknown. */
  readonly unknownAgencies: readonly string[];
}

/**
 * Plans an import and tries it on the catalogue; rows that bring errors are taken out until the rest
 * brings none. Nothing is written.
 */
export function makePlan(io: Io, options: Options, gathered: Gathered, job: Job): Made {
  const { graph } = gathered.loaded;
  const keyOf = agencyKeyOf(graph);
  const notes = agencyNotes(graph);
  let round = planOnce(gathered, job, new Set(), { notes });
  const missing = notes.settled(new Set());
  // Only when all names are known it is sure what a new agency is to be called.
  const idOf = (name: string) => missing.get(keyOf(name))?.id;
  const ids = [...missing.values()].map(({ id }) => id);
  const agencies: MissingAgencies = job.addAgencies ? { notes, idOf } : { notes };
  if (job.addAgencies && missing.size > 0)
    round = planOnce(gathered, job, new Set(), agencies, ids);
  const order = [...job.tables, ...job.own].map(({ sheet }) => sheet.name);
  const refused = new Set<string>();
  const problems: Problem[] = [];
  for (;;) {
    const added = job.addAgencies ? agenciesOf(job, graph, missing, round) : NONE;
    problems.push(...round.problems, ...added.problems);
    for (const at of round.refused) refused.add(rowKey(at));
    const known = refused.size;
    for (const { at } of added.problems) refused.add(rowKey(at));
    if (refused.size === known) {
      const records = [...added.records, ...round.records];
      const { changes, unfit } = changesOf(gathered, records);
      const tried = tryOut(io, options, gathered, changes, records, (sheet, pattern) =>
        columnOf(job, sheet, pattern),
      );
      problems.push(...unfit, ...tried.problems);
      for (const at of [...unfit.map((each) => each.at), ...tried.refused]) refused.add(rowKey(at));
      if (refused.size === known)
        return {
          records,
          changes,
          problems: problems.sort(
            by(
              ({ at }) => order.indexOf(at.sheet),
              ({ at }) => at.row,
              ({ at }) => at.column ?? -1,
            ),
          ),
          refused,
          notes: round.notes,
          elsewhere: tried.elsewhere,
          unknownAgencies: [...missing.values()].map(({ names }) => names[0] ?? ''),
        };
    }
    // Without the refused rows, other agencies may be needed no more.
    round = planOnce(gathered, job, refused, agencies, ids);
  }
}

const NONE = { records: [], problems: [] } as const;

/** A row, whichever of its cells is meant. */
export function rowKey({ sheet, row }: Place): string {
  return placeKey({ sheet, row });
}

/** One round, without the rows that earlier ones refused. */
function planOnce(
  gathered: Gathered,
  job: Job,
  refused: ReadonlySet<string>,
  agencies: MissingAgencies,
  taken: Iterable<string> = [],
): Plan {
  const { graph } = gathered.loaded;
  const { kind, map, references } = job;
  const reader = referenceReader(graph, kind, references, agencies);
  const planning: Planning = {
    graph,
    kind,
    identifier: identifierOf(graph, kind, map.key?.pattern),
    rawOf: (record) => rawOf(gathered, record),
    source: job.source,
    clear: job.clear,
    taken: new Set(taken),
  };
  const isIn = (sheet: string, row: number) => !refused.has(rowKey({ sheet, row }));
  const asProposed = job.acceptProposals ? takingProposals : (read: ReadCell) => read;
  const rowsOf = (table: Pick<ImportTable, 'columns' | 'rows' | 'sheet'>): ReadRow[] => {
    const writings = writingsOf(table, job);
    return table.rows
      .filter(({ number }) => isIn(table.sheet.name, number))
      .map((row) =>
        readRow(
          table.sheet.name,
          row,
          table.columns,
          map.defaults,
          asProposed((cell, target, at, owner) =>
            readCell(kind, cell, target, writings.get(at.column ?? -1) ?? {}, reader, at, owner),
          ),
        ),
      );
  };
  const mine = planOwn(
    job.own.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ number }) => isIn(sheet.sheet.name, number)),
    })),
    planning,
    {
      references,
      read: (cell, target, at) => readCell(kind, cell, target, NO_WRITING, reader, at),
    },
  );
  const unnamed = job.own.flatMap((own) => {
    const rows = mine.unnamed
      .filter(({ sheet }) => sheet.sheet === own.sheet)
      .map(({ row }) => row);
    return rows.length === 0 ? [] : rowsOf({ sheet: own.sheet, rows, columns: ownColumns(own) });
  });
  const rows = [...job.tables.flatMap(rowsOf), ...unnamed];
  const plan = planRows(rows, planning);
  const whole = {
    records: [...mine.records, ...plan.records],
    problems: [...mine.problems, ...plan.problems],
    refused: [...mine.refused, ...plan.refused],
    notes: [...mine.notes, ...plan.notes, ...remarks(rows)],
  };
  return withoutOutdated(whole, job.versions);
}

const NO_WRITING: Writing = {};

/** Agencies that the rows taken refer to, as records; one without a level is refused at its cell. */
function agenciesOf(
  { agencyLevel }: Job,
  graph: Gathered['loaded']['graph'],
  missing: ReadonlyMap<string, NewAgency>,
  { records }: Plan,
): { readonly records: Planned[]; readonly problems: Problem[] } {
  const said = JSON.stringify(records.map(({ value }) => value));
  const made: Planned[] = [];
  const problems: Problem[] = [];
  for (const agency of missing.values()) {
    if (!said.includes(`"${agency.id}"`)) continue;
    const record = agencyRecord(graph, agency, agencyLevel);
    if (record) made.push(record);
    else for (const at of agency.cells) problems.push(noLevel(at, agency.names[0] ?? ''));
  }
  return { records: made, problems };
}

function noLevel(at: Place, name: string): Problem {
  return {
    at,
    message: {
      id: `Tingkat instansi "${name}" tidak terbaca dari namanya.`,
      en: `The level of agency "${name}" cannot be told from its name.`,
    },
    propose: [],
    hint: {
      id: 'Sebutkan dengan --agency-level, misalnya --agency-level perangkat-daerah, atau buat dahulu dengan tular new agency.',
      en: 'Give it with --agency-level, such as --agency-level perangkat-daerah, or make it first with tular new agency.',
    },
  };
}

/** How cells were read where that may surprise, alike ones told once. */
function remarks(rows: readonly ReadRow[]): Words[] {
  const told = new Map<string, Words>();
  for (const { notes } of rows) for (const { note } of notes) told.set(note.id, note);
  return [...told.values()];
}

/** The column of a field in a sheet, by the field's pattern. */
function columnOf({ tables }: Job, sheet: string, pattern: string): number | undefined {
  const table = tables.find((each) => each.sheet.name === sheet);
  const column = table?.columns.find(
    ({ to }) => to && (to.pattern === pattern || to.pattern.startsWith(`${pattern}/`)),
  );
  return column?.title.column;
}
