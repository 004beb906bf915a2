import { numberWords } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import type { Summary } from './output.ts';

/** One line: what was read and what was found. */
export function summaryText(summary: Summary, language: Language): string {
  const count = counter(language);
  const { files, records } = summary;
  return `${count(files, 'berkas', 'file')}, ${count(records, 'rekaman', 'record')}: ${findingsText(summary, language)}`;
}

/** How much was found of each severity. */
export function findingsText({ errors, warnings, infos }: Summary, language: Language): string {
  const count = counter(language);
  return `${count(errors, 'galat', 'error')}, ${count(warnings, 'peringatan', 'warning')}, ${count(infos, 'saran', 'suggestion')}`;
}

function counter(language: Language): (value: number, id: string, en: string) => string {
  return (value, id, en) =>
    `${numberWords(value, language)} ${language === 'id' ? id : value === 1 ? en : `${en}s`}`;
}
