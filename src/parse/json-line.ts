import { MAX_ITEMS, MAX_KEYS, MAX_TEXT } from './build.ts';
import { findBadCharacters, hasBadCharacter } from './characters.ts';
import { MAX_DEPTH } from './events.ts';
import type { Json } from './json.ts';

/**
 * The value of one line of JSON, held to the limits that YAML is held to; undefined where it is no
 * JSON, goes too deep, is too wide, or holds characters that hide or deceive.
 */
export function parseJsonLine(line: string): Json | undefined {
  if (findBadCharacters(line).length > 0) return undefined;
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
  return fits(value, line.includes('\\u'), 1) ? value : undefined;
}

function fits(value: Json, isEscaped: boolean, depth: number): boolean {
  if (typeof value === 'string')
    return value.length <= MAX_TEXT && !(isEscaped && hasBadCharacter(value));
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value))
    return value.length <= MAX_ITEMS && value.every((each) => fits(each, isEscaped, depth + 1));
  const keys = Object.keys(value);
  return (
    keys.length <= MAX_KEYS &&
    keys.every(
      (key) =>
        key !== '__proto__' &&
        fits(key, isEscaped, depth) &&
        fits(value[key] as Json, isEscaped, depth + 1),
    )
  );
}
