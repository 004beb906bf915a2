import fc from 'fast-check';
import { examplePinned } from '../../src/model/pinned-example.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';

/** Files of a catalogue by path within it. */
export type State = ReadonlyMap<string, string>;
type Edit = (state: Map<string, string>) => unknown;

const SOURCES = 'sources: {berita: {title: Berita}}\n';
const lines = (...parts: (string | false)[]) =>
  parts.filter((part) => part !== false).join('\n') + '\n';
const INNOVATIONS = ['lion', 'gertak', 'cilen'];
const AGENCIES = ['dinas-perikanan', 'dinas-kominfo', 'pemkab-blora', 'dinsos-blora'];
const REPLICATIONS = ['lion-blora', 'gertak-blora', 'lion-kebumen'];
const anyOf = <const T extends readonly unknown[]>(...values: T) =>
  fc.constantFrom<T[number]>(...values);
const maybe = (text: string) => anyOf(text, false);

const innovation = (id: string) =>
  fc
    .record({
      name: anyOf(id.toUpperCase(), 'Lion', 'Gertakk'),
      owner: anyOf(...AGENCIES, 'dinas-hilang', 'lion', 'lain:dinas'),
      form: anyOf('pelayanan-publik', 'pelayanan'),
      date: anyOf('2020', '2021-02-30', '2025-09', '14/12/2020'),
      phase: anyOf('penerapan', 'uji-coba', 'berhenti'),
      part: anyOf(...INNOVATIONS, false as const),
      alias: anyOf(...INNOVATIONS, false as const),
      checks: anyOf(
        'checks: [{date: 2025, result: berjalan}]',
        'checks: [{date: 2024, result: berhenti}, {date: 2024, result: berhenti}]',
        'checks: [{date: 2020, result: berjalan, evidence: [{agreement: pks}]}]',
        false,
      ),
      shift: anyOf('# catatan\n', false),
      link: maybe('notes: https://contoh.go.id'),
    })
    .map(({ name, owner, form, date, phase, part, alias, checks, shift, link }) =>
      lines(
        shift,
        `name: ${name}`,
        `owners: [${owner}]`,
        `form: ${form}`,
        `milestones:\n  - {id: mulai, phase: ${phase}, date: ${date}}`,
        part !== false && `part_of: [{innovation: ${part}}]`,
        alias !== false && alias !== id && `aliases: [${alias}]`,
        checks,
        link,
        SOURCES.trim(),
      ),
    );

const agency = fc
  .record({
    name: anyOf('Dinas Perikanan', 'Dinas Sosial', 'Pemerintah Kabupaten Blora'),
    level: anyOf('perangkat-daerah', 'kabupaten', 'dinas'),
    parent: anyOf('pemkab-trenggalek', 'pemkab-blora', 'pemkab-hilang', 'dinas-kominfo', false),
    code: anyOf('33.16', '35.03', '99.99', false),
    same: anyOf(...AGENCIES, false as const),
    alias: maybe('aliases: [Dinas Hilang]'),
  })
  .map(({ name, level, parent, code, same, alias }) =>
    lines(
      `name: ${name}`,
      `level: ${level}`,
      parent !== false && `parent: ${parent}`,
      code !== false && `region_code: "${code}"`,
      same !== false && `same_as: [${same}]`,
      alias,
    ),
  );

const evidence = anyOf(
  '{agreement: pks}',
  '{activity: pameran}',
  '{agreement: pks-hilang}',
  '{agreement: lion}',
  '{kind: sop}',
  '{kind: laporan, date: 2021, file: evidence/sop.pdf}',
);
const replication = fc
  .record({
    origin: anyOf(
      ...INNOVATIONS.map((id) => `{innovation: ${id}}`),
      '{innovation: "bandung:sabilulungan"}',
      '{name: Lion, owner: dinas-perikanan}',
      '{unspecified: true, owner: dinas-kominfo}',
    ),
    adopter: anyOf(
      ...AGENCIES.map((id) => `{agency: ${id}}`),
      '{name: Pemkab Blora}',
      '{name: Dinas Sosial, region_code: "33.16"}',
      '{group: {label: Semua, members: [dinsos-blora, dinas-perikanan]}}',
    ),
    stage: anyOf('perjanjian', 'diterapkan', 'berhenti', 'dievaluasi'),
    evidence: fc.array(evidence, { maxLength: 2 }),
    becomes: anyOf(...INNOVATIONS, false as const),
  })
  .map((each) =>
    lines(
      `origins: [${each.origin}]`,
      `adopter: ${each.adopter}`,
      `milestones:\n  - {id: a, stage: ${each.stage}, date: 2021, evidence: [${each.evidence.join(', ')}]}`,
      each.becomes !== false && `becomes: ${each.becomes}`,
      SOURCES.trim(),
    ),
  );

const agreement = fc
  .record({
    kind: anyOf('pks', 'komitmen', 'surat-minat', 'perjanjian'),
    party: anyOf('agency: dinsos-blora', 'agency: pemkab-hilang', 'name: Pemkab Blora'),
    date: maybe('date: 2021-05-01'),
    covers: anyOf('covers: [gertak]', 'covers: [lion, pks]', false),
    file: maybe('file: evidence/sop.pdf'),
  })
  .map(({ kind, party, date, covers, file }) =>
    lines(
      `kind: ${kind}`,
      `parties: [{agency: pemkab-trenggalek}, {${party}}]`,
      date,
      covers,
      file,
      SOURCES.trim(),
    ),
  );

const activity = fc
  .record({
    kind: anyOf('pameran', 'kunjungan', 'pesta'),
    about: anyOf(...INNOVATIONS, 'hilang'),
    start: maybe('start: 2025-03'),
  })
  .map(({ kind, about, start }) =>
    lines('name: Pameran', `kind: ${kind}`, `about: [${about}]`, start, SOURCES.trim()),
  );

const submission = anyOf(...INNOVATIONS).map((id) =>
  lines('channel: kipp', 'edition: "2025"', `entries: [{innovation: ${id}}]`, SOURCES.trim()),
);

const entry = fc
  .record({
    rule: anyOf(
      'innovation/no-sign-of-life',
      'text/acronym-unexpanded',
      'ref/unresolved',
      'replication/stage-without-evidence',
      'date/impossible',
      'festival/shown-without-use',
      'yaml/syntax',
      'tidak/ada',
    ),
    record: anyOf(...INNOVATIONS, ...REPLICATIONS, 'dinsos-blora', 'catalog.yaml'),
    pointer: anyOf('/milestones/mulai', '/milestones/0/stage', '/owners', false),
    until: anyOf('2025-06', '2026-06'),
  })
  .map(
    ({ rule, record, pointer, until }) =>
      `- {rule: ${rule}, record: ${record}, ${pointer === false ? '' : `pointer: ${pointer}, `}reason: Nanti, until: ${until}}\n`,
  );
const exceptions = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(entry, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
  },
  {
    weight: 1,
    arbitrary: anyOf(
      '[]\n',
      '- {rule: date/impossible, record: cilen, reason: "Nanti}\n',
      '- {rule: 5}\n',
    ),
  },
);

const MANIFEST = EXAMPLE_CATALOG['catalog.yaml'] ?? '';
const REMOTES = 'remotes: {bandung: {url: "https://git.bandung.go.id/katalog"}}\n';
/** What another catalogue says of a copy of ours, on two days; one that somebody edited; one that is none. */
const told = (stage: string) =>
  examplePinned({}, [
    {
      kind: 'replication',
      id: 'lion-bandung',
      value: {
        origins: [{ innovation: 'trenggalek:lion' }],
        adopter: { agency: 'pemkot-bandung' },
        milestones: [{ stage, date: '2021' }],
        sources: { laman: { title: 'Laman' } },
      },
    },
  ]);
const pinned = anyOf(
  examplePinned(),
  told('perjanjian'),
  told('diterapkan'),
  told('diterapkan').replace('Sabilulungan', 'Sabilulungan Baru'),
  'bukan salinan\n',
);

const manifest = anyOf(
  MANIFEST,
  `${MANIFEST}remotes: {lain: {url: "https://contoh.go.id/lain.git"}}\n`,
  `${MANIFEST}${REMOTES}`,
  MANIFEST.replace('id: trenggalek', 'id: lain'),
  MANIFEST.replace('35.03', '33.16'),
);

const put =
  (path: string, text: string): Edit =>
  (state) =>
    state.set(path, text);
const texts = (
  folder: string,
  ids: readonly string[],
  text: (id: string) => fc.Arbitrary<string>,
) =>
  fc.oneof(
    ...ids.map((id) =>
      fc.tuple(anyOf(`${folder}/${id}.yaml`), text(id)).map(([path, made]) => put(path, made)),
    ),
  );
/** What records may be called, so that names meet: nested, misnamed and in a folder of no kind too. */
const PATHS = [
  ...INNOVATIONS.map((id) => `innovations/${id}.yaml`),
  'innovations/lelang.yaml',
  'innovations/lama/lion.yaml',
  'innovations/Lion.yml',
  'inovasi/gertak.yaml',
  ...AGENCIES.map((id) => `agencies/${id}.yaml`),
  'agencies/blora/dinsos-blora.yaml',
  'agencies/lion.yaml',
  ...REPLICATIONS.map((id) => `replications/${id}.yaml`),
  'replications/lion-baru.yaml',
  'agreements/pks.yaml',
  'activities/pameran.yaml',
  'submissions/kipp-2025.yaml',
  'exceptions.yaml',
  'remotes/bandung.jsonl',
  'evidence/sop.pdf',
];
const path = anyOf(...PATHS);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: texts('innovations', INNOVATIONS, innovation) },
  { weight: 5, arbitrary: texts('agencies', AGENCIES, () => agency) },
  { weight: 5, arbitrary: texts('replications', REPLICATIONS, () => replication) },
  { weight: 2, arbitrary: texts('agreements', ['pks'], () => agreement) },
  { weight: 2, arbitrary: texts('activities', ['pameran'], () => activity) },
  { weight: 1, arbitrary: texts('submissions', ['kipp-2025'], () => submission) },
  { weight: 3, arbitrary: exceptions.map((text) => put('exceptions.yaml', text)) },
  { weight: 1, arbitrary: manifest.map((text) => put('catalog.yaml', text)) },
  { weight: 3, arbitrary: pinned.map((text) => put('remotes/bandung.jsonl', text)) },
  { weight: 1, arbitrary: anyOf(put('evidence/sop.pdf', 'PDF')) },
  {
    weight: 4,
    arbitrary: path.map(
      (from): Edit =>
        (state) =>
          state.delete(from),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(path, path, fc.boolean()).map(([from, to, copies]): Edit => (state) => {
      const text = state.get(from);
      if (text === undefined) return;
      if (!copies) state.delete(from);
      state.set(to, text);
    }),
  },
  {
    weight: 1,
    arbitrary: path.map((at): Edit => (state) => {
      const text = state.get(at);
      if (text !== undefined) state.set(at, `${text}notes: "rusak\n`);
    }),
  },
);

/** Some edits one after the other. */
export const edits = (most: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(edit, { minLength: 1, maxLength: most });

/** A state after edits. */
export function after(state: State, list: readonly Edit[]): State {
  const next = new Map(state);
  for (const each of list) each(next);
  return next;
}

/** A small catalogue in which records of every kind speak of each other. */
export const START: State = new Map([
  ...Object.entries(EXAMPLE_CATALOG),
  ['catalog.yaml', `${MANIFEST}${REMOTES}`],
  ['remotes/bandung.jsonl', told('perjanjian')],
  ...INNOVATIONS.map((id): [string, string] => [
    `innovations/${id}.yaml`,
    `name: ${id.toUpperCase()}\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\n${SOURCES}`,
  ]),
  [
    'replications/lion-blora.yaml',
    `origins: [{innovation: lion}]\nadopter: {agency: dinsos-blora}\nmilestones:\n  - {stage: perjanjian, date: 2021, evidence: [{agreement: pks}]}\n${SOURCES}`,
  ],
  [
    'replications/gertak-blora.yaml',
    `origins: [{innovation: gertak}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2021}\n${SOURCES}`,
  ],
  [
    'agreements/pks.yaml',
    `kind: pks\nparties: [{agency: pemkab-trenggalek}, {agency: dinsos-blora}]\ndate: 2021-05-01\n${SOURCES}`,
  ],
  [
    'activities/pameran.yaml',
    `name: Pameran\nkind: pameran\nstart: 2025-03\nabout: [cilen]\n${SOURCES}`,
  ],
  [
    'exceptions.yaml',
    '- {rule: text/acronym-unexpanded, record: lion, reason: Nama, until: 2026-06}\n',
  ],
]);
