import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, together } from './measure.js';

/** @import { Usage } from './measure.js' */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMAS = join(ROOT, 'schemas');
const CACHE = join(ROOT, 'node_modules/.cache/tular-bench');
const VERSION = '5.0.0';

/**
 * ajv-cli, installed outside the project's own dependencies; undefined, with the reason on stderr,
 * where it cannot be had.
 * @returns {string | undefined}
 */
export function findAjvCli() {
  const home = join(CACHE, `ajv-cli-${VERSION}`);
  const program = join(home, 'node_modules/ajv-cli/dist/index.js');
  if (existsSync(program)) return program;
  mkdirSync(home, { recursive: true });
  const args = [
    'install',
    '--prefix',
    home,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `ajv-cli@${VERSION}`,
  ];
  const done = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0 && existsSync(program)) return program;
  process.stderr.write(
    `ajv-cli ${VERSION} could not be installed; its comparison is left out.\n${(done.stderr ?? '').split('\n')[0]}\n`,
  );
  return undefined;
}

/** The kinds with their schema and folder; the manifest has a file in place of a folder. */
const KINDS = readdirSync(SCHEMAS)
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => ({ name, schema: JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) }))
  .filter(({ schema }) => schema['x-kind'] && schema['x-kind'] !== 'exceptions')
  .map(({ name, schema }) => ({
    name,
    folder: /** @type {string | undefined} */ (schema['x-dir']),
  }));

/**
 * Holds a catalogue against the schemas with ajv-cli: one launch for each kind that has files.
 * @param {string} program
 * @param {string} catalog
 * @returns {Usage & { launches: number }}
 */
export function runAjvCli(program, catalog) {
  const present = KINDS.filter(
    ({ folder }) => folder === undefined || existsSync(join(catalog, folder)),
  );
  const usages = present.map(({ name, folder }) => {
    const data =
      folder === undefined ? join(catalog, 'catalog.yaml') : join(catalog, folder, '**/*.yaml');
    return run([
      program,
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '--all-errors',
      '-s',
      join(SCHEMAS, name),
      '-r',
      join(SCHEMAS, 'common.schema.json'),
      '-d',
      data,
    ]);
  });
  return { ...together(usages), launches: present.length };
}
