import { parse, type Json, type Problem } from '../../src/parse/parse.ts';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The value of a text that is accepted; fails with the problems otherwise. */
export function valueOf(text: string): Json {
  const parsed = parse(utf8(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}

/** The problems of a text that is refused, none if it is accepted. */
export function problemsOf(text: string | Uint8Array): Problem[] {
  const parsed = parse(typeof text === 'string' ? utf8(text) : text);
  return parsed.ok ? [] : parsed.problems;
}
