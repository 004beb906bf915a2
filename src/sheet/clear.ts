import type { Json } from '../parse/json.ts';
import type { Draft, JsonObject } from './merge-row.ts';
import { ID, type Step, type Target } from './target.ts';

/**
 * Takes away what a record has where the sheet has an empty cell, if that is asked for; how many empty
 * cells left something where it is.
 */
export function clearBlanks({ value }: Draft, blanks: readonly Target[], isAsked: boolean): number {
  let left = 0;
  for (const target of blanks) {
    if (target.text === ID || !clear(value, target.steps, false)) continue;
    if (isAsked) clear(value, target.steps, true);
    else left += 1;
  }
  return left;
}

/** True where something stands at the steps; it goes if `isDone`. An item of a list is only found by its choice. */
function clear(holder: JsonObject, steps: readonly Step[], isDone: boolean): boolean {
  const [step, ...rest] = steps;
  if (!step || !('key' in step)) return false;
  const held = holder[step.key];
  if (held === undefined) return false;
  const [next, ...below] = rest;
  if (!next) {
    if (isDone) delete holder[step.key];
    return true;
  }
  if ('key' in next) {
    if (!isObject(held) || !clear(held, rest, isDone)) return false;
    if (isDone && Object.keys(held).length === 0) delete holder[step.key];
    return true;
  }
  const { chosen } = next.item;
  if (!chosen || !Array.isArray(held)) return false;
  const items = held.filter(
    (item): item is JsonObject => isObject(item) && item[chosen[0]] === chosen[1],
  );
  const [only, another] = items;
  if (!only || another || !clear(only, below, isDone)) return false;
  // What is left says only which item it was.
  if (isDone && Object.keys(only).every((key) => key === 'id' || key === chosen[0]))
    held.splice(held.indexOf(only), 1);
  if (isDone && held.length === 0) delete holder[step.key];
  return true;
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
