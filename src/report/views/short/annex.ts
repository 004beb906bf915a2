import type { CatalogRecord, Document } from '../../../model/record.ts';
import type { Block, CountCell } from '../../blocks.ts';
import { bullets, section } from '../../build.ts';
import type { Context } from '../../material/context.ts';
import { traceTable } from '../../trace.ts';
import type { Made } from '../../asked.ts';
import { commitText, recordTable, sourceTable } from '../annual/annex.ts';
import { disputeTable } from '../annual/disputes.ts';

/** The named numbers of a short report, each with what it is called. */
export class Numbers {
  readonly all: { readonly label: string; readonly count: CountCell }[] = [];
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** Keeps a number under its name, for programs, and under its label, for the annex. */
  note(name: string, label: string, count: CountCell): CountCell {
    this.all.push({ label, count });
    return this.context.tally(name, count);
  }
}

/** Lampiran: how each number can be traced. Ids, commit and software stand only here. `body` has its tables numbered. */
export function annex(
  context: Context,
  made: Made,
  { all }: Numbers,
  body: readonly Block[],
  more: readonly Block[] = [],
): Block[] {
  const { t } = context;
  citeAll(context, [...body, ...more], all);
  const differences = disputeTable(context);
  return [
    { type: 'page-break' },
    {
      type: 'heading',
      level: 1,
      id: 'lampiran',
      text: t('Lampiran: Penelusuran', 'Annex: Where It Comes From'),
    },
    ...more,
    section(
      'lampiran-angka',
      t('Angka dan catatan di baliknya', 'Numbers and what is behind them'),
    ),
    traceTable(
      context,
      body,
      all.map(({ label, count }) => ({ text: label, count })),
    ),
    ...(differences.type === 'table' && differences.rows.length > 0
      ? [
          section('lampiran-perbedaan', t('Perbedaan antarsumber', 'Where sources differ')),
          differences,
        ]
      : []),
    section('lampiran-sumber', t('Sumber', 'Sources')),
    sourceTable(context),
    section('lampiran-catatan', t('Catatan yang digunakan', 'Records used')),
    recordTable(context),
    section('lampiran-penyusunan', t('Keterangan penyusunan', 'How this was made')),
    bullets(
      `${t('Tanggal keadaan', 'As of')}: ${context.date(context.day)}`,
      `${t('Versi data (komit)', 'Commit of the data')}: ${commitText(context, made)}`,
      `${t('Perangkat lunak', 'Software')}: ${made.tool}`,
    ),
  ];
}

/** Every record behind a printed row or a number is listed. */
function citeAll(context: Context, blocks: readonly Block[], all: Numbers['all']): void {
  const cited = new Set(
    all.flatMap(({ count }) => count.members.flatMap(({ records }) => records)),
  );
  for (const block of blocks) {
    if (block.type !== 'table' && block.type !== 'fields') continue;
    for (const row of block.rows) {
      for (const id of row.records) cited.add(id);
      if (!('cells' in row)) continue;
      for (const cell of row.cells)
        if (cell.type === 'count')
          for (const { records } of cell.members) for (const id of records) cited.add(id);
    }
  }
  const { graph } = context;
  const records: readonly CatalogRecord[] = [
    ...graph.all('activity'),
    ...graph.all('agency'),
    ...graph.all('agreement'),
    ...graph.all('innovation'),
    ...graph.all('replication'),
    ...graph.all('submission'),
    ...graph.theirReplications,
  ];
  for (const record of records)
    if (cited.has(context.refId(record as Document))) context.ledger.cite(record);
}
