import type { Span } from './problems.ts';
import { lineEnd, lineStart } from './tokens.ts';

/**
 * The lines of an entry that says, letter by letter, what an earlier one of the same key says: they can
 * go. None where the two differ, share a line with others, or hold a comment.
 */
export function twinLines(text: string, first: Span, second: Span): Span | undefined {
  const line = lineStart(text, second[0]);
  const column = second[0] - line;
  const isOwnLine = text.slice(line, second[0]).trim() === '';
  if (!isOwnLine || first[0] - lineStart(text, first[0]) !== column) return undefined;
  const [a, b] = [first, second].map(([start]) =>
    text.slice(start, entryEnd(text, start, column)).trimEnd(),
  );
  if (a === undefined || a !== b || /(?:^|\s)#/.test(a)) return undefined;
  const end = text.indexOf('\n', second[0] + a.length);
  return [line, end === -1 ? text.length : end + 1];
}

/** Where the first line starts that is indented no deeper than the key, but for the dashes of its list. */
function entryEnd(text: string, start: number, column: number): number {
  for (let at = start; ;) {
    const newline = text.indexOf('\n', at);
    if (newline === -1) return text.length;
    at = newline + 1;
    const line = text.slice(at, lineEnd(text, at));
    const indent = line.search(/\S/);
    const isListItem = indent === column && /^-(?:\s|$)/.test(line.slice(indent));
    if (indent !== -1 && indent <= column && !isListItem) return at;
  }
}
