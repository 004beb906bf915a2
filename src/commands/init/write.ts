import { basename, dirname, join, relative } from 'node:path';
import { terminal } from '../../output/escape.ts';
import { blobHash } from '../../source/blob-hash.ts';
import { changeFiles } from '../../source/change-files.ts';
import { findGitRoot } from '../../source/find-catalog.ts';
import { ReadFailure, type Snapshot } from '../../source/snapshot.ts';
import { writeFiles } from '../../source/write.ts';
import { type Language, say } from '../../text/language.ts';
import { wrap } from '../../text/wrap.ts';
import type { FileChange } from '../../util/file-change.ts';
import { groupBy } from '../../util/order.ts';
import type { ExitCode, Io, Options } from '../command.ts';
import { gatherFrom } from '../gather.ts';
import { judge } from '../judge.ts';
import { compactLine } from '../../output/compact-line.ts';
import type { Plan } from './plan.ts';

const WORDS = {
  id: {
    written: 'Ditulis',
    undone: 'Belum ditulis',
    files: (count: number) => `${count} berkas`,
    left: 'Sudah ada dan dibiarkan',
    none: 'Tidak ada yang perlu diubah.',
    next: 'Langkah berikutnya:',
    faulty: 'tular: tidak ada yang ditulis, karena katalog akan memuat galat:',
  },
  en: {
    written: 'Written',
    undone: 'Not written',
    files: (count: number) => `${count} files`,
    left: 'There already, and left',
    none: 'There is nothing to change.',
    next: 'What to do next:',
    faulty: 'tular: nothing was written, since the catalogue would have errors:',
  },
} as const;

const CATALOG = 'catalog/';
const SCHEMAS = 'schemas/';
const WIDEST = 100;

/** Tries what was planned, writes it, and says what was written and what to do next. */
export function carryOutInit(
  io: Io,
  options: Options,
  language: Language,
  plan: Plan,
  next: readonly string[] = [],
): ExitCode {
  const words = WORDS[language];
  const faults = faultsOf(io, plan);
  if (faults.length > 0) {
    io.stderr.write(`${words.faulty}\n${faults.map((each) => `  ${each}\n`).join('')}`);
    return 1;
  }
  const isTrial = options['dryRun'] === true;
  if (!isTrial) write(plan);
  const paths = plan.changes.map(({ path }) => path);
  if (options.quiet === true) {
    io.stdout.write(paths.map((path) => `${terminal(path)}\n`).join(''));
    return 0;
  }
  // The schemas are many and nobody's to edit: one line.
  const schemas = paths.filter((path) => path.startsWith(SCHEMAS));
  const shown = paths.filter((path) => !schemas.includes(path));
  if (schemas.length > 0) shown.push(`${SCHEMAS} (${words.files(schemas.length)})`);
  for (const path of shown)
    io.stdout.write(`${isTrial ? words.undone : words.written}: ${terminal(path)}\n`);
  if (plan.changes.length === 0) io.stderr.write(`${words.none}\n`);
  for (const path of plan.left) io.stderr.write(`${words.left}: ${terminal(path)}\n`);
  for (const note of plan.notes)
    for (const line of wrap(say(note, language), Math.min(io.columns, WIDEST)))
      io.stderr.write(`${terminal(line)}\n`);
  if (isTrial || next.length === 0) return 0;
  const place = relative(io.cwd, plan.folder);
  const steps = [...(place === '' ? [] : [`cd ${shellWord(place)}`]), ...next];
  io.stdout.write(`\n${words.next}\n${steps.map((step) => `  ${terminal(step)}\n`).join('')}`);
  return 0;
}

/**
 * The catalogue comes last: a run that ends early has made none yet, and can be repeated. What stands
 * around it is written whole, a folder at a time.
 */
function write({ folder, changes }: Plan): void {
  const around = changes.filter(({ path }) => !path.startsWith(CATALOG));
  for (const [below, group] of groupBy(around, ({ path }) => dirname(path)))
    writeFiles(
      join(folder, below),
      group.flatMap(({ path, bytes }) => (bytes ? [{ name: basename(path), bytes }] : [])),
    );
  const inside = changes
    .filter(({ path }) => path.startsWith(CATALOG))
    .map((change) => ({ ...change, path: change.path.slice(CATALOG.length) }));
  const location = { folder: join(folder, 'catalog'), gitRoot: findGitRoot(folder) };
  changeFiles({ ...location, prefix: CATALOG }, inside);
}

/** What would be wrong with a catalogue of the planned files, a line each. */
function faultsOf(io: Io, { folder, changes }: Plan): string[] {
  const files = new Map(
    changes.flatMap(({ path, bytes }: FileChange) =>
      path.startsWith(CATALOG) && bytes ? [[path.slice(CATALOG.length), bytes] as const] : [],
    ),
  );
  if (!files.has('catalog.yaml')) return [];
  const location = { folder, gitRoot: null, prefix: CATALOG };
  const { findings } = judge(gatherFrom(io, {}, location, inMemory(files)));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => compactLine(finding));
}

function inMemory(files: ReadonlyMap<string, Uint8Array>): Snapshot {
  return {
    origin: 'worktree',
    commit: null,
    prefix: CATALOG,
    entries: [...files].map(([path, { length }]) => ({ path, size: length })),
    read(path) {
      const bytes = files.get(path);
      if (!bytes) throw new ReadFailure('ENOENT');
      return { bytes, hash: blobHash(bytes) };
    },
  };
}

/** A path as a shell takes it for one word. */
function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
