import { accessSync, constants, lstatSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { RefusedRows } from '../../sheet/refused-rows.ts';
import type { Versions } from '../../sheet/versions.ts';
import type { Language } from '../../text/language.ts';
import { type Bilingual, UsageError } from '../../util/usage-error.ts';
import type { Io } from '../command.ts';
import type { Gathered } from '../gather.ts';

/** The end of the name of a file of refused rows, so that rows refused again do not pile it up. */
const END = /-(?:ditolak|refused)(?:-\d+)?$/;

const ELSEWHERE: Bilingual = {
  id: 'Sebutkan berkas lain, yang belum ada, dengan --partial=BERKAS.xlsx.',
  en: 'Name another file, one that is not there yet, with --partial=FILE.xlsx.',
};

/**
 * Where refused rows are to go: as asked, else beside the file that was read, under a name that is free.
 * Throws a `UsageError` where nothing may be written there, so that this is known before anything is.
 */
export function refusedPath(
  { cwd }: Pick<Io, 'cwd'>,
  { location, language }: Pick<Gathered, 'location' | 'language'>,
  file: string,
  asked: string | undefined,
): string {
  const path = asked ?? freeName(cwd, file, language);
  const whole = resolve(cwd, path);
  const refuse = (id: string, en: string) =>
    new UsageError({ id: `--partial: ${path} ${id}`, en: `--partial: ${path} ${en}` }, ELSEWHERE);
  if (!/\.(?:xlsx|csv)$/i.test(path))
    throw refuse('tidak berakhiran .xlsx atau .csv.', 'does not end in .xlsx or .csv.');
  if (isThere(whole)) throw refuse('sudah ada.', 'is there already.');
  try {
    accessSync(dirname(whole), constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw refuse(`tidak dapat ditulis (${code}).`, `cannot be written (${code}).`);
  }
  const folder = realpathSync(dirname(whole)) + sep;
  if (folder.startsWith(realpathSync(location.folder) + sep))
    throw refuse('terletak di dalam folder katalog.', 'lies in the folder of the catalogue.');
  return path;
}

function freeName(cwd: string, file: string, language: Language): string {
  const name = basename(file, extname(file)).replace(END, '');
  const start = join(dirname(file), `${name}-${language === 'id' ? 'ditolak' : 'refused'}`);
  let path = `${start}.xlsx`;
  for (let times = 2; isThere(resolve(cwd, path)); times += 1) path = `${start}-${times}.xlsx`;
  return path;
}

// A link that leads nowhere is there too: what is written would end where it leads.
const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Refused rows as the bytes of a workbook or, by the ending of the path, of a CSV file. */
export async function refusedBytes(
  io: Io,
  language: Language,
  path: string,
  sheets: readonly RefusedRows[],
  versions: Versions,
): Promise<Uint8Array> {
  const { refusedCsv, refusedWorkbook } = await import('../../sheet/refused-files.ts');
  const isCsv = /\.csv$/i.test(path);
  if (isCsv && sheets.length > 1) throw onlyOneTable(path);
  return isCsv
    ? Buffer.from(refusedCsv(sheets), 'utf8')
    : refusedWorkbook(sheets, { day: io.today, tool: `tular ${io.version}`, language, versions });
}

/** Writes the refused rows to a file that is not there yet. */
export function writeRefused({ cwd }: Pick<Io, 'cwd'>, path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(resolve(cwd, path), bytes, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(
      {
        id: `Baris yang baik sudah masuk katalog, tetapi yang ditolak tidak dapat ditulis ke ${path} (${code}).`,
        en: `The good rows are in the catalogue, but those refused cannot be written to ${path} (${code}).`,
      },
      {
        id: 'Jalankan lagi dengan --partial=BERKAS di tempat lain; yang sudah masuk tidak masuk dua kali.',
        en: 'Run it again with --partial=FILE elsewhere; what is in does not come in twice.',
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
