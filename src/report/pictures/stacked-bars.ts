import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { FAINT, GREY, INK, shadesFor } from './colors.ts';
import {
  type Amount,
  amount,
  block,
  hatch,
  LINE,
  picture,
  rect,
  segment,
  SIZE,
  SMALL,
  text,
  WIDTH,
  ZERO,
} from './frame.ts';
import { lines, widthOf } from './letters.ts';

/** Amounts by column (a year) and series (a stage), the lowest series first. */
export interface Bars {
  readonly columns: readonly string[];
  readonly series: readonly { readonly name: string; readonly amounts: readonly Amount[] }[];
  /** What one unit is: `pasangan inovasi dan instansi`. */
  readonly unit: string;
  /** Said in the picture where all is zero. */
  readonly empty: string;
}

const LEFT = 154;
const RIGHT = 8;
const TOP = 26;
const PLOT = 230;
const WIDEST_BAR = 46;
const CELL = 20;

const WORDS = {
  id: { possible: 'bergaris: mungkin, tanggalnya tidak pasti' },
  en: { possible: 'striped: possible, the date is not certain' },
} as const;

/**
 * Bars in a row, each a stack of its series; below each stand its numbers. The sure part of a series is
 * plain, what is only possible lies hatched on it.
 */
export function stackedBars(id: string, bars: Bars, language: Language): Picture {
  const { columns, series } = bars;
  const shades = shadesFor(series.length);
  const at = (row: number, column: number): Amount => series[row]?.amounts[column] ?? ZERO;
  const highest =
    max(columns, (_, column) => sum(series, (_each, row) => at(row, column).possible)) ?? 0;
  const y = scaleLinear([0, Math.max(1, highest)], [TOP + PLOT, TOP]).nice(5);
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, columns.length);
  const bar = Math.min(WIDEST_BAR, step * 0.72);
  const middle = (column: number) => LEFT + (column + 0.5) * step;
  const bottom = TOP + PLOT;

  const ticks = y.ticks(5).filter(Number.isInteger);
  const grid = ticks.flatMap((tick) => [
    segment(LEFT, y(tick), WIDTH - RIGHT, y(tick), { stroke: tick === 0 ? INK : FAINT }),
    text(LEFT - 6, y(tick) + 4, numberWords(tick, language), { at: 'end' }),
  ]);
  const stacks = columns.flatMap((_, column) => {
    let from = 0;
    return series.flatMap((_each, row) => {
      const { value, possible } = at(row, column);
      const part = (count: number, fill: string) => {
        if (count === 0) return [];
        const top = y(from + count);
        const drawn = rect(middle(column) - bar / 2, top, bar, y(from) - top, {
          fill,
          stroke: INK,
          width: 0.75,
        });
        from += count;
        return [drawn];
      };
      return [...part(value, shades[row] ?? INK), ...part(possible - value, `url(#${id}-${row})`)];
    });
  });

  // The rows of numbers stand as the parts of a bar do: what is stacked last comes first.
  const heads = columns.map((column) => lines(column, step - 2, SMALL, 2));
  let rowTop = bottom + 9 + LINE * (max(heads, (head) => head.length) ?? 1);
  const rows = series
    .map((each, row) => ({ ...each, row }))
    .toReversed()
    .flatMap(({ name, row }) => {
      const label = lines(name, LEFT - 34, SMALL, 2);
      const cells = columns.map((_, column) => numberLines(at(row, column), step - 2, language));
      const most = Math.max(label.length, ...cells.map((cell) => cell.length));
      const base = rowTop + 14;
      const drawn = [
        segment(8, rowTop, WIDTH - RIGHT, rowTop, { stroke: FAINT }),
        rect(8, rowTop + 4, 12, 12, { fill: shades[row] ?? INK, stroke: INK, width: 0.75 }),
        ...block(26, base, label),
        ...cells.flatMap((cell, column) =>
          block(middle(column), base, cell, {
            at: 'middle',
            ...(at(row, column).possible === 0 && { fill: GREY }),
          }),
        ),
      ];
      rowTop += CELL + (most - 1) * LINE;
      return drawn;
    });
  const isOpen = series.some(({ amounts }) => amounts.some((each) => each.possible > each.value));
  const key = isOpen
    ? [
        rect(8, rowTop + 4, 12, 12, { fill: `url(#${id}-${series.length - 1})`, stroke: INK }),
        text(26, rowTop + 14, WORDS[language].possible),
      ]
    : [];
  const zero =
    highest > 0
      ? []
      : block(
          LEFT + (WIDTH - LEFT - RIGHT) / 2,
          TOP + PLOT / 2,
          lines(bars.empty, WIDTH - LEFT - RIGHT - 60, SIZE, 3),
          { at: 'middle', size: SIZE },
        );
  return picture(
    rowTop + (isOpen ? CELL : 0) + 6,
    altOf(bars, language),
    [
      ...block(8, 14, lines(bars.unit, WIDTH - 16, SMALL, 1)),
      ...grid,
      ...stacks,
      ...heads.flatMap((head, index) => block(middle(index), bottom + 16, head, { at: 'middle' })),
      ...rows,
      ...key,
      ...zero,
    ],
    series.map((_, row) => hatch(`${id}-${row}`, shades[row] ?? INK)),
  );
}

/** A range too wide for its column breaks after its dash. */
function numberLines(count: Amount, width: number, language: Language): string[] {
  const whole = amount(count, language);
  const [low = '', high] = whole.split('–');
  return high === undefined || widthOf(whole, SMALL) <= width ? [whole] : [`${low}–`, high];
}

/** Every number that is not zero, year by year. */
function altOf({ columns, series, unit, empty }: Bars, language: Language): string {
  const told = columns.flatMap((column, index) => {
    const parts = series.flatMap(({ name, amounts }) => {
      const count = amounts[index] ?? ZERO;
      return count.possible === 0 ? [] : [`${name} ${amount(count, language)}`];
    });
    return parts.length === 0 ? [] : [`${column}: ${parts.join(', ')}`];
  });
  return told.length === 0 ? empty : `${unit}. ${told.join('; ')}.`;
}
