import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from './problems.ts';

/** The source of a scalar, with its quotes; a block text from its first line to its last. */
export function scalarSpan(text: string, event: ScalarEvent): Span {
  const { valueStart, valueEnd, style } = event;
  if (valueStart === -1) return [0, 0];
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return [valueStart - 1, valueEnd + 1];
  }
  if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
  return [valueStart, trimEnd(text, valueStart, valueEnd)];
}

/** The end without the white space and line ends before it, but not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let here = end;
  while (here > start && ' \t\r\n'.includes(text.charAt(here - 1))) here--;
  return here;
}

/**
 * The first offset at or after `at` that holds neither white space, a line end, a comment nor a
 * byte order mark at the start of the text.
 */
export function skipSpace(text: string, at: number): number {
  let here = at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
  for (;;) {
    const code = text.charCodeAt(here);
    if (code === 32 || code === 9 || code === 10 || code === 13) here++;
    else if (code === 35) here = lineEnd(text, here);
    else return here;
  }
}

/** The offset of the line end (or of the end of the text) at or after `at`. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** The offset at which the line of `at` begins; a byte order mark is not part of the first line. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Whether a space, a line end or the end of the text stands at the offset. */
export function isGap(text: string, at: number): boolean {
  return at >= text.length || ' \t\r\n'.includes(text.charAt(at));
}
