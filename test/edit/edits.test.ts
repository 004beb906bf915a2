import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/diagnostic.ts';
import { applyFixes } from '../../src/edit/apply-fixes.ts';
import { editsOf } from '../../src/edit/edits-of.ts';
import { meant } from '../../src/edit/meant.ts';
import { shapeOf } from '../../src/edit/shape.ts';
import { applyEdits, overlap } from '../../src/edit/splice.ts';
import { unifiedDiff } from '../../src/edit/unified-diff.ts';
import { type Json, parse } from '../../src/parse/parse.ts';
import { locate } from '../../src/parse/positions.ts';
import { record, write } from './random-record.ts';

const valueOf = (text: string): Json => {
  const parsed = parse(Buffer.from(text));
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${text}`);
  return parsed.value;
};
const mend = (text: string, ...changes: Change[]) => applyFixes(text, [{ safe: true, changes }]);
const commentsOf = (text: string) =>
  shapeOf(text, locate(text)).comments.map(([start, end]) => text.slice(start, end));
/** How many lines differ, where none is added or taken. */
const changedLines = (a: string, b: string) => {
  const others = b.split('\n');
  return a.split('\n').filter((line, index) => line !== others[index]).length;
};

const newText = fc.oneof(
  fc.constantFrom(
    '2020',
    '35.10',
    'true',
    'null',
    '',
    ' ',
    '- x',
    'a: b',
    'a #b',
    '#a',
    "it's",
    '"x"',
    '...',
    '@a',
    'a, b',
    '[x]',
    '😀',
    '~',
    '<<',
    'x:',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('a change of a record', () => {
  it('says what was meant, on its own line, and loses no comment', () => {
    fc.assert(
      fc.property(
        record,
        newText,
        fc.nat(),
        fc.constantFrom('\n', '\r\n'),
        (node, value, at, eol) => {
          const text = write(node, '# Berkas\n', eol);
          const positions = locate(text);
          const leaves = [...positions.keys()].filter(
            (pointer) => pointer !== '' && shapeOf(text, positions).children(pointer).length === 0,
          );
          const pointer = leaves[at % leaves.length] ?? '';
          const change: Change = { change: 'set', pointer, value };
          const { text: made, made: fixes } = mend(text, change);
          if (fixes.length === 0) {
            // Nothing to do, or a text that our YAML does not allow; then nothing is touched.
            expect(made).toBe(text);
            const isSame =
              JSON.stringify(meant(valueOf(text), [change])) === JSON.stringify(valueOf(text));
            expect(isSame || /[^\P{C}]|[\u2028\u2029\ufffd]/u.test(value)).toBe(true);
            return;
          }
          expect(valueOf(made)).toEqual(meant(valueOf(text), [change]));
          expect(commentsOf(made)).toEqual(commentsOf(text));
          const source = text.slice(...(positions.get(pointer)?.value ?? [0, 0]));
          if (!source.includes('\n')) expect(changedLines(text, made)).toBe(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('renames one key and removes one entry, and nothing else changes', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.boolean(), (node, at, isRename) => {
        const text = write(node, '', '\n');
        const pointers = [...locate(text)].filter(
          ([pointer, { key }]) => pointer !== '' && (!isRename || key),
        );
        const pointer = pointers[at % pointers.length]?.[0] ?? '';
        const change: Change = isRename
          ? { change: 'rename', pointer, key: 'kunci-baru' }
          : { change: 'remove', pointer };
        const { text: made, made: fixes } = mend(text, change);
        if (fixes.length === 0) {
          expect(made).toBe(text);
          // A removal that would take a comment along is not made.
          expect(isRename).toBe(false);
          return;
        }
        expect(valueOf(made)).toEqual(meant(valueOf(text), [change]));
        expect(commentsOf(made)).toEqual(commentsOf(text));
        if (isRename) expect(changedLines(text, made)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('removes what stands in the way of no comment', () => {
    const text = '- rule: a\n  until: 2026\n# tetap\n- rule: b\n- {rule: c, until: 2027}\n';
    expect(mend(text, { change: 'remove', pointer: '/0' }).text).toBe(
      '# tetap\n- rule: b\n- {rule: c, until: 2027}\n',
    );
    expect(mend(text, { change: 'remove', pointer: '/0/rule' }).text).toBe(
      '- until: 2026\n# tetap\n- rule: b\n- {rule: c, until: 2027}\n',
    );
    expect(mend(text, { change: 'remove', pointer: '/2/until' }).text).toBe(
      '- rule: a\n  until: 2026\n# tetap\n- rule: b\n- {rule: c}\n',
    );
    expect(mend('a:\n  - x\nb: 1\n', { change: 'remove', pointer: '/a/0' }).text).toBe(
      'a: []\nb: 1\n',
    );
    expect(mend('a: 1\nb: 2 # dua\n', { change: 'remove', pointer: '/b' }).made).toEqual([]);
  });
});

describe('fixes of one file', () => {
  it('that overlap wait, and the others are made', () => {
    const first = { safe: true, changes: [{ change: 'set', pointer: '/a', value: 'x' }] } as const;
    const second = { safe: true, changes: [{ change: 'set', pointer: '/a', value: 'y' }] } as const;
    const third = { safe: true, changes: [{ change: 'set', pointer: '/b', value: 'z' }] } as const;
    expect(applyFixes('a: 1\nb: 2\n', [first, second, third])).toEqual({
      text: 'a: x\nb: z\n',
      made: [first, third],
    });
  });

  it('that would break the file are left out, alone', () => {
    const twin = { safe: true, changes: [{ change: 'rename', pointer: '/b', key: 'a' }] } as const;
    const fine = { safe: true, changes: [{ change: 'set', pointer: '/b', value: 3 }] } as const;
    expect(applyFixes('a: 1\nb: 2\n', [twin, fine])).toEqual({
      text: 'a: 1\nb: 3\n',
      made: [fine],
    });
  });

  it('of a file that cannot be read are made only where it then can', () => {
    const quote = {
      safe: false,
      changes: [{ change: 'splice', span: [3, 7], text: "'b: c'" }],
    } as const;
    expect(applyFixes('a: b: c\n', [quote]).text).toBe("a: 'b: c'\n");
    expect(applyFixes('a: b: c\nd: "e\n', [quote]).made).toEqual([]);
  });

  it('keep a byte order mark and the line ends', () => {
    expect(mend('\uFEFFa: 1\r\nb: 2\r\n', { change: 'set', pointer: '/a', value: 'x' }).text).toBe(
      '\uFEFFa: x\r\nb: 2\r\n',
    );
  });
});

describe('edits', () => {
  it('replace what they name, wherever they stand in the list', () => {
    const edits = [
      { start: 6, end: 6, text: '!' },
      { start: 0, end: 2, text: 'AB' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('ABcdef!');
    expect(applyEdits('abcdef', [...edits].reverse())).toBe('ABcdef!');
  });

  it('are refused where they overlap or lie outside', () => {
    const cross = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(overlap(cross.slice(0, 1), cross.slice(1))).toBe(true);
    expect(() => applyEdits('abcdef', cross)).toThrow(RangeError);
    expect(() => applyEdits('ab', [{ start: 1, end: 3, text: '' }])).toThrow(RangeError);
  });

  it('that change nothing are none', () => {
    const shape = shapeOf('a: x\n', locate('a: x\n'));
    expect(editsOf(shape, [{ change: 'set', pointer: '/a', value: 'x' }])).toBeUndefined();
  });
});

describe('unifiedDiff', () => {
  it('shows changed lines with their surroundings, and nothing that steers a terminal', () => {
    const lines = (...all: string[]) => `${all.join('\n')}\n`;
    const before = lines('a', 'b', 'c', 'd', 'e', 'f');
    expect(unifiedDiff(before, before.replace('e', '\u001b[31m'), 'catalog/x.yaml')).toBe(
      lines(
        '--- a/catalog/x.yaml',
        '+++ b/catalog/x.yaml',
        '@@ -2,5 +2,5 @@',
        ' b',
        ' c',
        ' d',
        '-e',
        '+\\u{1b}[31m',
        ' f',
      ),
    );
  });

  it('gives a file with very many changes as replaced', () => {
    const before = Array.from({ length: 6_000 }, (_, index) => `x${index}\n`).join('');
    const diff = unifiedDiff(before, before.replaceAll('x', 'y'), 'catalog/x.yaml');
    expect(diff).toContain('@@ -1,6000 +1,6000 @@\n-x0\n');
    expect(diff.split('\n').length).toBe(12_004);
  });
});
