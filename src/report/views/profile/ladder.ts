import type { Block } from '../../blocks.ts';
import { part, table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';
import { type RungLine, rungName, rungWord } from '../../material/rungs.ts';

/** Each element with what it rests on. Where nothing at all is on record a sentence elsewhere says so. */
export function ladder(context: Context, known: Known, lines: readonly RungLine[]): Block[] {
  const { t } = context;
  if (lines.every(({ state }) => state === false)) return [];
  const empty = t('belum tercatat', 'not on record');
  return [
    part('unsur', t('Unsur pelembagaan', 'Elements of establishment')),
    table(
      'unsur-pelembagaan',
      t(
        'Unsur pelembagaan, dibaca satu per satu dan bukan nilai',
        'Elements of establishment, read one by one and no score',
      ),
      [t('Unsur', 'Element'), t('Keadaan', 'State'), t('Dasar', 'Ground')],
      lines.map(({ rung, state, isProven, reason }) => ({
        cells: [
          text(rungName(context, rung)),
          text(rungWord(context, state, isProven, empty)),
          optional(reason),
        ],
        records: [known.id],
      })),
      '',
    ),
  ];
}
