import { lineEnd, lineStart } from '../parse/tokens.ts';
import type { Position } from '../parse/positions.ts';
import { entryEnd, entryStart, hasComment, keepsBlankLines, type Shape } from './shape.ts';
import { type Edit, overlap } from './splice.ts';

/** Keys of the map at a pointer, in their order; none where there is no order. */
export type KeysOf = (pointer: string) => readonly string[] | undefined;

/**
 * Puts the keys of maps into their order. A map that holds one that is reordered too waits, so that no
 * two edits overlap; nothing is left once all is in order. A map with an unknown key is left alone.
 */
export function orderKeys(shape: Shape, keysOf: KeysOf): Edit[] {
  const edits: Edit[] = [];
  const keepers = [...shape.positions]
    .filter(([, { value }]) => keepsBlankLines(shape.text, value[0]))
    .map(([pointer]) => pointer);
  // Inner maps stand after outer ones; those come first here.
  for (const pointer of [...shape.positions.keys()].reverse()) {
    const order = orderOf(shape, pointer, keysOf);
    // A text that keeps the blank lines after it would get others elsewhere.
    if (!order || keepers.some((keeper) => keeper.startsWith(`${pointer}/`))) continue;
    const edit = shape.isFlow(pointer)
      ? orderFlow(shape, pointer, order)
      : orderBlock(shape, pointer, order);
    if (edit && !overlap([edit], edits)) edits.push(edit);
  }
  return edits;
}

/** The entries of a map in their order, as indexes; none where they are in order already. */
function orderOf(shape: Shape, pointer: string, keysOf: KeysOf): number[] | undefined {
  const entries = shape.children(pointer);
  if (entries.length < 2 || shape.positions.get(entries[0] ?? '')?.key === undefined)
    return undefined;
  const keys = keysOf(pointer);
  if (!keys) return undefined;
  const ranks = entries.map((entry) => keys.indexOf(lastToken(entry)));
  if (ranks.includes(-1)) return undefined;
  const order = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return order.every((from, to) => from === to) ? undefined : order;
}

function lastToken(pointer: string): string {
  const token = pointer.slice(pointer.lastIndexOf('/') + 1);
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** `{b: 1, a: 2}`: the entries change places, what stands between them stays. */
function orderFlow(shape: Shape, pointer: string, order: readonly number[]): Edit | undefined {
  const { text } = shape;
  const [start, end] = shape.positions.get(pointer)?.value ?? [0, 0];
  if (hasComment(shape, start, end)) return undefined;
  const spans = entriesOf(shape, pointer).map((at) => [entryStart(at), entryEnd(at)] as const);
  let made = '';
  let at = start;
  for (const [to, [from, until]] of spans.entries()) {
    const [newStart, newEnd] = spans[order[to] ?? 0] ?? [0, 0];
    made += text.slice(at, from) + text.slice(newStart, newEnd);
    at = until;
  }
  return { start, end, text: made + text.slice(at, end) };
}

interface Chunk {
  /** Whole lines above the key: its comments, and blank lines before them. */
  readonly above: string;
  /** From the key to the end of its last line. */
  readonly body: string;
}

/** Whole lines of a map without brackets change places, each key with the comments above and beside it. */
function orderBlock(shape: Shape, pointer: string, order: readonly number[]): Edit | undefined {
  const { text } = shape;
  const entries = entriesOf(shape, pointer);
  const first = entryStart(entries[0] as Position);
  const line = lineStart(text, first);
  const lead = text.slice(line, first);
  const column = first - line;
  const isOwnLine = lead.trim() === '';
  // Entries stand on lines of their own, but for the first after the dash of its item.
  if (!/^[ -]*$/.test(lead) || entries.slice(1).some((at) => !isAt(text, entryStart(at), column)))
    return undefined;

  const start = isOwnLine ? aboveFirst(text, line) : line;
  const ends = entries.map((at, index) => {
    const next = entries[index + 1];
    return ownEnd(text, at, column, next && lineStart(text, entryStart(next)));
  });
  const chunks = entries.map((at, index): Chunk => {
    const from = entryStart(at);
    const above = index === 0 ? start : (ends[index - 1] ?? 0);
    return {
      above: text.slice(above, lineStart(text, from)),
      body: endedLine(text.slice(from, ends[index]), text),
    };
  });
  const pad = ' '.repeat(column);
  const made = order.map((from, to): string => {
    const { above, body } = chunks[from] as Chunk;
    if (to > 0) return `${above}${pad}${body}`;
    // No blank line opens a map; a comment above the first key of an item stands above its dash.
    const opened = above.replace(/^(?:[ \t]*\r?\n)+/, '');
    if (isOwnLine) return `${opened}${lead}${body}`;
    const indent = /^ */.exec(lead)?.[0] ?? '';
    return `${opened.replace(/^[ \t]*(?=#)/gm, indent)}${lead}${body}`;
  });
  return { start, end: ends.at(-1) ?? first, text: made.join('') };
}

function entriesOf(shape: Shape, pointer: string): Position[] {
  return shape.children(pointer).map((entry) => shape.positions.get(entry) as Position);
}

/** Whether a key stands in this column with nothing but blanks before it. */
function isAt(text: string, at: number, column: number): boolean {
  const line = lineStart(text, at);
  return at - line === column && text.slice(line, at).trim() === '';
}

/**
 * Where the comments begin that belong to the first key of a map: those right above it. At the top of
 * the file a block that a blank line sets apart, and the line for editors, belong to the file.
 */
function aboveFirst(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    const content = text.slice(before, lineEnd(text, before));
    // A byte order mark is on no line.
    if (before === start || !/^[ \t]*#/.test(content)) break;
    if (/^#\s*yaml-language-server:/.test(content)) break;
    start = before;
  }
  return start;
}

/**
 * The end of what belongs to an entry: its value, and comments below that are indented deeper than its
 * key. What comes after belongs to the next entry, or to the end of the map.
 */
export function ownEnd(text: string, at: Position, column: number, limit = text.length): number {
  let end = nextLine(text, entryEnd(at));
  for (let here = end; here < limit; here = nextLine(text, here)) {
    const content = text.slice(here, lineEnd(text, here));
    if (content.trim() === '') continue;
    if (content.trimStart().charAt(0) !== '#' || content.indexOf('#') <= column) break;
    end = nextLine(text, here);
  }
  return Math.min(end, limit);
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

function endedLine(body: string, text: string): string {
  if (body.endsWith('\n')) return body;
  return `${body}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}
