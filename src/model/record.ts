import type { Kind } from './plan.gen.ts';
import type {
  Activity,
  Agency,
  Agreement,
  Catalog,
  Exceptions,
  Filing,
  Innovation,
  Replication,
  Submission,
} from './types.gen.ts';

export type { Kind };
export { FOLDERS } from './plan.gen.ts';

export interface ValueOf {
  activity: Activity;
  agency: Agency;
  agreement: Agreement;
  filing: Filing;
  innovation: Innovation;
  replication: Replication;
  submission: Submission;
  catalog: Catalog;
  exceptions: Exceptions;
}

/** A kind of record, or one of the two single files beside them. */
export type DocumentKind = keyof ValueOf;

/**
 * One file of the catalogue as the later stages see it. Its value always fits the schema: what did
 * not was taken out and is listed in `flaws`, so that the rest of the record is still checked.
 */
export interface Document<K extends DocumentKind = DocumentKind> {
  readonly kind: K;
  /** File name without extension. */
  readonly id: string;
  readonly file: string;
  /** Git blob hash of the bytes that were read. */
  readonly hash: string;
  readonly value: ValueOf[K];
  /** Pointers (into the file) of what did not fit the schema. */
  readonly flaws: readonly string[];
  /** Where parts of the value stood in the file: original indexes of a list, original names of keys. */
  readonly places?:
    WeakMap<object, readonly number[] | Readonly<Record<string, string>>> | undefined;
}

export type CatalogRecord<K extends Kind = Kind> = { [P in K]: Document<P> }[K];

/** A file that could not be read as YAML: it still answers references, and nothing else. */
export interface Placeholder {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly file: string;
  /** Words in the file that could be ids: what it may have spoken of. */
  readonly mentions: ReadonlySet<string>;
}

export interface Ref {
  readonly catalog: string;
  readonly kind: Kind;
  readonly id: string;
}

/** How a reference is written: the id, with the catalogue before it where it is another's. */
export function refText(ref: Ref, home: string): string {
  return ref.catalog === home ? ref.id : `${ref.catalog}:${ref.id}`;
}
