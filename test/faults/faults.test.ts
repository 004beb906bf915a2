import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { judge } from '../support/judge.ts';
import { PLANTED, SOUND } from './planted.ts';

/** What is told of an example, as an author sees it. */
const told = (example: Parameters<typeof judge>[0]) =>
  judge(example).map(({ diagnostic, presented, file, underlined }) => ({
    rule: diagnostic.rule,
    file,
    at: `${presented.range.start.line}:${presented.range.start.column}`,
    underlined,
    suggest: presented.suggest,
  }));

describe('a planted fault is told once, at its place', () => {
  const known = new Set(RULES.map((rule) => rule.id));
  for (const { name, rule, file, at, underlined, suggest, ...example } of PLANTED) {
    if (!known.has(rule)) it.todo(`${name} (${rule})`);
    else
      it(name, () => {
        const where = file ?? Object.keys(example.files)[0];
        expect(told(example)).toEqual([
          { rule, file: where, at, underlined, suggest: suggest ?? [] },
        ]);
      });
  }

  it('and nothing is told of the records without one', () => {
    expect(told({ files: SOUND })).toEqual([]);
  });
});

describe('a suggestion, put in place of what is underlined, mends the fault', () => {
  const mendable = PLANTED.filter(({ rule, suggest }) => suggest && rule !== 'id/filename');
  it.each(mendable.map((planted) => [planted.name, planted] as const))('%s', (_name, planted) => {
    const file = planted.file ?? Object.keys(planted.files)[0] ?? '';
    const text = String(planted.files[file]);
    const [line = 0, column = 0] = planted.at.split(':').map(Number);
    const start = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
    const mended =
      text.slice(0, start) + planted.suggest?.[0] + text.slice(start + planted.underlined.length);
    expect(
      told({ ...planted, files: { ...planted.files, [file]: mended } }).filter(
        (each) => each.rule === planted.rule,
      ),
    ).toEqual([]);
  });
});
