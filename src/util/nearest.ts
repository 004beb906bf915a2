import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * The candidates that a mistyped word most likely meant, best first, three at most. Compared without
 * case and punctuation; about one slip in three letters is forgiven.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > 100) return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - wanted.length) > allowed) continue;
    const score = slips(wanted, other);
    if (score <= allowed) scored.push({ candidate, score });
  }
  return scored
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.candidate);
}

/** Letters added, left out or changed; two neighbours swapped (`loin` for `lion`) are one slip. */
function slips(a: string, b: string): number {
  if (a.length === b.length) {
    let first = 0;
    while (first < a.length && a[first] === b[first]) first += 1;
    const swapped =
      a.slice(0, first) + (a[first + 1] ?? '') + (a[first] ?? '') + a.slice(first + 2);
    if (first < a.length && swapped === b) return 1;
  }
  return distance(a, b);
}
