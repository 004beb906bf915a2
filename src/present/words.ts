import type { Arg } from '../diagnostic.ts';
import { fieldAt } from '../model/fields.ts';
import { FOLDERS } from '../model/record.ts';
import { dateText } from '../text/dates.ts';
import { shorten } from '../text/graphemes.ts';
import { joinList, type Language } from '../text/language.ts';
import { numberWords } from '../text/numbers.ts';
import { splitPointer } from '../util/pointer.ts';

const KIND_OF_FOLDER = new Map<string, string>(
  Object.entries(FOLDERS).map(([kind, folder]) => [folder, kind]),
);
/** A value in a message is cut here: the file itself stands beside it. */
const LONGEST = 200;

/** Args as texts in a language. `where` is the folder, or the name of a single file, of the subject. */
export function argTexts(
  args: Readonly<Record<string, Arg>>,
  where: string,
  language: Language,
): Record<string, string> {
  const kind = KIND_OF_FOLDER.get(where) ?? where;
  return Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [
      name,
      shorten(argText(arg, kind, language), LONGEST),
    ]),
  );
}

function argText(arg: Arg, kind: string, language: Language): string {
  if (typeof arg === 'string') return arg;
  if (typeof arg === 'number') return numberWords(arg, language);
  if ('field' in arg) return fieldText(kind, arg.field, language);
  if ('list' in arg)
    return joinList(
      arg.list.map((each) => `\`${each}\``),
      language,
    );
  if ('kind' in arg) return (fieldAt(arg.kind, '')?.title[language] ?? arg.kind).toLowerCase();
  return dateText(arg.date, language);
}

/** A field by its title and key: Pemilik inovasi (`owners`). */
function fieldText(kind: string, pointer: string, language: Language): string {
  const key = splitPointer(pointer).findLast((token) => !/^\d+$/.test(token)) ?? '';
  const title =
    fieldAt(kind, pointer)?.title[language] ||
    fieldAt(kind, pointer.replace(/\/\d+$/, ''))?.title[language];
  return title ? `${title} (\`${key}\`)` : `\`${key}\``;
}
