import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load.ts';
import { openCommit } from '../../src/source/commit.ts';
import { findCatalog } from '../../src/source/find-catalog.ts';
import { resolveCommit } from '../../src/source/git.ts';
import { revisionOf } from '../../src/source/revision.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { addFiles, below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';

const files = below({
  ...EXAMPLE_CATALOG,
  'evidence/sop.pdf': 'PDF',
  'innovations/2020/lion.yaml':
    'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
});

describe('a snapshot', () => {
  it('is the same from the folder and from the commit that holds it', () => {
    const root = repository(files);
    const folder = join(root, 'catalog');
    const fromFolder = openWorktree(folder, 'catalog/');
    const fromCommit = openCommit(root, folder, 'HEAD', 'catalog/');
    expect(fromCommit.commit).toBe(gitIn(root, 'rev-parse', 'HEAD'));
    expect(fromCommit.entries.map((entry) => entry.path)).toEqual(
      fromFolder.entries.map((entry) => entry.path),
    );
    for (const { path } of fromFolder.entries.filter((entry) => entry.path.endsWith('.yaml'))) {
      expect(fromCommit.read(path).hash).toBe(fromFolder.read(path).hash);
      expect(Buffer.from(fromCommit.read(path).bytes)).toEqual(
        Buffer.from(fromFolder.read(path).bytes),
      );
      expect(fromFolder.read(path).hash).toBe(gitIn(root, 'hash-object', `catalog/${path}`));
    }
    expect(
      load(fromCommit)
        .graph.all('innovation')
        .map((each) => each.id),
    ).toEqual(['lion']);
  });

  it('of a commit does not see the working tree', () => {
    const root = repository(files);
    writeFileSync(join(root, 'catalog/innovations/2020/lion.yaml'), 'rusak: [');
    expect(load(openCommit(root, join(root, 'catalog'), 'HEAD', 'catalog/')).findings).toEqual([]);
    expect(
      load(openWorktree(join(root, 'catalog'), 'catalog/')).findings.map((finding) => finding.rule),
    ).toEqual(['yaml/syntax']);
  });

  it('refuses links and special files without opening them, and shows nothing of what they lead to', () => {
    const root = temporaryFolder(files);
    symlinkSync('/etc/passwd', join(root, 'catalog/innovations/rahasia.yaml'));
    symlinkSync('/etc', join(root, 'catalog/innovations/etc.yaml'));
    execFileSync('mkfifo', [join(root, 'catalog/innovations/pipa.yaml')]);
    const loaded = load(openWorktree(join(root, 'catalog'), 'catalog/'));
    expect(
      loaded.findings.map((finding) => [finding.rule, finding.messageId, finding.at.file]),
    ).toEqual([
      ['file/special', 'symlink', 'catalog/innovations/etc.yaml'],
      ['file/special', 'special', 'catalog/innovations/pipa.yaml'],
      ['file/special', 'symlink', 'catalog/innovations/rahasia.yaml'],
    ]);
    expect(loaded.graph.all('innovation').map((each) => each.id)).toEqual(['lion']);
  });

  it('does not follow a link that took the place of a listed file', () => {
    const root = temporaryFolder({ ...files, 'luar.yaml': 'name: Luar\n' });
    const snapshot = openWorktree(join(root, 'catalog'), 'catalog/');
    renameSync(join(root, 'catalog/innovations/2020/lion.yaml'), join(root, 'lion.yaml'));
    symlinkSync(join(root, 'luar.yaml'), join(root, 'catalog/innovations/2020/lion.yaml'));
    expect(load(snapshot).findings.map((finding) => finding.rule)).toEqual(['file/special']);
  });

  it('tells a name that is not UTF-8', () => {
    const root = temporaryFolder(files);
    execFileSync(
      'bash',
      ['-c', String.raw`printf 'name: x' > "catalog/innovations/$(printf 'li\xffon').yaml"`],
      { cwd: root },
    );
    expect(
      load(openWorktree(join(root, 'catalog'), 'catalog/')).findings.map((finding) => [
        finding.rule,
        finding.messageId,
      ]),
    ).toEqual([['file/special', 'name']]);
  });
});

describe('finding the catalogue', () => {
  it('looks upwards, and shows paths from the git root', () => {
    const root = repository(below(files, 'data'));
    mkdirSync(join(root, 'data/catalog/innovations/dalam'), { recursive: true });
    for (const cwd of [
      join(root, 'data'),
      join(root, 'data/catalog'),
      join(root, 'data/catalog/innovations/dalam'),
    ])
      expect(findCatalog(cwd, undefined)).toEqual({
        folder: join(root, 'data/catalog'),
        gitRoot: root,
        prefix: 'data/catalog/',
      });
  });

  it('shows paths from the parent outside git, and takes a folder with a manifest as a catalogue', () => {
    const root = temporaryFolder(files);
    expect(findCatalog(root, undefined)).toEqual({
      folder: join(root, 'catalog'),
      gitRoot: null,
      prefix: 'catalog/',
    });
    expect(findCatalog('/', join(root, 'catalog')).prefix).toBe('catalog/');
    expect(() => findCatalog(root, 'innovations')).toThrow(UsageError);
  });
});

describe('revisions', () => {
  it.each(['--output=/tmp/x', '-h', '', 'tidak-ada', 'HEAD~99', 'main:catalog', '$(touch x)'])(
    'refuses %j',
    (revision) => {
      const root = repository(files);
      expect(() => resolveCommit(root, revision)).toThrow(UsageError);
    },
  );

  it('says whether the catalogue differs from the commit', () => {
    const root = repository(files);
    const location = findCatalog(root, undefined);
    expect(revisionOf(location)).toEqual({
      commit: gitIn(root, 'rev-parse', 'HEAD'),
      changed: false,
    });
    addFiles(root, { 'catatan.txt': 'di luar katalog' });
    expect(revisionOf(location).changed).toBe(false);
    addFiles(root, { 'catalog/agencies/baru.yaml': 'name: Baru\nlevel: desa\n' });
    expect(revisionOf(location).changed).toBe(true);
    expect(revisionOf(findCatalog(temporaryFolder(files), undefined))).toEqual({
      commit: null,
      changed: false,
    });
  });

  it('runs none of the programs that a hostile configuration names', () => {
    const root = repository(files);
    gitIn(root, 'config', 'core.fsmonitor', 'touch canary; false');
    gitIn(root, 'config', 'diff.external', 'touch canary; false');
    gitIn(root, 'config', 'core.pager', 'touch canary; false');
    revisionOf(findCatalog(root, undefined));
    load(openCommit(root, join(root, 'catalog'), 'HEAD', 'catalog/'));
    expect(() => execFileSync('ls', [join(root, 'canary')], { stdio: 'pipe' })).toThrow();
  });
});

it('gives the same findings from the folder and from the commit, whatever the file', () => {
  const root = repository(
    below({
      ...EXAMPLE_CATALOG,
      'innovations/besar.yaml': `name: Besar\nnotes: ${'x'.repeat(1_200_000)}\n`,
      'innovations/lion.yml': 'name: Lion\nownrs: [dinas-perikanan]\n',
      'innovations/rusak.yaml': 'name: "Rusak\n',
    }),
  );
  const folder = join(root, 'catalog');
  const fromFolder = load(openWorktree(folder, 'catalog/'));
  const fromCommit = load(openCommit(root, folder, 'HEAD', 'catalog/'));
  expect(fromCommit.findings).toEqual(fromFolder.findings);
  expect(fromFolder.findings.map((finding) => finding.rule)).toContain('yaml/limit');
  expect(fromFolder.findings.find((finding) => finding.rule === 'yaml/limit')?.args['actual']).toBe(
    1_200_020,
  );
});
