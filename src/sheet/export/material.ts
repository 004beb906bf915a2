import type { Kind } from '../../model/record.ts';
import type { Language } from '../../text/language.ts';

/** A record to be exported. */
export interface Exported {
  readonly id: string;
  readonly kind: Kind;
  /** As outputs show it. */
  readonly file: string;
  /** Git blob hash of its file. */
  readonly hash: string;
  readonly value: object;
}

/** What an export is made of. */
export interface Material {
  readonly records: ReadonlyMap<Kind, readonly Exported[]>;
  /** What a reference may point to: ids and names of every record, exported or not. */
  readonly names: ReadonlyMap<Kind, readonly { readonly id: string; readonly name: string }[]>;
  /** The catalogue's id, its keeper's name, and the commit with a word on changes since. */
  readonly catalog: string;
  readonly keeper: string;
  readonly commit: string;
  readonly day: string;
  readonly tool: string;
  readonly language: Language;
}

/** Kinds that are read back from a workbook; what was handed in is not edited in one. */
export function importable(kinds: Iterable<Kind>): Kind[] {
  return [...kinds].filter((kind) => kind !== 'filing');
}
