import { rowsFor, table } from '../../build.ts';
import type { Answers } from '../../material/answers.ts';
import { type Context, optional, text } from '../../material/context.ts';
import { dateCell, whenOf } from '../../material/when.ts';
import type { Sheet } from '../recap.ts';
import { happenedCell, happenedText } from './cells.ts';
import { agreementsThere } from './records.ts';

/** What was done to make innovations known, what was agreed and what was entered. */
export function eventSheets(context: Context, answers: Answers): Sheet[] {
  return [activities(context, answers), agreements(context), entries(context, answers)];
}

function activities(context: Context, { activities: events }: Answers): Sheet {
  const { t, graph } = context;
  const rows = rowsFor(events, ({ document, when }) => {
    const { value } = document;
    const end = value.end === undefined ? undefined : whenOf(context, document, value.end, 'end');
    const guests = graph.out(document, 'guest');
    return {
      cells: [
        text(value.name),
        text(context.label('activity', '/kind', value.kind)),
        dateCell(when),
        end?.byDay === 'surely' ? dateCell(end) : { type: 'none' },
        text(happenedText(context, when.inYear)),
        optional(value.venue),
        optional(context.agency(graph.out(document, 'host')[0]?.ref)),
        optional(
          graph
            .out(document, 'about')
            .flatMap(({ ref }) => {
              const shown = ref && graph.get(ref);
              return shown?.kind === 'innovation' && context.derived.known(shown) !== 'no'
                ? [shown.value.name]
                : [];
            })
            .join('; '),
        ),
        optional(guests.map(({ ref, text: name }) => context.agency(ref) ?? name).join('; ')),
        numberOf(value.guest_count),
        numberOf(value.entries_count),
      ],
      records: [context.refId(document)],
    };
  });
  return {
    table: table(
      'kegiatan',
      t('Kegiatan penyebarluasan', 'Dissemination activities'),
      [
        t('Kegiatan', 'Activity'),
        t('Bentuk', 'Kind'),
        t('Mulai', 'From'),
        t('Selesai', 'To'),
        t(`Selama ${context.during}`, `In ${context.during}`),
        t('Tempat', 'Venue'),
        t('Penyelenggara', 'Host'),
        t('Inovasi', 'Innovations'),
        t('Instansi tamu', 'Guests'),
        `${t('Jumlah tamu', 'Number of guests')}#`,
        `${t('Jumlah inovasi peserta', 'Innovations entered')}#`,
      ],
      rows,
      t('Belum ada kegiatan yang tercatat.', 'No activity is on record.'),
    ),
    about: t(
      'Setiap kegiatan penyebarluasan, pada periode laporan maupun sebelumnya. Kunjungan dan tamu bukan replikasi.',
      'Every dissemination activity, in the period of the report or before. Visits and guests are no copies.',
    ),
  };
}

function numberOf(value: number | undefined) {
  return value === undefined ? ({ type: 'none' } as const) : ({ type: 'number', value } as const);
}

function agreements(context: Context): Sheet {
  const { t, graph } = context;
  const rows = rowsFor(agreementsThere(context), (document) => {
    const { name, kind, parties, date, until, url, party_count } = document.value;
    const edges = graph.out(document, 'party');
    const party = ({ name: called, agency }: (typeof parties)[number], index: number) =>
      called ??
      context.agency(edges.find(({ pointer }) => pointer === `/parties/${index}/agency`)?.ref) ??
      agency ??
      '';
    const when = whenOf(context, document, date, 'date');
    return {
      cells: [
        text(context.label('agreement', '/kind', kind)),
        optional(name),
        text(parties.map(party).join('; ')),
        { type: 'number', value: Math.max(parties.length, party_count ?? 0) },
        optional(parties.flatMap(({ number }) => number ?? []).join('; ')),
        dateCell(when),
        happenedCell(context, when),
        until === undefined ? { type: 'none' } : { type: 'date', date: until },
        optional(
          graph
            .out(document, 'covers')
            .map(({ ref, text: id }) => {
              const covered = ref && graph.get(ref);
              return covered?.kind === 'innovation' ? covered.value.name : id;
            })
            .join('; '),
        ),
        url === undefined ? { type: 'none' } : { type: 'link', text: url, url },
      ],
      records: [context.refId(document)],
    };
  });
  return {
    table: table(
      'perjanjian',
      t('Perjanjian, komitmen, dan pernyataan', 'Agreements, commitments and statements'),
      [
        t('Jenis dokumen', 'Document'),
        t('Judul', 'Title'),
        t('Para pihak', 'Parties'),
        `${t('Jumlah pihak', 'Number of parties')}#`,
        t('Nomor', 'Numbers'),
        t('Tanggal', 'Date'),
        t('Sudah terjadi', 'Has happened'),
        t('Berlaku sampai', 'Until'),
        t('Inovasi', 'Innovations'),
        t('Tautan', 'Link'),
      ],
      rows,
      t('Belum ada perjanjian yang tercatat.', 'No agreement is on record.'),
    ),
    about: t(
      'Setiap dokumen kesepakatan. Dokumen saja belum merupakan replikasi.',
      'Every document of agreement. A document alone is no copy.',
    ),
  };
}

function entries(context: Context, { entries: entered }: Answers): Sheet {
  const { t, graph } = context;
  const rows = rowsFor(entered, ({ document, entry, when }) => {
    const { channel, channel_name, edition } = document.value;
    const innovation = entry && graph.byId(entry.innovation);
    return {
      cells: [
        text(channel_name ?? context.label('submission', '/channel', channel)),
        text(edition),
        text(context.agency(graph.out(document, 'filer')[0]?.ref)),
        innovation?.kind === 'innovation'
          ? { type: 'ref', text: innovation.value.name, id: innovation.id }
          : text(entry?.innovation),
        optional(entry?.group),
        text(entry?.status && context.label('submission', '/entries/*/status', entry.status)),
        optional(entry?.result),
        dateCell(when),
        text(happenedText(context, when.inYear)),
      ],
      records: [context.refId(document), ...(entry ? [entry.innovation] : [])],
    };
  });
  return {
    table: table(
      'pengajuan',
      t('Pengajuan pada kompetisi dan penilaian', 'Entries in competitions and assessments'),
      [
        t('Kompetisi atau penilaian', 'Competition or assessment'),
        t('Edisi', 'Edition'),
        t('Diajukan oleh', 'Entered by'),
        t('Inovasi', 'Innovation'),
        t('Kelompok', 'Group'),
        t('Status', 'Status'),
        t('Hasil menurut sumber', 'Result by the source'),
        t('Tanggal', 'Date'),
        t(`Selama ${context.during}`, `In ${context.during}`),
      ],
      rows,
      t('Belum ada pengajuan yang tercatat.', 'No entry is on record.'),
    ),
    about: t(
      'Setiap inovasi yang diajukan. Pengajuan yang inovasinya tidak dirinci sumber menjadi satu baris tanpa nama.',
      'Every innovation entered. Where the source names none, the submission is one row without a name.',
    ),
  };
}
