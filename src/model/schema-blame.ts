import type { Arg, Change, Finding, Fix } from '../diagnostic.ts';
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

/** What would mend a finding. Pointers of a fix are those of the value. */
export interface Mending {
  readonly suggest?: readonly string[];
  readonly fix?: Fix | undefined;
}

/** A finding of a schema rule, at the place in the file that a pointer into the value means. */
export function blame(
  context: Context,
  rule: string,
  messageId: string,
  pointer: string,
  part: 'key' | 'value',
  args: Record<string, Arg>,
  { suggest = [], fix }: Mending = {},
): Finding {
  const inFile = (at: string) => fileParts(context.root.value, context.places, at);
  return {
    rule,
    severity: 'error',
    messageId,
    args: { ...args, here: pointer === '' ? context.file : { field: pointer } },
    subject: context.subject,
    at: {
      file: context.file,
      pointer: inFile(pointer),
      part,
    },
    path: stablePath(context.root.value, pointer),
    ...(suggest.length > 0 && { suggest }),
    ...(fix && {
      fix: {
        ...fix,
        changes: fix.changes.map((change): Change =>
          'pointer' in change ? { ...change, pointer: inFile(change.pointer) } : change,
        ),
      },
    }),
  };
}
