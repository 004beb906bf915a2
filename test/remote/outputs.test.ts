import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { Three } from './three.ts';

const root = join(import.meta.dirname, '../..');

function errorsOf(schema: string, value: unknown) {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'schemas', `${schema}.schema.json`), 'utf8')) as object,
  );
  validate(value);
  return validate.errors;
}

describe('what remote prints', () => {
  it('fits its schemas', () => {
    const three = new Three();
    three.ok('remote', 'add', 'belum', '../kkp');
    three.change('kkp', { 'innovations/bioreeftek.yaml': null });
    three.ok('remote', 'update', 'kkp');
    const state = three.json<unknown[]>('remote', 'status');
    expect(state).toHaveLength(3);
    expect(state).toEqual(three.json('remote', 'list'));
    expect(errorsOf('remotes-output', state)).toBeNull();
    const rows = three.json<unknown[]>('remote', 'reconcile', '--as-of', '2026-01-01');
    expect(rows).toHaveLength(4);
    expect(errorsOf('reconcile-output', rows)).toBeNull();
  });

  it('is told in both languages', () => {
    const three = new Three();
    for (const [language, words] of [
      ['id', ['belum dicocokkan', 'Baru sekali diambil', 'hanya menurut kita', '↔ keseluruhan']],
      ['en', ['not verified', 'Fetched once', 'only we say so', 'we ↔ they']],
    ] as const) {
      const env = ['--lang', language];
      const text = `${three.ok('remote', 'status', ...env)}${three.ok('remote', 'reconcile', ...env)}`;
      for (const word of words) expect(text.replace(/\s+/g, ' ')).toContain(word);
    }
  });

  it.each([
    [['remote']],
    [['remote', 'perbarui']],
    [['remote', 'add', 'x']],
    [['remote', 'list', 'x']],
    [['remote', 'update', 'cimahi']],
    [['remote', 'update', '--ref', 'main']],
    [['remote', 'status', '--accept']],
    [['remote', 'add', 'kkp', '../kkp']],
  ])('%j is a slip of usage: exit 2, and what to do instead', (args) => {
    const ran = new Three().run(...args);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^tular: .+\n {2}\S/);
  });

  it.each([
    [
      'flow',
      'remotes: {lama: {url: ../kkp}}\n',
      'remotes: {lama: {url: ../kkp}, "baru": {"url": "../bandung"}}\n',
    ],
    ['empty', 'remotes: {}\n', 'remotes: { "baru": {"url": "../bandung"}}\n'],
    [
      'block with comments',
      'remotes:\n    lama: # pertama\n        url: ../kkp # dekat\n# sesudahnya\nplace: Trenggalek\n',
      'remotes:\n    lama: # pertama\n        url: ../kkp # dekat\n    baru:\n      url: ../bandung\n# sesudahnya\nplace: Trenggalek\n',
    ],
    [
      'none, no last line end',
      'place: Trenggalek',
      'place: Trenggalek\nremotes:\n  baru:\n    url: ../bandung\n',
    ],
    [
      'CRLF',
      'remotes:\r\n  lama:\r\n    url: ../kkp\r\n',
      'remotes:\r\n  lama:\r\n    url: ../kkp\r\n  baru:\r\n    url: ../bandung\r\n',
    ],
  ])('adds to a manifest with %s and keeps every other byte', (_what, before, after) => {
    const three = new Three({ fetched: false });
    const file = join(three.home, 'catalog/catalog.yaml');
    const rest = readFileSync(file, 'utf8');
    writeFileSync(file, rest + before);
    three.ok('remote', 'add', 'baru', '../bandung');
    expect(readFileSync(file, 'utf8')).toBe(rest + after);
  });

  it('refuses a manifest that it cannot add to safely, and leaves it alone', () => {
    const three = new Three({ fetched: false });
    const file = join(three.home, 'catalog/catalog.yaml');
    const flow = '{format: 1, id: trenggalek, keeper: bappedalitbang, region: "35.03"}\n';
    writeFileSync(file, flow);
    const ran = three.run('remote', 'add', 'baru', '../bandung');
    expect([ran.exit, ran.stderr]).toEqual([2, expect.stringContaining('remotes')]);
    expect(readFileSync(file, 'utf8')).toBe(flow);
  });
});
