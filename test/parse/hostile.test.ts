import { describe, expect, it } from 'vitest';
import { decode, parse } from '../../src/parse/parse.ts';
import { locate } from '../../src/parse/positions.ts';
import { MAX_BYTES } from '../../src/parse/decode.ts';

const fill = (piece: string, size = MAX_BYTES) =>
  piece.repeat(Math.floor(size / Buffer.byteLength(piece)));
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

/** Files that made some reader hang, run out of memory or overflow its stack, and their like. */
const files: Record<string, string | Uint8Array> = {
  'nested explicit keys': '? '.repeat(400),
  'repeated anchors': '&x '.repeat(20_000),
  'open brackets': fill('['),
  'open brackets after a syntax error': `a: "x\n${'['.repeat(900_000)}`,
  'open braces with keys': fill('{a: '),
  'nested dashes': fill('- '),
  'nested colons': fill(': '),
  'blank lines': fill('\n'),
  'blank lines with CRLF': fill('\r\n'),
  'spaces before a word': `${' '.repeat(MAX_BYTES - 1)}a`,
  'tab-indented lines': lines(20_000, (n) => `\tk${n}: 1`),
  'tab-indented lines below keys': lines(50_000, (n) => `a${n}:\n\tk: 1`),
  '100,000 keys': lines(100_000, (n) => `k${n}: 1`),
  '100,000 keys in braces': `{${lines(100_000, (n) => `k${n},`)}}`,
  'the same key over and over': fill('a: 1\n'),
  'a list of 260,000 items': fill('- 1\n'),
  'a list of 520,000 empty items': fill('-\n'),
  'a list of 520,000 items in brackets': `[${'a,'.repeat(520_000)}]`,
  'pairs in brackets': `[${'a: 1,'.repeat(200_000)}]`,
  'a missing item at the end of a long list': `[${'a,'.repeat(520_000)},`,
  'one long comment': fill('#'),
  'many comments': fill('#\n'),
  'only quotes': fill('"'),
  'only apostrophes': fill("'"),
  'an open quote on every line': fill('a: "\n'),
  'a bad start on every line': fill('a: @x\n'),
  'an open bracket on every line': fill('a: [\n'),
  'line breaks as escapes': `"${fill('\\n', MAX_BYTES - 10)}"`,
  'letters as escapes': `"${fill('\\u0041', MAX_BYTES - 10)}"`,
  documents: fill('---\n'),
  anchors: fill('a: &x\n'),
  tags: fill('- !x y\n'),
  aliases: fill('- *x\n'),
  'an alias bomb': `a0: &a0 [x]\n${lines(20, (n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`)}\n`,
  directives: `${fill('%TAG !e! tag:x\n', 500_000)}---\na`,
  'control characters': fill('\x01a'),
  'line ends of old Macs': fill('\r'),
  'NUL bytes': new Uint8Array(MAX_BYTES),
  'bytes that are no text': new Uint8Array(MAX_BYTES).fill(0x80),
  'merge conflicts': fill('<<<<<<< a\nb: 1\n>>>>>>> c\n'),
  'a long plain text': fill('a b '),
  'a plain text of 500,000 lines': fill('a\n'),
  'a plain text of many lines before a key': `${fill('abc def\n', MAX_BYTES - 20)}b: 1`,
  'blank lines in a block text': `a: |\n${fill('  \n', MAX_BYTES - 20)}`,
  'hashes after an error': `a: b: ${fill(' #', MAX_BYTES - 20)}`,
  'a number of a million digits': '9'.repeat(MAX_BYTES),
  'a number with a huge exponent': `1e${'9'.repeat(MAX_BYTES - 2)}`,
  'large numbers': `[${'9007199254740993,'.repeat(60_000)}]`,
  'maps of growing indentation': lines(1_000, (n) => `${' '.repeat(n)}a:`),
};

/** Milliseconds. */
const HANG = 30_000;

describe('hostile files', () => {
  // A guard against hanging, far above what any of these takes: speed itself is for the bench.
  it.each(Object.entries(files))('does not hang: %s', (_, file) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
    const text = decode(bytes);
    const start = performance.now();
    const parsed = parse(bytes);
    expect(performance.now() - start).toBeLessThan(HANG);
    if (parsed.ok) locate(text);
    expect(performance.now() - start).toBeLessThan(HANG);
    if (parsed.ok) return;
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(parsed.problems.length).toBeLessThanOrEqual(50);
    for (const problem of parsed.problems) {
      expect(problem.span[1]).toBeLessThanOrEqual(text.length);
      expect(JSON.stringify(problem).length).toBeLessThan(2_000);
    }
  });
});
