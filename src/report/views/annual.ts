import type { Derived } from '../../derive/derive.ts';
import type { CatalogRecord } from '../../model/record.ts';
import { type Asked, reportHead } from '../asked.ts';
import type { Block, Report } from '../blocks.ts';
import { annexes } from './annual/annex.ts';
import { answer } from '../material/answers.ts';
import { numberTables, withoutEmptyPages } from '../build.ts';
import { closing } from './annual/closing.ts';
import { type Context, openContext } from '../material/context.ts';
import { copies } from './annual/copies.ts';
import { dissemination } from './annual/dissemination.ts';
import { coveringLetter } from './annual/letter.ts';
import { declaration } from './annual/declaration.ts';
import { titleOf } from './annual/title.ts';
import { approval, cover, preface, summary } from './annual/front.ts';
import { author } from '../material/office.ts';
import { introduction, lawRemarks } from './annual/introduction.ts';
import { monitoring } from './annual/monitoring.ts';
import { profile } from './annual/profile.ts';

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
export function annual(derived: Derived, asked: Asked): Report {
  const { year, period, language, filed } = asked;
  const context = openContext(derived.graph, year, derived.day, language, derived, period);
  const { t } = context;
  const answers = answer(context);
  const title = titleOf(context);
  const list = (id: string, text: string, of?: 'tables' | 'figures'): Block[] => [
    { type: 'heading', level: 1, id, text },
    { type: 'contents', ...(of && { of }) },
  ];
  const body: Block[] = [
    ...introduction(context),
    ...profile(context, answers),
    ...dissemination(context, answers),
    ...copies(context, answers),
    ...monitoring(context, answers),
    ...closing(context, answers),
  ];
  const opening: Block[] = [
    ...coveringLetter(context),
    ...cover(context, filed),
    { type: 'pages', numbers: 'roman' },
    ...approval(context),
    ...preface(context),
    ...summary(context, answers),
    { type: 'page-break' },
    ...list('daftar-isi', t('Daftar Isi', 'Contents')),
    ...list('daftar-tabel', t('Daftar Tabel', 'List of Tables'), 'tables'),
    ...(body.some(({ type }) => type === 'figure')
      ? list('daftar-gambar', t('Daftar Gambar', 'List of Figures'), 'figures')
      : []),
    { type: 'pages', numbers: 'arabic' },
  ];
  const told = numberTables(context, [...opening, ...body]);
  citeAll(context, told);
  const blocks = [...told, ...annexes(context, asked, told, filed), ...declaration(context)];
  return {
    ...reportHead('annual', derived, asked),
    title,
    author: author(context),
    remarks: lawRemarks(context),
    counts: context.counts,
    blocks: numberTables(context, withoutEmptyPages(blocks)),
  };
}
