import { FOLDERS, type Kind } from '../model/record.ts';
import { fieldAt } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';

/** The kind that a word names, singular or plural; `offered` are the words that are named where it is none. */
export function kindOf(word: string, offered: readonly string[] = Object.values(FOLDERS)): Kind {
  for (const [kind, folder] of Object.entries(FOLDERS))
    if (word === kind || word === folder) return kind as Kind;
  // Whoever types the Indonesian word meant that kind.
  const titled = Object.keys(FOLDERS).find(
    (kind) => fold(fieldAt(kind, '')?.title.id ?? '') === fold(word),
  );
  const meant = titled ?? nearest(word, Object.entries(FOLDERS).flat())[0];
  const both = Object.entries(FOLDERS).find((names) => names.some((name) => name === meant));
  const near = offered.find((each) => both?.includes(each));
  const all = offered.join(', ');
  throw new UsageError(
    { id: `Tidak ada jenis rekaman "${word}".`, en: `There is no kind of record "${word}".` },
    near === undefined
      ? { id: `Pilihannya: ${all}.`, en: `Choose from: ${all}.` }
      : {
          id: `Mungkin maksudnya: ${near}. Pilihannya: ${all}.`,
          en: `Did you mean: ${near}? Choose from: ${all}.`,
        },
  );
}
