import type { Figure, Report, Table } from '../blocks.ts';

/** The tables that are printed, or the figures, for a list of them. */
export function captioned({ blocks }: Report, of: 'tables' | 'figures'): (Table | Figure)[] {
  return blocks.filter((block): block is Table | Figure =>
    of === 'tables' ? block.type === 'table' && block.rows.length > 0 : block.type === 'figure',
  );
}

/** True where a cover names the report: a title within is then below it. */
export function headed({ blocks }: Report): boolean {
  return blocks.some(({ type }) => type === 'cover');
}
