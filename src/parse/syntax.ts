import { readEvents, type SyntaxFailure } from './events.ts';
import { explain } from './explain.ts';
import { MAX_PROBLEMS, problem, type Problem, type ProblemId } from './problems.ts';
import { lineEnd, skipSpace } from './tokens.ts';
import { findDirective } from './unsupported.ts';

const MAX_SYNTAX_PROBLEMS = 10;

/**
 * The causes for which a text is not YAML: one, and one more for each later top-level entry that is
 * broken by itself.
 */
export function explainSyntax(text: string, failure: SyntaxFailure): Problem[] {
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return conflicts;
  const directive = findDirective(text);
  if (directive) return [directive];

  const problems: Problem[] = [];
  let from = 0;
  let next: SyntaxFailure | undefined = failure;
  while (next && problems.length < MAX_SYNTAX_PROBLEMS) {
    const found = explain(text, from, next);
    // A place after the last character has nothing to show.
    found.span[1] = Math.min(found.span[1], text.length);
    problems.push(found);
    const start = nextEntry(text, Math.max(from + 1, next.at));
    if (start === undefined) break;
    from = start;
    next = failureFrom(text, from);
    // What is wrong right after an open quote or a bad indentation may well be more of the same.
    const isClear =
      WITHIN_LINE.has(found.messageId) || !next || hasEntryBetween(text, from, next.at);
    if (!isClear) break;
  }
  return problems;
}

/** Problems that end on their line, so that the next entry is wrong by itself if it is wrong. */
const WITHIN_LINE: ReadonlySet<string> = new Set<ProblemId<'yaml/syntax'>>([
  'bad-escape',
  'bad-start',
  'colon-in-text',
  'missing-comma',
  'extra-comma',
  'missing-space',
  'quote-then-text',
  'tab-in-flow',
]);

function hasEntryBetween(text: string, from: number, at: number): boolean {
  const next = nextEntry(text, from + 1);
  return next !== undefined && next < at;
}

/** What git leaves in a file when two people changed the same lines. */
function findConflicts(text: string): Problem[] {
  if (!/^<{7}(?: |\r?$)/m.test(text) && !/^>{7}(?: |\r?$)/m.test(text)) return [];
  const problems: Problem[] = [];
  for (const { index } of text.matchAll(/^(?:<{7}|>{7})(?= |\r?$)/gm)) {
    const isEnd = text.charAt(index) === '>';
    // A conflict starts with one marker and ends with another: one problem for both.
    if (isEnd && problems.length > 0) continue;
    problems.push(problem('yaml/syntax', 'merge-conflict', {}, [index, lineEnd(text, index)]));
    if (problems.length === MAX_PROBLEMS) break;
  }
  return problems;
}

const KEY = /^(?:[\p{L}\p{N}_][^\n:]*|"[^"\n]*"|'[^'\n]*'):(?=\s|$)/gmu;
const ITEM = /^- /gm;

/** The next line that starts a key or an item at the left margin, from where to read afresh. */
function nextEntry(text: string, at: number): number | undefined {
  const isList = text.charAt(skipSpace(text, 0)) === '-' && !text.startsWith('---');
  const entry = isList ? ITEM : KEY;
  entry.lastIndex = at;
  return entry.exec(text)?.index;
}

function failureFrom(text: string, from: number): SyntaxFailure | undefined {
  const events = readEvents(text.slice(from));
  if (Array.isArray(events)) return undefined;
  return { reason: events.reason, at: events.at + from };
}
