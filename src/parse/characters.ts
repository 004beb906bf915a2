import { MAX_PROBLEMS, problem, type Problem, type Span } from './problems.ts';

/**
 * Characters that no catalogue text needs and that can hide, reorder or break what people and
 * programs read: https://yaml.org/spec/1.2.2/#51-character-set and https://trojansource.codes.
 */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\r(?!\n)/u;

/** Escapes can also make halves of a surrogate pair. A carriage return is fine in a value. */
const FORBIDDEN_IN_VALUE =
  /(?![\t\n\r])[\p{Cc}\p{Surrogate}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/u;

/** All forbidden characters of a decoded text; neighbours of a kind are one finding. */
export function findBadCharacters(text: string): Problem[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = start === 0 ? text : text.slice(1);
  if (!FORBIDDEN.test(body)) return [];
  const problems: Problem[] = [];
  let hasLoneCr = false;
  for (const { 0: char, index } of body.matchAll(new RegExp(FORBIDDEN, 'gu'))) {
    // A file with the line ends of old Macs has them everywhere: saying so once is enough.
    if (char === '\r' && hasLoneCr) continue;
    hasLoneCr ||= char === '\r';
    const from = start + index;
    const found = describe(char, [from, from + 1]);
    const last = problems.at(-1);
    if (last?.span[1] === from && last.messageId === found.messageId) {
      last.span[1] = from + 1;
      if (BREAKS.test(char) && found.fix) last.fix = found.fix;
      continue;
    }
    if (problems.push(found) === MAX_PROBLEMS) break;
  }
  return problems;
}

/** Whether a text, as its escapes make it, holds a forbidden character. */
export function hasBadCharacter(value: string): boolean {
  return FORBIDDEN_IN_VALUE.test(value);
}

/** Breaks of lines and pages that nobody sees as such; without a blank, words would run together. */
const BREAKS = /[\v\f\u0085]/;

/** What shows nothing can go. Marks that turn the direction of writing do show: they are left to people. */
function without(char: string): Required<Pick<Problem, 'fix'>> {
  return { fix: { text: BREAKS.test(char) ? ' ' : '' } };
}

/** The first forbidden character that the escapes of a double-quoted text make, as `U+0000`. */
export function badEscape(source: string, value: string): string | undefined {
  const match = FORBIDDEN_IN_VALUE.exec(value);
  if (match) return codeName(match[0]);
  if (!source.includes('\\U')) return undefined;
  // Beyond U+10FFFF there is nothing, and js-yaml would wrap around to some other character.
  for (const [escape] of source.matchAll(/\\(?:U[0-9a-fA-F]{8}|[^])/g)) {
    if (Number.parseInt(escape.slice(2), 16) > 0x10ffff && escape.length > 2) return escape;
  }
  return undefined;
}

function describe(char: string, span: Span): Problem {
  const code = char.charCodeAt(0);
  if (char === '\r') return problem('yaml/encoding', 'lone-cr', {}, span, { fix: 'line-ends' });
  if (code === 0xfeff) return problem('yaml/encoding', 'bom-inside', {}, span, without(char));
  if (code === 0xfffd) return problem('yaml/encoding', 'replacement-character', {}, span);
  const args = { char: codeName(char) };
  if (code >= 0xfffe) return problem('yaml/encoding', 'not-a-character', args, span, without(char));
  if (code >= 0x200e) return problem('yaml/encoding', 'bidi-control', args, span);
  return problem('yaml/encoding', 'control-character', args, span, without(char));
}

function codeName(char: string): string {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
