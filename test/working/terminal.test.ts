import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { below, temporaryFolder } from '../support/temporary.ts';

const bin = join(import.meta.dirname, '../../bin/tular.js');
const node = process.env['TULAR_TEST_NODE'] ?? process.execPath;
/** Only that of util-linux gives back the exit code of what it ran. */
const hasScript = /util-linux/.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);
const RECORD = 'catalog/replications/lion-pemkab-blora.yaml';
const catalogue = () =>
  temporaryFolder(
    below({
      ...EXAMPLE_CATALOG,
      'innovations/lion.yaml':
        'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
    }),
  );

/** Runs a command on a terminal of its own; each key stroke is sent once the text before it is seen. */
async function onTerminal(
  folder: string,
  args: readonly string[],
  strokes: readonly (readonly [seen: string, typed: string])[],
) {
  const quoted = [node, bin, ...args].map((arg) => `'${arg}'`).join(' ');
  const child = spawn('script', ['-qec', quoted, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, TERM: 'xterm', NO_COLOR: '1' },
  });
  let printed = '';
  let from = 0;
  const open = [...strokes];
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    for (let [next] = open; next && printed.includes(next[0], from); [next] = open) {
      from = printed.indexOf(next[0], from) + next[0].length;
      child.stdin.write(next[1]);
      open.shift();
    }
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { printed, exit, unseen: open.map(([seen]) => seen) };
}

describe.skipIf(!hasScript)('on a terminal', () => {
  it('asks for what is missing, and again where an answer will not do', async () => {
    const folder = catalogue();
    const ran = await onTerminal(
      folder,
      ['link', 'lion', '--as-of', '2025'],
      [
        ['Penerima', 'pemkab-blra\r'],
        ['Mungkin maksudnya: pemkab-blora', 'pemkab-blora\r'],
        ['Status replikasi', 'entah\r'],
        ['Pilihannya', 'Berhenti\r'],
        ['Tanggal', '3 Mei 2024\r'],
        ['2024-05-03', '2024-05-03\r'],
        ['Alasan', 'Anggaran tidak tersedia\r'],
        ['Dari mana hal ini', 'Laporan Bappeda\r'],
      ],
    );
    expect(ran.unseen, ran.printed).toEqual([]);
    expect(ran.exit, ran.printed).toBe(0);
    expect(readFileSync(join(folder, RECORD), 'utf8')).toContain(
      '  - stage: berhenti\n    date: 2024-05-03\n    reason: Anggaran tidak tersedia\n',
    );
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['the end of the input', '\u0004', 2],
  ])('writes nothing after %s', async (_what, typed, exit) => {
    const folder = catalogue();
    const ran = await onTerminal(
      folder,
      ['link', 'lion', 'pemkab-blora', '--date', '2024'],
      [['> ', typed]],
    );
    expect(ran.exit, ran.printed).toBe(exit);
    expect(existsSync(join(folder, RECORD))).toBe(false);
  });

  it('asks which field is to be set, and to what', async () => {
    const folder = catalogue();
    const ran = await onTerminal(
      folder,
      ['set', 'lion'],
      [
        ['Isian yang diubah', 'bentuk\r'],
        ['Mungkin maksudnya', 'form\r'],
        ['Bentuk inovasi', 'pelayanan\r'],
        ['Pilihannya', 'Pelayanan publik\r'],
      ],
    );
    expect(ran.unseen, ran.printed).toEqual([]);
    expect(ran.exit, ran.printed).toBe(0);
    expect(readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8')).toContain(
      'form: pelayanan-publik\n',
    );
  });

  it('asks for the reason of an end', async () => {
    const folder = catalogue();
    const ran = await onTerminal(
      folder,
      ['retire', 'lion', '--as-of', '2025'],
      [
        ['Alasan', 'Tidak dianggarkan\r'],
        ['Tanggal', '2024-05\r'],
      ],
    );
    expect(ran.unseen, ran.printed).toEqual([]);
    expect(ran.exit, ran.printed).toBe(0);
    expect(readFileSync(join(folder, 'catalog/innovations/lion.yaml'), 'utf8')).toContain(
      '    date: 2024-05\n    reason: Tidak dianggarkan\n',
    );
  });

  it('asks nothing where everything is said', async () => {
    const folder = catalogue();
    const args = [
      'link',
      'lion',
      'pemkab-blora',
      '--date',
      '2024',
      '--stage',
      'dijajaki',
      '--source',
      'x',
    ];
    const ran = await onTerminal(folder, args, []);
    expect(ran.printed).not.toContain('> ');
    expect(ran.exit).toBe(0);
  });
});

describe('without a terminal', () => {
  it.each([
    ['input that is closed', 'ignore'],
    ['input that stays open and says nothing', 'pipe'],
  ] as const)('never waits: %s', async (_what, input) => {
    const folder = catalogue();
    const child = spawn(node, [bin, 'link', 'lion', 'pemkab-blora'], {
      cwd: folder,
      stdio: [input, 'pipe', 'pipe'],
    });
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdin?.end();
    expect(told).toContain('Belum diisi: --stage, --date.');
    expect(exit).toBe(2);
  });
});
