import { fieldAt } from '../../../model/fields.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import { recordAnchor } from '../../anchors.ts';
import type { Block, Cell, CountCell } from '../../blocks.ts';
import { bullets, section, table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
import { recordName } from '../../material/record-names.ts';
import type { Made } from '../annual/annex.ts';
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

/** Lampiran: how each number can be traced. Ids, commit and software stand only here. */
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
  const sources = sourceRows(context);
  return [
    { type: 'page-break' },
    {
      type: 'heading',
      level: 1,
      id: 'lampiran',
      text: t('Lampiran: Penelusuran', 'Annex: Where It Comes From'),
    },
    ...more,
    ...numberTable(context, all),
    ...(differences.type === 'table' && differences.rows.length > 0
      ? [
          section('lampiran-perbedaan', t('Perbedaan antarsumber', 'Where sources differ')),
          differences,
        ]
      : []),
    ...(sources.length > 0
      ? [section('lampiran-sumber', t('Sumber', 'Sources')), sourceTable(context, sources)]
      : []),
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

function numberTable(context: Context, all: Numbers['all']): Block[] {
  const { t } = context;
  const some = all.filter(({ count }) => count.possible > 0);
  const rows = some.map(({ label, count }) => {
    const records = [...new Set(count.members.flatMap((member) => member.records))];
    return { cells: [text(label), count, optional(records.join('; '))], records };
  });
  if (rows.length === 0) return [];
  return [
    section(
      'lampiran-angka',
      t('Angka dan catatan di baliknya', 'Numbers and what is behind them'),
    ),
    table(
      'penelusuran-angka',
      t(
        'Angka dalam naskah ini selain nol, beserta pengenal catatan yang dihitung',
        'The numbers here other than zero, with the ids of the records that are counted',
      ),
      [t('Angka', 'Number'), `${t('Jumlah', 'Count')}#`, t('Pengenal catatan', 'Ids of records')],
      rows,
      '',
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

function sourceRows(context: Context): { cells: Cell[]; records: string[] }[] {
  return [...context.ledger.sources.values()]
    .sort(
      by(
        ({ source }) => (source.publisher ?? '').toLowerCase(),
        ({ source }) => source.published ?? '~',
        ({ source }) => source.url ?? source.title ?? '',
      ),
    )
    .map(({ source, records }) => ({
      cells: [
        text(source.publisher),
        optional(source.title),
        source.published === undefined
          ? { type: 'unknown' }
          : { type: 'date', date: source.published },
        source.url === undefined
          ? optional(undefined)
          : { type: 'link', text: source.url, url: source.url },
      ],
      records: [...records].map((record) => context.refId(record as Document)).sort(),
    }));
}

function sourceTable({ t }: Context, rows: ReturnType<typeof sourceRows>): Block {
  return table(
    'sumber',
    t('Sumber yang dipakai', 'Sources used'),
    [
      t('Penerbit', 'Publisher'),
      t('Judul', 'Title'),
      t('Terbit', 'Published'),
      t('Alamat', 'Address'),
    ],
    rows,
    '',
  );
}

function recordTable(context: Context): Block {
  const { t } = context;
  const rows = [...context.ledger.records]
    .sort(
      by(
        (record) => record.kind,
        (record) => context.refId(record as Document),
      ),
    )
    .map((record) => ({
      cells: [
        text(fieldAt(record.kind, '')?.title[context.language] ?? record.kind),
        text(context.refId(record as Document)),
        text(recordName(context, record)),
      ],
      records: [context.refId(record as Document)],
      anchor: recordAnchor(context.refId(record as Document)),
    }));
  return table(
    'catatan',
    t('Catatan yang digunakan', 'Records used'),
    [t('Jenis catatan', 'Kind'), t('Pengenal', 'Id'), t('Nama', 'Name')],
    rows,
    t('Tidak ada catatan yang digunakan.', 'No record was used.'),
  );
}

function commitText({ t }: Context, { commit, changed }: Made): string {
  if (commit === null) return t('tidak berversi', 'unversioned');
  return changed
    ? `${commit} ${t('dengan perubahan yang belum dikomit', 'with changes not committed')}`
    : commit;
}
