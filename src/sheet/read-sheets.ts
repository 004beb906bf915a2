import type { Words } from '../model/fields.ts';
import { LIMITS } from './limits.ts';
import { recognise } from './recognise.ts';
import { Refused, tooLarge, type Refusal } from './refusal.ts';
import type { Sheet } from './sheet.ts';

/** What a file holds, with what should be told of how it was read, or why it cannot be read. */
export type Sheets =
  { readonly sheets: readonly Sheet[]; readonly notes: readonly Words[] } | Refusal;

/**
 * The sheets of a file: an `.xlsx` workbook or a CSV file, told apart by their content and not by
 * `name`, which a CSV file's sheet bears. What is too large, damaged, hostile or of another form comes
 * back as a refusal with what to do.
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<Sheets> {
  try {
    if (bytes.length > LIMITS.file) throw tooManyBytes(bytes.length);
    if (recognise(bytes) === 'text') {
      const { readCsv } = await import('./read-csv.ts');
      return filled(readCsv(name, bytes));
    }
    const { readXlsx } = await import('./read-xlsx.ts');
    return filled(readXlsx(bytes));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function filled(read: { sheets: Sheet[]; notes: Words[] }): Sheets {
  if (read.sheets.some(({ rows }) => rows.length > 0)) return read;
  throw new Refused(
    { id: 'Berkas ini tidak berisi apa-apa.', en: 'The file holds nothing.' },
    {
      id: 'Periksa apakah berkas yang dimaksud sudah disimpan dengan isinya.',
      en: 'Check that the file meant was saved with its content.',
    },
  );
}

function tooManyBytes(size: number): Refused {
  const [actual, most] = [size, LIMITS.file].map((each) => (each / 1024 / 1024).toFixed(1));
  return tooLarge({
    id: `${actual?.replace('.', ',')} MB, paling besar ${most?.replace('.', ',')} MB`,
    en: `${actual} MB, at most ${most} MB`,
  });
}
