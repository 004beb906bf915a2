import { traceAnchor } from './anchors.ts';
import type { Block, Cell, CountCell, Row, Table } from './blocks.ts';
import { table } from './build.ts';
import { readable } from './cells.ts';
import type { Context } from './material/context.ts';

/** A number that a report's prose names, in words. */
export interface NamedCount {
  readonly text: string;
  readonly count: CountCell;
}

/**
 * Which records stand behind which number: a row for every number counted in the tables given, numbered
 * as printed, for every figure that a source states, and for the numbers that only the prose has. A row
 * of a list is found by its name among the records.
 */
export function traceTable(
  context: Pick<Context, 't' | 'language'>,
  blocks: readonly Block[],
  named: readonly NamedCount[] = [],
): Table {
  const { t } = context;
  const tables = blocks.filter(
    (block): block is Table => block.type === 'table' && block.number !== '',
  );
  const printed = new Set(
    tables.flatMap(({ rows }) =>
      [...rows].flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.type === 'count' ? [unitsOf(cell)] : [])),
      ),
    ),
  );
  const rows = [
    ...tables.flatMap((block) => ofTable(context, block)),
    ...named
      .filter(({ count }) => count.possible > 0 && !printed.has(unitsOf(count)))
      .map(({ text, count }) => traced(context, [t('Uraian', 'Text'), text], count)),
  ];
  return table(
    'penelusuran',
    t('Angka dan catatan di baliknya', 'Figures and the records behind them'),
    [
      t('Letak', 'Place'),
      t('Baris dan kolom', 'Row and column'),
      t('Angka', 'Figure'),
      t('Pengenal catatan', 'Record ids'),
    ],
    rows,
    t('Tidak ada angka yang dihitung dari catatan.', 'No figure is counted from records.'),
  );
}

/** What a number counts: two numbers of the same units are one to whoever traces them. */
function unitsOf({ value, possible, members }: CountCell): string {
  return JSON.stringify([value, possible, members.map(({ key, records }) => [key, records])]);
}

function ofTable(context: Pick<Context, 't' | 'language'>, block: Table): Row[] {
  return [...block.rows].flatMap((row, index) => {
    const label = labelOf(context, row, index);
    const counted = row.cells.flatMap((cell, column): Row[] => {
      if (cell.type !== 'count' || cell.possible === 0) return [];
      const title = block.columns[column]?.title ?? '';
      return [
        {
          ...traced(context, [block.number, `${label}; ${title}`], cell),
          anchor: traceAnchor(block.id, index, column),
        },
      ];
    });
    // The running number before a row counts nothing.
    const stated = row.cells.flatMap((cell, column): Row[] => {
      if (cell.type !== 'number' || column === 0 || row.records.length === 0) return [];
      const place = texts([block.number, `${label}; ${block.columns[column]?.title ?? ''}`]);
      const shown = readable(cell, context.language);
      return [
        {
          cells: [...place, { type: 'text', text: shown }, ids(row.records)],
          records: row.records,
          anchor: traceAnchor(block.id, index, column),
        },
      ];
    });
    return [...counted, ...stated];
  });
}

function traced(
  { language }: Pick<Context, 'language'>,
  place: readonly [string, string],
  count: CountCell,
): Row {
  const records = [...new Set(count.members.flatMap((member) => member.records))].sort();
  return {
    cells: [...texts(place), { type: 'text', text: readable(count, language) }, ids(records)],
    records,
  };
}

function texts(parts: readonly string[]): Cell[] {
  return parts.map((part) => ({ type: 'text', text: part }));
}

function ids(records: readonly string[]): Cell {
  return { type: 'records', ids: records };
}

/** What a row is about: its number and first words. */
function labelOf({ language }: Pick<Context, 'language'>, row: Row, index: number): string {
  const words = row.cells.find(({ type }) => type === 'text' || type === 'ref');
  const label = words === undefined ? '' : readable(words, language);
  const [first] = row.cells;
  const number = first?.type === 'number' ? `${readable(first, language)}. ` : '';
  return label === '' ? String(index + 1) : number + label;
}
