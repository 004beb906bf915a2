import type { Arg, Finding } from '../diagnostic.ts';
import { fileParts, stablePath } from './places.ts';
import type { Document, DocumentKind } from './record.ts';

/** The document whose errors are told, as far as it has been read. */
export interface Context {
  readonly kind: DocumentKind;
  readonly file: string;
  readonly subject: string;
  readonly root: { readonly value: unknown };
  readonly places: NonNullable<Document['places']>;
  readonly numbers: ReadonlyMap<string, string> | undefined;
}

/** A finding of a schema rule, at the place in the file that a pointer into the value means. */
export function blame(
  context: Context,
  rule: string,
  messageId: string,
  pointer: string,
  part: 'key' | 'value',
  args: Record<string, Arg>,
  suggest: readonly string[] = [],
): Finding {
  return {
    rule,
    severity: 'error',
    messageId,
    args: { ...args, here: pointer === '' ? context.file : { field: pointer } },
    subject: context.subject,
    at: {
      file: context.file,
      pointer: fileParts(context.root.value, context.places, pointer),
      part,
    },
    path: stablePath(context.root.value, pointer),
    ...(suggest.length > 0 && { suggest }),
  };
}
