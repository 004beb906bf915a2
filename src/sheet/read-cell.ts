import { fieldsOf, type Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import { fold } from '../util/fold.ts';
import { readChoice } from './cells/choices.ts';
import { readAddress } from './cells/addresses.ts';
import { readId, readRegion } from './cells/codes.ts';
import { readDate, type DayOrder } from './cells/dates.ts';
import { readList } from './cells/lists.ts';
import { type ColumnReading, readInteger, readNumber } from './cells/numbers.ts';
import { fault, found, type Reading } from './cells/reading.ts';
import { readText } from './cells/text.ts';
import { readTruth } from './cells/truths.ts';
import type { Place } from './problem.ts';
import type { ReferenceReader } from './read-reference.ts';
import type { Cell } from './sheet.ts';
import { ID, isList, type Target, targetOf } from './target.ts';
import { dayOfSerial } from './xlsx/serial.ts';

/** How the cells of a column are written, where that is known. */
export interface Writing {
  readonly separator?: string;
  readonly decimals?: ColumnReading;
  readonly order?: DayOrder | 'mixed';
  /** Plain numbers in columns of dates are the days that spreadsheets count. */
  readonly serials?: boolean;
}

/** What a cell says of its target: several values for several items of a list of the record. */
export type CellReading = Reading<readonly Json[]> & {
  /** The field that takes the value after all: `owner_name` for a body without a record. */
  readonly target?: Target;
};

/** Reads a cell as its target asks; `owner` is what names the owner of an origin. */
export function readCell(
  kind: Kind,
  cell: Cell,
  target: Target,
  writing: Writing,
  references: ReferenceReader,
  at: Place,
  owner?: Cell,
): CellReading {
  const { pattern, field } = target;
  if (target.text === ID) return one(readId(cell));
  if (pattern === '/sources/*') return eachOf(cell, writing, (text) => source(text));
  if (pattern === '/origins/*')
    return eachOf(cell, writing, (text) => references.origin(text, plain(owner)));
  if (pattern === '/adopter' || pattern === '/adopter/agency') {
    const read = one(andThen(readText(cell), (text) => references.adopter(text, at)));
    const whole = targetOf(kind, 'adopter');
    return whole ? { ...read, target: whole } : read;
  }
  if (pattern === '/partners/*') return eachOf(cell, writing, references.partner);
  const item = fieldsOf(kind)[`${pattern}/*`] ?? field;
  if (item.reference !== undefined) {
    const wanted = item.reference as Kind;
    if (isList(target)) return listOf(references.list(wanted, cell, writing.separator, at));
    return references.body(wanted, target, cell, at);
  }
  const single = (each: Cell): Reading<Json> => {
    if (item.labels) return readChoice(each, item.labels);
    if (item.shape === 'date') return withHint(date(each, writing), each, writing, DATE_HINTS);
    if (item.shape === 'region') return readRegion(each);
    if (item.shape === 'url') return readAddress(each);
    if (item.type.includes('boolean')) return readTruth(each);
    if (item.type.includes('integer') || item.type.includes('number')) {
      const how = writing.decimals ? { decimals: writing.decimals } : {};
      const isWhole = !item.type.includes('number');
      const number = isWhole ? readInteger(each, how) : readNumber(each, how);
      if ('fault' in number && item.type.includes('string')) return readText(each);
      return withHint(number, each, writing, NUMBER_HINTS);
    }
    return readText(each, { prose: item.prose === true });
  };
  if (isList(target)) {
    const { labels } = item;
    const known =
      labels && ((part: string) => 'value' in readChoice({ kind: 'text', text: part }, labels));
    return listOf(several(cell, writing, single, known));
  }
  // A column that is one field of the items of a list may tell of several items, if that is said.
  const isItem = target.steps.some((step) => 'item' in step);
  if (isItem && writing.separator !== undefined) return several(cell, writing, single);
  return one(single(cell));
}

/** What on the command line would let a cell be read, for those that it would. */
type Hints = readonly (readonly [(cell: Cell, writing: Writing) => boolean, Words])[];

const DATE_HINTS: Hints = [
  [
    (cell, { serials }) => cell.kind === 'number' && cell.number > 3000 && serials !== true,
    {
      id: 'Angka di kolom tanggal yang memang hitungan hari lembar sebar dibaca dengan --serial-dates.',
      en: 'Numbers in columns of dates that are days as spreadsheets count them are read with --serial-dates.',
    },
  ],
  [
    (cell, { order }) =>
      cell.kind === 'text' &&
      order === undefined &&
      /(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{4}/.test(cell.text),
    {
      id: 'Urutan hari dan bulan dinyatakan dengan --dates dmy atau --dates mdy.',
      en: 'The order of day and month is given with --dates dmy or --dates mdy.',
    },
  ],
];

const NUMBER_HINTS: Hints = [
  [
    (cell, { decimals }) => cell.kind === 'text' && decimals !== 'comma' && decimals !== 'point',
    {
      id: 'Tanda desimal dinyatakan dengan --decimal comma atau --decimal point.',
      en: 'The decimal mark is given with --decimal comma or --decimal point.',
    },
  ],
];

function withHint<T>(
  reading: Reading<T>,
  cell: Cell,
  writing: Writing,
  hints: Hints,
): Reading<T> & { readonly hint?: Words } {
  if (!('fault' in reading)) return reading;
  const hint = hints.find(([helps]) => helps(cell, writing))?.[1];
  return hint ? { ...reading, hint } : reading;
}

function one<T extends Json>(reading: Reading<T>): Reading<readonly Json[]> {
  return 'value' in reading ? { ...reading, value: [reading.value] } : reading;
}

/** Several values that are one list of texts of the record. */
function listOf(reading: Reading<readonly Json[]>): Reading<readonly Json[]> {
  return 'value' in reading ? { ...reading, value: [[...reading.value]] } : reading;
}

function andThen(reading: Reading<string>, read: (text: string) => Reading<Json>): Reading<Json> {
  return 'value' in reading ? read(reading.value) : reading;
}

function plain(cell: Cell | undefined): string | undefined {
  const read = cell && readText(cell);
  return read && 'value' in read ? read.value : undefined;
}

/** Every text of a cell, each read by itself. */
function several(
  cell: Cell,
  { separator }: Writing,
  single: (cell: Cell) => Reading<Json>,
  known?: (part: string) => boolean,
): Reading<readonly Json[]> {
  if (cell.kind !== 'text') return one(single(cell));
  const list = readList(cell, {
    ...(separator !== undefined && { separator }),
    ...(known && { known }),
  });
  if (!('value' in list)) return list;
  return all(
    list.value.map((text) => single({ kind: 'text', text })),
    list.note,
  );
}

function eachOf(
  cell: Cell,
  { separator }: Writing,
  read: (text: string) => Reading<Json>,
): Reading<readonly Json[]> {
  if (cell.kind !== 'text') return one(andThen(readText(cell), read));
  const list = readList(cell, separator === undefined ? {} : { separator });
  if (!('value' in list)) return list;
  return all(
    list.value.map((text) => read(text)),
    list.note,
  );
}

/** Several readings as one: the first fault, or all values. */
function all(
  readings: readonly Reading<Json>[],
  note: Words | undefined,
): Reading<readonly Json[]> {
  const wrong = readings.find((each) => 'fault' in each);
  if (wrong && 'fault' in wrong) return wrong;
  const values = readings.flatMap((each) => ('value' in each ? [each.value] : []));
  if (values.length === 0) return { absent: true, written: '' };
  const notes = readings.flatMap((each) => ('value' in each && each.note ? [each.note] : []));
  return found(values, note ?? notes[0]);
}

/** An address, or the title of what has none. */
function source(text: string): Reading<Json> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/i.test(text)) {
    const url = readAddress({ kind: 'text', text });
    return 'value' in url ? { ...url, value: { url: url.value } } : url;
  }
  return found({ title: text });
}

function date(cell: Cell, { order, serials }: Writing): Reading<string> {
  if (serials && cell.kind === 'number' && cell.number >= 3000) {
    const day = dayOfSerial(cell.number);
    if (day !== undefined) return readDate({ kind: 'date', date: day.slice(0, 10) });
  }
  if (
    order === 'mixed' &&
    cell.kind === 'text' &&
    /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/.test(cell.text)
  )
    return mixed(cell.text);
  return readDate(cell, order === undefined || order === 'mixed' ? {} : { order });
}

function mixed(text: string): Reading<string> {
  return fault(
    `"${fold(text)}": kolom ini memuat tanggal hari/bulan dan bulan/hari sekaligus. Tulis bulannya dengan huruf, atau sebut urutannya dengan --dates dmy atau --dates mdy.`,
    `"${fold(text)}": the column has dates with the day first and with the month first. Write the month in letters, or say the order with --dates dmy or --dates mdy.`,
  );
}
