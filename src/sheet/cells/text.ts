import type { Words } from '../../model/fields.ts';
import { citizenNumber } from '../../util/citizen-number.ts';
import type { Cell } from '../sheet.ts';
import { readEmptiness } from './emptiness.ts';
import { beforeMojibake } from './mojibake.ts';
import { fault, found, quoted, type Reading } from './reading.ts';

export interface TextContext {
  /** Lines may follow each other; elsewhere a line break is a blank. */
  readonly prose?: boolean;
}

const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;
const BULLET = /^[ ]*\p{Co}[ ]*/gmu;
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Co}/gu;

/**
 * A text with what nobody sees made plain: one form of each letter, one blank where there are several
 * or hard ones, no marks without width, Word's bullets as `-`. What was meant is kept as it stands:
 * quotes, dashes, capitals.
 */
export function tidyText(text: string, { prose = false }: TextContext = {}): string {
  const lines = text
    .normalize('NFC')
    .replace(BREAKS, '\n')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .replace(BULLET, '- ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return prose ? lines : lines.replace(/\s*\n\s*/g, ' ');
}

/** The text of a cell. Texts that were damaged on the way are not read, however they were meant. */
export function readText(cell: Cell, context: TextContext = {}): Reading<string> {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  if (cell.kind === 'number') return numberAsText(cell.number, cell.format);
  if (cell.kind === 'date')
    return fault(
      `Sel ini berisi tanggal (${cell.date}), padahal yang diharapkan teks. Bila memang teks, ketik ulang dengan format Teks.`,
      `The cell holds a date (${cell.date}) where a text is expected. If it is a text, type it again in the format Text.`,
      cell.date,
    );
  if (cell.kind === 'truth')
    return fault(
      `Sel ini berisi ${cell.truth ? 'TRUE' : 'FALSE'}, padahal yang diharapkan teks.`,
      `The cell holds ${cell.truth ? 'TRUE' : 'FALSE'} where a text is expected.`,
      cell.truth ? 'Ya' : 'Tidak',
    );
  return cell.kind === 'text' ? readWritten(cell.text, context) : nothingRead();
}

/** The same of a text from elsewhere, such as one part of a list. */
export function readWritten(written: string, context: TextContext = {}): Reading<string> {
  if (written.includes('\ufffd') || written.includes('ï¿½'))
    return fault(
      `Ada huruf yang hilang (�) dalam ${quoted(written)}. Salin ulang dari sumbernya.`,
      `A letter is lost (�) in ${quoted(written)}. Copy it again from its source.`,
    );
  const before = beforeMojibake(written);
  if (before !== undefined)
    return fault(
      `Salah enkode: ${quoted(written)} tampaknya semula ${quoted(before)}.`,
      `Wrong encoding: ${quoted(written)} seems to have been ${quoted(before)}.`,
      tidyText(before, context),
    );
  const text = tidyText(written, context);
  const without = tidyText(text.replace(FORBIDDEN, ''), context);
  if (without !== text)
    return fault(
      `Ada karakter kendali atau lambang fonta khusus dalam ${quoted(without)}.`,
      `There is a control character or a symbol of a special font in ${quoted(without)}.`,
      without,
    );
  if (citizenNumber(text) !== undefined)
    return fault(
      'Ada 16 angka yang tampak seperti NIK. Nomor itu data pribadi dan tidak boleh ada di katalog; hapus dari lembar ini.',
      'There are 16 digits that look like a citizen number. It is personal data and must not be in the catalogue; remove it from the sheet.',
    );
  return found(text, suspect(text));
}

/** A letter that Baltic Windows shows where a hard blank was: likely wrong, yet a letter. */
function suspect(text: string): Words | undefined {
  return /Ā(?=\s|\p{Lu}|$)/u.test(text)
    ? {
        id: `Huruf “Ā” dalam ${quoted(text)} mungkin sisa salah enkode; periksa.`,
        en: `The letter “Ā” in ${quoted(text)} may be left from a wrong encoding; check it.`,
      }
    : undefined;
}

/** A number as its cell shows it, where that is sure. */
function numberAsText(number: number, format: string | undefined): Reading<string> {
  if (Math.abs(number) >= 1e15 || (number !== 0 && Math.abs(number) < 1e-6))
    return fault(
      `Angka ${number} terlalu panjang: digitnya hilang di lembar sebar. Ketik ulang dari sumbernya dengan format Teks.`,
      `The number ${number} is too long: the spreadsheet lost its digits. Type it again from its source in the format Text.`,
    );
  if (format?.includes('%')) return found(`${Number((number * 100).toPrecision(12))}%`);
  return found(padded(number, format));
}

/** With the zeros that a format such as `00000` or `00.00` shows. */
export function padded(number: number, format: string | undefined): string {
  const [, whole, fraction = ''] = /^(0+)(?:\.(0+))?$/.exec(format ?? '') ?? [];
  if (whole === undefined || number < 0) return String(number);
  const shown = number.toFixed(fraction.length);
  if (Number(shown) !== number) return String(number);
  return shown.padStart(whole.length + (fraction === '' ? 0 : fraction.length + 1), '0');
}

function nothingRead(): Reading<string> {
  return { absent: true, written: '' };
}
