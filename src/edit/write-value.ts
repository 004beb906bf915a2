import type { FixValue } from '../diagnostic.ts';
import { resolvePlain } from '../parse/scalars.ts';

/** Where a value is written. */
export interface Surroundings {
  /** Within brackets, where commas and brackets mean something. */
  readonly flow: boolean;
  /** The quotes around what stood there before. */
  readonly quote?: '"' | "'" | undefined;
}

/** A value as YAML for a place, on one line: plain where that says the same, else in quotes. */
export function writeValue(value: FixValue, where: Surroundings): string {
  if (typeof value === 'string') return writeText(value, where);
  if (typeof value === 'object')
    return `[${value.map((each) => writeText(each, { flow: true })).join(', ')}]`;
  return String(value);
}

function writeText(text: string, { flow, quote }: Surroundings): string {
  if (quote === undefined && isPlain(text, flow)) return text;
  // What has to be escaped can only stand in double quotes.
  if (/[^\P{C}]|[\u2028\u2029]/u.test(text)) return JSON.stringify(text);
  const single = quote === "'" || (quote === undefined && /["\\]/.test(text));
  return single ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** https://yaml.org/spec/1.2.2/#733-plain-style, and nothing that reads as a number, a truth or null. */
function isPlain(text: string, flow: boolean): boolean {
  if (!/^[^\s\p{C}](?:[^\p{C}\u2028\u2029]*[^\s\p{C}])?$/u.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (flow && /[,[\]{}]/.test(text)) return false;
  const read = resolvePlain(text);
  return text !== '...' && text !== '<<' && read.kind === 'value' && typeof read.value === 'string';
}
