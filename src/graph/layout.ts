import { type Branch, type Section } from './forest.ts';
import { fitLines, pixelsOf } from './measure.ts';
import type { Label } from './words.ts';

export const TITLE_SIZE = 12;
export const TEXT_SIZE = 11;
export const LINE_HEIGHT = 16;
export const PADDING = 9;
export const BOX_WIDTH = 256;
const INDENT = 34;
const GAP = 14;
const FAMILY_GAP = 34;
const RAIL = 15;
/** How much wider than high a picture may become. */
const SHAPE = 1.3;
const FEWEST_ABREAST = 4;
/** From box to box in a row. */
const STEP = BOX_WIDTH + GAP;

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

/** Where every box and line stands: families side by side in rows, each hung below its origin. */
export function layOut(
  sections: readonly Section[],
  labelOf: (branch: Branch, root: boolean) => Label,
  left: number,
  top: number,
): Layout {
  const area = (branch: Branch, root: boolean): number =>
    branch.children.reduce(
      (sum, child) => sum + area(child, false),
      STEP * (boxOf(branch, labelOf(branch, root)).height + GAP),
    );
  const all = sections.reduce((sum, { root }) => sum + area(root, true), 0);
  const wide = Math.max(FEWEST_ABREAST * STEP, Math.sqrt(all * SHAPE));
  const families = sections.map(({ root }) => hang(root, labelOf, wide, true));
  const widest = families.reduce((most, { width }) => Math.max(most, width), wide);
  const shelves = shelve(families, widest, FAMILY_GAP);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  let y = top;
  for (const shelf of shelves) {
    let x = left;
    for (const family of shelf) {
      add(family, x, y, boxes, lines);
      x += family.width + FAMILY_GAP;
    }
    y += heightOf(shelf) + FAMILY_GAP;
  }
  const width = rightOf(boxes);
  return { boxes, lines, width, height: y - (shelves.length > 0 ? FAMILY_GAP : 0) };
}

/**
 * A branch from 0, 0 with all that came of it: on a rail below its box hang rows of copies, first those
 * without copies of their own, then the others with theirs.
 */
function hang(
  branch: Branch,
  labelOf: (branch: Branch, root: boolean) => Label,
  wide: number,
  root: boolean,
): Layout {
  const box = boxOf(branch, labelOf(branch, root));
  const boxes: Box[] = [box];
  const lines: Line[] = [];
  const inside = wide - INDENT;
  const [leaves, stems] = [true, false].map((leaf) =>
    branch.children.filter(({ children }) => (children.length === 0) === leaf),
  ) as [Branch[], Branch[]];
  // Several that have copies of their own stand two abreast where there is room.
  const half = stems.length > 1 ? Math.max(FEWEST_ABREAST * STEP, (inside - GAP) / 2) : inside;
  const below = (some: readonly Branch[], room: number) =>
    some.map((child) => hang(child, labelOf, room, false));
  const rows = [
    ...shelve(below(leaves, inside), evenWidth(leaves.length, inside), GAP),
    ...shelve(below(stems, Math.min(half, inside)), inside, GAP),
  ];
  const drops: { readonly bus: number; readonly part: boolean }[] = [];
  let y = box.height;
  for (const row of rows) {
    const bus = y + GAP / 2;
    y += GAP;
    const height = heightOf(row);
    const even = row.every((block) => block.boxes.length === 1);
    let x = INDENT;
    for (const [index, block] of row.entries()) {
      const first = block.boxes[0] as Box;
      add(even ? { ...block, boxes: [{ ...first, height }] } : block, x, y, boxes, lines);
      const { part } = first.branch;
      const from = index === 0 ? RAIL : x - (row[index - 1] as Layout).width - GAP + RAIL;
      lines.push({
        points: [
          [from, bus],
          [x + RAIL, bus],
          [x + RAIL, y],
        ],
        part,
      });
      if (index === 0) drops.push({ bus, part });
      x += block.width + GAP;
    }
    y += height;
  }
  // One rail from row to row, so that no line is drawn twice.
  let end = box.height;
  for (const { bus, part } of drops) {
    lines.push({
      points: [
        [RAIL, end],
        [RAIL, bus],
      ],
      part: part && drops.every((each) => each.part),
    });
    end = bus;
  }
  return { boxes, lines, width: rightOf(boxes), height: y };
}

function boxOf(branch: Branch, label: Label): Box {
  const inner = BOX_WIDTH - 2 * PADDING;
  const title = fitLines(label.title, inner, TITLE_SIZE, 3, true);
  const text = label.lines.flatMap((line) => fitLines(line, inner, TEXT_SIZE, 3));
  const height = 2 * PADDING + (title.length + text.length) * LINE_HEIGHT;
  return { x: 0, y: 0, width: BOX_WIDTH, height, title, lines: text, label, branch };
}

/** The width at which single boxes fill as few rows as they need, each with about as many. */
function evenWidth(count: number, width: number): number {
  const most = Math.max(1, Math.floor((width + GAP) / STEP));
  const rows = Math.ceil(count / most);
  return Math.ceil(count / Math.max(1, rows)) * STEP;
}

/** Puts blocks into rows of a width, in their order. */
function shelve(blocks: readonly Layout[], width: number, gap: number): Layout[][] {
  const rows: Layout[][] = [];
  let used = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && used + gap + block.width <= width) {
      row.push(block);
      used += gap + block.width;
    } else {
      rows.push([block]);
      used = block.width;
    }
  }
  return rows;
}

function heightOf(row: readonly Layout[]): number {
  return row.reduce((most, { height }) => Math.max(most, height), 0);
}

function add(block: Layout, right: number, down: number, boxes: Box[], lines: Line[]): void {
  for (const box of block.boxes) boxes.push({ ...box, x: box.x + right, y: box.y + down });
  for (const { points, part } of block.lines)
    lines.push({ points: points.map(([x, y]) => [x + right, y + down] as const), part });
}

function rightOf(boxes: readonly Box[]): number {
  return boxes.reduce((most, { x, width }) => Math.max(most, x + width), 0);
}

/** True where every line of a box fits into it, by what is measured. */
export function textFits({ title, lines, width }: Box): boolean {
  const inner = width - 2 * PADDING;
  return (
    title.every((line) => pixelsOf(line, TITLE_SIZE, true) <= inner) &&
    lines.every((line) => pixelsOf(line, TEXT_SIZE) <= inner)
  );
}
