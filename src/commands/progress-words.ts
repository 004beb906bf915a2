import type { Snapshot } from '../source/snapshot.ts';
import { numberWords } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import type { Io, Options } from './command.ts';
import { languageOf } from './language.ts';

const FILES_A_WORD = 16;

/** The same snapshot, telling someone who waits how many of its files have been read. */
export function watched(io: Io, options: Options, snapshot: Snapshot): Snapshot {
  const { progress } = io;
  if (!progress) return snapshot;
  const language = languageOf(io, options);
  const of = snapshot.entries.length;
  let done = 0;
  return {
    ...snapshot,
    read(path) {
      done += 1;
      // Words for every file would cost more than they tell.
      if (done % FILES_A_WORD === 1)
        progress(
          language === 'id'
            ? `Membaca katalog: ${part(done, of, language)} berkas …`
            : `Reading the catalogue: ${part(done, of, language)} files …`,
        );
      return snapshot.read(path);
    },
  };
}

/** Tells someone who waits how many rules have been gone through. */
export function checkingTold(
  progress: (text: string) => void,
  language: Language,
): (done: number, of: number) => void {
  return (done, of) =>
    progress(
      language === 'id'
        ? `Memeriksa katalog: ${part(done, of, language)} aturan …`
        : `Checking the catalogue: ${part(done, of, language)} rules …`,
    );
}

function part(done: number, of: number, language: Language): string {
  const [some, all] = [Math.min(done, of), of].map((each) => numberWords(each, language));
  return language === 'id' ? `${some} dari ${all}` : `${some} of ${all}`;
}
