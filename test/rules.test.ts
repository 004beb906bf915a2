import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import type { Example } from '../src/check/rule.ts';
import { derive } from '../src/derive/derive.ts';
import { load } from '../src/load.ts';
import { present } from '../src/present/present.ts';
import { decode } from '../src/parse/parse.ts';
import { RULES } from '../src/rules/index.ts';
import { EXAMPLE_CATALOG } from './support/example-catalog.ts';
import { memorySnapshot } from './support/memory-snapshot.ts';

/** What all rules say of an example: rule, file, message id, underlined text. */
function judge(example: Example) {
  const snapshot = memorySnapshot({ ...EXAMPLE_CATALOG, ...example.files });
  const loaded = load(snapshot);
  const diagnostics = check(loaded, derive(loaded.graph, example.asOf ?? '2026-01-01'), RULES);
  const places = present(diagnostics, snapshot, RULES, 'id', loaded.hashes);
  return diagnostics.map((diagnostic) => {
    const place = places.find(
      (each) =>
        each.fingerprint === diagnostic.fingerprint &&
        each.rule === diagnostic.rule &&
        each.file === diagnostic.at.file,
    );
    const text = decode(snapshot.read(diagnostic.at.file.slice('catalog/'.length)).bytes);
    const lines = text.split('\n');
    const { start, end } = place!.range;
    const offset = (point: { line: number; column: number }) =>
      lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0) +
      point.column -
      1;
    return {
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      found: [
        diagnostic.at.file.slice('catalog/'.length),
        diagnostic.messageId,
        text.slice(offset(start), offset(end)),
      ],
    };
  });
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds nothing in its good examples', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const example of rule.examples.good)
      expect(
        judge(example).filter((each) => each.rule === rule.id || each.severity === 'error'),
      ).toEqual([]);
  });

  it('finds exactly what its bad examples say, at the place they say', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) {
      const all = judge(example);
      expect(
        all
          .filter((each) => each.rule === rule.id)
          .map((each) => each.found)
          .sort(),
      ).toEqual([...example.expect].sort());
      expect(all.filter((each) => each.rule !== rule.id && each.severity === 'error')).toEqual([]);
    }
  });

  it('has every message in both languages, and every message in an example', () => {
    for (const words of [
      rule.docs.what,
      rule.docs.why,
      rule.docs.fix,
      ...Object.values(rule.messages),
    ]) {
      expect(words.id).not.toBe('');
      expect(words.en).not.toBe('');
    }
    const shown = new Set(
      rule.examples.bad.flatMap((example) => example.expect.map(([, messageId]) => messageId)),
    );
    expect(
      Object.keys(rule.messages).filter((id) => !shown.has(id) && !id.startsWith('related-')),
    ).toEqual([]);
  });
});
