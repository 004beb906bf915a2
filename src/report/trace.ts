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
 * as printed, and for every number of the prose; a row without counts leads to its own records.
 */
export function traceTable(
  context: Pick<Context, 't' | 'language'>,
  blocks: readonly Block[],
  named: readonly NamedCount[] = [],
): Table {
  const { t } = context;
  const rows = [
    ...named
      .filter(({ count }) => count.possible > 0)
      .map(({ text, count }) => traced(context, [t('Uraian', 'Text'), text, ''], count)),
    ...blocks.flatMap((block) =>
      block.type === 'table' && block.number !== '' ? ofTable(context, block) : [],
    ),
  ];
  return table(
    'penelusuran',
    t('Angka dan catatan di baliknya', 'Figures and the records behind them'),
    [
      t('Letak', 'Place'),
      t('Baris', 'Row'),
      t('Kolom', 'Column'),
      t('Angka', 'Figure'),
      t('Pengenal catatan', 'Record ids'),
    ],
    rows,
    t('Tidak ada angka yang dihitung dari catatan.', 'No figure is counted from records.'),
  );
}

function ofTable(context: Pick<Context, 't' | 'language'>, block: Table): Row[] {
  return [...block.rows].flatMap((row, index) => {
    const label = labelOf(context, row, index);
    const counted = row.cells.flatMap((cell, column): Row[] => {
      if (cell.type !== 'count' || cell.possible === 0) return [];
      const title = block.columns[column]?.title ?? '';
      return [
        {
          ...traced(context, [block.number, label, title], cell),
          anchor: traceAnchor(block.id, index, column),
        },
      ];
    });
    if (row.cells.some(({ type }) => type === 'count') || row.records.length === 0) return counted;
    return [
      {
        cells: [...texts([block.number, label, '']), { type: 'none' }, ids(row.records)],
        records: row.records,
      },
    ];
  });
}

function traced(
  { language }: Pick<Context, 'language'>,
  place: readonly [string, string, string],
  count: CountCell,
): Row {
  const records = [...new Set(count.members.flatMap((member) => member.records))].sort();
  return {
    cells: [...texts(place), { type: 'text', text: readable(count, language) }, ids(records)],
    records,
  };
}

function texts(parts: readonly string[]): Cell[] {
  return parts.map((part) => (part === '' ? { type: 'none' } : { type: 'text', text: part }));
}

function ids(records: readonly string[]): Cell {
  return { type: 'records', ids: records };
}

/** What a row is about: its first words, two of them where it has no count to tell it apart. */
function labelOf({ language }: Pick<Context, 'language'>, row: Row, index: number): string {
  const words = row.cells.filter(({ type }) => type === 'text' || type === 'ref');
  const isCounted = row.cells.some(({ type }) => type === 'count');
  const label = words
    .slice(0, isCounted ? 1 : 2)
    .map((cell) => readable(cell, language))
    .join(' – ');
  const [first] = row.cells;
  const number = first?.type === 'number' ? `${readable(first, language)}. ` : '';
  return label === '' ? String(index + 1) : number + label;
}
