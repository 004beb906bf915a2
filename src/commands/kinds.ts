import { FOLDERS, type Kind } from '../model/record.ts';
import { fieldAt } from '../model/fields.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';

/** The kind that a word names, singular or plural. */
export function kindOf(word: string): Kind {
  for (const [kind, folder] of Object.entries(FOLDERS))
    if (word === kind || word === folder) return kind as Kind;
  // Whoever types the Indonesian word meant that kind.
  const titled = Object.entries(FOLDERS).find(
    ([kind]) => fold(fieldAt(kind, '')?.title.id ?? '') === fold(word),
  )?.[1];
  const near = titled ?? nearest(word, [...Object.keys(FOLDERS), ...Object.values(FOLDERS)])[0];
  const all = Object.values(FOLDERS).join(', ');
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
