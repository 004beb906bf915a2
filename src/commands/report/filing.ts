import { createHash } from 'node:crypto';
import { fileReport } from '../../amend/file-report.ts';
import { terminal } from '../../output/escape.ts';
import type { Report } from '../../report/blocks.ts';
import type { Filed } from '../../report/filed.ts';
import type { View } from '../../report/views/index.ts';
import { format as json } from '../../report/formats/json.ts';
import { dateWords } from '../../text/dates.ts';
import { parseDate } from '../../util/dates.ts';
import { UsageError } from '../../util/usage-error.ts';
import { carryOut } from '../carry-out.ts';
import type { ExitCode, Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import type { Made } from './write.ts';

/** How a report was handed in, as the options say. */
export interface Handing {
  readonly number: string;
  readonly date: string;
}

/** What `--file`, `--number` and `--date` ask for; a usage error where they do not go together. */
export function handingOf(view: View, options: Options): Handing | undefined {
  const [number, date] = ['number', 'date'].map((name) => options[name] as string | undefined);
  if (options['file'] !== true) {
    if (number === undefined && date === undefined) return undefined;
    throw new UsageError(
      {
        id: '--number dan --date hanya berlaku bersama --file.',
        en: '--number and --date go with --file only.',
      },
      { id: 'Tambahkan --file, atau hapus keduanya.', en: 'Add --file, or leave both out.' },
    );
  }
  if (!view.handedIn)
    throw new UsageError(
      {
        id: `--file mencatat laporan yang diserahkan, sedangkan ${view.name} tidak diserahkan.`,
        en: `--file records a report that is handed in, and ${view.name} is not.`,
      },
      {
        id: 'Jalankan tanpa --file, --number, dan --date.',
        en: 'Run it without --file, --number and --date.',
      },
    );
  if (!number || date === undefined)
    throw new UsageError(
      {
        id: '--file memerlukan nomor dan tanggal surat.',
        en: '--file needs the number and the date of the letter.',
      },
      {
        id: 'Contoh: --file --number 050/123/406.029/2026 --date 2026-01-30',
        en: 'For instance: --file --number 050/123/406.029/2026 --date 2026-01-30',
      },
    );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parseDate(date))
    throw new UsageError(
      {
        id: `Tanggal ${JSON.stringify(date)} tidak dikenal.`,
        en: `${JSON.stringify(date)} is not a date.`,
      },
      { id: 'Tulis tanggal lengkap: 2026-01-30.', en: 'Write the whole date: 2026-01-30.' },
    );
  for (const [name, flag] of [
    ['draft', '--draft'],
    ['agency', '--agency'],
    ['rev', '--rev'],
  ] as const)
    if (options[name] !== undefined && options[name] !== false)
      throw new UsageError(
        {
          id: `--file mencatat laporan utuh yang diserahkan, jadi tidak berlaku bersama ${flag}.`,
          en: `--file records a whole report that is handed in, and does not go with ${flag}.`,
        },
        { id: `Jalankan tanpa ${flag}.`, en: `Run it without ${flag}.` },
      );
  return { number, date };
}

/** Refuses to hand in what no commit holds: it could not be read again. */
export function refuseUncommitted({ commit, changed }: Report): void {
  if (commit !== null && !changed) return;
  throw new UsageError(
    commit === null
      ? {
          id: 'Katalog ini belum berada pada komit git, jadi laporan yang diserahkan tidak dapat dicatat.',
          en: 'This catalogue is in no git commit, so a report cannot be recorded as handed in.',
        }
      : {
          id: 'Katalog memuat perubahan yang belum dikomit, jadi laporan yang diserahkan tidak dapat dicatat.',
          en: 'The catalogue has changes that are not committed, so a report cannot be recorded as handed in.',
        },
    {
      id: 'Komit dahulu, lalu jalankan lagi.',
      en: 'Commit first, then run again.',
    },
  );
}

/** Records in `filings/` what was handed in: when, under which number, of which commit, with which digest. */
export async function recordFiling(
  io: Io,
  options: Options,
  gathered: Gathered,
  { report, span, base }: Made,
  { number, date }: Handing,
): Promise<ExitCode> {
  const [file] = await json(report, base, {});
  const bytes = file?.bytes;
  if (!(bytes instanceof Uint8Array)) throw new Error('the digest is of the whole JSON');
  return carryOut(
    // What a program reads is the paths of the report's files.
    { ...io, stdout: io.stderr },
    options,
    gathered,
    fileReport(gathered.loaded.graph, {
      report: report.view,
      period: span.written,
      asOf: report.asOf,
      commit: report.commit ?? '',
      digest: createHash('sha256').update(bytes).digest('hex'),
      number,
      date,
    }),
  );
}

/** Says that the same period was handed in before, and how much differs now. */
export function tellFiled(io: Io, filed: Filed, { language }: Pick<Gathered, 'language'>): void {
  const id = language === 'id';
  const { number, date, since } = filed;
  const named = [
    ...(number === undefined ? [] : [`${id ? 'Nomor' : 'No.'} ${number}`]),
    ...(date === undefined ? [] : [`${id ? 'tanggal' : 'of'} ${dateWords(date, language)}`]),
  ].join(' ');
  const head = id
    ? `Laporan periode ini sudah diserahkan${named === '' ? '' : ` (${named})`}, tercatat pada ${filed.id}.`
    : `The report of this period has been handed in${named === '' ? '' : ` (${named})`}, on record as ${filed.id}.`;
  const rest =
    since === undefined
      ? id
        ? `Komitnya (${filed.commit.slice(0, 12)}) tidak ada di repositori ini, jadi perubahannya tidak dapat ditunjukkan; ambil riwayat lengkapnya (git fetch --unshallow).`
        : `Its commit (${filed.commit.slice(0, 12)}) is not in this repository, so what changed cannot be shown; fetch the whole history (git fetch --unshallow).`
      : since.figures.length === 0 && since.records.length === 0
        ? id
          ? 'Sejak itu tidak ada yang berubah.'
          : 'Nothing has changed since.'
        : id
          ? `Sejak itu ${since.figures.length} angka dan ${since.records.length} rekaman berubah; lampiran laporan menyebutkannya.`
          : `Since then ${since.figures.length} figures and ${since.records.length} records have changed; an annex of the report names them.`;
  io.stderr.write(`${terminal(`${head} ${rest}`)}\n`);
}
