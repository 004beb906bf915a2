import type { Cell } from '../sheet.ts';
import { readEmptiness } from './emptiness.ts';
import {
  fault,
  found,
  quoted,
  type Absent,
  type Fault,
  type Found,
  type Reading,
} from './reading.ts';
import { tidyText } from './text.ts';

/** What stands before the decimals of a number: `1.234,5` or `1,234.5`. */
export type Decimals = 'comma' | 'point';

/**
 * What the numbers of a column say together: one way of writing; `either`, where none has a separator;
 * `ambiguous`, where all that have one could be both (`1.234`); `mixed`, where they contradict.
 */
export type ColumnReading = Decimals | 'either' | 'ambiguous' | 'mixed';

export interface NumberContext {
  readonly decimals?: ColumnReading;
}

/** A number, with what its cell counts or measures where it says so: `persen`, `orang`. */
export type NumberFound = Found<number> & { readonly unit?: string };
export type NumberReading = NumberFound | Absent | Fault;

const MULTIPLES: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/^(?:ribu|rb)$/i, 1e3],
  [/^(?:juta|jt)$/i, 1e6],
  [/^(?:miliar|milyar|mlr)$/i, 1e9],
  [/^(?:triliun|trilyun|t)$/i, 1e12],
];
const SHAPE =
  /^(?:(?:rp|idr)\.?\s*)?([-−]?\d[\d.,]*)(?:,-|,-\.)?\s*(%|\p{L}+\.?)?(?:\s+(\p{L}[\p{L} ]{0,40}))?$/iu;
const FITS: Readonly<Record<Decimals, RegExp>> = {
  comma: /^[-−]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
  point: /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
};
const BOTH = ['comma', 'point'] as const;

/** How the numbers of a column are written, judged by all its texts together. */
export function numberReading(cells: Iterable<Cell>): ColumnReading {
  const fits = { comma: true, point: true };
  let separated = false;
  for (const cell of cells) {
    if (cell.kind !== 'text' || readEmptiness(cell)) continue;
    const digits = shapeOf(cell.text)?.[1];
    if (digits === undefined || !BOTH.some((way) => FITS[way].test(digits))) continue;
    if (/[.,]/.test(digits)) separated = true;
    for (const way of BOTH) fits[way] &&= FITS[way].test(digits);
  }
  if (!separated) return 'either';
  if (fits.comma && fits.point) return 'ambiguous';
  return fits.comma ? 'comma' : fits.point ? 'point' : 'mixed';
}

/** A number; one with a separator that could be either is read only as its column says. */
export function readNumber(cell: Cell, { decimals }: NumberContext = {}): NumberReading {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  if (cell.kind === 'number') return ofNumberCell(cell.number, cell.format);
  if (cell.kind === 'date')
    return fault(
      `Sel ini berisi tanggal (${cell.date}), mungkin diubah sendiri oleh lembar sebar. Ketik ulang angkanya.`,
      `The cell holds a date (${cell.date}), perhaps changed by the spreadsheet. Type the number again.`,
    );
  const text = cell.kind === 'text' ? tidyText(cell.text) : '';
  const parts = shapeOf(text);
  if (!parts) return notANumber(text);
  const [, digits = '', word = '', rest = ''] = parts;
  const multiple = MULTIPLES.find(([pattern]) => pattern.test(word))?.[1];
  if (/^m$/i.test(word))
    return fault(
      `“M” dalam ${quoted(text)} dapat berarti juta (million) atau miliar. Tulis lengkap.`,
      `“M” in ${quoted(text)} can mean million or billion (miliar). Write it in full.`,
    );
  const value = valueOf(digits, decimals, text, multiple !== undefined);
  if (!('value' in value)) return value;
  const unit = multiple === undefined ? unitOf([word, rest]) : unitOf([rest]);
  const number = Number((value.value * (multiple ?? 1)).toPrecision(15));
  return withUnit(number, unit, multiple === undefined ? undefined : text);
}

/** A whole number. */
export function readInteger(cell: Cell, context: NumberContext = {}): NumberReading {
  const read = readNumber(cell, context);
  if (!('value' in read) || Number.isSafeInteger(read.value)) return read;
  return fault(`${read.value} bukan bilangan bulat.`, `${read.value} is not a whole number.`);
}

function ofNumberCell(number: number, format: string | undefined): NumberReading {
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15)
    return fault(
      `Angka ${number} terlalu besar untuk lembar sebar; digitnya tidak pasti.`,
      `The number ${number} is too large for a spreadsheet; its digits are uncertain.`,
    );
  // What is shown as 85% is kept as 0.85.
  if (format?.replace(/"[^"]*"|\\./g, '').includes('%'))
    return withUnit(Number((number * 100).toPrecision(12)), 'persen', undefined);
  return found(number);
}

function shapeOf(text: string): RegExpExecArray | null {
  const tidy = tidyText(text);
  return tidy.length > 100 ? null : SHAPE.exec(tidy);
}

function valueOf(
  digits: string,
  decimals: ColumnReading | undefined,
  text: string,
  isMultiple: boolean,
): Reading<number> & (Found<number> | Fault) {
  const ways = BOTH.filter((way) => FITS[way].test(digits));
  const [only] = ways;
  if (only === undefined) return notANumber(text);
  const isPlain = /^[-−]?\d+$/.test(digits);
  if (isPlain && digits.replace(/\D/g, '').length > 15)
    return fault(
      `${quoted(text)} terlalu panjang untuk sebuah angka.`,
      `${quoted(text)} is too long for a number.`,
    );
  if (isPlain) return found(toNumber(digits, 'comma'));
  const wanted = decimals === 'comma' || decimals === 'point' ? decimals : undefined;
  // Nobody writes 1.234 juta for a milliard: in front of a word the mark is the decimals'.
  if (ways.length === 1 || (wanted && ways.includes(wanted))) {
    const way = wanted && ways.includes(wanted) ? wanted : only;
    if (wanted && way !== wanted) return otherWay(text, toNumber(digits, way));
    if (decimals === 'mixed' && !isMultiple) return otherWay(text, toNumber(digits, way));
    return found(toNumber(digits, way));
  }
  return fault(
    `${quoted(text)} dapat berarti ${toNumber(digits, 'comma')} atau ${toNumber(digits, 'point')}. Nyatakan tanda desimal kolom ini.`,
    `${quoted(text)} can mean ${toNumber(digits, 'comma')} or ${toNumber(digits, 'point')}. State the decimal mark of this column.`,
    String(toNumber(digits, 'comma')),
  );
}

function otherWay(text: string, value: number): Fault {
  return fault(
    `${quoted(text)} memakai tanda desimal lain daripada kolomnya.`,
    `${quoted(text)} uses another decimal mark than its column.`,
    String(value),
  );
}

function toNumber(digits: string, way: Decimals): number {
  const plain = digits.replace('−', '-');
  return Number(
    way === 'comma' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''),
  );
}

function unitOf(words: readonly string[]): string | undefined {
  const unit = words
    .map((word) => (word === '%' ? 'persen' : word.replace(/\.$/, '')))
    .filter(Boolean)
    .join(' ');
  return unit === '' ? undefined : unit;
}

/** `said` is the writing where it names a multiple, such as juta. */
function withUnit(value: number, unit: string | undefined, said: string | undefined): NumberFound {
  if (unit === undefined && said === undefined) return { value };
  const what = said === undefined ? '' : `${quoted(said)}: `;
  return {
    value,
    ...(unit === undefined ? {} : { unit }),
    note: {
      id: `${what}dibaca ${value}${unit === undefined ? '' : `, satuan ${unit}`}.`,
      en: `${what}read as ${value}${unit === undefined ? '' : `, unit ${unit}`}.`,
    },
  };
}

function notANumber(text: string): Fault {
  const [first] = /\d[\d.,]*\d|\d/.exec(text) ?? [];
  const isAbout = /^(?:[><≥≤±~]|lebih|kurang|sekitar|kira)/i.test(text.trim());
  return fault(
    isAbout
      ? `${quoted(text)} bukan angka pasti. Tulis angkanya saja.`
      : `${quoted(text)} bukan angka. Tulis angkanya saja, tanpa keterangan.`,
    isAbout
      ? `${quoted(text)} is no exact number. Write the number only.`
      : `${quoted(text)} is not a number. Write the number only, without remarks.`,
    isAbout && first !== undefined && /^\d+$/.test(first) ? first : undefined,
  );
}
