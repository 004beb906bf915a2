import { OUTLINE } from './outline.gen.ts';
import { provinceCode } from './regions.ts';
import { SEATS } from './seats.gen.ts';

/** Degrees east and north. */
export type Place = readonly [east: number, north: number];

/** Where a region's seat lies; `own` is false where only its province's seat is known. */
export function seatOf(code: string): { readonly at: Place; readonly own: boolean } | undefined {
  const own = seat(code);
  if (own) return { at: own, own: true };
  const near = seat(provinceCode(code));
  return near && { at: near, own: false };
}

function seat(code: string): Place | undefined {
  return Object.hasOwn(SEATS, code) ? SEATS[code] : undefined;
}

/** The islands of Indonesia, each a closed ring, the largest first. */
export function islands(): Place[][] {
  return OUTLINE.map((steps) => {
    const numbers = steps.split(' ').map(Number);
    let [east, north] = [0, 0];
    const ring: Place[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      east += numbers[at] ?? 0;
      north += numbers[at + 1] ?? 0;
      ring.push([east / 100, north / 100]);
    }
    return [...ring, ...ring.slice(0, 1)];
  });
}
