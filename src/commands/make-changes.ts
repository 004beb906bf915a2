import { changeLines } from '../compare/formats/text.ts';
import { fingerprintOnceRenamed } from '../check/fingerprint.ts';
import { compare } from '../compare/compare.ts';
import { pageOf } from '../compare/told.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Words } from '../model/fields.ts';
import { compactLine } from '../output/compact-line.ts';
import { terminal } from '../output/escape.ts';
import { changeFiles } from '../source/change-files.ts';
import { overlay } from '../source/overlay.ts';
import { isSameListing, readText } from '../source/snapshot.ts';
import { openWorktree } from '../source/worktree.ts';
import { type Language, say } from '../text/language.ts';
import type { FileChange } from '../util/file-change.ts';
import type { ExitCode, Io, Options } from './command.ts';
import { type Gathered, gatherFrom } from './gather.ts';
import { checkAll, judge } from './judge.ts';
import { isUnused, withoutUnused } from './unused-exceptions.ts';

const WIDEST = 100;

/** Changes to several files that belong together. */
export interface Changes {
  readonly changes: readonly FileChange[];
  /** Ids of the records whose new warnings are told, since their author can mend them now. */
  readonly subjects: readonly string[];
  /** What whoever asked should know besides. */
  readonly notes?: readonly Words[];
  /** What is said in place of the comparison with the catalogue before, where that would be long. */
  readonly told?: string;
  /** An id that becomes another: what was found of the one is nothing new of the other. */
  readonly renamed?: { readonly from: string; readonly to: string };
}

/**
 * Tries changes on the catalogue as it would then be. Where that brings a new error nothing is written;
 * else the files are, all or none, and what changed is told. Exceptions that have nothing left to tolerate
 * are no such error: they are taken out. With `--dry-run` only the difference is.
 */
export async function makeChanges(
  io: Io,
  options: Options,
  planned: Gathered,
  asked: Changes,
): Promise<ExitCode> {
  const { subjects, told, renamed } = asked;
  const gathered = asItIsNow(io, options, planned);
  const { language, location, snapshot } = gathered;
  const { changes, notes, after, found } = tried(io, options, gathered, asked);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    refuse(io, after, errors);
    return 1;
  }
  if (options['dryRun'] === true) await showDifference(io, gathered, changes, renamed);
  else {
    changeFiles(location, changes, snapshot);
    if (options.quiet !== true) io.stdout.write(told ?? comparison(io, gathered, after));
  }
  for (const change of changes) sayPath(io, options, language, change, location.prefix);
  if (options.quiet !== true) advise(io, after, found, subjects, notes);
  return 0;
}

/** What changes bring. Exceptions that they make needless go with them: else nothing could be mended. */
function tried(
  io: Io,
  options: Options,
  gathered: Gathered,
  { changes, notes = [], renamed }: Pick<Changes, 'changes' | 'notes' | 'renamed'>,
) {
  const attempt = (all: readonly FileChange[], said: readonly Words[]) => {
    const files = new Map(all.map(({ path, bytes }) => [path, bytes]));
    const after = gatherFrom(io, options, gathered.location, overlay(gathered.snapshot, files));
    return { changes: all, notes: said, after, found: newFindings(gathered, after, renamed) };
  };
  const first = attempt(changes, notes);
  const errors = first.found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || !errors.every(isUnused)) return first;
  const freed = withoutUnused(
    changes,
    errors,
    gathered.snapshot,
    first.after.snapshot,
    options['dryRun'] === true,
  );
  return freed ? attempt(freed.changes, [...notes, freed.note]) : first;
}

/** Questions take their time: where records have come or gone meanwhile, the catalogue is read again. */
function asItIsNow(io: Io, options: Options, planned: Gathered): Gathered {
  const { location, snapshot } = planned;
  const now = openWorktree(location.folder, location.prefix);
  return isSameListing(snapshot, now) ? planned : gatherFrom(io, options, location, now);
}

/** What would change in the files, as `diff -u` shows it; documents that are no text are only named. */
export async function showDifference(
  io: Io,
  { location, snapshot }: Pick<Gathered, 'location' | 'snapshot'>,
  changes: readonly FileChange[],
  renamed?: Changes['renamed'],
): Promise<void> {
  const { unifiedDiff } = await import('../edit/unified-diff.ts');
  const textOf = (path: string) => readText(snapshot, path)?.text ?? '';
  const moved = renamed && movedBy(changes, renamed);
  for (const { path, hash, bytes } of changes) {
    if (!/\.ya?ml$/.test(path) || path === moved?.from) continue;
    const from = path === moved?.to ? moved.from : path;
    const before = hash === undefined && from === path ? '' : textOf(from);
    const after = bytes ? Buffer.from(bytes).toString('utf8') : '';
    if (from !== path)
      io.stdout.write(
        `rename from ${terminal(location.prefix + from)}\nrename to ${terminal(location.prefix + path)}\n`,
      );
    io.stdout.write(unifiedDiff(before, after, location.prefix + path));
  }
}

/** The file of a record that gets another id, before and after. */
function movedBy(changes: readonly FileChange[], { from, to }: { from: string; to: string }) {
  const pathOf = (id: string, isThere: boolean) =>
    changes.find(
      ({ path, bytes }) =>
        (bytes !== undefined) === isThere && path.replace(/^.*\/|\.ya?ml$/g, '') === id,
    )?.path;
  const paths = { from: pathOf(from, false), to: pathOf(to, true) };
  const isNew = changes.some(({ path, hash }) => path === paths.to && hash === undefined);
  return isNew && paths.from !== undefined && paths.to !== undefined
    ? { from: paths.from, to: paths.to }
    : undefined;
}

/** What is found now and was not before; what stood once and now stands twice is new once. */
export function newFindings(
  before: Gathered,
  after: Gathered,
  renamed?: Changes['renamed'],
): Diagnostic[] {
  const known = new Map<string, number>();
  for (const finding of checkAll(before)) {
    const fingerprint = renamed
      ? fingerprintOnceRenamed(finding, renamed.from, renamed.to)
      : finding.fingerprint;
    known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  }
  return checkAll(after).filter(({ fingerprint }) => {
    const left = known.get(fingerprint) ?? 0;
    known.set(fingerprint, left - 1);
    return left <= 0;
  });
}

function refuse(io: Io, after: Gathered, errors: readonly Diagnostic[]): void {
  const id = after.language === 'id';
  io.stderr.write(
    id
      ? `tular: tidak ada yang ditulis, karena katalog akan memuat ${errors.length} galat baru:\n`
      : `tular: nothing was written, since the catalogue would have ${errors.length} new error${errors.length === 1 ? '' : 's'}:\n`,
  );
  for (const finding of judge(after, errors).findings)
    io.stderr.write(`  ${compactLine(finding)}\n`);
}

/** What changed, in the catalogue's own words, as `diff` tells it. */
function comparison(io: Io, before: Gathered, after: Gathered): string {
  const page = pageOf({
    comparison: compare(before.derived, after.derived),
    base: '',
    head: '',
    year: after.derived.day.slice(0, 4),
    figures: [],
    figureLines: [],
    language: after.language,
    version: io.version,
    columns: io.columns,
    quiet: false,
  });
  const [, ...lines] = changeLines(page, Math.min(io.columns, WIDEST));
  return `${lines.join('\n')}\n\n`;
}

function sayPath(
  io: Io,
  options: Options,
  language: Language,
  { path, bytes }: FileChange,
  prefix: string,
): void {
  const shown = terminal(prefix + path);
  const id = language === 'id';
  const done = bytes ? (id ? 'Ditulis' : 'Written') : id ? 'Dihapus' : 'Removed';
  const undone = bytes
    ? id
      ? 'Belum ditulis'
      : 'Not written'
    : id
      ? 'Belum dihapus'
      : 'Not removed';
  if (options['dryRun'] === true) io.stderr.write(`${undone}: ${shown}\n`);
  else io.stdout.write(options.quiet === true ? `${shown}\n` : `${done}: ${shown}\n`);
}

/** What the changed records still lack, and what was done otherwise than might be thought. */
function advise(
  io: Io,
  after: Gathered,
  found: readonly Diagnostic[],
  subjects: readonly string[],
  notes: readonly Words[],
): void {
  for (const note of notes) io.stderr.write(`${terminal(say(note, after.language))}\n`);
  const own = found.filter(
    ({ severity, subject }) => severity === 'warning' && subjects.includes(subject),
  );
  if (own.length === 0) return;
  io.stderr.write(
    after.language === 'id' ? 'Masih perlu dilengkapi:\n' : 'Still to be completed:\n',
  );
  for (const finding of judge(after, own).findings) io.stderr.write(`  ${compactLine(finding)}\n`);
}
