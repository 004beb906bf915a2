import { modelineFor } from '../../amend/amendment.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { newText } from '../../edit/additions.ts';
import { revise } from '../../edit/revise.ts';
import { fieldAt, type Words } from '../../model/fields.ts';
import { type CatalogRecord, FOLDERS, type Kind } from '../../model/record.ts';
import { parse } from '../../parse/parse.ts';
import { identifierOf } from '../../sheet/identify.ts';
import type { JsonObject } from '../../sheet/merge-row.ts';
import { agencyRecord, newAgencies } from '../../sheet/new-agencies.ts';
import type { OwnSheet } from '../../sheet/own-export.ts';
import { type Plan, type Planned, type Planning, planRows } from '../../sheet/plan-import.ts';
import { planOwn } from '../../sheet/plan-own.ts';
import { type Place, placeKey, type Problem } from '../../sheet/problem.ts';
import { readCell, type Writing } from '../../sheet/read-cell.ts';
import { referenceReader } from '../../sheet/read-reference.ts';
import { type ReadRow, readRow } from '../../sheet/read-row.ts';
import type { References } from '../../sheet/references.ts';
import { ownColumns } from '../../sheet/own-columns.ts';
import type { ImportTable } from '../../sheet/table.ts';
import { writingsOf } from '../../sheet/table.ts';
import type { SheetMap } from '../../sheet/map-file.ts';
import type { FileChange } from '../../util/file-change.ts';
import type { Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
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
  readonly agencyLevel?: string;
  readonly source: Planning['source'];
  readonly references: References;
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
  readonly unknownAgencies: ReadonlySet<string>;
}

/**
 * Plans an import and tries it on the catalogue; rows that bring errors are taken out until the rest
 * brings none. Nothing is written.
 */
export function makePlan(io: Io, options: Options, gathered: Gathered, job: Job): Made {
  const refused = new Set<string>();
  const problems: Problem[] = [];
  const unknownAgencies = new Set<string>();
  for (;;) {
    const { plan, agencies, unknown } = planOnce(gathered, job, refused);
    for (const name of unknown) unknownAgencies.add(name);
    problems.push(...plan.problems, ...agencies.problems);
    for (const at of plan.refused) refused.add(rowKey(at));
    const known = refused.size;
    for (const { at } of agencies.problems) refused.add(rowKey(at));
    // Without their rows, other agencies may be needed no more.
    if (refused.size > known) continue;
    const records = [...agencies.records, ...plan.records];
    const { changes, unfit } = changesOf(gathered, records);
    const tried = tryOut(io, options, gathered, changes, records, (sheet, pattern) =>
      columnOf(job, sheet, pattern),
    );
    problems.push(...unfit, ...tried.problems);
    for (const at of [...unfit.map((each) => each.at), ...tried.refused]) refused.add(rowKey(at));
    if (refused.size > known) continue;
    const { notes } = plan;
    const { elsewhere } = tried;
    return { records, changes, problems, refused, notes, elsewhere, unknownAgencies };
  }
}

/** A row, whichever of its cells is meant. */
export function rowKey({ sheet, row }: Place): string {
  return placeKey({ sheet, row });
}

/** One round, without the rows that earlier ones refused. */
function planOnce(
  gathered: Gathered,
  job: Job,
  refused: ReadonlySet<string>,
): {
  readonly plan: Plan;
  readonly agencies: { readonly records: Planned[]; readonly problems: Problem[] };
  readonly unknown: ReadonlySet<string>;
} {
  const { graph } = gathered.loaded;
  const { kind, map, references } = job;
  const unknown = new Set<string>();
  const taken = new Set<string>();
  const added = job.addAgencies ? newAgencies(graph, taken) : undefined;
  const reader = referenceReader(graph, kind, references, added, unknown);
  const planning: Planning = {
    graph,
    kind,
    identifier: identifierOf(graph, kind, map.key?.pattern),
    rawOf: (record) => rawOf(gathered, record),
    source: job.source,
    clear: job.clear,
    taken,
  };
  const isIn = (sheet: string, row: number) => !refused.has(rowKey({ sheet, row }));
  const rowsOf = (table: Pick<ImportTable, 'columns' | 'rows' | 'sheet'>): ReadRow[] => {
    const writings = writingsOf(table, job);
    return table.rows
      .filter(({ number }) => isIn(table.sheet.name, number))
      .map((row) =>
        readRow(table.sheet.name, row, table.columns, map.defaults, (cell, target, at, owner) =>
          readCell(kind, cell, target, writings.get(at.column ?? -1) ?? {}, reader, at, owner),
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
  return {
    unknown,
    agencies: agenciesOf(job, graph, added, plan),
    plan: {
      records: [...mine.records, ...plan.records],
      problems: [...mine.problems, ...plan.problems],
      refused: [...mine.refused, ...plan.refused],
      notes: [...mine.notes, ...plan.notes, ...remarks(rows)],
    },
  };
}

const NO_WRITING: Writing = {};

/** Agencies that the rows taken refer to, as records; one without a level is refused at its cell. */
function agenciesOf(
  { agencyLevel }: Job,
  graph: Gathered['loaded']['graph'],
  added: ReturnType<typeof newAgencies> | undefined,
  { records }: Plan,
): { readonly records: Planned[]; readonly problems: Problem[] } {
  const said = JSON.stringify(records.map(({ value }) => value));
  const made: Planned[] = [];
  const problems: Problem[] = [];
  for (const agency of added?.all.values() ?? []) {
    if (!said.includes(`"${agency.id}"`)) continue;
    const record = agencyRecord(graph, agency, agencyLevel);
    if (record) made.push(record);
    else
      for (const at of agency.cells) problems.push(noLevel(at, [...agency.names.keys()][0] ?? ''));
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

/** What the file of a record says now, as it is written there. */
function rawOf({ snapshot, location }: Gathered, { file }: CatalogRecord): JsonObject {
  const parsed = parse(snapshot.read(file.slice(location.prefix.length)).bytes);
  return parsed.ok ? (parsed.value as JsonObject) : {};
}

/** The files that a plan writes; a record whose file leaves no place for it is refused. */
function changesOf(
  { snapshot, location }: Gathered,
  records: readonly Planned[],
): { readonly changes: FileChange[]; readonly unfit: Problem[] } {
  const manifest = Buffer.from(snapshot.read('catalog.yaml').bytes).toString('utf8');
  const changes: FileChange[] = [];
  const unfit: Problem[] = [];
  for (const { kind, id, change, record, value, rows } of records) {
    if (change === 'unchanged') continue;
    if (!record) {
      const text = newText(modelineFor(manifest, kind, 1), value);
      changes.push({ path: `${FOLDERS[kind]}/${id}.yaml`, bytes: Buffer.from(text, 'utf8') });
      continue;
    }
    const path = record.file.slice(location.prefix.length);
    const { bytes, hash } = snapshot.read(path);
    const before = Buffer.from(bytes).toString('utf8');
    const text = revise(before, value, (pointer) => fieldAt(kind, pointer)?.keys);
    if (text !== undefined && hash === record.hash)
      changes.push({ path, hash, bytes: Buffer.from(text, 'utf8') });
    else if (rows[0]) unfit.push(noPlace(rows[0], record.file));
  }
  return { changes, unfit };
}

function noPlace(at: Place, file: string): Problem {
  return {
    at,
    message: {
      id: `${file} tidak dapat diubah: bentuknya tidak memberi tempat, atau berkasnya berubah.`,
      en: `${file} cannot be changed: its shape leaves no place, or it has changed.`,
    },
    propose: [],
    hint: { id: 'Periksa dengan tular validate.', en: 'See to it with tular validate.' },
  };
}

/** The column of a field in a sheet, by the field's pattern. */
function columnOf({ tables }: Job, sheet: string, pattern: string): number | undefined {
  const table = tables.find((each) => each.sheet.name === sheet);
  const column = table?.columns.find(
    ({ to }) => to && (to.pattern === pattern || to.pattern.startsWith(`${pattern}/`)),
  );
  return column?.title.column;
}
