import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';

const root = join(import.meta.dirname, '..');

function validator(name: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  return ajv.compile(
    JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object,
  );
}

describe('what the program prints as JSON fits its schemas', () => {
  it.each([
    [
      'validate-output',
      ['validate', '--format', 'json', '--as-of', '2022', '--catalog', 'test/cases/counts'],
    ],
    [
      'validate-output',
      ['validate', '--format', 'json', '--as-of', '2022', '--catalog', 'test/cases/broken'],
    ],
    ['validate-output', ['validate', '--format', 'json', '--as-of', '2026-11-21']],
    ['list-output', ['list', 'innovations', '--format', 'json']],
    ['list-output', ['list', 'replication', '--format', 'json', '--as-of', '2021']],
    ['list-output', ['list', 'activities', '--format', 'json']],
    ['list-output', ['search', 'kemiskinan', '--format', 'json']],
    [
      'show-output',
      ['show', 'gertak', '--format', 'json', '--as-of', '2021', '--catalog', 'test/cases/counts'],
    ],
    ['show-output', ['show', 'gertak-kalbar', '--format', 'json']],
    ['show-output', ['show', 'tif-2022', '--format', 'json']],
    ['show-output', ['show', 'sepeda-keren', '--format', 'json']],
    ['show-output', ['show', 'pemprov-jatim', '--format', 'json']],
    ['explain-output', ['explain', '--format', 'json']],
    ['explain-output', ['explain', 'ref/unresolved', '--format', 'json', '--lang', 'en']],
    ['graph-output', ['graph', '--format', 'json']],
    ['graph-output', ['graph', 'sepeda-keren', '--format', 'json', '--as-of', '2024-06']],
    [
      'graph-output',
      ['graph', '--format', 'json', '--as-of', '2022', '--catalog', 'test/cases/counts'],
    ],
  ])('%s: tular %j', (schema, args) => {
    const ran = runCli(root, args);
    const validate = validator(schema);
    validate(JSON.parse(ran.stdout));
    expect(validate.errors).toBeNull();
    expect(ran.stderr).toBe('');
  });
});
