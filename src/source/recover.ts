import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, UsageError } from '../util/usage-error.ts';
import { type Carried, carryThrough } from './carry-through.ts';
import type { Location } from './find-catalog.ts';
import { journalPath, readJournal } from './journal.ts';
import { busy, findLock, PATIENCE, pause, STATE_FOLDER, takeLock, tidy } from './lock.ts';
import { sweep } from './staging.ts';
import { storageError, systemCode } from './storage-error.ts';

const UNFINISHED: Bilingual = {
  id: 'Penulisan yang terputus belum dapat diselesaikan.',
  en: 'A write that broke off cannot be finished yet.',
};

interface Recovered {
  /** What is to be told of it. */
  readonly notes: readonly Bilingual[];
  /** Whether records are now other than they were. */
  readonly hasChanged: boolean;
}

/**
 * Finishes or undoes what a run that broke off has left in a catalogue; whoever calls holds the lock.
 * Throws a `UsageError` where it cannot be finished.
 */
export function recover(location: Location): Recovered {
  const { folder } = location;
  const journal = readJournal(folder);
  if (journal === 'foreign') throw foreign(folder);
  const carried = journal && carryThrough(folder, journal);
  const [stuck] = carried?.pending ?? [];
  if (stuck) throw storageError(stuck.error, folder, UNFINISHED);
  const swept = sweep(folder);
  const undone = {
    id: 'Penulisan yang terputus dibatalkan; tidak ada yang berubah.',
    en: 'A write that broke off was undone; nothing has changed.',
  };
  if (!carried) return { notes: swept > 0 ? [undone] : [], hasChanged: false };
  const count = carried.done.length;
  const finished = {
    id: `Penulisan yang terputus diselesaikan: ${count} berkas.`,
    en: `A write that broke off was finished: ${count} file${count === 1 ? '' : 's'}.`,
  };
  return { notes: [finished, ...notesOf(location, carried)], hasChanged: count > 0 };
}

/**
 * Before a catalogue is read: recovers what a run that broke off has left, and waits a little for one
 * that is writing. Where that cannot be done the run goes on; what is to be known of it is given back.
 */
export function settle(location: Location): readonly Bilingual[] {
  if (!hasRemains(location.folder)) return [];
  if (readJournal(location.folder) === 'foreign') return [noted(foreign(location.folder))];
  const begun = performance.now();
  for (;;) {
    const found = findLock(location.folder);
    if (found?.state !== 'here' && found?.state !== 'elsewhere') break;
    // Before it has decided, a writer changes nothing that is read.
    if (readJournal(location.folder) === undefined) return [];
    if (performance.now() - begun >= PATIENCE)
      return [noted(busy(found, join(location.folder, STATE_FOLDER, 'lock')))];
    pause();
  }
  try {
    const lock = takeLock(location.folder);
    try {
      return recover(location).notes;
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof UsageError) return [noted(error)];
    if (systemCode(error) === undefined) throw error;
    return [noted(storageError(error, location.folder, UNFINISHED))];
  }
}

/** What is to be told of files that someone edited, or whose new content was removed, on the way. */
export function notesOf({ prefix }: Location, { kept, lost }: Carried): readonly Bilingual[] {
  return [
    ...kept.map(({ path, keptAt }) => keptNote(prefix, path, keptAt)),
    ...lost.map((path) => lostNote(prefix, path)),
  ];
}

function keptNote(prefix: string, path: string, keptAt: string | undefined): Bilingual {
  const name = JSON.stringify(prefix + path);
  const kept = keptAt === undefined ? undefined : JSON.stringify(prefix + keptAt);
  return {
    id: `${name} berubah sementara itu, jadi dibiarkan${kept === undefined ? '' : `; isi yang hendak ditulis ada di ${kept}`}.`,
    en: `${name} has changed meanwhile, and was left${kept === undefined ? '' : `; what was to be written is in ${kept}`}.`,
  };
}

function lostNote(prefix: string, path: string): Bilingual {
  const name = JSON.stringify(prefix + path);
  return {
    id: `${name} tidak dapat diselesaikan, karena isi barunya sudah dihapus; jalankan lagi perintahnya.`,
    en: `${name} cannot be finished, since its new content was deleted; run that command again.`,
  };
}

/** Whether anything lies there that a run takes away when it is done. */
function hasRemains(catalog: string): boolean {
  const folder = join(catalog, STATE_FOLDER);
  try {
    const names = readdirSync(folder);
    if (names.every((name) => name === '.gitignore')) tidy(folder);
    return names.some((name) => /^(?:lock|journal\.json|gone-.*|.*\.tmp)$/.test(name));
  } catch {
    return false;
  }
}

function noted({ sentence, hint }: UsageError): Bilingual {
  return {
    id: `${sentence.id}${hint ? ` ${hint.id}` : ''}`,
    en: `${sentence.en}${hint ? ` ${hint.en}` : ''}`,
  };
}

function foreign(folder: string): UsageError {
  const path = JSON.stringify(journalPath(folder));
  return new UsageError(
    {
      id: `${path} tidak ditulis dalam salinan kerja ini, jadi tidak dijalankan.`,
      en: `${path} was not written in this checkout, and is not carried out.`,
    },
    { id: 'Periksa, lalu hapus berkas itu.', en: 'Look at it, then remove that file.' },
  );
}
