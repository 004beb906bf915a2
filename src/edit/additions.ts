import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate, type Position } from '../parse/positions.ts';
import { lineStart } from '../parse/tokens.ts';
import { joinPointer, splitPointer, valueAt } from '../util/pointer.ts';
import { isSame } from './meant.ts';
import { type KeysOf, ownEnd } from './order.ts';
import { entryEnd, entryStart, keepsBlankLines, type Shape, shapeOf } from './shape.ts';
import { applyEdits, type Edit } from './splice.ts';
import { entryLines, flowText, itemLines } from './write-block.ts';

/**
 * Something new at a place, as JSON Patch says it (RFC 6902): `/milestones/-` is after the last item of a
 * list, which is made where it is absent, `/milestones/0/evidence` a key that is not there yet.
 */
export interface Addition {
  readonly pointer: string;
  readonly value: Json;
}

/** Where an addition goes, once it is known what is there. */
type Place =
  | { readonly in: 'list'; readonly at: string; readonly value: Json }
  | {
      readonly in: 'map';
      readonly at: string;
      readonly key: string;
      readonly value: Json;
      /** Index of the entry that it stands before. */
      readonly index: number;
    };

/**
 * The text with additions made one after another, new keys at their place in `keysOf`, every other byte
 * as it was. The result is read again: it says what it said and what was added, else there is none.
 */
export function addTo(
  text: string,
  additions: readonly Addition[],
  keysOf: KeysOf,
): string | undefined {
  let made: string | undefined = text;
  for (const addition of additions) {
    made = addOne(made, addition, keysOf);
    if (made === undefined) return undefined;
  }
  return made;
}

/** The text of a new file: lines before it, such as the one for editors, and the value. */
export function newText(head: string, value: { readonly [key: string]: Json }): string {
  const lines = Object.entries(value).flatMap(([key, held]) => entryLines(key, held));
  return `${head}${lines.map((line) => `${line}\n`).join('')}`;
}

function addOne(text: string, addition: Addition, keysOf: KeysOf): string | undefined {
  const before = read(text);
  const place = before && placeOf(before.value, addition, keysOf);
  if (!place) return undefined;
  const shape = shapeOf(text, locate(text));
  const edit = place.in === 'list' ? itemEdit(shape, place) : entryEdit(shape, place);
  if (!edit) return undefined;
  const made = applyEdits(text, [edit]);
  const after = read(made);
  return after && isSame(after.value, withPlace(before.value, place)) ? made : undefined;
}

function read(text: string): { readonly value: Json } | undefined {
  const parsed = parse(Buffer.from(text, 'utf8'));
  return parsed.ok ? parsed : undefined;
}

function placeOf(root: Json, { pointer, value }: Addition, keysOf: KeysOf): Place | undefined {
  const tokens = splitPointer(pointer);
  const last = tokens.pop();
  if (last === undefined) return undefined;
  const at = joinPointer(tokens);
  const holder = valueAt(root, at);
  if (last === '-') {
    if (Array.isArray(holder)) return { in: 'list', at, value };
    return holder === undefined
      ? placeOf(root, { pointer: at, value: [value] }, keysOf)
      : undefined;
  }
  if (holder === null || typeof holder !== 'object' || Array.isArray(holder)) return undefined;
  if (Object.hasOwn(holder, last)) return undefined;
  const order = keysOf(at) ?? [];
  const rank = order.indexOf(last);
  // After the last key that the schema has before it; a key that it does not know, or that comes
  // later in a file of another order, stays where it is.
  const index =
    rank === -1
      ? Object.keys(holder).length
      : Object.keys(holder).findLastIndex((key) => {
          const own = order.indexOf(key);
          return own !== -1 && own < rank;
        }) + 1;
  return { in: 'map', at, key: last, value, index };
}

/** The value with an addition at its place. */
function withPlace(root: Json, place: Place): Json {
  const rebuild = (here: Json, tokens: readonly string[]): Json => {
    const [head, ...rest] = tokens;
    if (head === undefined) return added(here, place);
    if (Array.isArray(here))
      return here.map((item, index) => (String(index) === head ? rebuild(item, rest) : item));
    return Object.fromEntries(
      Object.entries(here as object).map(([key, held]) => [
        key,
        key === head ? rebuild(held as Json, rest) : (held as Json),
      ]),
    );
  };
  return rebuild(root, splitPointer(place.at));
}

function added(holder: Json, place: Place): Json {
  if (place.in === 'list') return [...(holder as Json[]), place.value];
  const entries = Object.entries(holder as { [key: string]: Json });
  return Object.fromEntries(entries.toSpliced(place.index, 0, [place.key, place.value]));
}

function itemEdit(shape: Shape, { at, value }: Extract<Place, { in: 'list' }>): Edit | undefined {
  const list = shape.positions.get(at);
  const last = shape.children(at).at(-1);
  if (!list) return undefined;
  if (last === undefined || shape.isFlow(at))
    return insertFlow(shape, list, last, flowText(value, true));
  return insertLines(shape, last, columnOf(shape.text, list.value[0]), itemLines(value));
}

function entryEdit(
  shape: Shape,
  { at, key, value, index }: Extract<Place, { in: 'map' }>,
): Edit | undefined {
  const map = shape.positions.get(at);
  const children = shape.children(at);
  const [first] = children;
  if (!map) return undefined;
  if (first === undefined || shape.isFlow(at)) {
    const text = `${flowText(key, true)}: ${flowText(value, true)}`;
    return insertFlow(shape, map, children[index - 1], text);
  }
  const start = entryStart(shape.positions.get(first) as Position);
  const column = columnOf(shape.text, start);
  const lines = entryLines(key, value);
  const before = children[index - 1];
  if (before !== undefined) return insertLines(shape, before, column, lines);
  const eol = eolOf(shape.text);
  const text = lines.map((line) => line + eol + ' '.repeat(column)).join('');
  return { start, end: start, text };
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
  const made = lines.map((line) => ' '.repeat(column) + line + eol).join('');
  const isOpen = at > 0 && text.charAt(at - 1) !== '\n';
  return { start: at, end: at, text: isOpen ? eol + made.slice(0, -eol.length) : made };
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
