import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from './support/example-catalog.ts';

const TULAR = fileURLToPath(new URL('../bin/tular.js', import.meta.url));
const TRACE = new URL('support/trace-modules.js', import.meta.url).href;
const LION = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Layanan nelayan}}\n';

const folder = mkdtempSync(join(tmpdir(), 'tular-modules-'));
const clean = join(folder, 'clean');
const faulty = join(folder, 'faulty');

function write(catalog: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(catalog, path)), { recursive: true });
    writeFileSync(join(catalog, path), text);
  }
}

/** What a run loads: packages by their name, our own modules by their path. */
function modulesOf(...args: string[]): string[] {
  const done = spawnSync(process.execPath, ['--import', TRACE, TULAR, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  return String(done.output[3])
    .split('\n')
    .filter((url) => url.startsWith('file:'))
    .map((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url.split('/dist/')[1])
    .filter((name) => name !== undefined);
}

beforeAll(() => {
  write(clean, { ...EXAMPLE_CATALOG, 'innovations/lion.yaml': LION });
  write(faulty, { ...EXAMPLE_CATALOG, 'innovations/lion.yaml': LION.replace('owners', 'ownrs') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What only a report, a server or an edit needs. */
const HEAVY = [
  'hono',
  'csv-stringify',
  'minisearch',
  'yaml',
  'diff',
  'docx',
  'docxtemplater',
  'pizzip',
  'fflate',
  'saxes',
  '@resvg',
  'commands/fix.js',
];

describe('what a run loads', () => {
  it.each([
    ['a clean catalogue', clean],
    ['a faulty one', faulty],
  ])('validating %s needs no report, server or writer', (_what, catalog) => {
    const modules = modulesOf('validate', '--catalog', catalog);
    expect(modules).toContain('load.js');
    expect(modules.filter((name) => HEAVY.includes(name))).toEqual([]);
    expect(modules.filter((name) => name.startsWith('report/'))).toEqual([]);
  });

  it('draws no frames where there is nothing to show', () => {
    const drawing = ['chalk', 'string-width', 'output/pretty.js'];
    const loaded = (catalog: string) => {
      const modules = modulesOf('validate', '--catalog', catalog);
      return drawing.filter((name) => modules.includes(name));
    };
    expect(loaded(clean)).toEqual([]);
    expect(loaded(faulty)).toEqual(drawing);
  });

  it('prints the help without loading a command, and the version without even that', () => {
    const help = modulesOf('--help');
    expect(help.filter((name) => /^(load|rules|report|listing|parse)\b/.test(name))).toEqual([]);
    expect(help).toContain('commander');
    expect(modulesOf('--version')).not.toContain('commander');
  });
});
