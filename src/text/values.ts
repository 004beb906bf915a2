import { fieldAt } from '../model/fields.ts';
import { escapeToken } from '../util/pointer.ts';
import { dateText } from './dates.ts';
import type { Language } from './language.ts';
import { numberWords } from './numbers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The name to print for a reference that stands at a pointer; none where it is no reference. */
export type NameAt = (pointer: string, text: string) => string | undefined;

/**
 * A value of a record on one line, for people: lists with semicolons, objects by their values in the
 * schema's order, dates and enumeration values in words, references by their names. Not escaped.
 */
export function valueText(
  kind: string,
  pointer: string,
  value: unknown,
  language: Language,
  nameAt: NameAt,
): string {
  return told(value, pointer);

  function told(held: unknown, at: string): string {
    if (Array.isArray(held))
      return held.map((each, index) => told(each, `${at}/${index}`)).join('; ');
    if (isFields(held))
      return keysOf(kind, at, held)
        .filter((key) => key !== 'sources' && key !== 'id')
        .map((key) => part(held[key], `${at}/${escapeToken(key)}`))
        .filter(Boolean)
        .join(', ');
    const field = fieldAt(kind, at);
    if (typeof held === 'number') return numberWords(held, language);
    if (typeof held === 'boolean')
      return language === 'id' ? (held ? 'ya' : 'tidak') : held ? 'yes' : 'no';
    const text = String(held);
    const name = nameAt(at, text);
    if (name !== undefined) return name === text ? text : `${name} (${text})`;
    if (field?.shape === 'date') return dateText(text, language);
    return field?.labels?.[text]?.[language] ?? text;
  }

  /** Within an object a flag is told by its title. */
  function part(held: unknown, at: string): string {
    if (typeof held !== 'boolean') return told(held, at);
    return held ? (fieldAt(kind, at)?.title[language] ?? '') : '';
  }
}

/** The keys that an object has, in the schema's order where it knows one. */
export function keysOf(kind: string, pointer: string, value: Fields): string[] {
  return (fieldAt(kind, pointer)?.keys ?? Object.keys(value)).filter((key) =>
    Object.hasOwn(value, key),
  );
}

export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
