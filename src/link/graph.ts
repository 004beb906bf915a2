import type { PinnedHeader } from '../model/pinned.ts';
import type { CatalogRecord, Document, Kind, Placeholder, Ref } from '../model/record.ts';

/** A reference as it stands in a record, and what it leads to. */
export interface Edge {
  readonly from: Document;
  /** What the target is to the record: `owner`, `origin`, `adopter`, … (`x-ref` in the schemas). */
  readonly role: string;
  /** JSON Pointer into the value of `from`. */
  readonly pointer: string;
  /** The reference as written. */
  readonly text: string;
  /**
   * `local` and `remote` lead to a record. `named` is in a declared catalogue that has not been fetched
   * yet, or, from another catalogue's record, in one that is not known here. `broken` leads to a file here that could not be read.
   */
  readonly target: 'local' | 'remote' | 'named' | 'broken' | 'wrong-kind' | 'unresolved';
  readonly ref?: Ref;
  /** Kind that the field asks for. */
  readonly wanted: Kind;
  /** Nearest ids for an unresolved reference, best first. */
  readonly suggest?: readonly string[];
  /** What is written is a name of those nearest, not a slip in their ids. */
  readonly isName?: boolean;
  /** What is written is an id that the record had before. */
  readonly isFormer?: boolean;
}

/** Two files with one id: the first by path keeps it. */
export interface Clash {
  readonly id: string;
  readonly first: string;
  readonly later: string;
}

/** The catalogue with every reference resolved, in both directions. Records are sorted by id. */
export interface Graph {
  /** Id of this catalogue. */
  readonly home: string;
  readonly manifest: Document<'catalog'> | undefined;
  readonly exceptions: Document<'exceptions'> | undefined;
  /** Files that could not be read as YAML. */
  readonly placeholders: readonly Placeholder[];
  readonly clashes: readonly Clash[];
  /** Files under the catalogue that are no records (evidence and the like), by path within it. */
  readonly files: ReadonlySet<string>;
  get(ref: Ref): CatalogRecord | undefined;
  /** A record here by id, whatever its kind. */
  byId(id: string): CatalogRecord | undefined;
  /** The record here that once had an id which none has now. */
  formerly(id: string): CatalogRecord | undefined;
  /** Records here, of one kind. */
  all<K extends Kind>(kind: K): readonly Document<K>[];
  /** References that a document makes. */
  out(document: Document, role?: string): readonly Edge[];
  /** References that lead to a record. */
  in(ref: Ref, role?: string): readonly Edge[];
  /** The catalogue that a document belongs to. */
  refOf(document: CatalogRecord): Ref;
  /** Other catalogues that are pinned here, by the key under which the manifest declares them. */
  readonly remotes: ReadonlyMap<string, RemoteRecords>;
  /** Replication records of the other catalogues, by catalogue and id. */
  readonly theirReplications: readonly Document<'replication'>[];
  /** True for what stands in this catalogue, or in one whose pinned snapshot was verified. */
  isTrusted(catalog: string): boolean;
  /** Where lists hold only what concerns one agency and its units: which, and the whole catalogue. */
  readonly within?: {
    readonly whole: Graph;
    readonly agency: Document<'agency'>;
    concerns(ref: Ref | undefined): boolean;
  };
  /** True where an unreadable file may speak of this id, so that nothing can be said of its absence. */
  mayBeMentioned(id: string): boolean;
}

/** Records of another agency's catalogue, as its pinned snapshot gives them. */
export interface RemoteRecords {
  readonly id: string;
  readonly records: readonly CatalogRecord[];
  /** The snapshot's path, as shown. */
  readonly file?: string;
  /** Git blob hash of its bytes. */
  readonly hash?: string;
  readonly header?: PinnedHeader;
  /** The pinned commit was read again and gave these bytes. */
  readonly verified?: boolean;
}
