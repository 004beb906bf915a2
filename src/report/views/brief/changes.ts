import type { Block } from '../../blocks.ts';
import { paragraph, part, section, steps, table } from '../../build.ts';
import { type Change, type ChangeKind, CHANGES, type Item } from '../../material/changes-since.ts';
import { capital, type Context, countCell, optional, text } from '../../material/context.ts';
import type { Numbers } from '../short/annex.ts';

const MOST = 3;
const MOST_NAMED = 3;

/** The three most important changes, fewer where fewer happened. */
export function threeChanges(
  context: Context,
  since: string,
  changes: readonly Change[],
  numbers: Numbers,
): Block[] {
  const { t, number } = context;
  for (const kind of CHANGES) {
    const items = changes.find((each) => each.kind === kind)?.items ?? [];
    numbers.note(`changes${capital(kind)}`, changeText(context, kind), countCell(items));
  }
  const on = context.date(since);
  const told = changes.slice(0, MOST);
  const heading = part(
    'perubahan',
    told.length === MOST ? t('Tiga perubahan', 'Three changes') : t('Perubahan', 'Changes'),
  );
  if (changes.length === 0)
    return [
      heading,
      paragraph(
        t(`Sejak ${on} tidak ada perubahan yang tercatat.`, `Since ${on} no change is on record.`),
      ),
    ];
  return [
    heading,
    paragraph(
      told.length < MOST
        ? t(
            `Sejak ${on} hanya tercatat ${number(told.length)} perubahan:`,
            `Since ${on} fewer changes than three are on record (${number(told.length)}):`,
          )
        : t(
            `Sejak ${on}, menurut urutan kepentingan pada lampiran:`,
            `Since ${on}, by the order of importance in the annex:`,
          ),
    ),
    steps(
      ...told.map(({ kind, items }) => [
        { text: `${changeText(context, kind)} (${number(countCell(items))}): `, strong: true },
        `${named(context, items)}.`,
      ]),
    ),
  ];
}

/** Every change, for the annex. */
export function allChanges(context: Context, changes: readonly Change[]): Block[] {
  const { t } = context;
  const order = CHANGES.map((kind) => lower(changeText(context, kind))).join('; ');
  if (changes.length === 0) return [];
  return [
    section('lampiran-perubahan', t('Seluruh perubahan', 'All changes')),
    paragraph(t(`Urutan kepentingan: ${order}.`, `Order of importance: ${order}.`)),
    table(
      'perubahan',
      t(
        'Perubahan yang tercatat sejak akhir periode sebelumnya',
        'Changes since the end of the period before',
      ),
      [
        t('Perubahan', 'Change'),
        t('Mengenai', 'About'),
        t('Keterangan', 'Details'),
        t('Pengenal catatan', 'Ids of records'),
      ],
      changes.flatMap(({ kind, items }) =>
        items.map((item) => ({
          cells: [
            text(changeText(context, kind)),
            text(item.sure ? item.name : `${item.name} (${unsure(context)})`),
            optional(item.note),
            { type: 'records' as const, ids: item.records },
          ],
          records: item.records,
        })),
      ),
      '',
    ),
  ];
}

function changeText({ t }: Context, kind: ChangeKind): string {
  const words: Record<ChangeKind, [string, string]> = {
    inUse: ['Replikasi yang mulai diterapkan', 'Copies that came into use'],
    ended: [
      'Yang tidak berlanjut atau belum dimanfaatkan',
      'What was discontinued or is hardly used',
    ],
    proof: ['Replikasi dengan bukti yang lebih kuat', 'Copies that are better proven'],
    agreed: [
      'Komitmen, perjanjian, dan adaptasi baru',
      'New commitments, agreements and adaptations',
    ],
    awards: ['Penghargaan', 'Awards'],
    applied: ['Inovasi yang mulai diterapkan', 'Innovations that came into use'],
    interest: ['Kunjungan dan minat baru', 'New visits and interest'],
  };
  return t(...words[kind]);
}

function named(context: Context, items: readonly Item[]): string {
  const told = items.slice(0, MOST_NAMED).map(({ name, note, sure }) => {
    const details = [...(note === undefined ? [] : [note]), ...(sure ? [] : [unsure(context)])];
    return details.length === 0 ? name : `${name} (${details.join('; ')})`;
  });
  const more = items.length - told.length;
  return (
    told.join('; ') +
    (more > 0
      ? context.t(
          `; dan ${context.number(more)} lainnya pada lampiran`,
          `; and ${context.number(more)} more in the annex`,
        )
      : '')
  );
}

function unsure({ t }: Context): string {
  return t('belum pasti', 'not certain');
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
