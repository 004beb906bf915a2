import { describe, expect, it } from 'vitest';
import { derive, type Derived } from '../../src/derive/derive.ts';
import { IN_USE_RUNG, REVIVING_RUNG, stageRung } from '../../src/derive/ladders.ts';
import { eventsOf, type Pair } from '../../src/derive/pairs.ts';
import { standingOn } from '../../src/derive/standing.ts';
import type { Kind, Document } from '../../src/model/record.ts';
import { load } from '../../src/load.ts';
import { annual } from '../../src/report/views/annual.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { deriveWith, innovation, replication } from '../support/build-catalog.ts';
import { tableOf } from '../support/report-of.ts';
import { CATALOGS, folderOf, type Name, on } from './catalogs.ts';

/** Every number below is worked out by hand from the definitions, not read off the program. */

const range = (derived: Derived, pairs: readonly Pair[], stage = 'diterapkan', tense = 'now') => {
  const count = derived.count(pairs, stageRung(stage), 'stated', tense as 'now' | 'ever');
  return [count.value, count.possible];
};

function record<K extends Kind>(derived: Derived, kind: K, id: string): Document<K> {
  const found = derived.graph.all(kind).find((each) => each.id === id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
}

const from = (derived: Derived, id: string) => derived.pairsFrom(record(derived, 'innovation', id));
const told = (derived: Derived, id: string) => derived.pairsIn(record(derived, 'replication', id));
const keys = (pairs: readonly Pair[]) => pairs.map(({ key }) => key);

/** Rows of the report's table of numbers stated for groups: innovations, number, records. */
function stated(name: Name, day: string) {
  const report = annual(on(name, day), {
    year: day.slice(0, 4),
    language: 'id',
    draft: false,
    commit: null,
    changed: false,
    tool: 'tular',
  });
  return tableOf(report, 'kelompok').rows.map(({ cells, records }) => {
    const number = cells.find((cell) => cell.type === 'number');
    return [number?.type === 'number' ? number.value : undefined, ...records];
  });
}

describe('a bundle of three applications given to fifteen named adopters', () => {
  const adopterCodes = (pairs: readonly Pair[]) =>
    pairs.map(({ adopter }) => adopter.region).sort();
  const nine = ['11.04', '12.18', '15.01', '32.06', '32.11', '35.05', '61.02', '63.11', '72.09'];
  const six = ['13.10', '15.09', '51.08', '63.01', '71.08', '73.09'];

  it('is a pair for each named origin: three at the nine whose agreements name them', () => {
    const derived = on('bandung', '2018-12-31');
    for (const app of ['e-rk', 'gampil', 'sabilulungan'])
      expect(adopterCodes(from(derived, app))).toEqual(nine);
  });

  it('is one pair at the six whose agreement names only the package', () => {
    const derived = on('bandung', '2018-12-31');
    expect(adopterCodes(from(derived, 'paket-smart-city'))).toEqual(six);
    // 3 × 9 + 6, at fifteen adopters; a part inherits nothing from the whole, nor the whole from it.
    expect(derived.pairs).toHaveLength(33);
    expect(new Set(derived.pairs.map(({ adopter }) => adopter.key)).size).toBe(15);
    expect(new Set(derived.pairs.map(({ direction }) => direction))).toEqual(new Set(['out']));
  });

  it('would be 3 × 15 had that agreement named the three too', () => {
    const folder = openWorktree(folderOf('bandung'), 'catalog/');
    const { graph } = load({
      ...folder,
      read(path) {
        const { bytes, hash } = folder.read(path);
        const text = Buffer.from(bytes)
          .toString()
          .replace(
            /^origins:\n {2}- innovation: paket-smart-city\n/,
            'origins: [{innovation: e-rk}, {innovation: gampil}, {innovation: sabilulungan}]\n',
          );
        return { bytes: Buffer.from(text), hash };
      },
    });
    expect(derive(graph, '2018-12-31').pairs).toHaveLength(45);
  });

  it('grows by agreement, and is nowhere in use by its agreements alone', () => {
    // The year of three adopters is all that is known: 9 pairs at some time in 2017.
    for (const [day, value, possible] of [
      ['2016-12-31', 0, 0],
      ['2017-06-30', 0, 9],
      ['2017-11-01', 3, 12],
      ['2017-12-31', 12, 12],
      ['2018-05-11', 18, 18],
      ['2018-10-29', 18, 18],
      ['2018-10-30', 33, 33],
    ] as const) {
      const derived = on('bandung', day);
      expect([day, ...range(derived, derived.pairs, 'perjanjian')]).toEqual([day, value, possible]);
      expect(range(derived, derived.pairs)).toEqual([0, 0]);
    }
  });

  it('counts regions for the index by agreement, each once', () => {
    const derived = on('bandung', '2018-12-31');
    expect(derived.index(record(derived, 'innovation', 'gampil'))).toEqual({
      value: 9,
      regions: nine,
    });
    expect(derived.index(record(derived, 'innovation', 'paket-smart-city'))).toEqual({
      value: 6,
      regions: six,
    });
  });

  it('names fewer parties than two of its agreements count', () => {
    const short = on('bandung', '2018-12-31')
      .graph.all('agreement')
      .filter(({ value }) => (value.party_count ?? 0) > value.parties.length)
      .map(({ id, value }) => [id, value.parties.length, value.party_count]);
    // Six of ten regions, five of seven, each with Bandung itself.
    expect(short).toEqual([
      ['kesepakatan-mei-2018', 7, 11],
      ['kesepakatan-oktober-2018', 6, 8],
    ]);
  });
});

describe('a package of 56 unnamed innovations between two regencies', () => {
  it('is one pair that carries its number', () => {
    const derived = on('jejaring', '2025-12-31');
    const pairs = told(derived, 'ppu-kukar');
    expect(keys(pairs)).toEqual(['unspecified:ppu-kukar → region:64.02']);
    expect(pairs.map(({ origin }) => origin.count)).toEqual([56]);
    expect(range(derived, pairs, 'perjanjian')).toEqual([1, 1]);
    expect(range(derived, pairs)).toEqual([0, 0]);
  });

  it('was agreed at some time before it was evaluated', () => {
    const early = on('jejaring', '2025-06-17');
    expect(range(early, told(early, 'ppu-kukar'), 'perjanjian')).toEqual([0, 1]);
  });
});

describe('two-way agreements over unspecified innovations', () => {
  const ids = ['jombang-ngawi', 'ngawi-jombang', 'ngawi-sukabumi', 'sukabumi-ngawi'];

  it('are a pair a direction, and never one with another pact of the same parties', () => {
    const derived = on('jejaring', '2025-12-31');
    expect(keys(ids.flatMap((id) => told(derived, id)))).toEqual([
      'unspecified:jombang-ngawi → region:35.21',
      'unspecified:ngawi-jombang → region:35.17',
      'unspecified:ngawi-sukabumi → region:32.72',
      'unspecified:sukabumi-ngawi → region:35.21',
    ]);
  });

  it('stand as agreed where signed, as proposed where only initialled', () => {
    const derived = on('jejaring', '2025-12-31');
    const pairs = ids.flatMap((id) => told(derived, id));
    expect(pairs.map((pair) => derived.standing(pair).sure)).toEqual([1, 1, 5, 5]);
    expect(pairs.map((pair) => derived.standing(pair).everPossible)).toEqual([1, 1, 5, 5]);
  });
});

describe('a described group, "16 puskesmas in 9 regencies"', () => {
  it('makes no pair of any of its three innovations', () => {
    const derived = on('jejaring', '2020-12-31');
    for (const id of ['garpu-genting', 'pak-camat', 'fun-for-mom'])
      expect(from(derived, id)).toEqual([]);
  });

  it('has its number stated once for the three together, from the day that it is told', () => {
    const group = (day: string) =>
      stated('jejaring', day).filter(([, id]) => id === 'stunting-puskesmas-sumsel');
    expect(group('2020-01-19')).toEqual([]);
    expect(group('2020-01-20')).toEqual([[16, 'stunting-puskesmas-sumsel']]);
  });
});

describe('a group whose stated number grows', () => {
  const numbers = (day: string) =>
    stated('jejaring', day)
      .filter(([, id]) => id === 'puja-indah-daerah')
      .map(([number]) => number);

  it('is 44, then 135, then 156, each beside the other and never summed', () => {
    expect(numbers('2020-12-31')).toEqual([]);
    expect(numbers('2022-12-31')).toEqual([44]);
    expect(numbers('2023-08-31')).toEqual([44, 135]);
    expect(numbers('2023-12-31')).toEqual([44, 135, 156]);
  });

  it('stays beside the pairs of those who are named', () => {
    // Lembata signed in June 2023, Kendari at some time before February 2024.
    for (const [day, value, possible] of [
      ['2023-06-11', 0, 1],
      ['2023-12-31', 1, 2],
      ['2024-01-31', 2, 2],
    ] as const) {
      const derived = on('jejaring', day);
      expect(keys(from(derived, 'puja-indah'))).toEqual([
        'innovation:jejaring:puja-indah → region:53.13',
        'innovation:jejaring:puja-indah → region:74.71',
      ]);
      expect(range(derived, from(derived, 'puja-indah'), 'komitmen')).toEqual([value, possible]);
    }
  });
});

it('a facilitator is neither adopter nor origin of anything', () => {
  const facilitators = new Set(['dinkes-sumsel', 'giz', 'kementerian-panrb', 'usaid-erat']);
  for (const name of CATALOGS) {
    const derived = on(name, '2026-01-31');
    const sides = derived.pairs.flatMap((pair) => [...pair.adopters, ...pair.origin.owners]);
    expect(sides.filter(({ ref }) => ref && facilitators.has(ref.id))).toEqual([]);
  }
  const derived = on('jejaring', '2026-01-31');
  expect(keys(told(derived, 'peer-learning-kalbar'))).toEqual([
    'innovation:jejaring:jatim-puspa → region:61',
    'innovation:jejaring:kolaborasi-penanganan-kemiskinan → region:61',
    'innovation:jejaring:laboratorium-kemiskinan → region:61',
  ]);
});

describe('renaming', () => {
  it('TOSS became PAS URBAN: one planned copy under another name', () => {
    const derived = on('jejaring', '2021-12-31');
    const [pair, ...more] = from(derived, 'toss');
    expect(more).toEqual([]);
    expect(pair?.records[0]?.value.known_as).toBe('PAS URBAN');
    expect(pair && derived.standing(pair).sure).toBe(stageRung('diusulkan'));
    expect(derived.graph.all('innovation').map(({ value }) => value.name)).not.toContain(
      'PAS URBAN',
    );
  });

  it('Bioreeftek became Bioreeftek Cinta, an innovation of its own', () => {
    const derived = on('trenggalek', '2026-01-31');
    const [pair, ...more] = told(derived, 'bioreeftek-cinta-pokmaswas');
    expect(more).toEqual([]);
    expect(pair?.key).toBe(
      'named:bioreeftek@unit::balai riset dan observasi laut → unit:35.03:pokmaswas rembeng raya',
    );
    expect(pair?.direction).toBe('in');
    const copy = record(derived, 'replication', 'bioreeftek-cinta-pokmaswas');
    expect(derived.graph.out(copy, 'becomes').map(({ ref }) => ref?.id)).toEqual([
      'bioreeftek-cinta',
    ]);
    expect(copy.value.changes?.map(({ kind }) => kind)).toEqual(['kept', 'changed', 'added']);
    // It is a copy; nobody has copied it in turn.
    expect(from(derived, 'bioreeftek-cinta')).toEqual([]);
  });

  it('is in use and known from a time that its sources dispute, 2021 or 2023', () => {
    for (const [day, value, possible, known] of [
      ['2020-12-31', 0, 0, 'no'],
      ['2021-12-31', 0, 1, 'possibly'],
      ['2022-12-31', 0, 1, 'possibly'],
      ['2023-12-31', 1, 1, 'surely'],
    ] as const) {
      const derived = on('trenggalek', day);
      const pairs = told(derived, 'bioreeftek-cinta-pokmaswas');
      expect([day, ...range(derived, pairs)]).toEqual([day, value, possible]);
      expect(derived.known(record(derived, 'innovation', 'bioreeftek-cinta'))).toBe(known);
    }
  });
});

it('provenance lost is a copy of nobody knows what, each record its own origin', () => {
  const derived = on('trenggalek', '2024-12-31');
  const pairs = ['asal-pendekar-beraksi', 'asal-ubblik-madangi-ati'].flatMap((id) =>
    told(derived, id),
  );
  expect(keys(pairs)).toEqual([
    'lost:asal-pendekar-beraksi → unit:35.03:puskesmas ngulankulon',
    'lost:asal-ubblik-madangi-ati → unit:35.03:puskesmas gandusari',
  ]);
  expect(pairs.map(({ direction }) => direction)).toEqual(['in', 'in']);
  expect(range(derived, pairs)).toEqual([2, 2]);
  // Recognised in 2024, in use nobody knows since when.
  const before = on('trenggalek', '2023-12-31');
  expect(range(before, told(before, 'asal-pendekar-beraksi'))).toEqual([0, 1]);
  for (const id of ['pendekar-beraksi', 'ubblik-madangi-ati'])
    expect(from(derived, id)).toEqual([]);
});

it('a plan for 2027 has not happened before, in or after 2027', () => {
  for (const day of ['2026-12-31', '2027-12-31', '2035-12-31']) {
    const derived = on('jejaring', day);
    const [pair] = from(derived, 'mpp-banyuwangi');
    expect(pair && derived.standing(pair)).toEqual({
      sure: stageRung('dijajaki'),
      possible: stageRung('dijajaki'),
      everSure: stageRung('dijajaki'),
      everPossible: stageRung('dijajaki'),
      ended: 'no',
    });
    expect(range(derived, from(derived, 'mpp-banyuwangi'), 'diterapkan', 'ever')).toEqual([0, 0]);
  }
});

it('a national designation is a proposal to all and a copy at none', () => {
  const derived = on('jejaring', '2026-01-31');
  for (const id of ['e-voting-pilkades', 'skck-online', 'rumah-belajar']) {
    const designated = record(derived, 'replication', `${id}-nasional`);
    const standing = standingOn(eventsOf(designated), derived.day, REVIVING_RUNG);
    expect(standing.sure).toBe(stageRung('diusulkan'));
    expect(from(derived, id)).toEqual([]);
    expect(stated('jejaring', derived.day).flat()).not.toContain(`${id}-nasional`);
  }
});

it('an open offer without an adopter counts nowhere, not for the index either', () => {
  const derived = on('jejaring', '2026-01-31');
  const offered = record(derived, 'innovation', 'sakera-mesem');
  expect(offered.value.offer).toMatchObject({ open: true, agreement: 'kesediaan-sakera-mesem' });
  expect(derived.pairsFrom(offered)).toEqual([]);
  // The governor and the ministry signed the owner's offer; neither adopted anything.
  expect(derived.index(offered)).toEqual({ value: 0, regions: [] });
  expect(derived.rungs(offered).passed_on).toBe(false);
});

describe('visits', () => {
  it('are never in use, whoever came and however many', () => {
    const derived = on('jejaring', '2026-01-31');
    const visits = record(derived, 'activity', 'kunjungan-mpp-banyuwangi-2017');
    expect(visits.value.guest_count).toBe(39_000);
    expect(keys(from(derived, 'mpp-banyuwangi'))).toEqual([
      'innovation:jejaring:mpp-banyuwangi → region:75.04',
    ]);
    expect(range(derived, from(derived, 'mpp-banyuwangi'))).toEqual([0, 0]);
  });

  it('leave a regency with only what is claimed, recognised or told to run', () => {
    const derived = on('trenggalek', '2026-01-31');
    const counts = derived.inUse(derived.pairs, 'now');
    expect(counts.stated.members.flatMap(({ records }) => records.map(({ id }) => id))).toEqual([
      'sepeda-keren-jatim',
      'asal-pendekar-beraksi',
      'asal-ubblik-madangi-ati',
      'bioreeftek-cinta-pokmaswas',
    ]);
    expect([counts.stated.value, counts.documented.possible]).toEqual([4, 0]);
  });

  it('without a date may have been at any time', () => {
    const derived = on('trenggalek', '2026-01-31');
    expect(range(derived, told(derived, 'gertak-blora'), 'dijajaki')).toEqual([0, 1]);
  });
});

describe('an ended copy and one revived', () => {
  // The real list has neither yet: these two are made up.
  const lives = {
    'innovations/lion.yaml': innovation('Lion'),
    'replications/ended.yaml': replication(
      '{innovation: lion}',
      '{agency: pemkab-blora}',
      '{stage: diterapkan, date: 2019}\n  - {stage: berhenti, date: 2021-06-30, reason: Pejabat berganti}\n  - {stage: komitmen, date: 2023}',
    ),
    'replications/revived.yaml': replication(
      '{innovation: lion}',
      '{agency: pemkab-kebumen}',
      '{stage: diterapkan, date: 2019}\n  - {stage: berhenti, date: 2021-06-30, reason: Pandemi}\n  - {stage: diterapkan, date: 2023-05}',
    ),
  };

  it('ended is no longer now and stays ever; a promise after it revives nothing', () => {
    for (const [day, now, ever] of [
      ['2021-06-29', 2, 2],
      ['2021-06-30', 0, 2],
      ['2023-04-30', 0, 2],
      ['2023-05-15', [0, 1], 2],
      ['2023-05-31', 1, 2],
    ] as const) {
      const derived = deriveWith(lives, day);
      const pair = (count: number | readonly [number, number]) =>
        typeof count === 'number' ? [count, count] : count;
      expect([day, range(derived, derived.pairs)]).toEqual([day, pair(now)]);
      expect([day, range(derived, derived.pairs, 'diterapkan', 'ever')]).toEqual([day, pair(ever)]);
    }
  });

  it('tells which is which', () => {
    const derived = deriveWith(lives, '2024-12-31');
    const standings = ['ended', 'revived'].flatMap((id) =>
      told(derived, id).map((pair) => derived.standing(pair)),
    );
    expect(standings.map(({ sure, ended }) => [sure, ended])).toEqual([
      [0, 'surely'],
      [IN_USE_RUNG, 'no'],
    ]);
  });
});

it('a study that found no copy at all is on record, and nothing is counted from it', () => {
  const derived = on('jejaring', '2026-01-31');
  const studied = record(derived, 'innovation', 'kenduren-mas');
  const about = derived.graph
    .in(derived.graph.refOf(studied), 'about')
    .map(({ from }) => derived.graph.byId(from.id));
  expect(about.map((each) => each?.kind === 'activity' && each.value.kind)).toEqual(['publikasi']);
  expect(about.map((each) => each?.kind === 'activity' && each.value.notes)).toEqual([
    expect.stringContaining('tidak ditemukan daerah lain yang mereplikasinya'),
  ]);
  expect(derived.pairsFrom(studied)).toEqual([]);
  expect(derived.rungs(studied).passed_on).toBe(false);
  expect(derived.index(studied)).toEqual({ value: 0, regions: [] });
});
