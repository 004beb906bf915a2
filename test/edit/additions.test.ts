import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, newText } from '../../src/edit/additions.ts';
import { fieldAt } from '../../src/model/fields.ts';
import type { Json } from '../../src/parse/json.ts';
import { parse } from '../../src/parse/parse.ts';
import { valueAt } from '../../src/util/pointer.ts';
import { record, write } from './random-record.ts';

const keysOf = (pointer: string) => fieldAt('innovation', pointer)?.keys;
const read = (text: string): Json => {
  const parsed = parse(Buffer.from(text));
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const CHECK = { date: '2025-03', result: 'berjalan', by_name: 'Dinas: "Sosial" #1' };

describe('addTo', () => {
  it.each([
    [
      'an item after the last, its comments kept above it',
      'name: Lion\nchecks:\n  - date: 2020 # lama\n    result: berjalan\n    # milik butir ini\n\n# di bawah\nnotes: a\n',
      '/checks/-',
      'name: Lion\nchecks:\n  - date: 2020 # lama\n    result: berjalan\n    # milik butir ini\n  - date: 2025-03\n    result: berjalan\n    by_name: \'Dinas: "Sosial" #1\'\n\n# di bawah\nnotes: a\n',
    ],
    [
      'a list that is not there, at its place in the schema',
      'name: Lion\nowners: [a]\nsources:\n  a: {title: A}\n',
      '/checks/-',
      'name: Lion\nowners: [a]\nchecks:\n  - date: 2025-03\n    result: berjalan\n    by_name: \'Dinas: "Sosial" #1\'\nsources:\n  a: {title: A}\n',
    ],
    [
      'a key within brackets',
      'milestones:\n  - {id: a, phase: penerapan} # ya\n',
      '/milestones/0/date',
      'milestones:\n  - {id: a, phase: penerapan, date: 2025-03} # ya\n',
    ],
    [
      'a key before the first, after the dash of its item',
      'milestones:\n- phase: penerapan\n  date: 2020\n',
      '/milestones/0/id',
      'milestones:\n- id: 2025-03\n  phase: penerapan\n  date: 2020\n',
    ],
    [
      'an item of a file whose last line is open',
      'name: Lion\naliases:\n- a',
      '/aliases/-',
      'name: Lion\naliases:\n- a\n- 2025-03',
    ],
    ['an item in empty brackets', 'aliases: [ ]\n', '/aliases/-', 'aliases: [2025-03 ]\n'],
  ])('puts %s', (_what, before, pointer, after) => {
    const value = pointer === '/checks/-' ? CHECK : '2025-03';
    expect(addTo(before, [{ pointer, value }], keysOf)).toBe(after);
  });

  it.each([
    ['a key that is there', 'name: Lion\n', '/name'],
    ['an item of what is no list', 'aliases: Lion\n', '/aliases/-'],
    ['a place that is not there', 'name: Lion\n', '/milestones/3/date'],
    ['a text that is no YAML', 'name: [\n', '/aliases/-'],
  ])('makes nothing of %s', (_what, text, pointer) => {
    expect(addTo(text, [{ pointer, value: 'x' }], keysOf)).toBeUndefined();
  });

  const value = fc.oneof(
    fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((each) => !/[\p{C}\u2028\u2029\uFFFD-\uFFFF]/u.test(each)),
    fc.constantFrom('35.03', 'true', 'a: b', '- x', '#', "it's", '2025', 'satu\ndua'),
  );
  const item = fc.record({
    date: value,
    result: value,
    evidence: fc.array(fc.record({ kind: value }), { minLength: 1, maxLength: 2 }),
  });

  it('adds exactly what was meant and leaves every other byte', () => {
    let made = 0;
    fc.assert(
      fc.property(
        record,
        item,
        fc.constantFrom('', '\uFEFF', '# yaml-language-server: x\n'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(
          '/checks/-',
          '/milestones/-',
          '/milestones/0/evidence/-',
          '/checks/0/evidence/-',
          '/part_of',
        ),
        (node, added, head, eol, pointer) => {
          const text = write(node, head, eol);
          const before = read(text);
          const holder = pointer.slice(0, pointer.indexOf('/', 1) + 1 || undefined);
          const isDeep = /\/\d\//.test(pointer);
          if (isDeep && valueAt(before, holder.replace(/\/$/, '/0')) === undefined) return;
          const after = addTo(text, [{ pointer, value: added as unknown as Json }], keysOf);
          expect(after, `${pointer}\n${text}`).toBeDefined();
          const now = read(after as string);
          const list = valueAt(now, pointer.replace(/\/-$/, ''));
          expect(pointer.endsWith('-') ? (list as Json[]).at(-1) : list).toEqual(added);
          // What was put in is one piece: without it, the text is what it was.
          const [longer, shorter] = [after as string, text];
          let start = 0;
          while (start < shorter.length && longer[start] === shorter[start]) start += 1;
          expect(longer.endsWith(shorter.slice(start))).toBe(true);
          made += 1;
        },
      ),
      { numRuns: 600 },
    );
    expect(made).toBeGreaterThan(200);
  });
});

describe('newText', () => {
  it('writes what is read back as the same value', () => {
    const whole = fc.record({
      name: value(),
      items: fc.array(fc.record({ a: value(), b: fc.array(value()) })),
      none: fc.constant({}),
    });
    fc.assert(
      fc.property(whole, (each) => {
        expect(read(newText('# kepala\n', each as never))).toEqual(each);
      }),
    );
  });
});

function value() {
  return fc.oneof(
    fc.string().filter((each) => !/[\p{C}]/u.test(each)),
    fc.integer(),
    fc.boolean(),
  );
}
