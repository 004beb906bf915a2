import { by, groupBy } from '../../../util/order.ts';
import type { Block, Cell } from '../../blocks.ts';
import { type Event, ofYear } from '../../material/activities.ts';
import { table } from '../../build.ts';
import { type Context, countCell, optional, text } from '../../material/context.ts';
import { dateCell, whenOf } from '../../material/when.ts';

/** Kinds of activity that innovations enter. */
const CONTESTS: readonly string[] = ['festival', 'kompetisi', 'pameran'];

/** What was done in the year to make innovations known, in order of time. */
export function activityTable(context: Context, activities: readonly Event[]): Block {
  const { t, during, graph } = context;
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
    const people =
      value.guest_count === undefined
        ? []
        : [`${context.number(value.guest_count)} ${t('orang', 'people')}`];
    const place = [value.venue, context.agency(graph.out(document, 'host')[0]?.ref)].filter(
      (part) => part !== undefined,
    );
    return {
      cells: [
        text(
          when.inYear === 'surely'
            ? value.name
            : `${value.name} (${t('belum pasti dalam tahun ini', 'not surely of this year')})`,
        ),
        text(context.label('activity', '/kind', value.kind)),
        dateCell(when),
        endCell(context, document),
        text(place.join('; ')),
        text(about.join('; ')),
        // Only who came to see something is a guest; only a contest or a show has entries.
        value.kind === 'kunjungan' || guests.length + people.length > 0
          ? text([...guests, ...people].join('; '))
          : optional(undefined),
        value.entries_count === undefined
          ? { type: CONTESTS.includes(value.kind) ? ('unknown' as const) : ('none' as const) }
          : ({ type: 'number', value: value.entries_count } as const),
      ],
      records: [context.refId(document)],
    };
  });
  return table(
    'kegiatan',
    t(`Kegiatan penyebarluasan selama ${during}`, `Dissemination activities in ${during}`),
    [
      t('Kegiatan', 'Activity'),
      t('Bentuk', 'Kind'),
      t('Mulai', 'From'),
      t('Selesai', 'To'),
      t('Tempat dan penyelenggara', 'Venue and host'),
      t('Inovasi yang ditampilkan atau dipelajari', 'Innovations shown or studied'),
      t('Tamu', 'Guests'),
      `${t('Jumlah inovasi peserta', 'Innovations entered')}#`,
    ],
    rows,
    t(
      `Tidak ada kegiatan penyebarluasan ${during} yang tercatat.`,
      `No dissemination activity of ${during} is on record.`,
    ),
  );
}

/** The last day, where it is another than the first and had come by the day. */
function endCell(context: Context, document: Event['document']): Cell {
  const { start, end } = document.value;
  if (end === undefined || end === start) return { type: 'none' };
  const when = whenOf(context, document, end, 'end');
  return when.byDay === 'surely' ? dateCell(when) : { type: 'none' };
}

/** How many of each kind, in the year and by the day. */
export function activitiesByKind(context: Context, activities: readonly Event[]): Block {
  const { t, during } = context;
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
      `${t(`Selama ${during}`, `In ${during}`)}#`,
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
