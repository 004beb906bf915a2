/** Text that a sink may print as it is: made only by the escaping function of that sink. */
export type Safe<Sink extends string> = string & { readonly __sink: Sink };

/**
 * Characters that move the cursor, recolour, reorder or hide: C0, DEL, C1, line and paragraph
 * separators, bidi controls, zero-width and tag characters, the byte order mark, lone surrogates.
 */
const HARMFUL =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * For a terminal or a log. Harmful characters are spelled out, a tab becomes a blank, and nothing can
 * start a command of a CI runner: `::` at the start of a line, `##[` anywhere.
 */
export function terminal(text: string): Safe<'terminal'> {
  return text
    .replaceAll('\t', ' ')
    .replace(HARMFUL, spelled)
    .replaceAll('##[', '##\\u{5b}')
    .replace(/^(\s*):(?=:)/u, '$1\\u{3a}') as Safe<'terminal'>;
}

/** A whole JSON value for a file or a log: the same text to a JSON reader, with the same care. */
export function json(value: unknown): Safe<'json'> {
  return JSON.stringify(value, null, 2)
    .replace(
      /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '##\\u005b') as Safe<'json'>;
}
