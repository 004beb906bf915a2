import { type Branch, type Section } from './forest.ts';
import { fitLines, pixelsOf } from './measure.ts';
import type { Label } from './words.ts';

export const TITLE_SIZE = 13;
export const TEXT_SIZE = 11;
export const LINE_HEIGHT = 16;
export const PADDING = 9;
export const BOX_WIDTH = 236;
const INDENT = 34;
const GAP = 14;
const FAMILY_GAP = 34;
const RAIL = 15;
/** Boxes without copies of their own stand side by side, so many at most. */
const MOST_ABREAST = 5;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
  readonly label: Label;
  readonly branch: Branch;
}

/** A line that goes only down and across, from point to point. */
export interface Line {
  readonly points: readonly (readonly [number, number])[];
  readonly part: boolean;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/**
 * Where every box and line stands. What came of a box hangs below it on a rail: first its copies
 * without copies of their own, side by side, then the others one below the other with theirs.
 */
export function layOut(
  sections: readonly Section[],
  labelOf: (branch: Branch, root: boolean) => Label,
  left: number,
  top: number,
): Layout {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  let y = top;

  const boxOf = (branch: Branch, x: number, root: boolean): Box => {
    const label = labelOf(branch, root);
    const inner = BOX_WIDTH - 2 * PADDING;
    const title = fitLines(label.title, inner, TITLE_SIZE, 3, true);
    const text = label.lines.flatMap((line) => fitLines(line, inner, TEXT_SIZE, 3));
    const height = 2 * PADDING + (title.length + text.length) * LINE_HEIGHT;
    return { x, y, width: BOX_WIDTH, height, title, lines: text, label, branch };
  };
  const place = (branch: Branch, x: number, root: boolean): void => {
    const box = boxOf(branch, x, root);
    boxes.push(box);
    y += box.height;
    const rail = x + RAIL;
    const from: readonly [number, number] = [rail, box.y + box.height];
    const inside = x + INDENT;
    const leaves = branch.children.filter((child) => child.children.length === 0);
    const abreast = abreastOf(leaves.length);
    for (let at = 0; at < leaves.length; at += abreast) {
      y += GAP;
      const row = leaves
        .slice(at, at + abreast)
        .map((leaf, index) => boxOf(leaf, inside + index * (BOX_WIDTH + GAP), false));
      const bus = y - GAP / 2;
      for (const cell of row) {
        boxes.push(cell);
        const drop = cell.x + RAIL;
        lines.push({
          points: [from, [rail, bus], [drop, bus], [drop, cell.y]],
          part: cell.branch.part,
        });
      }
      y += Math.max(...row.map(({ height }) => height));
    }
    for (const child of branch.children) {
      if (child.children.length === 0) continue;
      y += GAP;
      const middle = y + PADDING + LINE_HEIGHT / 2;
      lines.push({ points: [from, [rail, middle], [inside, middle]], part: child.part });
      place(child, inside, false);
    }
  };

  for (const { root } of sections) {
    if (boxes.length > 0) y += FAMILY_GAP;
    place(root, left, true);
  }
  return {
    boxes,
    lines,
    width: Math.max(left, ...boxes.map((box) => box.x + box.width)),
    height: y,
  };
}

/** A few stand in one row; many in rows that make the picture about as wide as high. */
function abreastOf(leaves: number): number {
  return leaves <= 3 ? Math.max(1, leaves) : Math.min(MOST_ABREAST, Math.ceil(Math.sqrt(leaves)));
}

/** True where every line of a box fits into it, by what is measured. */
export function textFits({ title, lines, width }: Box): boolean {
  const inner = width - 2 * PADDING;
  return (
    title.every((line) => pixelsOf(line, TITLE_SIZE, true) <= inner) &&
    lines.every((line) => pixelsOf(line, TEXT_SIZE) <= inner)
  );
}
