import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fieldAt, type Words } from '../../model/fields.ts';
import { FOLDERS, type Kind } from '../../model/record.ts';
import { terminal } from '../../output/escape.ts';
import { LIMITS } from '../../sheet/limits.ts';
import { meaningsFor } from '../../sheet/better-kind.ts';
import { problemLines } from '../../sheet/problem-lines.ts';
import type { ImportTable } from '../../sheet/table.ts';
import { statedDay } from '../../sheet/stated-day.ts';
import { isOwnExport } from '../../sheet/own-export.ts';
import { UNKNOWN_VERSIONS, versionsIn } from '../../sheet/versions.ts';
import { readSheets } from '../../sheet/read-sheets.ts';
import { asGiven } from '../../sheet/refused-rows.ts';
import { referencesOf } from '../../sheet/references.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { say } from '../../text/language.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { ExitCode, Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import { makeChanges } from '../make-changes.ts';
import { kindOf as kindNamed } from '../kinds.ts';
import { type Desk, fieldQuestion } from '../questions.ts';
import { askColumns, chooseTables } from './choose-tables.ts';
import { difference, heading, planned, saveMap, toGiveBack, underMerged } from './around-plan.ts';
import type { Job } from './make-plan.ts';
import { wordsOf } from './try-out.ts';
import { sheetMapOf } from './sheet-map.ts';
import { refusedPath, writeRefused } from './write-refused.ts';
import { doneLines, importJson, type Outcome, planLines, readingLines, shown } from './tell.ts';

/** Reads a file of tables, plans what it says of the catalogue, shows that, and writes it or nothing. */
export async function runImport(
  io: Io,
  options: Options,
  gathered: Gathered,
  desk: Desk,
  file: string,
): Promise<ExitCode> {
  const { language } = gathered;
  const isJson = options['format'] === 'json';
  const talk = (lines: readonly string[]) => {
    if (!isJson && options.quiet !== true) io.stdout.write(shown(io, lines));
  };
  const { sheets, notes } = await sheetsOf(io.cwd, file);
  const partial = options['partial'];
  const isPartial = partial !== undefined;
  const refusedFile = isPartial
    ? refusedPath(io, gathered, file, typeof partial === 'string' ? partial : undefined)
    : undefined;
  const kind = await kindOf(options, desk, sheets);
  const { job, notes: more } = await jobOf(io, options, gathered, desk, { file, sheets, kind });
  const remarks = [...saveMap(io, options, job), ...notes, ...more];
  talk(readingLines(job, remarks, language));
  const made = await planned(io, options, gathered, desk, job);
  talk(['', ...planLines(job, made, language)]);
  const isDry = options['dryRun'] === true;
  const finish = (outcome: Outcome, code: ExitCode): ExitCode => {
    if (isJson) io.stdout.write(importJson(gathered, job, made, remarks, io.version, outcome));
    return code;
  };
  if (made.problems.length > 0 && !isJson) {
    io.stderr.write(shown(io, heading(made, isPartial, language)));
    io.stderr.write(shown(io, problemLines(made.problems, language)));
  }
  if (made.elsewhere.length > 0) {
    for (const finding of made.elsewhere) {
      const { message } = wordsOf(finding, gathered);
      io.stderr.write(shown(io, [`  ${finding.at.file}: ${say(message, language)}`]));
    }
    return finish({ file, done: 'refused' }, 1);
  }
  if (made.problems.length > 0 && !isPartial) return finish({ file, done: 'refused' }, 1);
  if (isDry) {
    if (!isJson) await difference(io, gathered, made);
    return finish({ file, done: 'tried' }, made.refused.size > 0 ? 1 : 0);
  }
  if (made.changes.length > 0 && desk.isManned && options['yes'] !== true && !isJson) {
    const question = { id: 'Tulis ke katalog?', en: 'Write to the catalogue?' };
    if (!(await desk.agrees(question, true))) return finish({ file, done: 'refused' }, 1);
  }
  // What cannot be given back is known before anything is written; it is written once the rest is in.
  const bytes = refusedFile && (await toGiveBack(io, gathered, job, made, refusedFile));
  if (made.changes.length > 0) {
    // What was done is told in a few lines of its own, not file by file.
    const quiet = { ...io, stdout: { write: () => undefined } };
    const code = await makeChanges(quiet, { ...options, quiet: true }, gathered, {
      changes: made.changes,
      subjects: [],
    });
    if (code !== 0) return finish({ file, done: 'refused' }, code);
  }
  if (refusedFile !== undefined && bytes) {
    writeRefused(io, refusedFile, bytes);
    if (!isJson && options.quiet === true) io.stdout.write(`${terminal(refusedFile)}\n`);
  }
  const outcome: Outcome = { file, done: 'written', ...(bytes && { refusedFile }) };
  talk(['', ...doneLines(job, made, outcome, language)]);
  return finish(outcome, made.refused.size > 0 ? 1 : 0);
}

async function sheetsOf(cwd: string, file: string) {
  const path = resolve(cwd, file);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    // A file that is too large is not even read; a byte too many lets its refusal be told.
    bytes = size > LIMITS.file ? Buffer.alloc(LIMITS.file + 1) : readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(
      { id: `${file} tidak dapat dibaca (${code}).`, en: `${file} cannot be read (${code}).` },
      { id: 'Periksa nama dan letak berkasnya.', en: 'Check the name and place of the file.' },
    );
  }
  const read = await readSheets(basename(file), bytes);
  if ('refused' in read)
    throw new UsageError(
      { id: `${file}: ${read.refused.id}`, en: `${file}: ${read.refused.en}` },
      read.hint,
    );
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip ? read : { ...read, sheets: read.sheets.map(asGiven) };
}

/** The kind as asked for, or that of an export of our own that has only one; else it is asked. */
async function kindOf(options: Options, desk: Desk, sheets: readonly Sheet[]): Promise<Kind> {
  const own = new Set(isOwnExport(sheets)?.map(({ table }) => table.kind));
  const [only, another] = [...own];
  const word = options['kind'] as string | undefined;
  const given = word === undefined ? (another ? undefined : only) : kindNamed(word);
  const labels = Object.fromEntries(
    Object.keys(FOLDERS).map((kind) => [kind, fieldAt(kind, '')?.title ?? { id: kind, en: kind }]),
  );
  const { kind } = await desk.answers(
    {
      kind: {
        ...fieldQuestion('innovation', '', '--kind'),
        title: { id: 'Jenis rekaman', en: 'Kind of record' },
        help: { id: 'apa yang diceritakan setiap baris?', en: 'what does each row tell of?' },
        choices: labels,
      },
    },
    { kind: given },
  );
  return kind as Kind;
}

async function jobOf(
  io: Io,
  options: Options,
  { loaded: { graph } }: Gathered,
  desk: Desk,
  {
    file,
    sheets,
    kind,
  }: { readonly file: string; readonly sheets: readonly Sheet[]; readonly kind: Kind },
): Promise<{ readonly job: Job; readonly notes: readonly Words[] }> {
  const map = sheetMapOf(io.cwd, options, kind);
  const isAsked = (name: string) => options[name] === true;
  const own = (isOwnExport(sheets) ?? []).filter(({ table }) => table.kind === kind);
  const versions = versionsIn(sheets);
  const meanings = meaningsFor(kind);
  const serials = isAsked('serialDates');
  const tableOptions = { kind, map, meanings, fillMerged: isAsked('fillMerged'), serials };
  const chosen =
    own.length > 0 ? { tables: [], notes: [] } : chooseTables(sheets, map.sheets, tableOptions);
  const asked = desk.isManned && options['format'] !== 'json';
  const tables = asked ? await askColumns(chosen.tables, kind, meanings, desk) : [...chosen.tables];
  const level = options['agencyLevel'] as string | undefined;
  const levels = fieldAt('agency', '/level')?.labels ?? {};
  if (level !== undefined && !Object.hasOwn(levels, level)) throw noSuchLevel(level, levels);
  const source = options['source'] as string | undefined;
  const title =
    sheets.length > 1 && tables.length === 1
      ? `Lembar "${tables[0]?.sheet.name}" dalam ${basename(file)}`
      : basename(file);
  return {
    notes: [
      ...(own.length > 0 && !versions.has(kind) ? [UNKNOWN_VERSIONS] : []),
      ...chosen.notes,
      ...tables.flatMap((table) => [...table.notes, ...underMerged(table)]),
    ],
    job: {
      kind,
      map,
      tables,
      own,
      serials,
      clear: isAsked('clear'),
      addAgencies: isAsked('addAgencies'),
      acceptProposals: isAsked('acceptProposals'),
      ...(level !== undefined && { agencyLevel: level }),
      source:
        source === undefined
          ? { words: title, accessed: io.today, isAsked: false, ...stated(tables) }
          : { words: source, isAsked: true },
      references: referencesOf(graph),
      versions,
    },
  };
}

/** The day that the sheets say they stand for, where all say the same. */
function stated(tables: readonly ImportTable[]): { readonly published?: string } {
  const days = new Set(tables.map(statedDay));
  const [day] = days;
  return days.size === 1 && day !== undefined ? { published: day } : {};
}

function noSuchLevel(level: string, levels: Readonly<Record<string, Words>>): UsageError {
  return new UsageError(
    {
      id: `--agency-level: "${level}" tidak dikenal.`,
      en: `--agency-level: "${level}" is unknown.`,
    },
    {
      id: `Pilihannya: ${Object.keys(levels).join(', ')}.`,
      en: `Choose from: ${Object.keys(levels).join(', ')}.`,
    },
  );
}
