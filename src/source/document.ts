import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Bilingual, UsageError } from '../util/usage-error.ts';
import { LARGEST_FILE, ReadFailure, TooLarge } from './snapshot.ts';
import { readWorktreeFile } from './worktree.ts';

/** Git keeps every version of a file for ever: what is larger belongs into an archive. */
const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** A document to be kept as evidence. */
export interface GivenDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Its path within the catalogue, where it lies there already. */
  readonly inside?: string;
}

/** Reads a document that a user points to: an ordinary file, no link, not too large. */
export function readDocument(path: string, catalog: string): GivenDocument {
  const bytes = contentOf(path, LARGEST_DOCUMENT, {
    id: 'Pindai dengan ukuran lebih kecil, atau catat nomor dan alamatnya saja.',
    en: 'Scan it smaller, or record only its number and address.',
  });
  const inside = within(path, catalog);
  return {
    name: basename(path),
    bytes,
    sha256: sha256Of(bytes),
    ...(inside !== undefined && { inside }),
  };
}

/** The largest Word file that is taken as a template. */
const LARGEST_TEMPLATE = 20 * 1024 * 1024;

/** Reads a Word file that a user points to, to be filled: an ordinary file, no link, not too large. */
export function readTemplate(path: string): Uint8Array {
  return contentOf(path, LARGEST_TEMPLATE, {
    id: 'Kecilkan gambar di dalamnya.',
    en: 'Make the pictures in it smaller.',
  });
}

/** Reads a record that a user points to, written elsewhere: an ordinary file, no larger than a record may be. */
export function readRecord(path: string): Uint8Array {
  return contentOf(path, LARGEST_FILE, {
    id: 'Satu berkas memuat satu rekaman; banyak rekaman diimpor dengan tular import.',
    en: 'One file holds one record; many are taken in with tular import.',
  });
}

/** The digest of a file of the catalogue: nothing where there is none, a mark where it cannot be read. */
export function digestAt(catalog: string, path: string): string | undefined {
  const target = join(catalog, path);
  if (!lstatSync(target, { throwIfNoEntry: false })) return undefined;
  try {
    return sha256Of(readWorktreeFile(target, LARGEST_DOCUMENT));
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof TooLarge) return '';
    throw error;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function within(path: string, catalog: string): string | undefined {
  const place = join(realpathSync(dirname(path)), basename(path));
  const below = relative(realpathSync(catalog), place).split(sep).join('/');
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(below)
    ? below
    : undefined;
}

function contentOf(path: string, largest: number, smaller: Bilingual): Uint8Array {
  const shown = JSON.stringify(path);
  try {
    return readWorktreeFile(path, largest);
  } catch (error) {
    if (error instanceof TooLarge)
      throw new UsageError(
        {
          id: `Berkas ${shown} terlalu besar: ${megabytes(error.size)} MB, paling besar ${megabytes(largest)} MB.`,
          en: `The file ${shown} is too large: ${megabytes(error.size)} MB, at most ${megabytes(largest)} MB.`,
        },
        smaller,
      );
    if (!(error instanceof ReadFailure)) throw error;
    throw new UsageError(
      ['ELOOP', 'special'].includes(error.message)
        ? {
            id: `${shown} bukan berkas biasa (tautan, folder, atau perangkat).`,
            en: `${shown} is no ordinary file (a link, folder or device).`,
          }
        : {
            id: `Berkas ${shown} tidak dapat dibaca (${error.message}).`,
            en: `The file ${shown} cannot be read (${error.message}).`,
          },
      { id: 'Tunjuk berkasnya sendiri.', en: 'Point to the file itself.' },
    );
  }
}

function megabytes(size: number): string {
  return String(Math.ceil(size / (1024 * 1024)));
}
