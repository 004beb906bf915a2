import { type Period, wholeYear } from '../../report/material/period.ts';
import { parseDate } from '../../util/dates.ts';
import { UsageError } from '../../util/usage-error.ts';

/** What a report is about in time: a year, or a period that ends in one. */
export interface Span {
  readonly year: string;
  /** Absent where it is the whole year. */
  readonly period?: Period;
  /** As a filing writes it: `2025`, `2024-07-01/2025-06-30`. */
  readonly written: string;
  /** As a file name has it: `2025`, `2024-07-01_2025-06-30`. */
  readonly inName: string;
}

export function yearSpan(year: string): Span {
  if (!/^(19|20|21)\d{2}$/.test(year))
    throw new UsageError(
      { id: `${JSON.stringify(year)} bukan tahun.`, en: `${JSON.stringify(year)} is not a year.` },
      {
        id: 'Tulis tahun dengan empat angka, misalnya --year 2025.',
        en: 'Write a year in four digits: --year 2025.',
      },
    );
  return { year, written: year, inName: year };
}

/** `FROM..TO`, each a day, a month or a year; both ends are included. */
export function periodSpan(text: string): Span {
  const [first = '', last, more] = text.split('..');
  const from = parseDate(first);
  const to = last === undefined || more !== undefined ? undefined : parseDate(last);
  const isPoint = [first, last].every((each) => /^\d{4}(-\d\d){0,2}$/.test(each ?? ''));
  if (!from || !to || !isPoint || from.lo > to.hi)
    throw new UsageError(
      {
        id: `Periode ${JSON.stringify(text)} tidak dikenal.`,
        en: `${JSON.stringify(text)} is not a period.`,
      },
      {
        id: 'Tulis hari pertama dan terakhir: --period 2024-07..2025-06.',
        en: 'Write its first and last day: --period 2024-07..2025-06.',
      },
    );
  const period = { from: from.lo, to: to.hi };
  const year = wholeYear(period);
  if (year !== undefined) return yearSpan(year);
  return {
    year: period.to.slice(0, 4),
    period,
    written: `${period.from}/${period.to}`,
    inName: `${period.from}_${period.to}`,
  };
}

/** Last day that is told where nobody says: that of the period, or today where it still runs. */
export function lastDayOf({ year, period }: Span, today: string): string {
  const end = period?.to ?? `${year}-12-31`;
  return today < end ? today : end;
}

/** Refuses a day before the period has begun. */
export function refuseEarly({ year, period, written }: Span, day: string): void {
  if (day >= (period?.from ?? `${year}-01-01`)) return;
  throw new UsageError(
    period === undefined
      ? {
          id: `Tahun ${year} belum mulai pada ${day}.`,
          en: `The year ${year} had not begun on ${day}.`,
        }
      : {
          id: `Periode ${written} belum mulai pada ${day}.`,
          en: `The period ${written} had not begun on ${day}.`,
        },
    {
      id: 'Pilih waktu yang lebih awal, atau --as-of yang lebih lambat.',
      en: 'Choose an earlier time, or a later --as-of.',
    },
  );
}
