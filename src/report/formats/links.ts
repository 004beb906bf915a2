import { recordAnchor } from '../anchors.ts';
import type { Cell, Report, Row } from '../blocks.ts';

/** Every place of the report that a row marks. */
export function anchorsOf({ blocks }: Report): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const block of blocks)
    if (block.type === 'table')
      for (const { anchor } of block.rows) if (anchor !== undefined) anchors.add(anchor);
  return anchors;
}

/** A text of a cell, and where in the report it leads. */
export interface Piece {
  readonly text: string;
  readonly target?: string;
}

/**
 * A cell in pieces, where it names records that have a row of their own: a `ref`, or a text that is
 * nothing but ids of the records behind its row. Undefined where there is nothing to link.
 */
export function piecesOf(
  cell: Cell,
  row: Pick<Row, 'records' | 'anchor'>,
  anchors: ReadonlySet<string>,
): Piece[] | undefined {
  const piece = (id: string, text = id): Piece => {
    const target = recordAnchor(id);
    // A record's own row need not lead to itself.
    return anchors.has(target) && target !== row.anchor ? { text, target } : { text };
  };
  const pieces = () => {
    if (cell.type === 'ref') return [piece(cell.id, cell.text)];
    if (cell.type !== 'text' || row.records.length === 0) return [];
    const words = cell.text.split(/([,;]?\s+)/u);
    return words.every((word, at) => at % 2 === 1 || row.records.includes(word))
      ? words.map((word, at) => (at % 2 === 1 ? { text: word } : piece(word)))
      : [];
  };
  const made = pieces();
  return made.some(({ target }) => target !== undefined) ? made : undefined;
}
