/**
 * A date is an interval of days: `2021` is all of 2021, `../2024` anything up to the end of 2024, an
 * absent one is unbounded. Days are written `YYYY-MM-DD`, so that comparing texts compares days.
 */
export interface Interval {
  readonly lo: string;
  readonly hi: string;
}

export const EARLIEST = '0000-01-01';
export const LATEST = '9999-12-31';
export const ALWAYS: Interval = { lo: EARLIEST, hi: LATEST };

/** Whether something had happened by a day: surely, possibly (the sources leave it open), or not. */
export type Happened = 'surely' | 'possibly' | 'no';

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days that a written date may mean; none where no such day exists (`2021-02-30`, `2024/2020`). */
export function parseDate(text: string): Interval | undefined {
  const known = READ.get(text);
  if (known !== undefined || READ.has(text)) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const date = readDate(text);
  READ.set(text, date);
  return date;
}

/** Dates read before: a catalogue repeats few days many times, and many rules read each. */
const READ = new Map<string, Interval | undefined>();
const MOST_READ = 10_000;

function readDate(text: string): Interval | undefined {
  const [from = '', to] = text.split('/');
  // `../2024` splits into `..` and `2024`; `2020/..` into `2020` and `..`.
  if (to === undefined) return point(from);
  const lo = from === '..' ? EARLIEST : point(from)?.lo;
  const hi = to === '..' ? LATEST : point(to)?.hi;
  return lo === undefined || hi === undefined || lo > hi ? undefined : { lo, hi };
}

function point(text: string): Interval | undefined {
  const [, year, month, day] = POINT.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { lo: `${year}-01-01`, hi: `${year}-12-31` };
  const last = daysIn(Number(year), Number(month));
  if (last === 0) return undefined;
  if (day === undefined) return { lo: `${year}-${month}-01`, hi: `${year}-${month}-${last}` };
  return Number(day) >= 1 && Number(day) <= last ? { lo: text, hi: text } : undefined;
}

/** Days in a month of the Gregorian calendar; 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for one exact day. */
export function isDay(interval: Interval): boolean {
  return interval.lo === interval.hi;
}

/** Day of the week of a day, Sunday 0. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether an event of these days had happened by a day. */
export function happenedBy(when: Interval, day: string): Happened {
  return when.hi <= day ? 'surely' : when.lo <= day ? 'possibly' : 'no';
}

/** The smallest interval that holds all of these. */
export function span(intervals: readonly Interval[]): Interval {
  const los = intervals.map((each) => each.lo).sort();
  const his = intervals.map((each) => each.hi).sort();
  return { lo: los[0] ?? EARLIEST, hi: his.at(-1) ?? LATEST };
}

/** The day that lies so many days after (before, if negative) another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** An interval as the catalogue writes dates, in its shortest exact form: `2022`, `2021-08/2023`. */
export function written({ lo, hi }: Interval): string {
  for (const length of [4, 7, 10]) {
    const whole = parseDate(lo.slice(0, length));
    if (whole?.lo === lo && whole.hi === hi) return lo.slice(0, length);
  }
  const [from, to] = [shortest(lo, 'lo'), shortest(hi, 'hi')];
  return lo === EARLIEST ? `../${to}` : hi === LATEST ? `${from}/..` : `${from}/${to}`;
}

/** `2021-01-01` at the start of a range is `2021`; `2023-12-31` at its end is `2023`. */
function shortest(day: string, side: 'lo' | 'hi'): string {
  return (
    [4, 7].map((length) => day.slice(0, length)).find((each) => parseDate(each)?.[side] === day) ??
    day
  );
}
