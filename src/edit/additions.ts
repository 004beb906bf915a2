import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate } from '../parse/positions.ts';
import { joinPointer, splitPointer, valueAt } from '../util/pointer.ts';
import { type EntryPlace, insertEntry, insertItem, placeOfKey } from './insert.ts';
import { isSame } from './meant.ts';
import type { KeysOf } from './order.ts';
import { shapeOf } from './shape.ts';
import { applyEdits } from './splice.ts';
import { entryLines } from './write-block.ts';

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
  | ({ readonly in: 'map' } & EntryPlace);

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
  const edit =
    place.in === 'list'
      ? insertItem(shape, place.at, shape.children(place.at).length, place.value)
      : insertEntry(shape, place);
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
  const index = placeOfKey(Object.keys(holder), last, keysOf(at));
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
