import type { Position, Positions } from '../parse/positions.ts';
import { lineEnd, skipSpace } from '../parse/tokens.ts';
import type { Surroundings } from './write-value.ts';

type Span = readonly [start: number, end: number];

/** A text with its places, and what edits ask of them. */
export interface Shape {
  readonly text: string;
  readonly positions: Positions;
  /** Pointers of what a list or map holds, in the order of the file. */
  children(pointer: string): readonly string[];
  /** Whether the place lies within brackets, or is itself in brackets. */
  isFlow(pointer: string): boolean;
  readonly comments: readonly Span[];
}

/** The shape of a text whose places are known. */
export function shapeOf(text: string, positions: Positions): Shape {
  const children = new Map<string, string[]>();
  for (const pointer of positions.keys())
    if (pointer !== '') {
      const above = parentOf(pointer);
      const list = children.get(above);
      if (list) list.push(pointer);
      else children.set(above, [pointer]);
    }
  const brackets = ({ value }: Position) => '[{'.includes(text.charAt(value[0]) || ' ');
  const isFlow = (pointer: string): boolean => {
    const at = positions.get(pointer);
    if (at && (children.has(pointer) || at.value[1] > at.value[0]) && brackets(at)) return true;
    return pointer !== '' && isFlow(parentOf(pointer));
  };
  let comments: readonly Span[] | undefined;
  return {
    text,
    positions,
    children: (pointer) => children.get(pointer) ?? [],
    isFlow,
    get comments() {
      return (comments ??= findComments(text, positions, (pointer) => children.has(pointer)));
    },
  };
}

/** Where the holder of a place stands. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Where an entry starts, at its key if it has one. */
export function entryStart({ key, value }: Position): number {
  return key ? key[0] : value[0];
}

/** Where an item of a list starts, at its dash if it has one. */
export function itemStart(shape: Shape, pointer: string): number {
  const above = parentOf(pointer);
  const at = shape.positions.get(pointer)?.value[0] ?? 0;
  if (shape.isFlow(above)) return at;
  const siblings = shape.children(above);
  const before = shape.positions.get(siblings[siblings.indexOf(pointer) - 1] ?? '')?.value[1];
  const list = shape.positions.get(above)?.value[0];
  return skipSpace(shape.text, (siblings[0] === pointer ? list : before) ?? at);
}

/** Where an entry ends; one without a value ends after the colon that its key has. */
export function entryEnd({ key, value }: Position): number {
  return Math.max(key?.[1] ?? 0, value[1]);
}

/** Whether a comment begins within the range. */
export function hasComment(shape: Shape, start: number, end: number): boolean {
  return shape.comments.some((comment) => comment[0] >= start && comment[0] < end);
}

/** How a value is written in place of one that starts here, within a holder. */
export function surroundings(shape: Shape, holder: string, start: number): Surroundings {
  const first = shape.text.charAt(start);
  return {
    flow: shape.isFlow(holder),
    quote: first === '"' || first === "'" ? first : undefined,
  };
}

/** Whether a text in a block starts here that keeps the blank lines after it (`|+`). */
export function keepsBlankLines(text: string, at: number): boolean {
  return /^[|>]\d?\+/.test(text.slice(at, at + 3));
}

/** The parts of a text that are keys or texts, where a `#` is a character like any other. */
export function scalarSpans(
  text: string,
  positions: Positions,
  isHolder: (pointer: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const [pointer, { key, value }] of positions) {
    if (key) spans.push(key);
    if (isHolder(pointer) || value[1] === value[0]) continue;
    const first = text.charAt(value[0]);
    // A list or map that is empty; a comment may stand in it.
    if (first === '[' || first === '{') continue;
    // The first line of a block text only says how it is read.
    const from = first === '|' || first === '>' ? lineEnd(text, value[0]) : value[0];
    spans.push([Math.min(from, value[1]), value[1]]);
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

function findComments(
  text: string,
  positions: Positions,
  isHolder: (pointer: string) => boolean,
): Span[] {
  const comments: Span[] = [];
  const spans = [...scalarSpans(text, positions, isHolder), [text.length, text.length] as const];
  let at = 0;
  for (const [start, end] of spans) {
    for (let hash = text.indexOf('#', at); hash !== -1 && hash < start;) {
      const stop = lineEnd(text, hash);
      comments.push([hash, stop]);
      hash = text.indexOf('#', stop);
    }
    at = Math.max(at, end);
  }
  return comments;
}
