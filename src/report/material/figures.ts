import type { Count } from '../../derive/counts.ts';
import { firstReached } from '../../derive/by-year.ts';
import { PROOFS, STAGES, stageRung } from '../../derive/ladders.ts';
import type { Document } from '../../model/record.ts';
import { RUNGS } from '../../derive/rungs.ts';
import type { Block, CountCell, Figure, Picture } from '../blocks.ts';
import { paragraph, table } from '../build.ts';
import { funnel } from '../pictures/funnel.ts';
import { ladderOf, rungMatrix } from '../pictures/rungs.ts';
import { stackedBars } from '../pictures/stacked-bars.ts';
import { type Context, countCell, text } from './context.ts';
import type { Known } from './innovations.ts';
import { pairsTowards, proofLabel } from './replications.ts';
import { rungMarks, rungName } from './rungs.ts';

/** A figure without its number, as tables are made without theirs. */
export function figure(id: string, title: string, tableId: string, picture: Picture): Figure {
  return { type: 'figure', id, number: '', title, picture, table: tableId };
}

/** Stages that are counted together by year: from the first of each group to before the next. */
const GROUPS = ['diusulkan', 'komitmen', 'diadaptasi', 'diterapkan'].map(stageRung);
/** More columns than this cannot be read; the earliest years are then one. */
const MOST_COLUMNS = 15;
/** Without any year there is still a frame of some years to show that all are zero. */
const EMPTY_YEARS = 5;

/** What other agencies first reached in which year, with its table. */
export function yearFigure(context: Context): Block[] {
  const { t, derived } = context;
  const groupOf = (rung: number) => GROUPS.findLastIndex((from) => rung >= from);
  const reached = firstReached(derived, pairsTowards(context, 'out'), ({ rung }) => groupOf(rung));
  const names = GROUPS.map((from, index) => {
    const to = (GROUPS[index + 1] ?? STAGES.length + 1) - 1;
    const word = (rung: number) =>
      context.label('replication', '/milestones/*/stage', STAGES[rung - 1] ?? '');
    return from === to ? word(from) : `${word(from)}–${word(to).toLowerCase()}`;
  });
  const last = Number(context.year);
  const found = reached.flatMap(({ year }) => (year === undefined ? [] : [Number(year)]));
  const first = Math.min(...found, found.length === 0 ? last - EMPTY_YEARS + 1 : last);
  const undated = reached.some(({ year }) => year === undefined);
  const from = Math.max(first, last - MOST_COLUMNS + (undated ? 2 : 1));
  const columns = [
    ...Array.from({ length: last - from + 1 }, (_, index) => ({
      name: index === 0 && from > first ? t(`s.d. ${from}`, `to ${from}`) : String(from + index),
      holds: (year: string | undefined) =>
        year !== undefined && (index === 0 ? Number(year) <= from : Number(year) === from + index),
    })),
    ...(undated
      ? [
          {
            name: t('tanpa tahun', 'no year'),
            holds: (year: string | undefined) => year === undefined,
          },
        ]
      : []),
  ];
  const counts = columns.map(({ holds }) =>
    GROUPS.map((_, group) =>
      together(
        context,
        reached
          .filter((each) => each.group === group && holds(each.year))
          .map(({ count }) => count),
      ),
    ),
  );
  const empty = noPairs(context);
  const bars = {
    columns: columns.map(({ name }) => name),
    series: names.map((name, group) => ({
      name,
      amounts: counts.map((cells) => cells[group] as CountCell),
    })),
    unit: t(
      'Jumlah pasangan inovasi dan instansi lain',
      'Number of pairs of an innovation and another agency',
    ),
    empty,
  };
  const rows = columns.map(({ name }, index) => {
    const cells = counts[index] ?? [];
    return { cells: [text(name), ...cells], records: recordsOf(cells) };
  });
  return [
    ...(reached.length === 0 ? [] : [paragraph(countedOnce(context))]),
    figure(
      'gambar-tahun',
      t(
        'Inovasi daerah di instansi lain menurut tahun status pertama kali dicapai',
        'Own innovations at other agencies by the year in which a stage was first reached',
      ),
      'tahun-dan-status',
      stackedBars('gambar-tahun', bars, context.language),
    ),
    table(
      'tahun-dan-status',
      t(
        'Pasangan inovasi daerah dan instansi lain menurut tahun status pertama kali dicapai',
        'Pairs of an own innovation and another agency by the year in which a stage was first reached',
      ),
      [t('Tahun', 'Year'), ...names.map((name) => `${name}#`)],
      rows.some(({ records }) => records.length > 0) ? rows : [],
      empty,
    ),
  ];
}

function countedOnce({ t }: Context): string {
  return t(
    'Gambar dan tabel berikut menghitung setiap pasangan satu kali pada setiap kelompok status, yaitu pada tahun kelompok itu pertama kali dicapai. Pasangan yang tanggalnya tidak pasti tampak pada setiap tahun yang mungkin, sehingga jumlahnya berupa rentang.',
    'The next figure and table count each pair once in each group of stages, in the year in which that group was first reached. A pair whose date is not certain stands in each year that is possible, so that the number is a range.',
  );
}

/** The units of several counts, each once: sure where any says so. */
function together(context: Context, counts: readonly Count[]): CountCell {
  const units = new Map<string, Count['members'][number]>();
  for (const member of counts.flatMap(({ members }) => members))
    if (units.get(member.key)?.sure !== true) units.set(member.key, member);
  return countCell(
    [...units.values()].map(({ key, records, sure }) => ({
      key,
      sure,
      records: records.map((ref) => context.id(ref)),
    })),
  );
}

/** How far other agencies got with own innovations; its numbers stand in the tables of stages. */
export function funnelFigure(context: Context): Figure {
  const { t, derived } = context;
  const pairs = pairsTowards(context, 'out');
  const data = {
    stages: STAGES.map((stage, index) => ({
      name: context.label('replication', '/milestones/*/stage', stage),
      now: PROOFS.map((proof) => derived.count(pairs, index + 1, proof, 'now')),
      ever: derived.count(pairs, index + 1, 'stated', 'ever'),
    })),
    proofs: PROOFS.map((proof) => proofLabel(context, proof)),
    unit: t(
      'Jumlah pasangan inovasi dan instansi lain yang mencapai sekurang-kurangnya status tersebut',
      'Number of pairs of an innovation and another agency that reached at least that stage',
    ),
    empty: noPairs(context),
  };
  return figure(
    'gambar-corong',
    t(
      'Inovasi daerah di instansi lain menurut status sekurang-kurangnya dan tingkat pembuktian',
      'Own innovations at other agencies by stage at least reached and level of proof',
    ),
    'status-dan-bukti',
    funnel('gambar-corong', data, context.language),
  );
}

/** The rungs of the portfolio, beside the table of the same. */
export function rungsFigure(context: Context, services: readonly Known[]): Figure {
  const data = {
    rungs: RUNGS.map((rung) => rungName(context, rung)),
    innovations: services
      .filter(({ known }) => known === 'surely')
      .map(({ name, document }) => {
        const marks = rungMarks(context, document);
        return { name, marks: RUNGS.map((rung) => marks[rung]) };
      }),
  };
  return figure(
    'gambar-pelembagaan',
    context.t(
      'Unsur pelembagaan inovasi pelayanan publik yang tercatat',
      'Elements of establishment on record',
    ),
    'pelembagaan',
    rungMatrix('gambar-pelembagaan', data, context.language),
  );
}

/** The rungs of one innovation, beside the table that says what each rests on. */
export function rungFigure(
  context: Context,
  innovation: Document<'innovation'>,
  tableId: string,
): Figure {
  const marks = rungMarks(context, innovation);
  const { name } = innovation.value;
  return figure(
    'gambar-unsur',
    context.t(`Unsur pelembagaan ${name}`, `Elements of establishment of ${name}`),
    tableId,
    ladderOf(
      'gambar-unsur',
      name,
      RUNGS.map((rung) => ({ name: rungName(context, rung), mark: marks[rung] })),
      context.language,
    ),
  );
}

/** Said in place of numbers where there are none at all. */
export function noPairs(context: Context): string {
  const day = context.date(context.day);
  return context.t(
    `Sampai ${day} belum ada pasangan inovasi daerah dan instansi lain yang tercatat.`,
    `As of ${day} no pair of an own innovation and another agency is on record.`,
  );
}

export function recordsOf(cells: readonly CountCell[]): string[] {
  return [
    ...new Set(cells.flatMap(({ members }) => members.flatMap(({ records }) => records))),
  ].sort();
}
