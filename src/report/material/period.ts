import { dateWords } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { addDays } from '../../util/dates.ts';

/** The days that a report is about, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export function yearPeriod(year: string): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The year, where the period is just that. */
export function wholeYear({ from, to }: Period): string | undefined {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}

/** `tahun 2025`, in English `2025`; or the days of another period. */
export function periodWords(period: Period, language: Language): string {
  const year = wholeYear(period);
  const [from, to] = [dateWords(period.from, language), dateWords(period.to, language)];
  if (language === 'id')
    return year === undefined ? `periode ${from} sampai dengan ${to}` : `tahun ${year}`;
  return year ?? `the period from ${from} to ${to}`;
}

/** Of the same length, up to the day before; a year before for a year. */
export function periodBefore({ from, to }: Period): Period {
  const year = wholeYear({ from, to });
  if (year !== undefined) return yearPeriod(String(Number(year) - 1).padStart(4, '0'));
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
  const days = Math.round((day(to) - day(from)) / 86_400_000) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}
