import type { Words } from '../../model/fields.ts';

/** What a cell says, perhaps with a remark on how it was read. */
export interface Found<T> {
  readonly value: T;
  readonly note?: Words;
}

/** A cell that says there is nothing; `written` is how, empty for a blank one. */
export interface Absent {
  readonly absent: true;
  readonly written: string;
}

/** Why a cell is not read, and what it most likely means where one reading is likelier than others. */
export interface Fault {
  readonly fault: Words;
  readonly propose?: string;
}

export type Reading<T> = Found<T> | Absent | Fault;

export function fault(id: string, en: string, propose?: string): Fault {
  return propose === undefined ? { fault: { id, en } } : { fault: { id, en }, propose };
}

export function found<T>(value: T, note?: Words): Found<T> {
  return note === undefined ? { value } : { value, note };
}

/** Both remarks as one. */
export function bothNotes(first: Words | undefined, second: Words | undefined): Words | undefined {
  if (!first || !second) return first ?? second;
  return { id: `${first.id} ${second.id}`, en: `${first.en} ${second.en}` };
}

/** A text of a cell within a sentence: quoted, on one line, not longer than a sentence bears. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** A text without any of these letters at its end, and without blanks there. */
export function withoutEnd(text: string, letters: string): string {
  // A pattern for it would try every run of them in the text anew.
  let end = text.length;
  while (end > 0 && (letters.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' '))
    end -= 1;
  return text.slice(0, end);
}
