import { EARLIEST, type Interval, LATEST, parseDate } from '../derive/dates.ts';
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
const UNKNOWN = { id: 'tidak diketahui', en: 'unknown' } as const;

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
  return language === 'id' ? `antara ${low} dan ${high}` : `between ${low} and ${high}`;
}

function pointText(point: string, language: Language): string {
  const [year = '', month, day] = point.split('-');
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** An interval as people write it, in its shortest exact form. */
export function intervalText({ lo, hi }: Interval, language: Language): string {
  if (lo === EARLIEST && hi === LATEST) return UNKNOWN[language];
  if (lo === hi) return dateText(lo, language);
  for (const written of [lo.slice(0, 4), lo.slice(0, 7)]) {
    const whole = parseDate(written);
    if (whole?.lo === lo && whole.hi === hi) return dateText(written, language);
  }
  if (lo === EARLIEST) return dateText(`../${hi}`, language);
  if (hi === LATEST) return dateText(`${lo}/..`, language);
  return dateText(`${shorten(lo, 'lo')}/${shorten(hi, 'hi')}`, language);
}

/** `2021-01-01` at the start of a range is `2021`; `2023-12-31` at its end is `2023`. */
function shorten(day: string, side: 'lo' | 'hi'): string {
  for (const written of [day.slice(0, 4), day.slice(0, 7)])
    if (parseDate(written)?.[side] === day) return written;
  return day;
}
