import type { Block, Cell, Inline, Table } from './blocks.ts';
import type { Context } from './material/context.ts';

/** Short ways to write blocks. */
export function paragraph(...parts: Inline[]): Block {
  return { type: 'paragraph', text: parts };
}

export function bullets(...items: (Inline | readonly Inline[])[]): Block {
  return { type: 'list', ordered: false, items: items.map(inlines) };
}

export function steps(...items: (Inline | readonly Inline[])[]): Block {
  return { type: 'list', ordered: true, items: items.map(inlines) };
}

function inlines(item: Inline | readonly Inline[]): readonly Inline[] {
  return Array.isArray(item) ? (item as readonly Inline[]) : [item as Inline];
}

export function chapter(id: string, text: string): Block[] {
  return [{ type: 'page-break' }, { type: 'heading', level: 1, id, text }];
}

/** Sections and tables are named apart: both names become ids of elements. */
export function section(id: string, text: string): Block {
  return { type: 'heading', level: 2, id: `bagian-${id}`, text };
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly records: readonly string[];
}

/** A table without its number, which it gets when the report is put together. Columns that end in `#` hold numbers. */
export function table(
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  empty: string,
): Table {
  return {
    type: 'table',
    id,
    number: '',
    title,
    columns: columns.map((column) =>
      column.endsWith('#') ? { title: column.slice(0, -1), numeric: true } : { title: column },
    ),
    rows,
    empty,
  };
}

/** Rows with a running number before them. */
export function numbered(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => ({
    ...row,
    cells: [{ type: 'number', value: index + 1 }, ...row.cells],
  }));
}

/**
 * Tables and figures are numbered within their chapter, each for themselves: `Tabel 2.1`, `Gambar 2.1`;
 * those of the annex `Tabel L.1`, in English `Table A.1`.
 */
export function numberTables(context: Pick<Context, 't'>, blocks: readonly Block[]): Block[] {
  const { t } = context;
  let chapterNumber = 0;
  let mark = '';
  let count = { table: 0, figure: 0 };
  const next = (type: 'table' | 'figure', word: string) =>
    `${word} ${mark === '' ? '' : `${mark}.`}${(count[type] += 1)}`;
  return blocks.map((block) => {
    if (block.type === 'heading' && block.level === 1) {
      if (block.id.startsWith('bab-')) mark = String((chapterNumber += 1));
      else mark = block.id === 'lampiran' ? t('L', 'A') : '';
      count = { table: 0, figure: 0 };
    }
    if (block.type === 'figure') return { ...block, number: next('figure', t('Gambar', 'Figure')) };
    if (block.type !== 'table' || block.rows.length === 0) return block;
    return { ...block, number: next('table', t('Tabel', 'Table')) };
  });
}
