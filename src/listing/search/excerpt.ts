import { spelling } from '../../text/spelling.ts';
import { fold } from '../../util/fold.ts';

/** Words kept on either side of the one that was found. */
const AROUND = 4;

/** The first of some texts that holds one of the terms, cut to what stands around it. */
export function excerpt(texts: readonly string[], terms: ReadonlySet<string>): string {
  const holds = (word: string) =>
    fold(word)
      .split(' ')
      .some((part) => terms.has(part) || terms.has(spelling(part)));
  for (const text of texts) {
    const words = text.split(/\s+/).filter(Boolean);
    const at = words.findIndex(holds);
    if (at < 0) continue;
    const from = Math.max(0, at - AROUND);
    // A word or two more are shorter than saying that they were left out.
    const start = from <= 2 ? 0 : from;
    const end = words.length - (at + AROUND + 1) <= 2 ? words.length : at + AROUND + 1;
    return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`;
  }
  return texts[0] ?? '';
}
