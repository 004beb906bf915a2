import type { Language } from './language.ts';

const MARKS = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/**
 * A number as people write it: `1.234,5` in Indonesian, `1,234.5` in English. Grouped here and not by
 * the runtime's locale data, which differ between versions of Node.
 */
export function numberWords(value: number, language: Language): string {
  const plain = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return plain;
  const { group, point } = MARKS[language];
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`;
}

/** A count that may be a range: `3`, or `0–3` where the sources leave it open. */
export function rangeWords(
  count: { readonly value: number; readonly possible: number },
  language: Language,
): string {
  const low = numberWords(count.value, language);
  return count.possible === count.value ? low : `${low}–${numberWords(count.possible, language)}`;
}
