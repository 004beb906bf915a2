import { terminal } from '../output/escape.ts';
import { shorten } from '../text/graphemes.ts';
import { textWidth } from '../text/width.ts';
import { unbroken, wrapWhole } from '../text/wrap-whole.ts';

/** A longer value is cut: a list is no place to read it. */
const LONGEST = 300;

/** Blanks between columns. */
const GAP = 2;

/** Words of up to so many columns stay whole where there is room, and parted at hyphens where there is less. */
const WHOLE = 20;
const PARTED = 14;

/** No column is narrower where its texts are wider; with less room the lines are longer. */
const NARROWEST = 6;

/** A table for a terminal of so many columns; plain lines between columns, none around. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => shorten(terminal(cell.replace(/\s+/g, ' ').trim()), LONGEST)),
  );
  const widths = widthsOf(cells, columns);
  return cells.flatMap((row) => linesOf(row, widths)).join('\n');
}

function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const parts = row.map((cell, at) => wrapWhole(cell, widths[at] ?? NARROWEST));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    parts
      .map(({ [line]: text = '' }, at) => text + ' '.repeat(pad(text, widths[at])))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

const pad = (text: string, width = 0) => Math.max(width - textWidth(text), 0);

/**
 * Natural widths where they fit. Else the first column, the id, has half of the room or what the others
 * leave, and those keep words whole or part them at hyphens, whichever takes fewer lines.
 */
function widthsOf(cells: readonly (readonly string[])[], columns: number): number[] {
  const widest = (parts: (cell: string) => readonly string[]) =>
    (cells[0] ?? []).map((_, at) =>
      cells.reduce(
        (most, row) => Math.max(most, ...parts(row[at] ?? '').map((part) => textWidth(part))),
        1,
      ),
    );
  const natural = widest((cell) => [cell]);
  const room = columns - GAP * (natural.length - 1);
  if (sum(natural) <= room) return natural;
  const [id = 0, ...others] = natural;
  const own = Math.min(id, Math.max(Math.floor(room / 2), room - sum(others)));
  const share = Math.max(Math.floor(room / natural.length), NARROWEST);
  const words = widest((cell) => cell.split(' ')).map((each) => Math.min(each, WHOLE));
  const parts = widest(unbroken).map((each) => Math.min(each, PARTED, share));
  const [least = 0, ...leasts] = parts;
  const parted = grown(
    [Math.max(Math.min(own, room - sum(leasts)), least), ...leasts],
    natural,
    room,
  );
  if (own + sum(words.slice(1)) > room) return parted;
  const whole = grown([own, ...words.slice(1)], natural, room);
  const height = (widths: readonly number[]) =>
    sum(cells.map((row) => linesOf(row, widths).length));
  return height(whole) <= height(parted) ? whole : parted;
}

/** What is left of the room goes to whichever column but the first would be tallest. */
function grown(least: readonly number[], natural: readonly number[], room: number): number[] {
  const widths = [...least];
  const height = (at: number) => (natural[at] ?? 0) / (widths[at] ?? 1);
  for (let left = room - sum(widths); left > 0; left -= 1) {
    let tallest = Math.min(1, widths.length - 1);
    for (let at = 2; at < widths.length; at += 1) if (height(at) > height(tallest)) tallest = at;
    widths[tallest] = (widths[tallest] ?? 0) + 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
