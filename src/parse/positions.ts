import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { readEvents } from './events.ts';
import { pointerStep } from './json.ts';
import type { Span } from './problems.ts';
import { isGap, lineEnd, scalarSpan, skipSpace, trimEnd } from './tokens.ts';

export interface Position {
  /** The key with its quotes; the root and the items of lists have none. */
  readonly key?: Span;
  readonly value: Span;
}

/** JSON Pointer -> where in the text; '' is the root. */
export type Positions = ReadonlyMap<string, Position>;

/**
 * Where every value of a text stands that `parse` accepts. The parser's events say where scalars are
 * and where lists and maps start; the rest lies between them and is found by walking the text along.
 */
export function locate(text: string): Positions {
  const positions = new Map<string, Position>();
  const events = readEvents(text);
  if (Array.isArray(events)) new Locator(text, events, positions).document();
  return positions;
}

class Locator {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #positions: Map<string, Position>;
  #next = 0;

  constructor(text: string, events: readonly Event[], positions: Map<string, Position>) {
    this.#text = text;
    this.#events = events;
    this.#positions = positions;
  }

  document(): void {
    const event = this.#take();
    if (event?.type !== EVENT_ID.DOCUMENT) return;
    const start = skipSpace(this.#text, 0);
    this.#node('', undefined, event.explicitStart ? start + '---'.length : start);
  }

  /** Notes the next value, which is looked for from `at`, and returns where it ends. */
  #node(pointer: string, key: Span | undefined, at: number): number {
    const event = this.#take();
    // Keys come before what is inside them, as in the file; the end is filled in afterwards.
    const value: Span = [at, at];
    this.#positions.set(pointer, key ? { key, value } : { value });
    if (event?.type === EVENT_ID.SCALAR) {
      [value[0], value[1]] = this.#scalar(event, at);
    } else if (event?.type === EVENT_ID.SEQUENCE) {
      value[0] = event.start;
      const isFlow = this.#text.charAt(event.start) === '[';
      value[1] = isFlow ? this.#flow(pointer, event) : this.#block(pointer, event);
    } else if (event?.type === EVENT_ID.MAPPING) {
      value[0] = event.start;
      const isFlow = this.#text.charAt(event.start) === '{';
      value[1] = isFlow ? this.#flow(pointer, event) : this.#block(pointer, event);
    }
    return value[1];
  }

  /** What is inside brackets, and the offset after the closing one. */
  #flow(pointer: string, event: Event & { start: number }): number {
    let at = event.start + 1;
    for (let index = 0; this.#hasMore(); index++) {
      at = this.#entry(pointer, event.type, index, this.#skipCommas(at));
    }
    return this.#skipCommas(at) + 1;
  }

  /** The entries of a list with dashes or a map without brackets, and the end of the last one. */
  #block(pointer: string, event: Event & { start: number }): number {
    let at = event.start;
    for (let index = 0; this.#hasMore(); index++) {
      at = skipSpace(this.#text, at);
      if (event.type === EVENT_ID.SEQUENCE) at++;
      at = this.#entry(pointer, event.type, index, at);
    }
    return at;
  }

  #entry(pointer: string, type: Event['type'], index: number, at: number): number {
    if (type === EVENT_ID.SEQUENCE) return this.#node(pointer + pointerStep(index), undefined, at);
    const text = this.#text;
    const start = text.charAt(at) === '?' && isGap(text, at + 1) ? at + 1 : at;
    const event = this.#take();
    if (event?.type !== EVENT_ID.SCALAR) return at;
    const key = this.#scalar(event, start);
    const colon = skipSpace(text, key[1]);
    const after = text.charAt(colon) === ':' ? colon + 1 : key[1];
    return this.#node(pointer + pointerStep(getScalarValue(text, event)), key, after);
  }

  #scalar(event: ScalarEvent, at: number): Span {
    if (event.valueStart === -1) return [at, at];
    const text = this.#text;
    const isBlock =
      event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    if (!isBlock) return scalarSpan(text, event);
    const start = skipSpace(text, at);
    const end = trimEnd(text, event.valueStart, event.valueEnd);
    if (end > event.valueStart) return [start, Math.min(lineEnd(text, end), event.valueEnd)];
    const header = /^[|>][-+0-9]*/.exec(text.slice(start, start + 4))?.[0] ?? '';
    return [start, start + header.length];
  }

  #skipCommas(at: number): number {
    let here = skipSpace(this.#text, at);
    while (this.#text.charAt(here) === ',') here = skipSpace(this.#text, here + 1);
    return here;
  }

  /** Whether the open list or map has another entry; if not, its end is taken. */
  #hasMore(): boolean {
    const event = this.#events[this.#next];
    if (event && event.type !== EVENT_ID.POP) return true;
    this.#next++;
    return false;
  }

  #take(): Event | undefined {
    return this.#events[this.#next++];
  }
}
