import { describe, expect, it } from 'vitest';
import { frame } from '../../src/output/frame.ts';
import type { Point } from '../../src/present/lines.ts';
import { textWidth } from '../../src/text/width.ts';

const plain = { dim: (text: string) => text, mark: (text: string) => text, sign: '^' as const };

/** The rows below the place: lines from the first on, a range from `line:column` to `line:column`. */
function rows(lines: readonly string[], at: string, width = 80, from = 1): string[] {
  const [start, end] = at.split('-').map((point): Point => {
    const [line = 1, column = 1] = point.split(':').map(Number);
    return { line, column };
  }) as [Point, Point];
  const place = {
    message: '',
    file: 'catalog/a.yaml',
    range: { start, end },
    excerpt: { from, lines },
  };
  const [head, ...rest] = frame(place, width, plain);
  expect(head).toBe(`  → catalog/a.yaml:${start.line}:${start.column}`);
  return rest;
}

describe('a frame', () => {
  it('underlines what is blamed, with a line before and after', () => {
    expect(rows(['name: Lion', 'ownrs: [x]', 'form: y'], '10:1-10:6', 80, 9)).toEqual([
      '    9 │ name: Lion',
      '   10 │ ownrs: [x]',
      '      │ ^^^^^',
      '   11 │ form: y',
    ]);
  });

  it('shows a tab, in the two columns that should stand in its place', () => {
    expect(rows(['\t- lion'], '1:1-1:2')).toEqual(['   1 │ → - lion', '     │ ^^']);
    expect(rows(['form:\tpelayanan\t# ekor'], '1:7-1:16')).toEqual([
      '   1 │ form:→ pelayanan→ # ekor',
      '     │        ^^^^^^^^^',
    ]);
  });

  it('underlines wide characters by their columns, and accents with their letters', () => {
    expect(rows(['form: 公共服务 é é 👍🏽!'], '1:7-1:11')).toEqual([
      '   1 │ form: 公共服务 é é 👍🏽!',
      '     │       ^^^^^^^^',
    ]);
    expect(rows(['a: e\u0301e\u0301 👍🏽 🇮🇩 x'], '1:9-1:13')).toEqual([
      '   1 │ a: e\u0301e\u0301 👍🏽 🇮🇩 x',
      '     │       ^^',
    ]);
    expect(rows(['a: e\u0301e\u0301 👍🏽 🇮🇩 x'], '1:18-1:19')).toEqual([
      '   1 │ a: e\u0301e\u0301 👍🏽 🇮🇩 x',
      '     │            ^',
    ]);
  });

  it('spells out what cannot be shown, and underlines the spelling', () => {
    expect(rows(['a: x\u001b[31my'], '1:5-1:6')).toEqual([
      '   1 │ a: x\\u{1b}[31my',
      '     │     ^^^^^^',
    ]);
    expect(rows(['- ##[group]x ::y', '- b'], '1:5-1:6')).toEqual([
      '   1 │ - ##\\u{5b}group]x \\u{3a}:y',
      '     │     ^^^^^^',
      '   2 │ - b',
    ]);
  });

  it('shows a long line from shortly before the fault, and cuts what does not fit', () => {
    const long = `${'nama lain, '.repeat(400)}{a: 1}${', lagi'.repeat(400)}`;
    expect(rows([long], '1:4401-1:4407', 60)).toEqual([
      '   1 │ …ma lain, nama lain, {a: 1}, lagi, lagi, lagi, lagi,…',
      '     │                      ^^^^^^',
    ]);
    expect(rows([`form: ${'x'.repeat(4000)}`, 'b'.repeat(4000)], '1:7-1:4007', 40)).toEqual([
      '   1 │ form: xxxxxxxxxxxxxxxxxxxxxxxxxx…',
      '     │       ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      `   2 │ ${'b'.repeat(32)}…`,
    ]);
  });

  it('never cuts a character that readers see as one, nor underlines what is left out', () => {
    expect(rows([`a: ${'👍🏽'.repeat(40)}`], '1:4-1:164', 40)).toEqual([
      `   1 │ a: ${'👍🏽'.repeat(14)}…`,
      `     │    ${'^'.repeat(29)}`,
    ]);
    expect(rows([`a: ${'e\u0301'.repeat(80)}`], '1:4-1:164', 40)).toEqual([
      `   1 │ a: ${'e\u0301'.repeat(29)}…`,
      `     │    ${'^'.repeat(30)}`,
    ]);
  });

  it('underlines the first line of a range over several', () => {
    expect(rows(['package:  ', '  - satu', '  - dua'], '1:1-3:8')).toEqual([
      '   1 │ package:',
      '     │ ^^^^^^^^',
      '   2 │   - satu',
      '   3 │   - dua',
    ]);
  });

  it('points right behind a line, also one that fills the screen', () => {
    expect(rows(['name: Lion', 'form:'], '2:6-2:6')).toEqual([
      '   1 │ name: Lion',
      '   2 │ form:',
      '     │      ^',
    ]);
    const full = 'x'.repeat(52);
    expect(rows([full], '1:53-1:53', 60)).toEqual([`   1 │ ${full}`, `     │ ${' '.repeat(52)}^`]);
    expect(rows([`${full}x`], '1:54-1:54', 60)).toEqual([
      `   1 │ …${'x'.repeat(20)}`,
      `     │ ${' '.repeat(21)}^`,
    ]);
  });

  it('leaves out lines of a file without text', () => {
    expect(rows([''], '1:1-1:1')).toEqual([]);
    expect(rows(['  ', ''], '1:3-1:3')).toEqual([]);
  });

  it('is no wider than the screen, wherever in a line of anything the fault stands', () => {
    const line = 'a: \t公é\u0301👍🏽\u001b##[x] ::\u202e🇮🇩 '.repeat(20);
    for (const width of [40, 60, 81])
      for (let column = 1; column <= line.length + 1; column += 5)
        for (const row of rows(
          [line, line],
          `1:${column}-1:${Math.min(column + 3, line.length + 1)}`,
          width,
        ))
          expect(textWidth(row)).toBeLessThanOrEqual(width);
  });
});
