import { fieldAt } from '../model/fields.ts';
import type { Language } from '../text/language.ts';
import { isFields, keysOf, valueText } from '../text/values.ts';
import type { Card } from './card.ts';

/** Fields told in sections of their own, or too long for a card. */
const LEFT_OUT = ['name', 'sources', 'disputes'];

/** The fields of a record, in the schema's order and with their titles; references by their names. */
export function fieldLines(card: Card, language: Language): string[] {
  const { kind } = card;
  const names = new Map(card.refersTo.map((link) => [link.pointer, link.name]));
  const record = card.record as Readonly<Record<string, unknown>>;
  const told = (value: unknown, pointer: string) =>
    valueText(kind, pointer, value, language, (at) => names.get(at));
  return keysOf(kind, '', record)
    .filter((key) => !LEFT_OUT.includes(key))
    .flatMap((key) => {
      const held = record[key];
      const title = fieldAt(kind, `/${key}`)?.title[language] || key;
      if (!Array.isArray(held) || !held.some(isFields))
        return [`${title}: ${told(held, `/${key}`)}`];
      return [`${title}:`, ...held.map((each, index) => `  - ${told(each, `/${key}/${index}`)}`)];
    });
}
