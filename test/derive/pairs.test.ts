import { describe, expect, it } from 'vitest';
import { deriveWith, innovation, replication } from '../support/build-catalog.ts';

const lion = { 'innovations/lion.yaml': innovation('Lion') };
const gertak = { 'innovations/gertak.yaml': innovation('Gertak', 'bappedalitbang') };
const inUse = '{stage: diterapkan, date: 2020}';
const keys = (files: Record<string, string>) =>
  deriveWith(files).pairs.map((pair) => [
    pair.key,
    pair.records.map((record) => record.id),
    pair.direction,
  ]);
const other = {
  'agencies/dinkes-blora.yaml':
    'name: Dinas Kesehatan\nlevel: perangkat-daerah\nparent: pemkab-blora\n',
};

describe('a pair', () => {
  it('is one for each named origin of a bundle', () => {
    expect(
      keys({
        ...lion,
        ...gertak,
        'replications/paket.yaml': replication(
          '{innovation: lion}, {innovation: gertak}, {name: e-RK, owner_name: Pemerintah Kota Bandung}',
          '{agency: pemkab-blora}',
          inUse,
        ),
      }),
    ).toEqual([
      ['innovation:trenggalek:gertak → region:33.16', ['paket'], 'out'],
      ['innovation:trenggalek:lion → region:33.16', ['paket'], 'out'],
      ['named:e rk@region:32.73 → region:33.16', ['paket'], 'elsewhere'],
    ]);
  });

  it('is one with that of a record that only names the innovation, by any name, at its owner', () => {
    const long = {
      'innovations/lion.yaml': innovation(
        'Lion',
        'dinas-perikanan',
        'long_name: Lelang Ikan Online\naliases: [Lelang Prigi]\n',
      ),
    };
    const blora = (origin: string) => replication(origin, '{agency: pemkab-blora}', inUse);
    expect(
      keys({
        ...long,
        'replications/a.yaml': blora('{innovation: lion}'),
        'replications/b.yaml': blora('{name: LION, owner: dinas-perikanan}'),
        'replications/c.yaml': blora('{name: lelang ikan online, owner: dinas-perikanan}'),
        'replications/d.yaml': blora('{name: Lelang Prigi, owner: dinas-perikanan}'),
        'replications/e.yaml': blora('{name: Lion, owner: dinas-kominfo}'),
        'replications/f.yaml': blora('{name: Lion}'),
      }),
    ).toEqual([
      ['innovation:trenggalek:lion → region:33.16', ['a', 'b', 'c', 'd'], 'out'],
      ['named:lion@ → region:33.16', ['f'], 'elsewhere'],
      ['named:lion@unit:35.03:dinas komunikasi dan informatika → region:33.16', ['e'], 'out'],
    ]);
    expect(
      keys({
        ...lion,
        'innovations/lion-kedua.yaml': innovation('Lion'),
        'replications/a.yaml': blora('{name: Lion, owner: dinas-perikanan}'),
      }).map(([key]) => key),
    ).toEqual(['named:lion@unit:35.03:dinas perikanan → region:33.16']);
  });

  it('told by the region and by its only office is one', () => {
    const files = {
      ...lion,
      'replications/a.yaml': replication('{innovation: lion}', '{agency: pemkab-blora}', inUse),
      'replications/b.yaml': replication('{innovation: lion}', '{agency: dinsos-blora}', inUse),
    };
    expect(keys(files)).toEqual([
      ['innovation:trenggalek:lion → unit:33.16:dinas sosial', ['a', 'b'], 'out'],
    ]);
  });

  it('told by the region stays apart where two of its offices copy', () => {
    const files = {
      ...lion,
      ...other,
      'replications/a.yaml': replication('{innovation: lion}', '{agency: pemkab-blora}', inUse),
      'replications/b.yaml': replication('{innovation: lion}', '{agency: dinsos-blora}', inUse),
      'replications/c.yaml': replication('{innovation: lion}', '{agency: dinkes-blora}', inUse),
    };
    expect(keys(files).map(([key]) => key)).toEqual([
      'innovation:trenggalek:lion → region:33.16',
      'innovation:trenggalek:lion → unit:33.16:dinas kesehatan',
      'innovation:trenggalek:lion → unit:33.16:dinas sosial',
    ]);
  });

  it("told by the region is not its council's, which runs no service", () => {
    const files = {
      ...lion,
      'agencies/dprd-blora.yaml':
        'name: DPRD Kabupaten Blora\nlevel: legislatif\nregion_code: "33.16"\n',
      'replications/a.yaml': replication('{innovation: lion}', '{agency: pemkab-blora}', inUse),
      'replications/b.yaml': replication('{innovation: lion}', '{agency: dprd-blora}', inUse),
    };
    expect(keys(files).map(([key]) => key)).toEqual([
      'innovation:trenggalek:lion → region:33.16',
      'innovation:trenggalek:lion → unit:33.16:dprd',
    ]);
  });

  it('knows a government by its code, however it is written', () => {
    const files = {
      ...lion,
      'replications/a.yaml': replication('{innovation: lion}', '{agency: pemkab-blora}', inUse),
      'replications/b.yaml': replication('{innovation: lion}', '{name: Pemkab Blora}', inUse),
      'replications/c.yaml': replication(
        '{innovation: lion}',
        '{name: Pemda Blora, region_code: "33.16", level: kabupaten}',
        inUse,
      ),
    };
    expect(keys(files)).toEqual([
      ['innovation:trenggalek:lion → region:33.16', ['a', 'b', 'c'], 'out'],
    ]);
  });

  it('knows a region however its name is spaced', () => {
    const files = {
      ...lion,
      'replications/a.yaml': replication(
        '{innovation: lion}',
        '{name: Pemerintah Kabupaten Batang Hari}',
        inUse,
      ),
      'replications/b.yaml': replication('{innovation: lion}', '{name: Pemkab Batanghari}', inUse),
      'replications/c.yaml': replication(
        '{innovation: lion}',
        '{name: Pemerintah Kota Lubuklinggau}',
        inUse,
      ),
    };
    expect(keys(files)).toEqual([
      ['innovation:trenggalek:lion → region:15.04', ['a', 'b'], 'out'],
      ['innovation:trenggalek:lion → region:16.73', ['c'], 'out'],
    ]);
  });

  it('keeps Kota Malang and Kabupaten Malang apart', () => {
    const files = {
      ...lion,
      'replications/a.yaml': replication(
        '{innovation: lion}',
        '{name: Pemerintah Kota Malang}',
        inUse,
      ),
      'replications/b.yaml': replication(
        '{innovation: lion}',
        '{name: Pemerintah Kabupaten Malang}',
        inUse,
      ),
    };
    expect(keys(files).map(([key]) => key)).toEqual([
      'innovation:trenggalek:lion → region:35.07',
      'innovation:trenggalek:lion → region:35.73',
    ]);
  });

  it('joins offices that say they are the same', () => {
    const same = {
      'agencies/dinsos-p3a.yaml':
        'name: Dinas Sosial P3A\nlevel: perangkat-daerah\nparent: pemkab-blora\nsame_as: [dinsos-blora]\n',
    };
    const files = {
      ...lion,
      ...same,
      'replications/a.yaml': replication('{innovation: lion}', '{agency: dinsos-blora}', inUse),
      'replications/b.yaml': replication('{innovation: lion}', '{agency: dinsos-p3a}', inUse),
    };
    expect(keys(files)).toEqual([
      ['innovation:trenggalek:lion → same:trenggalek:dinsos-blora', ['a', 'b'], 'out'],
    ]);
  });

  it('never merges unrelated pacts over "a number of innovations", nor lost origins', () => {
    const unspecified = '{unspecified: true, owner: pemkab-blora, count: 56}';
    const files = {
      'replications/a.yaml': replication(unspecified, '{agency: pemkab-trenggalek}', inUse),
      'replications/b.yaml': replication(unspecified, '{agency: pemkab-trenggalek}', inUse),
      'replications/c.yaml': replication('{lost: true}', '{agency: pemkab-trenggalek}', inUse),
    };
    expect(keys(files)).toEqual([
      ['lost:c → region:35.03', ['c'], 'in'],
      ['unspecified:a → region:35.03', ['a'], 'in'],
      ['unspecified:b → region:35.03', ['b'], 'in'],
    ]);
  });

  it('counts the named members of a group and nothing for the others', () => {
    expect(
      keys({
        ...lion,
        'replications/a.yaml': replication(
          '{innovation: lion}',
          '{group: {label: 16 daerah, members: [pemkab-blora, pemkab-kebumen], counts: [{count: 16}]}}',
          inUse,
        ),
      }).map(([key]) => key),
    ).toEqual([
      'innovation:trenggalek:lion → region:33.05',
      'innovation:trenggalek:lion → region:33.16',
    ]);
    expect(
      keys({
        ...lion,
        'replications/a.yaml': replication(
          '{innovation: lion}',
          '{group: {label: 44 daerah, counts: [{count: 44}]}}',
          inUse,
        ),
      }),
    ).toEqual([]);
  });

  it('within the regency is internal', () => {
    expect(
      keys({
        ...lion,
        'replications/a.yaml': replication(
          '{innovation: lion}',
          '{agency: puskesmas-gandusari}',
          inUse,
        ),
      }).map(([, , direction]) => direction),
    ).toEqual(['internal']);
  });
});

describe('proof', () => {
  const level = (evidence: string, more = '', stage = 'diterapkan') => {
    const derived = deriveWith({
      ...lion,
      'replications/a.yaml': replication(
        '{innovation: lion}',
        '{agency: pemkab-blora}',
        `{stage: ${stage}, date: 2020, evidence: [${evidence}]}${more}`,
      ),
    });
    const counts = derived.inUse(derived.pairs, 'now');
    return (['verified', 'acknowledged', 'documented', 'stated'] as const).find(
      (proof) => counts[proof].value === 1,
    );
  };

  it.each([
    ['{kind: sop, number: 5/2020, date: 2020, issuer: pemkab-blora}', 'documented'],
    ['{kind: sop, number: 5/2020, date: 2020, issuer: dinsos-blora}', 'documented'],
    ['{kind: sop, number: 5/2020, date: 2020, issuer: dinas-perikanan}', 'stated'],
    ['{kind: sop, number: 5/2020, issuer: pemkab-blora}', 'stated'],
    ['{kind: sop, date: 2020, issuer: pemkab-blora}', 'stated'],
    ['{kind: sop, url: "https://blora.go.id/sop", date: 2020, issuer: pemkab-blora}', 'stated'],
    ['{kind: pks, number: 5/2020, date: 2020, issuer: pemkab-blora}', 'stated'],
    ['{kind: berita, number: 5, date: 2020, issuer: pemkab-blora}', 'stated'],
    ['{kind: surat-pernyataan, number: 5/2020, date: 2020, issuer: pemkab-blora}', 'acknowledged'],
    ['{kind: surat-pernyataan, number: 5/2020, date: 2020, issuer: pemkab-kebumen}', 'stated'],
    ['{kind: laporan, number: 5/2020, date: 2020, issuer: kemenpanrb}', 'verified'],
    ['{kind: laporan, number: 5/2020, date: 2020, issuer: pemkab-trenggalek}', 'stated'],
    ['{kind: sop, number: 5/2020, date: 2027, issuer: pemkab-blora}', 'stated'],
  ])('%s: %s', (evidence, expected) => expect(level(evidence)).toBe(expected));

  it('by one that adopts together with it is of its side, and verifies nothing', () => {
    const derived = deriveWith({
      ...lion,
      'replications/a.yaml': replication(
        '{innovation: lion}',
        '{agency: pemkab-blora, with: [kemenpanrb]}',
        '{stage: diterapkan, date: 2020, evidence: [{kind: laporan, number: 5/2020, date: 2020, issuer: kemenpanrb}]}',
      ),
    });
    const counts = derived.inUse(derived.pairs, 'now');
    expect([counts.documented.value, counts.verified.possible]).toEqual([1, 0]);
  });

  it('older than the last end is none', () => {
    const revived =
      '\n  - {stage: berhenti, date: 2021, reason: Anggaran}\n  - {stage: diterapkan, date: 2023}';
    expect(level('{kind: sop, number: 5/2020, date: 2020, issuer: pemkab-blora}', revived)).toBe(
      'stated',
    );
    expect(level('{kind: sop, number: 5/2022, date: 2022, issuer: pemkab-blora}', revived)).toBe(
      'documented',
    );
  });
});
