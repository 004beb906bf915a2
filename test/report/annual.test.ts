import { describe, expect, it } from 'vitest';
import { proseOf, reportOf, tableOf } from '../support/report-of.ts';
import { SMALL } from './small-catalog.ts';

const NUMBERS = (report: ReturnType<typeof reportOf>) =>
  Object.fromEntries(
    Object.entries(report.counts).map(([name, { value, possible }]) => [
      name,
      value === possible ? value : `${value}–${possible}`,
    ]),
  );

describe('an empty catalogue', () => {
  const report = reportOf({}, '2025');
  const prose = proseOf(report);

  it('counts nothing', () => {
    expect(new Set(Object.values(NUMBERS(report)))).toEqual(new Set([0]));
  });

  it('says so in sentences, not in empty tables', () => {
    for (const sentence of [
      'Sampai 31 Desember 2025 belum ada inovasi pelayanan publik yang tercatat.',
      'Selama tahun 2025 belum ada kegiatan penyebarluasan, pengajuan pada kompetisi atau penilaian, maupun penghargaan yang tercatat.',
      'Sampai 31 Desember 2025 belum ada replikasi inovasi Kabupaten Trenggalek yang tercatat diterapkan di instansi lain.',
      'Sampai 31 Desember 2025 belum ada replikasi inovasi instansi lain yang tercatat diterapkan di lingkungan Kabupaten Trenggalek.',
      'Belum ada bukti dukung replikasi yang tercatat.',
      'Tidak ada rekomendasi yang timbul dari data.',
      'Dasar hukum belum dicatat.',
    ])
      expect(prose).toContain(sentence);
    const rows = report.blocks.flatMap((block) => (block.type === 'table' ? [...block.rows] : []));
    expect(rows).toEqual([]);
  });
});

describe('a small catalogue', () => {
  const report = reportOf(SMALL, '2022');

  it('counts what is sure and what is possible', () => {
    expect(NUMBERS(report)).toMatchObject({
      innovations: 3,
      publicServices: 2,
      publicServicesApplied: 2,
      otherForms: 1,
      ideas: 1,
      umbrellas: 0,
      activities: '1–2',
      awards: 1,
      unused: 1,
      outgoingStated: '1–2',
      outgoingDocumented: 1,
      outgoingAcknowledged: 0,
      outgoingVerified: 0,
      outgoingStatedEver: '1–2',
      outgoingDijajakiStated: '2–3',
      outgoingDiterapkanDocumented: 1,
      incomingStated: 0,
      internalStated: 0,
      iidRegions: 0,
    });
  });

  it('gives every counted unit its records', () => {
    expect(report.counts['outgoingStated']?.members.map(({ records }) => records)).toEqual([
      ['gertak-kebumen'],
      ['gertak-blora'],
    ]);
    expect(report.counts['activities']?.members.map(({ records }) => records)).toEqual([
      ['festival'],
      ['pameran'],
    ]);
  });

  it('keeps approaches apart from copies', () => {
    expect(tableOf(report, 'replikasi-keluar').rows.map(({ records }) => records)).toEqual([
      ['gertak-blora'],
      ['gertak-kebumen'],
    ]);
    expect(tableOf(report, 'penjajakan-keluar').rows.map(({ records }) => records)).toEqual([
      ['lion-kebumen'],
    ]);
  });

  it('shows a figure stated for a group beside the counts', () => {
    const [row] = tableOf(report, 'kelompok').rows;
    expect(row?.cells).toContainEqual({ type: 'number', value: 108 });
    expect(report.counts['outgoingStated']?.possible).toBe(2);
  });

  it('leaves ideas and other forms out of the totals for the ministry', () => {
    expect(tableOf(report, 'daftar-inovasi').rows.map(({ records }) => records[0])).toEqual([
      'gertak',
      'lion',
    ]);
    expect(tableOf(report, 'daftar-bentuk-lain').rows.map(({ records }) => records[0])).toEqual([
      'smart-center',
    ]);
    expect(tableOf(report, 'gagasan-dan-payung').rows.map(({ records }) => records[0])).toEqual([
      'gagasan',
    ]);
  });

  it('numbers only the tables that it prints', () => {
    const tables = report.blocks.filter((block) => block.type === 'table');
    expect(tables.filter(({ rows }) => rows.length === 0).map(({ number }) => number)).toEqual(
      tables.filter(({ rows }) => rows.length === 0).map(() => ''),
    );
    const numbers = tables.filter(({ rows }) => rows.length > 0).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.slice(0, 3)).toEqual(['Tabel 1', 'Tabel 2.1', 'Tabel 2.2']);
  });

  it('recommends what follows from the data, each with its records', () => {
    expect(
      tableOf(report, 'rekomendasi').rows.map(({ cells, records }) => [
        cells[2]?.type === 'count' && cells[2].value,
        records,
      ]),
    ).toEqual([
      [1, ['gertak-kebumen']],
      [1, ['lion-kebumen']],
      [1, ['lion']],
      [1, []],
      [1, ['gertak']],
      [1, ['gertak']],
    ]);
  });

  it('tells what became of the recommendations of the year before', () => {
    const rows = tableOf(report, 'tindak-lanjut').rows.map(({ cells }) =>
      cells.slice(1, 4).map((cell) => (cell.type === 'count' ? cell.value : cell.type)),
    );
    // Proof of Kebumen; two visits, of which Blora went on; the offer; Lion was checked and measured.
    expect(rows).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [1, 0, 1],
      [2, 1, 1],
      [2, 1, 1],
    ]);
  });
});

describe('as of an earlier day', () => {
  it('tells only what had happened by then', () => {
    const report = reportOf(SMALL, '2020');
    expect(NUMBERS(report)).toMatchObject({
      publicServices: 2,
      ideas: 0,
      awards: 0,
      activities: 0,
    });
    expect(JSON.stringify(report.blocks)).not.toMatch(/Gagasan |Festival Uji|Penghargaan Uji|1234/);
  });

  it('does not count a copy of an innovation that was not there yet', () => {
    const report = reportOf(SMALL, '2015');
    expect(NUMBERS(report)).toMatchObject({ innovations: 0, outgoingStated: 0 });
  });

  it('leaves out benefits and checks whose time had not come', () => {
    const report = reportOf(SMALL, '2022', { day: '2022-06-30' });
    expect(tableOf(report, 'manfaat').rows).toEqual([]);
    expect(tableOf(report, 'belum-dimanfaatkan').rows).toEqual([]);
  });
});

it('calls nothing a plan that nobody planned', () => {
  const cells = (year: string) =>
    tableOf(reportOf(SMALL, year), 'pelembagaan').rows.find(({ records }) =>
      records.includes('lion'),
    )?.cells[6];
  expect(cells('2021')).toEqual({ type: 'text', text: '–' });
  expect(cells('2022')).toEqual({ type: 'text', text: 'ada' });
});

describe('words', () => {
  const texts = (['id', 'en'] as const).map((language) =>
    [{}, SMALL].map((files) => proseOf(reportOf(files, '2022', { language }))).join('\n'),
  );

  it('are those of official documents', () => {
    expect(texts[0]).not.toMatch(
      /\bOPD\b|\bMoU\b|\bSK\b|kematangan|zombie|\bmati\b|\bkami\b|\bkita\b/i,
    );
  });

  it('leave no sentence in the other language', () => {
    expect(texts[0]).not.toMatch(/\b(the|and|of|on record)\b/);
    expect(texts[1]).not.toMatch(/\b(yang|belum|tercatat|dengan|Lelang ikan(?! dari))\b/);
  });

  it('keep commit, version and ids to the annex', () => {
    const report = reportOf(SMALL, '2022');
    const before = report.blocks.slice(
      0,
      report.blocks.findIndex(
        (block) => block.type === 'heading' && block.id.startsWith('lampiran'),
      ),
    );
    const visible = proseOf({ ...report, blocks: before });
    expect(visible).not.toMatch(/gertak-blora|tular 0|tidak berversi/);
  });
});

describe('legal basis', () => {
  it('is what was in force on the day, by hierarchy, then year', () => {
    const manifest = `format: 1
id: trenggalek
keeper: bappedalitbang
government: pemkab-trenggalek
region: "35.03"
language: id
legal_basis:
  - {title: Permen 7/2021, level: peraturan-menteri, year: '2021', from: '2021'}
  - {title: Permen 5/2019, level: peraturan-menteri, year: '2019', from: '2019', until: '2021'}
  - {title: UU 25/2009, level: undang-undang, year: '2009', from: '2009'}
`;
    const lines = (year: string) =>
      /menjadi dasar laporan ini:\n([\s\S]*?)\n1\.3/.exec(
        proseOf(reportOf({ 'catalog.yaml': manifest }, year)),
      )?.[1];
    expect(lines('2020')).toBe('UU 25/2009; dan\nPermen 5/2019.');
    expect(lines('2022')).toBe('UU 25/2009; dan\nPermen 7/2021.');
  });
});

describe('what is said of a copy', () => {
  const report = reportOf(
    {
      ...SMALL,
      'innovations/asuh.yaml': `
name: Asuh
owners: [dinas-kominfo]
form: pelayanan-publik
type: digital
milestones:
  - {id: awal, phase: penerapan, date: '2020'}
  - {id: lanjut, phase: penerapan, date: 2022-02-08}
disputes:
  - {field: milestones/awal/date, status: terbuka, values: [{value: '2020'}, {value: '2022'}]}
sources: {a: {title: Berita Asuh}}
`,
      'replications/asal-asuh.yaml': `
origins: [{lost: true}]
adopter: {agency: dinas-kominfo}
becomes: asuh
milestones:
  - {id: pakai, stage: diterapkan, date: '2021', evidence: [{kind: berita}]}
checks:
  - {id: pantau, date: 2022-07-01, result: berjalan, by_name: Kementerian Uji}
sources: {a: {title: Berita pemantauan}}
`,
    },
    '2022',
  );
  const prose = proseOf(report);
  const rowOf = (table: string, record: string) =>
    tableOf(report, table).rows.find(({ records }) => records.includes(record))?.cells ?? [];

  it('keeps those of unknown origin apart from those of other agencies', () => {
    expect(report.counts['incomingOriginUnknown']?.value).toBe(1);
    expect(prose).toContain('yang seluruhnya belum diketahui asalnya');
    expect(prose).toContain('dapat pula merupakan replikasi antar-Perangkat Daerah');
  });

  it('takes a check of the copy for one of the innovation that it became', () => {
    expect(report.counts['checked']?.members).toEqual([
      { key: 'asuh', records: ['asuh', 'asal-asuh'] },
      { key: 'lion', records: ['lion'] },
    ]);
    const [, , , , , check] = rowOf('replikasi-masuk', 'asal-asuh');
    expect(check).toEqual({ type: 'text', text: 'Berjalan, 1 Juli 2022, oleh Kementerian Uji' });
    const monitor = tableOf(report, 'rekomendasi').rows.flatMap(({ records }) => records);
    expect(monitor.filter((id) => id === 'asuh')).toHaveLength(1);
  });

  it('says whose word it is', () => {
    const [, , , , proof] = rowOf('replikasi-keluar', 'gertak-kebumen');
    expect(proof).toEqual({ type: 'none' });
    const later = tableOf(reportOf(SMALL, '2024'), 'replikasi-keluar').rows.find(({ records }) =>
      records.includes('gertak-kebumen'),
    );
    expect(later?.cells[4]).toEqual({
      type: 'text',
      text: 'Dinyatakan oleh pihak asal; belum dikonfirmasi penerima',
    });
  });

  it('dates news without a date by what it tells of', () => {
    expect(rowOf('bukti-dukung-daftar', 'asal-asuh')[3]).toEqual({ type: 'date', date: '2021' });
  });

  it('leaves the first use open between what bounds it, and lists the dispute', () => {
    expect(rowOf('daftar-inovasi', 'asuh').at(-1)).toEqual({
      type: 'date',
      date: '2020/2022-02-08',
    });
    expect(tableOf(report, 'perbedaan-data').rows.map(({ records }) => records)).toContainEqual([
      'asuh',
    ]);
  });

  it('lists every record and source behind its numbers', () => {
    const listed = new Set(tableOf(report, 'catatan').rows.flatMap(({ records }) => records));
    const counted = Object.values(report.counts).flatMap(({ members }) =>
      members.flatMap(({ records }) => records),
    );
    expect(counted.filter((id) => !listed.has(id))).toEqual([]);
    const sources = JSON.stringify(tableOf(report, 'sumber').rows);
    for (const title of ['Berita pemantauan', 'Berita pameran', 'Berita festival'])
      expect(sources).toContain(title);
  });

  it('says no replication sentence twice', () => {
    const sentences = prose
      .split('\n')
      .filter((each) => /replikasi inovasi.*diterapkan/i.test(each));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
