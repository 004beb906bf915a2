import { fold } from '../util/fold.ts';
import { fieldAt } from './fields.ts';
import type { DocumentKind } from './record.ts';

const ANSWERS = new Map([
  ...['ya', 'yes', 'benar', 'true'].map((word) => [word, 'true'] as const),
  ...['tidak', 'no', 'salah', 'false'].map((word) => [word, 'false'] as const),
]);

/** The value as the type that is wanted, where that is plain: one item for a list, digits for a number. */
export function converted(
  kind: DocumentKind,
  pointer: string,
  wanted: string,
  value: unknown,
): string[] {
  if (wanted === 'string' && Array.isArray(value) && value.length === 1)
    return typeof value[0] === 'string' ? [scalar(value[0])] : [];
  if (typeof value !== 'string' || value.length > 200) return [];
  if (wanted === 'array' && fieldAt(kind, `${pointer}/0`)?.type[0] === 'string')
    return [`[${scalar(value)}]`];
  if (wanted === 'integer' && /^(0|[1-9]\d{0,14})$/.test(value)) return [value];
  const answer = wanted === 'boolean' ? ANSWERS.get(fold(value)) : undefined;
  return answer === undefined ? [] : [answer];
}

/** A text as YAML: plain where nothing in it could be read as anything else. */
function scalar(text: string): string {
  const plain =
    /^\p{L}[\p{L}\p{N} .()-]*$/u.test(text) &&
    !/^(true|false|null)$/i.test(text) &&
    !text.endsWith(' ');
  return plain ? text : JSON.stringify(text);
}
