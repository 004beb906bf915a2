import { readEvents, type SyntaxFailure } from './events.ts';
import { explain } from './explain.ts';
import { MAX_PROBLEMS, problem, type Problem } from './problems.ts';
import { lineEnd } from './tokens.ts';
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
  while (next) {
    problems.push(explain(text, from, next));
    if (problems.length === MAX_SYNTAX_PROBLEMS) break;
    const start = nextEntry(text, from, next.at);
    if (start === undefined) break;
    from = start;
    next = failureFrom(text, from);
  }
  return problems;
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

/** The next line that starts a key or an item at the left margin, from where to read afresh. */
function nextEntry(text: string, from: number, at: number): number | undefined {
  const entry = /^(?:- |[\p{L}\p{N}_][^\n:]*:(?=\s|$)|"[^"\n]*":(?=\s|$)|'[^'\n]*':(?=\s|$))/gmu;
  entry.lastIndex = Math.max(from + 1, at);
  return entry.exec(text)?.index;
}

function failureFrom(text: string, from: number): SyntaxFailure | undefined {
  const events = readEvents(text.slice(from));
  if (Array.isArray(events)) return undefined;
  return { reason: events.reason, at: events.at + from };
}
