import { parseDate, weekday } from '../../util/dates.ts';
import { isHijriMonth, monthOf, nearMonth, weekdayName, weekdayOf } from './date-words.ts';
import { fault, found, quoted, type Fault, type Found } from './reading.ts';

/** What a number before and after a slash mean, where a column or its reader says so. */
export type DayOrder = 'day-first' | 'month-first';

export const FIRST_YEAR = 1945;
export const LAST_YEAR = 2099;

/** Parts of one written date; what the writing leaves open is missing. */
export interface Parts {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
}

const ORDINAL = /\b(\d{1,2})(?:st|nd|rd|th)\b/gi;

/** One date, as people write it: a day, a month or a year. `text` is tidy and not blank. */
export function readPoint(text: string, order?: DayOrder): Found<string> | Fault {
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return ofParts(isoParts(text), text);
  if (/^\d{4}[.,]0$/.test(text)) return unread(text, text);
  const { bare, named } = withoutWeekday(text);
  const read = ofWriting(bare, text, order, named);
  if (named === undefined || !('value' in read) || read.value.length < 10) return read;
  const real = weekday(read.value);
  if (real === named) return read;
  const [wrong, right] = [weekdayName(named), weekdayName(real)];
  return fault(
    `Hari dan tanggal tidak cocok dalam ${quoted(text)}: ${read.value} jatuh pada hari ${right.id}, bukan ${wrong.id}.`,
    `Weekday and date disagree in ${quoted(text)}: ${read.value} is a ${right.en}, not a ${wrong.en}.`,
    read.value,
  );
}

/** Parts of a date whose shape leaves no doubt which number is which; undefined for every other. */
export function partsOf(text: string): Parts | undefined {
  const bare = withoutWeekday(text)
    .bare.replace(ORDINAL, '$1')
    .replace(/[.,]+(?=\s|$)/g, '');
  const dayFirst = /^(?:(\d{1,2})[\s-]+)?(\p{L}+)(?:[\s-]+['’]?(\d{2}|\d{4}))?$/u.exec(bare);
  const monthFirst = /^(\p{L}+)\s+(\d{1,2})(?:\s+(\d{4}))?$/u.exec(bare);
  const [, day, word, year] = monthFirst
    ? [undefined, monthFirst[2], monthFirst[1], monthFirst[3]]
    : (dayFirst ?? []);
  const month = word === undefined ? undefined : monthOf(word);
  if (month !== undefined)
    return {
      month,
      ...(year === undefined ? {} : { year }),
      ...(day === undefined ? {} : { day: Number(day) }),
    };
  const yearFirst = /^(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(bare);
  if (yearFirst)
    return isoParts([yearFirst[1], yearFirst[3], yearFirst[4]].filter(Boolean).join('-'));
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(bare);
  if (monthYear) return { year: monthYear[2] ?? '', month: Number(monthYear[1]) };
  return /^\d{4}$/.test(bare) ? { year: bare } : undefined;
}

function isoParts(text: string): Parts {
  const [year = '', month, day] = text.split('-');
  return {
    year,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function withoutWeekday(text: string): { bare: string; named?: number } {
  const [all = '', word = '', rest = ''] =
    /^(\p{L}[\p{L}'’‘]*)\.?[\s,]+\(?\s*([^()]*?)\s*\)?$/u.exec(text) ?? [];
  const named = all === '' ? undefined : weekdayOf(word);
  return named === undefined ? { bare: text } : { bare: rest, named };
}

function ofWriting(
  bare: string,
  text: string,
  order: DayOrder | undefined,
  named: number | undefined,
): Found<string> | Fault {
  const parts = partsOf(bare);
  if (parts) return ofParts(parts, text);
  const slashed = /^(\d{1,2})([./-]|\s)(\d{1,2})\2['’]?(\d{2}|\d{4})$/.exec(bare);
  if (slashed) {
    const [, first, , second, year = ''] = slashed;
    return ofSlashed(Number(first), Number(second), year, text, order, named);
  }
  return unread(bare, text);
}

function ofSlashed(
  first: number,
  second: number,
  year: string,
  text: string,
  order: DayOrder | undefined,
  named: number | undefined,
): Found<string> | Fault {
  const indonesian = ofParts({ year, month: second, day: first }, text);
  const american = ofParts({ year, month: first, day: second }, text);
  if (first === second || first > 12) return indonesian;
  if (second > 12) {
    if (order === 'month-first') return american;
    return fault(
      `${quoted(text)} menyebut bulan lebih dulu; tulis hari lebih dulu atau nama bulannya.`,
      `${quoted(text)} names the month first; write the day first, or the month's name.`,
      proposalOf(american),
    );
  }
  if (order !== undefined) return order === 'day-first' ? indonesian : american;
  // A weekday that fits one of the two only says which it is.
  const fits = [indonesian, american].filter(
    (each) => named !== undefined && 'value' in each && weekday(each.value) === named,
  );
  if (fits.length === 1 && fits[0]) return fits[0];
  return fault(
    `${quoted(text)} dapat berarti dua tanggal; tulis nama bulannya, atau nyatakan urutan kolom ini.`,
    `${quoted(text)} can mean two dates; write the month's name, or state the order of this column.`,
    proposalOf(indonesian),
  );
}

/** The proposal of a fault is what it would have read. */
export function proposalOf(read: Found<string> | Fault): string | undefined {
  return 'value' in read ? read.value : read.propose;
}

/** A date from its parts: none is filled in, and none is read that cannot be. */
export function ofParts({ year, month, day }: Parts, text: string): Found<string> | Fault {
  if (year === undefined) return withoutYear(text);
  const written = (value: string) =>
    [value, month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  if (year.length === 2) {
    const whole = written(`20${year}`);
    return fault(
      `Tahun dua angka dalam ${quoted(text)}. Tulis empat angka.`,
      `A year of two digits in ${quoted(text)}. Write four.`,
      parseDate(whole) && Number(year) <= 40 ? whole : undefined,
    );
  }
  const wrong = otherEra(Number(year), written, text);
  if (wrong) return wrong;
  const value = written(year);
  if (parseDate(value)) return found(value);
  return fault(
    `Tanggal ${quoted(text)} tidak ada dalam kalender. Periksa hari dan bulannya.`,
    `There is no such date as ${quoted(text)}. Check its day and month.`,
  );
}

function withoutYear(text: string): Fault {
  return fault(
    `Tahun tidak tertulis dalam ${quoted(text)}. Lengkapi tahunnya.`,
    `No year is written in ${quoted(text)}. Add the year.`,
  );
}

function otherEra(
  year: number,
  written: (year: string) => string,
  text: string,
): Fault | undefined {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return undefined;
  if (year >= 1300 && year <= 1500) return hijri(year, text);
  if (year >= 2400 && year <= 2700)
    return fault(
      `Tahun ${year} dalam ${quoted(text)} tampaknya tahun Buddhis dari setelan Office; Masehinya ${year - 543}.`,
      `The year ${year} in ${quoted(text)} seems Buddhist, from the settings of Office; it is ${year - 543}.`,
      written(String(year - 543)),
    );
  return fault(
    `Tahun ${year} dalam ${quoted(text)} di luar ${FIRST_YEAR} sampai ${LAST_YEAR}.`,
    `The year ${year} in ${quoted(text)} is not within ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
}

/** A year of the Islamic calendar lies in two of ours. */
function hijri(year: number, text: string): Fault {
  const from = Math.floor(year * 0.970224 + 621.5774);
  return fault(
    `Tahun ${year} dalam ${quoted(text)} tampaknya tahun Hijriah; kira-kira ${from}/${from + 1} Masehi. Tulis tanggal Masehinya.`,
    `The year ${year} in ${quoted(text)} seems of the Islamic calendar, about ${from}/${from + 1}. Write the common date.`,
    `${from}/${from + 1}`,
  );
}

/** What is no date in any way known: the likeliest slips are named. */
function unread(bare: string, text: string): Fault {
  const islamic = /^(?:\d{1,2}\s+)?(?:([\p{L}'’ ]+?)\s+)?(\d{4})(?:\s*H(?:ijriy?ah)?)?\.?$/iu.exec(
    bare,
  );
  if (islamic && (/H/i.test(bare.slice(-9)) || isHijriMonth(islamic[1] ?? ''))) {
    const year = Number(islamic[2]);
    if (year >= 1300 && year <= 1500) return hijri(year, text);
  }
  const letters = bare
    .replace(/(?<=\d)[OoQ]|[OoQ](?=\d)/g, '0')
    .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1');
  const meant = letters === bare ? undefined : proposalOf(readPoint(letters));
  if (meant !== undefined)
    return fault(
      `Ada huruf di antara angka dalam ${quoted(text)} (O atau l, bukan 0 atau 1).`,
      `There is a letter among the digits of ${quoted(text)} (O or l, not 0 or 1).`,
      meant,
    );
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? [];
  const [, before, word, after] = /^(?:(\d{1,2})\s+)?(\p{L}{4,})\.?\s+(\d{4})$/u.exec(bare) ?? [];
  const near = word === undefined ? undefined : nearMonth(word);
  const proposal =
    year !== undefined
      ? ofParts({ year, month: Number(month), day: Number(day) }, text)
      : near !== undefined && after !== undefined
        ? ofParts({ year: after, month: near, ...(before ? { day: Number(before) } : {}) }, text)
        : /^['’]\d{2}$/.test(bare)
          ? ofParts({ year: bare.slice(1) }, text)
          : /^\d{4}[.,]0$/.test(bare)
            ? ofParts({ year: bare.slice(0, 4) }, text)
            : undefined;
  if (/^\d{1,2}[./-]\d{1,2}$/.test(bare)) return withoutYear(text);
  return fault(
    `Tanggal ${quoted(text)} tidak dapat dibaca. Tulis misalnya 14 Desember 2020, Desember 2020, atau 2020.`,
    `The date ${quoted(text)} cannot be read. Write for example 14 Desember 2020, Desember 2020 or 2020.`,
    proposal && proposalOf(proposal),
  );
}
