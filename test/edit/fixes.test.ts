import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/check/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { PLANTED } from '../faults/planted.ts';
import { judge } from '../support/judge.ts';
import { mend } from '../support/mend.ts';

const EXAMPLES: readonly (readonly [string, Example])[] = [
  ...RULES.flatMap((rule) =>
    rule.examples.bad.map((example, index) => [`${rule.id} ${index + 1}`, example] as const),
  ),
  ...PLANTED.map((planted) => [planted.name, planted] as const),
];
const safely = (example: Example) => mend(example, ({ fix }) => fix?.safe === true);
const fully = (example: Example) => mend(example, ({ fix }) => fix !== undefined);
const mended = (example: Example, files: Readonly<Record<string, string>>): Example => ({
  ...example,
  files: { ...example.files, ...files },
});
/** A finding by what it says, wherever it stands. */
const told = (example: Example) =>
  judge(example).map(({ diagnostic: { rule, messageId }, file }) => `${file} ${rule} ${messageId}`);

describe('safe fixes', () => {
  it.each(EXAMPLES)('leave fewer findings and no new one: %s', (_name, example) => {
    const files = safely(example);
    const after = mended(example, files);
    const before = told(example);
    const left = told(after);
    for (const finding of left) expect(before).toContain(finding);
    if (Object.keys(files).length > 0) expect(left.length).toBeLessThan(before.length);
    expect(safely(after)).toEqual({});
  });
});

describe('all fixes', () => {
  it.each(EXAMPLES)('give files that can be read, and once is enough: %s', (_name, example) => {
    const files = fully(example);
    const after = mended(example, files);
    const unread = (each: string) => / yaml\//.test(each);
    expect(told(after).filter(unread).length).toBeLessThanOrEqual(
      told(example).filter(unread).length,
    );
    for (const path of Object.keys(files))
      expect(told(after).filter((each) => each.startsWith(path) && unread(each))).toEqual([]);
    expect(fully(after)).toEqual({});
  });

  it('reach the same files in whatever dress the fault comes', () => {
    const quotes = fc.constantFrom('', "'", '"');
    const comment = fc.constantFrom('', ' # catatan', '  # {bukan: isi}');
    fc.assert(
      fc.property(quotes, quotes, comment, comment, fc.boolean(), (a, b, c, d, flow) => {
        const owner = flow ? `[ ${a}Dinas Perikanan${a} ]` : `\n  - ${a}Dinas Perikanan${a}${c}`;
        const right = flow ? `[ ${a}dinas-perikanan${a} ]` : `\n  - ${a}dinas-perikanan${a}${c}`;
        const record = (owners: string, key: string, form: string) =>
          `name: Lion${d}\n${b}${key}${b}: ${owners}\n# atas\nform: ${b}${form}${b}${c}\nsources: {berita: {title: Berita}}\n`;
        const example = {
          files: { 'innovations/lion.yaml': record(owner, 'Owners', 'Pelayanan Publik') },
        };
        expect(safely(example)).toEqual({
          'innovations/lion.yaml': record(right, 'owners', 'pelayanan-publik'),
        });
      }),
    );
  });
});
