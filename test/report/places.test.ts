import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { islands, seatOf } from '../../src/regions/places.ts';
import { provinceCode, regionCodes, regionName } from '../../src/regions/regions.ts';
import { SEATS } from '../../src/regions/seats.gen.ts';

const bytes = (name: string) => statSync(join(import.meta.dirname, '../../src/regions', name)).size;

describe('places of seats', () => {
  it('belong to regions of the table, nearly all of them, and stay small', () => {
    for (const code of Object.keys(SEATS)) expect(regionName(code)).toBeDefined();
    expect(Object.keys(SEATS).length).toBeGreaterThan(500);
    expect(bytes('seats.gen.ts')).toBeLessThanOrEqual(30 * 1024);
  });

  it('lie where they are known to lie', () => {
    const known: readonly (readonly [string, number, number])[] = [
      ['35.03', 111.71, -8.05],
      ['33.16', 111.42, -6.97],
      ['31', 106.85, -6.21],
      ['35.07', 112.57, -8.13],
      ['11', 95.32, 5.55],
      ['91.71', 140.7, -2.53],
      ['53.15', 119.88, -8.49],
      ['64.08', 117.5, 0.5],
    ];
    for (const [code, east, north] of known) {
      const { at, own } = seatOf(code) ?? { at: [0, 0], own: false };
      expect([code, own, Math.abs(at[0] - east) < 0.15, Math.abs(at[1] - north) < 0.15]).toEqual([
        code,
        true,
        true,
        true,
      ]);
    }
  });

  it('lie in the country, and near the other seats of their province', () => {
    for (const [code, [east, north]] of Object.entries(SEATS)) {
      expect(east > 95 && east < 141.1 && north > -11.1 && north < 6).toBe(true);
      const near = Object.entries(SEATS).filter(
        ([other]) => other !== code && provinceCode(other) === provinceCode(code),
      );
      const closest = Math.min(...near.map(([, [x, y]]) => Math.hypot(x - east, y - north)));
      // Tiakur on Moa lies far from everything else in Maluku.
      expect([code, closest < (code === '81.08' ? 5 : 2.6)]).toEqual([code, true]);
    }
  });

  it('are those of the province where a region has none', () => {
    const without = regionCodes().filter((code) => !(code in SEATS));
    expect(without).toContain('35.21');
    expect(seatOf('35.21')).toEqual({ at: SEATS['35'], own: false });
    expect(seatOf('99.01')).toBeUndefined();
    expect(seatOf('toString')).toBeUndefined();
  });
});

describe('the outline', () => {
  it('is made of closed rings within the country, and stays small', () => {
    for (const ring of islands()) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring[0]).toEqual(ring.at(-1));
      for (const [east, north] of ring)
        expect(east > 94.9 && east < 141.1 && north > -11.1 && north < 6.2).toBe(true);
    }
    expect(bytes('outline.gen.ts')).toBeLessThanOrEqual(25 * 1024);
  });

  it('holds most seats on its land, or they lie at its coast', () => {
    const inside = ([x, y]: readonly [number, number]) =>
      islands().some((ring) =>
        ring.slice(1).reduce((odd, [u, v], at) => {
          const [s, t] = ring[at] ?? [u, v];
          return v > y !== t > y && x < ((s - u) * (y - v)) / (t - v) + u ? !odd : odd;
        }, false),
      );
    const seats = Object.values(SEATS);
    expect(seats.filter((seat) => inside(seat)).length / seats.length).toBeGreaterThan(0.85);
  });
});
