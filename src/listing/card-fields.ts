import { fieldAt } from '../model/fields.ts';
import { dateText } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberWords } from '../text/numbers.ts';
import type { Card } from './card.ts';

/** Fields told in sections of their own, or too long for a card. */
const LEFT_OUT = ['name', 'sources', 'disputes'];
type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record, in the schema's order and with their titles; references by their names. */
export function fieldLines(card: Card, language: Language): string[] {
  const { kind } = card;
  const names = new Map(card.refersTo.map((link) => [link.pointer, link.name]));
  const record = card.record as Fields;
  return keysOf(kind, '', record)
    .filter((key) => !LEFT_OUT.includes(key))
    .flatMap((key) => {
      const held = record[key];
      const title = fieldAt(kind, `/${key}`)?.title[language] || key;
      if (!Array.isArray(held)) return [`${title}: ${told(held, `/${key}`)}`];
      if (!held.some(isObject)) return [`${title}: ${told(held, `/${key}`)}`];
      return [`${title}:`, ...held.map((each, index) => `  - ${told(each, `/${key}/${index}`)}`)];
    });

  /** A value on one line: lists with semicolons, objects by their values in the schema's order. */
  function told(value: unknown, pointer: string): string {
    if (Array.isArray(value))
      return value.map((each, index) => told(each, `${pointer}/${index}`)).join('; ');
    if (isObject(value))
      return keysOf(kind, pointer, value)
        .filter((key) => key !== 'sources' && key !== 'id')
        .map((key) => part(value[key], `${pointer}/${key}`))
        .filter(Boolean)
        .join(', ');
    const field = fieldAt(kind, pointer);
    if (typeof value === 'number') return numberWords(value, language);
    if (typeof value === 'boolean')
      return language === 'id' ? (value ? 'ya' : 'tidak') : value ? 'yes' : 'no';
    const text = String(value);
    const name = names.get(pointer);
    if (name !== undefined) return name === text ? text : `${name} (${text})`;
    if (field?.shape === 'date') return dateText(text, language);
    return field?.labels?.[text]?.[language] ?? text;
  }

  /** Within an object a flag is told by its title. */
  function part(value: unknown, pointer: string): string {
    if (typeof value !== 'boolean') return told(value, pointer);
    return value ? (fieldAt(kind, pointer)?.title[language] ?? '') : '';
  }
}

function keysOf(kind: string, pointer: string, value: Fields): string[] {
  return (fieldAt(kind, pointer)?.keys ?? Object.keys(value)).filter((key) =>
    Object.hasOwn(value, key),
  );
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
