import { isGap, lineEnd, lineStart } from './tokens.ts';

/** A line that starts an entry, as far as it can be told without understanding the whole. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The first character that is not a space, and the first one after the list's dashes. */
  readonly content: number;
  readonly entry: number;
  /** The colon after a key, and where what follows it starts. */
  readonly colon: number | undefined;
  readonly value: number;
}

export interface Outline {
  readonly lines: readonly Line[];
  /** A quote or bracket that is still open at the end. */
  readonly open: { readonly kind: 'quote' | 'bracket'; readonly at: number } | undefined;
}

/**
 * A rough reading of a broken text up to `to`: lines that are inside quotes, brackets and block
 * texts are left out. It only has to guess causes, so it never fails.
 */
export function outline(text: string, from: number, to: number): Outline {
  const lines: Line[] = [];
  let here = from;
  while (here <= to && here < text.length) {
    const line = readLine(text, here);
    here = nextLine(text, line.end);
    if (isGap(text, line.content) || text.charAt(line.content) === '#') continue;
    lines.push(line);
    // The parser gave up before this line's value, so nothing in it can be the cause.
    if (line.value > to) break;
    const char = text.charAt(line.value);
    if (char === '"' || char === "'") {
      const end = quoteEnd(text, line.value, to);
      if (end === undefined) return { lines, open: { kind: 'quote', at: line.value } };
      here = nextLine(text, lineEnd(text, end));
    } else if (char === '[' || char === '{') {
      const result = bracketsEnd(text, line.value, to);
      if (typeof result !== 'number') return { lines, open: result };
      here = nextLine(text, lineEnd(text, result));
    } else if (/^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(line.value, line.end))) {
      here = blockEnd(text, line, here);
    }
  }
  return { lines, open: undefined };
}

function readLine(text: string, at: number): Line {
  const start = lineStart(text, at);
  const end = lineEnd(text, start);
  const content = skipBlanks(text, start);
  let entry = content;
  while ('-?'.includes(text.charAt(entry)) && isGap(text, entry + 1) && entry < end) {
    entry = skipBlanks(text, entry + 1);
  }
  const colon = '[{'.includes(text.charAt(entry)) ? undefined : keyColon(text, entry, end);
  const value = colon === undefined ? entry : skipBlanks(text, colon + 1);
  return { start, end, content, entry, colon, value };
}

/** The colon of `key: value` or `"key": value`. */
function keyColon(text: string, entry: number, end: number): number | undefined {
  const line = text.slice(entry, end);
  const match = /^(?:"[^"]*"|'[^']*'|[^\s"'][^]*?)[ \t]*(?=:(?:\s|$))/.exec(line);
  return match && !/\s#/.test(match[0]) ? entry + match[0].length : undefined;
}

/** The offset after the closing quote, or undefined if there is none before `to`. */
function quoteEnd(text: string, at: number, to: number): number | undefined {
  const quote = text.charAt(at);
  for (let here = at + 1; here < to; here++) {
    const char = text.charAt(here);
    if (char === '\\' && quote === '"') here++;
    else if (char === quote && quote === "'" && text.charAt(here + 1) === "'") here++;
    else if (char === quote) return here + 1;
  }
  return undefined;
}

/** The offset after the closing bracket, or what is open at `to`. */
function bracketsEnd(text: string, at: number, to: number): number | Outline['open'] {
  const open: number[] = [];
  let isStart = true;
  for (let here = at; here < to; here++) {
    const char = text.charAt(here);
    if (isStart && (char === '"' || char === "'")) {
      const end = quoteEnd(text, here, to);
      if (end === undefined) return { kind: 'quote', at: here };
      here = end - 1;
    } else if (char === '#' && isGap(text, here - 1)) {
      here = lineEnd(text, here);
    } else if (char === '[' || char === '{') {
      open.push(here);
    } else if (char === ']' || char === '}') {
      open.pop();
      if (open.length === 0) return here + 1;
    }
    if (!isGap(text, here)) isStart = '[{,:'.includes(char);
  }
  return { kind: 'bracket', at: open.at(-1) ?? at };
}

/** The start of the first line that is not inside the block text which `line` announces. */
function blockEnd(text: string, line: Line, from: number): number {
  const isEntry = line.colon !== undefined || line.entry === line.content;
  const column = (isEntry ? line.entry : line.content) - line.start;
  let here = from;
  while (here < text.length) {
    const content = skipBlanks(text, here);
    const end = lineEnd(text, here);
    if (content < end && content - here <= column) break;
    here = nextLine(text, end);
  }
  return here;
}

function skipBlanks(text: string, at: number): number {
  let here = at;
  while (text.charAt(here) === ' ' || text.charAt(here) === '\t') here++;
  return here;
}

function nextLine(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}
