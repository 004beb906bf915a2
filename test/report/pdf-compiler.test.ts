import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPILER } from '../../src/report/formats/pdf/compile.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { below, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const root = join(import.meta.dirname, '../..');
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Our package as it is installed, without the compiler or with only this much of it. */
function installed(...parts: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@myriaddreamin' && !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  for (const part of parts)
    cpSync(join(root, 'node_modules', part), join(modules, part), { recursive: true });
  return folder;
}

function report(program: string, ...more: readonly string[]) {
  const folder = temporaryFolder(below({ ...EXAMPLE_CATALOG, ...SMALL }));
  const args = ['report', 'annual', '--year', '2022', '--format', 'md,pdf', ...more];
  const { PATH = '', HOME = '' } = process.env;
  const ran = spawnSync(process.execPath, [join(program, 'bin/tular.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, SOURCE_DATE_EPOCH: '1767225600' },
  });
  return { ...ran, written: existsSync(join(folder, 'reports')) };
}

describe('where the compiler is not installed', () => {
  it.each([
    ['at all', []],
    ['for this machine', [PACKAGE]],
  ])('%s, nothing is written and one command is named', (_how, parts) => {
    const program = installed(...parts);
    for (const [language, sentence] of [
      ['id', 'belum terpasang'],
      ['en', 'is not installed'],
    ] as const) {
      const ran = report(program, '--lang', language);
      expect(ran).toMatchObject({ status: 2, stdout: '', written: false });
      expect(ran.stderr).toContain(sentence);
      expect(ran.stderr.match(/npm install \S+/g)).toEqual([`npm install ${COMPILER}`]);
      expect(ran.stderr).not.toContain('    at ');
    }
  });

  it('other formats are written', () => {
    const folder = temporaryFolder(below({ ...EXAMPLE_CATALOG, ...SMALL }));
    const ran = spawnSync(
      process.execPath,
      [join(installed(), 'bin/tular.js'), 'report', '--year', '2022', '--format', 'md,html'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'reports'))).toEqual(
      expect.arrayContaining(['laporan-replikasi-2022.html', 'laporan-replikasi-2022.md']),
    );
  });
});

it('the command names the version that our package pins', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  expect(COMPILER).toBe(`${PACKAGE}@${optionalDependencies[PACKAGE]}`);
});
