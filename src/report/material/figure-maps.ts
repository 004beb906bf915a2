import { IN_USE_RUNG } from '../../derive/ladders.ts';
import type { Pair } from '../../derive/pairs.ts';
import { governmentCode, provinceCode, regionName } from '../../regions/regions.ts';
import { seatOf } from '../../regions/places.ts';
import { by } from '../../util/order.ts';
import type { Block, CountCell } from '../blocks.ts';
import { paragraph, table } from '../build.ts';
import { flowMap } from '../pictures/flow-map.ts';
import { ZERO } from '../pictures/frame.ts';
import { tileMap } from '../pictures/tile-map.ts';
import { type Context, countCell, text } from './context.ts';
import { figure, noPairs, recordsOf } from './figures.ts';
import { pairsTowards, recordIds } from './replications.ts';

/** Pairs of one place: in use, and on record below that. */
interface Placed {
  readonly inUse: CountCell;
  readonly earlier: CountCell;
}

/** Where copies at other agencies run, by province, with its table. */
export function provinceFigure(context: Context): Block[] {
  const { t, graph } = context;
  const byProvince = placedBy(context, (code) => {
    const province = provinceCode(code);
    return regionName(province) === undefined ? undefined : province;
  });
  const elsewhere = byProvince.get(undefined) ?? { inUse: ZERO, earlier: ZERO };
  const provinces = [...byProvince].flatMap(([code, placed]) =>
    code === undefined ? [] : [[code, { ...placed, name: context.place(code) }] as const],
  );
  const home = graph.manifest?.value.region;
  const data = {
    provinces: new Map(provinces),
    home: home === undefined ? undefined : provinceCode(home),
    elsewhere,
    empty: noPairs(context),
  };
  return [
    ...(byProvince.size === 0 ? [] : [paragraph(standNow(context))]),
    figure(
      'gambar-provinsi',
      t(
        'Inovasi daerah di instansi lain menurut provinsi instansi penerima',
        'Own innovations at other agencies by the adopters’ province',
      ),
      'sebaran-provinsi',
      tileMap('gambar-provinsi', data, context.language),
    ),
    placeTable(
      context,
      'sebaran-provinsi',
      t(
        'Pasangan inovasi daerah dan instansi lain menurut provinsi instansi penerima',
        'Pairs of an own innovation and another agency by the adopters’ province',
      ),
      t('Provinsi', 'Province'),
      byProvince,
    ),
  ];
}

function standNow({ t }: Context): string {
  return t(
    'Gambar dan tabel berikut memuat keadaan saat ini menurut letak instansi penerima; replikasi yang tidak berlanjut tidak termasuk. Pasangan yang mungkin sudah diterapkan dihitung sebagai rentang pada kedua kolom.',
    'The next figures and tables tell the state now by where the adopters are, without copies that ended. A pair that is possibly in use is part of the range in both columns.',
  );
}

/** From here to where, by the region of the adopter, with its table. */
export function flowFigure(context: Context): Block[] {
  const { t, graph } = context;
  const byRegion = placedBy(context, (code) =>
    regionName(governmentCode(code)) === undefined ? undefined : governmentCode(code),
  );
  const home = graph.manifest?.value.region;
  const from = home === undefined ? undefined : seatOf(governmentCode(home));
  const absent: [CountCell[], CountCell[]] = [[], []];
  const targets = sorted(byRegion).flatMap(([code, { inUse, earlier }]) => {
    const seat = code === undefined ? undefined : seatOf(code);
    if (code === undefined || !seat) {
      absent[0].push(inUse);
      absent[1].push(earlier);
      return [];
    }
    return [{ name: context.place(code), ...seat, inUse, earlier }];
  });
  const flows = {
    home:
      from && home !== undefined
        ? { name: context.place(governmentCode(home)), at: from.at }
        : undefined,
    targets,
    absent: { inUse: sum(absent[0]), earlier: sum(absent[1]) },
    empty: noPairs(context),
  };
  return [
    figure(
      'gambar-aliran',
      t(
        'Daerah instansi lain yang menerapkan atau menjajaki inovasi daerah',
        'Regions of other agencies that use or explore own innovations',
      ),
      'sebaran-daerah',
      flowMap('gambar-aliran', flows, context.language),
    ),
    placeTable(
      context,
      'sebaran-daerah',
      t(
        'Pasangan inovasi daerah dan instansi lain menurut daerah instansi penerima',
        'Pairs of an own innovation and another agency by the adopters’ region',
      ),
      t('Daerah', 'Region'),
      byRegion,
    ),
  ];
}

/** Pairs towards others by a place of their adopter; what has none stands under `undefined`. */
function placedBy(
  context: Context,
  placeOf: (region: string) => string | undefined,
): Map<string | undefined, Placed> {
  const { derived } = context;
  const places = new Map<string | undefined, { inUse: Unit[]; earlier: Unit[] }>();
  for (const pair of pairsTowards(context, 'out')) {
    const { region } = pair.adopter;
    const place = region === undefined ? undefined : placeOf(region);
    const units = places.get(place) ?? { inUse: [], earlier: [] };
    const inUse = derived.reaches(pair, IN_USE_RUNG, 'stated', 'now');
    const { sure, possible } = derived.standing(pair);
    if (inUse !== 'no') units.inUse.push(unit(context, pair, inUse === 'surely'));
    // What possibly is in use, and surely came less far, possibly is not in use yet.
    if (inUse === 'no' && possible > 0) units.earlier.push(unit(context, pair, sure > 0));
    if (inUse === 'possibly' && sure > 0) units.earlier.push(unit(context, pair, false));
    if (units.inUse.length + units.earlier.length > 0) places.set(place, units);
  }
  return new Map(
    [...places].map(([place, { inUse, earlier }]) => [
      place,
      { inUse: countCell(inUse), earlier: countCell(earlier) },
    ]),
  );
}

type Unit = Parameters<typeof countCell>[0][number];

function unit(context: Context, pair: Pair, sure: boolean): Unit {
  return { key: pair.key, records: recordIds(context, pair), sure };
}

/** Most in use first, then by code; what has no place last. */
function sorted(places: ReadonlyMap<string | undefined, Placed>) {
  return [...places].sort(
    by(
      ([place]) => (place === undefined ? 1 : 0),
      ([, { inUse }]) => -inUse.value,
      ([, { inUse }]) => -inUse.possible,
      ([, { earlier }]) => -earlier.possible,
      ([place]) => place ?? '',
    ),
  );
}

function sum(counts: readonly CountCell[]) {
  return counts.reduce(
    (all, { value, possible }) => ({
      value: all.value + value,
      possible: all.possible + possible,
    }),
    ZERO,
  );
}

function placeTable(
  context: Context,
  id: string,
  title: string,
  head: string,
  places: ReadonlyMap<string | undefined, Placed>,
): Block {
  const { t } = context;
  return table(
    id,
    title,
    [
      head,
      `${t('Diterapkan saat ini', 'In use now')}#`,
      `${t('Belum diterapkan', 'Not in use yet')}#`,
    ],
    sorted(places).map(([place, { inUse, earlier }]) => ({
      cells: [
        text(
          place === undefined
            ? t('Instansi pusat atau daerah belum diketahui', 'National, or region not known')
            : context.place(place),
        ),
        inUse,
        earlier,
      ],
      records: recordsOf([inUse, earlier]),
    })),
    noPairs(context),
  );
}
