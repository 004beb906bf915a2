/** A cell as its file gives it, before any meaning is read into it. */
export type Cell =
  | { readonly kind: 'empty' }
  /** `link` is where the text leads, unless it is itself that address. */
  | { readonly kind: 'text'; readonly text: string; readonly link?: string }
  /** `format` is the number format of the cell (`0%`, `#.##0`), where the file has one. */
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  /** A number that its cell shows as a date: `YYYY-MM-DD`, with `THH:mm` where it has a time of day. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** `#N/A`, `#REF!` and the like; `=` and a formula without a result; `>` and a text's length, if too long. */
  | { readonly kind: 'fault'; readonly code: string };

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A on; shorter than the widest row where the rest is empty. */
  readonly cells: readonly Cell[];
}

/** A block of cells shown as one, by 1-based row and column, both ends included; only its first is filled. */
export interface Merged {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** One sheet of a workbook, or the one table of a CSV file. */
export interface Sheet {
  /** As its tab says; for CSV the file's name. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, in their order. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
  /** By their 1-based number. */
  readonly hiddenColumns?: readonly number[];
}
