import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHmac } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobHash } from '../../src/source/blob-hash.ts';
import { changeFiles } from '../../src/source/change-files.ts';
import { ownIdentity } from '../../src/source/identity.ts';
import { findLock, takeLock } from '../../src/source/lock.ts';
import { settle } from '../../src/source/recover.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { halfDone, systemError, watchChanges } from '../support/faulty-fs.js';
import { addFiles, gitIn, temporaryFolder } from '../support/temporary.ts';
import {
  changesBetween,
  type Files,
  filesBelow,
  placeOf,
  plannedFiles,
} from '../support/written-catalog.ts';

const PLAN = plannedFiles(5);
const LARGE = plannedFiles(process.env['TULAR_TEST_LONG'] === '1' ? 30 : 10);
const LION = 'innovations/lion.yaml';
const ONE = { before: { [LION]: 'name: Lion\n' }, after: { [LION]: 'name: LION\n' } };

function catalogue(files: Files): string {
  const folder = join(temporaryFolder(), 'catalog');
  mkdirSync(folder);
  addFiles(folder, files);
  return folder;
}

/** What changeFiles says where it refuses. */
function refusal(folder: string, { before, after }: typeof PLAN): string {
  try {
    changeFiles(placeOf(folder), changesBetween(before, after));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.sentence.en).not.toBe('');
    expect(error.hint?.id).toMatch(/\.$/);
    return error.sentence.id;
  }
  return '';
}

describe('changes to files', () => {
  it.each([PLAN, LARGE, ONE])(
    'are made together, and leave nothing behind',
    ({ before, after }) => {
      const folder = catalogue(before);
      changeFiles(placeOf(folder), changesBetween(before, after));
      expect(filesBelow(folder)).toEqual(after);
      expect(existsSync(join(folder, '.tular'))).toBe(false);
    },
  );

  it('make the catalogue itself, and files in hidden folders', () => {
    const folder = join(temporaryFolder(), 'baru/katalog');
    const files = {
      '.github/workflows/periksa.yaml': 'on: push\n',
      'catalog/catalog.yaml': 'id: x\n',
    };
    changeFiles(placeOf(folder), changesBetween({}, files));
    expect(filesBelow(folder)).toEqual(files);
  });

  it.skipIf(process.platform === 'win32')('keep the mode of a file', () => {
    const folder = catalogue(ONE.before);
    chmodSync(join(folder, LION), 0o640);
    changeFiles(placeOf(folder), changesBetween(ONE.before, ONE.after));
    expect(statSync(join(folder, LION)).mode & 0o777).toBe(0o640);
  });

  it('that are many watch for signals once, and no longer than they must', async () => {
    const turns = async () => {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    };
    await turns();
    const listeners = process.listenerCount('SIGINT');
    const folder = catalogue(ONE.before);
    for (let time = 0; time < 6; time += 1) {
      changeFiles(placeOf(folder), changesBetween(ONE.before, ONE.after));
      changeFiles(placeOf(folder), changesBetween(ONE.after, ONE.before));
    }
    expect(process.listenerCount('SIGINT')).toBe(listeners + 1);
    await turns();
    expect(process.listenerCount('SIGINT')).toBe(listeners);
  });

  it('leave the notes of the checkout alone', () => {
    const notes = { '.tular/verified.json': '{}', '.tular/.gitignore': '*\n' };
    const folder = catalogue({ ...PLAN.before, ...notes });
    changeFiles(placeOf(folder), changesBetween(PLAN.before, PLAN.after));
    expect(filesBelow(folder)).toEqual({ ...PLAN.after, ...notes });
  });

  it.each([
    '../luar.yaml',
    '/luar.yaml',
    'a//b.yaml',
    '.git/config',
    'a/.GIT/b',
    '.tular/lock',
    '',
  ])('never lead to %j', (path) => {
    const folder = catalogue(PLAN.before);
    const change = { path, bytes: Buffer.from('x') };
    expect(() => changeFiles(placeOf(folder), [change])).toThrow('no file of a catalogue');
    expect(filesBelow(folder)).toEqual(PLAN.before);
  });
});

describe('nothing at all is written', () => {
  it.each(['innovations/inovasi-0.yaml', 'innovations/inovasi-4.yaml'])(
    'where %s has changed since it was read',
    (path) => {
      const folder = catalogue({ ...PLAN.before, [path]: 'name: Lain\n' });
      expect(refusal(folder, PLAN)).toBe(
        `Katalog berubah selama perintah berjalan, jadi tidak ada yang ditulis: "catalog/${path}".`,
      );
      expect(filesBelow(folder)).toEqual({ ...PLAN.before, [path]: 'name: Lain\n' });
    },
  );

  it('where a file that is to be replaced or removed is gone', () => {
    const folder = catalogue(PLAN.before);
    unlinkSync(join(folder, 'innovations/inovasi-4.yaml'));
    expect(refusal(folder, PLAN)).toContain('inovasi-4.yaml');
    expect(filesBelow(folder)).not.toHaveProperty('replications/salinan-3.yaml');
  });

  it('where a new file is there already', () => {
    const own = { 'replications/salinan-3.yaml': 'name: Lain\n' };
    const folder = catalogue({ ...PLAN.before, ...own });
    expect(refusal(folder, PLAN)).toContain('sudah ada atau berada di balik tautan');
    expect(filesBelow(folder)).toEqual({ ...PLAN.before, ...own });
  });

  it('where records have come or gone since it was planned', () => {
    const folder = catalogue(PLAN.before);
    const planned = openWorktree(folder, 'catalog/');
    const changes = changesBetween(PLAN.before, PLAN.after);
    writeFileSync(join(folder, 'innovations/sela.yaml'), 'name: Sela\n');
    expect(() => changeFiles(placeOf(folder), changes, planned)).toThrow(UsageError);
    expect(filesBelow(folder)).toEqual({ ...PLAN.before, 'innovations/sela.yaml': 'name: Sela\n' });
    unlinkSync(join(folder, 'innovations/sela.yaml'));
    changeFiles(placeOf(folder), changes, planned);
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it.skipIf(process.platform === 'win32').each(['innovations', 'replications'])(
    'where %s is a link that leads out',
    (name) => {
      const folder = catalogue(PLAN.before);
      const outside = join(folder, '../luar');
      mkdirSync(join(folder, name), { recursive: true });
      renameSync(join(folder, name), outside);
      symlinkSync(outside, join(folder, name));
      const before = filesBelow(outside);
      expect(refusal(folder, PLAN)).not.toBe('');
      expect(filesBelow(outside)).toEqual(before);
    },
  );

  it.skipIf(process.platform === 'win32')('where a file has become a link', () => {
    const folder = catalogue(PLAN.before);
    const path = join(folder, 'innovations/inovasi-0.yaml');
    renameSync(path, join(folder, '../luar.yaml'));
    symlinkSync(join(folder, '../luar.yaml'), path);
    expect(refusal(folder, PLAN)).toContain('inovasi-0.yaml');
    expect(readFileSync(path, 'utf8')).toBe(PLAN.before['innovations/inovasi-0.yaml']);
  });

  it.skipIf(process.platform === 'win32')('where our own folder is a link', () => {
    const folder = catalogue(PLAN.before);
    mkdirSync(join(folder, '../luar'));
    symlinkSync(join(folder, '../luar'), join(folder, '.tular'));
    expect(refusal(folder, PLAN)).toContain('bukan folder biasa');
    expect(filesBelow(join(folder, '../luar'))).toEqual({});
  });
});

type Fault = (number: number, at: number, name: string, args: unknown[]) => void;
/** Ways in which a disk fails, from its n-th change. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'EIO once': (number, at, name, args) => {
    if (number === at) throw halfDone('EIO', name, args);
  },
  'ENOSPC from then on': (number, at, name, args) => {
    const isMore = ['openSync', 'writeSync', 'mkdirSync', 'linkSync'].includes(name);
    if (number >= at && isMore) throw halfDone('ENOSPC', name, args);
  },
  'EROFS from then on': (number, at, name, args) => {
    if (number >= at) throw systemError('EROFS', name, args);
  },
  'EACCES at every rename and removal': (number, at, name, args) => {
    if (number >= at && /rename|unlink/.test(name)) throw systemError('EACCES', name, args);
  },
};

describe.each(Object.keys(FAULTS))('a disk that fails (%s)', (name) => {
  it.each([
    ['one file', ONE],
    ['many files', LARGE],
  ])('tears nothing at any change that is made for %s', (_, plan) => {
    const fault = FAULTS[name] as Fault;
    const refusals = new Set<string>();
    let at = 1;
    for (let reached = true; reached; at += 1) {
      const folder = catalogue(plan.before);
      reached = false;
      let told: string;
      let isFailing = true;
      const done = watchChanges((number, called, args) => {
        if (isFailing) reached ||= number >= at;
        if (isFailing) fault(number, at, called, args);
      });
      try {
        told = refusal(folder, plan);
        isFailing = false;
        expectWhole(folder, plan);
        if (told.includes('Tidak ada yang berubah')) expect(visible(folder)).toEqual(plan.before);
        settle(placeOf(folder));
        // What was said to be done is done; what was begun is now wholly there or wholly undone.
        const after = filesBelow(folder);
        expect([plan.before, plan.after]).toContainEqual(after);
        if (told === '') expect(after).toEqual(plan.after);
        changeFiles(placeOf(folder), changesBetween(after, plan.after));
        expect(filesBelow(folder)).toEqual(plan.after);
      } finally {
        done();
      }
      refusals.add(told.replace(/\(.*\)/, '').replace(/\d+ dari/, 'N dari'));
    }
    expect(at).toBeGreaterThan(8);
    expect(refusals.size).toBeGreaterThan(1);
  });
});

/** Records alone, without what we keep beside them. */
function visible(folder: string): Files {
  const files = Object.entries(filesBelow(folder));
  return Object.fromEntries(files.filter(([path]) => !/(^|\/)\.tular/.test(path)));
}

/** Each file holds wholly what it held, or wholly what it is to hold. */
function expectWhole(folder: string, { before, after }: typeof PLAN): void {
  for (const [path, text] of Object.entries(visible(folder)))
    expect([before[path], after[path]]).toContain(text);
  for (const path of Object.keys(before))
    if (after[path] !== undefined) expect(existsSync(join(folder, path))).toBe(true);
}

describe('the lock', () => {
  const lock = (folder: string, more: object) => {
    const identity = { token: '0123456789ab', ...ownIdentity(), ...more };
    addFiles(folder, {
      '.tular/lock': `${JSON.stringify(identity)}\n`,
      '.tular/.gitignore': '*\n',
    });
  };
  // A process that ended long ago, or never was.
  const GONE = { pid: 2 ** 22 + 1, start: '1' };

  it.each([
    ['whose process is gone', GONE],
    ['whose number another process has by now', { pid: process.ppid, start: '1' }],
    ['of before the machine was started', { pid: process.ppid, boot: 'lain' }],
  ])('%s is broken', (name, more) => {
    if (name.includes('number') && process.platform !== 'linux') return;
    const folder = catalogue(PLAN.before);
    lock(folder, more);
    expect(refusal(folder, PLAN)).toBe('');
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it('whose breaker is gone too is broken', () => {
    const folder = catalogue(PLAN.before);
    lock(folder, GONE);
    const claim = JSON.stringify({ token: 'ba9876543210', ...ownIdentity(), ...GONE });
    addFiles(folder, { '.tular/gone-0123456789ab': claim });
    expect(refusal(folder, PLAN)).toBe('');
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it.each([
    ['a process that lives', { pid: process.ppid, start: startOf(process.ppid) }, hostname()],
    ['another machine', { host: 'server-lain' }, 'server-lain'],
    ['another container', { space: 'pid:[1]' }, hostname()],
  ])('of %s is respected, and its holder named', (_, more, host) => {
    const folder = catalogue(PLAN.before);
    lock(folder, more);
    const before = filesBelow(folder);
    expect(() => takeLock(folder, 100)).toThrow(
      new RegExp(`Another tular command is writing .* \\(process \\d+ on "${host}"\\)`),
    );
    expect(filesBelow(folder)).toEqual(before);
  });

  it('is waited for', () => {
    const folder = catalogue(PLAN.before);
    lock(folder, { pid: process.ppid, start: startOf(process.ppid) });
    // Somebody looks at it again and again, and lets go of it after a while.
    let looks = 0;
    const real = Atomics.wait;
    Atomics.wait = ((...args: Parameters<typeof real>) => {
      looks += 1;
      if (looks === 5) unlinkSync(join(folder, '.tular/lock'));
      return real(...args);
    }) as typeof real;
    try {
      expect(refusal(folder, PLAN)).toBe('');
    } finally {
      Atomics.wait = real;
    }
    expect(looks).toBe(5);
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it.each(['', 'bukan kunci', '{"pid": -1}', 'null', '\0'])(
    'that says %j is broken once it has not changed for a while',
    (text) => {
      const folder = catalogue(PLAN.before);
      addFiles(folder, { '.tular/lock': text });
      expect(findLock(folder)?.state).toBe('unclear');
      takeLock(folder, 100).release();
      expect(filesBelow(folder)).toEqual(PLAN.before);
    },
  );

  it('that changes hands is not broken by who saw the one before', () => {
    const folder = catalogue(PLAN.before);
    lock(folder, GONE);
    // Another run breaks it and takes its place, right before this one would remove it.
    const other = { pid: process.ppid, start: startOf(process.ppid), token: 'aaaaaaaaaaaa' };
    const done = watchChanges((_, name, args) => {
      if (name === 'linkSync' && String(args[1]).includes('gone-')) lock(folder, other);
    });
    try {
      expect(() => takeLock(folder, 200)).toThrow(UsageError);
    } finally {
      done();
    }
    expect(readFileSync(join(folder, '.tular/lock'), 'utf8')).toContain('aaaaaaaaaaaa');
  });
});

/** When a process began, as Linux says it. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** A run that was ended right after it had decided: nothing has its name yet. */
function decided(folder: string, plan: typeof PLAN): void {
  let isDecided = false;
  const done = watchChanges((_, name, args) => {
    // Once the journal has its name, nothing is done, nor undone.
    if (isDecided) throw systemError('EROFS', name, args);
    isDecided = name === 'renameSync' && String(args[1]).endsWith('journal.json');
  });
  try {
    refusal(folder, plan);
  } finally {
    done();
  }
  expect(visible(folder)).toEqual(plan.before);
}

describe('a write that broke off once it was decided', () => {
  it('is finished by the next run, and told', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    expect(settle(placeOf(folder)).map(({ id }) => id)).toEqual([
      'Penulisan yang terputus diselesaikan: 5 berkas.',
    ]);
    expect(filesBelow(folder)).toEqual(PLAN.after);
    expect(settle(placeOf(folder))).toEqual([]);
  });

  it('is finished before anything else is written, which is then planned anew', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    expect(refusal(folder, PLAN)).toContain('berubah selama perintah berjalan');
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it('overwrites nothing that someone has edited since, and loses nothing of its own', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    const edited = { 'innovations/inovasi-1.yaml': 'name: Disunting\n' };
    const restored = { 'innovations/inovasi-4.yaml': 'name: Disunting juga\n' };
    addFiles(folder, { ...edited, ...restored });
    const [finished, one, other] = settle(placeOf(folder)).map(({ id }) => id);
    expect(finished).toBe('Penulisan yang terputus diselesaikan: 3 berkas.');
    expect(one).toMatch(
      /^"catalog\/innovations\/inovasi-1\.yaml" berubah sementara itu, jadi dibiarkan; isi yang hendak ditulis ada di "catalog\/\.tular\/kept\/[0-9a-f]{12}\/innovations\/inovasi-1\.yaml"\.$/,
    );
    expect(other).toBe(
      '"catalog/innovations/inovasi-4.yaml" berubah sementara itu, jadi dibiarkan.',
    );
    expect(visible(folder)).toEqual({ ...PLAN.after, ...edited, ...restored });
    const kept = / di "catalog\/(.*)"\.$/.exec(one ?? '')?.[1] ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(PLAN.after['innovations/inovasi-1.yaml']);
    expect(settle(placeOf(folder))).toEqual([]);
  });

  it('says which content someone has deleted', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    for (const path of Object.keys(filesBelow(folder)))
      if (/replications\/\.tular-/.test(path)) unlinkSync(join(folder, path));
    expect(settle(placeOf(folder)).map(({ id }) => id)[1]).toContain('salinan-3.yaml');
    expect(filesBelow(folder)).not.toHaveProperty('replications/salinan-3.yaml');
  });

  it('stays as it is where the disk can only be read, and stops whoever writes', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    const remains = filesBelow(folder);
    const done = watchChanges((_, name, args) => {
      throw systemError('EROFS', name, args);
    });
    try {
      expect(settle(placeOf(folder)).map(({ id }) => id)).toEqual([
        expect.stringContaining('cakram hanya dapat dibaca'),
      ]);
      expect(refusal(folder, PLAN)).toContain('cakram hanya dapat dibaca');
    } finally {
      done();
    }
    expect(filesBelow(folder)).toEqual(remains);
  });

  it('is left to the run that still writes it, which a reader waits for', () => {
    const folder = catalogue(PLAN.before);
    decided(folder, PLAN);
    const identity = { token: 'aaaaaaaaaaaa', ...ownIdentity() };
    const alive = { ...identity, pid: process.ppid, start: startOf(process.ppid) };
    addFiles(folder, { '.tular/lock': JSON.stringify(alive) });
    const remains = filesBelow(folder);
    expect(settle(placeOf(folder)).map(({ en }) => en)).toEqual([
      expect.stringContaining('Another tular command is writing this catalogue'),
    ]);
    expect(filesBelow(folder)).toEqual(remains);
  });
});

describe('a journal that came by a commit', () => {
  const repository = () => {
    const root = temporaryFolder({ 'luar.yaml': 'rahasia\n' });
    addFiles(join(root, 'catalog'), PLAN.before);
    gitIn(root, 'init', '-q');
    return {
      root,
      folder: join(root, 'catalog'),
      place: { ...placeOf(join(root, 'catalog')), gitRoot: root },
    };
  };

  it('is not carried out: it bears no seal of this checkout', () => {
    const { folder, root, place } = repository();
    // As whoever sends the pull request makes it: by a write that broke off in a checkout of their own.
    decided(folder, PLAN);
    expect(existsSync(join(root, '.git/tular/verified-key'))).toBe(true);
    writeFileSync(join(root, '.git/tular/verified-key'), `${'0'.repeat(64)}\n`);
    const before = filesBelow(root);
    for (let run = 0; run < 2; run += 1)
      expect(settle(place).map(({ id }) => id)).toEqual([
        expect.stringMatching(/journal\.json" tidak ditulis dalam salinan kerja ini/),
      ]);
    expect(() => changeFiles(place, changesBetween(PLAN.before, PLAN.after))).toThrow(UsageError);
    expect(visible(folder)).toEqual(PLAN.before);
    const { 'catalog/.tular/lock': _, ...remains } = before;
    expect(filesBelow(root)).toEqual(remains);
  });

  it('is carried out in the checkout that wrote it', () => {
    const { folder, place } = repository();
    decided(folder, PLAN);
    expect(settle(place)).toHaveLength(1);
    expect(filesBelow(folder)).toEqual(PLAN.after);
  });

  it.each([
    ['../luar.yaml', false],
    ['innovations/.git/config', false],
    ['/etc/motd.tular', false],
    ['.tular/lock', false],
    ['replications/luar.yaml', true],
  ])('reaches nothing outside of the catalogue, even with a seal: %s', (path, isDone) => {
    // Outside git there is no key: anyone can make a seal.
    const folder = catalogue(PLAN.before);
    const [token, text] = ['0123456789ab', 'jahat\n'];
    const after = blobHash(Buffer.from(text));
    mkdirSync(join(folder, 'replications'));
    for (const place of ['..', '.', 'innovations/.git', '.tular', 'replications'])
      addFiles(folder, { [`${place}/.tular-${token}-0.tmp`]: text });
    const seal = createHmac('sha256', '')
      .update(JSON.stringify(['journal', token, [[path, null, after]]]))
      .digest('hex');
    const journal = { format: 1, token, changes: [{ path, before: null, after }], seal };
    addFiles(folder, { '.tular/journal.json': JSON.stringify(journal) });
    const [told] = settle(placeOf(folder));
    expect(told?.en).toContain(
      isDone ? 'was finished: 1 file' : 'was not written in this checkout',
    );
    expect(existsSync(join(folder, path))).toBe(isDone);
  });

  it.each(['', '{', 'null', '[]', '{"token": 1}', '{"token":"0123456789ab","changes":[null]}'])(
    'may hold anything: %j',
    (text) => {
      const { folder, place } = repository();
      addFiles(folder, { '.tular/journal.json': text });
      expect(settle(place)).toHaveLength(1);
      expect(visible(folder)).toEqual(PLAN.before);
    },
  );
});
