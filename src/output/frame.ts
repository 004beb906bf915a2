import type { PresentedPlace } from '../present/present.ts';
import { graphemeStarts } from '../text/graphemes.ts';
import { textWidth } from '../text/width.ts';
import { terminal, terminalPart } from './escape.ts';

/** How the parts of a frame are coloured, and the sign that underlines. */
export interface Ink {
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly sign: '^' | '-';
}

/** A character of the source: where it starts in its line, and how it is shown. */
interface Cell {
  readonly from: number;
  readonly text: string;
  readonly width: number;
}

/** Columns of a long line that are shown before the fault. */
const LEAD = 20;
/** Source characters that are looked at before and after the fault; more never fits. */
const WINDOW = 200;
/** A tab is seen, and takes the two columns that should stand in its place. */
const TAB = '→ ';

/**
 * A place and the lines around it, with the fault underlined; of a range over several lines the first.
 * No row is wider than `width` columns. A file without text is told by its name alone.
 */
export function frame(place: PresentedPlace, width: number, { dim, mark, sign }: Ink): string[] {
  const { start, end } = place.range;
  const { from, lines } = place.excerpt;
  const head = `  ${dim(`→ ${terminal(place.file)}:${start.line}:${start.column}`)}`;
  if (lines.every((line) => line.trim() === '')) return [head];
  const gutter = String(from + lines.length - 1).length;
  const room = width - gutter - 6;
  return [
    head,
    ...lines.flatMap((line, index) => {
      const number = from + index;
      const row = (text: string) =>
        `   ${dim(`${String(number).padStart(gutter)} │`)} ${text}`.trimEnd();
      if (number !== start.line) return [row(shown(line, 0, 0, room).text)];
      const until = end.line > start.line ? line.trimEnd().length : end.column - 1;
      const { text, before, marked } = shown(line, start.column - 1, until, room);
      const underline = mark(sign.repeat(marked));
      return [row(text), `   ${' '.repeat(gutter)} ${dim('│')} ${' '.repeat(before)}${underline}`];
    }),
  ];
}

/** What of a line fits, with the columns before the underlined part and those of the part itself. */
function shown(
  line: string,
  start: number,
  until: number,
  room: number,
): { readonly text: string; readonly before: number; readonly marked: number } {
  const all = cellsOf(line, start, until);
  const isCut = (all[0]?.from ?? 0) > 0;
  const at = all.findLastIndex((cell) => cell.from <= start);
  // A fault may stand right after the last character.
  const first = start >= line.length ? all.length : Math.max(0, at);
  const last = all.findLastIndex((cell) => cell.from < until) + 1;
  const markEnd = widthOf(all.slice(0, Math.max(last, first))) + (last > first ? 0 : 1);
  let skip = 0;
  // A long line is shown from shortly before the fault.
  if (isCut || markEnd > room) {
    skip = first;
    for (let lead = 0; skip > 0; skip -= 1) {
      lead += all[skip - 1]?.width ?? 0;
      if (lead > LEAD) break;
    }
  }
  const head = isCut || skip > 0 ? '…' : '';
  const text = `${head}${fitting(all.slice(skip), room - head.length)}`;
  const before = Math.min(head.length + widthOf(all.slice(skip, first)), room - 1);
  // What is left out is not underlined, but for its ellipsis.
  const marked = Math.min(widthOf(all.slice(first, last)), textWidth(text) - before);
  return { text, before, marked: Math.max(1, marked) };
}

function cellsOf(line: string, start: number, until: number): Cell[] {
  const from = start > 2 * WINDOW ? start - WINDOW : 0;
  const to = Math.min(line.length, Math.max(from, Math.min(until, start + WINDOW)) + WINDOW);
  const window = line.slice(from, to);
  // Ordinary lines are shown as they are, a column a character.
  if (/^[\x20-\x7e]*$/.test(window) && terminal(window) === window)
    return Array.from(window, (text, index) => ({ from: from + index, text, width: 1 }));
  const starts = graphemeStarts(window).map((index) => from + index);
  return starts.map((each, index) => {
    const end = starts[index + 1] ?? to;
    const text = line[each] === '\t' ? TAB : terminalPart(line, each, end);
    return { from: each, text, width: textWidth(text) };
  });
}

/** As many cells as there is room for; an ellipsis stands for those left out. */
function fitting(cells: readonly Cell[], room: number): string {
  if (widthOf(cells) <= room) return cells.map(({ text }) => text).join('');
  let used = 0;
  const kept = cells.slice(
    0,
    cells.findIndex(({ width }) => (used += width) > room - 1),
  );
  return `${kept.map(({ text }) => text).join('')}…`;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
