import { join, resolve } from 'node:path';
import { derive, type Derived } from '../../derive/derive.ts';
import { withinAgency } from '../../derive/within.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import type { How, OutputFile, Report } from '../../report/blocks.ts';
import type { Filed } from '../../report/filed.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { latestYear } from '../../report/latest-year.ts';
import type { View } from '../../report/views/index.ts';
import { revisionOf } from '../../source/revision.ts';
import { refuseSigned } from '../../source/signed.ts';
import { writeStreams } from '../../source/write.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io, Options } from '../command.ts';
import type { Gathered } from '../gather.ts';
import { sinceFiled } from './since-filed.ts';
import { lastDayOf, refuseEarly, type Span, yearSpan } from './span.ts';

/** Which report is asked for. */
export interface Asked {
  readonly view: View;
  /** The latest finished year with events, where absent. */
  readonly span?: Span | undefined;
  readonly draft: boolean;
  /** The record that the view is about, if it is about one. */
  readonly subject?: CatalogRecord | undefined;
  /** The one agency that it is limited to. */
  readonly agency?: Document<'agency'> | undefined;
}

/** A report, made but not yet written, and what its files are called. */
export interface Made {
  readonly report: Report;
  readonly span: Span;
  readonly base: string;
  /** What was handed in of the same period before. */
  readonly filed?: Filed | undefined;
}

/** Builds a report of a gathered catalogue. */
export async function makeReport(
  io: Io,
  gathered: Gathered,
  options: Options,
  { view, span: given, draft, subject, agency }: Asked,
): Promise<Made> {
  const { loaded, language } = gathered;
  // The day that was asked for, or today: what is finished is finished by then.
  const { day: today } = gathered.derived;
  const span = given ?? yearSpan(subject ? today.slice(0, 4) : latestYear(loaded.graph, today));
  const day = options.asOf === undefined ? lastDayOf(span, io.today) : today;
  refuseEarly(span, day);
  const derived = derivedOf(loaded.graph, day, agency);
  const { commit, changed } =
    options.rev === undefined
      ? revisionOf(gathered.location)
      : { commit: gathered.snapshot.commit, changed: false };
  const filed =
    agency || !view.handedIn ? undefined : sinceFiled(gathered, derived, view.name, span);
  const build = await view.load();
  const report = build(derived, {
    year: span.year,
    ...(span.period && { period: span.period }),
    language,
    draft,
    commit,
    changed,
    tool: `tular ${io.version}`,
    ...(subject && { subject }),
    ...(filed && { filed }),
  });
  const base = [view.base, subject?.id ?? span.inName, ...(agency ? [agency.id] : [])].join('-');
  return { report, span, base, filed };
}

function derivedOf(
  graph: Gathered['loaded']['graph'],
  day: string,
  agency: Document<'agency'> | undefined,
): Derived {
  return derive(agency ? withinAgency(graph, agency) : graph, day);
}

/** Writes a report in some formats, each file whole or not at all; gives the paths written. */
export async function writeReport(
  io: Io,
  { report, base }: Made,
  formats: readonly string[],
  folder: string,
  how: How = {},
): Promise<string[]> {
  const files: OutputFile[] = [];
  const wanted = [...new Set(formats)];
  try {
    for (const [index, name] of wanted.entries()) {
      io.progress?.(progressText(report, name, index + 1, wanted.length));
      const format = await (FORMATS[name] as (typeof FORMATS)[string])();
      files.push(...(await format(report, base, how)));
    }
    refuseSigned(
      resolve(io.cwd, folder),
      files.map(({ name }) => name),
    );
    await toDisk(resolve(io.cwd, folder), files);
  } finally {
    io.progress?.('');
  }
  return files.map((file) => join(folder, file.name));
}

async function toDisk(folder: string, files: readonly OutputFile[]): Promise<void> {
  try {
    await writeStreams(folder, files);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.sentence, {
      id: 'Tunjuk folder yang dapat ditulisi dengan --output.',
      en: 'Give a folder that can be written to with --output.',
    });
  }
}

function progressText({ language }: Report, format: string, at: number, of: number): string {
  return language === 'id'
    ? `Menyusun laporan: ${format} (${at} dari ${of}) …`
    : `Making the report: ${format} (${at} of ${of}) …`;
}
