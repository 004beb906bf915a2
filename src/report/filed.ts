/** A report of the same period that was handed in before, and what has changed since. */
export interface Filed {
  /** Id of the record that says so. */
  readonly id: string;
  readonly number?: string;
  readonly date?: string;
  readonly asOf: string;
  readonly commit: string;
  /** What differs; none where the commit is not at hand and nothing can be said. */
  readonly since?: {
    readonly figures: readonly {
      readonly text: string;
      readonly before: Range;
      readonly after: Range;
    }[];
    readonly records: readonly { readonly id: string; readonly text: string }[];
  };
}

interface Range {
  readonly value: number;
  readonly possible: number;
}
