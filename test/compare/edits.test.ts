import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { changedFigures } from '../../src/compare/figures.ts';
import { pageOf } from '../../src/compare/told.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { figureLines, figuresOf } from '../../src/report/views/annual/figures.ts';
import { examplePinned } from '../../src/model/pinned-example.ts';
import type { Language } from '../../src/text/language.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { BASE } from './base.ts';

type Files = Readonly<Record<string, string>>;
const DAY = '2026-06-30';

function told(before: Files, after: Files, language: Language) {
  const [was, is] = [before, after].map((files) => derive(load(memorySnapshot(files)).graph, DAY));
  if (!was || !is) throw new Error('two sides');
  const figures = changedFigures(figuresOf(was, '2026'), figuresOf(is, '2026'));
  return pageOf({
    comparison: compare(was, is),
    base: 'main',
    head: '',
    year: '2026',
    figures,
    figureLines: figureLines(
      figures,
      (each) => JSON.stringify([each.before, each.after]),
      language,
    ),
    language,
    version: '0',
    columns: 80,
    quiet: false,
  });
}

/** A text edit of one file of the base; the text that is replaced must be there. */
function edit(path: string, from: string, to: string): Files {
  const text = BASE[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...BASE, [path]: text.replace(from, () => to) };
}

function without(...paths: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(BASE).filter(([path]) => !paths.includes(path)));
}

const lion = 'innovations/lion.yaml';
const blora = 'replications/lion-blora.yaml';
const pks = 'agreements/pks-blora.yaml';

/** Every kind of edit: what was done, to which record, and what is said of it in both languages. */
const EDITS: readonly [
  name: string,
  after: Files,
  id: string,
  indonesian: readonly string[],
  english: readonly string[],
][] = [
  [
    'an innovation added',
    { ...BASE, 'innovations/gertak.yaml': (BASE[lion] ?? '').replace('Lion', 'Gertak') },
    'gertak',
    ['Inovasi ditambahkan', 'Tahapan kini: uji coba'],
    ['Innovation added', 'Phase now: trial'],
  ],
  [
    'an innovation withdrawn',
    without('innovations/cilen.yaml'),
    'cilen',
    ['Inovasi ditarik', 'Tahapan semula: belum tercatat'],
    ['Innovation withdrawn', 'Phase before: not on record'],
  ],
  [
    'an innovation renamed, with what refers to it',
    Object.fromEntries(
      Object.entries(BASE).map(([path, text]) => [
        path.replace('innovations/lion', 'innovations/lelang-ikan'),
        path === lion
          ? `${text}aliases: [lion]\n`
          : text.replace(/innovation: lion|\[lion\]/, (found) =>
              found.replace('lion', 'lelang-ikan'),
            ),
      ]),
    ),
    'lelang-ikan',
    ['Inovasi berganti pengenal dari lion'],
    ['Innovation renamed from lion'],
  ],
  [
    'a name changed',
    edit(lion, 'name: Lion', 'name: LION'),
    'lion',
    ['Nama inovasi diubah: Lion → LION'],
    ['Innovation name changed: Lion → LION'],
  ],
  [
    'an owner changed',
    edit(lion, 'owners: [dinas-perikanan]', 'owners: [dinas-kominfo]'),
    'lion',
    [
      'Pemilik inovasi diubah: Dinas Perikanan (dinas-perikanan) → Dinas Komunikasi dan Informatika (dinas-kominfo)',
    ],
    [
      'Owners changed: Dinas Perikanan (dinas-perikanan) → Dinas Komunikasi dan Informatika (dinas-kominfo)',
    ],
  ],
  [
    'an owner added',
    edit(lion, 'owners: [dinas-perikanan]', 'owners: [dinas-perikanan, dinas-kominfo]'),
    'lion',
    ['Pemilik inovasi ditambahkan: Dinas Komunikasi dan Informatika (dinas-kominfo)'],
    ['Owners added: Dinas Komunikasi dan Informatika (dinas-kominfo)'],
  ],
  [
    'a phase reached',
    edit(
      lion,
      'date: "2019" }',
      'date: "2019" }\n  - { id: pakai, phase: penerapan, date: 2020-05-03 }',
    ),
    'lion',
    ['Tahapan kini: uji coba → penerapan', 'Tahapan ditambahkan: Penerapan, 3 Mei 2020'],
    ['Phase now: trial → in use', 'Milestones added: In use, 3 May 2020'],
  ],
  [
    'a date made exact',
    edit(lion, 'date: "2019"', 'date: 2019-05-03'),
    'lion',
    ['Uji coba (2019): tanggal dipertepat: 2019 → 3 Mei 2019'],
    ['Trial (2019): date made more exact: 2019 → 3 May 2019'],
  ],
  [
    'a date made less exact',
    edit(lion, 'date: "2019"', 'date: 2018/2019'),
    'lion',
    ['Uji coba (2019): tanggal dibuat kurang tepat: 2019 → 2018–2019'],
    ['Trial (2019): date made less exact: 2019 → 2018–2019'],
  ],
  [
    'a date moved',
    edit(lion, 'date: "2019"', 'date: "2018"'),
    'lion',
    ['Uji coba (2019): tanggal diubah: 2019 → 2018'],
    ['Trial (2019): date changed: 2019 → 2018'],
  ],
  [
    'an innovation ended',
    edit(
      lion,
      'date: "2019" }',
      'date: "2019" }\n  - { id: henti, phase: berhenti, date: "2023", reason: Diganti pusat }',
    ),
    'lion',
    [
      'Tahapan kini: uji coba → tidak berlanjut',
      'Tahapan ditambahkan: Tidak berlanjut, 2023, Diganti pusat',
    ],
    ['Phase now: trial → not continued', 'Milestones added: Not continued, 2023, Diganti pusat'],
  ],
  [
    'a benefit measured anew',
    edit(lion, 'value: 30', 'value: 1250.5'),
    'lion',
    ['Waktu lelang, hasil: nilai diubah: 30 → 1.250,5'],
    ['Waktu lelang, result: value changed: 30 → 1,250.5'],
  ],
  [
    'an award removed',
    edit(lion, 'awards:\n  - { id: kovablik, name: Kovablik, year: "2021", group: Top 30 }\n', ''),
    'lion',
    ['Penghargaan dihapus: Kovablik, 2021, Top 30'],
    ['Awards removed: Kovablik, 2021, Top 30'],
  ],
  [
    'a check made',
    edit(lion, 'sources:', 'checks:\n  - { date: 2025-03-01, result: berjalan }\nsources:'),
    'lion',
    ['Pemeriksaan ditambahkan: 1 Maret 2025, Berjalan'],
    ['Checks added: 1 March 2025, Running'],
  ],
  [
    'an offer opened',
    edit(lion, 'sources:', 'offer: { open: true, since: "2024" }\nsources:'),
    'lion',
    ['Kesediaan direplikasi diisi: Terbuka, 2024'],
    ['Offer set: Open, 2024'],
  ],
  [
    'a source added',
    edit(lion, 'berita: { title: Berita }', 'berita: { title: Berita }\n  sk: { title: SK }'),
    'lion',
    ['Sumber ditambahkan: sk: SK'],
    ['Sources added: sk: SK'],
  ],
  [
    'a replication added',
    {
      ...BASE,
      'replications/cilen-blora.yaml': (BASE['replications/lion-kebumen.yaml'] ?? '')
        .replace('lion', 'cilen')
        .replace('pemkab-kebumen', 'pemkab-blora'),
    },
    'cilen-blora',
    ['Replikasi ditambahkan', 'Status kini: diterapkan; pembuktian: dinyatakan'],
    ['Replication added', 'Stage now: in use; proof: stated'],
  ],
  [
    'a stage reached',
    edit(blora, 'date: "2021" }', 'date: "2021" }\n  - { stage: perjanjian, date: 2021-08-02 }'),
    'lion-blora',
    [
      'Status kini: dijajaki → perjanjian',
      'Riwayat status ditambahkan: Perjanjian, 2 Agustus 2021',
    ],
    ['Stage now: explored → agreed', 'Milestones added: Agreed, 2 August 2021'],
  ],
  [
    'evidence added',
    edit(
      'replications/lion-kebumen.yaml',
      'date: "2022" }',
      'date: "2022", evidence: [{ kind: keputusan, number: 188/2022, date: 2022-02-01, issuer: pemkab-kebumen }] }',
    ),
    'lion-kebumen',
    [
      'Pembuktian: dinyatakan → berbukti dukung',
      'Diterapkan (2022): bukti dukung ditambahkan: Keputusan, 188/2022, 1 Februari 2022, Pemerintah Kabupaten Kebumen (pemkab-kebumen)',
    ],
    [
      'Proof: stated → documented',
      'In use (2022): evidence added: Decree, 188/2022, 1 February 2022, Pemerintah Kabupaten Kebumen (pemkab-kebumen)',
    ],
  ],
  [
    'a plan come true',
    edit(blora, 'date: "2027", planned: true', 'date: "2027"'),
    'lion-blora',
    ['Diterapkan (2027): rencana telah terlaksana'],
    ['In use (2027): the plan has come true'],
  ],
  [
    'an adopter changed',
    edit(blora, 'agency: dinsos-blora', 'agency: pemkab-blora'),
    'lion-blora',
    [
      'Penerima: instansi diubah: Dinas Sosial Kabupaten Blora (dinsos-blora) → Pemerintah Kabupaten Blora (pemkab-blora)',
    ],
    [
      'Adopter: agency changed: Dinas Sosial Kabupaten Blora (dinsos-blora) → Pemerintah Kabupaten Blora (pemkab-blora)',
    ],
  ],
  [
    'a facilitator added',
    edit(blora, 'milestones:', 'facilitators: [kemenpanrb]\nmilestones:'),
    'lion-blora',
    ['Fasilitator ditambahkan: Kementerian PANRB (kemenpanrb)'],
    ['Facilitators added: Kementerian PANRB (kemenpanrb)'],
  ],
  [
    'a copy under a name of its own',
    edit(blora, 'milestones:', 'known_as: Lelang Blora\nmilestones:'),
    'lion-blora',
    ['Nama baru diisi: Lelang Blora'],
    ['Known as set: Lelang Blora'],
  ],
  [
    'an agreement ended',
    edit(pks, 'date: 2021-08-02', 'date: 2021-08-02\nuntil: 2023-12-31'),
    'pks-blora',
    ['Berlaku sampai diisi: 31 Desember 2023'],
    ['Until set: 31 December 2023'],
  ],
  [
    'a party that no longer signed',
    edit(pks, '{ agency: dinsos-blora, signed: true }', '{ agency: dinsos-blora, signed: false }'),
    'pks-blora',
    ['Dinas Sosial Kabupaten Blora (dinsos-blora): ditandatangani diubah: ya → tidak'],
    ['Dinas Sosial Kabupaten Blora (dinsos-blora): signed changed: yes → no'],
  ],
  [
    'an innovation shown at an event',
    edit('activities/tif-2021.yaml', '[lion]', '[lion, cilen]'),
    'tif-2021',
    ['Inovasi yang ditampilkan ditambahkan: Cilen (cilen)'],
    ['About added: Cilen (cilen)'],
  ],
  [
    'a result of a contest',
    edit('submissions/kipp-2022.yaml', 'status: diajukan', 'status: diajukan, result: Top 45'),
    'kipp-2022',
    ['Lion (lion): hasil diisi: Top 45'],
    ['Lion (lion): result set: Top 45'],
  ],
  [
    'an agency renamed',
    edit(
      'agencies/dinas-perikanan.yaml',
      'name: Dinas Perikanan',
      'name: Dinas Perikanan dan Kelautan',
    ),
    'dinas-perikanan',
    ['Nama instansi diubah: Dinas Perikanan → Dinas Perikanan dan Kelautan'],
    ['Agency name changed: Dinas Perikanan → Dinas Perikanan dan Kelautan'],
  ],
  [
    'a finding tolerated',
    {
      ...BASE,
      'exceptions.yaml':
        '- { rule: text/acronym-unexpanded, record: lion, reason: Bukan singkatan, until: 2026-12-31 }\n',
    },
    'exceptions',
    ['Pengecualian ditambahkan'],
    ['Exceptions added'],
  ],
  [
    'a file that can no longer be read',
    edit(lion, 'owners: [dinas-perikanan]', 'owners: [dinas-perikanan'),
    'lion',
    ['Berkasnya kini tidak terbaca'],
    ['Its file cannot be read now'],
  ],
  [
    'a value that does not fit the schema',
    edit(lion, 'form: pelayanan-publik', 'form: pelayanan'),
    'lion',
    [
      'Bentuk inovasi kini tidak ada atau tidak sesuai skema, semula Pelayanan publik',
      'Sebagian isinya tidak sesuai skema dan tidak dapat dibandingkan',
    ],
    [
      'Form missing now or not fitting the schema, was Public service',
      'Parts do not fit the schema and could not be compared',
    ],
  ],
  [
    'an item of which a part does not fit the schema',
    edit('submissions/kipp-2022.yaml', 'status: diajukan', 'status: menang'),
    'kipp-2022',
    [
      'Lion (lion): status kini tidak ada atau tidak sesuai skema, semula Diajukan',
      'Sebagian isinya tidak sesuai skema dan tidak dapat dibandingkan',
    ],
    [
      'Lion (lion): status missing now or not fitting the schema, was Entered',
      'Parts do not fit the schema and could not be compared',
    ],
  ],
  [
    'a number that became a text',
    edit(lion, 'value: 30', 'value: "30"'),
    'lion',
    ['Waktu lelang, hasil: nilai diubah: 30 → "30"'],
    ['Waktu lelang, result: value changed: 30 → "30"'],
  ],
];

describe('each kind of edit is told in its own words, and nothing else is', () => {
  it.each(EDITS)('%s', (_name, after, id, indonesian, english) => {
    for (const [language, expected] of [
      ['id', indonesian],
      ['en', english],
    ] as const) {
      const { changes } = told(BASE, after, language);
      expect(changes.map((change) => change.id)).toEqual([id]);
      const [change] = changes;
      const whole = change?.mark === '~' ? [] : [change?.what];
      expect([...whole, ...(change?.sentences ?? [])]).toEqual(expected);
    }
  });

  it('a record that takes the id of another does not withdraw it', () => {
    const clash = { ...BASE, 'activities/lion.yaml': BASE['activities/tif-2021.yaml'] ?? '' };
    expect(told(BASE, clash, 'id')).toMatchObject({
      incomplete: expect.stringContaining('berpengenal kembar') as string,
      changes: [
        {
          what: 'Inovasi diubah',
          name: 'Lion',
          sentences: [
            'Pengenalnya kini dipakai pula oleh rekaman lain, jadi tidak dapat dibandingkan',
          ],
        },
        { what: 'Kegiatan ditambahkan', name: 'TIF 2021', sentences: [] },
      ],
    });
    expect(told(clash, BASE, 'en').changes.map(({ what, name }) => [what, name])).toEqual([
      ['Innovation changed', 'Lion'],
      ['Activity withdrawn', 'TIF 2021'],
    ]);
  });

  it('a folder that cannot be opened withdraws none of its records', () => {
    const shut = { ...without(blora, 'replications/lion-kebumen.yaml'), replications: '' };
    expect(told(BASE, shut, 'en').changes.map(({ id, sentences }) => [id, ...sentences])).toEqual([
      ['lion-blora', 'Its file cannot be read now'],
      ['lion-kebumen', 'Its file cannot be read now'],
    ]);
  });

  it('a record without the parts of its name is called by its id', () => {
    const moved = { ...BASE, 'submissions/tif-2022.yaml': BASE['activities/tif-2021.yaml'] ?? '' };
    expect(told(BASE, moved, 'id').changes.map(({ id, name }) => [id, name])).toEqual([
      ['tif-2022', ''],
    ]);
  });

  it('what a record says keeps its small letters', () => {
    const partner = (note: string) =>
      edit(lion, 'sources:', `partners:\n  - { name: fishOn, role: ${note} }\nsources:`);
    expect(told(partner('Penyedia'), partner('Pembuat'), 'id').changes[0]?.sentences).toEqual([
      'fishOn: peran diubah: Penyedia → Pembuat',
    ]);
  });

  it('long titles that differ at their end do not look alike', () => {
    const long = `${'Peraturan Menteri '.repeat(12)}tentang Badan Usaha Milik`;
    const title = (end: string) => edit(lion, 'title: Berita', `title: ${long} ${end}`);
    const [sentence] = told(title('Daerah'), title('Desa'), 'id').changes[0]?.sentences ?? [];
    expect(sentence).toMatch(/^Sumber berita: judul diubah: …[^…]*Daerah → …[^…]*Desa$/);
  });

  it('the base fits the schemas', () => {
    const { graph, findings } = load(memorySnapshot(BASE));
    expect(findings).toEqual([]);
    expect(graph.placeholders).toEqual([]);
  });

  it('another pin of another catalogue is told with its commits', () => {
    const remotes = 'remotes: { bandung: { url: https://git.bandung.go.id/katalog } }\n';
    const manifest = `${BASE['catalog.yaml']}${remotes}`;
    const commit = 'fedcba9876543210fedcba9876543210fedcba98';
    const before = { ...BASE, 'catalog.yaml': manifest, 'remotes/bandung.jsonl': examplePinned() };
    const after = { ...before, 'remotes/bandung.jsonl': examplePinned({ commit }) };
    const page = told(before, after, 'en');
    expect([page.none, page.changes]).toEqual([undefined, []]);
    expect(page.pins).toEqual([
      'Snapshot of catalogue bandung: 0123456789ab → fedcba987654; to be verified (tular remote verify)',
    ]);
    expect(told(before, before, 'en').pins).toEqual([]);
  });

  it('there and back again, nothing is left', () => {
    for (const [, after] of EDITS) {
      expect(told(after, after, 'id').changes).toEqual([]);
      expect(told(after, BASE, 'id').changes).not.toEqual([]);
    }
  });
});
