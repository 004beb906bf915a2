import { seatOf } from '../../src/regions/places.ts';
import { regionCodes, regionName } from '../../src/regions/regions.ts';
import type { Picture } from '../../src/report/blocks.ts';
import type { Member, MemberState } from '../../src/report/pictures/family-members.ts';
import { familyTree } from '../../src/report/pictures/family.ts';
import { flowMap, type Flows } from '../../src/report/pictures/flow-map.ts';
import type { Amount } from '../../src/report/pictures/frame.ts';
import { funnel, type Funnel } from '../../src/report/pictures/funnel.ts';
import { type Ladders, ladderOf, MARKS, rungMatrix } from '../../src/report/pictures/rungs.ts';
import { type Bars, stackedBars } from '../../src/report/pictures/stacked-bars.ts';
import { type ProvinceCounts, tileMap } from '../../src/report/pictures/tile-map.ts';
import type { Language } from '../../src/text/language.ts';

export const n = (value: number, possible = value): Amount => ({ value, possible });
export const EMPTY = 'Sampai 31 Desember 2025 belum ada pasangan yang tercatat.';

const STAGES = [
  'Diusulkan',
  'Dijajaki',
  'Berminat',
  'Komitmen',
  'Perjanjian',
  'Diadaptasi',
  'Diterapkan',
  'Dievaluasi',
];
const PROOFS = ['dinyatakan', 'berbukti dukung', 'diakui kedua pihak', 'diverifikasi'];
const RUNGS = [
  'Visi',
  'Regulasi',
  'Mitra',
  'Penerapan',
  'Kepuasan terukur',
  'Manfaat terukur',
  'Direplikasi',
  'Kebijakan tetap',
];
const GROUPS = ['Diusulkan–berminat', 'Komitmen–perjanjian', 'Diadaptasi', 'Diterapkan–dievaluasi'];
const LONG = 'Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro';

export function bars(years: number, of: (series: number, year: number) => Amount): Bars {
  return {
    columns: Array.from({ length: years }, (_, year) => String(2025 - years + 1 + year)),
    series: GROUPS.map((name, series) => ({
      name,
      amounts: Array.from({ length: years }, (_, year) => of(series, year)),
    })),
    unit: 'Jumlah pasangan inovasi dan instansi lain',
    empty: EMPTY,
  };
}

export function stages(of: (stage: number, proof: number) => Amount): Funnel {
  return {
    stages: STAGES.map((name, stage) => ({
      name,
      now: PROOFS.map((_, proof) => of(stage, proof)),
      ever: of(stage, PROOFS.length),
    })),
    proofs: PROOFS,
    unit: 'Jumlah pasangan inovasi dan instansi lain yang mencapai sekurang-kurangnya status tersebut',
    empty: EMPTY,
  };
}

export function ladders(count: number): Ladders {
  return {
    rungs: RUNGS,
    innovations: Array.from({ length: count }, (_, at) => ({
      name: at % 4 === 0 ? `Gerakan Tengok Bawah Masalah Kemiskinan Nomor ${at}` : `Inovasi ${at}`,
      marks: RUNGS.map((_rung, rung) => MARKS[(at * 3 + rung * rung) % MARKS.length] ?? 'empty'),
    })),
  };
}

const STATES: readonly MemberState[] = ['in-use', 'maybe', 'approach', 'planned', 'ended'];

export function copy(at: number, children: readonly Member[] = []): Member {
  return {
    name: at % 6 === 0 ? `${LONG} ${at}` : `Pemerintah Kabupaten ${at}`,
    lines: ['diterapkan 2021 · berbukti dukung'],
    state: STATES[at % STATES.length] ?? 'in-use',
    children,
  };
}

export function family(children: readonly Member[]): Member[] {
  return [
    { name: 'GERTAK', lines: ['Pemerintah Kabupaten Trenggalek'], state: 'origin', children },
  ];
}

export function provinces(
  counts: Readonly<Record<string, readonly [Amount, Amount]>>,
  elsewhere: readonly [Amount, Amount] = [n(0), n(0)],
): ProvinceCounts {
  return {
    provinces: new Map(
      Object.entries(counts).map(([code, [inUse, earlier]]) => [
        code,
        { name: regionName(code) ?? code, inUse, earlier },
      ]),
    ),
    home: '35',
    elsewhere: { inUse: elsewhere[0], earlier: elsewhere[1] },
    empty: EMPTY,
  };
}

export function flows(
  targets: Readonly<Record<string, readonly [Amount, Amount]>>,
  absent: readonly [Amount, Amount] = [n(0), n(0)],
): Flows {
  const home = seatOf('35.03');
  return {
    home: home && { name: 'Kabupaten Trenggalek', at: home.at },
    targets: Object.entries(targets).map(([code, [inUse, earlier]]) => {
      const seat = seatOf(code);
      if (!seat) throw new Error(`no seat of ${code}`);
      return { name: regionName(code) ?? code, ...seat, inUse, earlier };
    }),
    absent: { inUse: absent[0], earlier: absent[1] },
    empty: EMPTY,
  };
}

const PROVINCES = regionCodes().filter((code) => code.length === 2);
/** From end to end of the country, and close together around the home. */
const FAR = (
  '11.71 91.71 53.71 71.71 35.71 35.06 35.02 35.04 35.19 35.77 35.05 35.21 33.12 33.72 34.04 34.71 ' +
  '31.71 32.73 36.74 64.71 73.71 81.71 82.71 92.02 94.04 95.01 96.71 13.71 12.71 16.71 18.71 21.71'
).split(' ');

type Make = (id: string, language: Language) => Picture;

/** A picture of every kind: of nothing, of one, of a few, of more than there is room for. */
export const SAMPLES: Readonly<Record<string, Make>> = {
  'bars-none': (id, language) =>
    stackedBars(
      id,
      bars(5, () => n(0)),
      language,
    ),
  'bars-one-year': (id, language) =>
    stackedBars(
      id,
      bars(1, (series) => n(series)),
      language,
    ),
  'bars-nine-years': (id, language) =>
    stackedBars(
      id,
      bars(9, (series, year) => {
        const sure = (year * (series + 3)) % 5;
        return n(sure, sure + (year % 4 === series ? 1 : 0));
      }),
      language,
    ),
  'bars-fifteen-years': (id, language) =>
    stackedBars(
      id,
      bars(15, (series, year) => n(10 + year * series, 14 + year * series)),
      language,
    ),
  'bars-large': (id, language) =>
    stackedBars(
      id,
      bars(6, (series, year) => n(1200 * year, 1200 * year + 35 * series)),
      language,
    ),
  'funnel-none': (id, language) =>
    funnel(
      id,
      stages(() => n(0)),
      language,
    ),
  'funnel-one': (id, language) =>
    funnel(
      id,
      stages((stage, proof) => (proof === 0 ? n(stage < 2 ? 1 : 0) : n(0, proof === 4 ? 1 : 0))),
      language,
    ),
  'funnel-many': (id, language) =>
    funnel(
      id,
      stages((stage, proof) =>
        proof === 4
          ? n(32 - 2 * stage, 36 - 2 * stage)
          : n(Math.max(0, 24 - 3 * stage - 6 * proof), Math.max(0, 27 - 2 * stage - 7 * proof)),
      ),
      language,
    ),
  ladder: (id, language) =>
    ladderOf(
      id,
      'Lion',
      RUNGS.map((name, at) => ({ name, mark: MARKS[at % MARKS.length] ?? 'empty' })),
      language,
    ),
  'ladder-empty': (id, language) =>
    ladderOf(
      id,
      'Cilen',
      RUNGS.map((name) => ({ name, mark: 'empty' })),
      language,
    ),
  'rungs-none': (id, language) => rungMatrix(id, ladders(0), language),
  'rungs-one': (id, language) => rungMatrix(id, ladders(1), language),
  'rungs-few': (id, language) => rungMatrix(id, ladders(8), language),
  'rungs-many': (id, language) => rungMatrix(id, ladders(60), language),
  'family-none': (id, language) => familyTree(id, family([]), language),
  'family-one': (id, language) => familyTree(id, family([copy(1)]), language),
  'family-five': (id, language) =>
    familyTree(id, family([copy(6), copy(1), copy(2), copy(3, [copy(4)])]), language),
  'family-forty': (id, language) =>
    familyTree(id, family(Array.from({ length: 40 }, (_, at) => copy(at))), language),
  'family-deep': (id, language) => {
    let chain = copy(1);
    for (let at = 2; at < 9; at += 1) chain = copy(at, [chain, copy(at + 10)]);
    return familyTree(id, family([chain, copy(20), copy(21, [copy(22)])]), language);
  },
  'tiles-none': (id, language) => tileMap(id, provinces({}), language),
  'tiles-few': (id, language) =>
    tileMap(
      id,
      provinces(
        {
          '35': [n(3, 4), n(2)],
          '33': [n(1), n(0)],
          '61': [n(0), n(1)],
          '31': [n(0, 1), n(0, 1)],
        },
        [n(1), n(0, 2)],
      ),
      language,
    ),
  'tiles-all': (id, language) =>
    tileMap(
      id,
      provinces(
        Object.fromEntries(
          PROVINCES.map((code, at) => {
            const sure = (at * 7) % 23;
            return [code, [n(sure, sure + (at % 5 === 0 ? 112 : 0)), n(at % 4)] as const];
          }),
        ),
      ),
      language,
    ),
  'flow-none': (id, language) => flowMap(id, flows({}), language),
  'flow-no-home': (id, language) =>
    flowMap(id, { ...flows({ '33.16': [n(1), n(0)] }), home: undefined }, language),
  'flow-one': (id, language) => flowMap(id, flows({ '33.16': [n(1), n(0)] }), language),
  'flow-few': (id, language) =>
    flowMap(
      id,
      flows(
        {
          '33.05': [n(1), n(1)],
          '33.16': [n(0, 1), n(0)],
          '61': [n(0), n(1)],
          '35.78': [n(0), n(1)],
          '35.21': [n(2), n(0)],
        },
        [n(1), n(0, 2)],
      ),
      language,
    ),
  'flow-far': (id, language) =>
    flowMap(
      id,
      flows(
        Object.fromEntries(
          FAR.map((code, at) => [
            code,
            [n(at % 4, (at % 4) + (at % 7 === 0 ? 1 : 0)), n(1)] as const,
          ]),
        ),
      ),
      language,
    ),
};

/** Every kind of picture with one text in every place where a text of a record can stand. */
export function picturesWith(text: string): Picture[] {
  const one = bars(2, () => n(1, 2));
  const few = stages(() => n(1, 2));
  return [
    stackedBars(
      'a',
      {
        columns: [text, text],
        series: one.series.map((each) => ({ ...each, name: text })),
        unit: text,
        empty: text,
      },
      'id',
    ),
    stackedBars('b', { ...bars(2, () => n(0)), unit: text, empty: text }, 'en'),
    funnel(
      'c',
      {
        stages: few.stages.map((each) => ({ ...each, name: text })),
        proofs: PROOFS.map(() => text),
        unit: text,
        empty: text,
      },
      'id',
    ),
    funnel('d', { ...stages(() => n(0)), empty: text }, 'en'),
    ladderOf('e', text, [{ name: text, mark: 'filled' }], 'id'),
    rungMatrix(
      'f',
      { rungs: [text, text], innovations: [{ name: text, marks: ['filled', 'empty'] }] },
      'id',
    ),
    familyTree(
      'g',
      [
        {
          name: text,
          lines: [text, text],
          state: 'origin',
          children: [{ ...copy(1), name: text }],
        },
      ],
      'id',
    ),
    tileMap(
      'h',
      {
        ...provinces({}),
        provinces: new Map([['33', { name: text, inUse: n(1, 2), earlier: n(1) }]]),
      },
      'id',
    ),
    tileMap('i', { ...provinces({}), empty: text }, 'id'),
    flowMap(
      'j',
      {
        home: { name: text, at: [111.7, -8] },
        targets: [{ name: text, at: [110, -7], own: false, inUse: n(1), earlier: n(0, 1) }],
        absent: { inUse: n(0), earlier: n(0) },
        empty: text,
      },
      'id',
    ),
  ];
}
