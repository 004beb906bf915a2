import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';

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
    return parseEvents(text, { maxDepth: MAX_DEPTH + 1 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, at: Math.min(error.mark?.position ?? 0, text.length) };
  }
}

/** Whether the events are those of a file with nothing but comments and document markers. */
export function isEmpty(events: readonly Event[]): boolean {
  if (events.length === 0) return true;
  const [, only] = events;
  return events.length === 3 && only?.type === EVENT_ID.SCALAR && only.valueStart === -1
    ? only.anchorStart === -1 && only.tagStart === -1
    : false;
}
