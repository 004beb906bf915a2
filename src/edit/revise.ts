import type { Json } from '../parse/json.ts';
import { parse } from '../parse/parse.ts';
import { locate } from '../parse/positions.ts';
import { valueAt } from '../util/pointer.ts';
import { canonical, isMap } from './align.ts';
import { commentsOf } from './format-text.ts';
import { insertEntry, insertItem } from './insert.ts';
import type { KeysOf } from './order.ts';
import { removal, replacements } from './rewrite.ts';
import { parentOf, type Shape, shapeOf } from './shape.ts';
import { applyEdits, type Edit } from './splice.ts';
import { afterStep, type Step, stepsTo } from './steps.ts';

type Holder = { readonly [key: string]: Json } | readonly Json[];

/**
 * The text of a file such that it says what is wanted, with as little of it changed as that takes:
 * comments, order and every byte of what stays are kept, new keys stand at their place in `keysOf`.
 * Comments of what goes or is written anew stay where that was. The result is read again and says just
 * that, its keys in whatever order, with every comment; else there is none.
 */
export function revise(text: string, wanted: Holder, keysOf: KeysOf): string | undefined {
  let value = read(text);
  const isHolder = Array.isArray(wanted) ? Array.isArray(value) : isMap(value);
  if (value === undefined || !isHolder) return undefined;
  let made = text;
  for (const step of stepsTo(value, wanted as Json, keysOf)) {
    const now = afterStep(value, step);
    const next = afterEdit(made, step, now);
    if (next === undefined) return undefined;
    [made, value] = [next, now];
  }
  return made;
}

/** The text after a step that makes it say something: by the least edit that does. */
function afterEdit(text: string, step: Step, now: Json): string | undefined {
  const shape = shapeOf(text, locate(text));
  const comments = commentsOf(shape);
  const meant = canonical(now);
  const attempt = (edits: readonly Edit[]) => {
    if (edits.length === 0) return undefined;
    const made = applyEdits(text, edits);
    const value = read(made);
    const isRight = value !== undefined && canonical(value) === meant;
    return isRight && commentsOf(shapeOf(made, locate(made))) === comments ? made : undefined;
  };
  for (const edits of waysOf(shape, step, now)) {
    const made = attempt(edits);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** Edits that may make a step; where the shape leaves nothing smaller, a holder is written anew. */
function* waysOf(shape: Shape, step: Step, now: Json): Generator<readonly Edit[]> {
  yield* editsFor(shape, step);
  const first = step.step === 'insert' ? step.pointer : parentOf(step.pointer);
  for (let at = first; at !== ''; at = parentOf(at))
    yield* replacements(shape, at, valueAt(now, at) as Json);
}

function editsFor(shape: Shape, step: Step): (readonly Edit[])[] {
  if (step.step === 'replace') return replacements(shape, step.pointer, step.value);
  if (step.step === 'remove') return [removal(shape, step.pointer)];
  const { pointer, key, index, value } = step;
  const edit =
    key === undefined
      ? insertItem(shape, pointer, index, value)
      : insertEntry(shape, { at: pointer, key, value, index });
  return edit ? [[edit]] : [];
}

function read(text: string): Json | undefined {
  const parsed = parse(Buffer.from(text, 'utf8'));
  return parsed.ok ? parsed.value : undefined;
}
