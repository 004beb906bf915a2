import { type Amendment, amendedText, modelineFor, type Refused } from '../amend/amendment.ts';
import { check } from '../check/check.ts';
import { changeLines } from '../compare/formats/text.ts';
import { compare } from '../compare/compare.ts';
import { pageOf } from '../compare/told.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { compactLine } from '../output/compact-line.ts';
import { terminal } from '../output/escape.ts';
import { FOLDERS } from '../model/record.ts';
import { RULES } from '../rules/index.ts';
import { createFiles } from '../source/create.ts';
import { overlay } from '../source/overlay.ts';
import { rewriteFiles } from '../source/rewrite.ts';
import { say } from '../text/language.ts';
import { UsageError } from '../util/usage-error.ts';
import type { ExitCode, Io, Options } from './command.ts';
import { refuseChanged } from './fix.ts';
import { type Gathered, gatherFrom } from './gather.ts';
import { judge } from './judge.ts';

const WIDEST = 100;

/**
 * Tries a planned amendment on the catalogue as it would then be. Where that brings a new error nothing
 * is written; else the files are, and what changed is told. With `--dry-run` only the difference is.
 */
export async function carryOut(
  io: Io,
  options: Options,
  gathered: Gathered,
  planned: Amendment | Refused,
): Promise<ExitCode> {
  const { language, location, snapshot } = gathered;
  if ('refused' in planned) {
    io.stderr.write(`tular: ${terminal(say(planned.refused, language))}\n`);
    io.stderr.write(`  ${terminal(say(planned.hint, language))}\n`);
    return 1;
  }
  const path = planned.record
    ? planned.record.file.slice(location.prefix.length)
    : `${FOLDERS[planned.kind]}/${planned.id}.yaml`;
  const before = planned.record && snapshot.read(path);
  const old = before ? Buffer.from(before.bytes).toString('utf8') : '';
  const text = amendedText(planned, old, modeline(gathered, planned));
  if (text === undefined || (before && before.hash !== planned.record?.hash))
    throw unfit(location.prefix + path);
  const bytes = Buffer.from(text, 'utf8');
  const files = new Map<string, Uint8Array>([[path, bytes]]);
  for (const copy of planned.copies) files.set(copy.path, copy.bytes);
  const after = gatherFrom(io, options, location, overlay(snapshot, files));
  const found = newFindings(gathered, after);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    refuse(io, after, errors);
    return 1;
  }

  if (options['dryRun'] === true) {
    const { unifiedDiff } = await import('../edit/unified-diff.ts');
    io.stdout.write(unifiedDiff(old, text, location.prefix + path));
  } else {
    createFiles(location.folder, [...planned.copies, ...(before ? [] : [{ path, bytes }])]);
    if (before)
      refuseChanged(rewriteFiles(location.folder, [{ path, hash: before.hash, bytes }]), snapshot);
    tell(io, options, gathered, after);
  }
  const written = [path, ...planned.copies.map((copy) => copy.path)];
  for (const each of written) sayPath(io, options, language, terminal(location.prefix + each));
  if (options.quiet !== true) advise(io, after, planned, found);
  return 0;
}

function modeline({ snapshot }: Gathered, { kind, record }: Amendment): string {
  if (record) return '';
  return modelineFor(Buffer.from(snapshot.read('catalog.yaml').bytes).toString('utf8'), kind, 1);
}

/** What is found now and was not before; what stood once and now stands twice is new once. */
function newFindings(before: Gathered, after: Gathered): Diagnostic[] {
  const known = new Map<string, number>();
  for (const { fingerprint } of check(before.loaded, before.derived, RULES))
    known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  return check(after.loaded, after.derived, RULES).filter(({ fingerprint }) => {
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
function tell(io: Io, options: Options, before: Gathered, after: Gathered): void {
  if (options.quiet === true) return;
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
  io.stdout.write(`${lines.join('\n')}\n\n`);
}

function sayPath(io: Io, options: Options, language: 'id' | 'en', path: string): void {
  if (options['dryRun'] === true)
    io.stderr.write(language === 'id' ? `Belum ditulis: ${path}\n` : `Not written: ${path}\n`);
  else if (options.quiet === true) io.stdout.write(`${path}\n`);
  else io.stdout.write(language === 'id' ? `Ditulis: ${path}\n` : `Written: ${path}\n`);
}

/** What the amended record still lacks, and what was done otherwise than might be thought. */
function advise(
  io: Io,
  after: Gathered,
  { id, notes }: Amendment,
  found: readonly Diagnostic[],
): void {
  for (const note of notes) io.stderr.write(`${terminal(say(note, after.language))}\n`);
  const own = found.filter(({ severity, subject }) => severity === 'warning' && subject === id);
  if (own.length === 0) return;
  io.stderr.write(
    after.language === 'id' ? 'Masih perlu dilengkapi:\n' : 'Still to be completed:\n',
  );
  for (const finding of judge(after, own).findings) io.stderr.write(`  ${compactLine(finding)}\n`);
}

function unfit(file: string): UsageError {
  return new UsageError(
    {
      id: `${file} tidak dapat ditambahi: bentuknya tidak memberi tempat, atau berkasnya berubah.`,
      en: `${file} cannot be added to: its shape leaves no place, or it has changed.`,
    },
    {
      id: 'Periksa dengan tular validate, atau tambahkan dengan tangan.',
      en: 'See to it with tular validate, or add by hand.',
    },
  );
}
