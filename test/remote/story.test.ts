import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn } from '../support/temporary.ts';
import { type Row, Three } from './three.ts';

const pinned = (three: Three, id: string) => join(three.home, `catalog/remotes/${id}.jsonl`);

describe('three catalogues that meet', () => {
  it('are declared without touching another byte of the manifest', () => {
    const three = new Three();
    expect(readFileSync(join(three.home, 'catalog/catalog.yaml'), 'utf8')).toBe(
      '# Manifes katalog\nformat: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03" # Kemendagri\nlanguage: id\nremotes:\n  bandung:\n    url: ../bandung\n  kkp:\n    url: ../kkp\n',
    );
  });

  it('are pinned as a header and one sorted record a line, the same bytes each time', () => {
    const three = new Three();
    const text = readFileSync(pinned(three, 'bandung'), 'utf8');
    const [first = '', ...lines] = text.trimEnd().split('\n');
    const header = JSON.parse(first) as Record<string, unknown>;
    expect(header).toMatchObject({
      format: 1,
      id: 'kota-bandung',
      url: '../bandung',
      path: 'catalog',
      commit: gitIn(join(three.root, 'bandung'), 'rev-parse', 'HEAD'),
      date: '2025-01-01T00:00:00+00:00',
      region: '32.73',
      records: lines.length,
      left_out: 0,
      cut: 0,
    });
    expect(header['digest']).toMatch(/^[0-9a-f]{64}$/);
    const records = lines.map((line) => JSON.parse(line) as { kind: string; id: string });
    const keys = records.map(({ kind, id }) => `${kind} ${id}`);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain('innovation sabilulungan');
    expect(text).not.toContain('Catatan panjang');
    three.ok('remote', 'update');
    expect(readFileSync(pinned(three, 'bandung'), 'utf8')).toBe(text);
  });

  it('follow references into each other, with suggestions', () => {
    const three = new Three();
    expect(three.ok('show', 'bandung:sabilulungan')).toContain('Pemerintah Kota Bandung');
    const odd = three.run('show', 'bandung:sabilulngan');
    expect([odd.exit, odd.stderr]).toEqual([2, expect.stringContaining('bandung:sabilulungan')]);
    writeFileSync(
      join(three.home, 'catalog/replications/sabilulungan-trenggalek.yaml'),
      'origins: [{innovation: "bandung:sabilulngan"}]\nadopter: {agency: pemkab-trenggalek}\nmilestones: [{id: lihat, stage: dijajaki, date: 2023-02}]\nsources: {berita: {title: Berita}}\n',
    );
    const found = three.findings().find(({ rule }) => rule === 'ref/unresolved');
    expect(found?.suggest).toEqual(['bandung:sabilulungan']);
  });

  it('reconcile to the four outcomes, field by field', () => {
    const three = new Three();
    const rows = three.json<Row[]>('remote', 'reconcile', '--as-of', '2026-01-01');
    expect(rows).toEqual([
      {
        remote: 'bandung',
        origin: 'bandung:sabilulungan',
        adopter: 'pemkab-trenggalek',
        status: 'ours-only',
        fields: [],
        ours: ['sabilulungan-trenggalek'],
        theirs: [],
      },
      {
        remote: 'bandung',
        origin: 'gertak',
        adopter: 'bandung:disdik',
        status: 'theirs-only',
        fields: [],
        ours: [],
        theirs: ['bandung:salin-gertak'],
      },
      {
        remote: 'bandung',
        origin: 'lion',
        adopter: 'pemkot-bandung',
        status: 'agreed',
        fields: [],
        ours: ['lion-bandung'],
        theirs: ['bandung:salin-lion'],
      },
      {
        remote: 'kkp',
        origin: 'kkp:bioreeftek',
        adopter: 'dinas-perikanan',
        status: 'differs',
        fields: [
          { field: 'date/diterapkan', ours: '2019-06', theirs: '2020' },
          { field: 'scope', ours: 'sebagian', theirs: 'keseluruhan' },
        ],
        ours: ['bioreeftek-trenggalek'],
        theirs: ['kkp:bioreeftek-trenggalek'],
      },
    ]);
    const table = three.ok('remote', 'reconcile', 'kkp', '--as-of', '2026-01-01');
    for (const word of ['berbeda', 'Juni 2019', 'keseluruhan']) expect(table).toContain(word);
    const lines = three
      .ok('remote', 'reconcile', '--format', 'csv', '--lang', 'en', '--as-of', '2026-01-01')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[3]).toBe('"bandung","lion","pemkot-bandung","agreed","","",""');
    // By the end of 2021 we say that it was agreed on, and they tell of nothing yet: no contradiction.
    const early = three.json<Row[]>('remote', 'reconcile', 'bandung', '--as-of', '2021-12-31');
    expect(early.map(({ origin, status }) => [origin, status])).toContainEqual(['lion', 'agreed']);
  });

  it('count one pair once, and acknowledge it only once the snapshot was verified', () => {
    const three = new Three();
    expect(three.counts('lion')).toEqual({
      stated: 1,
      documented: 0,
      acknowledged: 0,
      verified: 0,
    });
    three.ok('remote', 'verify');
    expect(three.counts('lion')).toEqual({
      stated: 1,
      documented: 1,
      acknowledged: 1,
      verified: 0,
    });
    // Between a ministry that owns it and the regency that copied it, the same.
    expect(three.counts('kkp:bioreeftek')['acknowledged']).toBe(1);
    // On every date: nobody had it before 2022, and both say so only for what both have.
    expect(three.counts('lion', '2021-12-31')).toEqual({
      stated: 0,
      documented: 0,
      acknowledged: 0,
      verified: 0,
    });
    const told = three.findings().filter(({ rule }) => rule.startsWith('remote/'));
    expect(told.map(({ rule, file }) => [rule, file])).toEqual([
      ['remote/contradiction', 'catalog/replications/bioreeftek-trenggalek.yaml'],
      ['remote/contradiction', 'catalog/replications/bioreeftek-trenggalek.yaml'],
    ]);
    const ignored = gitIn(three.home, 'status', '--porcelain');
    expect(ignored).toBe('');
  });

  it('tell one copy from proposal to verification, with the right counts on every date', () => {
    const three = new Three();
    three.change('bandung', {
      'replications/salin-lion.yaml':
        'origins: [{innovation: "tgx:lion"}]\nadopter: {agency: disdik}\nmilestones:\n  - {id: sepakat, stage: perjanjian, date: 2021-03-10, evidence: [{kind: pks, number: "1/2021", date: 2021-03-10, issuer: pemkot}]}\n  - {id: pakai, stage: diterapkan, date: 2022-05-20, evidence: [{kind: laporan, number: "9/2024", date: 2024-02-01, issuer: unpad}]}\n  - {id: selesai, stage: berhenti, date: 2025-06-30, reason: Diganti aplikasi lain}\nsources: {berita: {title: Berita}}\n',
    });
    three.ok('remote', 'update');
    three.ok('remote', 'verify');
    const on = (day: string) => {
      const [row] = three.json<{ stage: string; proof: string }[]>(
        'list',
        'replications',
        '--where',
        'id=lion-bandung',
        '--as-of',
        day,
      );
      return [row?.stage, row?.proof];
    };
    expect({
      '2020-12-31': on('2020-12-31'),
      '2021-04-01': on('2021-04-01'),
      '2022-12-31': on('2022-12-31'),
      '2024-02-01': on('2024-02-01'),
      '2025-07-01': on('2025-07-01')[0],
    }).toEqual({
      // We alone speak of a proposal.
      '2020-12-31': ['diusulkan', 'stated'],
      // Both speak of the agreement, and there is the document.
      '2021-04-01': ['perjanjian', 'acknowledged'],
      // Both say that it is in use.
      '2022-12-31': ['diterapkan', 'acknowledged'],
      // A university has reported on it.
      '2024-02-01': ['diterapkan', 'verified'],
      '2025-07-01': 'berhenti',
    });
    expect(three.counts('lion', '2024-12-31')).toEqual({
      stated: 1,
      documented: 1,
      acknowledged: 1,
      verified: 1,
    });
    expect(three.counts('lion', '2025-12-31')['stated']).toBe(0);
  });

  it('never let a pair that rests on an unverified snapshot exceed documented', () => {
    const three = new Three();
    const proof = (kind: string, by: string) =>
      `origins: [{innovation: "tgx:lion"}]\nadopter: {agency: disdik}\nmilestones:\n  - {id: pakai, stage: diterapkan, date: 2022-05, evidence: [{kind: ${kind}, number: "7", date: 2022-06-01, issuer: ${by}}]}\nsources: {berita: {title: Berita}}\n`;
    three.change('bandung', {
      'replications/salin-lion.yaml': proof('surat-pernyataan', 'disdik'),
    });
    three.ok('remote', 'update');
    expect(three.counts('lion')).toMatchObject({ documented: 1, acknowledged: 0, verified: 0 });
    three.ok('remote', 'verify');
    expect(three.counts('lion')).toMatchObject({ documented: 1, acknowledged: 1, verified: 0 });
    three.change('bandung', { 'replications/salin-lion.yaml': proof('laporan', 'unpad') });
    three.ok('remote', 'update');
    expect(three.counts('lion')).toMatchObject({ documented: 1, acknowledged: 0, verified: 0 });
    three.ok('remote', 'verify');
    expect(three.counts('lion')).toMatchObject({ documented: 1, acknowledged: 1, verified: 1 });
  });

  it('tell a rename, a withdrawal and an advance since the pin before, and where they leave us', () => {
    const three = new Three({ verified: true });
    const berita = 'sources: {berita: {title: Berita, kind: news}}\n';
    three.change('kkp', {
      'innovations/bioreeftek.yaml': null,
      'innovations/bioreeftek-laut.yaml': `name: Bioreeftek\nowners: [bpspl]\naliases: [bioreeftek]\n${berita}`,
      'replications/bioreeftek-trenggalek.yaml': null,
    });
    three.change('bandung', {
      'replications/salin-gertak.yaml': `origins: [{innovation: "trenggalek:gertak"}]\nadopter: {agency: disdik}\nmilestones:\n  - {id: lihat, stage: dijajaki, date: 2023}\n  - {id: sepakat, stage: perjanjian, date: 2024}\n${berita}`,
    });
    three.ok('remote', 'update');
    const status = three.json<
      { id: string; since: { changes: { change: string; id: string }[] } }[]
    >('remote', 'status');
    const changes = Object.fromEntries(
      status.map(({ id, since }) => [id, since.changes.map(({ change, id: of }) => [change, of])]),
    );
    expect(changes).toEqual({
      bandung: [['advanced', 'salin-gertak']],
      kkp: [
        ['withdrawn', 'bioreeftek-trenggalek'],
        ['renamed', 'bioreeftek-laut'],
      ],
    });
    const text = three.ok('remote', 'status');
    expect(text).toContain('> bioreeftek-laut · berganti pengenal, semula bioreeftek');
    expect(text).toContain('~ salin-gertak · maju: dijajaki');
    const dangling = three.findings().filter(({ severity }) => severity === 'error');
    expect(dangling).toMatchObject([{ rule: 'ref/unresolved', suggest: ['kkp:bioreeftek-laut'] }]);
    // What changed since is kept when nothing new has come.
    const before = readFileSync(pinned(three, 'kkp'), 'utf8');
    three.ok('remote', 'update', 'kkp');
    expect(readFileSync(pinned(three, 'kkp'), 'utf8')).toBe(before);
  });

  it('take over what only they record, as their statement, and touch nothing else', () => {
    const three = new Three({ verified: true });
    const commit = gitIn(join(three.root, 'bandung'), 'rev-parse', 'HEAD');
    const out = three.ok('remote', 'reconcile', 'bandung', '--accept', '--as-of', '2026-01-01');
    expect(out).toContain('catalog/replications/salin-gertak.yaml');
    expect(gitIn(three.home, 'status', '--porcelain')).toBe(
      '?? catalog/replications/salin-gertak.yaml',
    );
    const text = readFileSync(join(three.home, 'catalog/replications/salin-gertak.yaml'), 'utf8');
    expect(text).toContain(`commit: ${commit}`);
    expect(text).toContain('agency: bandung:disdik');
    expect(three.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
    // Their word, repeated by us, is not two sides' word.
    const [row] = three.json<{ proof: string }[]>(
      'list',
      'replications',
      '--where',
      'id=salin-gertak',
    );
    expect(row?.proof).toBe('documented');
    const rows = three.json<Row[]>('remote', 'reconcile', 'bandung');
    expect(rows.map(({ origin, status }) => [origin, status])).toContainEqual(['gertak', 'agreed']);
    three.ok('remote', 'reconcile', 'bandung', '--accept');
    expect(gitIn(three.home, 'status', '--porcelain')).toBe(
      '?? catalog/replications/salin-gertak.yaml',
    );
  });

  it('keep a pair that only they tell out of our counts', () => {
    const three = new Three({ verified: true });
    three.change('bandung', {
      'replications/salin-gertak.yaml':
        'origins: [{innovation: "trenggalek:gertak"}]\nadopter: {agency: disdik}\nmilestones: [{id: pakai, stage: diterapkan, date: 2023}]\nsources: {berita: {title: Berita}}\n',
    });
    three.ok('remote', 'update');
    three.ok('remote', 'verify');
    expect(three.counts('gertak')['stated']).toBe(0);
    three.ok('remote', 'reconcile', '--accept');
    expect(three.counts('gertak')).toMatchObject({ stated: 1, documented: 0, acknowledged: 0 });
  });
});
