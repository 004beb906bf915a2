import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { RefusedRows } from '../../sheet/refused-rows.ts';
import type { Versions } from '../../sheet/versions.ts';
import type { Language } from '../../text/language.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io } from '../command.ts';

/** Where refused rows go: as asked, else beside the file that was read. */
export function refusedPath(file: string, asked: string | undefined, language: Language): string {
  if (asked !== undefined) return asked;
  const name = basename(file, extname(file));
  const end = language === 'id' ? 'ditolak' : 'refused';
  return join(dirname(file), `${name}-${end}.xlsx`);
}

/** Writes refused rows to a workbook or, by the ending of the path, a CSV file. */
export async function writeRefused(
  io: Io,
  language: Language,
  path: string,
  sheets: readonly RefusedRows[],
  versions: Versions,
): Promise<void> {
  const { refusedCsv, refusedWorkbook } = await import('../../sheet/refused-files.ts');
  const isCsv = /\.csv$/i.test(path);
  if (isCsv && sheets.length > 1) throw onlyOneTable(path);
  const bytes = isCsv
    ? Buffer.from(refusedCsv(sheets), 'utf8')
    : refusedWorkbook(sheets, { day: io.today, tool: `tular ${io.version}`, language, versions });
  try {
    writeFileSync(resolve(io.cwd, path), bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(
      {
        id: `Baris yang ditolak tidak dapat ditulis ke ${path} (${code}).`,
        en: `The refused rows cannot be written to ${path} (${code}).`,
      },
      {
        id: 'Tidak ada yang masuk katalog. Jalankan lagi dengan --partial=BERKAS di tempat lain.',
        en: 'Nothing came into the catalogue. Run it again with --partial=FILE elsewhere.',
      },
    );
  }
}

function onlyOneTable(path: string): UsageError {
  return new UsageError(
    {
      id: `${path}: berkas CSV hanya memuat satu lembar, padahal yang ditolak berasal dari beberapa lembar.`,
      en: `${path}: a CSV file holds one sheet only, but the refused rows come from several.`,
    },
    { id: 'Pakai nama berakhiran .xlsx.', en: 'Use a name that ends in .xlsx.' },
  );
}
