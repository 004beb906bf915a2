import type { Pair } from '../../../derive/pairs.ts';
import { by } from '../../../util/order.ts';
import { rowsFor, rowsForEach, table } from '../../build.ts';
import { capital, type Context, optional, text } from '../../material/context.ts';
import { exhibitsFor } from '../../material/exhibits.ts';
import { recordName } from '../../material/record-names.ts';
import {
  bodyText,
  DIRECTIONS,
  originText,
  pairsTowards,
  proofLabel,
  tellOne,
} from '../../material/replications.ts';
import { dateCell, whenOf } from '../../material/when.ts';
import type { Sheet } from '../recap.ts';
import { happenedCell, happenedText } from './cells.ts';
import { copiesThere } from './records.ts';

/** Every pair, the steps that its records tell, and what proves them. */
export function copySheets(context: Context): Sheet[] {
  const pairs = ([...DIRECTIONS, 'elsewhere'] as const).flatMap((direction) =>
    sorted(context, pairsTowards(context, direction)),
  );
  return [copies(context, pairs), steps(context), evidence(context, pairs)];
}

/** By the names of both sides; each name is asked for once. */
function sorted(context: Context, pairs: readonly Pair[]): Pair[] {
  return pairs
    .map((pair) => ({
      pair,
      origin: originText(context, pair).toLowerCase(),
      adopter: bodyText(context, pair.adopter).toLowerCase(),
    }))
    .sort(
      by(
        ({ origin }) => origin,
        ({ adopter }) => adopter,
        ({ pair }) => pair.key,
      ),
    )
    .map(({ pair }) => pair);
}

/** Which way a pair goes, in the words of the annual report. */
export function directionText({ t }: Context, direction: Pair['direction']): string {
  return {
    out: t('Ke instansi lain', 'At other agencies'),
    in: t('Dari instansi lain', 'From other agencies'),
    internal: t('Antar-Perangkat Daerah', 'Among own agencies'),
    elsewhere: t('Antarinstansi lain', 'Between other agencies'),
  }[direction];
}

function copies(context: Context, pairs: readonly Pair[]): Sheet {
  const { t, graph } = context;
  const rows = rowsFor(pairs, (pair) => {
    const told = tellOne(context, pair);
    const origin = pair.origin.ref;
    const knownAs = pair.records.find(({ value }) => value.known_as !== undefined);
    return {
      cells: [
        origin && graph.get(origin)
          ? { type: 'ref', text: told.origin, id: context.id(origin) }
          : text(told.origin),
        optional(origin && context.id(origin)),
        text(told.adopter),
        text(pair.adopter.region),
        optional(knownAs?.value.known_as),
        text(directionText(context, pair.direction)),
        text(told.stage),
        dateCell(told.when),
        optional(told.proof && capital(proofLabel(context, told.proof))),
        text(happenedText(context, told.inUse)),
      ],
      records: told.records,
    };
  });
  return {
    table: table(
      'replikasi',
      t('Replikasi dan penjajakannya', 'Copies and what leads to them'),
      [
        t('Inovasi asal', 'Original'),
        t('Pengenal inovasi asal', 'Id of the original'),
        t('Instansi penerima, pengunjung, atau peminat', 'Adopter, visitor or interested agency'),
        t('Kode wilayah', 'Region code'),
        t('Nama di penerima', 'Name there'),
        t('Arah', 'Direction'),
        t('Status', 'Stage'),
        t('Sejak', 'Since'),
        t('Tingkat pembuktian status', 'Proof of that stage'),
        t('Kini diterapkan', 'Now in use'),
      ],
      rows,
      t('Belum ada replikasi yang tercatat.', 'No copy is on record.'),
    ),
    about: t(
      'Setiap pasangan inovasi asal dan instansi, sekali saja, berapa pun catatan yang menyebutnya. Kunjungan, minat, komitmen, dan perjanjian tercantum dengan statusnya, tetapi belum merupakan replikasi; yang dihitung sebagai replikasi ialah yang kini diterapkan.',
      'Every pair of an original and an agency, once, however many records tell of it. Visits, interest, commitments and agreements stand here with their stage and are no copies yet; counted as copies are those now in use.',
    ),
  };
}

function steps(context: Context): Sheet {
  const { t } = context;
  const rows = rowsForEach(
    copiesThere(context),
    (record) =>
      record.value.milestones.flatMap((milestone) => {
        const when = whenOf(context, record, milestone.date, 'milestones', milestone);
        return milestone.planned || when.byDay === 'no' ? [] : [{ milestone, when }];
      }),
    (record, { milestone, when }) => ({
      cells: [
        text(context.refId(record)),
        text(recordName(context, record)),
        text(context.label('replication', '/milestones/*/stage', milestone.stage)),
        dateCell(when),
        happenedCell(context, when),
        { type: 'number', value: milestone.evidence?.length ?? 0 },
        optional(milestone.reason ?? milestone.note),
      ],
      records: [context.refId(record)],
    }),
  );
  return {
    table: table(
      'tonggak-replikasi',
      t('Langkah setiap replikasi', 'Steps of each copy'),
      [
        t('Pengenal', 'Id'),
        t('Inovasi asal – instansi', 'Original – agency'),
        t('Status', 'Stage'),
        t('Tanggal', 'Date'),
        t('Sudah terjadi', 'Has happened'),
        `${t('Bukti dukung', 'Pieces of evidence')}#`,
        t('Keterangan', 'Remark'),
      ],
      rows,
      t('Belum ada langkah replikasi yang tercatat.', 'No step of a copy is on record.'),
    ),
    about: t(
      'Setiap status yang dicapai menurut setiap catatan replikasi. Rencana tidak dicantumkan.',
      'Every stage reached, by each record of a copy. Plans are left out.',
    ),
  };
}

function evidence(context: Context, pairs: readonly Pair[]): Sheet {
  const { t, graph } = context;
  const rows = rowsForEach(
    pairs,
    (pair) => exhibitsFor(context, pair),
    (pair, shown) => {
      const activity = shown.evidence.activity && graph.byId(shown.evidence.activity);
      const restricted = shown.evidence.access === 'restricted';
      return {
        cells: [
          text(originText(context, pair)),
          text(bodyText(context, pair.adopter)),
          text(context.label('replication', '/milestones/*/stage', shown.stage)),
          text(
            activity && activity.kind === 'activity'
              ? activity.value.name
              : context.label('replication', '/milestones/*/evidence/*/kind', shown.kind),
          ),
          optional(shown.evidence.number),
          shown.date === undefined ? { type: 'unknown' } : { type: 'date', date: shown.date },
          optional(shown.from.join('; ')),
          restricted
            ? text(t('Akses terbatas', 'Restricted'))
            : shown.url === undefined
              ? { type: 'none' }
              : { type: 'link', text: shown.url, url: shown.url },
          text(shown.fits ? t('ya', 'yes') : t('tidak', 'no')),
        ],
        records: shown.records,
      };
    },
  );
  return {
    table: table(
      'bukti-dukung',
      t('Bukti dukung', 'Evidence'),
      [
        t('Inovasi asal', 'Original'),
        t('Instansi', 'Agency'),
        t('Status', 'Stage'),
        t('Bukti dukung', 'Evidence'),
        t('Nomor', 'Number'),
        t('Tanggal dokumen atau peristiwanya', 'Date of the document or what it tells of'),
        t('Pihak yang disebut', 'Parties named'),
        t('Tautan', 'Link'),
        t('Memenuhi syarat', 'Proves'),
      ],
      rows,
      t('Belum ada bukti dukung replikasi yang tercatat.', 'No evidence of copies is on record.'),
    ),
    about: t(
      'Setiap bukti dukung atas status suatu pasangan. Berita dan tautan dicatat, tetapi tidak membuktikan.',
      'Every piece of evidence for the stage of a pair. News and links are recorded but prove nothing.',
    ),
  };
}
