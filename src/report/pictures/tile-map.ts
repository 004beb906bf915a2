import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { GREY, INK, inkOn, PAPER, RAMP } from './colors.ts';
import {
  type Amount,
  amount,
  block,
  hatch,
  LINE,
  path,
  picture,
  rect,
  round,
  SMALL,
  text,
  WIDTH,
  ZERO,
} from './frame.ts';
import { lines, widthOf } from './letters.ts';
import { COLUMNS, type Tile, TILES } from './provinces.ts';

/** Copies by the province of their adopters, by Kemendagri code. */
export interface ProvinceCounts {
  readonly provinces: ReadonlyMap<
    string,
    { readonly name: string; readonly inUse: Amount; readonly earlier: Amount }
  >;
  /** Code of the province that the innovations come from. */
  readonly home: string | undefined;
  /** National bodies, and adopters whose province is not known. */
  readonly elsewhere: { readonly inUse: Amount; readonly earlier: Amount };
  readonly empty: string;
}

const LEFT = 4;
const STEP = (WIDTH - 2 * LEFT) / COLUMNS;
const HIGH = 58;
const GAP = 1.5;
/** Up to so many are drawn in each shade; more in the darkest. */
const BOUNDS = [0, 1, 3, 7] as const;
const NUMBER = 16;
/** Provinces that the words for who cannot see the map name one by one. */
const NAMED = 12;
const NOTHING = '#f1f3f5';

const WORDS = {
  id: {
    inUse: 'Replikasi diterapkan:',
    earlier: '(angka dalam kurung): belum diterapkan',
    open: 'bergaris: baru mungkin diterapkan',
    home: 'provinsi asal inovasi',
    more: '{from} ke atas',
    elsewhere:
      'Di luar peta (instansi pusat atau provinsi belum diketahui): {inUse} diterapkan, {earlier} belum diterapkan.',
    told: '{name} {inUse} diterapkan',
    and: 'dan {earlier} belum diterapkan',
    others: 'dan {count} provinsi lain',
    alt: 'Replikasi diterapkan di {count} dari 38 provinsi. {list}.',
  },
  en: {
    inUse: 'Copies in use:',
    earlier: '(number in brackets): not in use yet',
    open: 'striped: only possibly in use',
    home: 'province of the originals',
    more: '{from} or more',
    elsewhere:
      'Not on the map (national bodies, or province not known): {inUse} in use, {earlier} not in use yet.',
    told: '{name} {inUse} in use',
    and: 'and {earlier} not in use yet',
    others: 'and {count} more provinces',
    alt: 'Copies are in use in {count} of 38 provinces. {list}.',
  },
} as const;

/** Every province a tile, the darker the more copies are in use there; the home province is framed. */
export function tileMap(id: string, data: ProvinceCounts, language: Language): Picture {
  const words = WORDS[language];
  const countsOf = (code: string) =>
    data.provinces.get(code) ?? { name: code, inUse: ZERO, earlier: ZERO };
  const tiles = TILES.toSorted(
    (a, b) => Number(a.code === data.home) - Number(b.code === data.home),
  );
  const drawn = tiles.flatMap((tile) => {
    const { inUse, earlier } = countsOf(tile.code);
    return tileOf(id, tile, inUse, earlier, tile.code === data.home, language);
  });
  const rows = 1 + Math.max(...TILES.map(({ row }) => row));
  const shown = TILES.map(({ code }) => countsOf(code));
  const isZero =
    shown.every(({ inUse, earlier }) => inUse.possible === 0 && earlier.possible === 0) &&
    data.elsewhere.inUse.possible === 0 &&
    data.elsewhere.earlier.possible === 0;

  let y = LEFT + rows * HIGH + 14;
  const key: string[] = [];
  let x = 8;
  const item = (mark: string[], width: number, label: string) => {
    const gap = width === 0 ? 0 : 6;
    const wide = width + gap + widthOf(label, SMALL) + 16;
    if (x > 8 && x + wide > WIDTH) {
      x = 8;
      y += 20;
    }
    key.push(`<g transform="translate(${round(x)} ${round(y)})">`, ...mark, '</g>');
    key.push(text(x + width + gap, y + 10, label));
    x += wide;
  };
  const swatch = (paint: Parameters<typeof rect>[4]) => [rect(0, 0, 18, 12, paint)];
  const bounds = [...BOUNDS, undefined];
  const n = (value: number) => numberWords(value, language);
  item([], 0, words.inUse);
  bounds.forEach((to, index) => {
    const from = index === 0 ? 0 : (BOUNDS[index - 1] ?? 0) + 1;
    const range =
      to === undefined
        ? words.more.replace('{from}', n(from))
        : from === to
          ? n(from)
          : `${n(from)}–${n(to)}`;
    item(swatch({ fill: shadeOf(from), stroke: GREY }), 18, range);
  });
  if (shown.some(({ inUse }) => inUse.value === 0 && inUse.possible > 0))
    item(swatch({ fill: `url(#${id}-open)`, stroke: GREY }), 18, words.open);
  if (shown.some(({ earlier }) => earlier.possible > 0)) item([], 0, words.earlier);
  if (data.home !== undefined) item(homeFrame(0, 0, 18, 12), 18, words.home);
  y += 20;

  const { inUse, earlier } = data.elsewhere;
  const notes = [
    ...(isZero ? [data.empty] : []),
    ...(inUse.possible + earlier.possible > 0
      ? [
          words.elsewhere
            .replace('{inUse}', amount(inUse, language))
            .replace('{earlier}', amount(earlier, language)),
        ]
      : []),
  ].flatMap((note) => lines(note, WIDTH - 16, SMALL, 3));
  return picture(
    y + 8 + notes.length * LINE,
    altOf(data, isZero, language),
    [...drawn, ...key, ...block(8, y + 12, notes)],
    [hatch(`${id}-open`, RAMP[0])],
  );
}

function tileOf(
  id: string,
  { short, column, row }: Tile,
  inUse: Amount,
  earlier: Amount,
  isHome: boolean,
  language: Language,
): string[] {
  const [x, y] = [LEFT + column * STEP, LEFT + row * HIGH];
  const [width, height] = [STEP - GAP, HIGH - GAP];
  const open = inUse.value === 0 && inUse.possible > 0;
  const shade = open ? RAMP[0] : shadeOf(inUse.value);
  const ink = inUse.possible === 0 && earlier.possible === 0 ? GREY : inkOn(shade);
  const middle = x + width / 2;
  const number = amount(inUse, language);
  const size = widthOf(number, NUMBER) <= width - 4 ? NUMBER : SMALL;
  return [
    rect(x, y, width, height, { fill: shade }),
    // Only the edge below the words is striped, so that they stay readable.
    ...(open ? [rect(x, y + height - 6, width, 6, { fill: `url(#${id}-open)` })] : []),
    text(middle, y + 14, short, { at: 'middle', fill: ink }),
    text(middle, y + 32, number, { at: 'middle', size, fill: ink, bold: inUse.possible > 0 }),
    ...(earlier.possible > 0
      ? [text(middle, y + 47, `(${amount(earlier, language)})`, { at: 'middle', fill: ink })]
      : []),
    ...(isHome ? homeFrame(x, y, width, height) : []),
  ];
}

/** A dark frame with a white line inside, seen on every shade, and a corner. */
function homeFrame(x: number, y: number, width: number, height: number): string[] {
  const corner = Math.min(9, height / 1.6);
  const [right, top] = [round(x + width), round(y)];
  return [
    rect(x, y, width, height, { stroke: INK, width: 2.5 }),
    rect(x + 2, y + 2, width - 4, height - 4, { stroke: PAPER, width: 1 }),
    path(`M${right} ${top}h${-round(corner)}l${round(corner)} ${round(corner)}z`, { fill: INK }),
  ];
}

function shadeOf(count: number): string {
  if (count === 0) return NOTHING;
  const step = BOUNDS.findIndex((most) => count <= most);
  return RAMP[step === -1 ? RAMP.length - 1 : step] ?? RAMP[0];
}

/** Provinces with most in use first. */
function altOf(
  { provinces, elsewhere, empty }: ProvinceCounts,
  isZero: boolean,
  language: Language,
): string {
  if (isZero) return empty;
  const words = WORDS[language];
  const some = TILES.flatMap(({ code }) => provinces.get(code) ?? []).filter(
    ({ inUse, earlier }) => inUse.possible > 0 || earlier.possible > 0,
  );
  const told = some
    .toSorted((a, b) => b.inUse.value - a.inUse.value || b.inUse.possible - a.inUse.possible)
    .map(({ name, inUse, earlier }) =>
      [
        words.told.replace('{inUse}', amount(inUse, language)).replace('{name}', name),
        ...(earlier.possible > 0
          ? [words.and.replace('{earlier}', amount(earlier, language))]
          : []),
      ].join(' '),
    );
  const left = told.length - NAMED;
  const list = [
    ...told.slice(0, NAMED),
    ...(left > 0 ? [words.others.replace('{count}', numberWords(left, language))] : []),
  ];
  const reached = {
    value: some.filter(({ inUse }) => inUse.value > 0).length,
    possible: some.filter(({ inUse }) => inUse.possible > 0).length,
  };
  const beside =
    elsewhere.inUse.possible + elsewhere.earlier.possible === 0
      ? ''
      : ` ${words.elsewhere
          .replace('{inUse}', amount(elsewhere.inUse, language))
          .replace('{earlier}', amount(elsewhere.earlier, language))}`;
  return `${words.alt
    .replace('{count}', amount(reached, language))
    .replace('{list}', () => list.join('; '))}${beside}`;
}
