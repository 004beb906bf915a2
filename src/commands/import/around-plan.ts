import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newText } from '../../edit/additions.ts';
import type { Words } from '../../model/fields.ts';
import { listed } from '../../sheet/data-rows.ts';
import { headerAt } from '../../sheet/header.ts';
import { mapFor } from '../../sheet/map-file.ts';
import { refusedRows } from '../../sheet/refused-rows.ts';
import type { ImportTable } from '../../sheet/table.ts';
import type { Language } from '../../text/language.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import { showDifference } from '../make-changes.ts';
import type { Desk } from '../questions.ts';
import { type Job, type Made, makePlan } from './make-plan.ts';
import { refusedBytes } from './write-refused.ts';

/** New records whose files a dry run prints whole. */
const FEW = 3;
/** Names that are told before it is asked whether to add them. */
const MOST_NAMES = 20;

/** The plan; where agencies are unknown and somebody can be asked, with those that are to be added. */
export async function planned(
  io: Io,
  options: Options,
  gathered: Gathered,
  desk: Desk,
  job: Job,
): Promise<Made> {
  const made = makePlan(io, options, gathered, job);
  const names = made.unknownAgencies;
  if (names.length === 0 || job.addAgencies || !desk.isManned || options['format'] === 'json')
    return made;
  const more = names.length - MOST_NAMES;
  const list = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`… (+${more})`] : [])].join(', ');
  const told =
    gathered.language === 'id'
      ? `${names.length} instansi belum ada di katalog: ${list}.`
      : `${names.length} agencies are not in the catalogue: ${list}.`;
  desk.say(['', told]);
  const question = { id: 'Buatkan rekamannya?', en: 'Make records of them?' };
  if (!(await desk.agrees(question, false))) return made;
  return makePlan(io, options, gathered, { ...job, addAgencies: true });
}

/** Rows under merged cells, which stay empty unless it is said that they are not. */
export function underMerged({ sheet, underMerged: rows }: ImportTable): Words[] {
  if (rows.length === 0) return [];
  return [
    {
      id: `Lembar "${sheet.name}", baris ${listed(rows)}: di bawah sel gabungan, dibaca kosong; isi dengan --fill-merged.`,
      en: `Sheet "${sheet.name}", row${rows.length === 1 ? '' : 's'} ${listed(rows)}: under merged cells, read as empty; fill them with --fill-merged.`,
    },
  ];
}

/**
 * Keeps what columns were taken for, where that is asked for; a dry run only says that it would. A file
 * that says the same already is as good as written, any other is somebody's work.
 */
export function saveMap(io: Io, options: Options, { kind, map, tables }: Job): Words[] {
  const path = options['saveMap'] as string | undefined;
  if (path === undefined) return [];
  const columns = tables.flatMap((table) => table.columns);
  const text = newText('', mapFor(kind, columns, map));
  const whole = resolve(io.cwd, path);
  try {
    if (lstatSync(whole, { throwIfNoEntry: false })) {
      if (readFileSync(whole, 'utf8') === text) return [];
      throw Object.assign(new Error(path), { code: 'EEXIST' });
    }
    if (options['dryRun'] === true)
      return [
        {
          id: `Dengan --dry-run peta kolom tidak disimpan ke ${path}.`,
          en: `With --dry-run the map of columns is not saved to ${path}.`,
        },
      ];
    writeFileSync(whole, text, { flag: 'wx' });
    return [];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(
      {
        id: `Peta kolom tidak dapat disimpan ke ${path} (${code}).`,
        en: `The map of columns cannot be saved to ${path} (${code}).`,
      },
      { id: 'Sebutkan berkas yang belum ada.', en: 'Name a file that is not there yet.' },
    );
  }
}

/** What would change in files: those that are there, and new ones where they are few. */
export async function difference(io: Io, gathered: Gathered, { changes }: Made): Promise<void> {
  const fresh = changes.filter(({ hash }) => hash === undefined);
  const changed = changes.filter(({ hash }) => hash !== undefined);
  await showDifference(io, gathered, [...changed, ...(fresh.length > FEW ? [] : fresh)]);
}

/** The refused rows as the file that they are to be given back in; none where all were taken. */
export async function toGiveBack(
  io: Io,
  { language }: Gathered,
  job: Job,
  made: Made,
  path: string,
): Promise<Uint8Array | undefined> {
  if (made.refused.size === 0) return undefined;
  const own = job.own.map(({ sheet }) => {
    const [first] = sheet.rows;
    const header = headerAt(sheet, first?.number ?? 1, first?.number ?? 1);
    return { sheet, header, rows: sheet.rows.slice(1) };
  });
  const rows = refusedRows([...job.tables, ...own], made.refused, made.problems, language);
  return refusedBytes(io, language, path, rows, job.versions);
}

/** What stands above the reasons. */
export function heading({ refused }: Made, isPartial: boolean, language: Language): string[] {
  const count = refused.size;
  if (language === 'id')
    return [
      isPartial
        ? `${count} baris ditolak:`
        : `tular: tidak ada yang ditulis, karena ${count} baris belum dapat diterima; baris yang baik saja: --partial.`,
    ];
  return [
    isPartial
      ? `${count} row${count === 1 ? '' : 's'} refused:`
      : `tular: nothing was written, since ${count} row${count === 1 ? '' : 's'} cannot be taken yet; only the good ones: --partial.`,
  ];
}
