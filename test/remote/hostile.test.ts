import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeAddress, safeRef } from '../../src/source/address.ts';
import { load } from '../../src/load.ts';
import { exampleManifest, examplePinned } from '../../src/model/pinned-example.ts';
import { pinnedText, type PinnedFacts } from '../../src/model/pinned.ts';
import { comparableAddress } from '../../src/util/address.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { gitIn, temporaryFolder } from '../support/temporary.ts';
import { Three } from './three.ts';

const CANARY = '/tmp/tular-canary';
const ADDRESSES = [
  '--upload-pack=touch /tmp/tular-canary',
  '-u./x',
  'ext::sh -c touch% /tmp/tular-canary',
  'ext::touch /tmp/tular-canary',
  'fd::17/foo',
  'git://example.org/x',
  'http://example.org/x',
  'ftp://example.org/x',
  'ssh://-oProxyCommand=touch%20x/y',
  'ssh://git@-oProxyCommand=x/y',
  'git@-oProxyCommand=x:y',
  '-oProxyCommand=x:y',
  'git@example.org:--upload-pack=x',
  'https://example.org/x\n--upload-pack=y',
  'https://example.org/\u0000',
  'https://example.org/\u001b[31m',
  'https://example.org/\u202egpj.x',
  'https://user:rahasia@example.org/x',
  'https://-x.example.org/x',
  'https:///etc',
  'javascript:alert(1)',
  'file:///tidak/ada',
  '../tidak-ada',
  '/etc/passwd',
  '',
];
const REFS = [
  '--output=x',
  '-x',
  'a..b',
  'main:refs/heads/x',
  '+main',
  'a b',
  'main^{}',
  'a@{0}',
  '*',
  'a\nb',
  '',
  '/x',
  'x/',
  'x.lock',
];

describe('an address', () => {
  it.each(ADDRESSES)('%j is refused before git sees it', (address) => {
    expect(() => safeAddress(address, temporaryFolder())).toThrow(UsageError);
  });

  it.each([
    'https://git.go.id/a',
    'https://git.go.id:8443/a/b.git',
    'ssh://git@git.go.id:2222/a',
    'git@git.go.id:a/b.git',
  ])('%j is accepted as it stands', (address) => expect(safeAddress(address, '/')).toBe(address));

  it('of a folder starts from the root of the repository', () => {
    const root = temporaryFolder({ 'lain/x': '' });
    expect(safeAddress('lain', root)).toBe(join(root, 'lain'));
    expect(safeAddress(`file://${root}/lain`, '/')).toBe(join(root, 'lain'));
  });

  it.each(REFS)('the ref %j is refused', (ref) => expect(() => safeRef(ref)).toThrow(UsageError));

  it('is one however it is written', () => {
    const same = [
      'https://Git.go.id/a/b',
      'https://git.go.id/a/b.git/',
      'git@git.go.id:a/b.git',
      'ssh://git@git.go.id/a/b',
    ];
    expect(new Set(same.map((each) => comparableAddress(each))).size).toBe(1);
    expect(comparableAddress('../bandung/', '/x/trenggalek')).toBe(
      comparableAddress('file:///x/bandung'),
    );
    expect(comparableAddress('https://git.go.id/a/b')).not.toBe(
      comparableAddress('https://git.go.id/a/c'),
    );
  });
});

describe('the other catalogue is hostile until shown otherwise', () => {
  it('and its address reaches neither a shell nor an option, typed or written into the manifest', () => {
    rmSync(CANARY, { force: true });
    const three = new Three({ fetched: false });
    const manifest = join(three.home, 'catalog/catalog.yaml');
    const before = readFileSync(manifest, 'utf8');
    for (const address of ['ext::sh -c touch% /tmp/tular-canary', 'https://example.org/x\n- y'])
      expect(three.run('remote', 'add', 'x', address).exit).toBe(2);
    expect(
      three.run('remote', 'add', 'x', '--', '--upload-pack=touch /tmp/tular-canary').exit,
    ).toBe(2);
    expect(
      three.run('remote', 'add', 'x', '../bandung', '--ref=--upload-pack=touch /tmp/tular-canary')
        .exit,
    ).toBe(2);
    expect(three.run('remote', 'add', 'x', '../bandung', '--path', '../..').exit).toBe(2);
    expect(three.run('remote', 'add', '../x', '../bandung').exit).toBe(2);
    expect(three.run('remote', 'add', 'trenggalek', '../bandung').exit).toBe(2);
    expect(readFileSync(manifest, 'utf8')).toBe(before);
    for (const entry of [
      { url: '--upload-pack=touch /tmp/tular-canary' },
      { url: 'ext::sh -c touch% /tmp/tular-canary' },
      { url: '../bandung', ref: '--upload-pack=touch /tmp/tular-canary' },
      { url: '../bandung', ref: 'main:refs/heads/main' },
    ]) {
      writeFileSync(manifest, `${before}remotes:\n  x: ${JSON.stringify(entry)}\n`);
      expect([entry, three.run('remote', 'update').exit]).toEqual([entry, 2]);
    }
    expect(existsSync(CANARY)).toBe(false);
  });

  it('and no link, submodule or path of it leads outside', () => {
    const three = new Three();
    const bandung = join(three.root, 'bandung');
    symlinkSync('/etc/passwd', join(bandung, 'catalog/innovations/rahasia.yaml'));
    symlinkSync('../../trenggalek/catalog', join(bandung, 'samaran'));
    const head = gitIn(bandung, 'rev-parse', 'HEAD');
    gitIn(bandung, 'update-index', '--add', '--cacheinfo', `160000,${head},catalog/agencies/modul`);
    gitIn(bandung, 'update-index', '--add', '--cacheinfo', `160000,${head},modul`);
    gitIn(bandung, 'add', 'catalog/innovations', 'samaran');
    gitIn(bandung, 'commit', '-q', '-m', 'jebakan');
    three.ok('remote', 'update', 'bandung');
    const text = readFileSync(join(three.home, 'catalog/remotes/bandung.jsonl'), 'utf8');
    expect(text).not.toContain('root:');
    expect(text).not.toContain('rahasia');
    for (const path of ['samaran', 'modul']) {
      three.ok('remote', 'add', path, '../bandung', '--path', path);
      expect(three.run('remote', 'update', path).exit).toBe(2);
    }
  });

  it('and nothing is written through a link of ours', () => {
    const three = new Three({ verified: true });
    const elsewhere = temporaryFolder();
    for (const folder of ['catalog/remotes', '.tular']) {
      rmSync(join(three.home, folder), { recursive: true });
      symlinkSync(elsewhere, join(three.home, folder));
    }
    expect(three.run('remote', 'update').exit).toBe(2);
    expect(three.run('remote', 'verify').exit).toBe(2);
    rmSync(join(three.home, 'catalog/remotes'));
    mkdirSync(join(three.home, 'catalog/remotes'));
    symlinkSync('/etc/passwd', join(three.home, 'catalog/remotes/bandung.jsonl'));
    expect(three.run('remote', 'update', 'bandung').exit).toBe(2);
    expect(three.findings().map(({ rule }) => rule)).toContain('file/special');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('and its texts are data on every screen', () => {
    const three = new Three();
    const evil = 'Lampu ::error::x ##[error]y <b>';
    const berita = 'sources: {berita: {title: Berita}}\n';
    three.change('bandung', {
      'innovations/sabilulungan.yaml': `name: ${JSON.stringify(evil)}\nowners: [pemkot]\n${berita}`,
      // Escaped control characters are refused with the file.
      'innovations/merah.yaml': `name: "\\u001b[31mmerah\\u0007"\nowners: [pemkot]\n${berita}`,
      'replications/salin-gertak.yaml': `origins: [{innovation: "trenggalek:gertak"}]\nadopter: {name: "=HYPERLINK(1)"}\nmilestones: [{id: a, stage: dijajaki, date: 2023}]\n${berita}`,
    });
    three.ok('remote', 'update', 'bandung');
    for (const args of [
      ['remote', 'status'],
      ['remote', 'reconcile'],
      ['remote', 'reconcile', '--format', 'json'],
      ['remote', 'reconcile', '--format', 'csv'],
      ['show', 'bandung:sabilulungan'],
      ['validate'],
    ]) {
      const { stdout, stderr } = three.run(...args);
      // oxlint-disable-next-line no-control-regex
      expect(`${stdout}${stderr}`).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|^::|##\[/m,
      );
    }
    const csv = three.ok('remote', 'reconcile', '--format', 'csv');
    expect(csv).toContain(`"'=HYPERLINK(1)"`);
    expect(three.ok('show', 'bandung:sabilulungan')).toContain(':error::x');
  });

  it('and no line of a snapshot stops a run', () => {
    const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
    const [first = '', ...lines] = examplePinned().trimEnd().split('\n');
    const bad = [
      '[',
      '{}',
      'null',
      '"x"',
      '{"kind":"catalog","id":"x","value":{}}',
      '{"kind":"agency","id":"../x","value":{"name":"X","level":"kota"}}',
      '{"kind":"agency","id":"pemkot-bandung","value":{"name":"Lagi","level":"kota"}}',
      '{"kind":"agency","id":"x","value":{"name":"\\u001b[31m","level":"kota"}}',
      '{"kind":"agency","id":"x","value":{"name":"\u202e","level":"kota"}}',
      '{"kind":"agency","id":"x","value":{"__proto__":{"level":"kota"},"name":"X"}}',
      '{"kind":"constructor","id":"x","value":{}}',
      `{"kind":"agency","id":"x","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      `{"kind":"agency","id":"x","value":{"name":"${'x'.repeat(1 << 20)}","level":"kota"}}`,
    ];
    const facts = JSON.parse(first) as PinnedFacts;
    const text = pinnedText(facts, [...lines, ...bad], '0.1.0', undefined);
    const { graph, findings } = load(
      memorySnapshot({
        ...EXAMPLE_CATALOG,
        'catalog.yaml': manifest,
        'remotes/bandung.jsonl': text,
      }),
    );
    expect(graph.remotes.get('bandung')?.records.map(({ id }) => id)).toEqual([
      'pemkot-bandung',
      'sabilulungan',
    ]);
    expect(findings.filter(({ rule }) => rule === 'remote/unreadable')).toHaveLength(bad.length);
    expect(({} as { level?: string }).level).toBeUndefined();
    for (const header of [
      '',
      '{}',
      '[]',
      '{"format":1}',
      first.replace('"format":1', '"format":2'),
      first.replace('"catalog"', '"../x"'),
    ]) {
      const told = load(
        memorySnapshot({
          ...EXAMPLE_CATALOG,
          'catalog.yaml': manifest,
          'remotes/bandung.jsonl': `${header}\n`,
        }),
      ).findings.map(({ rule, messageId }) => [rule, messageId]);
      expect(told).toEqual([['remote/unreadable', 'header']]);
    }
  });

  it('and what is too deep or too many is left out and counted', () => {
    const three = new Three({ fetched: false });
    const folder = join(three.root, 'besar');
    mkdirSync(folder);
    gitIn(folder, 'init', '-q', '-b', 'main');
    const blob = (path: string, text: string) =>
      `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    const agencies = Array.from({ length: 100_010 }, (_, index) =>
      blob(
        `catalog/agencies/f${index % 500}/a${index}.yaml`,
        `name: Instansi ${index}\nlevel: lainnya\n`,
      ),
    ).join('');
    const manifest = 'format: 1\nid: besar\nkeeper: a0\nregion: "32.73"\n';
    const deep = `name: X\nlevel: kota\nnotes: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: folder,
      input: `commit refs/heads/main\ncommitter Uji <uji@contoh.go.id> 1735689600 +0000\ndata 4\nawal\n${blob('catalog/catalog.yaml', manifest)}${blob('catalog/agencies/dalam.yaml', deep)}${agencies}`,
    });
    three.ok('remote', 'add', 'besar', '../besar');
    const ran = three.run('remote', 'update');
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('100000 rekaman');
    expect(ran.stderr).toContain('11 berkas di sana tidak dapat dibaca');
    expect(three.findings().filter(({ rule }) => rule.startsWith('remote/'))).toMatchObject([
      { rule: 'remote/unverified', file: 'catalog/remotes/besar.jsonl' },
    ]);
  });
});
