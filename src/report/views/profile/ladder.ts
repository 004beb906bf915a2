import type { Block } from '../../blocks.ts';
import { bullets, part, section, table } from '../../build.ts';
import { type Context, optional, text } from '../../material/context.ts';
import { rungFigure } from '../../material/figures.ts';
import type { Known } from '../../material/innovations.ts';
import { type RungLine, rungName, rungWord } from '../../material/rungs.ts';

const TABLE = 'unsur-pelembagaan';

/**
 * The elements as a picture, and what each that is on record rests on; never one height. Where nothing
 * at all is on record a sentence elsewhere says so.
 */
export function ladder(context: Context, known: Known, lines: readonly RungLine[]): Block[] {
  const found = lines.filter(({ state }) => state !== false);
  if (found.length === 0) return [];
  const grounds = found.flatMap(({ rung, state, isProven, reason }) => {
    // When it came into use stands among the essentials.
    if (reason === undefined || reason === '' || rung === 'execution') return [];
    const doubt = state === true && isProven ? '' : ` (${rungWord(context, state, isProven, '')})`;
    return [[{ text: `${rungName(context, rung)}${doubt}: `, strong: true }, reason]];
  });
  return [
    part('unsur', context.t('Unsur pelembagaan', 'Elements of establishment')),
    rungFigure(context, known.document, TABLE),
    ...(grounds.length === 0 ? [] : [bullets(...grounds)]),
  ];
}

/** Every element with its state and its ground, for the annex. */
export function ladderTable(context: Context, known: Known, lines: readonly RungLine[]): Block[] {
  const { t } = context;
  if (lines.every(({ state }) => state === false)) return [];
  const empty = t('belum tercatat', 'not on record');
  return [
    section('lampiran-unsur', t('Unsur pelembagaan', 'Elements of establishment')),
    table(
      TABLE,
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
