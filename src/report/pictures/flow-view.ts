import { geoIdentity } from 'd3-geo';
import type { Place } from '../../regions/places.ts';
import { round, WIDTH } from './frame.ts';

/** Room around the map. */
export const EDGE = 4;
const HIGHEST = 340;
const LOWEST = 210;
/** Pixels a degree, so that one neighbour alone still shows where on its island it lies. */
const NEAREST = 62;
/** Of a marker. */
export const RADIUS = 9.5;

/** A place in the picture, in pixels. */
export type Point = readonly [x: number, y: number];

/** The part of the country that holds all places, with room around them. */
export function viewOf(places: readonly Place[]) {
  const shown: readonly Place[] =
    places.length === 0
      ? [
          [95, 6],
          [141, -11],
        ]
      : places;
  const [west, east] = spanOf(shown.map(([x]) => x));
  const [south, north] = spanOf(shown.map(([, y]) => y));
  const width = WIDTH - 2 * EDGE;
  const room = 2 * (RADIUS + 24);
  const scale = Math.min(
    NEAREST,
    (width - room) / Math.max(east - west, 0.01),
    (HIGHEST - room) / Math.max(north - south, 0.01),
  );
  const height = Math.min(HIGHEST, Math.max(LOWEST, (north - south) * scale + room));
  const middle: Point = [EDGE + width / 2, EDGE + height / 2];
  const projection = geoIdentity()
    .reflectY(true)
    .scale(scale)
    .translate([middle[0] - ((west + east) / 2) * scale, middle[1] + ((south + north) / 2) * scale])
    .clipExtent([
      [EDGE, EDGE],
      [EDGE + width, EDGE + height],
    ]);
  const point = ([x, y]: Place): Point => [
    middle[0] + (x - (west + east) / 2) * scale,
    middle[1] - (y - (south + north) / 2) * scale,
  ];
  return { projection, point, height };
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The nearest place where a marker covers no other and is not cut at the edge. */
export function free(at: Point, taken: readonly Point[], height: number): Point {
  const inside = ([x, y]: Point) =>
    x >= EDGE + RADIUS &&
    x <= WIDTH - EDGE - RADIUS &&
    y >= EDGE + RADIUS &&
    y <= EDGE + height - RADIUS;
  const clear = (point: Point) =>
    taken.every(([x, y]) => Math.hypot(x - point[0], y - point[1]) >= 2 * RADIUS + 1);
  if (inside(at) && clear(at)) return at;
  for (let reach = 14; reach < WIDTH; reach += 7)
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn * Math.PI) / 8;
      const point: Point = [
        round(at[0] + reach * Math.cos(angle)),
        round(at[1] - reach * Math.sin(angle)),
      ];
      if (inside(point) && clear(point)) return point;
    }
  return at;
}
