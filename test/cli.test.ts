import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';

const cases = join(import.meta.dirname, 'cases');
const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  }
).version;

/**
 * A case is a folder: `command.txt` holds one command a line; `expected.txt` what each prints, with
 * stdout, stderr and exit code apart. `UPDATE_CASES=1 npx vitest run test/cli.test.ts` writes it anew,
 * to be read as a diff.
 */
describe('the built program', () => {
  for (const name of readdirSync(cases).sort()) {
    const folder = join(cases, name);
    if (!existsSync(join(folder, 'command.txt'))) continue;
    it(name, () => {
      const commands = readFileSync(join(folder, 'command.txt'), 'utf8').trim().split('\n');
      const told = commands.map((command) => {
        const ran = runCli(folder, command.split(/\s+/).slice(1));
        return `$ ${command}\n--- stdout\n${ran.stdout}--- stderr\n${ran.stderr}--- exit ${ran.exit}\n`;
      });
      // Two things stand outside a case: the version, and the path of the repository in shown files.
      const text = told
        .join('\n')
        .replaceAll(`"version": "${version}"`, '"version": "<version>"')
        .replaceAll(`tular ${version}`, 'tular <version>')
        .replaceAll(`test/cases/${name}/`, '');
      const file = join(folder, 'expected.txt');
      if (process.env['UPDATE_CASES']) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }
});
