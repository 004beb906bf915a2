import type { Json } from '../parse/json.ts';
import { escapeToken, splitPointer } from '../util/pointer.ts';
import { align, canonical, isMap } from './align.ts';
import { placeOfKey } from './insert.ts';
import type { KeysOf } from './order.ts';

/** One small change of a value. */
export type Step =
  /** Another value in place of the one at the pointer. */
  | { readonly step: 'replace'; readonly pointer: string; readonly value: Json }
  | { readonly step: 'remove'; readonly pointer: string }
  /** A new item of a list, or entry of a map, before the one at an index. */
  | {
      readonly step: 'insert';
      readonly pointer: string;
      readonly key: string | undefined;
      readonly index: number;
      readonly value: Json;
    };

/**
 * The steps from a value to another, each as small as it can be. Made one after another, every pointer
 * holds: what stands later in a list is changed first, and no list or map is empty in between.
 */
export function stepsTo(had: Json, wanted: Json, keysOf: KeysOf, pointer = ''): Step[] {
  if (canonical(had) === canonical(wanted)) return [];
  if (isMap(had) && isMap(wanted) && areFull(had, wanted))
    return mapSteps(had, wanted, keysOf, pointer);
  if (Array.isArray(had) && Array.isArray(wanted) && areFull(had, wanted))
    return listSteps(had, wanted, keysOf, pointer);
  return [{ step: 'replace', pointer, value: wanted }];
}

function areFull(...holders: readonly object[]): boolean {
  return holders.every((each) => Object.keys(each).length > 0);
}

function mapSteps(
  had: { readonly [key: string]: Json },
  wanted: { readonly [key: string]: Json },
  keysOf: KeysOf,
  pointer: string,
): Step[] {
  const steps: Step[] = [];
  const gone: Step[] = [];
  const keys = Object.keys(had);
  for (const [key, value] of Object.entries(had)) {
    const below = `${pointer}/${escapeToken(key)}`;
    const now = wanted[key];
    if (now === undefined || !Object.hasOwn(wanted, key))
      gone.push({ step: 'remove', pointer: below });
    else steps.push(...stepsTo(value, now, keysOf, below));
  }
  for (const [key, value] of Object.entries(wanted)) {
    if (Object.hasOwn(had, key)) continue;
    const index = placeOfKey(keys, key, keysOf(pointer));
    keys.splice(index, 0, key);
    steps.push({ step: 'insert', pointer, key, index, value });
  }
  return [...steps, ...gone];
}

function listSteps(
  had: readonly Json[],
  wanted: readonly Json[],
  keysOf: KeysOf,
  pointer: string,
): Step[] {
  const steps: Step[] = [];
  let [oldEnd, nowEnd] = [had.length, wanted.length];
  const between = (oldStart: number, nowStart: number) => {
    for (let now = nowEnd - 1; now >= nowStart; now -= 1)
      steps.push({
        step: 'insert',
        pointer,
        key: undefined,
        index: oldEnd,
        value: wanted[now] ?? null,
      });
    for (let old = oldEnd - 1; old >= oldStart; old -= 1)
      steps.push({ step: 'remove', pointer: `${pointer}/${old}` });
  };
  for (const [old, now] of align(had, wanted).reverse()) {
    between(old + 1, now + 1);
    steps.push(...stepsTo(had[old] ?? null, wanted[now] ?? null, keysOf, `${pointer}/${old}`));
    [oldEnd, nowEnd] = [old, now];
  }
  between(0, 0);
  return steps;
}

/** The value after a step. */
export function afterStep(root: Json, step: Step): Json {
  if (step.step === 'insert') return changed(root, splitPointer(step.pointer), insertion(step));
  const tokens = splitPointer(step.pointer);
  if (step.step === 'replace') return changed(root, tokens, () => step.value);
  const last = tokens.pop() ?? '';
  return changed(root, tokens, (holder) =>
    Array.isArray(holder)
      ? holder.toSpliced(Number(last), 1)
      : Object.fromEntries(Object.entries(holder as object).filter(([key]) => key !== last)),
  );
}

function insertion({ key, index, value }: Extract<Step, { step: 'insert' }>) {
  return (holder: Json): Json =>
    Array.isArray(holder)
      ? holder.toSpliced(index, 0, value)
      : Object.fromEntries(
          Object.entries(holder as { [key: string]: Json }).toSpliced(index, 0, [key ?? '', value]),
        );
}

function changed(here: Json, tokens: readonly string[], change: (value: Json) => Json): Json {
  const [head, ...rest] = tokens;
  if (head === undefined) return change(here);
  if (Array.isArray(here)) {
    const index = Number(head);
    return here.with(index, changed(here[index] ?? null, rest, change));
  }
  const holder = here as { [key: string]: Json };
  return { ...holder, [head]: changed(holder[head] ?? null, rest, change) };
}
