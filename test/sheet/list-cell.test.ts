import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinList, splitList } from '../../src/sheet/list-cell.ts';
import { text } from './random-value.ts';

it.each([
  [['Nelayan', 'Pedagang ikan'], 'Nelayan; Pedagang ikan'],
  [['a; b', 'c'], '"a; b"; c'],
  [['"Lion"'], '"""Lion"""'],
  [['', ' x'], '""; " x"'],
  [[1, 13], '1; 13'],
])('%j is written %s', (items, cell) => {
  expect(joinList(items)).toBe(cell);
});

it.each([
  ['a;b ;  c', ['a', 'b', 'c']],
  ['a; ', ['a']],
  ['; a;;', ['a']],
  ['Aplikasi "Lion"; b', ['Aplikasi "Lion"', 'b']],
  ['', []],
  ['"a; b', undefined],
  ['"a" b', undefined],
])('%s is read as %j', (cell, items) => {
  expect(splitList(cell)).toEqual(items);
});

it('what is written reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constant(''))), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
});
