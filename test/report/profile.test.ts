import { describe, expect, it } from 'vitest';
import { bodyOf, numbersOf, printed, tableOf, viewOf } from '../support/report-of.ts';
import { readable } from '../../src/report/cells.ts';
import { FAMILY } from './family-catalog.ts';

type Report = Awaited<ReturnType<typeof viewOf>>;

/** Who copied, as the annex lists them. */
const adopters = (report: Report) =>
  [...tableOf(report, 'penerima').rows].map(({ cells }) =>
    cells.map((cell) => readable(cell, 'id')),
  );
const range = (prefix: string, length: number) =>
  Array.from({ length }, (_, index) => `${prefix}${index + 1}`);

describe('the profile of an innovation of which everything is known', async () => {
  const report = await viewOf('profile', FAMILY, 'posko', { day: '2022-12-31' });
  const body = bodyOf(report);

  it('counts what was worked out by hand', () => {
    // Blora in use by its own decree; Kebumen at an agreement; Kediri in use from 2020, ended May 2022.
    expect(numbersOf(report)).toEqual({
      copiesStated: 1,
      copiesStatedEver: 2,
      copiesDocumented: 1,
      copiesDocumentedEver: 1,
      copiesAcknowledged: 0,
      copiesAcknowledgedEver: 0,
      copiesVerified: 0,
      copiesVerifiedEver: 0,
      copiesUnderway: 1,
      copiesEnded: 1,
      showings: 2,
      benefitsMeasured: 1,
      awardsWon: 1,
    });
    const records = Object.fromEntries(
      Object.entries(report.counts).map(([name, { members }]) => [
        name,
        members.map((each) => each.records),
      ]),
    );
    expect(records).toMatchObject({
      copiesStated: [['posko-blora']],
      copiesUnderway: [['posko-kebumen']],
      copiesEnded: [['posko-mundur']],
      showings: [['festival'], ['lomba-2021']],
      awardsWon: [['posko']],
    });
  });

  it('says what it is, for whom, whose and since when', () => {
    for (const line of [
      'Posko Warga',
      'Posko Satu Pintu',
      'Profil inovasi, keadaan sampai dengan 31 Desember 2022',
      'Satu pintu untuk melapor.',
      'Pemilik: UPTD Posko',
      'Penerima manfaat: Warga miskin; Penyandang disabilitas',
      'Bentuk dan jenis: Pelayanan publik; Nondigital',
      'Tahapan: Penerapan; pertama diterapkan antara 12 Mei 2016 dan 18 April 2017; versi 2.0 27 Agustus 2021',
      'Ditampilkan pada: Festival Uji 2022; Lomba Uji 2021',
      'Penghargaan: Penghargaan Lama, tingkat nasional, 2018',
    ])
      expect(body).toContain(line);
  });

  it('reads every rung with its ground, and gives no height', () => {
    const rows = [...tableOf(report, 'unsur-pelembagaan').rows].map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : cell.type)),
    );
    expect(rows).toEqual([
      ['Visi', 'ada', 'Tidak ada warga yang terlewat.'],
      ['Regulasi', 'ada', 'Peraturan Bupati Uji (5)'],
      ['Mitra', 'ada', 'Kementerian PANRB; Baznas'],
      ['Penerapan', 'ada', 'pertama diterapkan antara 12 Mei 2016 dan 18 April 2017'],
      ['Kepuasan terukur', 'ada', 'Indeks kepuasan masyarakat'],
      ['Manfaat terukur', 'ada', 'Indeks kepuasan masyarakat'],
      ['Direplikasi', 'ada', '2 replikasi pernah diterapkan, 1 berbukti dukung'],
      ['Kebijakan tetap', 'ada', 'regulasi tersebut'],
    ]);
    expect(body).toContain('Unsur pelembagaan Posko Warga');
    expect(body).toContain('Visi: Tidak ada warga yang terlewat.');
  });

  it('shows benefits beside what was before and what is aimed at', () => {
    expect([...tableOf(report, 'manfaat').rows].map(({ cells }) => cells)).toEqual([
      [
        { type: 'text', text: 'Indeks kepuasan masyarakat (indeks)' },
        { type: 'number', value: 70 },
        { type: 'number', value: 90 },
        { type: 'number', value: 88.5 },
        { type: 'date', date: '2021' },
        { type: 'text', text: 'Kementerian PANRB' },
      ],
    ]);
  });

  it('tells the family: where it runs, who is on the way, who gave up, where it came from', () => {
    for (const line of [
      'Inovasi ini merupakan hasil replikasi dari Loket Asal (Balai Asal) oleh UPTD Posko.',
      'Sampai 31 Desember 2022 tercatat 1 replikasi Posko Warga yang dinyatakan diterapkan; seluruhnya berbukti dukung, 0 diakui kedua pihak, dan 0 diverifikasi.',
      'Sebanyak 1 instansi belum sampai pada penerapan',
      'Tidak berlanjut: 1.',
      'Sumber menyebut pula kelompok penerima, yang tidak masuk hitungan: Desa di Blora (1.080, 2021).',
    ])
      expect(body).toContain(line);
    expect(body).not.toContain('2.000');
    expect(adopters(report)).toEqual([
      ['Pemerintah Kabupaten Blora', 'Diterapkan', '1 Maret 2022', 'berbukti dukung'],
      ['Pemerintah Kabupaten Kebumen', 'Perjanjian', '1 Juni 2021', 'dinyatakan'],
      ['Pemerintah Kota Kediri', 'Tidak berlanjut: Anggaran dialihkan', '1 Mei 2022', '–'],
    ]);
  });

  it('tells how to copy it, with what others kept and changed', () => {
    for (const line of [
      'Kesediaan: terbuka untuk direplikasi sejak 1 Mei 2021.',
      'Standar operasional prosedur: Prosedur Posko, Nomor 12, 1 Februari 2019',
      'Dasar hukum: Peraturan Bupati Uji (5)',
      'Perjanjian yang ada: Perjanjian Kerja Sama (1 Juni 2021): UPTD Posko, Pemerintah Kabupaten Kebumen',
      'Penyesuaian atas Loket Asal (Balai Asal): dibuang “Denda”',
      'Penyesuaian oleh Pemerintah Kabupaten Blora: dipertahankan “Loket tunggal”; diubah “Jam layanan”',
    ])
      expect(body).toContain(line);
    expect(body).not.toContain('Antar jemput');
    const link = report.blocks.some(
      (block) =>
        block.type === 'list' &&
        block.items.flat().some((part) => typeof part !== 'string' && part.link !== undefined),
    );
    expect(link).toBe(true);
  });

  it('tells what a check found, what the owner answers and where sources differ', () => {
    for (const line of [
      'Pemeriksaan terakhir: Belum banyak dimanfaatkan, Juni 2022, oleh Kementerian PANRB.',
      'Tanggapan pemilik: Petugas sedang ditambah. (UPTD Posko, 1 Juli 2022)',
      'Sumber berbeda tentang: tanggal penerapan (12 Mei 2016 atau 18 April 2017).',
      'Keterangan tentang inovasi ini dapat diminta kepada UPTD Posko. Data pada profil ini dikelola oleh Bappedalitbang.',
    ])
      expect(body).toContain(line);
    expect(body).not.toContain('Belum tercatat:');
  });

  it('tells nothing of later years', () => {
    for (const later of ['Keputusan Kemudian', 'Penghargaan Nanti', 'Festival Nanti', '2023'])
      expect(body).not.toContain(later);
  });
});

it('on an earlier day nothing is told that came after it', async () => {
  const report = await viewOf('profile', FAMILY, 'posko', { day: '2020-12-31' });
  const body = bodyOf(report);
  expect(numbersOf(report)).toMatchObject({
    copiesStated: 1,
    copiesDocumented: 0,
    copiesUnderway: 1,
    copiesEnded: 0,
    showings: 0,
    benefitsMeasured: 0,
    awardsWon: 1,
  });
  // Kediri runs still; Blora has only come to see; Kebumen and the offer are of 2021.
  expect(adopters(report)).toEqual([
    ['Pemerintah Kota Kediri', 'Diterapkan', '2020', 'dinyatakan'],
    ['Pemerintah Kabupaten Blora', 'Dijajaki', '24 Oktober 2019', 'dinyatakan'],
  ]);
  for (const later of ['Kebumen', 'terbuka untuk direplikasi', 'versi 2.0', 'Pemeriksaan', '2021'])
    expect(body).not.toContain(later);
});

it('a range is told as one', async () => {
  const open = {
    ...FAMILY,
    'replications/posko-blora.yaml': `
origins: [{innovation: posko}]
adopter: {agency: pemkab-blora}
milestones:
  - {id: pakai, stage: diterapkan, date: 2022/2024}
sources: {a: {title: Berita Blora}}
`,
  };
  const report = await viewOf('profile', open, 'posko', { day: '2022-12-31' });
  expect(numbersOf(report)).toMatchObject({ copiesStated: '0–1', copiesUnderway: '1–2' });
  expect(bodyOf(report)).toContain('tercatat 0–1 replikasi Posko Warga');
});

it('what is not known is said once, in one sentence', async () => {
  const body = bodyOf(await viewOf('profile', FAMILY, 'hening'));
  expect(body.split('\n')).toEqual([
    'Hening',
    'Profil inovasi, keadaan sampai dengan 31 Desember 2022',
    'Pemilik: Dinas Perikanan',
    'Keluarga inovasi',
    'Sampai 31 Desember 2022 belum ada instansi lain yang tercatat menerapkan Hening.',
    'Keterangan lebih lanjut',
    'Keterangan tentang inovasi ini dapat diminta kepada Dinas Perikanan. Data pada profil ini dikelola oleh Bappedalitbang.',
    'Belum tercatat: uraian singkat, penerima manfaat, bentuk, jenis, tahapan dan tanggal penerapan, visi, regulasi, mitra, ukuran kepuasan dan manfaat, standar operasional prosedur, kesediaan untuk direplikasi, dan pemeriksaan keberlanjutan. Yang mengetahuinya diharapkan menyampaikannya kepada pengelola data.',
  ]);
});

it('an idea, an umbrella and its part say what they are', async () => {
  expect(bodyOf(await viewOf('profile', FAMILY, 'gagasan'))).toContain(
    'masih pada tahap inisiatif dan belum masuk hitungan',
  );
  const umbrella = bodyOf(await viewOf('profile', FAMILY, 'payung'));
  expect(umbrella).toContain('merupakan payung atau paket');
  expect(umbrella).toContain('Memayungi: Bagian Payung');
  expect(bodyOf(await viewOf('profile', FAMILY, 'bagian'))).toContain('Bagian dari: Payung Warga');
  const before = bodyOf(await viewOf('profile', FAMILY, 'payung', { day: '2019-12-31' }));
  expect(before).not.toContain('Bagian Payung');
});

it('is refused for a day on which the innovation was not on record', async () => {
  await expect(viewOf('profile', FAMILY, 'gagasan', { day: '2019-12-31' })).rejects.toMatchObject({
    sentence: { id: 'Gagasan belum tercatat pada 2019-12-31.' },
  });
});

it('many adopters leave room on the page: the annex has them all', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `replications/banyak-${index}.yaml`,
      `origins: [{innovation: bagian}]\nadopter: {name: Desa Uji ${index}}\nmilestones: [{id: a, stage: diterapkan, date: 2021}]\nsources: {a: {title: x}}\n`,
    ]),
  );
  const report = await viewOf('profile', { ...FAMILY, ...many }, 'bagian');
  expect(numbersOf(report)).toMatchObject({ copiesStated: 40 });
  expect(adopters(report)).toHaveLength(40);
  const body = bodyOf(report);
  expect(body).toMatch(/Diterapkan \(40\): Desa Uji 0 \(2021, dinyatakan\); .*; dan 32 lainnya\./);
  expect(body).toContain('Seluruhnya terdapat pada lampiran');
  const at = (id: string) => report.blocks.findIndex((block) => 'id' in block && block.id === id);
  expect(at('gambar-silsilah')).toBeGreaterThan(at('lampiran'));
  expect(tableOf(report, 'silsilah').rows.length).toBeGreaterThan(39);
});

it('an innovation without kin has no picture of a family', async () => {
  const report = await viewOf('profile', FAMILY, 'hening');
  expect(report.blocks.filter(({ type }) => type === 'figure')).toEqual([]);
});

it('tables are numbered through, those of the annex apart', async () => {
  const report = await viewOf('profile', FAMILY, 'posko');
  const numbers = (type: string) =>
    report.blocks.flatMap((block) =>
      (block.type === 'table' || block.type === 'figure') && block.type === type
        ? [block.number]
        : [],
    );
  expect(numbers('figure')).toEqual(['Gambar 1', 'Gambar 2']);
  expect(numbers('table')).toEqual(['Tabel 1', ...range('Tabel L.', 7)]);
  expect((await printed(report, 'md'))['laporan.md']).toContain('# Posko Warga');
});
