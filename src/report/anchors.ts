/**
 * Where links within a report lead: one name for the same place, whether a view makes a row there or a
 * format adds what the view leaves out. Letters, digits, hyphens and underscores only.
 */

/** The row that tells of a record; `id` as in `records`: `lion`, or `nganjuk:lion` for a remote's. */
export function recordAnchor(id: string): string {
  // Only a file that breaks the rules for ids has other characters: it keeps a place of its own.
  return `rekaman-${id.replace(/[^a-z0-9-]/gu, (character) => `_${String(character.codePointAt(0))}_`)}`;
}

/** The row that names the records behind one count: its table, row and column, counted from zero. */
export function traceAnchor(table: string, row: number, column: number): string {
  return `jejak-${table}-${row}-${column}`;
}
