import type { Language } from '../text/language.ts';

/**
 * A report as a view says it and a format prints it. Prose is already in the report's language; cells
 * keep their type, so that each format writes numbers and dates in its own way. All text is data:
 * every format escapes it for its own sink.
 */
export interface Report {
  /** Name of the view: `annual`. */
  readonly view: string;
  readonly language: Language;
  readonly year: string;
  /** Day whose state it tells, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Commit of the catalogue; null outside git. */
  readonly commit: string | null;
  /** True where the catalogue has changes that are not in that commit. */
  readonly changed: boolean;
  /** `tular 0.1.0`. */
  readonly tool: string;
  readonly title: string;
  /** Lines under the title on the cover: region and year, office, place. */
  readonly subtitle: readonly string[];
  readonly draft: boolean;
  /** A letter starts below the signatory's letterhead, a report with a cover. */
  readonly layout?: 'letter';
  /** Named numbers with the records behind them, for JSON and for tests. */
  readonly counts: Readonly<Record<string, CountCell>>;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Level 1 is a chapter, 2 a section, 3 a part of one. `id` is unique in the report. */
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      readonly id: string;
      readonly text: string;
    }
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | Table
  | Fields
  /** The contents: a format that can lists the headings here, or the captions of the tables. */
  | { readonly type: 'contents'; readonly of?: 'tables' }
  /** A space to sign in: place and date, post, name. Number and signature stay open. */
  | {
      readonly type: 'signature';
      readonly lines: readonly string[];
      readonly name: string;
      readonly below: readonly string[];
    }
  | { readonly type: 'page-break' };

export type Inline =
  string | { readonly text: string; readonly strong?: boolean; readonly link?: string };

export interface Table {
  readonly type: 'table';
  /** Stable name: a sheet's name, a file's name, an element's id. Lower-case letters, digits, hyphens. */
  readonly id: string;
  /** Number as printed: `Tabel 4.1`; empty for a table without rows, which is not printed. */
  readonly number: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    /** Ids of the records behind the row. */
    readonly records: readonly string[];
  }[];
  /** What is said where there are no rows; empty where the text before has said it. */
  readonly empty: string;
}

/** A form: what each line asks for, and what is known of it or the space to fill in. */
export interface Fields {
  readonly type: 'fields';
  /** As a table's. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly string[];
    readonly records: readonly string[];
  }[];
}

/** A number that may be a range: `value` is sure, `possible` its upper end. */
export interface CountCell {
  readonly type: 'count';
  readonly value: number;
  readonly possible: number;
  readonly members: readonly { readonly key: string; readonly records: readonly string[] }[];
}

export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | CountCell
  /** A figure that a source states or someone measured: no count of records stands behind it. */
  | { readonly type: 'number'; readonly value: number }
  /** As the catalogue writes dates: `2021`, `2020-12-14`, `../2024`. */
  | { readonly type: 'date'; readonly date: string }
  /** A record: its name as printed, and its id. */
  | { readonly type: 'ref'; readonly text: string; readonly id: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  /** The sources do not say. */
  | { readonly type: 'unknown' }
  /** There is nothing to say here. */
  | { readonly type: 'none' };

/** What a format makes: one file or several, by name. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `base` is the file name without extension: `laporan-replikasi-2025`. */
export type Format = (report: Report, base: string) => OutputFile[] | Promise<OutputFile[]>;
