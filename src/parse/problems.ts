/**
 * Every (rule, messageId) that parsing can emit, with the names of its args. The emitters are typed
 * by this table, so a message without an entry here does not compile. `first` is a related message.
 */
export const PROBLEMS = {
  'yaml/syntax': {
    empty: [],
    'tab-indent': [],
    'bad-indent': [],
    'unclosed-quote': ['quote'],
    'quote-then-text': ['quote'],
    'colon-in-text': ['key'],
    'missing-colon': ['text'],
    'missing-space': ['key'],
    'bad-start': ['char'],
    'bad-flow': ['bracket'],
    'missing-comma': [],
    'extra-comma': [],
    'bad-escape': ['escape'],
    'merge-conflict': [],
    other: ['detail'],
  },
  'yaml/duplicate-key': {
    duplicate: ['key'],
    first: ['key'],
  },
  'yaml/unsupported': {
    anchor: ['name'],
    alias: ['name'],
    tag: ['name'],
    'merge-key': [],
    directive: ['name'],
    documents: [],
    'key-null': [],
    'key-collection': [],
    'key-proto': ['key'],
    'number-digits': ['text'],
    'number-infinite': ['text'],
  },
  'yaml/limit': {
    'file-size': ['max', 'actual'],
    depth: ['max'],
    keys: ['max'],
    items: ['max'],
    'text-length': ['max', 'actual'],
    problems: ['max'],
  },
  'yaml/encoding': {
    'not-utf8': ['byte'],
    'utf-16': [],
    'control-character': ['char'],
    'bidi-control': ['char'],
    'replacement-character': [],
    'not-a-character': ['char'],
    'bom-inside': [],
    'lone-cr': [],
    escaped: ['char'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Table = typeof PROBLEMS;
export type ProblemRule = keyof Table;
export type ProblemId<R extends ProblemRule> = keyof Table[R] & string;
type ArgNames<
  R extends ProblemRule,
  M extends ProblemId<R>,
> = Table[R][M] extends readonly (infer N)[] ? N & string : never;
export type ProblemArgs<R extends ProblemRule, M extends ProblemId<R>> = {
  [N in ArgNames<R, M>]: string | number;
};

/** UTF-16 offsets into the decoded text, end exclusive. */
export type Span = [start: number, end: number];

export interface Problem {
  rule: string;
  messageId: string;
  args: Record<string, string | number>;
  span: Span;
  related?: { messageId: string; args: Record<string, string | number>; span: Span }[];
  /** Replacements for the span, best first. */
  suggest?: string[];
}

/** At most so many problems of one file are told. */
export const MAX_PROBLEMS = 50;

/** Makes a problem whose args the compiler has checked against the table. */
export function problem<R extends ProblemRule, M extends ProblemId<R>>(
  rule: R,
  messageId: M,
  args: ProblemArgs<R, M>,
  span: Span,
  more: Pick<Problem, 'related' | 'suggest'> = {},
): Problem {
  return { rule, messageId, args, span, ...more };
}
