import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { lineStart, skipSpace } from './tokens.ts';

/** How many lists and maps may stand in one another. */
export const MAX_DEPTH = 64;

/** Why a text is not YAML, in the words of the parser. */
export interface SyntaxFailure {
  readonly reason: string;
  readonly at: number;
}

/** The events of a text, or why it has none. */
export function readEvents(text: string): Event[] | SyntaxFailure {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH + 1 });
    return misplacedMarker(text, events) ?? events;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, at: Math.min(error.mark?.position ?? 0, text.length) };
  }
}

/** js-yaml 5.5 takes `---` for a marker also after spaces, if they are the first in the file. */
function misplacedMarker(text: string, [first]: readonly Event[]): SyntaxFailure | undefined {
  if (first?.type !== EVENT_ID.DOCUMENT || !first.explicitStart) return undefined;
  const at = skipSpace(text, 0);
  if (text.charAt(at) !== '-' || at === lineStart(text, at)) return undefined;
  return { reason: 'a document marker stands at the start of its line', at };
}

/** Whether the events are those of a file with nothing but comments and document markers. */
export function isEmpty(events: readonly Event[]): boolean {
  if (events.length === 0) return true;
  const [, only] = events;
  return events.length === 3 && only?.type === EVENT_ID.SCALAR && only.valueStart === -1
    ? only.anchorStart === -1 && only.tagStart === -1
    : false;
}
