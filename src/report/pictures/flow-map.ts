import { geoPath } from 'd3-geo';
import { islands, type Place } from '../../regions/places.ts';
import { joinList, type Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { FOUR, GREY, INK, PAPER } from './colors.ts';
import {
  type Amount,
  amount,
  block,
  circle,
  LINE,
  path,
  picture,
  rect,
  round,
  segment,
  SMALL,
  text,
  WIDTH,
} from './frame.ts';
import { EDGE, free, type Point, RADIUS, viewOf } from './flow-view.ts';
import { lines } from './letters.ts';

/** A region to which innovations went. */
export interface Target {
  readonly name: string;
  readonly at: Place;
  /** False where `at` is its province's seat. */
  readonly own: boolean;
  readonly inUse: Amount;
  readonly earlier: Amount;
}

export interface Flows {
  readonly home: { readonly name: string; readonly at: Place } | undefined;
  readonly targets: readonly Target[];
  /** What has no place on the map: national bodies, and regions whose place is not known. */
  readonly absent: { readonly inUse: Amount; readonly earlier: Amount };
  readonly empty: string;
}

const MOST = 30;
const SEA = '#f4f6f8';
const LAND = '#d9dee4';

const WORDS = {
  id: {
    home: 'asal: {name}',
    key: 'Garis utuh: replikasi diterapkan; garis putus-putus: baru mungkin atau belum diterapkan, jumlahnya dalam kurung.',
    near: '* digambar pada ibu kota provinsinya, karena letak ibu kotanya sendiri tidak terdapat dalam data.',
    absent:
      'Tidak tergambar (instansi pusat atau letak tidak diketahui): {inUse} diterapkan, {earlier} belum diterapkan.',
    more: 'dan {count} daerah lainnya',
    credit: 'Garis pantai: Natural Earth. Letak ibu kota: GeoNames (CC BY 4.0).',
    alt: 'Dari {home} ke {list}.',
    told: '{name} ({inUse} diterapkan)',
    both: '{name} ({inUse} diterapkan, {earlier} belum)',
    nearAlt: '{names} digambar pada ibu kota provinsinya.',
    unknown: 'asal',
  },
  en: {
    home: 'origin: {name}',
    key: 'Solid line: copies in use; dashed line: only possibly or not yet in use, their number in brackets.',
    near: '* drawn at the seat of its province, as the place of its own seat is not in the data.',
    absent:
      'Not drawn (national bodies, or place not known): {inUse} in use, {earlier} not in use yet.',
    more: 'and {count} more regions',
    credit: 'Coast: Natural Earth. Places of seats: GeoNames (CC BY 4.0).',
    alt: 'From {home} to {list}.',
    told: '{name} ({inUse} in use)',
    both: '{name} ({inUse} in use, {earlier} not yet)',
    nearAlt: '{names} drawn at the seat of the province.',
    unknown: 'the origin',
  },
} as const;

/** An arc from the home region to each that adopted. The map is as near as the adopters let it be. */
export function flowMap(_id: string, flows: Flows, language: Language): Picture {
  const words = WORDS[language];
  const { home, empty } = flows;
  const targets = flows.targets.slice(0, MOST);
  const view = viewOf([...(home ? [home.at] : []), ...targets.map(({ at }) => at)]);
  const land = geoPath(view.projection).digits(1)({
    type: 'MultiPolygon',
    coordinates: islands().map((ring) => [ring.map(([east, north]) => [east, north])]),
  });
  const from = home && view.point(home.at);
  const taken: Point[] = from ? [from] : [];
  const drawn = targets.map((target, index) => {
    const at = view.point(target.at);
    const marker = free(at, taken, view.height);
    taken.push(marker);
    return { at, marker, target, name: numberWords(index + 1, language) };
  });
  const arcs = drawn.flatMap(({ at, target }) => (from ? [arc(from, at, target)] : []));
  // Where a marker had to give way, a line leads to its place.
  const leaders = drawn.flatMap(({ at, marker }) =>
    marker === at
      ? []
      : [segment(...at, ...marker, { stroke: INK, width: 0.75 }), circle(...at, 2, { fill: INK })],
  );
  const markers = drawn.flatMap(({ marker, target, name }) => disc(marker, target, name));

  let y = EDGE + view.height + 12;
  const key: string[] = [];
  const half = (WIDTH - 24) / 2;
  if (home) {
    key.push(
      ...homeMark(18, y + 7),
      text(
        34,
        y + 11,
        lines(
          words.home.replace('{name}', () => home.name),
          WIDTH - 44,
          SMALL,
          1,
        )[0] ?? '',
      ),
    );
    y += 24;
  }
  const rows = Math.ceil(drawn.length / 2);
  for (let row = 0; row < rows; row += 1) {
    const pair = [drawn[row], drawn[row + rows]].map(
      (each) =>
        each && { ...each, label: lines(keyText(each.target, language), half - 30, SMALL, 2) },
    );
    pair.forEach((each, column) => {
      if (!each) return;
      const x = 8 + column * (half + 8);
      key.push(
        ...disc([x + 10, y + 7], each.target, each.name),
        ...block(x + 26, y + 11, each.label),
      );
    });
    y += 23 + Math.max(0, ...pair.map((each) => ((each?.label.length ?? 1) - 1) * LINE));
  }
  const hidden = flows.targets.length - targets.length;
  const { inUse, earlier } = flows.absent;
  const notes = [
    ...(hidden > 0 ? [`… ${words.more.replace('{count}', numberWords(hidden, language))}.`] : []),
    ...(drawn.length > 0 ? [words.key] : []),
    ...(targets.some(({ own }) => !own) ? [words.near] : []),
    ...(inUse.possible + earlier.possible > 0
      ? [counted(words.absent, inUse, earlier, language)]
      : []),
    ...(flows.targets.length === 0 && inUse.possible + earlier.possible === 0 ? [empty] : []),
  ].flatMap((note) => lines(note, WIDTH - 16, SMALL, 3));
  const foot = y + 12 + notes.length * LINE;
  return picture(foot + 8, altOf(flows, language), [
    rect(EDGE, EDGE, WIDTH - 2 * EDGE, view.height, { fill: SEA }),
    ...(land ? [path(land, { fill: LAND, stroke: GREY, width: 0.5 })] : []),
    ...arcs,
    ...(from ? homeMark(...from) : []),
    ...leaders,
    ...markers,
    ...key,
    ...block(8, y + 12, notes),
    text(8, foot, words.credit, { fill: GREY }),
  ]);
}

/** Bent to the north, so that arcs of one direction do not lie upon each other. */
function arc([x1, y1]: Point, [x2, y2]: Point, { inUse }: Target): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2 - length * 0.22];
  const d = `M${round(x1)} ${round(y1)}Q${round(x)} ${round(y)} ${round(x2)} ${round(y2)}`;
  return inUse.value > 0
    ? path(d, { stroke: FOUR[3], width: Math.min(5, 1.2 + 0.5 * inUse.value) })
    : path(d, { stroke: INK, dash: '5 3' });
}

function disc([x, y]: Point, { inUse }: Target, name: string): string[] {
  const sure = inUse.value > 0;
  return [
    circle(x, y, RADIUS, {
      fill: sure ? FOUR[3] : PAPER,
      stroke: sure ? PAPER : INK,
      ...(sure ? {} : { dash: '3 2' }),
    }),
    text(x, y + 4, name, { at: 'middle', fill: sure ? PAPER : INK }),
  ];
}

function homeMark(x: number, y: number): string[] {
  return [
    rect(x - 7, y - 7, 14, 14, { fill: PAPER, stroke: INK, width: 2 }),
    rect(x - 3, y - 3, 6, 6, { fill: INK }),
  ];
}

/** `Kabupaten Blora: 1 (2)`, with a star where it is drawn elsewhere. */
function keyText({ name, own, inUse, earlier }: Target, language: Language): string {
  const beside = earlier.possible > 0 ? ` (${amount(earlier, language)})` : '';
  return `${name}${own ? '' : ' *'}: ${amount(inUse, language)}${beside}`;
}

function counted(words: string, inUse: Amount, earlier: Amount, language: Language): string {
  return words
    .replace('{inUse}', amount(inUse, language))
    .replace('{earlier}', amount(earlier, language));
}

function altOf({ home, targets, absent, empty }: Flows, language: Language): string {
  const words = WORDS[language];
  const beside =
    absent.inUse.possible + absent.earlier.possible === 0
      ? []
      : [counted(words.absent, absent.inUse, absent.earlier, language)];
  if (targets.length === 0) return beside[0] ?? empty;
  const told = targets
    .slice(0, MOST)
    .map(({ name, inUse, earlier }) =>
      counted(earlier.possible > 0 ? words.both : words.told, inUse, earlier, language).replace(
        '{name}',
        () => name,
      ),
    );
  const hidden = targets.length - told.length;
  const list = [
    ...told,
    ...(hidden > 0 ? [words.more.replace('{count}', numberWords(hidden, language))] : []),
  ];
  const near = targets.slice(0, MOST).filter(({ own }) => !own);
  return [
    words.alt
      .replace('{home}', () => home?.name ?? words.unknown)
      .replace('{list}', () => list.join('; ')),
    ...(near.length === 0
      ? []
      : [
          words.nearAlt.replace('{names}', () =>
            joinList(
              near.map(({ name }) => name),
              language,
            ),
          ),
        ]),
    ...beside,
  ].join(' ');
}
