import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../src/output/csv.ts';
import { json, terminal } from '../../src/output/escape.ts';

/** Any text, with what does harm made likely. */
const HARM = [
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\r',
  '\n',
  '\u0000',
  '\u0085',
  '\u009b',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
  '::error::x',
  '##[error]x',
  '##[',
  ':',
  '#',
  '[',
  '=1+1',
  '+62',
  '@x',
  ';',
  '\t',
  ' ',
  '\u00a0',
  '＝1',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HARM), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('terminal', () => {
  it('lets nothing through that moves, recolours, reorders, hides or commands', () => {
    fc.assert(
      fc.property(text, (value) => {
        const safe = terminal(value);
        expect(safe).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u,
        );
        expect(safe).not.toContain('##[');
        expect(safe).not.toMatch(/^\s*::/);
        expect(Buffer.from(safe, 'utf8').toString('utf8')).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves ordinary Indonesian text as it is', () => {
    const plain = "Jum'at Berkah: “GERTAK” – 80 % “ke atas” (é, 漢字, 👍)";
    expect(terminal(plain)).toBe(plain);
  });
});

describe('json', () => {
  it('is the same value to a reader, and safe in a log', () => {
    fc.assert(
      fc.property(text, text, (key, value) => {
        const written = json({ [`k${key}`]: value });
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ [`k${key}`]: value })));
        expect(written).not.toContain('##[');
        expect(written.split('\n').some((line) => /^\s*::/.test(line))).toBe(false);
        expect(written.replaceAll('\n', '')).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('csvCell', () => {
  it('is no formula, whichever separator the reader splits on', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const cell of csvCell(value).split(/[;|\t\r\n]/))
          expect(cell).not.toMatch(/^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves numbers and dates alone', () => {
    expect([csvCell(-5), csvCell('2020-12-14'), csvCell('35.03')]).toEqual([
      '-5',
      '2020-12-14',
      '35.03',
    ]);
  });
});
