import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pinnedText, type PinnedFacts } from '../../src/model/pinned.ts';
import { addFiles, gitIn } from '../support/temporary.ts';
import { runCli } from '../support/run-cli.ts';
import { Three } from './three.ts';

const pinned = (three: Three, id: string) => join(three.home, `catalog/remotes/${id}.jsonl`);

/** Edits a snapshot; `careful` makes its digest and number of records fit again. */
function tamper(three: Three, id: string, edit: (text: string) => string, careful = false): void {
  const text = edit(readFileSync(pinned(three, id), 'utf8'));
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const facts = JSON.parse(first) as PinnedFacts;
  writeFileSync(
    pinned(three, id),
    careful ? pinnedText({ ...facts, records: lines.length }, lines, '0.1.0', undefined) : text,
  );
}

const remoteRules = (three: Three, ...args: string[]) =>
  three
    .findings(...args)
    .filter(({ rule }) => rule.startsWith('remote/') && rule !== 'remote/contradiction')
    .map(({ rule, severity, file }) => [rule, severity, file]);

describe('a snapshot is a claim until verified', () => {
  it('is an error where its digest does not fit, and one finding, not a rain of them', () => {
    const three = new Three({ verified: true });
    tamper(three, 'bandung', (text) => text.replace('"2022-05"', '"2019-05"'));
    expect(remoteRules(three)).toEqual([
      ['remote/digest', 'error', 'catalog/remotes/bandung.jsonl'],
    ]);
    expect(three.run('validate').exit).toBe(1);
    expect(three.counts('lion')).toMatchObject({ stated: 1, acknowledged: 0 });
    const verify = three.run('remote', 'verify');
    expect([verify.exit, verify.stdout]).toEqual([
      1,
      expect.stringContaining('sidiknya tidak cocok'),
    ]);
  });

  it('is found by verify where the digest was made to fit, and counts for nothing before and after', () => {
    const three = new Three({ verified: true });
    const made = (text: string) => text.replace('"2022-05"', '"2019-05"');
    tamper(three, 'bandung', made, true);
    expect(remoteRules(three)).toEqual([
      ['remote/unverified', 'warning', 'catalog/remotes/bandung.jsonl'],
    ]);
    expect(three.counts('lion')['acknowledged']).toBe(0);
    const verify = three.run('remote', 'verify');
    expect([verify.exit, verify.stdout]).toEqual([
      1,
      expect.stringContaining('bandung: isinya bukan isi komit'),
    ]);
    expect(verify.stdout).toContain('kkp: cocok dengan komit');
    expect(three.counts('lion')['acknowledged']).toBe(0);
  });

  it('cannot be tolerated unverified', () => {
    const three = new Three();
    addFiles(three.home, {
      'catalog/exceptions.yaml':
        '- {rule: remote/unverified, record: catalog/remotes/bandung.jsonl, reason: percaya saja, until: 2030-01-01}\n',
    });
    expect(remoteRules(three)).toHaveLength(2);
    expect(three.findings().map(({ rule }) => rule)).toContain('exception/unused');
  });

  it('is found by verify where the header was made up', () => {
    const three = new Three({ verified: true });
    // A region of one's own choosing would decide whose word it is.
    tamper(three, 'bandung', (text) => text.replace('"region":"32.73"', '"region":"33.16"'), true);
    const verify = three.run('remote', 'verify', 'bandung');
    expect([verify.exit, verify.stdout]).toEqual([
      1,
      expect.stringContaining('keterangannya bukan'),
    ]);
  });

  it('is named by validate with every change, and by --since only where it changed', () => {
    const three = new Three();
    expect(remoteRules(three)).toHaveLength(2);
    expect(remoteRules(three, '--since', 'HEAD')).toEqual([]);
    three.change('kkp', {
      'agencies/bkipm.yaml': 'name: BKIPM\nlevel: uptd\nparent: kkp\n',
    });
    three.ok('remote', 'update', 'kkp');
    expect(remoteRules(three, '--since', 'HEAD')).toEqual([
      ['remote/unverified', 'warning', 'catalog/remotes/kkp.jsonl'],
    ]);
  });

  it('reaches records that did not change: what a new pin breaks is new', () => {
    const three = new Three({ verified: true });
    three.change('kkp', { 'innovations/bioreeftek.yaml': null });
    three.ok('remote', 'update', 'kkp');
    const found = three.findings('--since', 'HEAD');
    expect(found.map(({ rule, file }) => [rule, file])).toContainEqual([
      'ref/unresolved',
      'catalog/replications/bioreeftek-trenggalek.yaml',
    ]);
    expect(found.filter(({ file }) => file.includes('lion'))).toEqual([]);
  });

  it('is not verified by a note that came in by a commit', () => {
    const three = new Three({ verified: true });
    const other = new Three();
    tamper(other, 'bandung', (text) => text.replace('"2022-05"', '"2019-05"'), true);
    const [first = ''] = readFileSync(pinned(other, 'bandung'), 'utf8').split('\n');
    const { digest } = JSON.parse(first) as { digest: string };
    const note = JSON.parse(readFileSync(join(three.home, '.tular/verified.json'), 'utf8')) as {
      verified: Record<string, string>;
    };
    note.verified['bandung'] = digest;
    addFiles(other.home, { '.tular/verified.json': JSON.stringify(note) });
    gitIn(other.home, 'add', '-f', '.tular/verified.json');
    expect(other.counts('lion')['acknowledged']).toBe(0);
    // Nor does the very note of another checkout.
    addFiles(other.home, {
      '.tular/verified.json': readFileSync(join(three.home, '.tular/verified.json')),
    });
    expect(other.counts('lion')['acknowledged']).toBe(0);
  });

  it('is not verified where the history was rewritten, though the server may still have the commit', () => {
    const three = new Three();
    const bandung = join(three.root, 'bandung');
    const old = gitIn(bandung, 'rev-parse', 'HEAD');
    gitIn(bandung, 'commit', '-q', '--amend', '-m', 'ditulis ulang');
    expect(gitIn(bandung, 'cat-file', '-t', old)).toBe('commit');
    const verify = three.run('remote', 'verify', 'bandung');
    expect([verify.exit, verify.stdout]).toEqual([
      1,
      expect.stringContaining(`komit ${old.slice(0, 12)} tidak ada lagi dalam riwayat`),
    ]);
    gitIn(bandung, 'reflog', 'expire', '--expire=now', '--all');
    gitIn(bandung, 'gc', '-q', '--prune=now');
    expect(three.run('remote', 'verify', 'bandung').exit).toBe(1);
    three.ok('remote', 'update', 'bandung');
    expect(three.ok('remote', 'verify', 'bandung')).toContain('cocok dengan komit');
  });

  it('stays verified while the other catalogue only goes on', () => {
    const three = new Three();
    three.change('bandung', {
      'agencies/dinkes.yaml': 'name: Dinas Kesehatan\nlevel: perangkat-daerah\n',
    });
    expect(three.ok('remote', 'verify')).toContain('bandung: cocok dengan komit');
  });

  it('pins a branch, a tag or a commit, in a folder of its own', () => {
    const three = new Three({ fetched: false });
    const bandung = join(three.root, 'bandung');
    gitIn(bandung, 'mv', 'catalog', 'katalog');
    gitIn(bandung, 'commit', '-q', '-m', 'pindah');
    gitIn(bandung, 'tag', '-a', 'v1', '-m', 'rilis');
    const commit = gitIn(bandung, 'rev-parse', 'HEAD');
    gitIn(bandung, 'commit', '-q', '--allow-empty', '-m', 'lanjut');
    gitIn(bandung, 'branch', 'terbit', commit);
    const refs = { tag: 'v1', cabang: 'terbit', komit: commit };
    for (const [id, ref] of Object.entries(refs))
      three.ok('remote', 'add', id, '../bandung', '--ref', ref, '--path', 'katalog');
    three.ok('remote', 'update');
    three.ok('remote', 'verify');
    const list = three.json<{ id: string; state: string; pin: { commit: string } }[]>(
      'remote',
      'list',
    );
    expect(list.map(({ id, state, pin }) => [id, state, pin.commit])).toEqual([
      ['cabang', 'verified', commit],
      ['komit', 'verified', commit],
      ['tag', 'verified', commit],
    ]);
  });

  it('leaves the old pin alone where the other catalogue is broken, and says what it left out', () => {
    const three = new Three();
    three.change('bandung', {
      'innovations/rusak.yaml': 'name: [tak ditutup\n',
      'innovations/separuh.yaml':
        'name: Separuh\nowners: [pemkot]\nmilestones: [{id: a, phase: entah, date: 2020}]\nsources: {berita: {title: Berita}}\n',
    });
    const ran = three.run('remote', 'update', 'bandung');
    expect(ran.exit).toBe(0);
    expect(ran.stderr).toContain('1 berkas di sana tidak dapat dibaca');
    expect(ran.stderr).toContain('1 rekaman di sana diambil tanpa isian');
    expect(remoteRules(three).filter(([, severity]) => severity === 'error')).toEqual([]);
    const before = readFileSync(pinned(three, 'bandung'), 'utf8');
    three.change('bandung', { 'catalog.yaml': 'rusak: [\n' });
    const broken = three.run('remote', 'update');
    expect([broken.exit, broken.stderr]).toEqual([
      2,
      expect.stringContaining('tidak memiliki catalog.yaml yang dapat dibaca'),
    ]);
    expect(broken.stdout).toContain('kkp.jsonl');
    expect(readFileSync(pinned(three, 'bandung'), 'utf8')).toBe(before);
    three.change('bandung', { 'catalog.yaml': null });
    expect(three.run('remote', 'update', 'bandung').exit).toBe(2);
  });

  it('needs neither git nor network for anything but update and verify', () => {
    const three = new Three({ verified: true });
    const bare = (...args: string[]) => runCli(three.home, args, { PATH: '/nonexistent' });
    for (const args of [
      ['validate'],
      ['show', 'bandung:sabilulungan'],
      ['list', 'replications'],
      ['report', 'annual', '--year', '2024', '--output', join(three.root, 'laporan')],
      ['remote', 'list'],
      ['remote', 'status'],
      ['remote', 'reconcile'],
    ])
      expect([args, bare(...args).exit]).toEqual([args, 0]);
    for (const action of ['update', 'verify']) {
      const ran = bare('remote', action);
      expect([ran.exit, ran.stderr]).toEqual([2, expect.stringContaining('git tidak ditemukan')]);
    }
  });
});
