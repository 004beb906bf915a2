import { isUtf8 } from 'node:buffer';
import type { Words } from '../model/fields.ts';
import { Refused } from './refusal.ts';
import { letterOf1252 } from './windows-1252.ts';

/**
 * Bytes that mean the same in all of Windows' western and Baltic code pages: quotes, dashes, the
 * ellipsis, the bullet, a fixed blank. They are what Excel makes of Indonesian text; any other byte of
 * such a file is a different letter on a different computer.
 */
const SHARED = /^[\x00-\x7f\x85\x91-\x97\xa0\xa7\xa9\xab\xb0\xb1\xb7\xbb]*$/;

const AS_UTF8: Words = {
  id: 'Simpan kembali sebagai “CSV UTF-8” atau sebagai .xlsx.',
  en: 'Save it again as “CSV UTF-8” or as .xlsx.',
};

/** The text of a file, and a note where it was not UTF-8 and yet has one reading only. */
export function decodeText(bytes: Uint8Array): { text: string; note?: Words } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be');
  if (isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes);
    if (text.includes('\0')) throw notText();
    return { text };
  }
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (raw.includes('\0')) throw notText();
  if (SHARED.test(raw))
    return {
      text: raw.replace(/[\x80-\x9f]/g, (byte) => letterOf1252(byte.charCodeAt(0))),
      note: {
        id: 'Berkas memakai enkode Windows (bukan UTF-8); tanda bacanya dibaca menurut itu.',
        en: 'The file is in a Windows encoding, not UTF-8; its punctuation was read accordingly.',
      },
    };
  const lines = raw.split('\n');
  const line = lines.findIndex((each) => !SHARED.test(each));
  throw new Refused(
    {
      id: `Berkas bukan UTF-8: huruf pada baris ${line + 1} dapat dibaca dengan lebih dari satu cara.`,
      en: `The file is not UTF-8: a letter on line ${line + 1} can be read in more than one way.`,
    },
    AS_UTF8,
  );
}

function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): { text: string; note: Words } {
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      note: {
        id: 'Berkas memakai enkode UTF-16; dibaca menurut itu.',
        en: 'The file is in UTF-16; it was read accordingly.',
      },
    };
  } catch {
    throw notText();
  }
}

function notText(): Refused {
  return new Refused(
    {
      id: 'Berkas ini bukan lembar sebar (.xlsx) dan bukan teks (.csv).',
      en: 'The file is neither a spreadsheet (.xlsx) nor text (.csv).',
    },
    AS_UTF8,
  );
}
