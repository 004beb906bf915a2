import type { Json } from '../parse/json.ts';
import type { Position } from '../parse/positions.ts';
import { lineEnd, lineStart } from '../parse/tokens.ts';
import { columnOf, eolOf } from './insert.ts';
import { ownEnd } from './order.ts';
import {
  entryEnd,
  entryStart,
  hasComment,
  itemStart,
  parentOf,
  type Shape,
  surroundings,
} from './shape.ts';
import type { Edit } from './splice.ts';
import { blockTextLines, entryLines, flowText, indent, itemLines } from './write-block.ts';
import { writeValue } from './write-value.ts';

/** Ways to put another value in place of one, those that touch least first. */
export function replacements(shape: Shape, pointer: string, value: Json): Edit[][] {
  const at = shape.positions.get(pointer);
  if (!at || pointer === '') return [];
  const isScalar = (each: Json) => each === null || typeof each !== 'object';
  const first = shape.text.charAt(at.value[0]);
  const wasScalar = shape.children(pointer).length === 0 && !/[[{]/.test(first);
  if (!wasScalar || !isScalar(value) || value === null) return rewritten(shape, pointer, at, value);
  const inPlace = scalar(shape, pointer, at, value as string | number | boolean);
  const asBlock = /[|>]/.test(first) && typeof value === 'string' ? block(shape, at, value) : [];
  return [asBlock, inPlace, ...rewritten(shape, pointer, at, value)].filter(
    (edits) => edits.length > 0,
  );
}

function scalar(
  shape: Shape,
  pointer: string,
  { value: [start, end] }: Position,
  value: string | number | boolean,
): Edit[] {
  if (hasComment(shape, start, end)) return [];
  const text = writeValue(value, surroundings(shape, parentOf(pointer), start));
  // A value that was not there stands right after its colon or dash.
  const gap = start === end && start > 0 && !/\s/.test(shape.text.charAt(start - 1));
  return [{ start, end, text: gap ? ` ${text}` : text }];
}

/** The lines of a text in a block; how it is read, which its first line says, stays. */
function block({ text }: Shape, { value: [start, end] }: Position, value: string): Edit[] {
  const header = /^([|>])(-?)[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(start, end));
  if (!header) return [];
  const body = start + header[0].length;
  const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(text.slice(body, end))?.[1] ?? '';
  const isOpen = header[2] === '';
  if (isOpen !== value.endsWith('\n')) return [];
  const lines = blockTextLines(
    isOpen ? value.slice(0, -1) : value,
    header[1] === '>',
    indent.length,
  );
  if (!lines) return [];
  return [{ start: body, end, text: indented(lines, indent.length, eolOf(text)) }];
}

/**
 * The whole entry written anew; comments inside it stand above it from then on. So do those below it that
 * are its own, in the second of the two ways: a text in a block would take them in.
 */
function rewritten(shape: Shape, pointer: string, at: Position, value: Json): Edit[][] {
  const { text } = shape;
  const [start, end] = at.value;
  if (shape.isFlow(parentOf(pointer)))
    return hasComment(shape, start, end) ? [] : [[{ start, end, text: flowText(value, true) }]];
  const from = at.key ? at.key[0] : itemStart(shape, pointer);
  const wasFlow = /[[{]/.test(text.charAt(start)) && shape.children(pointer).length > 0;
  const key = at.key && text.slice(...at.key);
  const lines = wasFlow
    ? [`${key === undefined ? '-' : `${key}:`} ${flowText(value)}`]
    : key === undefined
      ? itemLines(value)
      : entryLines('k', value).map((line, index) => (index === 0 ? key + line.slice(1) : line));
  const column = columnOf(text, from);
  const made = indented(lines, column, eolOf(text)).trimStart();
  const last = lineEnd(text, entryEnd(at));
  const below = text.slice(0, ownEnd(text, at, column)).trimEnd().length;
  return [last, Math.max(last, below)].map((stop) => [
    ...above(shape, from, commentsIn(shape, from, stop)),
    { start: from, end: stop, text: made },
  ]);
}

/** An entry taken out with its lines; its comments stay where it was. */
export function removal(shape: Shape, pointer: string): Edit[] {
  const { text, positions } = shape;
  const holder = parentOf(pointer);
  const siblings = shape.children(holder);
  const at = positions.get(pointer);
  const index = siblings.indexOf(pointer);
  if (!at || siblings.length < 2) return [];
  const startOf = (each: string) => {
    const position = positions.get(each) as Position;
    return position.key ? entryStart(position) : itemStart(shape, each);
  };
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const from = startOf(pointer);
  if (shape.isFlow(holder)) {
    const end = positions.get(before ?? '');
    const [start, stop] = after
      ? [from, startOf(after)]
      : [end ? entryEnd(end) : from, entryEnd(at)];
    return hasComment(shape, start, stop) ? [] : [{ start, end: stop, text: '' }];
  }
  const line = lineStart(text, from);
  if (text.slice(line, from).trim() !== '') {
    // The first after the dash of its item: the next one takes its place.
    if (after === undefined) return [];
    const stop = startOf(after);
    const kept = commentsIn(shape, from, stop);
    return [...above(shape, from, kept), { start: from, end: stop, text: '' }];
  }
  const column = from - line;
  const limit = after === undefined ? text.length : lineStart(text, startOf(after));
  const stop = ownEnd(text, at, column, limit);
  const kept = commentsIn(shape, from, stop).map((each) => ' '.repeat(column) + each);
  return [{ start: line, end: stop, text: kept.map((each) => each + eolOf(text)).join('') }];
}

function commentsIn({ text, comments }: Shape, start: number, end: number): string[] {
  return comments
    .filter((comment) => comment[0] >= start && comment[0] < end)
    .map((comment) => text.slice(...comment).trimEnd());
}

/** Comments on lines of their own above the line of a place. */
function above({ text }: Shape, at: number, comments: readonly string[]): Edit[] {
  if (comments.length === 0) return [];
  const line = lineStart(text, at);
  const indent = /^ */.exec(text.slice(line, at))?.[0] ?? '';
  const made = comments.map((each) => indent + each + eolOf(text)).join('');
  return [{ start: line, end: line, text: made }];
}

function indented(lines: readonly string[], column: number, eol: string): string {
  return lines.map((line) => indent(line, column)).join(eol);
}
