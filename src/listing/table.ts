import Table from 'cli-table3';
import { textWidth } from '../text/width.ts';
import { terminal } from '../output/escape.ts';
import { shorten } from '../text/graphemes.ts';

/** A cell longer than this is cut: the table library is slow on long words. */
const LONGEST = 300;

const PIECE = 100;
const LOOK = {
  wordWrap: true,
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  },
};

/** A table for a terminal of so many columns; plain lines between columns, none around. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => shorten(terminal(cell.replace(/\s+/g, ' ')), LONGEST)),
  );
  const [first = []] = cells;
  const colWidths = widths(cells, columns);
  // The library's layout grows with the square of the rows, so it is given few at a time.
  const pieces: string[] = [];
  for (let at = 1; at === 1 || at < cells.length; at += PIECE) {
    const table = new Table({ ...LOOK, colWidths, head: at === 1 ? [...first] : [] });
    table.push(...cells.slice(at, at + PIECE));
    pieces.push(table.toString());
  }
  return pieces
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Natural widths where they fit; else the widest give way first, to no less than ten. The first column, the id, keeps its own. */
function widths(cells: readonly (readonly string[])[], columns: number): number[] {
  const natural = (cells[0] ?? []).map(
    (_, index) => Math.max(...cells.map((row) => textWidth(row[index] ?? ''))) + 2,
  );
  for (let over = natural.reduce((sum, width) => sum + width, 0) - columns; over > 0; over -= 1) {
    const widest = natural.indexOf(Math.max(...natural.slice(1)), 1);
    if ((natural[widest] ?? 0) <= 10) break;
    natural[widest] = (natural[widest] ?? 0) - 1;
  }
  return natural;
}
