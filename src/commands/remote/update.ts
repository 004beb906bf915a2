import { driftOf } from '../../compare/drift.ts';
import { derive, type Derived } from '../../derive/derive.ts';
import type { RemoteRecords } from '../../link/graph.ts';
import { graphOf, type Pin, pinOf } from '../../load/pin.ts';
import { readRecords } from '../../load/remotes.ts';
import { pinnedPath, type PinnedHeader, pinnedText } from '../../model/pinned.ts';
import { terminal } from '../../output/escape.ts';
import { changeFiles } from '../../source/change-files.ts';
import { type RemotePlace, withRemote } from '../../source/remote.ts';
import { LARGEST_PINNED, ReadFailure, type Snapshot, TooLarge } from '../../source/snapshot.ts';
import { rootOf } from '../../source/verified.ts';
import type { Language } from '../../text/language.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { ExitCode, Io } from '../command.ts';
import type { Action } from '../remote.ts';
import { declaredPlaces } from './declared.ts';
import { driftLines } from './drift-lines.ts';

/** Reads other catalogues at their newest commit and pins what linking needs; each by itself. */
export const update: Action = (io, gathered, ids) => {
  const { location, snapshot, loaded, language } = gathered;
  const places = declaredPlaces(gathered, ids);
  let code: ExitCode = 0;
  if (places.length === 0)
    io.stderr.write(
      language === 'id'
        ? 'Tidak ada katalog lain yang terdaftar.\n'
        : 'No other catalogue is declared.\n',
    );
  for (const place of places) {
    try {
      const pin = fetchPin(place, rootOf(location));
      const old = loaded.graph.remotes.get(place.id);
      const since = sinceOf(old, pin);
      const text = pinnedText(pin.facts, pin.lines, io.version, since);
      const bytes = Buffer.from(text, 'utf8');
      if (bytes.length > LARGEST_PINNED) throw tooLarge(place, bytes.length);
      const path = pinnedPath(place.id);
      changeFiles(location, [{ path, bytes, ...hashOf(snapshot, path) }]);
      tell(io, place, location.prefix + path, pin, old, since, language);
    } catch (error) {
      if (!(error instanceof UsageError) || places.length === 1) throw error;
      // One that cannot be reached keeps nobody from the others.
      io.stderr.write(`tular: ${terminal(error.sentence[language])}\n`);
      io.stderr.write(`  ${terminal(error.hint[language])}\n`);
      code = 2;
    }
  }
  return code;
};

/** What the pin before held; nothing where there is none that can be read. */
function hashOf(snapshot: Snapshot, path: string): { readonly hash?: string } {
  if (!snapshot.entries.some((entry) => entry.path === path)) return {};
  try {
    return { hash: snapshot.read(path).hash };
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof TooLarge) return {};
    throw error;
  }
}

function tooLarge({ id }: RemotePlace, size: number): UsageError {
  return new UsageError(
    {
      id: `Salinan katalog "${id}" akan berukuran ${size} byte, melebihi batas ${LARGEST_PINNED} byte.`,
      en: `The copy of catalogue "${id}" would have ${size} bytes, above the limit of ${LARGEST_PINNED}.`,
    },
    {
      id: 'Mintalah pengelolanya membagi katalog itu, atau hapus dari remotes di catalog.yaml.',
      en: 'Ask its keeper to divide that catalogue, or take it out of remotes in catalog.yaml.',
    },
  );
}

function fetchPin(place: RemotePlace, root: string): Pin {
  return withRemote(place, root, (repository) => {
    const commit = repository.newest();
    return pinOf(repository.open(commit), place, place.path, repository.dateOf(commit));
  });
}

/** What changed since the pin before; where the commit is the same, what was told then still holds. */
function sinceOf(old: RemoteRecords | undefined, { facts, lines }: Pin): PinnedHeader['since'] {
  if (!old?.header) return undefined;
  if (old.header.commit === facts.commit) return old.header.since;
  const day = facts.date.slice(0, 10);
  const { records } = readRecords(lines, '');
  const before: Derived = derive(graphOf(old.header, old.records), day);
  const after: Derived = derive(graphOf(facts, records), day);
  const { commit, date } = old.header;
  return { commit, date, ...driftOf(before, after) };
}

function tell(
  io: Io,
  place: RemotePlace,
  file: string,
  { facts }: Pin,
  old: RemoteRecords | undefined,
  since: PinnedHeader['since'],
  language: Language,
): void {
  const { commit, date, records, left_out, cut } = facts;
  const id = language === 'id';
  const same = old?.header?.commit === commit;
  io.stdout.write(
    `${terminal(file)}: ${id ? 'komit' : 'commit'} ${commit.slice(0, 12)} (${terminal(date.slice(0, 10))}), ${records} ${id ? 'rekaman' : 'records'}${same ? (id ? ', tidak berubah' : ', unchanged') : ''}\n`,
  );
  if (!same && since)
    for (const line of driftLines(since, language)) io.stdout.write(`  ${line}\n`);
  if (left_out > 0)
    io.stderr.write(
      id
        ? `  "${place.id}": ${left_out} berkas di sana tidak dapat dibaca dan tidak ikut diambil\n`
        : `  "${place.id}": ${left_out} files there could not be read and were left out\n`,
    );
  if (cut > 0)
    io.stderr.write(
      id
        ? `  "${place.id}": ${cut} rekaman di sana diambil tanpa isian yang tidak sesuai skema\n`
        : `  "${place.id}": ${cut} records there were taken without what does not fit the schema\n`,
    );
}
