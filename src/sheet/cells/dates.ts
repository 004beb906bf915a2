import { parseDate } from '../../util/dates.ts';
import type { Cell } from '../sheet.ts';
import { dayOfSerial } from '../xlsx/serial.ts';
import {
  FIRST_YEAR,
  LAST_YEAR,
  ofParts,
  partsOf,
  proposalOf,
  readPoint,
  type DayOrder,
  type Parts,
} from './date-point.ts';
import { readEmptiness } from './emptiness.ts';
import { fault, found, quoted, type Fault, type Found, type Reading } from './reading.ts';
import { tidyText } from './text.ts';

export type { DayOrder } from './date-point.ts';

export interface DateContext {
  /** Which of two small numbers is the day; without it, `05/04/2021` is not read. */
  readonly order?: DayOrder;
}

/** When something began and ended, as one cell tells it; an end that it leaves open is missing. */
export interface Span {
  readonly start?: string;
  readonly end?: string;
}

const CLOCK =
  /(?:[\s,T]+|\s*\(?(?:pukul|pkl|jam)\.?\s*)\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:WIB|WITA|WIT|AM|PM)\b)?\)?$/i;
const LEADING = /^(?:pada\s+)?(?:tanggal|tgl\.?|tahun|thn\.?|th\.?|bulan)\s+(?=\S)/i;
const DASH = /\s*[–—]\s*|\s+(?:-|s\.?\s?[/.]?\s?d\.?|sd|sampai(?: dengan)?|hingga|to|until)\s+/i;
const OPEN_START = /^(?:sampai(?: dengan)?|s\.?[/.]?d\.?|hingga|until)\s+(.+)$/i;
const OPEN_END =
  /^(?:sejak|mulai|since|dari)\s+(.+)$|^(.+?)(?:\s*[-–—]\s*|\s+(?:s\.?[/.]?d\.?|sampai(?: dengan)?|hingga)\s+)(?:sekarang|kini|saat ini|now)$/i;
const BY = /^(?:paling lambat|sebelum akhir|by)\s+(.+)$/i;
const ABOUT =
  /^(?:sekitar|kira-kira|kurang lebih|±|\+\/-|awal|akhir|pertengahan|about|circa)\s*(.+)$/i;
const QUARTER =
  /^(?:triwulan|tri wulan|tw|kuartal|q)\.?\s*([1-4]|i{1,3}|iv)\s+(?:tahun\s+)?(\d{4})$/i;
const HALF = /^(?:semester|smt)\.?\s*([12]|i{1,2})\s+(?:tahun\s+)?(\d{4})$/i;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/**
 * A date as the catalogue writes it: `2020-12-14`, `2020-12`, `2020`, or an interval in which the day
 * lies (`14–16 Desember 2020`). Nothing is filled in, and nothing that has two readings is read.
 */
export function readDate(cell: Cell, { order }: DateContext = {}): Reading<string> {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  if (cell.kind === 'date') return ofDateCell(cell.date);
  if (cell.kind === 'number') return ofNumber(cell.number);
  if (cell.kind !== 'text') return notADate(cell.kind === 'truth' ? String(cell.truth) : '');
  return readWrittenDate(tidyText(cell.text), order);
}

/** The span of time that a cell tells, for a start and an end: `sejak 2019` has no end. */
export function readSpan(cell: Cell, context: DateContext = {}): Reading<Span> {
  const text = cell.kind === 'text' ? tidyText(cell.text).slice(0, 101).replace(LEADING, '') : '';
  const open = OPEN_START.exec(text)?.[1];
  const [, since, until] = OPEN_END.exec(text) ?? [];
  const bound = open ?? since ?? until;
  if (bound !== undefined && readEmptiness(cell) === undefined) {
    const read = readWrittenDate(bound, context.order);
    if (!('value' in read)) return read;
    return found(open === undefined ? { start: read.value } : { end: read.value });
  }
  const read = readDate(cell, context);
  if (!('value' in read)) return read;
  const [start = '', end = start] = read.value.split('/');
  return found({ ...(start === '..' ? {} : { start }), ...(end === '..' ? {} : { end }) });
}

/**
 * Which order the dates of a column are written in, where some of them prove it and none the other:
 * `14/12/2020` can only have its day first.
 */
export function dayOrder(cells: Iterable<Cell>): DayOrder | 'mixed' | undefined {
  const proven = new Set<DayOrder>();
  for (const cell of cells) {
    if (cell.kind !== 'text') continue;
    const [, first, second] =
      /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]\d{4}(?!\d)/.exec(cell.text) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) proven.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) proven.add('month-first');
  }
  return proven.size > 1 ? 'mixed' : [...proven][0];
}

function ofDateCell(date: string): Found<string> | Fault {
  const [day = '', time] = date.split('T');
  const read = readPoint(day);
  if (!('value' in read) || time === undefined) return read;
  return found(read.value, withoutClock(time));
}

function withoutClock(time: string) {
  return {
    id: `Jam ${quoted(time)} tidak dicatat; katalog mencatat harinya saja.`,
    en: `The time ${quoted(time)} is not kept; the catalogue keeps the day only.`,
  };
}

/** A plain number is a year, or the count of days by which spreadsheets keep dates, which is asked. */
function ofNumber(number: number): Found<string> | Fault {
  if (Number.isInteger(number) && number >= 1000 && number < 3000) return readPoint(String(number));
  const day = number > FIRST_YEAR && number < 80_000 ? dayOfSerial(number) : undefined;
  if (day !== undefined)
    return fault(
      `${number} tampaknya angka seri tanggal di lembar sebar (${day.slice(0, 10)}). Beri kolom itu format tanggal.`,
      `${number} seems to be the serial number of a date in a spreadsheet (${day.slice(0, 10)}). Format the column as dates.`,
      day.slice(0, 10),
    );
  const text = String(number);
  const eight = /^\d{8}$/.test(text) ? proposalOf(readPoint(text)) : undefined;
  return notADate(text, eight);
}

function readWrittenDate(tidy: string, order: DayOrder | undefined): Found<string> | Fault {
  // Nobody writes a date so long; the patterns below are meant for short texts.
  if (tidy.length > 100) return notADate(tidy);
  const clock = CLOCK.exec(tidy)?.[0];
  const text = (clock === undefined ? tidy : tidy.slice(0, -clock.length))
    .replace(LEADING, '')
    .trim();
  const read = ofWriting(text, order);
  return clock === undefined || !('value' in read)
    ? read
    : found(read.value, withoutClock(clock.replace(/^[\s,T]+/, '')));
}

function ofWriting(text: string, order: DayOrder | undefined): Found<string> | Fault {
  // As the catalogue itself writes dates, intervals too.
  if (/^(?:\.\.|\d{4}[\d-]*)\/(?:\.\.|\d{4}[\d-]*)$/.test(text) && parseDate(text))
    return interval(text);
  const by = BY.exec(text)?.[1];
  if (by !== undefined) {
    const end = readPoint(by, order);
    return 'value' in end ? found(`../${end.value}`) : end;
  }
  return openEnded(text, order) ?? period(text) ?? fromTo(text, order) ?? readPoint(text, order);
}

/** Writings that name one end only, or not quite a date: what they hold is proposed. */
function openEnded(text: string, order: DayOrder | undefined): Fault | undefined {
  const [, since, until] = OPEN_END.exec(text) ?? [];
  const start = since ?? until;
  if (start !== undefined)
    return fault(
      `${quoted(text)} menyebut masa, bukan satu tanggal. Tulis saat mulainya saja.`,
      `${quoted(text)} tells a span of time, not one date. Write when it began only.`,
      proposalOf(readPoint(start.replace(LEADING, ''), order)),
    );
  const end = OPEN_START.exec(text)?.[1];
  if (end !== undefined)
    return fault(
      `${quoted(text)} menyebut akhir suatu masa. Tulis tanggal kejadiannya, atau “paling lambat” bila memang itu.`,
      `${quoted(text)} tells the end of a span. Write when it happened, or “paling lambat” if that is meant.`,
      proposalOf(readPoint(end.replace(LEADING, ''), order)),
    );
  const about = ABOUT.exec(text)?.[1];
  const near =
    about === undefined ? undefined : proposalOf(readPoint(about.replace(LEADING, ''), order));
  return near === undefined
    ? undefined
    : fault(
        `${quoted(text)} menyebut kira-kira. Tulis yang pasti saja, misalnya tahunnya.`,
        `${quoted(text)} is approximate. Write only what is certain, such as the year.`,
        near,
      );
}

/** `Triwulan II 2021` is April to June of it. */
function period(text: string): Found<string> | undefined {
  const quarter = QUARTER.exec(text);
  const half = HALF.exec(text);
  const [, which = '', year = ''] = quarter ?? half ?? [];
  if (year === '') return undefined;
  const index = /\d/.test(which) ? Number(which) - 1 : ROMAN.indexOf(which.toLowerCase());
  const months = quarter ? 3 : 6;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return interval(`${month(index * months + 1)}/${month((index + 1) * months)}`);
}

/** Two dates with a dash or `s.d.` between; what the first leaves out, the second tells. */
function fromTo(text: string, order: DayOrder | undefined): Found<string> | Fault | undefined {
  const [left, right, more] = sides(text);
  if (left === undefined || right === undefined || more !== undefined) return undefined;
  const end = readPoint(right, order);
  if (!('value' in end)) return /\p{L}|\d{4}/u.test(right) ? end : undefined;
  const [year = '', month] = end.value.split('-');
  const start = startOf(left, { year, ...(month ? { month: Number(month) } : {}) }, text, order);
  if (!start || !('value' in start)) return start;
  const value = `${start.value}/${end.value}`;
  if (parseDate(value)) return start.value === end.value ? found(end.value) : interval(value, text);
  return fault(
    `Rentang ${quoted(text)} berakhir sebelum mulai.`,
    `The range ${quoted(text)} ends before it begins.`,
  );
}

function sides(text: string): string[] {
  const both = text.replace(/^(?:dari|antara|from)\s+/i, '');
  // Without blanks a hyphen may be part of a date: only plain years or days stand around it.
  const tight = /^(\d{4})-(\d{4})$/.exec(both) ?? /^(\d{1,2})-(\d{1,2}\s+\p{L}.*)$/u.exec(both);
  const words = /^(\p{L}+)-(\p{L}+\s+\d{4})$/u.exec(both);
  if (tight ?? words) return [...(tight ?? words ?? [])].slice(1);
  const split = both.split(DASH);
  if (split.length > 1) return split;
  const days = /^(\d{1,2})\s+(?:dan|&)\s+(\d{1,2})(\s+\p{L}.*)$/u.exec(both);
  return days && Number(days[2]) === Number(days[1]) + 1
    ? [days[1] ?? '', `${days[2]}${days[3]}`]
    : [both];
}

function startOf(
  left: string,
  later: Parts,
  text: string,
  order: DayOrder | undefined,
): Found<string> | Fault | undefined {
  if (/^\d{1,2}$/.test(left) && later.month !== undefined)
    return ofParts({ ...later, day: Number(left) }, text);
  const parts = partsOf(left);
  if (parts && parts.year === undefined && later.year !== undefined)
    return ofParts({ ...parts, year: later.year }, text);
  const read = readPoint(left, order);
  return 'value' in read || /\p{L}|\d{4}/u.test(left) ? read : undefined;
}

function interval(value: string, text = value): Found<string> {
  const [from = '', to = ''] = value.split('/');
  if (from === '..' || to === '..') return found(value);
  return found(value, {
    id: `${quoted(text)} dibaca sebagai satu hari di antara ${from} dan ${to}.`,
    en: `${quoted(text)} was read as one day between ${from} and ${to}.`,
  });
}

function notADate(text: string, propose?: string): Fault {
  return fault(
    `${quoted(text)} bukan tanggal antara ${FIRST_YEAR} dan ${LAST_YEAR}.`,
    `${quoted(text)} is no date between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    propose,
  );
}
