import { describe, expect, it } from 'vitest';
import { decode, parse } from '../../src/parse/parse.ts';
import { utf8, valueOf } from './bytes.ts';

describe('parse', () => {
  it('reads a record', () => {
    const text = [
      'id: jatim-2021-gertak',
      "title: 'GERTAK: Gerakan Tuntas Anemia'",
      'year: 2021',
      'active: true',
      'ended:',
      'tags: [kesehatan, remaja]',
      'summary: |',
      '  Tablet tambah darah',
      '  untuk remaja putri.',
      'replications:',
      '  - place: Kab. Sidoarjo',
      '    share: 12.5',
      '',
    ].join('\n');
    expect(valueOf(text)).toEqual({
      id: 'jatim-2021-gertak',
      title: 'GERTAK: Gerakan Tuntas Anemia',
      year: 2021,
      active: true,
      ended: null,
      tags: ['kesehatan', 'remaja'],
      summary: 'Tablet tambah darah\nuntuk remaja putri.\n',
      replications: [{ place: 'Kab. Sidoarjo', share: 12.5 }],
    });
  });

  it.each([
    ['null', null],
    ['~', null],
    ['NULL', null],
    ['nULL', 'nULL'],
    ['True', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['2020-12-14', '2020-12-14'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['1.000.000', '1.000.000'],
    ['-7', -7],
    ['0o14', 12],
    ['0x1F', 31],
    ['-0x1F', '-0x1F'],
    ['0b1', '0b1'],
    ['010', 10],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['9007199254740991', 9007199254740991],
  ])('reads the plain scalar %s by the core schema', (source, value) => {
    expect(valueOf(`x: ${source}\n`)).toEqual({ x: value });
    expect(valueOf(`x: '${source}'\n`)).toEqual({ x: source });
  });

  it('keeps the source of numbers that are not written as numbers are printed', () => {
    const parsed = parse(
      utf8("a: 35.10\nb: [007, 1, {'x/~': 1e3}]\nc:\n  - - +5\nd: 12\n2020: 0o14\n'e': '007'\n"),
    );
    expect(parsed).toEqual({
      ok: true,
      value: { a: 35.1, b: [7, 1, { 'x/~': 1000 }], c: [[5]], d: 12, 2020: 12, e: '007' },
      numbers: new Map([
        ['/a', '35.10'],
        ['/b/0', '007'],
        ['/b/2/x~1~0', '1e3'],
        ['/c/0/0', '+5'],
        ['/2020', '0o14'],
      ]),
    });
  });

  it('has no numbers where all are written as they are printed', () => {
    expect(parse(utf8('a: 35.1\n'))).toEqual({ ok: true, value: { a: 35.1 } });
  });

  it('takes keys as they are written', () => {
    expect(valueOf('2020: a\n007: b\ntrue: c\n"null": d\n"": e\n')).toEqual({
      2020: 'a',
      '007': 'b',
      true: 'c',
      null: 'd',
      '': 'e',
    });
  });

  it('gives keys that every object has as own properties', () => {
    const value = valueOf('constructor: a\ntoString: b\nhasOwnProperty: c\n') as object;
    expect(Object.entries(value)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('reads the same with a byte order mark and with CRLF', () => {
    expect(valueOf('\ufeffa: |\r\n  x\r\n  y\r\nb: "p\r\n  q"\r\n')).toEqual({
      a: 'x\ny\n',
      b: 'p q',
    });
  });

  it('reads a single document between markers', () => {
    expect(valueOf('# Jatim\n---\na: 1\n...\n# end\n')).toEqual({ a: 1 });
  });

  it('accepts lists and maps 64 deep', () => {
    expect(valueOf('['.repeat(64) + ']'.repeat(64))).toBeInstanceOf(Array);
  });
});

describe('decode', () => {
  it('keeps the byte order mark, so that offsets count it', () => {
    expect(decode(utf8('\ufeffa: 1'))).toBe('\ufeffa: 1');
  });

  it('decodes a part of a larger buffer', () => {
    expect(decode(utf8('xxa: 1yy').subarray(2, 6))).toBe('a: 1');
  });
});
