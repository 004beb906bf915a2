import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/commands/progress.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { isInstalled, openSession } from '../support/shell-session.ts';
import { addFiles, below, temporaryFolder } from '../support/temporary.ts';

const bin = join(import.meta.dirname, '../../bin/tular.js');
const innovation = (name: string) =>
  `name: ${name}\nowners: [dinas-perikanan]\nsources: {berita: {title: Layanan ${name}}}\n`;

/** A folder with `bin/tular` and a catalogue of so many innovations. */
function place(innovations: number): string {
  const folder = temporaryFolder(below(EXAMPLE_CATALOG));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(bin, join(folder, 'bin/tular'));
  symlinkSync(process.execPath, join(folder, 'bin/node'));
  const names = Array.from({ length: innovations }, (_, index) => `layanan-${index}`);
  addFiles(
    folder,
    Object.fromEntries(names.map((name) => [`catalog/innovations/${name}.yaml`, innovation(name)])),
  );
  return folder;
}

function envOf(folder: string, more: Readonly<Record<string, string>> = {}) {
  return { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, PS1: 'READY> ', ...more };
}

describe('the line of progress', () => {
  function drawn() {
    let time = 0;
    let screen = '';
    const line = progressLine(
      (text) => (screen += text),
      20,
      () => time,
    );
    return {
      line,
      at(now: number, text: string) {
        time = now;
        screen = '';
        line.say(text);
        return screen;
      },
      cleared() {
        screen = '';
        line.clear();
        return screen;
      },
    };
  }

  it('comes when work has taken half a second, and no oftener than is read', () => {
    const { at } = drawn();
    expect(at(3000, 'satu')).toBe('');
    expect(at(3499, 'dua')).toBe('');
    expect(at(3500, 'tiga')).toBe('\r\u001b[2Ktiga');
    expect(at(3599, 'empat')).toBe('');
    expect(at(3600, 'lima')).toBe('\r\u001b[2Klima');
  });

  it('is gone before anything else, once', () => {
    const { at, cleared } = drawn();
    at(0, 'satu');
    at(600, 'dua');
    expect(cleared()).toBe('\r\u001b[2K');
    expect(cleared()).toBe('');
    // What was written has been read meanwhile, or a question answered.
    expect(at(9000, 'tiga')).toBe('');
    expect(at(9500, 'empat')).toBe('\r\u001b[2Kempat');
  });

  it('fits the terminal, and starts anew for other work', () => {
    const { at } = drawn();
    at(0, 'satu');
    expect(at(600, 'Membaca katalog: 12 dari 20')).toBe('\r\u001b[2KMembaca katalog: 12');
    expect(at(700, '')).toBe('\r\u001b[2K');
    expect(at(900, 'kerja lain')).toBe('');
    expect(at(1400, 'kerja lain')).toBe('\r\u001b[2Kkerja lain');
  });
});

const hasTerminal = isInstalled('script') && isInstalled('bash');
const said = hasTerminal ? '' : ' (skipped: no script or bash here)';

describe.skipIf(!hasTerminal)(`on a terminal${said}`, () => {
  /** What a terminal shows of a command, with the exit code behind it. */
  async function shown(
    folder: string,
    command: string,
    env: Readonly<Record<string, string>> = {},
  ) {
    const session = openSession('bash --norc --noprofile -i', folder, envOf(folder, env));
    await session.type('', 'READY> ');
    const text = await session.type(`${command}; echo exit-""was $?\n`, /exit-was \d+\n/);
    return text.replace(/^.*\n/, '').replace(/READY> $/, '');
  }
  const PAGER = 'sed s/^/PAGED:/';

  it('a long text goes through the pager, a short one does not', async () => {
    const folder = place(40);
    const long = await shown(folder, 'tular list innovations', { PAGER });
    expect(long.match(/^PAGED:layanan-/gm)?.length).toBe(40);
    expect(long).toContain('exit-was 0');
    expect(await shown(folder, 'tular list agencies', { PAGER })).not.toContain('PAGED:');
    const mine = await shown(folder, 'tular explain', { PAGER: 'false', TULAR_PAGER: PAGER });
    expect(mine).toContain('PAGED:');
  });

  it('no pager is used where none is wanted, or nobody reads along', async () => {
    const folder = place(40);
    for (const [command, env] of [
      ['tular list innovations --no-pager', {}],
      ['tular list innovations | cat', {}],
      ['tular list innovations', { CI: 'true' }],
      ['tular list innovations', { TERM: 'dumb' }],
      ['tular list innovations', { TULAR_PAGER: '' }],
      ['tular validate --format json', {}],
    ] as const) {
      const text = await shown(folder, command, { PAGER, ...env });
      expect([command, text.includes('PAGED:')]).toEqual([command, false]);
      expect(text).toContain(command.includes('validate') ? '"diagnostics"' : 'layanan-39');
    }
  });

  it('a pager that is missing is done without; one that is left early ends the run quietly', async () => {
    const folder = place(40);
    const missing = await shown(folder, 'tular list innovations', { PAGER: 'no-such-pager' });
    expect(missing.match(/^layanan-/gm)?.length).toBe(40);
    expect(missing).toMatch(/exit-was 0\n$/);
    const left = await shown(folder, 'tular list innovations', { PAGER: 'head -n 2' });
    expect(left.split('\n').length).toBeLessThan(6);
    expect(left).toMatch(/exit-was 0\n$/);
  });

  it('what a command says of itself and its exit code stay, also behind a pager', async () => {
    const folder = place(1);
    const text = await shown(folder, 'tular show tidak-ada', { PAGER });
    expect(text).toContain('Tidak ada rekaman');
    expect(text).toMatch(/exit-was 2\n$/);
  });

  it('long work tells how far it is, and leaves nothing of that behind', async () => {
    const folder = place(5000);
    const session = openSession('bash --norc --noprofile -i', folder, envOf(folder));
    await session.type('', 'READY> ');
    const text = await session.type('tular list agencies; echo did-""it\n', 'did-it');
    expect(text).toMatch(/Membaca katalog: [\d.]+ dari 5\.\d+ berkas …/);
    expect(session.raw()).toMatch(/\r\u001b\[2KPengenal/);
    for (const quiet of ['CI=1 tular list agencies', 'tular list agencies 2>told; cat told']) {
      const other = await session.type(`${quiet}; echo did-""that\n`, 'did-that');
      expect([quiet, other.includes('Membaca')]).toEqual([quiet, false]);
    }
  });
});

describe.skipIf(!isInstalled('bash'))('through a pipe', () => {
  const COMMANDS = [
    ...['table', 'json', 'csv'].map((format) => `list innovations --format ${format}`),
    ...['pretty', 'compact', 'json', 'sarif', 'junit'].map(
      (format) => `validate --format ${format}`,
    ),
    ...['text', 'json', 'csv'].map((format) => `explain --format ${format}`),
    ...['tree', 'dot', 'json'].map((format) => `graph --format ${format}`),
    'show layanan-7',
    'show layanan-7 --format json',
    'search layanan',
    'stats',
    'list agencies --help',
    'completion bash',
    'complete -- show layanan',
  ];
  const sh = (folder: string, script: string) =>
    spawnSync('bash', ['--norc', '-c', script], {
      cwd: folder,
      env: envOf(folder),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('a reader that stops early is no error, and changes no exit code', () => {
    const folder = place(600);
    // A reference that leads nowhere, in every record: much to tell, and exit code 1.
    for (let index = 0; index < 500; index += 1)
      writeFileSync(
        join(folder, `catalog/innovations/layanan-${index}.yaml`),
        innovation(`layanan-${index}`).replace('perikanan', 'lain'),
      );
    for (const command of COMMANDS) {
      const code = command.startsWith('validate') ? 1 : 0;
      const ran = sh(folder, `tular ${command} | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`);
      expect([command, ran.stdout, ran.stderr]).toEqual([command, `${code}\n`, '']);
    }
    // Nobody reads the messages either.
    const deaf = sh(
      folder,
      '{ tular show tidak-ada 2>&1; echo "$?" >&3; } 3>code | head -c 0; cat code',
    );
    expect(deaf.stdout).toBe('2\n');
  });

  it('a slow reader gets everything', () => {
    const folder = place(1500);
    const whole = runCli(folder, ['list', 'innovations', '--format', 'json']).stdout;
    const slow = sh(
      folder,
      'tular list innovations --format json | { head -c 100; sleep 1; cat; }',
    );
    expect(slow.stdout).toBe(whole);
    expect(whole.length).toBeGreaterThan(250_000);
  });
});
