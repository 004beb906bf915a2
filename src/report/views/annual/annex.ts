import { fieldAt } from '../../../model/fields.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block, Cell } from '../../blocks.ts';
import { bullets, chapter, numbered, paragraph, section, table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
import { disputeTable } from './disputes.ts';
import { exhibitsOf } from '../../material/exhibits.ts';
import { lawsInForce } from './introduction.ts';
import type { Used } from '../../material/ledger.ts';
import { recordName } from '../../material/record-names.ts';
import { bodyText, originText } from '../../material/replications.ts';

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
    ...lawNotes(context),
    section('lampiran-catatan', t('E. Catatan yang Digunakan', 'E. Records Used')),
    recordTable(context),
  ];
}

/** What the keeper of the data notes about the legal basis: for whoever signs, not for the reader. */
function lawNotes(context: Context): Block[] {
  const noted = lawsInForce(context).flatMap(({ title, note }) =>
    note === undefined ? [] : [{ title, note }],
  );
  if (noted.length === 0) return [];
  return [
    paragraph(
      context.t(
        'Catatan atas dasar hukum berikut perlu diperiksa sebelum ditandatangani:',
        'These notes on the legal basis are to be checked before signing:',
      ),
    ),
    bullets(...noted.map(({ title, note }) => `${title}: ${note}`)),
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
        optional(shown.from.join('; ')),
        shown.evidence.access === 'restricted'
          ? text(t('Akses terbatas', 'Restricted'))
          : shown.url === undefined
            ? optional(undefined)
            : { type: 'link', text: shown.url, url: shown.url },
        text(shown.fits ? t('Memenuhi', 'Yes') : t('Belum', 'No')),
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
    ],
    rows,
    t('Belum ada bukti dukung replikasi yang tercatat.', 'No evidence of copies is on record.'),
  );
}

function sourceTable(context: Context): Block {
  const { t } = context;
  const laws = lawsInForce(context).flatMap(({ title, url }): Used[] =>
    url === undefined ? [] : [{ source: { title, url }, records: new Set() }],
  );
  const rows = [...context.ledger.sources.values(), ...laws]
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
        text(source.title ?? t('tidak dicatat', 'not recorded')),
        source.published === undefined
          ? { type: 'unknown' as const }
          : ({ type: 'date', date: source.published } as const),
        source.url === undefined
          ? optional(undefined)
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
      cells: [
        text(kind(record)),
        text(context.refId(record as Document)),
        text(recordName(context, record)),
      ],
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
