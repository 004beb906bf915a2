import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/source/recover.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, temporaryFolder } from '../support/temporary.ts';
import {
  changesBetween,
  type Files,
  filesBelow,
  placeOf,
  plannedFiles,
} from '../support/written-catalog.ts';

/** More of everything, for when something here was touched: some minutes. */
const IS_LONG = process.env['TULAR_TEST_LONG'] === '1';
const support = join(import.meta.dirname, '../support');
const TULAR = join(import.meta.dirname, '../../bin/tular.js');
const NODE = process.env['TULAR_TEST_NODE'] ?? process.execPath;
const FAULTS = ['--import', pathToFileURL(join(support, 'fault-at.js')).href];
const SMALL = plannedFiles(5);
const LARGE = plannedFiles(30);

/** What a process does at the change of the disk with this number. */
interface Fault {
  readonly fault: string;
  readonly at: number;
}

interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], cwd: string, fault?: Fault): Ended {
  const { PATH = '', HOME = '' } = process.env;
  const { status, signal, stdout, stderr } = spawnSync(NODE, args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH,
      HOME,
      ...(fault && { TULAR_FAULT: fault.fault, TULAR_FAULT_AT: String(fault.at) }),
    },
  });
  return { exit: status, signal, stdout, stderr };
}

type Plan = typeof SMALL;

/** A catalogue as it is before a plan, and the arguments that carry the plan out in a process. */
function staged(plan: Plan) {
  const root = temporaryFolder();
  const folder = join(root, 'catalog');
  const file = join(root, 'plan.json');
  const changes = changesBetween(plan.before, plan.after).map(({ path, hash, bytes }) => ({
    path,
    hash,
    text: bytes && Buffer.from(bytes).toString('utf8'),
  }));
  writeFileSync(file, JSON.stringify(changes));
  const begin = () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    addFiles(folder, plan.before);
  };
  begin();
  return { folder, begin, args: [join(support, 'change-files.js'), folder, file] };
}

function expectWhole(folder: string, { before, after }: Plan): void {
  const files = Object.entries(filesBelow(folder)).filter(([path]) => !/(^|\/)\.tular/.test(path));
  for (const [path, text] of files) expect([before[path], after[path]]).toContain(text);
  for (const path of Object.keys(before))
    if (after[path] !== undefined) expect(existsSync(join(folder, path))).toBe(true);
}

/** Whatever a process left: each file is whole, and the next run makes all of it old, or all new. */
function expectRecovered(folder: string, plan: Plan): 'old' | 'new' {
  expectWhole(folder, plan);
  settle(placeOf(folder));
  const files = filesBelow(folder);
  expect([plan.before, plan.after]).toContainEqual(files);
  expect(existsSync(join(folder, '.tular'))).toBe(false);
  return files['innovations/inovasi-0.yaml'] === plan.after['innovations/inovasi-0.yaml']
    ? 'new'
    : 'old';
}

describe('a process that is killed while it changes files', () => {
  it.each([
    ['at every change of the disk, for five files', SMALL, 1],
    ['at many a change of the disk, for thirty files', LARGE, IS_LONG ? 1 : 17],
  ])('leaves what the next run finishes or undoes: %s', (_, plan, step) => {
    const { folder, begin, args } = staged(plan);
    const seen: string[] = [];
    for (let at = 1; ; at += step) {
      begin();
      const { signal, exit } = run([...FAULTS, ...args], folder, { fault: 'KILL', at });
      seen.push(expectRecovered(folder, plan));
      if (signal === 'SIGKILL') continue;
      expect(exit).toBe(0);
      break;
    }
    // Undone while nothing was decided, finished from then on, and never undone again.
    expect(seen).toEqual(seen.toSorted((a, b) => (a === b ? 0 : a === 'old' ? -1 : 1)));
    expect(new Set(seen).size).toBe(2);
    expect(seen.at(-1)).toBe('new');
  });

  it('and then again while it recovers, is recovered all the same', () => {
    const { folder, begin, args } = staged(SMALL);
    // Right after the journal has its name.
    const counted = Array.from({ length: 100 }, (_, index) => index + 1);
    const decided = counted.find((at) => {
      begin();
      run([...FAULTS, ...args], folder, { fault: 'KILL', at });
      return existsSync(join(folder, '.tular/journal.json'));
    });
    expect(decided).toBeGreaterThan(10);
    cpSync(folder, `${folder}-decided`, { recursive: true });
    for (let at = 1; ; at += IS_LONG ? 1 : 3) {
      rmSync(folder, { recursive: true });
      cpSync(`${folder}-decided`, folder, { recursive: true });
      const { signal } = run([...FAULTS, ...args], folder, { fault: 'KILL', at });
      expect(expectRecovered(folder, SMALL)).toBe('new');
      if (signal !== 'SIGKILL') break;
    }
  });

  it('at any moment leaves what the next run finishes or undoes', async () => {
    const { folder, begin, args } = staged(LARGE);
    const whole = await killedAfter(args, 60_000);
    expect(whole.signal).toBe(null);
    const times = IS_LONG ? 300 : 20;
    let kills = 0;
    for (let time = 0; time < times; time += 1) {
      begin();
      // From when it was started until it would have ended: the last part is where it writes.
      const share = 0.4 + ((0.7 * (time * 7919)) % times) / times;
      const { signal } = await killedAfter(args, whole.took * share);
      if (signal === 'SIGKILL') kills += 1;
      expectRecovered(folder, LARGE);
    }
    expect(kills).toBeGreaterThan(0);
  });
});

/** Runs a process and kills it after so many milliseconds, if it still runs. */
function killedAfter(args: readonly string[], milliseconds: number) {
  const begun = performance.now();
  const child = spawn(NODE, args, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise<{ signal: NodeJS.Signals | null; exit: number | null; took: number }>(
    (resolve) =>
      child.on('exit', (exit, signal) => {
        clearTimeout(timer);
        resolve({ exit, signal, took: performance.now() - begun });
      }),
  );
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it.each(['INT', 'TERM', 'HUP'])(
    'that asks a process to end (%s) waits until all is done',
    (name) => {
      const { folder, begin, args } = staged(SMALL);
      for (let at = 8; ; at += 9) {
        begin();
        const { signal, exit, stderr } = run([...FAULTS, ...args], folder, { fault: name, at });
        expect(stderr).toBe('');
        expect(filesBelow(folder)).toEqual(SMALL.after);
        if (exit === 0) break;
        expect(signal).toBe(`SIG${name}`);
      }
    },
  );
});

describe('runs at the same time', () => {
  it.each([2, 4])('%i of them make no mixture', async (count) => {
    const { folder, begin, args } = staged(LARGE);
    for (let round = 0; round < (IS_LONG ? 20 : 2); round += 1) {
      begin();
      const ended = await Promise.all(
        Array.from({ length: count }, () => killedAfter(args, 60_000)),
      );
      // One has done it; the others found the catalogue changed, or waited in vain.
      expect(ended.map(({ exit }) => exit).sort()).toEqual([0, ...Array(count - 1).fill(2)]);
      expect(filesBelow(folder)).toEqual(LARGE.after);
    }
  });

  it('that break the lock of one that is gone take turns', async () => {
    const { folder, begin, args } = staged(SMALL);
    for (let round = 0; round < (IS_LONG ? 20 : 3); round += 1) {
      begin();
      // Killed once it had the lock and had put some content in place.
      run([...FAULTS, ...args], folder, { fault: 'KILL', at: 20 });
      expect(existsSync(join(folder, '.tular/lock'))).toBe(true);
      const ended = await Promise.all([1, 2, 3].map(() => killedAfter(args, 60_000)));
      expect(ended.map(({ exit }) => exit).sort()).toEqual([0, 2, 2]);
      expect(filesBelow(folder)).toEqual(SMALL.after);
    }
  });
});

const LION = 'innovations/lion.yaml';
const faulty = (name: string) =>
  `Name: ${name}\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n`;
const FAULTY: Files = {
  ...EXAMPLE_CATALOG,
  [LION]: faulty('Lion'),
  'innovations/gertak.yaml': faulty('Gertak'),
  'innovations/lapor.yaml': faulty('Lapor'),
};
const MENDED: Files = Object.fromEntries(
  Object.entries(FAULTY).map(([path, text]) => [path, text.replace('Name:', 'name:')]),
);
const COPIED: Files = {
  ...MENDED,
  ...Object.fromEntries(
    ['blora', 'kebumen', 'trenggalek'].map((name) => [
      `replications/lion-${name}.yaml`,
      `origins: [{innovation: lion}]\nadopter: {agency: pemkab-${name}}\nmilestones: [{stage: dijajaki, date: 2022}]\nsources: {berita: {title: Berita}}\n`,
    ]),
  ),
};
const FIX = ['validate', '--fix', '--as-of', '2026-01-01'];

/** The whole program in a catalogue whose first state and whose state at the end are known. */
describe('the whole program', () => {
  const catalogue = () => temporaryFolder(below(FAULTY));
  const fix = (folder: string, fault?: Fault) => run([...FAULTS, TULAR, ...FIX], folder, fault);

  const rows = Array.from({ length: 30 }, (_, row) => `Layanan ${row},Dinas Perikanan\n`);
  const SHEET = `Nama Inovasi,Instansi\n${rows.join('')}`;

  it.each([
    { name: 'validate --fix', args: ['validate', '--fix'], files: FAULTY, written: 3, step: 6 },
    {
      name: 'link',
      args: 'link lion pemkab-blora --stage diterapkan --date 2024-05 --source Laporan'.split(' '),
      files: MENDED,
      written: 1,
      step: 4,
    },
    { name: 'rename', args: ['rename', 'lion', 'singa'], files: COPIED, written: 4, step: 6 },
    {
      name: 'import',
      args: ['import', 'rekap.csv', '--kind', 'innovation', '--source', 'Rekap', '--yes'],
      files: MENDED,
      written: 30,
      step: 40,
    },
  ])('that runs $name is finished or undone by the next', ({ args, files, written, step }) => {
    const day = ['--as-of', '2026-01-01'];
    const catalogue = () => temporaryFolder({ ...below(files), 'rekap.csv': SHEET });
    const undisturbed = catalogue();
    const before = filesBelow(undisturbed);
    expect(runCli(undisturbed, [...args, ...day])).toMatchObject({ exit: 0 });
    const after = filesBelow(undisturbed);
    expect(changesBetween(before, after).filter(({ bytes }) => bytes)).toHaveLength(written);
    const told: string[] = [];
    for (let at = 1; ; at += IS_LONG ? 1 : step) {
      const folder = catalogue();
      const killed = run([...FAULTS, TULAR, ...args, ...day], folder, { fault: 'KILL', at });
      expectWhole(folder, { before, after });
      told.push(runCli(folder, ['validate', '-q', ...day]).stderr);
      const next = filesBelow(folder);
      expect([before, after]).toContainEqual(next);
      // Who does not know that it is done asks for it again.
      runCli(folder, [...args, ...day]);
      expect(filesBelow(folder)).toEqual(after);
      if (killed.signal !== 'SIGKILL') break;
    }
    const [undone, finished] = ['dibatalkan; tidak ada yang berubah', 'diselesaikan: '].map((end) =>
      told.some((text) => text.startsWith(`tular: Penulisan yang terputus ${end}`)),
    );
    // A single change is done by its rename: there is nothing to finish.
    expect({ undone, finished }).toEqual({ undone: true, finished: written > 1 });
  });

  it.each([
    ['ENOSPC', 'cakram penuh'],
    ['EDQUOT', 'jatah ruang habis'],
    ['EROFS', 'cakram hanya dapat dibaca'],
    ['EACCES', 'tidak diizinkan'],
    ['EMFILE', 'terlalu banyak berkas terbuka'],
    ['EIO', 'cakram gagal membaca atau menulis'],
  ])('says in one line what is the matter and what to do: %s', (fault, why) => {
    const folder = catalogue();
    const { exit, stderr } = fix(folder, { fault, at: 1 });
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      new RegExp(
        `^tular: Katalog tidak dapat ditulis, ${why} \\(${fault}: .*\\)\\. Tidak ada yang berubah\\.\\n {2}[A-Z].*, lalu jalankan lagi\\.\\n$`,
      ),
    );
    expect(filesBelow(join(folder, 'catalog'))).toEqual(FAULTY);
    const english = run([...FAULTS, TULAR, ...FIX, '--lang', 'en'], folder, { fault, at: 1 });
    expect(english.stderr).toMatch(
      /^tular: The catalogue cannot be written, .* Nothing has changed\.\n {2}.*\.\n$/,
    );
  });

  it('does not overwrite a file that is saved while it writes', () => {
    const folder = catalogue();
    const path = join(folder, 'catalog', LION);
    const { exit, stderr } = fix(folder, { fault: `EDIT ${path}`, at: 12 });
    expect(exit).toBe(2);
    expect(stderr).toContain(
      'Katalog berubah selama perintah berjalan, jadi tidak ada yang ditulis',
    );
    const edited = { ...FAULTY, [LION]: `${FAULTY[LION]}# disunting\n` };
    expect(filesBelow(join(folder, 'catalog'))).toEqual(edited);
  });

  it.skipIf(process.platform === 'win32')('ends with 130 and 143 where a signal asks it to', () => {
    for (const [name, exit] of [
      ['INT', 130],
      ['TERM', 143],
    ] as const) {
      const folder = catalogue();
      const script = '"$@"; exit $?';
      const ended = spawnSync('sh', ['-c', script, 'sh', NODE, ...FAULTS, TULAR, ...FIX], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, TULAR_FAULT: name, TULAR_FAULT_AT: '12' },
      });
      expect(ended.status).toBe(exit);
      expect(ended.stderr).not.toMatch(/\n\s+at /);
      expect(filesBelow(join(folder, 'catalog'))).toEqual(MENDED);
    }
  });

  it.skipIf(process.platform === 'win32')('bears a limit on the size of files', () => {
    const folder = catalogue();
    const script = 'ulimit -f 0; "$@"; exit $?';
    const ended = spawnSync('sh', ['-c', script, 'sh', NODE, TULAR, ...FIX], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(
      /batas ukuran berkas terlampaui \(EFBIG: .*Tidak ada yang berubah/,
    );
    expect(filesBelow(join(folder, 'catalog'))).toEqual(FAULTY);
  });

  it('bears a disk that becomes full', ({ skip }) => {
    const folder = join(temporaryFolder(), 'cakram');
    mkdirSync(folder);
    const mount = ['-t', 'tmpfs', '-o', 'size=128k', 'tular-test', folder];
    if (process.platform !== 'linux' || spawnSync('mount', mount).status !== 0) skip();
    try {
      addFiles(folder, below(FAULTY));
      const ballast = join(folder, 'penuh');
      let size = 128 * 1024;
      for (; size > 0; size -= 4096)
        try {
          writeFileSync(ballast, Buffer.alloc(size));
          break;
        } catch {
          // Less, then.
        }
      const ended = runCli(folder, FIX);
      expect(ended.exit).toBe(2);
      expect(ended.stderr).toContain('cakram penuh (ENOSPC');
      expect(filesBelow(join(folder, 'catalog'))).toEqual(FAULTY);
      rmSync(ballast);
      expect(runCli(folder, FIX).exit).toBe(0);
      expect(filesBelow(join(folder, 'catalog'))).toEqual(MENDED);
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});
