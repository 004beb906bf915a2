import { MAX_DEPTH, type SyntaxFailure } from './events.ts';
import { outline, type Line } from './outline.ts';
import { problem, type Problem, type Span } from './problems.ts';
import { quote } from './quote.ts';
import { isGap, lineEnd, lineStart, trimEnd } from './tokens.ts';

/**
 * The likely cause of a failure, which is often earlier than the place where the parser gave up.
 * `from` is where the failing part of the text starts.
 */
export function explain(text: string, from: number, failure: SyntaxFailure): Problem {
  const { reason, at } = failure;
  if (reason.includes('maxDepth')) {
    return problem('yaml/limit', 'depth', { max: MAX_DEPTH }, [at, at + 1]);
  }
  if (/escape sequence|hexadecimal/.test(reason)) return badEscape(text, at);
  const { lines, open } = outline(text, from, at);
  if (open?.kind === 'quote') return openQuote(text, open.at, at);
  if (open) return inBrackets(text, open.at, failure);
  const tab = tabIndent(text, at);
  if (tab) return tab;
  const line = lines.at(-1);
  if (!line || isMarker(text, line)) return other(failure);
  return inLine(text, line, at) ?? betweenLines(text, lines, line, at);
}

function badEscape(text: string, at: number): Problem {
  const start = text.lastIndexOf('\\', at);
  const escape = text.slice(start, start + 2);
  const suggest = [`\\${escape}`];
  return problem('yaml/syntax', 'bad-escape', { escape }, [start, start + 2], { suggest });
}

function openQuote(text: string, at: number, end: number): Problem {
  // The parser stops at the first line that is too far left to be inside the quotes.
  const isContinued = end < text.length && /^(?!- )[^:]*["']\s*$/.test(restOfLine(text, end));
  if (isContinued) return badIndent(text, end);
  return problem('yaml/syntax', 'unclosed-quote', { quote: text.charAt(at) }, [at, at + 1]);
}

function inBrackets(text: string, at: number, { reason, at: end }: SyntaxFailure): Problem {
  const char = text.charAt(end);
  const isSameLine = end <= lineEnd(text, at);
  const [blank = ''] = /[ \t]*$/.exec(text.slice(at, end)) ?? [];
  if (reason === 'deficient indentation' && blank.includes('\t')) {
    // YAML allows it; js-yaml does not where the line is not far enough right.
    const span: Span = [end - blank.length, end];
    return problem('yaml/syntax', 'tab-in-flow', {}, span, { suggest: [' '] });
  }
  if (reason === 'deficient indentation' && isPartner(text.charAt(at), char)) {
    // Other readers let the closing bracket stand under its key; YAML itself wants it further right.
    const start = lineStart(text, end);
    const [lead = ''] = /^ *(?:- +)*/.exec(text.slice(lineStart(text, at))) ?? [];
    const suggest = [`${' '.repeat(lead.length + 2)}${char}`];
    return problem('yaml/syntax', 'flow-indent', { bracket: char }, [start, end + 1], { suggest });
  }
  if ('@`%'.includes(char) && char !== '') {
    const word = /^[^,\]}\n]*/.exec(text.slice(end, lineEnd(text, end)))?.[0].trimEnd() ?? char;
    const suggest = [quote(word)];
    return problem('yaml/syntax', 'bad-start', { char }, [end, end + word.length], { suggest });
  }
  const looksLikeEntry = !isSameLine && /^[^\s,]+:(?:\s|$)/.test(restOfLine(text, end));
  if (reason.includes("found ','")) {
    return problem('yaml/syntax', 'extra-comma', {}, [end, end + 1], { suggest: [''] });
  }
  if (reason.includes('comma') && !looksLikeEntry) {
    return problem('yaml/syntax', 'missing-comma', {}, [end, Math.min(end + 1, text.length)]);
  }
  return problem('yaml/syntax', 'bad-flow', { bracket: text.charAt(at) }, [at, at + 1]);
}

function isPartner(open: string, close: string): boolean {
  return `${open}${close}` === '[]' || `${open}${close}` === '{}';
}

function tabIndent(text: string, at: number): Problem | undefined {
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
  if (!indent.includes('\t')) return undefined;
  const suggest = [indent.replaceAll('\t', '  ')];
  return problem('yaml/syntax', 'tab-indent', {}, [start, start + indent.length], { suggest });
}

/** A value that should have been in quotes. */
function inLine(text: string, line: Line, at: number): Problem | undefined {
  const { colon, value } = line;
  const char = text.charAt(value);
  if (at < value) return undefined;
  const span = valueSpan(text, value, Math.max(at, value));
  const source = text.slice(...span);
  if (char === '"' || char === "'") {
    const inner = source.length > 1 && source.endsWith(char) ? source.slice(1, -1) : undefined;
    const suggest = [quote(inner ?? source)];
    return problem('yaml/syntax', 'quote-then-text', { quote: char }, span, { suggest });
  }
  if (at > line.end) return undefined;
  const isIndicator =
    '@`%&*!|>,[]{}'.includes(char) || ('-?'.includes(char) && isGap(text, value + 1));
  const isList = '[{'.includes(char) && value === line.content && at >= span[1];
  if (char !== '' && isIndicator && !isList) {
    if (']}'.includes(text.charAt(at)) && at > value) {
      return problem('yaml/syntax', 'bad-flow', { bracket: text.charAt(at) }, [at, at + 1]);
    }
    return problem('yaml/syntax', 'bad-start', { char }, span, { suggest: [quote(source)] });
  }
  if (colon !== undefined && at > colon && text.charAt(at) === ':') {
    const key = text.slice(line.entry, colon).trim();
    return problem('yaml/syntax', 'colon-in-text', { key }, span, { suggest: [quote(source)] });
  }
  return undefined;
}

/** A line that does not fit the ones before it. */
function betweenLines(text: string, lines: readonly Line[], line: Line, at: number): Problem {
  // Too far left for the block text before it.
  if (at > line.end && at < text.length) return badIndent(text, at);
  const before = lines.at(-2);
  if (isBlockHeader(text, before)) return badIndent(text, line.content);
  if (line.colon === undefined) {
    if (before && isText(before) && hasTightColon(text, before)) return missingColon(text, before);
    const isIndented = before !== undefined && indentOf(line) > indentOf(before);
    const isWords = isText(line) && !'[{'.includes(text.charAt(line.content));
    return isWords && !isIndented ? missingColon(text, line) : badIndent(text, line.content);
  }
  const [first] = lines;
  if (first && indentOf(first) > indentOf(line)) return badIndent(text, first.content);
  const words = lines.findLast((earlier) => earlier !== line && !isText(earlier));
  if (words && indentOf(words) < indentOf(line) && words.value < words.end) {
    // The line goes on with the text of a value above it.
    const label = text.slice(line.entry, line.colon).trim();
    if (words === before && !/\s/.test(label)) return badIndent(text, line.content);
    const key = text.slice(words.entry, words.colon ?? words.entry).trim();
    const span: Span = [words.value, valueSpan(text, line.content, line.content)[1]];
    return problem('yaml/syntax', 'colon-in-text', { key }, span);
  }
  if (before && isText(before)) {
    return isBlockHeader(text, lines.at(-3))
      ? badIndent(text, before.content)
      : missingColon(text, before);
  }
  return badIndent(text, line.content);
}

/** `title:GERTAK`, but not a link. */
const TIGHT_COLON = /^([\p{L}_][\p{L}\p{N}_-]*):(?!\/\/)(\S.*)$/u;

function hasTightColon(text: string, line: Line): boolean {
  return TIGHT_COLON.test(text.slice(line.content, line.end));
}

function missingColon(text: string, line: Line): Problem {
  const span = valueSpan(text, line.content, line.content);
  const source = text.slice(...span);
  const [, key, rest] = TIGHT_COLON.exec(source) ?? [];
  if (key !== undefined && rest !== undefined) {
    const suggest = [`${key}: ${rest}`];
    return problem('yaml/syntax', 'missing-space', { key }, span, { suggest });
  }
  return problem('yaml/syntax', 'missing-colon', { text: source }, span);
}

function badIndent(text: string, at: number): Problem {
  const start = lineStart(text, at);
  const content = start + (/^ */.exec(text.slice(start, lineEnd(text, start)))?.[0].length ?? 0);
  const span: Span = content > start ? [start, content] : valueSpan(text, start, start);
  return problem('yaml/syntax', 'bad-indent', {}, span);
}

function other({ reason, at }: SyntaxFailure): Problem {
  return problem('yaml/syntax', 'other', { detail: reason }, [at, at]);
}

/** `--- x` or `... x`: nothing that people write by mistake. */
function isMarker(text: string, line: Line): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(line.content, line.end));
}

function isText(line: Line): boolean {
  return line.colon === undefined && line.entry === line.content;
}

function isBlockHeader(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.value < line.end && '|>'.includes(text.charAt(line.value));
}

function indentOf(line: Line): number {
  return line.content - line.start;
}

/** From `start` to the end of the line of `at`, without a comment. */
function valueSpan(text: string, start: number, at: number): Span {
  const line = text.slice(start, lineEnd(text, at));
  const comment = line.search(/\s#/);
  return [start, trimEnd(text, start, start + (comment === -1 ? line.length : comment))];
}

function restOfLine(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at));
}
