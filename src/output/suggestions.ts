import type { Presented } from '../present/present.ts';

/**
 * The replacements that are worth showing beside the sentence: not the one that the sentence names
 * itself, and not blanks, which nobody can see.
 */
export function suggestionsOf({ suggest, message }: Presented): readonly string[] {
  if (suggest.length === 1 && message.includes(`\`${suggest[0]}\``)) return [];
  return suggest.filter((text) => text.trim() !== '');
}
