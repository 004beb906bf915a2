import type { Words } from '../model/fields.ts';

export type Language = 'id' | 'en';

/** The words in a language. */
export function say(words: Words, language: Language): string {
  return words[language];
}

/** Fills `{name}` in a template; an unknown name stays as it is, so that a slip is seen. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : whole,
  );
}

/** `a, b, dan c`; `a, b, and c`. */
export function joinList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  const and = language === 'id' ? 'dan' : 'and';
  if (items.length === 2) return `${items[0]} ${and} ${items[1]}`;
  return `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}
