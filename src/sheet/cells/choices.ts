import type { Words } from '../../model/fields.ts';
import { fold } from '../../util/fold.ts';
import { nearest } from '../../util/nearest.ts';
import type { Cell } from '../sheet.ts';
import { fault, found, quoted, type Reading } from './reading.ts';
import { readText } from './text.ts';

/** One of a schema's values, by the value itself or by its label in either language, however folded. */
export function readChoice(cell: Cell, labels: Readonly<Record<string, Words>>): Reading<string> {
  const read = readText(cell);
  if (!('value' in read)) return read;
  const meant = new Map<string, string>();
  for (const [value, { id, en }] of Object.entries(labels))
    for (const name of [value, id, en]) meant.set(fold(name), value);
  const value = meant.get(fold(read.value));
  if (value !== undefined) return found(value, read.note);
  // A label is often followed by its explanation: `Lembaga nasional (K/L)`.
  const [near] = nearest(read.value.slice(0, 200).replace(/ \([^()]*\)$/, ''), meant.keys(), 1);
  const values = Object.values(labels);
  const few = values.length <= 12;
  const list = (language: 'id' | 'en') => values.map((label) => label[language]).join(', ');
  return fault(
    `${quoted(read.value)} tidak ada dalam pilihan${few ? ` (${list('id')})` : ''}.`,
    `${quoted(read.value)} is not among the choices${few ? ` (${list('en')})` : ''}.`,
    near === undefined ? undefined : meant.get(near),
  );
}
