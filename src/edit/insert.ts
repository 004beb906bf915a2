import type { Json } from '../parse/json.ts';
import type { Position } from '../parse/positions.ts';
import { lineStart } from '../parse/tokens.ts';
import { ownEnd } from './order.ts';
import { entryEnd, entryStart, itemStart, keepsBlankLines, type Shape } from './shape.ts';
import type { Edit } from './splice.ts';
import { entryLines, flowText, indent, itemLines } from './write-block.ts';

/** A key that a map does not have yet, and where in the map it goes. */
export interface EntryPlace {
  /** Pointer of the map. */
  readonly at: string;
  readonly key: string;
  readonly value: Json;
  /** Index of the entry that it stands before. */
  readonly index: number;
}

/**
 * Where a new key goes among those of a map: after the last one that the schema has before it. A key
 * that the schema does not know, or that comes later in a file of another order, stays where it is.
 */
export function placeOfKey(
  keys: readonly string[],
  key: string,
  order: readonly string[] = [],
): number {
  const rank = order.indexOf(key);
  if (rank === -1) return keys.length;
  return (
    keys.findLastIndex((each) => {
      const own = order.indexOf(each);
      return own !== -1 && own < rank;
    }) + 1
  );
}

/** A new item before the one at an index, or after the last; none where there is no such list. */
export function insertItem(shape: Shape, at: string, index: number, value: Json): Edit | undefined {
  const list = shape.positions.get(at);
  const items = shape.children(at);
  const [first] = items;
  if (!list) return undefined;
  if (first === undefined || shape.isFlow(at))
    return insertFlow(shape, list, items[index - 1], flowText(value, true));
  const start = itemStart(shape, first);
  const column = columnOf(shape.text, start);
  const before = items[index - 1];
  return before === undefined
    ? insertFirst(shape, start, itemLines(value))
    : insertLines(shape, before, column, itemLines(value));
}

/** A new entry of a map at its place; none where there is no such map. */
export function insertEntry(shape: Shape, place: EntryPlace): Edit | undefined {
  const { at, key, value, index } = place;
  const map = shape.positions.get(at);
  const children = shape.children(at);
  const [first] = children;
  if (!map) return undefined;
  if (first === undefined || shape.isFlow(at)) {
    const text = `${flowText(key, true)}: ${flowText(value, true)}`;
    return insertFlow(shape, map, children[index - 1], text);
  }
  const start = entryStart(shape.positions.get(first) as Position);
  const lines = entryLines(key, value);
  const before = children[index - 1];
  return before === undefined
    ? insertFirst(shape, start, lines)
    : insertLines(shape, before, columnOf(shape.text, start), lines);
}

/** Lines where the first entry starts, which goes on below them. */
function insertFirst({ text }: Shape, start: number, lines: readonly string[]): Edit {
  const column = columnOf(text, start);
  const made = lines.map(
    (line, index) => (index === 0 ? line : indent(line, column)) + eolOf(text),
  );
  return { start, end: start, text: made.join('') + ' '.repeat(column) };
}

/** Within brackets: after an entry, or before all others. */
function insertFlow(shape: Shape, holder: Position, after: string | undefined, text: string): Edit {
  if (after !== undefined) {
    const at = entryEnd(shape.positions.get(after) as Position);
    return { start: at, end: at, text: `, ${text}` };
  }
  const at = holder.value[0] + 1;
  const isEmpty = /^\s*(?:#|[\]}])/.test(shape.text.slice(at, holder.value[1]));
  return { start: at, end: at, text: isEmpty ? text : `${text}, ` };
}

/** Lines below an entry and the comments that are its own, in a column. */
function insertLines(
  { text, positions }: Shape,
  after: string,
  column: number,
  lines: readonly string[],
): Edit {
  const entry = positions.get(after) as Position;
  const eol = eolOf(text);
  let at = ownEnd(text, entry, column);
  const keeps = [...positions].some(
    ([pointer, { value }]) =>
      (pointer === after || pointer.startsWith(`${after}/`)) &&
      value[1] === entry.value[1] &&
      keepsBlankLines(text, value[0]),
  );
  // Blank lines that a text keeps are its own.
  if (keeps) at += /^(?:[ \t]*\r?\n)*/.exec(text.slice(at))?.[0].length ?? 0;
  const made = lines.map((line) => indent(line, column) + eol).join('');
  const isOpen = at > 0 && text.charAt(at - 1) !== '\n';
  return { start: at, end: at, text: isOpen ? eol + made.slice(0, -eol.length) : made };
}

/** How far from the start of its line a place is. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line end that a text uses. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
