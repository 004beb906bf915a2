import type { Words } from '../model/fields.ts';

/** A cell of a file, or its whole row where there is no column. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  /** 0-based. */
  readonly column?: number;
}

/** What keeps a row from being taken: why, and what would mend it. */
export interface Problem {
  readonly at: Place;
  readonly message: Words;
  /** Texts that could stand in the cell instead, best first. */
  readonly propose: readonly string[];
  /** What to do where no text can be proposed. */
  readonly hint?: Words;
}

/** A place as one text, to tell places apart. */
export function placeKey({ sheet, row, column }: Place): string {
  return JSON.stringify([sheet, row, column ?? null]);
}
