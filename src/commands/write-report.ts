import { join, resolve } from 'node:path';
import { derive, type Derived } from '../derive/derive.ts';
import type { How, OutputFile } from '../report/blocks.ts';
import { FORMATS } from '../report/formats/index.ts';
import { latestYear } from '../report/latest-year.ts';
import type { View } from '../report/views/index.ts';
import type { CatalogRecord } from '../model/record.ts';
import { revisionOf } from '../source/revision.ts';
import { writeFiles } from '../source/write.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Options } from './command.ts';
import type { Gathered } from './gather.ts';

interface Wanted {
  readonly view: View;
  /** The latest finished year with events, where absent. */
  readonly year?: string | undefined;
  readonly formats: readonly string[];
  readonly folder: string;
  readonly draft: boolean;
  /** The record that the view is about, if it is about one. */
  readonly subject?: CatalogRecord | undefined;
  readonly how?: How;
}

/** Writes a report of a gathered catalogue, each file whole or not at all; gives the paths written. */
export async function writeReport(
  io: Io,
  gathered: Gathered,
  options: Options,
  { view, year: given, formats, folder, draft, subject, how = {} }: Wanted,
): Promise<string[]> {
  const { year, derived } = asked(
    io,
    options,
    gathered,
    given ?? (subject && gathered.derived.day.slice(0, 4)),
  );
  const { commit, changed } =
    options.rev === undefined
      ? revisionOf(gathered.location)
      : { commit: gathered.snapshot.commit, changed: false };
  const tool = `tular ${io.version}`;
  const { language } = gathered;
  const build = await view.load();
  const report = build(derived, {
    year,
    language,
    draft,
    commit,
    changed,
    tool,
    ...(subject && { subject }),
  });
  const files: OutputFile[] = [];
  for (const name of new Set(formats)) {
    const format = await (FORMATS[name] as (typeof FORMATS)[string])();
    files.push(...(await format(report, `${view.base}-${subject?.id ?? year}`, how)));
  }
  try {
    writeFiles(resolve(io.cwd, folder), await Promise.all(files.map(whole)));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.sentence, {
      id: 'Tunjuk folder yang dapat ditulisi dengan --output.',
      en: 'Give a folder that can be written to with --output.',
    });
  }
  return files.map((file) => join(folder, file.name));
}

async function whole({ name, bytes }: OutputFile) {
  if (bytes instanceof Uint8Array) return { name, bytes };
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return { name, bytes: Buffer.concat(pieces) };
}

/** The year and the day that the report tells of. */
function asked(
  io: Io,
  options: Options,
  { loaded, derived }: Gathered,
  given: string | undefined,
): { readonly year: string; readonly derived: Derived } {
  // The day that was asked for, or today: what is finished is finished by then.
  const year = given ?? latestYear(loaded.graph, derived.day);
  if (!/^(19|20|21)\d{2}$/.test(year))
    throw new UsageError(
      { id: `${JSON.stringify(year)} bukan tahun.`, en: `${JSON.stringify(year)} is not a year.` },
      {
        id: 'Tulis tahun dengan empat angka, misalnya --year 2025.',
        en: 'Write a year in four digits: --year 2025.',
      },
    );
  const end = `${year}-12-31`;
  const day = options.asOf === undefined ? (io.today < end ? io.today : end) : derived.day;
  if (day < `${year}-01-01`)
    throw new UsageError(
      {
        id: `Tahun ${year} belum mulai pada ${day}.`,
        en: `The year ${year} had not begun on ${day}.`,
      },
      {
        id: 'Pilih tahun yang lebih awal, atau --as-of yang lebih lambat.',
        en: 'Choose an earlier year, or a later --as-of.',
      },
    );
  return { year, derived: derive(loaded.graph, day) };
}
