import { valuesAlong } from '../util/pointer.ts';
import { TEXTS, type TextPlan } from './plan.gen.ts';
import type { Document } from './record.ts';

/** The texts of a document in the fields that fit, with their pointers; choices from a list are none. */
export function textsOf(
  document: Document,
  fits: (field: TextPlan) => boolean,
): [pointer: string, text: string, field: TextPlan][] {
  const found: [string, string, TextPlan][] = [];
  for (const field of TEXTS[document.kind] ?? []) {
    if (!fits(field)) continue;
    for (const [pointer, text] of valuesAlong(document.value, field.path))
      if (typeof text === 'string') found.push([pointer, text, field]);
  }
  return found;
}
