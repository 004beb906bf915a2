import type { Field, Words } from '../model/fields.ts';
import type { Kind } from '../model/record.ts';

/** A column of a table: one field of a record, or of an item in one of its lists. */
export interface Column {
  // Pattern of the field in the kind's schema: `/name`, `/adopter/agency`, `/milestones/*/date`.
  readonly pattern: string;
  /** What stands above it, unlike that of any other column of the table. */
  readonly heading: Words;
  readonly field: Field;
  /** Holds several texts, as one cell writes them. */
  readonly isList: boolean;
}

/**
 * A table of a kind: its records, a row each, or the items of one of their lists, a row each with the
 * record's id and the item's number (its key in a map) before them.
 */
export interface Table {
  readonly kind: Kind;
  /** Empty for the records, else the pattern of the list's items: `/milestones/*`. */
  readonly items: string;
  readonly title: Words;
  readonly columns: readonly Column[];
}
