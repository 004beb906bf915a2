import type { Derived } from '../../derive/derive.ts';
import type { Language } from '../../text/language.ts';
import type { CatalogRecord } from '../../model/record.ts';
import type { Block, Report } from '../blocks.ts';
import { annex, type Made } from './annual/annex.ts';
import { answer } from '../material/answers.ts';
import { numberTables } from '../build.ts';
import { closing } from './annual/closing.ts';
import { type Context, openContext } from '../material/context.ts';
import { copies } from './annual/copies.ts';
import { dissemination } from './annual/dissemination.ts';
import { approval, keeper, preface, summary } from './annual/front.ts';
import { introduction } from './annual/introduction.ts';
import { monitoring } from './annual/monitoring.ts';
import { profile } from './annual/profile.ts';

/** What a view is told besides the catalogue's answers. */
export interface Asked extends Made {
  readonly year: string;
  readonly language: Language;
  readonly draft: boolean;
  /** The record that a view of one record is about. */
  readonly subject?: CatalogRecord;
}

/** Every record behind a printed row or a number, so that the annex lists them all. */
function citeAll(context: Context, blocks: readonly Block[]): void {
  const cells = blocks
    .flatMap((block) => (block.type === 'table' ? [...block.rows] : []))
    .flatMap((row) => [
      row,
      ...row.cells.flatMap((cell) => (cell.type === 'count' ? cell.members : [])),
    ]);
  const tallied = Object.values(context.counts).flatMap(({ members }) => members);
  const cited = new Set([...cells, ...tallied].flatMap(({ records }) => records));
  for (const kind of COUNTED)
    for (const record of context.graph.all(kind))
      if (cited.has(context.refId(record))) context.ledger.cite(record as CatalogRecord);
}

const COUNTED = ['activity', 'agreement', 'innovation', 'replication', 'submission'] as const;

/** The yearly report on dissemination and replication that goes to KemenPANRB. */
export function annual(
  derived: Derived,
  { year, language, draft, commit, changed, tool }: Asked,
): Report {
  const context = openContext(derived.graph, year, derived.day, language, derived);
  const { t, region } = context;
  const answers = answer(context);
  const place = derived.graph.manifest?.value.place;
  const title = t(
    `Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik ${region} Tahun ${year}`,
    `Report on the Dissemination and Replication of Public Service Innovations of ${region} ${year}`,
  );
  const body: Block[] = [
    {
      type: 'cover',
      title,
      lines: [
        t(
          `Keadaan sampai dengan ${context.date(derived.day)}`,
          `As of ${context.date(derived.day)}`,
        ),
      ],
      foot: [keeper(context), ...(place === undefined ? [] : [`${place}, ${year}`])],
    },
    ...approval(context),
    ...preface(context),
    ...summary(context, answers),
    { type: 'page-break' as const },
    {
      type: 'heading' as const,
      level: 1 as const,
      id: 'daftar-isi',
      text: t('Daftar Isi', 'Contents'),
    },
    { type: 'contents' as const },
    {
      type: 'heading' as const,
      level: 1 as const,
      id: 'daftar-tabel',
      text: t('Daftar Tabel', 'List of Tables'),
    },
    { type: 'contents' as const, of: 'tables' as const },
    ...introduction(context),
    ...profile(context, answers),
    ...dissemination(context, answers),
    ...copies(context, answers),
    ...monitoring(context, answers),
    ...closing(context, answers),
  ];
  citeAll(context, body);
  const blocks = [...body, ...annex(context, { commit, changed, tool })];
  return {
    view: 'annual',
    language,
    year,
    asOf: derived.day,
    commit,
    changed,
    tool,
    title,
    author: keeper(context),
    draft,
    counts: context.counts,
    blocks: numberTables(context, blocks),
  };
}
