import {
  AFFAIRS,
  AWARDS,
  METRICS,
  OFFICES,
  PLACES,
  PUBLISHERS,
  QUALITIES,
  REGIONS,
} from './words.js';
import { SENTENCES, TOPICS, VERBS } from './words.js';

/** @import { Random } from './random.js' */
/** @typedef {{ folder: string, kind: string, id: string, value: Record<string, any> }} Made */

/** How many copies a large family has, and how long a chain of copies of copies is. */
export const FAMILY = 150;
export const CHAIN = 30;

const HOME = 'pemkab-trenggalek';
/** A document that fits each stage. */
const EVIDENCE = { berminat: 'surat-minat', komitmen: 'komitmen', diterapkan: 'laporan' };

/**
 * The records of a catalogue as values. Nothing in them is wrong by the schemas or contradicts
 * itself: references lead somewhere, cited sources exist, dates are in order.
 * @param {Random} random
 * @param {{ innovations: number, replicationsPerInnovation: number, unprovenShare: number, families?: number, chains?: number }} wanted
 * @returns {Made[]}
 */
export function makeRecords(
  random,
  { innovations, replicationsPerInnovation, unprovenShare, families = 0, chains = 0 },
) {
  const ids = new Set();
  const newId = (/** @type {string} */ text) => {
    const base = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    let id = base;
    for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
    ids.add(id);
    return id;
  };
  const agencies = makeAgencies(random, newId, Math.round(6 + 0.146 * innovations));
  const own = agencies.filter((each) => each.home && each.level !== 'kabupaten');
  const others = agencies.filter((each) => !each.home);
  /** @type {Made[]} */
  const made = [];
  for (let index = 0; index < innovations; index += 1) {
    made.push(makeInnovation(random, newId, own, agencies, unprovenShare));
  }
  const known = made.map(({ id }) => id);
  const pairs = new Set();
  const agreements = makeAgreements(random, newId, known, others, Math.ceil(innovations / 40));
  for (let index = 0; index < Math.round(innovations * replicationsPerInnovation); index += 1) {
    made.push(makeReplication(random, newId, known, others, pairs, unprovenShare));
  }
  for (let index = 0; index < families; index += 1)
    made.push(...makeFamily(random, newId, known[index % known.length] ?? '', others, index));
  for (let index = 0; index < chains; index += 1) {
    const origin = known.at(-1 - (index % known.length)) ?? '';
    made.push(...makeChain(random, newId, origin, others, index, unprovenShare));
  }
  const activities = makeActivities(random, newId, known, others, Math.ceil(innovations / 35));
  return [
    { folder: '', kind: 'catalog', id: 'catalog', value: manifest() },
    ...agencies.map(({ id, value }) => ({ folder: 'agencies', kind: 'agency', id, value })),
    ...made,
    ...activities,
    ...agreements,
  ];
}

function manifest() {
  return {
    format: 1,
    id: 'trenggalek',
    title: 'Katalog buatan untuk pengukuran',
    keeper: 'bappedalitbang',
    government: HOME,
    region: '35.03',
    language: 'id',
    place: 'Trenggalek',
    signatory: { title: 'Kepala Badan Perencanaan Pembangunan Daerah' },
  };
}

/** @typedef {{ id: string, home: boolean, level: string, value: Record<string, any> }} Agency */

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {number} count
 * @returns {Agency[]}
 */
function makeAgencies(random, newId, count) {
  /** @type {Agency[]} */
  const made = [];
  const add = (/** @type {string} */ id, /** @type {boolean} */ home, /** @type {any} */ value) =>
    made.push({ id: newId(id), home, level: value.level, value });
  const region_code = '35.03';
  const kabupaten = { name: 'Pemerintah Kabupaten Trenggalek', level: 'kabupaten', region_code };
  add(HOME, true, kabupaten);
  const bappeda = 'Badan Perencanaan Pembangunan Daerah';
  const perangkat = { name: bappeda, level: 'perangkat-daerah', parent: HOME, region_code };
  add('bappedalitbang', true, { ...perangkat, short: 'Bappedalitbang' });
  let home = 0;
  let away = 0;
  while (made.length < count) {
    if (made.length % 2 === 0) {
      const office = OFFICES[home];
      home += 1;
      if (office) {
        add(office, true, { name: office, level: 'perangkat-daerah', parent: HOME, region_code });
        continue;
      }
      const [what, level] = random.pick(
        /** @type {const} */ ([
          ['Puskesmas', 'uptd'],
          ['Desa', 'desa'],
          ['SMP Negeri', 'sekolah'],
        ]),
      );
      const name = `${what} ${random.pick(PLACES)}${home > 120 ? ` ${home}` : ''}`;
      add(name, true, { name, level, parent: HOME, region_code });
      continue;
    }
    const [id, name, level, code] = REGIONS[away % REGIONS.length] ?? REGIONS[0];
    const round = Math.floor(away / REGIONS.length);
    away += 1;
    if (round === 0) {
      add(id, false, { name: `Pemerintah ${name}`, level, region_code: code });
      continue;
    }
    const office = OFFICES[(round - 1) % OFFICES.length];
    const number = round > OFFICES.length ? ` ${Math.ceil(round / OFFICES.length)}` : '';
    const full = `${office} ${name}${number}`;
    add(full, false, { name: full, level: 'perangkat-daerah', parent: id, region_code: code });
  }
  return made;
}

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {readonly Agency[]} own
 * @param {readonly Agency[]} all
 * @param {number} unprovenShare
 * @returns {Made}
 */
function makeInnovation(random, newId, own, all, unprovenShare) {
  const words = [random.pick(VERBS), random.pick(TOPICS), random.pick(QUALITIES)];
  const id = newId(words.join(' '));
  const long = `${words.join(' ')} ${random.pick(PLACES)}`;
  const isAcronym = random.chance(0.4);
  const initials = long
    .split(' ')
    .map((word) => word.slice(0, 2))
    .join('')
    .toUpperCase();
  const sources = makeSources(random, random.int(3, 5));
  const keys = Object.keys(sources);
  const start = random.int(2014, 2022);
  const trial = day(random, start, 1, 5);
  const inUse = day(random, start, 6, 12);
  const maybe = (/** @type {number} */ share, /** @type {() => object} */ make) =>
    random.chance(share) ? make() : {};
  const value = {
    name: isAcronym ? initials : words.join(' '),
    ...(isAcronym && { long_name: long }),
    ...maybe(0.3, () => ({ aliases: [`Inovasi ${words[0]} ${words[1]}`] })),
    owners: random.some(own, random.chance(0.15) ? 2 : 1).map((each) => each.id),
    ...maybe(0.7, () => ({
      initiator: random.pick(['kepala-daerah', 'perangkat-daerah', 'asn', 'masyarakat']),
    })),
    form: random.weighted([
      ['pelayanan-publik', 7],
      ['tata-kelola', 2],
      ['lainnya', 1],
    ]),
    type: random.pick(['digital', 'non-digital']),
    affairs: unique([
      random.weighted(AFFAIRS),
      ...(random.chance(0.2) ? [random.weighted(AFFAIRS)] : []),
    ]),
    ...maybe(0.5, () => ({
      sdgs: random
        .some([1, 2, 3, 4, 5, 6, 8, 10, 11, 13, 16], random.int(1, 3))
        .sort((a, b) => a - b),
    })),
    serves: random.some(TOPICS, random.int(1, 2)).map((topic) => `Warga: ${topic.toLowerCase()}`),
    summary: prose(random, 5, 8),
    ...maybe(0.5, () => ({ vision: prose(random, 1, 3) })),
    ...maybe(0.5, () => ({
      regulations: [
        {
          kind: 'peraturan-kepala-daerah',
          title: `Peraturan Bupati tentang ${words.slice(0, 2).join(' ')}`,
          number: `${random.int(1, 90)} Tahun ${start}`,
          date: inUse,
          permanent: true,
          sources: [random.pick(keys)],
        },
      ],
    })),
    ...maybe(0.5, () => ({
      partners: [
        { agency: random.pick(all).id, role: 'Pendampingan', sources: [random.pick(keys)] },
        ...(random.chance(0.4) ? [{ name: `Kelompok ${random.pick(PLACES)}`, role: 'Kader' }] : []),
      ],
    })),
    ...maybe(0.2, () => ({
      sop: {
        title: `SOP ${words[0]} ${words[1]}`,
        number: `${random.int(100, 999)}/SOP/${start}`,
        date: inUse,
      },
    })),
    milestones: [
      ...(random.chance(0.5)
        ? [{ id: 'gagasan', phase: 'inisiatif', date: String(start - 1) }]
        : []),
      { id: 'uji-coba', phase: 'uji-coba', date: trial, sources: [random.pick(keys)] },
      { id: 'penerapan', phase: 'penerapan', date: inUse, sources: [random.pick(keys)] },
    ],
    ...maybe(0.7, () => ({ benefits: makeBenefits(random, keys, start) })),
    ...maybe(0.45, () => ({
      awards: [
        {
          id: `penghargaan-${start + 2}`,
          name: random.pick(AWARDS),
          year: String(start + 2),
          group: 'Umum',
          level: random.pick(['provinsi', 'nasional']),
          sources: [random.pick(keys)],
        },
      ],
    })),
    ...maybe(1 - unprovenShare, () => ({
      checks: [
        {
          id: 'kunjungan-terakhir',
          date: day(random, 2026, 1, 5),
          result: 'berjalan',
          by: 'bappedalitbang',
        },
      ],
    })),
    ...maybe(0.1, () => ({ offer: { open: true, since: `${start + 2}-01` } })),
    sources,
    ...maybe(0.3, () => ({ notes: prose(random, 2, 3) })),
  };
  return { folder: 'innovations', kind: 'innovation', id, value };
}

/**
 * @param {Random} random
 * @param {readonly string[]} keys
 * @param {number} start
 */
function makeBenefits(random, keys, start) {
  return random.some(METRICS, random.int(1, 2)).map(([metric, unit], index) => ({
    id: `manfaat-${index + 1}`,
    metric,
    unit,
    result: { value: random.int(60, 5000), period: String(start + 2) },
    baseline: { value: random.int(1, 50), period: String(start - 1) },
    assessor: random.pick(['internal', 'external']),
    sources: [random.pick(keys)],
  }));
}

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {readonly string[]} innovations
 * @param {readonly Agency[]} others
 * @param {Set<string>} pairs origins and adopters that are told already
 * @param {number} unprovenShare
 * @returns {Made}
 */
function makeReplication(random, newId, innovations, others, pairs, unprovenShare) {
  let innovation = random.pick(innovations);
  let agency = random.pick(others);
  for (let tries = 0; pairs.has(`${innovation} ${agency.id}`) && tries < 20; tries += 1) {
    innovation = random.pick(innovations);
    agency = random.pick(others);
  }
  pairs.add(`${innovation} ${agency.id}`);
  const sources = makeSources(random, random.chance(0.4) ? 2 : 1);
  const year = random.int(2023, 2024);
  const stage = random.pick(
    /** @type {const} */ (['dijajaki', 'dijajaki', 'berminat', 'komitmen', 'diterapkan']),
  );
  const key = random.pick(Object.keys(sources));
  const region_code = agency.value['region_code'];
  const value = {
    origins: [{ innovation }],
    adopter: random.chance(0.75)
      ? { agency: agency.id }
      : { name: `Desa ${random.pick(PLACES)}`, region_code, level: 'desa' },
    ...(random.chance(0.4) && { mode: random.pick(['adopsi', 'adaptasi', 'modifikasi']) }),
    ...(random.chance(0.2) && {
      changes: [{ kind: 'changed', what: random.pick(SENTENCES), sources: [key] }],
    }),
    milestones: [
      ...(random.chance(0.5)
        ? [{ id: 'kunjungan', stage: 'dijajaki', date: day(random, year, 1, 5), sources: [key] }]
        : []),
      {
        id: 'tahap-ini',
        stage,
        date: day(random, year, 6, 12),
        ...(stage !== 'dijajaki' &&
          !random.chance(unprovenShare) && {
            evidence: [
              {
                kind: EVIDENCE[stage],
                number: `${random.int(100, 999)}/${random.int(1, 60)}/${year}`,
                date: `${year}-12-30`,
                issuer: agency.id,
              },
            ],
          }),
        sources: [key],
      },
    ],
    ...(stage === 'diterapkan' && seenRunning(agency.id)),
    sources,
  };
  return {
    folder: 'replications',
    kind: 'replication',
    id: newId(`${innovation}-di-${agency.id}`.slice(0, 70)),
    value,
  };
}

/**
 * A check that found a copy running not long ago.
 * @param {string} by
 */
function seenRunning(by) {
  return { checks: [{ id: 'ditengok', date: '2026-02', result: 'berjalan', by }] };
}

/**
 * Many copies of one innovation, each by a village of its own.
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {string} innovation
 * @param {readonly Agency[]} others
 * @param {number} family
 * @returns {Made[]}
 */
function makeFamily(random, newId, innovation, others, family) {
  return Array.from({ length: FAMILY }, (_, index) => {
    const agency = /** @type {Agency} */ (others[(family + index) % others.length]);
    const name = `Desa ${random.pick(PLACES)} ${family + 1}-${index + 1}`;
    const adopter = { name, region_code: agency.value['region_code'], level: 'desa' };
    return copyMade(random, newId, innovation, adopter, agency.id, random.int(2023, 2024), {});
  });
}

/**
 * A copy of a copy of a copy, each an innovation of its own.
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {string} origin
 * @param {readonly Agency[]} others
 * @param {number} chain
 * @param {number} unprovenShare
 * @returns {Made[]}
 */
function makeChain(random, newId, origin, others, chain, unprovenShare) {
  /** @type {Made[]} */
  const made = [];
  let from = origin;
  for (let index = 0; index < CHAIN; index += 1) {
    const agency = /** @type {Agency} */ (others[(chain * 7 + index) % others.length]);
    const copy = makeInnovation(random, newId, [agency], others, unprovenShare);
    const becomes = { becomes: copy.id };
    const replication = copyMade(
      random,
      newId,
      from,
      { agency: agency.id },
      agency.id,
      2023,
      becomes,
    );
    made.push(copy, replication);
    from = copy.id;
  }
  return made;
}

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {string} innovation
 * @param {Record<string, any>} adopter
 * @param {string} issuer
 * @param {number} year
 * @param {Record<string, any>} more
 * @returns {Made}
 */
function copyMade(random, newId, innovation, adopter, issuer, year, more) {
  const sources = makeSources(random, 1);
  const number = `${random.int(100, 999)}/${random.int(1, 60)}/${year}`;
  const evidence = [{ kind: 'laporan', number, date: `${year}-12-30`, issuer }];
  const value = {
    origins: [{ innovation }],
    adopter,
    ...more,
    milestones: [
      { id: 'kunjungan', stage: 'dijajaki', date: day(random, year, 1, 5) },
      { id: 'penerapan', stage: 'diterapkan', date: day(random, year, 6, 12), evidence },
    ],
    ...seenRunning(issuer),
    sources,
  };
  const id = newId(`${innovation}-di-${issuer}`.slice(0, 70));
  return { folder: 'replications', kind: 'replication', id, value };
}

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {readonly string[]} innovations
 * @param {readonly Agency[]} others
 * @param {number} count
 * @returns {Made[]}
 */
function makeActivities(random, newId, innovations, others, count) {
  return Array.from({ length: count }, () => {
    const year = random.int(2022, 2025);
    const name = `${random.pick(['Festival Inovasi', 'Pameran Layanan', 'Studi Tiru'])} ${random.pick(PLACES)} ${year}`;
    const about = random.some(innovations.slice(0, 40), random.int(1, 4));
    const value = {
      name,
      kind: name.startsWith('Festival')
        ? 'festival'
        : name.startsWith('Pameran')
          ? 'pameran'
          : 'kunjungan',
      start: `${year}-08-0${random.int(1, 4)}`,
      end: `${year}-08-0${random.int(5, 9)}`,
      host: HOME,
      about,
      guests: random.some(others.slice(0, 30), random.int(1, 3)).map((each) => each.id),
      sources: makeSources(random, 1),
    };
    return { folder: 'activities', kind: 'activity', id: newId(name), value };
  });
}

/**
 * @param {Random} random
 * @param {(text: string) => string} newId
 * @param {readonly string[]} innovations
 * @param {readonly Agency[]} others
 * @param {number} count
 * @returns {Made[]}
 */
function makeAgreements(random, newId, innovations, others, count) {
  return Array.from({ length: count }, (_, index) => {
    const other = random.pick(others);
    const year = 2026;
    const value = {
      name: `Kesepakatan Bersama dengan ${other.value['name']}`,
      kind: 'kesepakatan-bersama',
      parties: [
        { agency: HOME, signed: true, number: `${index + 1}/KB/${year}` },
        { agency: other.id, signed: true, number: `${random.int(1, 99)}/KSB/${year}` },
      ],
      date: day(random, year, 1, 5),
      until: `${year + 3}-12-31`,
      covers: random.some(innovations.slice(0, 40), random.int(1, 3)),
      sources: makeSources(random, 1),
    };
    return { folder: 'agreements', kind: 'agreement', id: newId(`kb-${other.id}-${year}`), value };
  });
}

/**
 * @param {Random} random
 * @param {number} count
 */
function makeSources(random, count) {
  /** @type {Record<string, Record<string, any>>} */
  const sources = {};
  for (let index = 0; index < count; index += 1) {
    const year = 2025;
    const publisher = random.pick(PUBLISHERS);
    const word = publisher.toLowerCase().split(' ')[0];
    sources[`${word}-${index + 1}`] = {
      url: `https://${word}.example/${year}/${random.int(1000, 9999)}/${random.pick(TOPICS).toLowerCase().replaceAll(' ', '-')}`,
      ...(random.chance(0.4) && {
        title: `${random.pick(VERBS)} ${random.pick(TOPICS)}: ${random.pick(QUALITIES)}`,
      }),
      publisher,
      published: day(random, year, 1, 9),
      kind: random.pick(['official', 'news']),
    };
  }
  return sources;
}

/**
 * @param {Random} random
 * @param {number} low
 * @param {number} high
 */
function prose(random, low, high) {
  return random.some(SENTENCES, random.int(low, high)).join(' ');
}

/**
 * @param {Random} random
 * @param {number} year
 * @param {number} firstMonth
 * @param {number} lastMonth
 */
function day(random, year, firstMonth, lastMonth) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${year}-${two(random.int(firstMonth, lastMonth))}-${two(random.int(1, 28))}`;
}

/** @param {readonly string[]} list */
function unique(list) {
  return [...new Set(list)];
}
