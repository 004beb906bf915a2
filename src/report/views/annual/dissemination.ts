import { by, groupBy } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import type { Answers } from './answers.ts';
import { type Entry, type Event, ofYear } from './activities.ts';
import { chapter, paragraph, section, table } from './build.ts';
import { type Context, countCell, text } from './context.ts';
import { yearSentence } from './front.ts';
import { openOffers } from './offers.ts';
import { dateCell } from './when.ts';

/** BAB III: how innovations were made known in the year. */
export function dissemination(context: Context, answers: Answers): Block[] {
  const { t, year } = context;
  return [
    ...chapter('bab-3', t('BAB III Penyebarluasan Inovasi', 'Chapter III Dissemination')),
    paragraph(yearSentence(context, answers)),
    section(
      'kegiatan',
      t(`3.1 Kegiatan Penyebarluasan Tahun ${year}`, `3.1 Activities of ${year}`),
    ),
    activityTable(context, ofYear(answers.activities)),
    byKind(context, answers.activities),
    section(
      'pengajuan',
      t(
        `3.2 Pengajuan pada Kompetisi dan Penilaian Tahun ${year}`,
        `3.2 Entries in Competitions and Assessments of ${year}`,
      ),
    ),
    entryTable(context, ofYear(answers.entries)),
    section(
      'penawaran',
      t('3.3 Inovasi yang Ditawarkan untuk Direplikasi', '3.3 Innovations Offered for Copying'),
    ),
    offerTable(context, answers),
  ];
}

function activityTable(context: Context, activities: readonly Event[]): Block {
  const { t, year, graph } = context;
  const rows = activities.map(({ document, when }) => {
    const { value } = document;
    for (const field of ['name', 'start', 'about']) context.ledger.use(document, field);
    const about = graph.out(document, 'about').flatMap((edge) => {
      const innovation = edge.ref && graph.get(edge.ref);
      return innovation?.kind === 'innovation' && context.derived.known(innovation) !== 'no'
        ? [innovation.value.name]
        : [];
    });
    const guests = graph
      .out(document, 'guest')
      .map((edge) => context.agency(edge.ref) ?? edge.text);
    const date =
      value.end !== undefined && when.written === value.start && when.inYear === 'surely'
        ? text(
            `${context.date(value.start ?? '')} s.d. ${context.date(value.end)}`.replace(
              ' s.d. ',
              t(' s.d. ', ' to '),
            ),
          )
        : dateCell(when);
    const size =
      value.entries_count === undefined
        ? []
        : [
            `${context.number(value.entries_count)} ${t('inovasi menurut sumber', 'entries by the source')}`,
          ];
    return {
      cells: [
        text(
          when.inYear === 'surely'
            ? value.name
            : `${value.name} (${t('belum pasti dalam tahun ini', 'not surely of this year')})`,
        ),
        text(context.label('activity', '/kind', value.kind)),
        date,
        text(value.venue),
        text(context.agency(graph.out(document, 'host')[0]?.ref)),
        text(about.join('; ')),
        text([...guests, ...size].join('; ')),
      ],
      records: [context.refId(document)],
    };
  });
  return table(
    'kegiatan',
    t(`Kegiatan penyebarluasan selama tahun ${year}`, `Dissemination activities in ${year}`),
    [
      t('Kegiatan', 'Activity'),
      t('Bentuk', 'Kind'),
      t('Waktu', 'Date'),
      t('Tempat', 'Venue'),
      t('Penyelenggara', 'Host'),
      t('Inovasi yang ditampilkan atau dipelajari', 'Innovations shown or studied'),
      t('Tamu dan peserta', 'Guests and entries'),
    ],
    rows,
    t(
      `Tidak ada kegiatan penyebarluasan tahun ${year} yang tercatat.`,
      `No dissemination activity of ${year} is on record.`,
    ),
  );
}

function byKind(context: Context, activities: readonly Event[]): Block {
  const { t, year } = context;
  const on = context.date(context.day);
  const count = (some: readonly Event[], sure: (event: Event) => boolean) =>
    countCell(
      some.map((event) => ({
        key: context.refId(event.document),
        records: [context.refId(event.document)],
        sure: sure(event),
      })),
    );
  const kinds = [...groupBy(activities, ({ document }) => document.value.kind)].sort(
    by(([kind]) => context.label('activity', '/kind', kind)),
  );
  return table(
    'kegiatan-menurut-bentuk',
    t('Kegiatan penyebarluasan menurut bentuk', 'Dissemination activities by kind'),
    [
      t('Bentuk kegiatan', 'Kind'),
      `${t(`Selama tahun ${year}`, `In ${year}`)}#`,
      `${t(`Sampai ${on}`, `As of ${on}`)}#`,
    ],
    kinds.map(([kind, some]) => ({
      cells: [
        text(context.label('activity', '/kind', kind)),
        count(ofYear(some), ({ when }) => when.inYear === 'surely'),
        count(some, ({ when }) => when.byDay === 'surely'),
      ],
      records: some.map(({ document }) => context.refId(document)),
    })),
    t(
      `Sampai ${on} belum ada kegiatan penyebarluasan yang tercatat.`,
      `As of ${on} no dissemination activity is on record.`,
    ),
  );
}

function entryTable(context: Context, entries: readonly Entry[]): Block {
  const { t, year, graph } = context;
  const rows = entries.map(({ document, entry, when }) => {
    context.ledger.use(document, entry === undefined ? 'edition' : 'entries', entry);
    const { channel, channel_name, edition } = document.value;
    const innovation = entry && graph.byId(entry.innovation);
    return {
      cells: [
        text(channel_name ?? context.label('submission', '/channel', channel)),
        text(edition),
        entry === undefined
          ? text(t('Tidak dirinci sumber', 'Not named by the source'))
          : innovation
            ? {
                type: 'ref' as const,
                text: innovation.kind === 'innovation' ? innovation.value.name : entry.innovation,
                id: entry.innovation,
              }
            : text(entry.innovation),
        text(entry?.status && context.label('submission', '/entries/*/status', entry.status)),
        text(entry?.result),
        dateCell(when),
      ],
      records: [context.refId(document), ...(entry ? [entry.innovation] : [])],
    };
  });
  return table(
    'pengajuan',
    t(
      `Pengajuan pada kompetisi dan penilaian tahun ${year}`,
      `Entries in competitions and assessments of ${year}`,
    ),
    [
      t('Kompetisi atau penilaian', 'Competition or assessment'),
      t('Edisi', 'Edition'),
      t('Inovasi', 'Innovation'),
      t('Status', 'Status'),
      t('Hasil menurut sumber', 'Result by the source'),
      t('Tanggal', 'Date'),
    ],
    rows,
    t(`Tidak ada pengajuan tahun ${year} yang tercatat.`, `No entry of ${year} is on record.`),
  );
}

function offerTable(context: Context, { innovations }: Answers): Block {
  const { t } = context;
  const on = context.date(context.day);
  const rows = openOffers(context, innovations).map(({ innovation, when }) => {
    context.ledger.use(innovation.document, 'offer', innovation.document.value.offer);
    return {
      cells: [
        { type: 'ref' as const, text: innovation.name, id: innovation.id },
        text(innovation.ownerText),
        dateCell(when),
      ],
      records: [innovation.id],
    };
  });
  return table(
    'penawaran',
    t(
      `Inovasi yang terbuka untuk direplikasi per ${on}`,
      `Innovations open for copying as of ${on}`,
    ),
    [t('Inovasi', 'Innovation'), t('Pemilik', 'Owner'), t('Ditawarkan sejak', 'Offered since')],
    rows,
    t(
      `Sampai ${on} belum ada inovasi yang oleh pemiliknya dinyatakan terbuka untuk direplikasi. Hal ini tidak berarti inovasi tidak boleh direplikasi; pernyataannya belum tercatat.`,
      `As of ${on} no owner is on record as offering an innovation for copying. That does not mean that none may be copied; no offer has been recorded.`,
    ),
  );
}
