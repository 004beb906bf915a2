import { type Bilingual, UsageError } from '../util/usage-error.ts';

interface Cause {
  readonly why: Bilingual;
  readonly help: Bilingual;
}

const NOT_ALLOWED: Cause = {
  why: { id: 'tidak diizinkan', en: 'it is not permitted' },
  help: {
    id: 'Periksa izinnya, dan apakah berkasnya sedang dibuka program lain',
    en: 'Check its permissions, and whether another program has the file open',
  },
};
const TOO_MANY_OPEN: Cause = {
  why: { id: 'terlalu banyak berkas terbuka', en: 'too many files are open' },
  help: { id: 'Tutup program lain', en: 'Close other programs' },
};
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: {
    why: { id: 'cakram penuh', en: 'the disk is full' },
    help: { id: 'Kosongkan ruang di cakram', en: 'Make room on the disk' },
  },
  EDQUOT: {
    why: { id: 'jatah ruang habis', en: 'the disk quota is used up' },
    help: {
      id: 'Hapus yang tidak terpakai atau minta jatah lebih besar',
      en: 'Delete what is not needed or ask for a larger quota',
    },
  },
  EFBIG: {
    why: { id: 'batas ukuran berkas terlampaui', en: 'the limit of a file’s size is exceeded' },
    help: { id: 'Naikkan batasnya (ulimit -f)', en: 'Raise the limit (ulimit -f)' },
  },
  EROFS: {
    why: { id: 'cakram hanya dapat dibaca', en: 'the disk can only be read' },
    help: {
      id: 'Pakai salinan katalog di tempat yang dapat ditulis',
      en: 'Use a copy of the catalogue where it can be written',
    },
  },
  EIO: {
    why: { id: 'cakram gagal membaca atau menulis', en: 'the disk failed to read or write' },
    help: { id: 'Periksa cakram dan sambungannya', en: 'Check the disk and its connection' },
  },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EBUSY: NOT_ALLOWED,
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
};
const OTHER: Cause = {
  why: { id: 'sistem menolak', en: 'the system refuses' },
  help: { id: 'Periksa izinnya dan tempatnya', en: 'Check its permissions and the place' },
};

/** Why the system would not write: a word for its code and what to do about it. */
export function causeOf(code: string): Cause {
  return CAUSES[code] ?? OTHER;
}

/** The code of an error that the system gave; none where the error is something else. */
export function systemCode(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && typeof syscall === 'string' ? code : undefined;
}

/** One clear line for a catalogue that the system would not let be written, with how it stands now. */
export function storageError(error: unknown, place: string, standing: Bilingual): UsageError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const { why, help } = causeOf(code);
  const where = JSON.stringify((error as NodeJS.ErrnoException).path ?? place);
  return new UsageError(
    {
      id: `Katalog tidak dapat ditulis, ${why.id} (${code}: ${where}). ${standing.id}`,
      en: `The catalogue cannot be written, ${why.en} (${code}: ${where}). ${standing.en}`,
    },
    { id: `${help.id}, lalu jalankan lagi.`, en: `${help.en}, then run again.` },
  );
}
