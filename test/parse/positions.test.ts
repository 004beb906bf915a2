import { describe, expect, it } from 'vitest';
import { decode } from '../../src/parse/parse.ts';
import { locate } from '../../src/parse/positions.ts';
import { utf8 } from './bytes.ts';

/** Pointer -> [source of the key, source of the value], in the order of the file. */
function sources(text: string): [string, string | undefined, string][] {
  return [...locate(text)].map(([pointer, { key, value }]) => [
    pointer,
    key && text.slice(...key),
    text.slice(...value),
  ]);
}

describe('locate', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('slices every token of a record with %s', (_, eol) => {
    const lines = (...all: string[]) => all.join(eol);
    const body = lines(
      'id: x1 # comment',
      `"b/~": 'it''s'`,
      'list:',
      '  - 1',
      '  -',
      '  - d: e',
      '    f:',
      '  -   - 😀',
      'flow: [1, {x: 2, y, z: , "q":"r"}, [a: b], ]',
      '? key',
      ': v',
      'plain: one',
      '  two',
    );
    const text = lines('# head', '', body, '', '# foot', '');
    expect(sources(text)).toEqual([
      ['', undefined, body],
      ['/id', 'id', 'x1'],
      ['/b~1~0', '"b/~"', "'it''s'"],
      ['/list', 'list', lines('- 1', '  -', '  - d: e', '    f:', '  -   - 😀')],
      ['/list/0', undefined, '1'],
      ['/list/1', undefined, ''],
      ['/list/2', undefined, lines('d: e', '    f:')],
      ['/list/2/d', 'd', 'e'],
      ['/list/2/f', 'f', ''],
      ['/list/3', undefined, '- 😀'],
      ['/list/3/0', undefined, '😀'],
      ['/flow', 'flow', '[1, {x: 2, y, z: , "q":"r"}, [a: b], ]'],
      ['/flow/0', undefined, '1'],
      ['/flow/1', undefined, '{x: 2, y, z: , "q":"r"}'],
      ['/flow/1/x', 'x', '2'],
      ['/flow/1/y', 'y', ''],
      ['/flow/1/z', 'z', ''],
      ['/flow/1/q', '"q"', '"r"'],
      ['/flow/2', undefined, '[a: b]'],
      ['/flow/2/0', undefined, 'a: b'],
      ['/flow/2/0/a', 'a', 'b'],
      ['/key', 'key', 'v'],
      ['/plain', 'plain', lines('one', '  two')],
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('slices block texts from their sign to their last line with %s', (_, eol) => {
    const lines = (...all: string[]) => all.join(eol);
    const text = lines(
      'a: |-  # not | this',
      '  one  ',
      '',
      '  two  ',
      '',
      'b: >2+',
      '   three',
      '',
      'c: |',
      '',
      'd:',
      '  - >-',
      '    four',
      '# five',
      'e: |+ # six',
    );
    expect(sources(text).slice(1)).toEqual([
      ['/a', 'a', lines('|-  # not | this', '  one  ', '', '  two  ')],
      ['/b', 'b', lines('>2+', '   three')],
      ['/c', 'c', '|'],
      ['/d', 'd', lines('- >-', '    four')],
      ['/d/0', undefined, lines('>-', '    four')],
      ['/e', 'e', '|+'],
    ]);
  });

  it('puts an empty value right after its colon or dash', () => {
    const text = 'a:   # x\nb: {c: }\nd:\n  - # y\n  - z\n? e\n';
    const at = (pointer: string) => locate(text).get(pointer)?.value;
    const after = (source: string) => {
      const end = text.indexOf(source) + source.length;
      return [end, end];
    };
    expect(at('/a')).toEqual(after('a:'));
    expect(at('/b/c')).toEqual(after('c:'));
    expect(at('/d/0')).toEqual(after('  -'));
    expect(at('/e')).toEqual(after('? e'));
  });

  it('counts a byte order mark and both halves of an emoji', () => {
    const text = decode(utf8('\ufeff"😀": "😀"\n'));
    expect(locate(text)).toEqual(
      new Map([
        ['', { value: [1, 11] }],
        ['/😀', { key: [1, 5], value: [7, 11] }],
      ]),
    );
  });

  it.each([
    ['--- |\n a\n', '|\n a'],
    ['# x\n--- # y\n- a\n...\n', '- a'],
    ['---\n"a"\n', '"a"'],
    ['{}\n', '{}'],
    ['[ # x\n  ]\n# y\n', '[ # x\n  ]'],
  ])('finds the root of %j', (text, root) => {
    expect(sources(text)[0]).toEqual(['', undefined, root]);
  });

  it('knows nothing of a broken text', () => {
    expect(locate('a: [\n')).toEqual(new Map());
  });
});
