/**
 * A name as it is compared and searched: without case, accents, punctuation, the quotes and blanks
 * that differ between keyboards, and ligatures. Never for display.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
