import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { brief } from '../../src/report/views/brief.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { bodyOf, numbersOf, reportOf, tableOf, viewOf } from '../support/report-of.ts';
import { SMALL } from './small-catalog.ts';

const FIVE = [
  'publicServicesApplied',
  'outgoingStated',
  'outgoingDocumented',
  'incomingStated',
  'checked',
] as const;

/** A year in which something of every kind happened: 2022 against the end of 2021. */
const EVENTFUL: Readonly<Record<string, string>> = {
  'innovations/posko.yaml': `
name: Posko
owners: [dinas-perikanan]
form: pelayanan-publik
type: digital
milestones: [{id: mulai, phase: penerapan, date: 2019-01-01}]
awards: [{id: a, name: Penghargaan Uji, year: '2022'}, {id: b, name: Penghargaan Lama, year: '2021'}]
checks: [{date: 2021-03, result: berjalan, by_name: A}, {date: 2022-03, result: jarang-dipakai, by_name: B}]
sources: {a: {title: x}}
`,
  'innovations/baru.yaml': `
name: Inovasi Baru
owners: [dinas-kominfo]
form: pelayanan-publik
type: digital
milestones: [{id: uji, phase: uji-coba, date: 2021-01-01}, {id: mulai, phase: penerapan, date: 2022-02-01}]
sources: {a: {title: x}}
`,
  'replications/a-mulai.yaml': `
origins: [{innovation: posko}]
adopter: {agency: pemkab-blora}
milestones: [{id: a, stage: dijajaki, date: 2021-01-01}, {id: b, stage: diterapkan, date: 2022-05-01}]
sources: {a: {title: x}}
`,
  'replications/b-bukti.yaml': `
origins: [{innovation: posko}]
adopter: {agency: pemkab-kebumen}
milestones:
  - {id: a, stage: diterapkan, date: 2020-01-01, evidence: [{kind: sop, number: 1/2022, date: 2022-06-01, issuer: pemkab-kebumen}]}
sources: {a: {title: x}}
`,
  'replications/c-janji.yaml': `
origins: [{innovation: posko}]
adopter: {name: Pemerintah Kota Kediri}
milestones: [{id: a, stage: dijajaki, date: 2021-01-01}, {id: b, stage: komitmen, date: 2022-05-01}]
sources: {a: {title: x}}
`,
  'replications/d-tamu.yaml': `
origins: [{innovation: posko}]
adopter: {name: Pemerintah Kabupaten Malang}
milestones: [{id: a, stage: dijajaki, date: 2022-05-01}]
sources: {a: {title: x}}
`,
  'replications/e-henti.yaml': `
origins: [{innovation: posko}]
adopter: {name: Pemerintah Kota Malang}
milestones: [{id: a, stage: diterapkan, date: 2020-05-01}, {id: b, stage: berhenti, date: 2022-05-01, reason: x}]
sources: {a: {title: x}}
`,
  'replications/f-mungkin.yaml': `
origins: [{innovation: posko}]
adopter: {name: Pemerintah Kota Batu}
milestones: [{id: a, stage: diterapkan, date: 2022/2023}]
sources: {a: {title: x}}
`,
};

describe('a year in which something of every kind happened', async () => {
  const report = await viewOf('brief', EVENTFUL, undefined, { day: '2022-12-31' });
  const body = bodyOf(report);

  it('counts what was worked out by hand', () => {
    expect(numbersOf(report)).toEqual({
      publicServicesApplied: 2,
      publicServicesAppliedBefore: 1,
      // Blora and Kebumen run, Batu perhaps; Kota Malang has ended. The year before: Kebumen, Kota Malang.
      outgoingStated: '2–3',
      outgoingStatedBefore: 2,
      outgoingDocumented: 1,
      outgoingDocumentedBefore: 0,
      incomingStated: 0,
      incomingStatedBefore: 0,
      checked: 1,
      checkedBefore: 1,
      changesInUse: '1–2',
      changesEnded: 2,
      changesProof: 1,
      changesAgreed: 1,
      changesAwards: 1,
      changesApplied: 1,
      changesInterest: 1,
      // Blora and Batu unproven, Kediri's promise, Malang's visit, Posko hardly used, no offer, the new
      // one unchecked and unmeasured, Posko unmeasured.
      decisions: 9,
    });
    const records = (name: string) =>
      report.counts[name]?.members.map((member) => member.records.join(' '));
    expect(records('changesInUse')).toEqual(['a-mulai', 'f-mungkin']);
    expect(records('changesEnded')).toEqual(['e-henti', 'posko']);
    expect(records('changesProof')).toEqual(['b-bukti']);
    expect(records('changesAgreed')).toEqual(['c-janji']);
    expect(records('changesInterest')).toEqual(['d-tamu']);
    expect(records('changesApplied')).toEqual(['baru']);
  });

  it('tells three changes in their order of importance, all of them in the annex', () => {
    const [first, second, third, ...more] = body
      .slice(body.indexOf('Tiga perubahan'), body.indexOf('Tiga keputusan'))
      .trim()
      .split('\n')
      .slice(2);
    expect(first).toMatch(
      /^Replikasi yang mulai diterapkan \(1–2\): Posko – Pemerintah Kabupaten Blora \(diterapkan, 1 Mei 2022, dinyatakan\); Posko – Pemerintah Kota Batu \(.*belum pasti\)\.$/,
    );
    expect(second).toMatch(/^Yang tidak berlanjut atau belum dimanfaatkan \(2\): /);
    expect(third).toMatch(
      /^Replikasi dengan bukti yang lebih kuat \(1\): Posko – Pemerintah Kabupaten Kebumen/,
    );
    expect(more).toEqual([]);
    expect(tableOf(report, 'perubahan').rows).toHaveLength(9);
  });

  it('asks for three decisions with who and by when', () => {
    const told = body.slice(body.indexOf('Tiga keputusan'), body.indexOf('Demikian')).split('\n');
    expect(told.filter((each) => each !== '')).toEqual([
      'Tiga keputusan yang diperlukan',
      'Mohon persetujuan untuk:',
      'Mengevaluasi inovasi yang belum banyak dimanfaatkan atau tidak berlanjut, dan menetapkan perbaikan atau penghentiannya. Mengenai: Posko. Penanggung jawab: Dinas Perikanan, dikoordinasikan oleh Bappedalitbang. Batas waktu: 30 Juni 2023.',
      'Menindaklanjuti komitmen dan perjanjian dengan rencana aksi replikasi bersama instansi penerima. Mengenai: Posko – Pemerintah Kota Kediri. Penanggung jawab: Dinas Perikanan, dikoordinasikan oleh Bappedalitbang. Batas waktu: 30 Juni 2023.',
      'Meminta surat pernyataan atau dokumen penerapan dari instansi penerima yang dinyatakan telah menerapkan inovasi. Mengenai: Posko – Pemerintah Kabupaten Blora; Posko – Pemerintah Kota Batu. Penanggung jawab: Bappedalitbang bersama Dinas Perikanan. Batas waktu: 30 Juni 2023.',
    ]);
  });

  it('is a nota dinas whose spaces the office fills in', () => {
    for (const line of [
      'PEMERINTAH KABUPATEN TRENGGALEK\nBAPPEDALITBANG',
      'Nota Dinas',
      'Kepada: Yth. Bupati Trenggalek',
      'Dari: Bappedalitbang',
      'Tanggal: ……',
      'Nomor: ……',
      'Sifat: ……',
      'Hal: Perkembangan inovasi pelayanan publik dan replikasinya tahun 2022',
    ])
      expect(body).toContain(line);
  });

  it('puts the year before beside each number, and says what it means', () => {
    const rows = [...tableOf(report, 'lima-angka').rows].map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : 'value' in cell ? cell.value : '')),
    );
    expect(rows.map((cells) => cells.slice(1))).toEqual([
      [1, 2, 'Bertambah 1. Dari 2 inovasi pelayanan publik yang tercatat.'],
      [2, 2, 'Menurut pernyataan; buktinya pada angka berikut.'],
      [0, 1, 'Bertambah 1. Selebihnya belum berbukti dukung.'],
      [0, 0, 'Tetap. Belum ada inovasi dari luar yang tercatat diterapkan.'],
      [1, 1, 'Tetap. Belum banyak dimanfaatkan, tidak berlanjut, atau tanpa bukti: 1.'],
    ]);
    expect(body).toContain('Rentang seperti 0–3 berarti sumber belum memastikan.');
  });
});

it('an empty catalogue: nothing has changed and nothing is to be decided', async () => {
  const body = bodyOf(await viewOf('brief', {}, undefined, { day: '2022-12-31' }));
  expect(body).toContain('Sejak 31 Desember 2021 tidak ada perubahan yang tercatat.');
  expect(body).toContain('Tidak ada keputusan yang diperlukan menurut data.');
  expect(body).toContain('Belum ada instansi lain yang tercatat menerapkan inovasi daerah.');
  expect(body).not.toContain('Tiga perubahan');
});

it('fewer than three changes and decisions are said to be fewer', async () => {
  const one = {
    'innovations/posko.yaml': `
name: Posko
owners: [dinas-perikanan]
form: tata-kelola
milestones: [{id: mulai, phase: penerapan, date: 2022-02-01}]
sources: {a: {title: x}}
`,
  };
  const body = bodyOf(await viewOf('brief', one, undefined, { day: '2022-12-31' }));
  expect(body).toContain('Sejak 31 Desember 2021 hanya tercatat 1 perubahan:');
  expect(body).toContain('Data hanya memerlukan 1 keputusan.');
});

describe('the same numbers as the annual report of the same day', () => {
  it.each([
    ['2022-12-31', SMALL],
    ['2024-12-31', SMALL],
    ['2022-06-30', SMALL],
    ['2022-12-31', EVENTFUL],
  ])('%s', async (day, files) => {
    const year = day.slice(0, 4);
    const before = String(Number(year) - 1);
    const report = await viewOf('brief', files, undefined, { day });
    const now = reportOf(files, year, { day }).counts;
    const then = reportOf(files, before).counts;
    for (const name of FIVE) {
      expect([name, report.counts[name]]).toEqual([name, now[name]]);
      expect([name, report.counts[`${name}Before`]]).toEqual([name, then[name]]);
    }
  });
});

it.each([
  ['33.74', 'Wali Kota Semarang', 'The Mayor of Semarang'],
  ['35', 'Gubernur Jawa Timur', 'The Governor of Jawa Timur'],
])('in region %s it goes to the %s', async (region, id, en) => {
  const files = {
    'catalog.yaml': `format: 1\nid: uji\nkeeper: bappedalitbang\nregion: "${region}"\nlanguage: id\n`,
  };
  expect(bodyOf(await viewOf('brief', files, undefined))).toContain(`Kepada: Yth. ${id}`);
  expect(bodyOf(await viewOf('brief', files, undefined, { language: 'en' }))).toContain(
    `To: ${en}`,
  );
});

it('of another period it is held against the one before it, of the same length', () => {
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...EVENTFUL }));
  const report = brief(derive(graph, '2022-06-30'), {
    year: '2022',
    period: { from: '2022-04-01', to: '2022-06-30' },
    language: 'id',
    draft: false,
    commit: null,
    changed: false,
    tool: 'tular',
  });
  expect(tableOf(report, 'lima-angka').columns.map(({ title }) => title)).toEqual([
    'Hal',
    '31 Maret 2022',
    '30 Juni 2022',
    'Artinya',
  ]);
  // The check of March and the innovation of February are of the quarter before.
  expect(numbersOf(report)).toMatchObject({ changesEnded: 1, changesApplied: 0, changesProof: 1 });
});
