import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { badEscape } from './characters.ts';
import { MAX_DEPTH } from './events.ts';
import { pointerStep, type Json } from './json.ts';
import { clip, MAX_PROBLEMS, problem, type Problem, type Span } from './problems.ts';
import { quote } from './quote.ts';
import { isPlainText, resolvePlain } from './scalars.ts';
import { scalarSpan } from './tokens.ts';
import { twinLines } from './twin.ts';
import { unsupportedDocuments, unsupportedProperties } from './unsupported.ts';

const { DOCUMENT, MAPPING, SEQUENCE, SCALAR, ALIAS, POP } = EVENT_ID;
const { PLAIN, DOUBLE_QUOTED } = SCALAR_STYLE;

export const MAX_KEYS = 2_000;
export const MAX_ITEMS = 20_000;
export const MAX_TEXT = 100_000;

export interface Built {
  readonly value: Json;
  readonly numbers: ReadonlyMap<string, string> | undefined;
  readonly problems: Problem[];
}

/** Values from one pass over the events of a well-formed text, and all that our policy refuses. */
export function build(text: string, events: readonly Event[]): Built {
  const builder = new Builder(text);
  for (const found of unsupportedDocuments(text, events)) builder.report(found);
  for (const event of events) {
    if (event.type === DOCUMENT && builder.isDone) break;
    builder.read(event);
    if (builder.problems.length === MAX_PROBLEMS) break;
  }
  return { value: builder.root, numbers: builder.numbers, problems: builder.problems };
}

interface OpenMap {
  readonly kind: 'map';
  readonly into: { [key: string]: Json };
  /** Where each key was first seen. */
  readonly keys: ScalarEvent[];
  readonly start: number;
  /** The key of the next value, or null if that value is dropped. */
  key: string | null;
  wantsKey: boolean;
}

type Open =
  | OpenMap
  | { readonly kind: 'list'; readonly into: Json[]; readonly start: number }
  /** A map or list in the place of a key, and what is inside it. */
  | { readonly kind: 'ignored' };

class Builder {
  readonly text: string;
  readonly problems: Problem[] = [];
  numbers: Map<string, string> | undefined;
  root: Json = null;
  isDone = false;
  readonly #stack: Open[] = [];
  #isTooDeep = false;

  constructor(text: string) {
    this.text = text;
  }

  report(found: Problem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(found);
  }

  read(event: Event): void {
    const parent = this.#stack[this.#stack.length - 1];
    const isKey = parent?.kind === 'map' && parent.wantsKey;
    switch (event.type) {
      case SCALAR:
        if (event.anchorStart !== -1 || event.tagStart !== -1) this.#refuseProperties(event);
        if (isKey) this.#readKey(parent, event);
        else if (parent?.kind !== 'ignored') this.#add(parent, this.#scalar(event));
        break;
      case POP:
        // The document's own end finds the stack empty.
        if (this.#stack.pop() === undefined) this.isDone = true;
        break;
      case ALIAS:
        this.#refuseProperties(event);
        if (isKey) dropNext(parent);
        else this.#add(parent, null);
        break;
      case MAPPING:
      case SEQUENCE:
        if (event.anchorStart !== -1 || event.tagStart !== -1) this.#refuseProperties(event);
        this.#open(parent, isKey, event);
    }
  }

  #refuseProperties(event: Event): void {
    for (const found of unsupportedProperties(this.text, event)) this.report(found);
  }

  #open(parent: Open | undefined, isKey: boolean, event: Event & { start: number }): void {
    const { start } = event;
    if (isKey && parent?.kind === 'map') {
      dropNext(parent);
      this.report(problem('yaml/unsupported', 'key-collection', {}, [start, start + 1]));
    }
    if (isKey || parent?.kind === 'ignored') {
      this.#stack.push({ kind: 'ignored' });
    } else if (event.type === MAPPING) {
      const into = {};
      this.#add(parent, into);
      this.#stack.push({ kind: 'map', into, start, keys: [], key: null, wantsKey: true });
    } else {
      const into: Json[] = [];
      this.#add(parent, into);
      this.#stack.push({ kind: 'list', into, start });
    }
    // The events' own limit counts `[a: [a:` once where it opens two.
    if (this.#stack.length > MAX_DEPTH && !this.#isTooDeep) {
      this.#isTooDeep = true;
      this.report(problem('yaml/limit', 'depth', { max: MAX_DEPTH }, [start, start + 1]));
    }
  }

  #add(parent: Open | undefined, value: Json): void {
    if (parent === undefined) {
      this.root = value;
    } else if (parent.kind === 'map') {
      if (typeof parent.key === 'string') parent.into[parent.key] = value;
      parent.wantsKey = true;
    } else if (parent.kind === 'list') {
      if (parent.into.push(value) === MAX_ITEMS + 1) {
        const span: Span = [parent.start, parent.start + 1];
        this.report(problem('yaml/limit', 'items', { max: MAX_ITEMS }, span));
      }
    }
  }

  #readKey(map: OpenMap, event: ScalarEvent): void {
    const key = getScalarValue(this.text, event);
    dropNext(map);
    if (event.style === PLAIN && !isPlainText(key)) {
      const resolved = resolvePlain(key);
      if (resolved.kind === 'value' && resolved.value === null) {
        const span: Span = event.valueStart === -1 ? [map.start, map.start + 1] : this.#span(event);
        return this.report(problem('yaml/unsupported', 'key-null', {}, span));
      }
    }
    if (key === '<<' && event.style === PLAIN) {
      return this.report(problem('yaml/unsupported', 'merge-key', {}, this.#span(event)));
    }
    this.#checkText(key, event);
    if (key === '__proto__') {
      // Assigning it would set the prototype of the object and add no key.
      return this.report(problem('yaml/unsupported', 'key-proto', { key }, this.#span(event)));
    }
    if (Object.hasOwn(map.into, key)) return this.#reportDuplicate(map, key, event);
    map.key = key;
    // The key holds its place in the order, also if its value turns out to be refused.
    map.into[key] = null;
    if (map.keys.push(event) === MAX_KEYS + 1) {
      this.report(problem('yaml/limit', 'keys', { max: MAX_KEYS }, this.#span(event)));
    }
  }

  #reportDuplicate(map: OpenMap, key: string, event: ScalarEvent): void {
    const first = map.keys.find((earlier) => getScalarValue(this.text, earlier) === key);
    const related = first && [
      { messageId: 'related-first', args: clip({ key }), span: this.#span(first) },
    ];
    const span = twinLines(this.text, first ? this.#span(first) : [0, 0], this.#span(event));
    const more = { ...(related && { related }), ...(span && { fix: { text: '', span } }) };
    this.report(problem('yaml/duplicate-key', 'duplicate', { key }, this.#span(event), more));
  }

  #scalar(event: ScalarEvent): Json {
    const source = getScalarValue(this.text, event);
    this.#checkText(source, event);
    if (event.style !== PLAIN || isPlainText(source)) return source;
    const resolved = resolvePlain(source);
    if (resolved.kind === 'value') return resolved.value;
    if (resolved.kind === 'number') {
      if (String(resolved.value) !== source) {
        this.numbers ??= new Map();
        this.numbers.set(this.#pointer(), source);
      }
      return resolved.value;
    }
    const id = resolved.kind === 'digits' ? 'number-digits' : 'number-infinite';
    const more = { suggest: [quote(source)] };
    this.report(problem('yaml/unsupported', id, { text: source }, this.#span(event), more));
    return null;
  }

  #checkText(value: string, event: ScalarEvent): void {
    if (value.length > MAX_TEXT) {
      const args = { max: MAX_TEXT, actual: value.length };
      this.report(problem('yaml/limit', 'text-length', args, this.#span(event)));
    }
    if (event.style !== DOUBLE_QUOTED || event.fast) return;
    const char = badEscape(this.text.slice(event.valueStart, event.valueEnd), value);
    if (char === undefined) return;
    this.report(problem('yaml/encoding', 'escaped', { char }, this.#span(event)));
  }

  /** Where the value that is being read will stand. */
  #pointer(): string {
    let pointer = '';
    for (const [depth, open] of this.#stack.entries()) {
      if (open.kind === 'map') pointer += pointerStep(open.key ?? '');
      // A list already holds the list or map that is open in it, but not yet the scalar.
      else if (open.kind === 'list') {
        const isInnermost = depth === this.#stack.length - 1;
        pointer += pointerStep(open.into.length - (isInnermost ? 0 : 1));
      }
    }
    return pointer;
  }

  #span(event: ScalarEvent): Span {
    return scalarSpan(this.text, event);
  }
}

/** Says that the map's key has been read, but that its value has no place to go. */
function dropNext(map: OpenMap): void {
  map.key = null;
  map.wantsKey = false;
}
