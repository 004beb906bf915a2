import {
  EARLIEST,
  type Happened,
  happenedBy,
  type Interval,
  LATEST,
  parseDate,
} from '../../util/dates.ts';
import { timeOf, toldBy } from '../../derive/timing.ts';
import type { Document } from '../../model/record.ts';
import type { Cell } from '../blocks.ts';
import type { Context } from './context.ts';

/** When something happened, seen from the day and the year of the report. */
export interface When {
  readonly interval: Interval;
  readonly byDay: Happened;
  readonly inYear: Happened;
  /** As the catalogue writes it. */
  readonly written: string | undefined;
}

/** When a dated fact of a record happened, as it can be told on the day. */
export function whenOf(
  context: Pick<Context, 'day' | 'from' | 'until'>,
  document: Pick<Document, 'value'>,
  date: string | undefined,
  path: string,
  item?: { readonly id?: string; readonly sources?: string[] },
  key?: string,
): When {
  const interval = timeOf(document, date, path, item, key);
  const byDay = toldBy(interval, context.day);
  const own = date === undefined ? undefined : parseDate(date);
  const disputed = own !== undefined && (own.lo !== interval.lo || own.hi < interval.hi);
  return {
    interval,
    byDay,
    inYear: byDay === 'no' ? 'no' : within(interval, context.from, context.until),
    written: date === undefined || disputed ? writtenOf(interval) : date,
  };
}

/**
 * When the first of several things happened, by the one that can be earliest and the one that surely
 * was first. A year or a month at the start stays one: `2021/2023-02-08`.
 */
export function firstOf(
  earliest: When,
  surest: When,
  context: Pick<Context, 'day' | 'from' | 'until'>,
): When {
  const { lo } = earliest.interval;
  const { hi } = surest.interval;
  const happened = happenedBy({ lo, hi }, context.day);
  const from = [4, 7]
    .map((length) => lo.slice(0, length))
    .find((short) => {
      const wide = parseDate(short);
      return wide?.lo === lo && wide.hi <= earliest.interval.hi && wide.hi < hi;
    });
  return {
    interval: { lo, hi },
    byDay: happened,
    inYear: within({ lo, hi }, context.from, context.until),
    written: from === undefined || lo === EARLIEST ? writtenOf({ lo, hi }) : `${from}/${hi}`,
  };
}

function within({ lo, hi }: Interval, from: string, until: string): Happened {
  if (hi < from || lo > until) return 'no';
  return lo >= from && hi <= until ? 'surely' : 'possibly';
}

/** An interval as the catalogue would write it, in its shortest exact form. */
export function writtenOf({ lo, hi }: Interval): string | undefined {
  if (lo === EARLIEST && hi === LATEST) return undefined;
  if (lo === hi) return lo;
  // Years or months where both ends are such; a day beside a month would read as two days.
  for (const length of [4, 7]) {
    const [from, to] = [lo.slice(0, length), hi.slice(0, length)];
    const starts = lo === EARLIEST || parseDate(from)?.lo === lo;
    const ends = hi === LATEST || parseDate(to)?.hi === hi;
    if (starts && ends) return from === to ? from : joined(lo, hi, from, to);
  }
  return joined(lo, hi, lo, hi);
}

function joined(lo: string, hi: string, from: string, to: string): string {
  return `${lo === EARLIEST ? '..' : from}/${hi === LATEST ? '..' : to}`;
}

export function dateCell(when: When | undefined): Cell {
  return when?.written === undefined || when.byDay === 'no'
    ? { type: 'unknown' }
    : { type: 'date', date: when.written };
}

/** The surer of two. */
export function best(a: Happened, b: Happened): Happened {
  return a === 'surely' || b === 'surely'
    ? 'surely'
    : a === 'possibly' || b === 'possibly'
      ? 'possibly'
      : 'no';
}
