import type { FixValue } from '../diagnostic.ts';
import { fold } from '../util/fold.ts';
import { fieldAt } from './fields.ts';
import type { DocumentKind } from './record.ts';

const ANSWERS = new Map([
  ...['ya', 'yes', 'benar', 'true'].map((word) => [word, true] as const),
  ...['tidak', 'no', 'salah', 'false'].map((word) => [word, false] as const),
]);

export interface Reading {
  readonly value: FixValue;
  /** Whether it can only mean this. */
  readonly safe: boolean;
}

/** The value as the type that is wanted, where that is plain: one item for a list, digits for a number. */
export function converted(
  kind: DocumentKind,
  pointer: string,
  wanted: string,
  value: unknown,
): Reading | undefined {
  if (wanted === 'string' && Array.isArray(value) && value.length === 1)
    return typeof value[0] === 'string' ? { value: value[0], safe: true } : undefined;
  if (typeof value !== 'string' || value.length > 200) return undefined;
  // `Nelayan, pedagang` may be meant as two.
  if (wanted === 'array' && fieldAt(kind, `${pointer}/0`)?.type[0] === 'string')
    return { value: [value], safe: !/[\s,;/]/.test(value) };
  if (wanted === 'integer' && /^(0|[1-9]\d{0,14})$/.test(value))
    return { value: Number(value), safe: true };
  const answer = wanted === 'boolean' ? ANSWERS.get(fold(value)) : undefined;
  return answer === undefined ? undefined : { value: answer, safe: true };
}
