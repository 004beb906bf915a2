import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load.ts';
import { fieldsOf } from '../../src/model/fields.ts';
import { FOLDERS, type Kind } from '../../src/model/record.ts';
import { type Table, tablesOf } from '../../src/sheet/columns.ts';
import { rowsOf, valueFrom } from '../../src/sheet/rows.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { fold } from '../../src/util/fold.ts';
import { valueOf } from './random-value.ts';

const KINDS = Object.keys(FOLDERS) as Kind[];
const tablesRows = (kind: Kind, id: string, value: unknown) =>
  tablesOf(kind).map((table) => ({ table, rows: rowsOf(id, value, table) }));

describe.each(KINDS)('the tables of %s', (kind) => {
  const tables = tablesOf(kind);

  it('hold every field of the schema once', () => {
    const fields = fieldsOf(kind);
    const single = Object.entries(fields).filter(
      ([pattern, { type }]) =>
        type.some((each) => !['object', 'array'].includes(each)) && pattern !== '',
    );
    const held = tables.flatMap((table) =>
      table.columns.map(({ pattern, isList }) => (isList ? `${pattern}/*` : pattern)),
    );
    expect(held.toSorted()).toEqual(single.map(([pattern]) => pattern).toSorted());
  });

  it.each(['id', 'en'] as const)('have headings that differ within a table (%s)', (language) => {
    for (const { leads, columns } of tables) {
      const headings = [...leads, ...columns].map(({ heading }) => fold(heading[language]));
      expect(headings).not.toContain('');
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  it('read back as the random value they were made of', () => {
    fc.assert(
      fc.property(valueOf(kind), (value) => {
        expect(valueFrom(tablesRows(kind, 'rekaman', value))).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });
});

it.each(['id', 'en'] as const)('no two tables have the same headings (%s)', (language) => {
  const all = KINDS.flatMap((kind) => tablesOf(kind)).map(({ leads, columns }) =>
    [...leads, ...columns].map(({ heading }) => heading[language]).join('|'),
  );
  expect(new Set(all).size).toBe(all.length);
});

it('every record of the catalogue reads back from its rows', () => {
  const folder = join(import.meta.dirname, '../../catalog');
  const { graph } = load(openWorktree(folder, 'catalog/'));
  let records = 0;
  for (const kind of KINDS)
    for (const { id, value } of graph.all(kind)) {
      records += 1;
      expect(valueFrom(tablesRows(kind, id, value))).toEqual(value);
    }
  expect(records).toBeGreaterThan(100);
});

describe('rows', () => {
  const [agency, names] = tablesOf('agency') as [Table, Table];
  const rowOf = (keys: (string | number | undefined)[], name: string) => ({
    keys,
    cells: [name, undefined, undefined],
  });

  it('stand in the order of their numbers, those without one at the end', () => {
    const rows = [
      rowOf(['a', undefined], 'Badan'),
      rowOf(['a', 7], 'Dinas'),
      rowOf(['a', 2], 'Kantor'),
    ];
    expect(valueFrom([{ table: names, rows }])).toEqual({
      names: [{ name: 'Kantor' }, { name: 'Dinas' }, { name: 'Badan' }],
    });
  });

  it('name a record and its cells', () => {
    const [row, ...more] = rowsOf('dinas', { name: 'Dinas', aliases: ['A', 'B'] }, agency);
    expect([row?.keys, more]).toEqual([['dinas'], []]);
    expect(row?.cells).toEqual(
      agency.columns.map(
        ({ pattern }) =>
          (({ '/name': 'Dinas', '/aliases': ['A', 'B'] }) as Record<string, unknown>)[pattern],
      ),
    );
  });
});
