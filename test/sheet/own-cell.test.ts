import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/model/fields.ts';
import { FOLDERS, type Kind } from '../../src/model/record.ts';
import { withoutControls } from '../../src/output/escape.ts';
import { guarded, unguarded } from '../../src/output/csv.ts';
import { type Column, tablesOf } from '../../src/sheet/columns.ts';
import { csvCellRead, csvContent } from '../../src/sheet/own-csv.ts';
import { heldIn, writtenCell } from '../../src/sheet/own-cell.ts';
import { rowsOf } from '../../src/sheet/rows.ts';
import type { Cell } from '../../src/sheet/sheet.ts';
import { fold } from '../../src/util/fold.ts';
import { text, valueOf } from './random-value.ts';

const KINDS = Object.keys(FOLDERS) as Kind[];
const columnAt = (kind: Kind, pattern: string) =>
  tablesOf(kind)
    .flatMap(({ columns }) => columns)
    .find((column) => column.pattern === pattern) as Column;

const owners = columnAt('innovation', '/owners');
const value = columnAt('innovation', '/benefits/*/result/value');
const date = columnAt('innovation', '/milestones/*/date');
const signed = columnAt('agreement', '/parties/*/signed');
const affairs = columnAt('innovation', '/affairs');
const code = columnAt('agency', '/region_code');

const count = columnAt('innovation', '/package/count');

const COLUMNS = { count, owners, value, date, signed, affairs, code };

it.each([
  ['owners', ['a', 'b'], { kind: 'text', text: 'a; b' }],
  ['affairs', ['kelautan-dan-perikanan'], { kind: 'text', text: 'Kelautan dan perikanan' }],
  ['value', 12.5, { kind: 'number', number: 12.5 }],
  ['value', '12.5', { kind: 'text', text: '12.5' }],
  ['value', '2021', { kind: 'text', text: '2021' }],
  ['value', '1,5', { kind: 'text', text: "'1,5" }],
  ['value', '1.234,56', { kind: 'text', text: '1.234,56' }],
  ['value', '', { kind: 'text', text: '""' }],
  ['value', '"', { kind: 'text', text: '""""' }],
  ['date', '2021-05-31', { kind: 'date', date: '2021-05-31' }],
  ['date', '2021-05', { kind: 'text', text: '2021-05' }],
  ['date', '2021', { kind: 'text', text: '2021' }],
  ['date', '2019/2020', { kind: 'text', text: '2019/2020' }],
  ['date', '2021-02-30', { kind: 'text', text: '2021-02-30' }],
  ['date', '1899-12-31', { kind: 'text', text: '1899-12-31' }],
  ['signed', true, { kind: 'text', text: 'Ya' }],
  ['signed', '2021-05-31', { kind: 'text', text: '2021-05-31' }],
  ['code', '35.10', { kind: 'text', text: '35.10' }],
  ['owners', undefined, { kind: 'empty' }],
] as const)('%s holding %j is written and read back', (name, held, cell) => {
  const column = COLUMNS[name];
  expect(writtenCell(held, column, 'id')).toEqual(cell);
  expect(heldIn(cell, column)).toEqual(held);
});

const foreign = { foreign: true };
it.each([
  ['date', { kind: 'number', number: 44_179 }, foreign],
  ['value', { kind: 'text', text: '1,5' }, foreign],
  ['count', { kind: 'text', text: '12' }, 12],
  ['date', { kind: 'text', text: '31/05/2021' }, foreign],
  ['code', { kind: 'text', text: '3510' }, foreign],
  ['code', { kind: 'number', number: 35.1 }, foreign],
  ['affairs', { kind: 'text', text: 'Perhubungan laut' }, foreign],
  ['affairs', { kind: 'text', text: 'kelautan-dan-perikanan' }, ['kelautan-dan-perikanan']],
  ['owners', { kind: 'text', text: '"a; b' }, foreign],
  ['owners', { kind: 'fault', code: '#N/A' }, foreign],
  ['owners', { kind: 'text', text: '' }, undefined],
  ['signed', { kind: 'truth', truth: false }, false],
] as const)(
  '%s with the cell %j is left to others where no export writes it',
  (name, cell, held) => {
    expect(heldIn(cell, COLUMNS[name])).toEqual(held);
  },
);

describe.each(KINDS)('cells of %s', (kind) => {
  it.each(['id', 'en'] as const)('read back, in xlsx and CSV (%s)', (language) => {
    fc.assert(
      fc.property(valueOf(kind), (record) => {
        for (const table of tablesOf(kind))
          for (const { cells } of rowsOf('rekaman', record, table))
            for (const [index, column] of table.columns.entries()) {
              const cell = writtenCell(cells[index], column, language);
              expect(heldIn(cell, column)).toEqual(cells[index]);
              expect(heldIn(throughCsv(cell, column), column)).toEqual(cells[index]);
            }
      }),
      { numRuns: 50 },
    );
  });

  it('labels tell the choices of a field apart', () => {
    for (const { labels } of Object.values(fieldsOf(kind))) {
      if (!labels) continue;
      const meant = new Map<string, string>();
      for (const [choice, { id, en }] of Object.entries(labels))
        for (const word of new Set([choice, id, en].map(fold))) {
          expect([word, meant.get(word) ?? choice]).toEqual([word, choice]);
          meant.set(word, choice);
        }
    }
  });
});

/** A cell as a reader of CSV gives it; what CSV only spells out is left as it was. */
function throughCsv(cell: Cell, column: Column): Cell {
  if (cell.kind === 'empty' || (cell.kind === 'text' && withoutControls(cell.text) !== cell.text))
    return cell;
  return csvCellRead({ kind: 'text', text: String(csvContent(cell, column)) }, column);
}

it.each([
  ['value', { kind: 'text', text: '2021' }, "'2021"],
  ['value', { kind: 'text', text: "'2021" }, "''2021"],
  ['value', { kind: 'text', text: '-5' }, "''-5"],
  ['value', { kind: 'number', number: -5 }, -5],
  ['code', { kind: 'text', text: '35' }, '35'],
  ['date', { kind: 'date', date: '2021-05-31' }, '2021-05-31'],
  ['owners', { kind: 'text', text: 'satu\n=dua' }, "satu\n'=dua"],
] as const)('%s with the cell %j is %j in CSV', (name, cell, content) => {
  expect(csvContent(cell, COLUMNS[name])).toBe(content);
});

it('what is guarded in CSV reads back, and is no formula or command', () => {
  const harmless = text.filter((each) => withoutControls(each) === each);
  fc.assert(
    fc.property(
      fc.array(harmless).map((all) => all.join('')),
      (each) => {
        const cell = guarded(each);
        expect(unguarded(cell)).toBe(each);
        expect(cell).not.toMatch(/(^|[;,\t\r\n])\s*[=+\-@]|##\w*\[|^\s*::/m);
      },
    ),
    { numRuns: 500 },
  );
});
