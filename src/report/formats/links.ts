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

/** A cell in pieces, where it names records that have a row of their own; else undefined. */
export function piecesOf(
  cell: Cell,
  row: Pick<Row, 'anchor'>,
  anchors: ReadonlySet<string>,
): Piece[] | undefined {
  const piece = (id: string, text = id): Piece => {
    const target = recordAnchor(id);
    // A record's own row need not lead to itself.
    return anchors.has(target) && target !== row.anchor ? { text, target } : { text };
  };
  const pieces =
    cell.type === 'ref'
      ? [piece(cell.id, cell.text)]
      : cell.type === 'records'
        ? cell.ids.flatMap((id, at) => (at === 0 ? [piece(id)] : [{ text: ', ' }, piece(id)]))
        : [];
  return pieces.some(({ target }) => target !== undefined) ? pieces : undefined;
}
