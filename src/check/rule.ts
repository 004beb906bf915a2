import type { Arg, Fix, Severity } from '../diagnostic.ts';
import type { Derived } from '../derive/derive.ts';
import type { Graph } from '../link/graph.ts';
import type { Words } from '../model/fields.ts';
import type { Document, DocumentKind } from '../model/record.ts';

/** Where a finding points: a document's value, by JSON Pointer, at the key or at what it holds. */
export interface Spot {
  readonly document: Document;
  readonly pointer: string;
  readonly part?: 'key' | 'value';
}

/** What a rule says. Message ids are those of the rule's own table. */
export interface Report<Id extends string = string> extends Spot {
  readonly messageId: Id;
  readonly args?: Readonly<Record<string, Arg>>;
  readonly related?: readonly ({
    readonly messageId: Id;
    readonly args?: Readonly<Record<string, Arg>>;
  } & Spot)[];
  readonly suggest?: readonly string[];
  /** Its pointers are those of the document's value, as all others here. */
  readonly fix?: Fix | undefined;
}

export interface Reporter<Id extends string = string> {
  /** The as-of day. */
  readonly day: string;
  report(report: Report<Id>): void;
  /** For what is wrong with a whole file, even one that could not be read. */
  reportAt(report: FileReport<Id>): void;
}

export interface Context<Id extends string = string> extends Reporter<Id> {
  readonly graph: Graph;
  readonly derived: Derived;
}

export interface FileReport<Id extends string = string> {
  readonly messageId: Id;
  readonly subject: string;
  readonly file: string;
  readonly args?: Readonly<Record<string, Arg>>;
  readonly related?: readonly { readonly messageId: Id; readonly file: string }[];
}

/**
 * A small catalogue that shows a rule at work. Files are paths within the catalogue; a manifest and a
 * few agencies are there already (see test/support/example-catalog.ts).
 */
export interface Example {
  /** By path: text, or bytes where the point is that they are no text. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Entries that are there but never opened, such as symbolic links, with the reason. */
  readonly refused?: Readonly<Record<string, 'symlink' | 'special' | 'name' | 'unreadable'>>;
  /** Day on which it is checked; 2026-01-01 unless told. */
  readonly asOf?: string;
}

export interface BadExample<Id extends string = string> extends Example {
  /** What must be found: the file, the message, and the exact source text that is underlined. */
  readonly expect: readonly (readonly [file: string, messageId: Id, underlined: string])[];
  /**
   * The files as the fixes of this rule leave them: the safe ones, else (where only `unsafe` is told)
   * all. An example without it has no fix.
   */
  readonly fixed?: {
    readonly safe?: Readonly<Record<string, string>>;
    readonly unsafe?: Readonly<Record<string, string>>;
  };
}

interface Described<Id extends string> {
  /** `group/name`; never reused. */
  readonly id: string;
  /** Ids it had before. */
  readonly formerly?: readonly string[];
  readonly severity: Severity;
  readonly docs: { readonly what: Words; readonly why: Words; readonly fix: Words };
  /** What `validate --fix` mends by itself (safe), and `--fix-unsafe` besides, where it mends any. */
  readonly fixes?: { readonly safe?: Words; readonly unsafe?: Words };
  /** Templates: `{name}` is filled from the args. */
  readonly messages: Readonly<Record<Id, Words>>;
  readonly examples: {
    readonly good: readonly Example[];
    readonly bad: readonly BadExample<NoInfer<Id>>[];
  };
}

/** A rule is one object in one file. The scope says what it looks at. */
export type Rule<Id extends string = string> = Described<Id> &
  (
    | {
        /** Looks at one record, and at nothing else. */
        readonly scope: 'record';
        /** Kinds it looks at; all, where absent. */
        readonly kinds?: readonly DocumentKind[];
        check(document: Document, context: Reporter<NoInfer<Id>>): void;
      }
    | {
        /**
         * Looks also at the records that it names and those that name it, but no further: `--since`
         * checks again what lies one step from a change (see reach.ts).
         */
        readonly scope: 'neighbours';
        readonly kinds?: readonly DocumentKind[];
        check(document: Document, context: Context<NoInfer<Id>>): void;
      }
    /** May look at everything. */
    | { readonly scope: 'catalog'; check(context: Context<NoInfer<Id>>): void }
    /** Told by reading, parsing or the schemas; the rule holds the words. */
    | { readonly scope: 'file' }
  );

/** Types a rule, so that a message id that is not in its table does not compile. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule {
  return rule as unknown as Rule;
}

/** Where one suggestion is left it most likely is what was meant: a fix that is not safe. */
export function likely(pointer: string, suggest: readonly string[]): Fix | undefined {
  const [value, another] = suggest;
  if (value === undefined || another !== undefined) return undefined;
  return { safe: false, changes: [{ change: 'set', pointer, value }] };
}

/** Narrows the document that a rule is handed to the kind it asked for. */
export function isKind<K extends DocumentKind>(
  document: Document,
  kind: K,
): document is Document<K> {
  return document.kind === kind;
}
