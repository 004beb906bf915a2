import { fieldAt } from '../../model/fields.ts';
import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import { groupBy } from '../../util/order.ts';
import type { Found } from './search.ts';

/** What is said where no record holds every word: what comes near, and which other kinds hold them. */
export function nothingFound(
  near: readonly Found[],
  elsewhere: readonly Found[],
  words: string,
  language: Language,
): string[] {
  const id = language === 'id';
  const named = near.map((row) => (row.name === row.id ? row.id : `${row.name} (${row.id})`));
  const kinds = [...groupBy(elsewhere, ({ kind }) => kind)].map(
    ([kind, some]) =>
      `${(fieldAt(kind, '')?.title[language] ?? kind).toLowerCase()} ${numberWords(some.length, language)}`,
  );
  if (named.length + kinds.length === 0)
    return [
      id ? 'Tidak ada yang cocok.' : 'Nothing matches.',
      id
        ? '  Coba kata yang lebih sedikit atau bagian kata, atau lihat semuanya: tular list innovations'
        : '  Try fewer words or a part of one, or see them all: tular list innovations',
    ];
  return [
    id ? 'Tidak ada yang cocok.' : 'Nothing matches.',
    ...(named.length > 0 ? [`  ${id ? 'Yang terdekat' : 'Nearest'}: ${named.join('; ')}`] : []),
    ...(kinds.length > 0
      ? [
          `  ${id ? 'Pada jenis rekaman lain' : 'Among other kinds of record'}: ${kinds.join(', ')} (tular search ${words})`,
        ]
      : []),
  ];
}
