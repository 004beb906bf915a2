import type { Block, Cell, Inline, Rows, Table } from './blocks.ts';
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

/** A part of a short report, which has no chapters: it stands right below the title. */
export function part(id: string, text: string): Block {
  return { type: 'heading', level: 1, id: `bagian-${id}`, text };
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
  rows: Rows,
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

/** Rows that are made as they are asked for, one for each item: a long table is never held whole. */
export function rowsFor<T>(items: readonly T[], row: (item: T) => Row): Rows {
  return rowsForEach(
    items,
    (item) => [item],
    (item) => row(item),
  );
}

/** The same, with a row for each part of an item. */
export function rowsForEach<T, P>(
  items: readonly T[],
  parts: (item: T) => readonly P[],
  row: (item: T, part: P) => Row,
): Rows {
  let length: number | undefined;
  return {
    get length() {
      return (length ??= items.reduce((sum, item) => sum + parts(item).length, 0));
    },
    *[Symbol.iterator]() {
      for (const item of items) for (const part of parts(item)) yield row(item, part);
    },
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
 * Tables and figures are numbered within their chapter: `Tabel 2.1`; those of the annexes, all through,
 * `Tabel L.1`, in English `Table A.1`. Without chapters they go on through the report.
 */
export function numberTables(context: Pick<Context, 't'>, blocks: readonly Block[]): Block[] {
  let chapterNumber = 0;
  let mark = '';
  let counts = { table: 0, figure: 0 };
  const words = { table: context.t('Tabel', 'Table'), figure: context.t('Gambar', 'Figure') };
  return blocks.map((block) => {
    if (block.type === 'heading' && block.level === 1) {
      const before = mark;
      if (block.id.startsWith('bab-')) mark = String((chapterNumber += 1));
      else mark = block.id.startsWith('lampiran') ? context.t('L', 'A') : '';
      if (mark !== before) counts = { table: 0, figure: 0 };
    }
    if (block.type !== 'figure' && (block.type !== 'table' || block.rows.length === 0))
      return block;
    counts[block.type] += 1;
    const number = `${mark === '' ? '' : `${mark}.`}${counts[block.type]}`;
    return { ...block, number: `${words[block.type]} ${number}` };
  });
}

/** A chapter begins a page of its own; where new pages begin anyway, it does not begin two. */
export function withoutEmptyPages(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    ({ type }, index) =>
      type !== 'page-break' ||
      (blocks[index - 1]?.type !== 'pages' && blocks[index + 1]?.type !== 'pages'),
  );
}
