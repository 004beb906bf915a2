/** A value in a sentence is cut here. */
const LONGEST = 160;
/** Of a text that was rewritten, so much is shown around the first difference. */
const AROUND = 60;

/**
 * Two values fit for one sentence. Of long prose on both sides, and of what would look alike once cut,
 * the part around the first difference is kept, so that the reader sees what was rewritten.
 */
export function excerpts(before: string, after: string, prose: boolean): [string, string] {
  const looksAlike = before !== after && cut(before) === cut(after);
  if (
    !(prose || looksAlike) ||
    before === '' ||
    after === '' ||
    Math.max(before.length, after.length) <= LONGEST
  )
    return [cut(before), cut(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = wordStart(before, Math.max(0, same - 20));
  return [around(before, from), around(after, from)];
}

function cut(text: string): string {
  return text.length > LONGEST
    ? `${Array.from(text)
        .slice(0, LONGEST - 1)
        .join('')}…`
    : text;
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function around(text: string, from: number): string {
  const shown = Array.from(text.slice(from)).slice(0, AROUND).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`;
}
