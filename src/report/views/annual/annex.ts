import type { Made } from '../../asked.ts';
import { recordAnchor } from '../../anchors.ts';
import { fieldAt } from '../../../model/fields.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block, Cell } from '../../blocks.ts';
import { bullets, numbered, paragraph, table } from '../../build.ts';
import { capital, type Context, optional, text } from '../../material/context.ts';
import { disputeTable } from './disputes.ts';
import { exhibitsOf } from '../../material/exhibits.ts';
import { type NamedCount, traceTable } from '../../trace.ts';
import { sinceFiled } from './since-filed.ts';
import type { Filed } from '../../filed.ts';
import { figureLines } from './figures.ts';
import { recordName } from '../../material/record-names.ts';
import { bodyText, originText } from '../../material/replications.ts';

/**
 * Lampiran I to VI or VII: evidence, sources, where they differ, how the report was made, which records
 * stand behind which number. Ids and commits stand only here. `body` has its tables numbered.
 */
export function annexes(
  context: Context,
  made: Made,
  body: readonly Block[],
  filed: Filed | undefined,
): Block[] {
  const { t } = context;
  let number = 0;
  const annex = (id: string, name: string, ...blocks: readonly Block[]): Block[] => {
    const numeral = ROMAN[number++];
    return [
      { type: 'page-break' },
      {
        type: 'heading',
        level: 1,
        id: `lampiran-${id}`,
        text: `${t('Lampiran', 'Annex')} ${numeral} ${name}`,
      },
      ...blocks,
    ];
  };
  return [
    { type: 'pages', numbers: 'arabic', landscape: true },
    ...annex(
      'bukti-dukung',
      t('Bukti Dukung Replikasi', 'Evidence of Copies'),
      evidenceTable(context),
    ),
    ...annex('sumber', t('Sumber', 'Sources'), sourceTable(context)),
    ...annex(
      'perbedaan',
      t('Perbedaan Antarsumber', 'Where Sources Differ'),
      disputeTable(context),
    ),
    { type: 'pages', numbers: 'arabic' },
    ...annex(
      'penelusuran',
      t('Penelusuran Angka', 'Tracing the Figures'),
      paragraph(
        t(
          'Setiap angka pada tabel laporan ini yang lebih dari nol dihitung dari catatan berikut. Pengenal catatan dijelaskan pada lampiran berikutnya dan merupakan nama berkas dalam katalog.',
          'Every figure above zero in the tables of this report is counted from the records below. The next annex says what each record id stands for; it is the name of a file in the catalogue.',
        ),
      ),
      traceTable(context, body, namedCounts(context)),
    ),
    ...annex('catatan', t('Catatan yang Digunakan', 'Records Used'), recordTable(context)),
    ...annex(
      'penyusunan',
      t('Keterangan Penyusunan', 'How This Report Was Made'),
      bullets(
        `${t('Tanggal keadaan', 'As of')}: ${context.date(context.day)}`,
        `${t('Versi data (komit)', 'Commit of the data')}: ${commitText(context, made)}`,
        `${t('Perangkat lunak', 'Software')}: ${made.tool}`,
        t(
          'Data, tanggal keadaan, dan pilihan yang sama menghasilkan laporan yang sama.',
          'The same data, day and options give the same report.',
        ),
      ),
    ),
    ...(filed === undefined
      ? []
      : annex(
          'sejak-diserahkan',
          t('Perubahan sejak Laporan Diserahkan', 'Changes since the Report Was Handed In'),
          ...sinceFiled(context, filed),
        )),
  ];
}

/** Numbers that sentences name; those of stages stand in tables alone. */
const IN_PROSE =
  /^(publicServices|otherForms|activities|entries|awards|checked|unused|incomingOrigin|iidRegions|(outgoing|incoming|internal)(Stated|Documented|Acknowledged|Verified)$)/;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const;

/** The numbers that prose names, in the words of `diff`. */
function namedCounts(context: Context): NamedCount[] {
  const figures = Object.entries(context.counts)
    .filter(([name]) => IN_PROSE.test(name))
    .map(([name, count]) => ({ name, count }));
  const same = ({ count }: (typeof figures)[number]) => JSON.stringify(count);
  return figureLines(figures, same, context.language).map(({ text: words, figure }) => ({
    text: capital(words),
    count: figure.count,
  }));
}

export function commitText({ t }: Context, { commit, changed }: Made): string {
  if (commit === null) return t('tidak berversi', 'unversioned');
  return changed
    ? `${commit} ${t('dengan perubahan yang belum dikomit', 'with changes not committed')}`
    : commit;
}

function evidenceTable(context: Context): Block {
  const { t } = context;
  const rows = exhibitsOf(context).map((shown): { cells: Cell[]; records: readonly string[] } => {
    const activity =
      shown.evidence.activity === undefined
        ? undefined
        : context.graph.byId(shown.evidence.activity);
    const kind =
      activity?.kind === 'activity'
        ? activity.value.name
        : context.label('replication', '/milestones/*/evidence/*/kind', shown.kind);
    return {
      cells: [
        text(`${originText(context, shown.pair)} – ${bodyText(context, shown.pair.adopter)}`),
        text(context.label('replication', '/milestones/*/stage', shown.stage)),
        text([kind, shown.evidence.number].filter((part) => part !== undefined).join(', ')),
        shown.date === undefined ? { type: 'unknown' } : { type: 'date', date: shown.date },
        optional(shown.from.join('; ')),
        shown.evidence.access === 'restricted'
          ? text(t('Akses terbatas', 'Restricted'))
          : shown.url === undefined
            ? optional(undefined)
            : { type: 'link', text: shown.url, url: shown.url },
        text(shown.fits ? t('Memenuhi', 'Yes') : t('Belum', 'No')),
        { type: 'records', ids: shown.records },
      ],
      records: shown.records,
    };
  });
  return table(
    'bukti-dukung-daftar',
    t('Bukti dukung menurut pasangan dan status', 'Evidence by pair and stage'),
    [
      t(
        'Inovasi – instansi penerima, pengunjung, atau peminat',
        'Original – adopter, visitor or interested agency',
      ),
      t('Status', 'Stage'),
      t('Bukti dukung', 'Evidence'),
      t('Tanggal dokumen atau peristiwanya', 'Date of the document or what it tells of'),
      t('Pihak yang disebut', 'Parties named'),
      t('Tautan', 'Link'),
      t('Memenuhi syarat', 'Proves'),
      t('Pengenal catatan', 'Record ids'),
    ],
    rows,
    t('Belum ada bukti dukung replikasi yang tercatat.', 'No evidence of copies is on record.'),
  );
}

/** The sources of what was printed. */
export function sourceTable(context: Context): Block {
  const { t } = context;
  const rows = [...context.ledger.sources.values()]
    .sort(
      by(
        ({ source }) => (source.publisher ?? '').toLowerCase(),
        ({ source }) => source.published ?? '~',
        ({ source }) => source.url ?? source.title ?? '',
      ),
    )
    .map(({ source, records }) => ({
      source,
      ids: [...records].map((record) => context.refId(record as Document)).sort(),
    }))
    .map(({ source, ids }) => ({
      cells: [
        text(source.publisher),
        text(source.title ?? t('tidak dicatat', 'not recorded')),
        source.published === undefined
          ? { type: 'unknown' as const }
          : ({ type: 'date', date: source.published } as const),
        source.url === undefined
          ? optional(undefined)
          : ({ type: 'link', text: source.url, url: source.url } as const),
        { type: 'records' as const, ids },
      ],
      records: ids,
    }));
  return table(
    'sumber',
    t('Sumber yang dipakai dalam laporan ini', 'Sources used in this report'),
    [
      `${t('No.', 'No.')}#`,
      t('Penerbit', 'Publisher'),
      t('Judul', 'Title'),
      t('Terbit', 'Published'),
      t('Alamat', 'Address'),
      t('Pengenal catatan', 'Record ids'),
    ],
    numbered(rows),
    t('Tidak ada sumber yang dipakai.', 'No source was used.'),
  );
}

/** The records behind what was printed, by kind and id. */
export function recordTable(context: Context): Block {
  const { t } = context;
  const kind = (record: CatalogRecord) =>
    fieldAt(record.kind, '')?.title[context.language] ?? record.kind;
  const rows = [...context.ledger.records]
    .sort(
      by(
        (record) => record.kind,
        (record) => record.id,
      ),
    )
    .map((record) => ({
      cells: [
        text(kind(record)),
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
