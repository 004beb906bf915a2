import { fold } from '../util/fold.ts';
import type { Candidate } from './field-question.ts';

/**
 * What a line that someone is typing may become, and the part of it that is replaced: values that begin
 * so, else those one of whose names holds every word.
 */
export function completions(line: string, candidates: readonly Candidate[]): [string[], string] {
  const typed = fold(line);
  if (typed === '') return [candidates.map(({ value }) => value), line];
  const starting = candidates.filter(({ value }) => value.startsWith(line));
  if (starting.length > 0) return [starting.map(({ value }) => value), line];
  const words = typed.split(' ');
  const meant = candidates
    .filter(({ value, names }) =>
      [value, ...names].some((name) => words.every((word) => fold(name).includes(word))),
    )
    .map(({ value }) => value);
  // Values that have little in common with the line would take its place by what they share; with the
  // line among them they share nothing, and are only listed.
  return meant.length > 1 ? [[line, ...meant], line] : [meant, line];
}
