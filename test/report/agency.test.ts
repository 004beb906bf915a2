import { describe, expect, it } from 'vitest';
import { bodyOf, numbersOf, tableOf, viewOf } from '../support/report-of.ts';
import { FAMILY } from './family-catalog.ts';

const rowsOf = (report: Awaited<ReturnType<typeof viewOf>>, id: string) =>
  [...tableOf(report, id).rows].map(({ cells, records }) => ({
    cells: cells.map((cell) =>
      'text' in cell
        ? cell.text
        : cell.type === 'date'
          ? cell.date
          : 'value' in cell
            ? cell.value
            : cell.type,
    ),
    records,
  }));

describe('a unit that owns an innovation', async () => {
  const report = await viewOf('agency', FAMILY, 'uptd-posko', { day: '2022-12-31' });
  const body = bodyOf(report);

  it('counts what was worked out by hand', () => {
    expect(numbersOf(report)).toEqual({
      innovationsOwned: 1,
      innovationsOffered: 1,
      showings: 2,
      awardsWon: 1,
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
      adoptionsStated: 1,
      adoptionsStatedEver: 1,
      adoptionsDocumented: 0,
      adoptionsDocumentedEver: 0,
      adoptionsAcknowledged: 0,
      adoptionsAcknowledgedEver: 0,
      adoptionsVerified: 0,
      adoptionsVerifiedEver: 0,
      adoptionsUnderway: 0,
      adoptionsEnded: 0,
      owed: 3,
    });
  });

  it('tells what it owns, shows, gives and takes', () => {
    expect(rowsOf(report, 'dimiliki')).toEqual([
      {
        cells: [
          1,
          'Posko Warga',
          'Pelayanan publik',
          'Penerapan',
          '2016-05-12/2017-04-18',
          'terbuka',
        ],
        records: ['posko'],
      },
    ]);
    expect(rowsOf(report, 'ditampilkan')).toEqual([
      {
        cells: ['2022-11-30', 'Festival Uji 2022', 'Posko Warga', 'inovasinya ditampilkan'],
        records: ['festival'],
      },
      {
        cells: ['2021-09-01', 'Lomba Uji 2021', 'Posko Warga', 'Juara 1'],
        records: ['lomba-2021', 'posko'],
      },
    ]);
    expect(rowsOf(report, 'direplikasi').map(({ cells }) => cells.slice(1, 3))).toEqual([
      ['Pemerintah Kabupaten Blora', 'Diterapkan'],
      ['Pemerintah Kabupaten Kebumen', 'Perjanjian'],
      ['Pemerintah Kota Kediri', 'Tidak berlanjut: Anggaran dialihkan'],
    ]);
    expect(rowsOf(report, 'mereplikasi')).toEqual([
      {
        cells: ['Loket Asal (Balai Asal)', 'Diterapkan', '2016', 'dinyatakan'],
        records: ['asal-posko'],
      },
    ]);
  });

  it('tells what it owes, each with its records, who and by when', () => {
    // The agreement of June 2021 stands where it stood; the last check found little use; its own copy
    // of Loket Asal rests on news; the cooperation with Kebumen was followed by Blora's copy, so it is
    // not stalled itself. It is checked and measured.
    expect(rowsOf(report, 'dilengkapi')).toEqual([
      {
        cells: [
          1,
          'Menindaklanjuti komitmen dan perjanjian dengan rencana aksi replikasi bersama instansi penerima',
          1,
          'Posko Warga – Pemerintah Kabupaten Kebumen',
          'UPTD Posko',
          '2023-06-30',
        ],
        records: ['posko-kebumen'],
      },
      {
        cells: [
          2,
          'Mengevaluasi inovasi yang belum banyak dimanfaatkan atau tidak berlanjut, dan menetapkan perbaikan atau penghentiannya',
          1,
          'Posko Warga',
          'UPTD Posko',
          '2023-06-30',
        ],
        records: ['posko'],
      },
      {
        cells: [
          3,
          'Melengkapi dokumen penerapan (keputusan, standar operasional prosedur, laporan, atau data pemakaian) atas replikasi di lingkungan daerah',
          1,
          'Loket Asal (Balai Asal) – UPTD Posko',
          'UPTD Posko',
          '2023-03-31',
        ],
        records: ['asal-posko'],
      },
    ]);
    expect(body).toContain('Yang perlu dilengkapi');
  });
});

describe('an agency above others', async () => {
  const report = await viewOf('agency', FAMILY, 'dinas-kominfo', { day: '2022-12-31' });

  it('has what its units have, and says whose each is', () => {
    expect(bodyOf(report)).toContain(
      'data inovasi dan replikasi Dinas Komunikasi dan Informatika beserta 1 unit di bawahnya',
    );
    expect(rowsOf(report, 'dimiliki').map(({ cells }) => cells.slice(1, 5))).toEqual([
      ['Bagian Payung', 'Dinas Komunikasi dan Informatika', 'Pelayanan publik', 'Penerapan'],
      ['Gagasan', 'Dinas Komunikasi dan Informatika', 'unknown', 'Inisiatif'],
      ['Payung Warga', 'Dinas Komunikasi dan Informatika', 'Pelayanan publik', 'Penerapan'],
      ['Posko Warga', 'UPTD Posko', 'Pelayanan publik', 'Penerapan'],
    ]);
    expect(rowsOf(report, 'ditampilkan')[0]?.cells[3]).toBe('tuan rumah, inovasinya ditampilkan');
    expect(rowsOf(report, 'mereplikasi')[0]?.cells.slice(0, 2)).toEqual([
      'Loket Asal (Balai Asal)',
      'UPTD Posko',
    ]);
  });

  it('owes what its units owe, and what nobody has checked or measured', () => {
    const owed = rowsOf(report, 'dilengkapi').map(({ cells }) => [cells[3], cells[4]]);
    expect(owed).toEqual([
      ['Posko Warga – Pemerintah Kabupaten Kebumen', 'UPTD Posko'],
      ['Posko Warga', 'UPTD Posko'],
      ['Loket Asal (Balai Asal) – UPTD Posko', 'UPTD Posko'],
      // Part of the umbrella: in use, never checked, never measured. Umbrellas and ideas are not asked.
      ['Bagian Payung', 'Bappedalitbang bersama Dinas Komunikasi dan Informatika'],
      ['Bagian Payung', 'Dinas Komunikasi dan Informatika'],
    ]);
  });
});

describe('an agency that copies', () => {
  it('is asked for its own side of it, and alone', async () => {
    const kebumen = await viewOf('agency', FAMILY, 'pemkab-kebumen', { day: '2022-12-31' });
    expect(rowsOf(kebumen, 'dilengkapi')).toEqual([
      {
        cells: [
          1,
          'Menyampaikan perkembangan replikasi yang telah disepakati',
          1,
          'Posko Warga – Pemerintah Kabupaten Kebumen',
          'Pemerintah Kabupaten Kebumen',
          '2023-06-30',
        ],
        records: ['posko-kebumen'],
      },
    ]);
  });

  it('owes nothing once its copy is documented', async () => {
    const blora = await viewOf('agency', FAMILY, 'pemkab-blora', { day: '2022-12-31' });
    expect(numbersOf(blora)).toMatchObject({
      innovationsOwned: 0,
      adoptionsStated: 1,
      adoptionsDocumented: 1,
      owed: 0,
    });
    expect(bodyOf(blora)).not.toContain('Yang perlu dilengkapi');
  });
});

it('an agreement that nothing followed is owed by its parties', async () => {
  const stalled = {
    ...FAMILY,
    'agreements/lama.yaml': `
kind: pks
date: 2021-01-01
parties: [{agency: puskesmas-gandusari}, {agency: pemkab-blora}]
covers: [bagian]
sources: {a: {title: Berita lama}}
`,
  };
  const asked = async (day: string) => {
    const report = await viewOf('agency', stalled, 'puskesmas-gandusari', { day });
    return report.blocks.some((block) => block.type === 'table' && block.id === 'dilengkapi')
      ? rowsOf(report, 'dilengkapi')
      : [];
  };
  expect(await asked('2021-12-31')).toEqual([]);
  expect((await asked('2022-12-31')).map(({ cells, records }) => [cells[3], records])).toEqual([
    [
      'Perjanjian Kerja Sama 1 Januari 2021 (Puskesmas Gandusari, Pemerintah Kabupaten Blora)',
      ['lama'],
    ],
  ]);
});

it('an agency of which nothing is on record says that and nothing else', async () => {
  const body = bodyOf(await viewOf('agency', FAMILY, 'puskesmas-gandusari'));
  expect(body.split('\n')).toEqual([
    'Puskesmas Gandusari',
    'Data inovasi dan replikasi, keadaan sampai dengan 31 Desember 2022',
    'Sampai 31 Desember 2022 belum ada inovasi, kegiatan, atau replikasi yang tercatat atas nama Puskesmas Gandusari.',
  ]);
});

it('the name is that of the day', async () => {
  const renamed = {
    ...FAMILY,
    'agencies/uptd-posko.yaml':
      'name: UPTD Baru\nnames: [{name: UPTD Lama, until: 2021}]\nlevel: uptd\nparent: dinas-kominfo\n',
  };
  const title = async (day: string) =>
    (await viewOf('agency', renamed, 'uptd-posko', { day })).title;
  expect([await title('2020-12-31'), await title('2022-12-31')]).toEqual([
    'Data Inovasi UPTD Lama',
    'Data Inovasi UPTD Baru',
  ]);
});
