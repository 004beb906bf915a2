import { EVENT_ID, SCALAR_STYLE, type DocumentEvent, type Event } from 'js-yaml';
import { problem, type Problem, type Span } from './problems.ts';
import { quote } from './quote.ts';
import { isGap, lineEnd, skipSpace, trimEnd } from './tokens.ts';

/** Directives and second documents. */
export function unsupportedDocuments(text: string, events: readonly Event[]): Problem[] {
  const directive = findDirective(text);
  if (directive) return [directive];
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (documents.length < 2) return [];
  const at = secondDocument(text, events, documents);
  return [problem('yaml/unsupported', 'documents', {}, [at, at + 3])];
}

/** A `%YAML`, `%TAG` or unknown directive; no other content can start with a percent sign. */
export function findDirective(text: string): Problem | undefined {
  const start = skipSpace(text, 0);
  if (text.charAt(start) !== '%') return undefined;
  const end = trimEnd(text, start, lineEnd(text, start));
  const [name = ''] = text.slice(start + 1, end).split(/\s/);
  return problem('yaml/unsupported', 'directive', { name }, [start, end]);
}

/** The events do not say where a document starts, but its marker is the first after what is before. */
function secondDocument(
  text: string,
  events: readonly Event[],
  documents: readonly DocumentEvent[],
): number {
  const first = events.indexOf(documents[0] as DocumentEvent);
  const second = events.indexOf(documents[1] as DocumentEvent);
  let from = documents[0]?.explicitStart ? text.indexOf('---') + 3 : 0;
  for (const event of events.slice(first, second)) {
    if (event.type === EVENT_ID.SCALAR) from = Math.max(from, event.valueEnd);
  }
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  marker.lastIndex = from;
  return marker.exec(text)?.index ?? from;
}

/** The anchor, the tag or the alias of an event. People also mean text by them: `name: *penting*`. */
export function unsupportedProperties(text: string, event: Event): Problem[] {
  const problems: Problem[] = [];
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return problems;
  if (event.anchorStart !== -1) {
    const id = event.type === EVENT_ID.ALIAS ? 'alias' : 'anchor';
    const name = text.slice(event.anchorStart, event.anchorEnd);
    problems.push(property(id, name, event.anchorStart - 1, event.anchorEnd));
  }
  if (event.type !== EVENT_ID.ALIAS && event.tagStart !== -1) {
    const name = text.slice(event.tagStart, event.tagEnd);
    problems.push(property('tag', name, event.tagStart, event.tagEnd));
  }
  return problems;

  function property(id: 'anchor' | 'alias' | 'tag', name: string, start: number, end: number) {
    const span: Span = [start, wordsEnd(text, event, end)];
    const suggest = [quote(text.slice(...span))];
    // With its counterpart in the file it is meant as what it is.
    const isMeant =
      id === 'alias' ? text.includes(`&${name}`) : id === 'anchor' && text.includes(`*${name}`);
    const isText = !isMeant && (id === 'alias' || event.type === EVENT_ID.SCALAR);
    return problem('yaml/unsupported', id, { name }, span, isText ? { suggest } : {});
  }
}

/** The end of the plain words that follow on the same line, as in `&a Rumah Sakit`. */
function wordsEnd(text: string, event: Event, end: number): number {
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return end;
  const isSameLine = event.valueEnd > end && event.valueEnd <= lineEnd(text, end);
  return isSameLine && isGap(text, end) ? event.valueEnd : end;
}
