import { nameOf } from '../../../derive/names.ts';
import type { Document } from '../../../model/record.ts';
import type { Block, Cell } from '../../blocks.ts';
import { part, table } from '../../build.ts';
import { activitiesByDay, awardsByDay, entriesByDay } from '../../material/activities.ts';
import { type Context, countCell, optional, text } from '../../material/context.ts';
import type { OfAgency } from '../../material/of-agency.ts';
import { dateCell, type When } from '../../material/when.ts';
import { levelText } from '../annual/awards.ts';
import type { Numbers } from '../short/annex.ts';

interface Line {
  readonly when: When;
  readonly cells: readonly Cell[];
  readonly id: string;
  readonly records: readonly string[];
}

/** Where its innovations were shown, entered and honoured, and what it took part in; latest first. */
export function shown(context: Context, of: OfAgency, numbers: Numbers): Block[] {
  const { t } = context;
  const lines = [...activityLines(context, of), ...entryLines(context, of)].sort((a, b) =>
    a.when.interval.hi === b.when.interval.hi
      ? a.id < b.id
        ? -1
        : 1
      : a.when.interval.hi < b.when.interval.hi
        ? 1
        : -1,
  );
  const records = new Map(lines.map((line) => [line.id, line]));
  numbers.note(
    'showings',
    t('Kegiatan dan pengajuan', 'Activities and entries'),
    countCell(
      [...records].map(([key, { when }]) => ({
        key,
        records: [key],
        sure: when.byDay === 'surely',
      })),
    ),
  );
  const won = awardsByDay(context, of.owned);
  numbers.note(
    'awardsWon',
    t('Penghargaan yang diterima', 'Awards won'),
    countCell(
      won.map(({ innovation, when }, index) => ({
        key: `${innovation.id} ${index}`,
        records: [innovation.id],
        sure: when.byDay === 'surely',
      })),
    ),
  );
  if (lines.length + won.length === 0) return [];
  return [
    part('ditampilkan', t('Yang ditampilkan dan diajukan', 'What was shown and entered')),
    ...(lines.length === 0
      ? []
      : [
          table(
            'ditampilkan',
            t(
              'Kegiatan dan pengajuan, terbaru lebih dahulu',
              'Activities and entries, latest first',
            ),
            [
              t('Tanggal', 'Date'),
              t('Kegiatan atau ajang', 'Activity or contest'),
              t('Inovasi', 'Innovation'),
              t('Peran atau hasil', 'Part or result'),
            ],
            lines,
            '',
          ),
        ]),
    ...(won.length === 0
      ? []
      : [
          table(
            'penghargaan',
            t('Penghargaan, terbaru lebih dahulu', 'Awards, latest first'),
            [
              t('Tahun', 'Year'),
              t('Penghargaan', 'Award'),
              t('Inovasi', 'Innovation'),
              t('Kelompok', 'Group'),
              t('Tingkat', 'Level'),
            ],
            won.toReversed().map(({ innovation, award, when }) => {
              for (const key of ['name', 'year'])
                context.ledger.use(innovation.document, 'awards', award, key);
              return {
                cells: [
                  dateCell(when),
                  text(award.name),
                  { type: 'ref' as const, text: innovation.name, id: innovation.id },
                  optional(award.group),
                  text(award.level && levelText(context, award.level)),
                ],
                records: [innovation.id],
              };
            }),
            '',
          ),
        ]),
  ];
}

function activityLines(context: Context, of: OfAgency): Line[] {
  const { t, graph } = context;
  const owned = new Set(of.owned.map((each) => each.document as Document));
  return activitiesByDay(context).flatMap(({ document, when }): Line[] => {
    const target = (role: string) =>
      graph.out(document, role).flatMap(({ ref }) => {
        const record = ref && graph.get(ref);
        return record ? [record] : [];
      });
    const about = target('about').filter(
      (record) => record.kind === 'innovation' && context.derived.known(record) !== 'no',
    );
    const roles = [
      ...(target('host').some(of.has) ? [t('tuan rumah', 'host')] : []),
      ...(target('guest').some(of.has) ? [t('tamu', 'guest')] : []),
      ...(target('facilitator').some(of.has) ? [t('fasilitator', 'facilitator')] : []),
      ...(about.some((record) => owned.has(record))
        ? [t('inovasinya ditampilkan', 'its innovations were shown')]
        : []),
    ];
    if (roles.length === 0) return [];
    for (const field of ['name', 'start']) context.ledger.use(document, field);
    const id = context.refId(document);
    return [
      {
        when,
        id,
        records: [id],
        cells: [
          dateCell(when),
          text(document.value.name),
          optional(about.map((record) => nameOf(graph, record, context.language)).join('; ')),
          text(roles.join(', ')),
        ],
      },
    ];
  });
}

function entryLines(context: Context, of: OfAgency): Line[] {
  const { t, graph } = context;
  const owned = new Map(of.owned.map((each) => [each.document as Document, each]));
  return entriesByDay(context).flatMap(({ document, entry, when }): Line[] => {
    const edge =
      entry && graph.out(document, 'entry').find((each) => each.text === entry.innovation);
    const record = edge?.ref && graph.get(edge.ref);
    const innovation = record && owned.get(record);
    const isFiler = graph.out(document, 'filer').some(({ ref }) => of.has(ref && graph.get(ref)));
    if (!innovation && !(isFiler && entry === undefined)) return [];
    context.ledger.use(document, 'edition');
    const { channel, channel_name, edition } = document.value;
    const status = entry?.status && context.inline('submission', '/entries/*/status', entry.status);
    const id = context.refId(document);
    return [
      {
        when,
        id,
        records: [id, ...(innovation ? [innovation.id] : [])],
        cells: [
          dateCell(when),
          text(`${channel_name ?? context.label('submission', '/channel', channel)} ${edition}`),
          innovation
            ? { type: 'ref', text: innovation.name, id: innovation.id }
            : optional(undefined),
          text(
            [entry?.group, entry?.result ?? status].filter(Boolean).join(', ') ||
              (isFiler ? t('pengaju', 'filed it') : undefined),
          ),
        ],
      },
    ];
  });
}
