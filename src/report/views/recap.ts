import type { Derived } from '../../derive/derive.ts';
import type { Block, Report, Table } from '../blocks.ts';
import { numberTables, paragraph, section } from '../build.ts';
import { answer } from '../material/answers.ts';
import { capital, openContext } from '../material/context.ts';
import { type Asked, reportHead } from '../asked.ts';
import { author } from '../material/office.ts';
import { groupTable } from './annual/groups.ts';
import { stepTable } from './annual/proof-tables.ts';
import { recap as totals } from './annual/recap.ts';
import { copySheets } from './recap/copies.ts';
import { eventSheets } from './recap/events.ts';
import { innovationSheets } from './recap/innovations.ts';
import { sourceSheet } from './recap/sources.ts';
import { stageSheet } from './recap/stages.ts';

/** A table of the recap, and what it holds. */
export interface Sheet {
  readonly table: Table;
  readonly about: string;
}

/**
 * The tables behind the annual report and the whole portfolio, as of a day. Rows are made as they are
 * asked for, so that a format which writes them one by one needs no room for all.
 */
export function recap(derived: Derived, asked: Asked): Report {
  const { year, period, language } = asked;
  const context = openContext(derived.graph, year, derived.day, language, derived, period);
  const { t, region } = context;
  const answers = answer(context);
  const place = derived.graph.manifest?.value.place;
  const title = t(
    `Rekapitulasi Inovasi dan Replikasi ${region} ${capital(context.during)}`,
    `Recapitulation of Innovations and Copies of ${region}, ${context.during}`,
  );
  const sheets = [
    ...innovationSheets(context, answers),
    ...copySheets(context),
    ...eventSheets(context, answers),
    sourceSheet(context, answers),
  ];
  const blocks: Block[] = [
    { type: 'pages', numbers: 'none' },
    {
      type: 'cover',
      title,
      lines: [
        t(
          `Keadaan sampai dengan ${context.date(derived.day)}`,
          `As of ${context.date(derived.day)}`,
        ),
      ],
      foot: [author(context), ...(place === undefined ? [] : [`${place}, ${year}`])],
    },
    { type: 'pages', numbers: 'roman' },
    { type: 'heading', level: 1, id: 'daftar-tabel', text: t('Daftar Tabel', 'List of Tables') },
    { type: 'contents', of: 'tables' },
    { type: 'pages', numbers: 'arabic', landscape: true },
    { type: 'heading', level: 1, id: 'bab-1', text: t('I. Jumlah', 'I. Totals') },
    ...totals(context, answers),
    ...told(stageSheet(context)),
    ...stepTable(context),
    ...groupTable(context),
    { type: 'page-break' },
    { type: 'heading', level: 1, id: 'bab-2', text: t('II. Rincian', 'II. Particulars') },
    ...sheets.flatMap(told),
  ];
  return {
    ...reportHead('recap', derived, asked),
    title,
    author: author(context),
    counts: context.counts,
    blocks: numberTables(context, blocks),
  };
}

function told({ table, about }: Sheet): Block[] {
  return [section(table.id, table.title), paragraph(about), table];
}
