import { citizenNumber } from '../../util/citizen-number.ts';
import { fold } from '../../util/fold.ts';
import { governmentCode, regionName } from '../../regions/regions.ts';
import { regionsNamed } from './region-names.ts';
import type { Cell } from '../sheet.ts';
import { readEmptiness } from './emptiness.ts';
import { fault, found, quoted, type Fault, type Reading } from './reading.ts';
import { padded, readText } from './text.ts';

const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** A region's code as Kemendagri writes it (`35.03`), also from the region's full name. */
export function readRegion(cell: Cell): Reading<string> {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  const read = cell.kind === 'number' ? undefined : readText(cell);
  if (read && !('value' in read)) return read;
  const text =
    cell.kind === 'number'
      ? padded(cell.number, cell.format)
      : (read?.value ?? '').replace(/,/g, '.');
  if (SHAPE.test(text) && isRegion(text)) return found(text);
  return /^[\d\s./-]+$/.test(text) ? damagedCode(text) : ofName(read?.value ?? text);
}

function isRegion(code: string): boolean {
  return regionName(governmentCode(code)) !== undefined;
}

/** What a code of another form most likely is: digits run together, or zeros lost in a spreadsheet. */
function damagedCode(text: string): Fault {
  const groups = text.split(/[\s./-]+/).filter(Boolean);
  const digits = groups.join('');
  const [first = '', second] = groups;
  // A number loses the zeros at its end: 35.1 was 35.10.
  const dotted =
    second === undefined
      ? [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 10)]
          .filter(Boolean)
          .join('.')
      : [
          first,
          ...groups.slice(1).map((group, index) => paddedGroup(group, index, groups.length)),
        ].join('.');
  const meant = SHAPE.test(dotted) && isRegion(dotted) ? dotted : undefined;
  const name = meant === undefined ? undefined : regionName(governmentCode(meant));
  const is = name === undefined ? '' : ` (${name})`;
  return fault(
    meant === undefined
      ? `Kode wilayah ${quoted(text)} tidak dikenal. Pakai kode Kemendagri, misalnya 35.03.`
      : `Kode wilayah ${quoted(text)} tidak lengkap; mungkin ${meant}${is}. Beri kolom kode format Teks.`,
    meant === undefined
      ? `The region code ${quoted(text)} is unknown. Use the code of Kemendagri, such as 35.03.`
      : `The region code ${quoted(text)} is not complete; perhaps ${meant}${is}. Format the column of codes as Text.`,
    meant,
  );
}

function paddedGroup(group: string, index: number, count: number): string {
  if (index === 2) return group.padStart(4, '0');
  return count === 2 ? group.padEnd(2, '0') : group.padStart(2, '0');
}

function ofName(text: string): Reading<string> {
  const codes = regionsNamed(text);
  const [code] = codes;
  const names = codes.map((each) => `${each} ${regionName(each)}`).join(', ');
  if (codes.length === 1 && code !== undefined)
    return found(code, {
      id: `${quoted(text)} dibaca sebagai ${names}.`,
      en: `${quoted(text)} was read as ${names}.`,
    });
  return fault(
    codes.length > 1
      ? `${quoted(text)} dapat berarti ${names}.`
      : `Wilayah ${quoted(text)} tidak dikenal. Tulis kode Kemendagri atau nama lengkapnya.`,
    codes.length > 1
      ? `${quoted(text)} can mean ${names}.`
      : `The region ${quoted(text)} is unknown. Write the code of Kemendagri or its full name.`,
  );
}

/** A code that is kept digit by digit: a postal code, a telephone, a letter's number. */
export function readCode(cell: Cell): Reading<string> {
  const nothing = readEmptiness(cell);
  if (nothing) return nothing;
  const text = cell.kind === 'number' ? padded(cell.number, cell.format) : undefined;
  const written = text ?? (cell.kind === 'text' ? cell.text.trim() : '');
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(written) || (text !== undefined && Number(text) >= 1e15))
    return fault(
      `Digit ${quoted(written)} hilang di lembar sebar. Ketik ulang dari sumbernya dengan format Teks.`,
      `The spreadsheet lost digits of ${quoted(written)}. Type it again from its source in the format Text.`,
    );
  if (text === undefined) return readText(cell);
  if (citizenNumber(text) !== undefined) return readText({ kind: 'text', text });
  if (/^8\d{8,11}$/.test(text))
    return fault(
      `Nomor telepon ${quoted(text)} kehilangan angka 0 di depan.`,
      `The telephone number ${quoted(text)} lost its leading 0.`,
      `0${text}`,
    );
  return found(text, {
    id: `${quoted(text)} tersimpan sebagai angka; nol di depannya, bila ada, hilang.`,
    en: `${quoted(text)} is kept as a number; zeros before it, if any, are lost.`,
  });
}

/** The id of a record as file names have it. */
export function readId(cell: Cell): Reading<string> {
  const read = readCode(cell);
  if (!('value' in read)) return read;
  if (/^(?:[a-z0-9-]+:)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(read.value)) return found(read.value);
  const slug = fold(read.value)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return fault(
    `Id ${quoted(read.value)} hanya boleh berisi huruf kecil, angka, dan tanda hubung.`,
    `The id ${quoted(read.value)} may hold small letters, digits and hyphens only.`,
    slug === '' ? undefined : slug,
  );
}
