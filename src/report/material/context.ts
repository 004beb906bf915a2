import { nameOn } from '../../derive/bodies.ts';
import { derive, type Derived } from '../../derive/derive.ts';
import type { Graph } from '../../link/graph.ts';
import { labelOf } from '../../model/fields.ts';
import { type Document, type Ref, refText } from '../../model/record.ts';
import { placeName, wholeName } from '../../derive/names.ts';
import { dateWords } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { numberWords, rangeWords } from '../../text/numbers.ts';
import type { Cell, CountCell } from '../blocks.ts';
import { Ledger } from './ledger.ts';
import { type Period, periodWords, yearPeriod } from './period.ts';

/** A space to be filled by hand, also where a draft has nothing to say. */
export const OPEN = '……………………';

/** What every chapter of the annual report draws on: the answers, the day, the year and the language. */
export interface Context {
  readonly derived: Derived;
  readonly graph: Graph;
  readonly language: Language;
  readonly year: string;
  readonly period: Period;
  /** The period in words: `tahun 2025`, in English `2025`. */
  readonly during: string;
  /** Day whose state is told. */
  readonly day: string;
  /** First and last day of the period that are told. */
  readonly from: string;
  readonly until: string;
  /** `Kabupaten Trenggalek`; the name of the agency, where the report is about one. */
  readonly region: string;
  /** Name of a region by its code, in the report's language. */
  place(code: string): string;
  /** Records and sources that were printed, for the annex. */
  readonly ledger: Ledger;
  readonly counts: Record<string, CountCell>;
  /** The same words in the report's language: every sentence is written in both. */
  t(id: string, en: string): string;
  /** Label of an enumeration value, as the schema has it. */
  label(kind: string, pattern: string, value: string): string;
  /** A label within a sentence: its first letter small, unless it is an abbreviation. */
  inline(kind: string, pattern: string, value: string): string;
  date(written: string): string;
  number(count: number | { readonly value: number; readonly possible: number }): string;
  /** Name of an agency as it was on the day. */
  agency(ref: Ref | undefined): string | undefined;
  id(ref: Ref): string;
  refId(record: Document): string;
  /** Keeps a number under a name for the machine-readable output, and gives it as a cell. */
  tally(name: string, count: CountCell): CountCell;
}

/** Opens the context of a report for a year, or for another period that ends in it, as of a day. */
export function openContext(
  graph: Graph,
  year: string,
  day: string,
  language: Language,
  derived: Derived = derive(graph, day),
  period: Period = yearPeriod(year),
): Context {
  const label = (kind: string, pattern: string, value: string) =>
    labelOf(kind, pattern, value)[language];
  const id = (ref: Ref) => refText(ref, graph.home);
  const counts: Record<string, CountCell> = {};
  return {
    derived,
    graph,
    language,
    year,
    day,
    period,
    during: periodWords(period, language),
    from: period.from,
    until: day < period.to ? day : period.to,
    region: wholeName(graph, day, language) ?? OPEN,
    place: (code) => placeName(code, language) ?? code,
    ledger: new Ledger(day),
    counts,
    t: (indonesian, english) => (language === 'id' ? indonesian : english),
    label,
    inline: (kind, pattern, value) => small(label(kind, pattern, value)),
    date: (written) => dateWords(written, language),
    number: (count) =>
      typeof count === 'number' ? numberWords(count, language) : rangeWords(count, language),
    agency: (ref) => {
      const agency = ref && graph.get(ref);
      return agency?.kind === 'agency' ? nameOn(agency, day) : undefined;
    },
    id,
    refId: (record) => id(graph.refOf(record as never)),
    tally: (name, count) => (counts[name] = count),
  };
}

/** Units with the records behind each, as a cell. */
export function countCell(
  members: readonly {
    readonly key: string;
    readonly records: readonly string[];
    readonly sure: boolean;
  }[],
): CountCell {
  const sorted = members.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    type: 'count',
    value: sorted.filter((member) => member.sure).length,
    possible: sorted.length,
    members: sorted.map(({ key, records }) => ({ key, records })),
  };
}

export function text(value: string | undefined): Cell {
  return value === undefined || value === '' ? { type: 'unknown' } : { type: 'text', text: value };
}

/** A field that need not be filled: without it there is nothing to say. */
export function optional(value: string | undefined): Cell {
  return value === undefined || value === '' ? { type: 'none' } : { type: 'text', text: value };
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function small(label: string): string {
  return /^.[A-Z]/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
