import type { Words } from '../model/fields.ts';
import { Refused } from './refusal.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileForm = 'workbook' | 'text';

const AS_XLSX: Words = {
  id: 'Buka berkas itu di aplikasi lembar sebar (Excel, LibreOffice), lalu simpan sebagai .xlsx.',
  en: 'Open the file in a spreadsheet program (Excel, LibreOffice) and save it as .xlsx.',
};
const FROM_THE_START: Words = {
  id: 'Mintalah lembar sebarnya (.xlsx atau .csv) kepada pembuat berkas itu.',
  en: 'Ask whoever made it for the spreadsheet itself (.xlsx or .csv).',
};

/** A form that is not read: how it shows itself, what it is called, and what to do. */
interface Refusable {
  readonly fits: (start: string, bytes: Uint8Array) => boolean;
  readonly name: Words;
  readonly hint: Words;
}

const startsWith = (mark: string) => (start: string) => start.startsWith(mark);
const isArchiveWith = (mark: RegExp) => (start: string, bytes: Uint8Array) =>
  start.startsWith('PK') && mark.test(directoryOf(bytes));

const REFUSABLE: readonly Refusable[] = [
  {
    fits: (start, bytes) => isCompound(start) && holdsWide(bytes, 'EncryptedPackage'),
    name: { id: 'buku kerja yang terkunci kata sandi', en: 'a workbook locked with a password' },
    hint: {
      id: 'Buka dengan kata sandinya, hapus kata sandi, lalu simpan sebagai .xlsx.',
      en: 'Open it with its password, remove the password and save it as .xlsx.',
    },
  },
  {
    fits: isCompound,
    name: { id: 'berkas Office lama (.xls, .doc)', en: 'an old Office file (.xls, .doc)' },
    hint: AS_XLSX,
  },
  {
    fits: (start) =>
      /^\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|table|meta|style)\b/i.test(start) ||
      /^MIME-Version:/i.test(start),
    name: {
      id: 'halaman web (HTML) yang diberi nama seperti lembar sebar',
      en: 'a web page (HTML) named like a spreadsheet',
    },
    hint: AS_XLSX,
  },
  {
    fits: (start) => /^\s*<(\?xml|\?mso-application|[\w:]*Workbook\b)/.test(start),
    name: { id: 'berkas XML, bukan .xlsx', en: 'an XML file, not .xlsx' },
    hint: AS_XLSX,
  },
  {
    fits: isArchiveWith(/xl\/workbook\.bin/i),
    name: { id: 'buku kerja biner (.xlsb)', en: 'a binary workbook (.xlsb)' },
    hint: AS_XLSX,
  },
  {
    fits: (start, bytes) =>
      start.includes('application/vnd.oasis.opendocument') ||
      isArchiveWith(/META-INF\/manifest\.xml/)(start, bytes),
    name: { id: 'berkas OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' },
    hint: AS_XLSX,
  },
  {
    fits: isArchiveWith(/Index\/(Document|Tables|CalculationEngine)|\.iwa|Index\.zip/),
    name: { id: 'berkas Numbers (.numbers)', en: 'a Numbers file (.numbers)' },
    hint: {
      id: 'Buka di Numbers, lalu pilih Berkas, Ekspor ke, Excel (.xlsx).',
      en: 'Open it in Numbers and choose File, Export To, Excel (.xlsx).',
    },
  },
  {
    fits: isArchiveWith(/word\/document\.xml/),
    name: { id: 'dokumen Word (.docx)', en: 'a Word document (.docx)' },
    hint: {
      id: 'Salin tabelnya ke lembar sebar, lalu simpan sebagai .xlsx.',
      en: 'Copy its table into a spreadsheet and save that as .xlsx.',
    },
  },
  {
    fits: (start, bytes) =>
      start.startsWith('PK') && !/xl\/workbook|xl\/worksheets/i.test(directoryOf(bytes)),
    name: { id: 'arsip ZIP, bukan lembar sebar', en: 'a ZIP archive, not a spreadsheet' },
    hint: {
      id: 'Buka arsip itu, lalu berikan berkas .xlsx atau .csv di dalamnya.',
      en: 'Open the archive and give the .xlsx or .csv file inside it.',
    },
  },
  {
    fits: startsWith('%PDF'),
    name: { id: 'dokumen PDF', en: 'a PDF document' },
    hint: FROM_THE_START,
  },
  {
    fits: (start) =>
      /^(\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/s.test(start),
    name: { id: 'gambar', en: 'a picture' },
    hint: FROM_THE_START,
  },
  { fits: startsWith('{\\rtf'), name: { id: 'dokumen RTF', en: 'an RTF document' }, hint: AS_XLSX },
  {
    fits: (start) => /^(Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/.test(start),
    name: { id: 'arsip (rar, 7z, gz)', en: 'an archive (rar, 7z, gz)' },
    hint: {
      id: 'Buka arsip itu, lalu berikan berkas .xlsx atau .csv di dalamnya.',
      en: 'Open the archive and give the .xlsx or .csv file inside it.',
    },
  },
  {
    fits: startsWith('SQLite format 3'),
    name: { id: 'basis data SQLite', en: 'an SQLite database' },
    hint: FROM_THE_START,
  },
];

/** Tells a workbook from a text by what is inside; everything else is refused by its name. */
export function recognise(bytes: Uint8Array): FileForm {
  const start = bytewise(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '');
  const found = REFUSABLE.find(({ fits }) => fits(start, bytes));
  if (found) throw refusedAs(found.name, found.hint);
  return start.startsWith('PK') ? 'workbook' : 'text';
}

function refusedAs(name: Words, hint: Words): Refused {
  return new Refused(
    {
      id: `Berkas ini berupa ${name.id}; bentuk itu tidak dibaca.`,
      en: `The file is ${name.en}, a form that is not read.`,
    },
    hint,
  );
}

/** The container of Office files before 2007, and of those under a password. */
function isCompound(start: string): boolean {
  return start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/** Names in such a container are written with two bytes a letter. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Buffer.from(name, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide);
}

/** The end of an archive, where the names of its parts stand, with forward slashes. */
function directoryOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = Math.max(0, bytes.length - 65_536);
  for (let at = bytes.length - 22; at >= from; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) from = view.getUint32(at + 16, true);
  return bytewise(bytes.subarray(from, from + 1024 * 1024)).replaceAll('\\', '/');
}

/** A letter for each byte. */
function bytewise(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
