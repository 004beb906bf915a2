import { describe, expect, it } from 'vitest';
import type { Example } from '../src/check/rule.ts';
import { RULES } from '../src/rules/index.ts';
import { judge } from './support/judge.ts';
import { mend } from './support/mend.ts';

const findings = (example: Example) =>
  judge(example).map(({ diagnostic: { rule, severity, messageId }, file, underlined }) => ({
    rule,
    severity,
    found: [file, messageId, underlined],
  }));

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds nothing in its good examples', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const example of rule.examples.good)
      expect(
        findings(example).filter((each) => each.rule === rule.id || each.severity === 'error'),
      ).toEqual([]);
  });

  it('finds exactly what its bad examples say, at the place they say', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) {
      const all = findings(example);
      expect(
        all
          .filter((each) => each.rule === rule.id)
          .map((each) => each.found)
          .sort(),
      ).toEqual([...example.expect].sort());
      expect(all.filter((each) => each.rule !== rule.id && each.severity === 'error')).toEqual([]);
    }
  });

  it('mends of its bad examples just what they say, so that nothing is left to mend or new', () => {
    const told = { safe: false, unsafe: false };
    for (const { expect: _found, fixed = {}, ...example } of rule.examples.bad) {
      const safe = mend(example, (each) => each.rule === rule.id && each.fix?.safe === true);
      expect(safe).toEqual(fixed.safe ?? {});
      const all = mend(example, (each) => each.rule === rule.id);
      expect(all).toEqual(fixed.unsafe ?? fixed.safe ?? {});
      for (const how of ['safe', 'unsafe'] as const) {
        if (!fixed[how]) continue;
        told[how] = true;
        const now = judge({ ...example, files: { ...example.files, ...fixed[how] } });
        const before = judge(example);
        expect(now.length).toBeLessThan(before.length);
        const known = before.map(({ diagnostic }) => diagnostic.rule);
        expect(now.filter(({ diagnostic }) => !known.includes(diagnostic.rule))).toEqual([]);
        const again = mend(
          { ...example, files: { ...example.files, ...fixed[how] } },
          (each) => each.rule === rule.id && (how === 'unsafe' || each.fix?.safe === true),
        );
        expect(again).toEqual({});
      }
    }
    expect(told).toEqual({
      safe: rule.fixes?.safe !== undefined,
      unsafe: rule.fixes?.unsafe !== undefined,
    });
  });

  it('fills every gap of its messages', () => {
    for (const { diagnostic } of rule.examples.bad.flatMap((example) => judge(example))) {
      if (diagnostic.rule !== rule.id) continue;
      const words = rule.messages[diagnostic.messageId];
      const gaps = `${words?.id} ${words?.en}`.matchAll(/\{(\w+)\}/g);
      for (const [, gap] of gaps) expect(Object.keys(diagnostic.args)).toContain(gap);
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
