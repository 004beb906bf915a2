import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/parse/problems.ts';
import { problemsOf } from './bytes.ts';

/** A broken text with its places in «marks», and what is said of each, in order. */
interface Example {
  readonly says: string;
  readonly text: string;
  readonly found: readonly (readonly [
    rule: string,
    messageId: string,
    args?: object,
    fix?: string,
  ])[];
}

const S = 'yaml/syntax';
const U = 'yaml/unsupported';
const D = 'yaml/duplicate-key';
const L = 'yaml/limit';
const E = 'yaml/encoding';

const examples: Example[] = [
  {
    says: 'a title with a colon',
    text: 'title: «GERTAK: Gerakan» # x\nyear: 2020\n',
    found: [[S, 'colon-in-text', { key: 'title' }, "'GERTAK: Gerakan'"]],
  },
  {
    says: 'a text with a colon over several lines',
    text: 'desc: «Program ini\n  untuk\n  tujuan utama: sehat»\nyear: 2020\n',
    found: [[S, 'colon-in-text', { key: 'desc' }]],
  },
  {
    says: 'an unclosed quote, and not what follows from it',
    text: 'title: «"»GERTAK\nname: \'x\'\ndesc: "abc"\n',
    found: [[S, 'unclosed-quote', { quote: '"' }]],
  },
  {
    says: 'an unclosed quote inside a map',
    text: 'a:\n  title: «"»GERTAK\n  name: "x"\nb: 1\n',
    found: [[S, 'unclosed-quote', { quote: '"' }]],
  },
  {
    says: 'an unclosed quote in a list',
    text: "- «'»abc\n- 'def'\n",
    found: [[S, 'unclosed-quote', { quote: "'" }]],
  },
  {
    says: 'an unclosed quote in the last line',
    text: 'a: 1\nb: «"»x\n',
    found: [[S, 'unclosed-quote', { quote: '"' }]],
  },
  {
    says: 'quotes around a part of the value',
    text: 'name: «"GERTAK" Gerakan»\n',
    found: [[S, 'quote-then-text', { quote: '"' }, `'"GERTAK" Gerakan'`]],
  },
  {
    says: 'an apostrophe inside single quotes',
    text: "title: «'Jum'at Bersih'»\nb: 1\n",
    found: [[S, 'quote-then-text', { quote: "'" }, `"Jum'at Bersih"`]],
  },
  {
    says: 'a tab as indentation',
    text: 'a:\n«\t»b: 1\n\tc: 2\nd: 1\n',
    found: [[S, 'tab-indent', {}, '  ']],
  },
  {
    says: 'a line that is too far right',
    text: 'a:\n  b: 1\n«   »c: 2\n  d: 1\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a line that is too far left',
    text: 'a:\n  b: 1\n« »e: 2\nf: 1\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a first line that is too far right',
    text: '« »a: 1\nb: 2\nc: 3\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'an item that is too far left',
    text: 'a:\n  - x\n« »- y\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a list among keys',
    text: 'a: 1\n«- b»\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a block text that is not indented',
    text: 'a: |\n«x»\nb: 1\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a block text whose second line is too far left',
    text: 'a: |\n   x\n«  »y\nb: 1\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a quoted text that goes on too far left',
    text: 'desc: "first line\n«second line"»\nb: 1\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a line without a colon',
    text: 'title: x\n«name GERTAK»\nyear: 2020\n',
    found: [[S, 'missing-colon', { text: 'name GERTAK' }]],
  },
  {
    says: 'a last line without a colon',
    text: 'title: x\n«name GERTAK»\n',
    found: [[S, 'missing-colon', { text: 'name GERTAK' }]],
  },
  {
    says: 'a link as a line',
    text: 'a: 1\n«http://x.go.id»\nb: 2\n',
    found: [[S, 'missing-colon', { text: 'http://x.go.id' }]],
  },
  {
    says: 'a colon without a space',
    text: 'a: 1\n«title:GERTAK»\nname: x\n',
    found: [[S, 'missing-space', { key: 'title' }, 'title: GERTAK']],
  },
  {
    says: 'a value that starts with @',
    text: 'name: «@rsud»\nb: 1\n',
    found: [[S, 'bad-start', { char: '@' }, "'@rsud'"]],
  },
  {
    says: 'two bad values, each by itself',
    text: 'name: «%5»\nb: «`x`»\n',
    found: [
      [S, 'bad-start', { char: '%' }, "'%5'"],
      [S, 'bad-start', { char: '`' }, "'`x`'"],
    ],
  },
  {
    says: 'a bold word',
    text: 't: «*bold* text»\n',
    found: [[S, 'bad-start', { char: '*' }, "'*bold* text'"]],
  },
  {
    says: 'an ampersand before a name',
    text: 't: «& Rekan»\n',
    found: [[S, 'bad-start', { char: '&' }, "'& Rekan'"]],
  },
  {
    says: 'a bracketed word before text',
    text: 't: «[Baru] Inovasi»\n',
    found: [[S, 'bad-start', { char: '[' }, "'[Baru] Inovasi'"]],
  },
  {
    says: 'a dash after a key',
    text: 't: «- x»\n',
    found: [[S, 'bad-start', { char: '-' }, "'- x'"]],
  },
  {
    says: 'a greater-than sign before text',
    text: 't: «> 50 %»\n',
    found: [[S, 'bad-start', { char: '>' }, "'> 50 %'"]],
  },
  {
    says: 'a bad value inside brackets',
    text: 't: [«@a», b]\n',
    found: [[S, 'bad-start', { char: '@' }, "'@a'"]],
  },
  {
    says: 'an unclosed bracket',
    text: 'tags: «[»a, b\nname: x\n',
    found: [[S, 'bad-flow', { bracket: '[' }]],
  },
  {
    says: 'an unclosed brace at the end',
    text: 'a: «{»b: [1, 2]',
    found: [[S, 'bad-flow', { bracket: '{' }]],
  },
  {
    says: 'a closing bracket right under its key',
    text: 'a: [\n  b\n«]»\nc: 1\n',
    found: [[S, 'flow-indent', { bracket: ']' }, '  ]']],
  },
  {
    says: 'a closing brace under its key, in an item of a list',
    text: 'a:\n  - b: {\n      c: 1,\n«    }»\nd: 1\n',
    found: [[S, 'flow-indent', { bracket: '}' }, '      }']],
  },
  {
    says: 'a bracket too many',
    text: 't: [a, b]«]»\n',
    found: [[S, 'bad-flow', { bracket: ']' }]],
  },
  {
    says: 'a missing comma',
    text: 't: [a, "b" «c»]\n',
    found: [[S, 'missing-comma']],
  },
  {
    says: 'a comma too many',
    text: 't: [a,«,»b]\n',
    found: [[S, 'extra-comma', {}, '']],
  },
  {
    says: 'a Windows path in double quotes',
    text: 'p: "C:«\\D»ata"\n',
    found: [[S, 'bad-escape', { escape: '\\D' }, '\\\\D']],
  },
  {
    says: 'a merge conflict',
    text: 'a: 1\n«<<<<<<< HEAD»\nb: 1\n=======\nb: 2\n>>>>>>> x\nc: [\n',
    found: [[S, 'merge-conflict']],
  },
  { says: 'an empty file', text: '«»', found: [[S, 'empty']] },
  { says: 'a file of comments', text: '«»# x\n\n---\n', found: [[S, 'empty']] },
  {
    says: 'what has no name of its own',
    text: 'a: 1\n... «»b\n',
    found: [[S, 'other', { detail: 'end of the stream or a document separator is expected' }]],
  },
  {
    says: 'a marker that is not at the start of its line',
    text: '  «»---\na: 1\n',
    found: [[S, 'other', { detail: 'a document marker stands at the start of its line' }]],
  },
  {
    says: 'brackets that are not indented',
    text: 'a:\n«[]»\n',
    found: [[S, 'bad-indent']],
  },
  {
    says: 'a tab inside brackets',
    text: 'a:\n  - {x: 1, y:«\t»2}\n',
    found: [[S, 'tab-in-flow', {}, ' ']],
  },
  {
    says: 'a key without a space before a text of two lines',
    text: 'a:\n  x: 1\n  «note:panjang»\n    sekali\n',
    found: [[S, 'missing-space', { key: 'note' }, 'note: panjang']],
  },
  {
    says: 'an open brace, and not what follows from it',
    text: 'a: «{»title: x,\nLaporan, url: "https://x.go.id"}\nb: 1\n',
    found: [[S, 'bad-flow', { bracket: '{' }]],
  },
  {
    says: 'two broken items of a list',
    text: '- a: «@x»\n- b: 1\n- «%y»\n',
    found: [
      [S, 'bad-start', { char: '@' }, "'@x'"],
      [S, 'bad-start', { char: '%' }, "'%y'"],
    ],
  },
  {
    says: 'two broken entries, each by itself',
    text: 'a: «"»x\nb: 1\nc: «[»1\nd: 1\n',
    found: [
      [S, 'unclosed-quote', { quote: '"' }],
      [S, 'bad-flow', { bracket: '[' }],
    ],
  },
  {
    says: 'every later key of the same name',
    text: 'a: 1\nb: 2\n«a»: 3\nc: {x: 1, «"x"»: 2}\n«"\\x61"»: 4\n',
    found: [
      [D, 'duplicate', { key: 'a' }],
      [D, 'duplicate', { key: 'x' }],
      [D, 'duplicate', { key: 'a' }],
    ],
  },
  {
    says: 'an anchor and its alias',
    text: 'a: «&x» {b: 1}\nc: «*x»\n',
    found: [
      [U, 'anchor', { name: 'x' }],
      [U, 'alias', { name: 'x' }],
    ],
  },
  {
    says: 'an alias that was meant as text',
    text: 't: «*penting*»\n',
    found: [[U, 'alias', { name: 'penting*' }, "'*penting*'"]],
  },
  {
    says: 'an anchor that was meant as text',
    text: 't: «&RSUD Sakit»\n',
    found: [[U, 'anchor', { name: 'RSUD' }, "'&RSUD Sakit'"]],
  },
  {
    says: 'a tag',
    text: 't: «!!binary abc»\nu: «!penting»\n',
    found: [
      [U, 'tag', { name: '!!binary' }, "'!!binary abc'"],
      [U, 'tag', { name: '!penting' }, "'!penting'"],
    ],
  },
  { says: 'a merge key', text: '«<<»: {a: 1}\n', found: [[U, 'merge-key']] },
  {
    says: 'a YAML version',
    text: '# x\n«%YAML 1.1»\n---\na: no\n',
    found: [[U, 'directive', { name: 'YAML' }]],
  },
  {
    says: 'an unknown directive',
    text: '«%FOO»\n---\na: 1\n',
    found: [[U, 'directive', { name: 'FOO' }]],
  },
  {
    says: 'a directive without a document marker',
    text: '«%FOO bar»\na: 1\n',
    found: [[U, 'directive', { name: 'FOO' }]],
  },
  {
    says: 'a second document',
    text: '---\na: --- x\n«---»\nb: 1\n---\nc: 1\n',
    found: [[U, 'documents']],
  },
  { says: 'a null key', text: '«~»: 1\na: 2\n', found: [[U, 'key-null']] },
  { says: 'a list as a key', text: '? «[»a, ~]\n: {b: 1}\n', found: [[U, 'key-collection']] },
  {
    says: 'a key that would change the prototype',
    text: '«__proto__»: {a: 1}\nb: {«"__proto__"»: 2}\n',
    found: [
      [U, 'key-proto', { key: '__proto__' }],
      [U, 'key-proto', { key: '__proto__' }],
    ],
  },
  {
    says: 'whole numbers that would lose digits',
    text: 'nik: «3578010101010001234»\nb: [«9007199254740993»]\n',
    found: [
      [U, 'number-digits', { text: '3578010101010001234' }, "'3578010101010001234'"],
      [U, 'number-digits', { text: '9007199254740993' }, "'9007199254740993'"],
    ],
  },
  {
    says: 'infinite numbers',
    text: 'a: «.inf»\nb: «-.INF»\nc: «.NaN»\nd: «1e400»\n',
    found: [
      [U, 'number-infinite', { text: '.inf' }, "'.inf'"],
      [U, 'number-infinite', { text: '-.INF' }, "'-.INF'"],
      [U, 'number-infinite', { text: '.NaN' }, "'.NaN'"],
      [U, 'number-infinite', { text: '1e400' }, "'1e400'"],
    ],
  },
  {
    says: 'lists that are too deep',
    text: `${'['.repeat(64)}«[»${']'.repeat(65)}`,
    found: [[L, 'depth', { max: 64 }]],
  },
  {
    says: 'pairs in lists that are too deep',
    text: `${'[a: '.repeat(32)}«[»${']'.repeat(33)}`,
    found: [[L, 'depth', { max: 64 }]],
  },
  {
    says: 'too many keys',
    text: `${numbered(2_000, (n) => `k${n}: 1\n`)}«k2000»: 1\n`,
    found: [[L, 'keys', { max: 2_000 }]],
  },
  {
    says: 'too many items',
    text: `a: «[»${numbered(20_001, () => '1,')}]`,
    found: [[L, 'items', { max: 20_000 }]],
  },
  {
    says: 'a text that is too long',
    text: `a: «${'x'.repeat(100_001)}»\n`,
    found: [[L, 'text-length', { max: 100_000, actual: 100_001 }]],
  },
  {
    says: 'a file that is too large',
    text: `«»${'#'.repeat(1024 * 1024 + 1)}`,
    found: [[L, 'file-size', { max: 1_048_576, actual: 1_048_577 }]],
  },
  {
    says: 'control characters',
    text: 'a: «\0\x1b»\nb: x«\x9b»\n# «\x7f»\n',
    found: [
      [E, 'control-character', { char: 'U+0000' }],
      [E, 'control-character', { char: 'U+009B' }],
      [E, 'control-character', { char: 'U+007F' }],
    ],
  },
  {
    says: 'characters that turn the reading direction',
    text: '\ufeffa: «\u202e»x«\u2066»\n',
    found: [
      [E, 'bidi-control', { char: 'U+202E' }],
      [E, 'bidi-control', { char: 'U+2066' }],
    ],
  },
  {
    says: 'a letter that was lost earlier',
    text: 'a: Jum«\ufffd»at\n',
    found: [[E, 'replacement-character']],
  },
  {
    says: 'what is not a character',
    text: 'a: «\uffff»\n',
    found: [[E, 'not-a-character', { char: 'U+FFFF' }]],
  },
  {
    says: 'a byte order mark inside',
    text: '\ufeffa: 1\n«\ufeff»b: 2\n',
    found: [[E, 'bom-inside']],
  },
  { says: 'the line ends of old Macs, once', text: 'a: 1«\r»b: 2\r', found: [[E, 'lone-cr']] },
  {
    says: 'forbidden characters behind escapes',
    text: 'a: «"\\0"»\nb: «"x\\e[2J"»\nc: «"\\ud83d"»\nd: «"\\u202e"»\ne: «"\\U80000041"»\nf: "\\ud83d\\ude00\\r\\n\\t"\n',
    found: [
      [E, 'escaped', { char: 'U+0000' }],
      [E, 'escaped', { char: 'U+001B' }],
      [E, 'escaped', { char: 'U+D83D' }],
      [E, 'escaped', { char: 'U+202E' }],
      [E, 'escaped', { char: '\\U80000041' }],
    ],
  },
];

describe('problems', () => {
  it.each(examples)('points at $says', ({ text, found }) => {
    const { plain, spans } = readMarks(text);
    const expected = found.map(([rule, messageId, args, fix], index) => ({
      rule,
      messageId,
      ...(args && { args }),
      span: spans[index],
      ...(fix !== undefined && { suggest: [fix] }),
    }));
    const problems = problemsOf(plain);
    expect(problems).toMatchObject(expected);
    expect(problems).toHaveLength(found.length);
    for (const [index, { suggest }] of problems.entries()) {
      expect(suggest).toEqual(found[index]?.[3] === undefined ? undefined : [found[index]?.[3]]);
    }
  });

  it('relates a duplicate key to the first one', () => {
    expect(problemsOf('a: 1\nb:\n  a: 1\n"a": 3\n')).toEqual([
      {
        rule: 'yaml/duplicate-key',
        messageId: 'duplicate',
        args: { key: 'a' },
        span: [15, 18],
        related: [{ messageId: 'related-first', args: { key: 'a' }, span: [0, 1] }],
      },
    ]);
  });

  it('points at the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('a: \ufffd😀é'),
      Buffer.from([0x93]),
      Buffer.from('x'),
    ]);
    expect(problemsOf(bytes)).toEqual([
      { rule: 'yaml/encoding', messageId: 'not-utf8', args: { byte: '93' }, span: [7, 8] },
    ]);
  });

  it.each([
    ['with a byte order mark', Buffer.from('\ufeffa: 1', 'utf16le')],
    ['without one', Buffer.from('a: 1', 'utf16le')],
    ['with the bytes swapped', Buffer.from('\ufeffa: 1', 'utf16le').swap16()],
  ])('names UTF-16 %s', (_, bytes) => {
    expect(problemsOf(bytes)).toEqual([
      { rule: 'yaml/encoding', messageId: 'utf-16', args: {}, span: [0, 0] },
    ]);
  });

  it('stops after 50 problems', () => {
    expect(problemsOf('a: 1\n'.repeat(500))).toHaveLength(50);
    expect(problemsOf('\u202ea'.repeat(500))).toHaveLength(50);
  });

  it('shortens the texts of strangers in args and suggests no long texts', () => {
    const [found] = problemsOf(`${'k'.repeat(500)}: 1\n${'k'.repeat(500)}: 1\n`);
    expect(found?.args).toEqual({ key: `${'k'.repeat(199)}…` });
    const [long] = problemsOf(`a: @${'x'.repeat(500)}\n`);
    expect(long).not.toHaveProperty('suggest');
  });

  it('has an example of every message in the table', () => {
    const seen = new Set(examples.flatMap(({ found }) => found.map(([r, m]) => `${r} ${m}`)));
    for (const shownAbove of [
      'yaml/encoding utf-16',
      'yaml/encoding not-utf8',
      `${D} related-first`,
    ]) {
      seen.add(shownAbove);
    }
    const all = Object.entries(PROBLEMS).flatMap(([rule, messages]) =>
      Object.keys(messages).map((messageId) => `${rule} ${messageId}`),
    );
    expect([...seen].sort()).toEqual(all.sort());
  });

  it('gives the args that the table names', () => {
    const table: Record<string, Record<string, readonly string[]>> = PROBLEMS;
    for (const { text } of examples) {
      for (const { rule, messageId, args } of problemsOf(readMarks(text).plain)) {
        expect(Object.keys(args)).toEqual(table[rule]?.[messageId]);
      }
    }
  });
});

function readMarks(text: string): { plain: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let plain = '';
  for (const [index, part] of text.split(/[«»]/).entries()) {
    if (index % 2 === 1) spans.push([plain.length, plain.length + part.length]);
    plain += part;
  }
  return { plain, spans };
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('');
}
