import type { Words } from '../model/fields.ts';
import type { Document } from '../model/record.ts';
import type { Json } from '../parse/json.ts';
import type { JsonObject } from './amendment.ts';

/** What the file of a document is to say, all of it. */
export interface Revision {
  readonly document: Document;
  readonly wanted: JsonObject | Json[];
  /** Its new id, where it gets one: the file moves within its folder. */
  readonly id?: string;
  /** Documents whose comments stand at the end of the file from then on, since their own go. */
  readonly commentsOf?: readonly Document[];
}

/** Changes of several records that belong together: planned from the graph, neither tried nor written. */
export interface Rework {
  readonly revisions: readonly Revision[];
  /** Documents whose files go. */
  readonly removed?: readonly Document[];
  /** Ids that become others. */
  readonly renamed?: { readonly from: string; readonly to: string };
  readonly notes?: readonly Words[];
  /** What is done, in one sentence, where the comparison with the catalogue before would be long. */
  readonly told?: Words;
}

/** What the file of a document says, parts that do not fit the schema as well. */
export type Reader = (document: Document) => JsonObject | Json[];
