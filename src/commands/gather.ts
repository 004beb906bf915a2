import { derive, type Derived, lastDay } from '../derive/derive.ts';
import { load, type Loaded, type Surroundings } from '../load.ts';
import { terminal } from '../output/escape.ts';
import { openCommit } from '../source/commit.ts';
import { findCatalog, type Location } from '../source/find-catalog.ts';
import { settle } from '../source/recover.ts';
import type { Snapshot } from '../source/snapshot.ts';
import { readVerified, rootOf } from '../source/verified.ts';
import { openWorktree } from '../source/worktree.ts';
import { type Language, say } from '../text/language.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Options } from './command.ts';
import { languageOf } from './language.ts';
import { checkingTold, watched } from './progress-words.ts';

const KNOWN_FORMAT = 1;

export interface Gathered {
  readonly location: Location;
  readonly snapshot: Snapshot;
  readonly loaded: Loaded;
  readonly derived: Derived;
  readonly language: Language;
  /** Told how many rules have been gone through, for someone who waits. */
  readonly checking?: (done: number, of: number) => void;
}

/** Finds, reads and links the catalogue that a command was asked about, as of the day asked for. */
export function gather(io: Io, options: Options): Gathered {
  const location = findCatalog(io.cwd, options.catalog);
  if (options.rev !== undefined)
    return gatherFrom(io, options, location, openRevision(location, options.rev));
  const { snapshot, tell } = openSettled(location);
  const gathered = gatherFrom(io, options, location, snapshot);
  tell(io, () => gathered.language);
  return gathered;
}

/**
 * Opens the working tree, where a run that broke off is first finished or undone. What came of that is
 * told with `tell`, once it is known in which language.
 */
export function openSettled(location: Location): {
  readonly snapshot: Snapshot;
  tell(io: Io, language: () => Language): void;
} {
  const notes = settle(location);
  return {
    snapshot: openWorktree(location.folder, location.prefix),
    tell(io, language) {
      for (const note of notes) io.stderr.write(`tular: ${terminal(say(note, language()))}\n`);
    },
  };
}

/** The same of a catalogue that has been opened. */
export function gatherFrom(
  io: Io,
  options: Options,
  location: Location,
  snapshot: Snapshot,
): Gathered {
  const loaded = load(watched(io, options, snapshot), surroundingsOf(location));
  const manifest = loaded.graph.manifest?.value;
  const { graph } = loaded;
  if (!graph.manifest && !graph.placeholders.some((each) => each.kind === 'catalog'))
    throw new UsageError(
      { id: 'Katalog ini tidak memuat catalog.yaml.', en: 'This catalogue holds no catalog.yaml.' },
      {
        id: 'Buat catalog.yaml lebih dahulu: di situ tertulis pengelola dan daerahnya.',
        en: 'Make the catalog.yaml first: it names the keeper and the region.',
      },
    );
  const format = manifest?.format;
  if (format !== undefined && format !== KNOWN_FORMAT && format !== 0) {
    throw new UsageError(
      {
        id: `Format katalog ${format} tidak dikenal oleh tular ${io.version}.`,
        en: `tular ${io.version} does not know catalogue format ${format}.`,
      },
      { id: 'Pasang tular yang lebih baru.', en: 'Install a newer tular.' },
    );
  }
  const language = languageOf(io, options, manifest?.language);
  return {
    location,
    snapshot,
    loaded,
    derived: derive(loaded.graph, dayOf(options.asOf ?? io.today)),
    language,
    ...(io.progress && { checking: checkingTold(io.progress, language) }),
  };
}

/** What this checkout knows of other catalogues, for whichever state of this one is read. */
export function surroundingsOf(location: Location): Surroundings {
  return { verified: readVerified(location), root: rootOf(location) };
}

function openRevision(location: Location, revision: string): Snapshot {
  if (location.gitRoot === null)
    throw new UsageError(
      {
        id: 'Katalog ini tidak berada di dalam repositori git, jadi --rev tidak dapat dipakai.',
        en: 'This catalogue is not in a git repository, so --rev cannot be used.',
      },
      {
        id: 'Jalankan tanpa --rev, atau simpan katalog di repositori git: git init, git add, lalu git commit.',
        en: 'Run it without --rev, or keep the catalogue in a git repository: git init, git add, then git commit.',
      },
    );
  return openCommit(location.gitRoot, location.folder, revision, location.prefix);
}

function dayOf(asOf: string): string {
  const day = lastDay(asOf);
  if (day === undefined)
    throw new UsageError(
      {
        id: `Tanggal ${JSON.stringify(asOf)} tidak dikenal.`,
        en: `${JSON.stringify(asOf)} is not a date.`,
      },
      { id: 'Tulis 2025, 2025-06, atau 2025-06-30.', en: 'Write 2025, 2025-06 or 2025-06-30.' },
    );
  return day;
}
