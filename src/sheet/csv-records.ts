import { Refused, tooLarge } from './refusal.ts';

/** As many columns and rows as a spreadsheet can have. */
const MOST_FIELDS = 16_384;
const MOST_RECORDS = 1_048_576;

/**
 * The records of a CSV text one by one, as RFC 4180 has them, with line ends of any system. A quote
 * within a field that began without one is a letter like others, as in spreadsheets; what follows a
 * closing quote, or a quote that never closes, is refused with the number of its record.
 */
export function* csvRecords(text: string, delimiter: string): Generator<string[]> {
  const plain = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  let fields: string[] = [];
  let at = 0;
  for (let number = 1; at < text.length || fields.length > 0;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) throw unpaired(number);
      fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      plain.lastIndex = at;
      fields.push(plain.exec(text)?.[0] ?? '');
      at = plain.lastIndex;
    }
    if (fields.length > MOST_FIELDS) throw tooWide(number);
    const mark = text[at];
    if (mark === delimiter) at += 1;
    else {
      if (mark !== undefined && mark !== '\r' && mark !== '\n') throw unpaired(number);
      at += mark === '\r' && text[at + 1] === '\n' ? 2 : 1;
      yield fields;
      fields = [];
      number += 1;
      if (number > MOST_RECORDS) throw tooLong();
    }
  }
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function unpaired(number: number): Refused {
  return new Refused(
    {
      id: `Tanda kutip ganda pada baris ${number} tidak berpasangan.`,
      en: `A double quote on row ${number} has no partner.`,
    },
    {
      id: 'Simpan kembali dari aplikasi lembar sebar, atau gandakan tanda kutip di dalam sel ("").',
      en: 'Save it again from a spreadsheet program, or double the quotes within a cell ("").',
    },
  );
}

function tooWide(number: number): Refused {
  return tooLarge({
    id: `baris ${number} berisi lebih dari ${MOST_FIELDS} kolom`,
    en: `row ${number} holds more than ${MOST_FIELDS} columns`,
  });
}

function tooLong(): Refused {
  return tooLarge({
    id: `berisi lebih dari ${MOST_RECORDS} baris`,
    en: `it holds more than ${MOST_RECORDS} rows`,
  });
}
