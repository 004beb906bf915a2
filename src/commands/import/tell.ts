import { FOLDERS } from '../../model/record.ts';
import { json, terminal } from '../../output/escape.ts';
import { columnName } from '../../sheet/header.ts';
import type { MappedColumn } from '../../sheet/mapping.ts';
import type { Planned } from '../../sheet/plan-import.ts';
import { problemsJson } from '../../sheet/problem-lines.ts';
import type { ImportTable } from '../../sheet/table.ts';
import { type Language, say } from '../../text/language.ts';
import type { Words } from '../../model/fields.ts';
import { wrap } from '../../text/wrap.ts';
import type { Io } from '../command.ts';
import type { Gathered } from '../gather.ts';
import type { Job, Made } from './make-plan.ts';

/** Notes and ids that are shown of many. */
const MOST = 12;
const WIDEST = 100;

/** What was done with a plan. */
export interface Outcome {
  readonly file: string;
  /** `written` also where there was nothing to write. */
  readonly done: 'written' | 'tried' | 'refused';
  readonly refusedFile?: string;
}

/** How many records and rows fared how. */
export function countsOf({ kind }: Pick<Job, 'kind'>, { records, refused }: Made) {
  const count = (change: Planned['change']) =>
    records.filter((each) => each.kind === kind && each.change === change).length;
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: refused.size,
    agencies: kind === 'agency' ? 0 : records.filter((each) => each.kind === 'agency').length,
  };
}

/** What the file was taken for: its sheets with what their columns mean. */
export function readingLines(job: Job, notes: readonly Words[], language: Language): string[] {
  const id = language === 'id';
  const lines = job.tables.flatMap(({ sheet, header, rows, columns }) => [
    id
      ? `Lembar "${sheet.name}": judul di baris ${rowsOf(header)}, ${rows.length} baris data.`
      : `Sheet "${sheet.name}": titles in row ${rowsOf(header)}, ${rows.length} row${rows.length === 1 ? '' : 's'} of data.`,
    ...columns.flatMap((column) => columnLine(column, language)),
  ]);
  for (const { sheet, rows } of job.own)
    lines.push(
      id
        ? `Lembar "${sheet.name}": hasil tular export, ${rows.length} baris; sel yang dikosongkan menghapus isiannya.`
        : `Sheet "${sheet.name}": made by tular export, ${rows.length} row${rows.length === 1 ? '' : 's'}; an emptied cell removes its field.`,
    );
  return [
    ...lines,
    ...shortened(
      notes.map((note) => say(note, language)),
      language,
    ),
  ];
}

const rowsOf = ({ first, last }: { readonly first: number; readonly last: number }) =>
  first === last ? String(first) : `${first}–${last}`;

function columnLine({ title, to, leftOut }: MappedColumn, language: Language): string[] {
  const name = `  ${columnName(title.column)}  ${title.text}`;
  if (to) return [`${name} → ${to.title[language]} (${to.text})`];
  if (leftOut) return [];
  return [
    language === 'id' ? `${name} → tidak dikenal, ditinggalkan` : `${name} → unknown, left out`,
  ];
}

/** The counts in one line. */
function countLine(job: Job, made: Made, language: Language): string {
  const counts = countsOf(job, made);
  return language === 'id'
    ? `${counts.new} baru, ${counts.changed} berubah, ${counts.unchanged} tetap, ${counts.refused} baris ditolak.`
    : `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} row${counts.refused === 1 ? '' : 's'} refused.`;
}

/** What the plan comes to, before anything is written. */
export function planLines(job: Job, made: Made, language: Language): string[] {
  const id = language === 'id';
  const lines = shortened(
    made.notes.map((note) => say(note, language)),
    language,
  );
  lines.push(countLine(job, made, language));
  const agencies = made.records.filter(({ kind }) => kind === 'agency' && kind !== job.kind);
  if (agencies.length > 0)
    lines.push(
      `${id ? 'Instansi baru' : 'New agencies'} (${agencies.length}): ${few(
        agencies.map(({ value }) => String(value['name'])),
        language,
      )}`,
    );
  return lines;
}

/** What was written, in a few lines. */
export function doneLines(job: Job, made: Made, outcome: Outcome, language: Language): string[] {
  const id = language === 'id';
  const lines: string[] = [];
  for (const change of ['new', 'changed'] as const) {
    const ids = made.records
      .filter((each) => each.kind === job.kind && each.change === change)
      .map((each) => each.id);
    if (ids.length === 0) continue;
    const word = change === 'new' ? (id ? 'Baru' : 'New') : id ? 'Berubah' : 'Changed';
    lines.push(`${word} (${ids.length}): ${few(ids, language)}`);
  }
  const { agencies } = countsOf(job, made);
  if (agencies > 0) lines.push(id ? `Instansi baru (${agencies}).` : `New agencies (${agencies}).`);
  if (lines.length === 0)
    lines.push(id ? 'Tidak ada yang perlu diubah.' : 'Nothing needs to change.');
  if (outcome.refusedFile !== undefined)
    lines.push(
      id
        ? `${made.refused.size} baris yang ditolak ada di ${outcome.refusedFile}, masing-masing dengan alasannya. Perbaiki, lalu impor berkas itu.`
        : `The ${made.refused.size} refused row${made.refused.size === 1 ? ' is' : 's are'} in ${outcome.refusedFile}, each with its reason. Mend them, then import that file.`,
    );
  return lines;
}

function few(items: readonly string[], language: Language): string {
  const rest = items.length - MOST;
  if (rest <= 0) return `${items.join(', ')}.`;
  return `${items.slice(0, MOST).join(', ')}, … ${language === 'id' ? `dan ${rest} lagi` : `and ${rest} more`}.`;
}

function shortened(lines: readonly string[], language: Language): string[] {
  const rest = lines.length - MOST;
  if (rest <= 0) return [...lines];
  return [
    ...lines.slice(0, MOST),
    language === 'id' ? `… dan ${rest} catatan lagi.` : `… and ${rest} more notes.`,
  ];
}

/** Lines made safe; on a terminal broken between words, what follows indented below its line. */
export function shown({ columns, openTerminal }: Io, lines: readonly string[]): string {
  const made = lines.flatMap((line) => {
    const safe = terminal(line);
    if (!openTerminal) return [safe];
    const [, indent = '', rest = ''] = /^(\s*(?:[A-Z]{1,3} {2})?)(.*)$/s.exec(safe) ?? [];
    const below = ' '.repeat(indent.length === 0 ? 2 : indent.length);
    const [first = '', ...more] = wrap(rest, Math.min(columns, WIDEST) - below.length);
    return [indent + first, ...more.map((each) => below + each)];
  });
  return made.map((line) => `${line}\n`).join('');
}

/** The whole result as one JSON value. */
export function importJson(
  { location, language }: Gathered,
  job: Job,
  made: Made,
  notes: readonly Words[],
  version: string,
  { file, done, refusedFile }: Outcome,
): string {
  const tables = job.tables.map(({ sheet, rows, columns }: ImportTable) => ({
    name: sheet.name,
    rows: rows.length,
    columns: columns.map(({ title, to }) => ({
      column: columnName(title.column),
      title: title.text,
      field: to?.text ?? null,
    })),
  }));
  const own = job.own.map(({ sheet, rows }) => ({
    name: sheet.name,
    rows: rows.length,
    columns: [],
  }));
  return `${json({
    version,
    file,
    done,
    sheets: [...tables, ...own],
    counts: countsOf(job, made),
    problems: problemsJson(made.problems, language),
    notes: [...notes, ...made.notes].map((note) => say(note, language)),
    records: made.records.map(({ id, kind, change, record }) => ({
      id,
      kind,
      change,
      file: record?.file ?? `${location.prefix}${FOLDERS[kind]}/${id}.yaml`,
    })),
    ...(refusedFile !== undefined && { refusedFile }),
  })}\n`;
}
