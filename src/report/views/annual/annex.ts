import { fieldAt, fieldsOf } from '../../../model/fields.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block, Cell } from '../../blocks.ts';
import { bullets, chapter, numbered, section, table } from './build.ts';
import { type Context, text } from './context.ts';
import { exhibitsOf } from './exhibits.ts';
import { bodyText, originText } from './replications.ts';

/** What the annex tells of how the report was made. */
export interface Made {
  readonly commit: string | null;
  readonly changed: boolean;
  readonly tool: string;
}

/** Lampiran: evidence, sources, open disputes, method, records. Ids and commits stand only here. */
export function annex(context: Context, made: Made): Block[] {
  const { t } = context;
  const evidence = evidenceTable(context);
  return [
    ...chapter('lampiran', t('Lampiran', 'Annex')),
    section('lampiran-bukti', t('A. Bukti Dukung Replikasi', 'A. Evidence of Copies')),
    evidence,
    section('lampiran-sumber', t('B. Sumber', 'B. Sources')),
    sourceTable(context),
    section('lampiran-perbedaan', t('C. Perbedaan Antarsumber', 'C. Where Sources Differ')),
    disputeTable(context),
    section('lampiran-metode', t('D. Keterangan Penyusunan', 'D. How This Report Was Made')),
    bullets(
      `${t('Tanggal keadaan', 'As of')}: ${context.date(context.day)}`,
      `${t('Versi data (komit)', 'Commit of the data')}: ${commitText(context, made)}`,
      `${t('Perangkat lunak', 'Software')}: ${made.tool}`,
      t(
        'Angka pada tabel dihitung dari catatan yang tercantum pada bagian E; urutan dan isinya sama setiap kali disusun dari versi data yang sama.',
        'The figures are counted from the records in part E; the same data give the same report.',
      ),
    ),
    section('lampiran-catatan', t('E. Catatan yang Digunakan', 'E. Records Used')),
    recordTable(context),
  ];
}

function commitText({ t }: Context, { commit, changed }: Made): string {
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
        text(shown.from.join('; ')),
        shown.evidence.access === 'restricted'
          ? text(t('Akses terbatas', 'Restricted'))
          : shown.evidence.url === undefined
            ? { type: 'text', text: '–' }
            : { type: 'link', text: shown.evidence.url, url: shown.evidence.url },
        text(shown.fits ? t('Memenuhi', 'Yes') : t('Belum', 'No')),
      ],
      records: shown.records,
    };
  });
  return table(
    'bukti-dukung-daftar',
    t('Bukti dukung menurut pasangan dan status', 'Evidence by pair and stage'),
    [
      t('Inovasi – instansi penerima', 'Original – adopter'),
      t('Status', 'Stage'),
      t('Bukti dukung', 'Evidence'),
      t('Tanggal', 'Date'),
      t('Asal dokumen', 'From'),
      t('Tautan', 'Link'),
      t('Memenuhi syarat', 'Proves'),
    ],
    rows,
    t('Belum ada bukti dukung replikasi yang tercatat.', 'No evidence of copies is on record.'),
  );
}

function sourceTable(context: Context): Block {
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
      cells: [
        text(source.publisher),
        text(source.title),
        source.published === undefined
          ? ({ type: 'unknown' } as const)
          : ({ type: 'date', date: source.published } as const),
        source.url === undefined
          ? text('–')
          : ({ type: 'link', text: source.url, url: source.url } as const),
      ],
      records: [...records].map((record) => context.refId(record as Document)).sort(),
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
    ],
    numbered(rows),
    t('Tidak ada sumber yang dipakai.', 'No source was used.'),
  );
}

function disputeTable(context: Context): Block {
  const { t } = context;
  const rows = [...context.ledger.disputes.values()]
    .sort(
      by(
        ({ record }) => record.id,
        ({ dispute }) => dispute.field,
      ),
    )
    .map(({ record, dispute }) => ({
      cells: [
        text(nameOf(record)),
        text(fieldTitle(context, record, dispute.field)),
        text(
          dispute.values.map(({ value }) => valueText(context, value)).join(t(' atau ', ' or ')),
        ),
        text(context.label(record.kind, '/disputes/*/status', dispute.status)),
        text(dispute.reason),
      ],
      records: [context.refId(record as Document)],
    }));
  return table(
    'perbedaan-data',
    t(
      'Perbedaan antarsumber atas hal yang dimuat dalam laporan ini',
      'Differences between sources on what this report prints',
    ),
    [
      t('Catatan', 'Record'),
      t('Hal', 'Field'),
      t('Nilai menurut sumber', 'Values by the sources'),
      t('Status', 'Status'),
      t('Keterangan', 'Reason'),
    ],
    rows,
    t(
      'Tidak ada perbedaan antarsumber atas hal yang dimuat.',
      'Sources do not differ on what is printed.',
    ),
  );
}

function valueText(context: Context, value: string | number): string {
  const record = typeof value === 'string' ? context.graph.byId(value) : undefined;
  if (record?.kind === 'agency')
    return context.agency(context.graph.refOf(record)) ?? record.value.name;
  return typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)
    ? context.date(value)
    : String(value);
}

/** Title of a disputed field: `milestones/peluncuran/date` is the date of a milestone. */
function fieldTitle(context: Context, record: CatalogRecord, field: string): string {
  const [head = '', item, key] = field.split('/');
  const title = fieldAt(record.kind, `/${head}`)?.title[context.language] || head;
  if (item === undefined) return title;
  const part =
    key === undefined
      ? undefined
      : fieldsOf(record.kind)[`/${head}/*/${key}`]?.title[context.language];
  return part === undefined ? title : `${title}: ${part}`;
}

function recordTable(context: Context): Block {
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
      cells: [text(kind(record)), text(context.refId(record as Document)), text(nameOf(record))],
      records: [context.refId(record as Document)],
    }));
  return table(
    'catatan',
    t('Catatan yang digunakan', 'Records used'),
    [t('Jenis catatan', 'Kind'), t('Pengenal', 'Id'), t('Nama', 'Name')],
    rows,
    t('Tidak ada catatan yang digunakan.', 'No record was used.'),
  );
}

function nameOf(record: CatalogRecord): string {
  const value = record.value as { name?: string; known_as?: string; channel?: string };
  return value.name ?? value.known_as ?? record.id;
}
