import { yearOf } from '../../../derive/known.ts';
import type { CatalogRecord, Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Fields } from '../../blocks.ts';
import { awardsByDay } from '../../material/activities.ts';
import { type Context, countCell } from '../../material/context.ts';
import { type Known, partsOf, wholesOf } from '../../material/innovations.ts';
import { type When, whenOf } from '../../material/when.ts';
import { levelText } from '../annual/awards.ts';
import type { Numbers } from '../short/annex.ts';

type Row = Fields['rows'][number];

/** More showings than this are only counted. */
const MOST_SHOWN = 2;

/** What an innovation is, for whom and whose: a line for each thing that is known, none for the rest. */
export function facts(context: Context, known: Known, numbers: Numbers): Fields {
  const { t } = context;
  const { document, id } = known;
  const { value } = document;
  const label = (field: 'form' | 'type' | 'initiator') => {
    const written = value[field];
    return written === undefined ? [] : [context.label('innovation', `/${field}`, written)];
  };
  const rows: Row[] = [];
  const row = (field: string, name: string, values: readonly string[], records = [id]) => {
    if (values.length === 0) return;
    if (field !== '') context.ledger.use(document, field);
    rows.push({ label: name, values, records });
  };
  const names = (some: readonly Document<'innovation'>[]) => some.map((each) => each.value.name);
  const wholes = wholesOf(context, document);
  const parts = partsOf(context, document);
  const { count, named } = value.package ?? {};
  row('owners', t('Pemilik', 'Owner'), known.owners);
  row('initiator', t('Inisiator', 'Initiator'), label('initiator'));
  row('serves', t('Penerima manfaat', 'For whom'), listed(value.serves));
  const [form, type] = [label('form'), label('type')];
  if (type.length > 0) context.ledger.use(document, 'type');
  row('form', t('Bentuk dan jenis', 'Form and type'), listed([...form, ...type]));
  row(
    'affairs',
    t('Urusan', 'Affairs'),
    listed(value.affairs?.map((each) => context.label('innovation', '/affairs/*', each))),
  );
  row('', t('Tahapan', 'Phase'), phase(context, known));
  row('part_of', t('Bagian dari', 'Part of'), listed(names(wholes)), [
    id,
    ...wholes.map((each) => context.refId(each)),
  ]);
  row('', t('Memayungi', 'Umbrella of'), listed(names(parts)), [
    id,
    ...parts.map((each) => context.refId(each)),
  ]);
  row(
    'package',
    t('Isi paket', 'In the package'),
    count === undefined
      ? []
      : [
          named === undefined
            ? t(`${context.number(count)} inovasi`, `innovations: ${context.number(count)}`)
            : t(
                `${context.number(count)} inovasi, ${context.number(named)} di antaranya disebut namanya`,
                `innovations: ${context.number(count)}, named: ${context.number(named)}`,
              ),
        ],
  );
  row('', t('Penghargaan', 'Awards'), awards(context, known, numbers));
  shownRow(context, known, numbers, rows);
  return { type: 'fields', id: 'pokok', title: t('Pokok-pokok', 'Essentials'), rows };
}

/** Each award with its group, level and year; latest first. */
function awards(context: Context, known: Known, numbers: Numbers): string[] {
  const { t } = context;
  const won = awardsByDay(context, [known]);
  numbers.note(
    'awardsWon',
    t('Penghargaan yang diterima', 'Awards won'),
    countCell(
      won.map(({ when }, index) => ({
        key: `${known.id} ${index}`,
        records: [known.id],
        sure: when.byDay === 'surely',
      })),
    ),
  );
  return won.toReversed().map(({ award, when }) => {
    for (const key of ['name', 'year']) context.ledger.use(known.document, 'awards', award, key);
    const level = award.level && levelText(context, award.level);
    return [
      award.name,
      award.group,
      level && t(`tingkat ${level.toLowerCase()}`, level),
      when.written && context.date(when.written),
    ]
      .filter((each) => each !== undefined && each !== '')
      .join(', ');
  });
}

/** Several short values read best on one line. */
function listed(values: readonly string[] | undefined): string[] {
  return values === undefined || values.length === 0 ? [] : [values.join('; ')];
}

/** The phase, since when, and the latest version; nothing where no milestone is on record. */
function phase(context: Context, known: Known): string[] {
  const { t, date } = context;
  const { document, applied } = known;
  const milestones = document.value.milestones ?? [];
  if (milestones.length === 0) return [];
  context.ledger.use(document, 'milestones');
  const version = milestones
    .filter((each) => each.version !== undefined && !each.planned)
    .map((each) => ({ each, when: whenOf(context, document, each.date, 'milestones', each) }))
    .filter(({ when }) => when.byDay === 'surely')
    .sort(by(({ when }) => when.interval.hi))
    .at(-1);
  return [
    [
      known.phaseText,
      ...(applied?.written === undefined
        ? []
        : [
            t(
              `pertama diterapkan ${date(applied.written)}`,
              `first in use ${date(applied.written)}`,
            ),
          ]),
      ...(version?.when.written === undefined
        ? []
        : [
            t(
              `versi ${version.each.version} ${date(version.when.written)}`,
              `version ${version.each.version} of ${date(version.when.written)}`,
            ),
          ]),
    ].join('; '),
  ];
}

interface Shown {
  readonly document: CatalogRecord;
  readonly name: string;
  readonly when: When;
}

/** Where it was shown and entered by the day. */
function shownRow(context: Context, known: Known, numbers: Numbers, rows: Row[]): void {
  const { t } = context;
  const ref = context.graph.refOf(known.document);
  const shown = context.graph
    .in(ref)
    .flatMap(({ from, role }): Shown[] => {
      if (role === 'about' && from.kind === 'activity') {
        const activity = from as Document<'activity'>;
        const when = whenOf(context, activity, activity.value.start, 'start');
        return [{ document: activity, name: activity.value.name, when }];
      }
      if (role !== 'entry' || from.kind !== 'submission') return [];
      const submission = from as Document<'submission'>;
      const { date, edition, channel, channel_name } = submission.value;
      const name = `${channel_name ?? context.label('submission', '/channel', channel)} ${edition}`;
      return [
        {
          document: submission,
          name,
          when: whenOf(context, submission, date ?? yearOf(edition), 'date'),
        },
      ];
    })
    .filter(({ when }) => when.byDay !== 'no')
    .sort(
      by(
        ({ when }) => when.interval.hi,
        ({ document }) => document.id,
      ),
    );
  const latest = [...new Map(shown.map((each) => [each.document, each])).values()].reverse();
  const count = countCell(
    latest.map(({ document, when }) => ({
      key: context.refId(document),
      records: [context.refId(document)],
      sure: when.byDay === 'surely',
    })),
  );
  numbers.note(
    'showings',
    t('Kegiatan dan pengajuan yang memuatnya', 'Activities and entries that had it'),
    count,
  );
  if (latest.length === 0) return;
  const told = latest.slice(0, MOST_SHOWN);
  const more = latest.length - told.length;
  rows.push({
    label: t('Ditampilkan pada', 'Shown at'),
    values: [
      told.map(({ name }) => name).join('; ') +
        (more > 0
          ? t(`; dan ${context.number(more)} lainnya`, `; and ${context.number(more)} more`)
          : ''),
    ],
    records: latest.map(({ document }) => context.refId(document)),
  });
}
