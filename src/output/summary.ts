import { numberWords } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import type { Summary } from './output.ts';

/** One line: what was read and what was found. */
export function summaryText(
  { files, records, errors, warnings, infos }: Summary,
  language: Language,
): string {
  const n = (value: number) => numberWords(value, language);
  if (language === 'id')
    return `${n(files)} berkas, ${n(records)} rekaman: ${n(errors)} galat, ${n(warnings)} peringatan, ${n(infos)} saran`;
  const many = (value: number, word: string) => `${n(value)} ${word}${value === 1 ? '' : 's'}`;
  return `${many(files, 'file')}, ${many(records, 'record')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'suggestion')}`;
}
