import type { Json } from '../parse/json.ts';
import { writeValue } from './write-value.ts';

const INDENT = 2;

/** A value as lines of YAML without brackets, the first one not indented: a key or an item stands before it. */
export function blockLines(value: Json): string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['[]'] : value.flatMap(itemLines);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    return entries.length === 0 ? ['{}'] : entries.flatMap(([key, held]) => entryLines(key, held));
  }
  return [flowText(value)];
}

/** `- ` and the item, its further lines under its first. */
export function itemLines(item: Json): string[] {
  return blockLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** `key: value`, or the key with what it holds indented below. */
export function entryLines(key: string, value: Json): string[] {
  const name = flowText(key);
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
    return [`${name}: ${flowText(value)}`];
  return [`${name}:`, ...blockLines(value).map((line) => ' '.repeat(INDENT) + line)];
}

/** A value on one line, within brackets if it is a list or a map. */
export function flowText(value: Json, isWithin = false): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, true)).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, held]) => `${flowText(key, true)}: ${flowText(held, true)}`)
      .join(', ')}}`;
  return writeValue(value, { flow: isWithin });
}
