import type { Change } from '../diagnostic.ts';
import { pointerStep, type Json } from '../parse/json.ts';

/** What a file must hold once changes are made to it: everything else is as it was, in its order. */
export function meant(value: Json, changes: readonly Change[]): Json {
  const at = new Map<string, Change[]>();
  for (const change of changes)
    if ('pointer' in change) at.set(change.pointer, [...(at.get(change.pointer) ?? []), change]);

  const rebuild = (here: Json, pointer: string): Json => {
    let now = here;
    for (const change of at.get(pointer) ?? []) {
      if (change.change === 'set')
        now = typeof change.value === 'object' ? [...change.value] : change.value;
      else if (change.change === 'replace' && typeof now === 'string')
        now = now.replaceAll(change.part, change.by);
    }
    if (now !== here || now === null || typeof now !== 'object') return now;
    const isGone = (below: string) => at.get(below)?.some(({ change }) => change === 'remove');
    if (Array.isArray(now))
      return now.flatMap((item, index) => {
        const below = pointer + pointerStep(index);
        return isGone(below) ? [] : [rebuild(item, below)];
      });
    return Object.fromEntries(
      Object.entries(now).flatMap(([key, item]) => {
        const below = pointer + pointerStep(key);
        if (isGone(below)) return [];
        const renamed = at.get(below)?.find((change) => change.change === 'rename');
        return [[renamed?.key ?? key, rebuild(item, below)]];
      }),
    );
  };
  return rebuild(value, '');
}

/** Whether two values are the same to the last key, in the same order. */
export function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
