import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSigned } from '../util/pdf-signature.ts';
import { UsageError } from '../util/usage-error.ts';

/** Refuses to write over a PDF that was signed: the signature would be gone, and with it the document. */
export function refuseSigned(folder: string, names: readonly string[]): void {
  const signed = names.filter((name) => name.endsWith('.pdf') && signedAt(join(folder, name)));
  if (signed.length === 0) return;
  const all = signed.map((name) => JSON.stringify(join(folder, name))).join(', ');
  throw new UsageError(
    {
      id: `${all} sudah ditandatangani, jadi tidak ditulis ulang; tidak ada berkas yang ditulis.`,
      en: `${all} is already signed and is not written again; no file was written.`,
    },
    {
      id: 'Tunjuk folder lain dengan --output, atau pindahkan berkas itu lebih dahulu.',
      en: 'Name another folder with --output, or move that file first.',
    },
  );
}

function signedAt(path: string): boolean {
  // What is no ordinary file is refused by the writing itself.
  if (!statOf(path)?.isFile()) return false;
  try {
    return isSigned(readFileSync(path));
  } catch {
    throw new UsageError(
      {
        id: `${JSON.stringify(path)} tidak dapat dibaca, jadi belum pasti tidak ditandatangani.`,
        en: `${JSON.stringify(path)} cannot be read, so it may be signed.`,
      },
      {
        id: 'Periksa izinnya, atau tunjuk folder lain.',
        en: 'Check its permissions, or name another folder.',
      },
    );
  }
}

function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
