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
  /** First and last day, where it is about another period than the year. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Id of the one agency that it is limited to. */
  readonly agency?: string;
  /** Day whose state it tells, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Commit of the catalogue; null outside git. */
  readonly commit: string | null;
  /** True where the catalogue has changes that are not in that commit. */
  readonly changed: boolean;
  /** `tular 0.1.0`. */
  readonly tool: string;
  /** What the document is called: on its cover, in its properties, in a browser's tab. */
  readonly title: string;
  /** Who answers for it: the office that keeps the catalogue. */
  readonly author: string;
  readonly draft: boolean;
  /** Notes on the legal basis for whoever signs; said when the report is written, not printed in it. */
  readonly remarks?: readonly string[];
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
  | Figure
  /** The contents: a format that can lists the headings here, or the captions of tables or figures. */
  | { readonly type: 'contents'; readonly of?: 'tables' | 'figures' }
  | Cover
  /** The head of a letter: the space for the emblem, then the lines beside it, a rule below. */
  | { readonly type: 'letterhead'; readonly lines: readonly string[] }
  /** The name of a letter or a short document, in the middle of its line, and the lines under it. */
  | { readonly type: 'title'; readonly text: string; readonly lines: readonly string[] }
  /** A space to sign in: place and date, post, name. Number and signature stay open. */
  | {
      readonly type: 'signature';
      readonly lines: readonly string[];
      readonly name: string;
      readonly below: readonly string[];
    }
  | Pages
  | { readonly type: 'page-break' };

/** The first page: space for the emblem, the title, what it is about, and at the foot who, where, when. */
export interface Cover {
  readonly type: 'cover';
  readonly title: string;
  readonly lines: readonly string[];
  readonly foot: readonly string[];
}

/**
 * From here on a new page begins, numbered and turned as said. Numbers go on from pages numbered in
 * the same way before, else they begin at i or 1. A report that does not begin with one has arabic
 * numbers.
 */
export interface Pages {
  readonly type: 'pages';
  readonly numbers: 'none' | 'roman' | 'arabic';
  /** Across, for a wide table. */
  readonly landscape?: boolean;
}

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
  readonly rows: Rows;
  /** What is said where there are no rows; empty where the text before has said it. */
  readonly empty: string;
}

/** Rows in their order. They may be made only as they are asked for, each time anew. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Ids of the records behind the row. */
  readonly records: readonly string[];
  /** Where a link to this row leads; unique in the report. */
  readonly anchor?: string;
}

/** A picture of numbers. What it shows stands in a table as well, which reads without it. */
export interface Figure {
  readonly type: 'figure';
  /** As a table's; no table has the same. */
  readonly id: string;
  /** Number as printed: `Gambar 2.3`. */
  readonly number: string;
  readonly title: string;
  readonly picture: Picture;
  /** Id of the table that holds its numbers. */
  readonly table: string;
}

/** A drawing that needs nothing from outside. */
export interface Picture {
  /** A whole `<svg>` element, its text set in Arimo. */
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words, for who cannot see it. */
  readonly alt: string;
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
  /** Ids of records, where they are what is told. */
  | { readonly type: 'records'; readonly ids: readonly string[] }
  /** The sources do not say. */
  | { readonly type: 'unknown' }
  /** There is nothing to say here. */
  | { readonly type: 'none' };

/** What a format makes: one file or several, by name. */
export interface OutputFile {
  readonly name: string;
  /** Whole, or piece by piece as it is made. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** How a format is to be written, where it leaves a choice. */
export interface How {
  /** CSV as Excel with Indonesian settings opens it: a byte-order mark, `;` between cells, `,` in numbers. */
  readonly excelId?: boolean;
  /** Bytes of the agency's own Word file, to be filled instead of a document of our own. */
  readonly template?: Uint8Array;
}

/** `base` is the file name without extension: `laporan-replikasi-2025`. */
export type Format = (
  report: Report,
  base: string,
  how: How,
) => OutputFile[] | Promise<OutputFile[]>;
