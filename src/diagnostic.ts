/**
 * What any stage says about wrong data. A diagnostic holds no prose, no colour and no line numbers:
 * `present` turns it into words in a language and a place on the page.
 */

export type Severity = 'error' | 'warning' | 'info';

/**
 * A value that a message shows. Plain strings and numbers are data, shown as they are (escaped by
 * the sink). The objects ask `present` to put them into the reader's language.
 */
export type Arg =
  | string
  | number
  /** A field by its JSON Pointer in the subject's kind: shown as its title and key. */
  | { readonly field: string }
  /** Several values, joined as the language joins a list. */
  | { readonly list: readonly string[] }
  /** A kind of record: shown as its title. */
  | { readonly kind: string }
  /** A date as the catalogue writes it (`2021`, `../2024`): shown as the language writes dates. */
  | { readonly date: string };

/**
 * Where in a file. A pointer is a JSON Pointer into the record; `key` blames the key itself, `value`
 * what it holds. A span (UTF-16 offsets, end exclusive) is for files that could not be parsed.
 */
export type Place =
  | { readonly file: string; readonly pointer: string; readonly part: 'key' | 'value' }
  | { readonly file: string; readonly span: readonly [start: number, end: number] };

export interface Related {
  /** Key into the messages of the rule. */
  readonly messageId: string;
  readonly args: Readonly<Record<string, Arg>>;
  readonly at: Place;
}

/**
 * One change to the blamed file, said by meaning: `src/edit` finds the text to splice. A pointer is a
 * JSON Pointer into the file; a span (UTF-16 offsets) is for files that could not be read.
 */
export type Change =
  /** Another value in place of what stands there. */
  | { readonly change: 'set'; readonly pointer: string; readonly value: FixValue }
  /** Another text for every place where a part occurs in a text; the rest of its source stays. */
  | {
      readonly change: 'replace';
      readonly pointer: string;
      readonly part: string;
      readonly by: string;
    }
  /** Another key; what it holds stays. */
  | { readonly change: 'rename'; readonly pointer: string; readonly key: string }
  /** An entry or an item goes, with its key and its lines. */
  | { readonly change: 'remove'; readonly pointer: string }
  /** Line ends of old Macs become those of today. */
  | { readonly change: 'line-ends' }
  | { readonly change: 'splice'; readonly span: readonly [number, number]; readonly text: string };

export type FixValue = string | number | boolean | readonly string[];

/** What mends a finding. A safe fix cannot change what the record says; others only most likely mend it. */
export interface Fix {
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

export interface Diagnostic {
  /** `group/name`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly args: Readonly<Record<string, Arg>>;
  /** Id of the record that the finding is about, or the file's path where there is no record. */
  readonly subject: string;
  readonly at: Place;
  /** The blamed field with list items by their id or text: what its place is but for lines and order. */
  readonly path?: readonly string[];
  readonly related?: readonly Related[];
  /** Replacements for the blamed range, best first; where there are none, what the fix puts there. */
  readonly suggest?: readonly string[];
  readonly fix?: Fix;
  /** Stays the same when lines move or files are listed in another order. */
  readonly fingerprint: string;
}

/** A diagnostic before the engine has given it its fingerprint. */
export type Finding = Omit<Diagnostic, 'fingerprint'>;
