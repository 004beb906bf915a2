import { addDays } from '../util/dates.ts';
import type { Language } from './language.ts';

const MONTHS = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A written date as people write it: `14 Desember 2020`, `Mei 2018`, `sebelum akhir 2024`. */
export function dateText(written: string, language: Language): string {
  const [from = '', to] = written.split('/');
  if (to === undefined) return pointText(from, language);
  if (from === '..')
    return language === 'id'
      ? `paling lambat ${pointText(to, language)}`
      : `by ${pointText(to, language)}`;
  if (to === '..')
    return language === 'id'
      ? `sejak ${pointText(from, language)}`
      : `since ${pointText(from, language)}`;
  return `${pointText(from, language)}–${pointText(to, language)}`;
}

/**
 * A date within a sentence or a cell of a document. An interval reads as `antara 2021 dan 2023`: with a
 * dash it would be taken for how long something lasted.
 */
export function dateWords(written: string, language: Language): string {
  const [from = '', to] = written.split('/');
  if (to === undefined || from === '..' || to === '..') return dateText(written, language);
  const [low, high] = [pointText(from, language), pointText(to, language)];
  if (isNextDay(from, to)) return `${low} ${language === 'id' ? 'atau' : 'or'} ${high}`;
  return language === 'id' ? `antara ${low} dan ${high}` : `between ${low} and ${high}`;
}

function isNextDay(from: string, to: string): boolean {
  return from.length === 10 && to.length === 10 && addDays(from, 1) === to;
}

function pointText(point: string, language: Language): string {
  const [year = '', month, day] = point.split('-');
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
