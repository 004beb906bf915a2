/**
 * Every (rule, messageId) that parsing can emit, with the names of its args. The emitters are typed
 * by this table, so a message without an entry here does not compile. An id
 * that starts with `related-` is of a related message.
 */
export const PROBLEMS = {
  'yaml/syntax': {
    empty: [],
    'tab-indent': [],
    'tab-in-flow': [],
    'bad-indent': [],
    'unclosed-quote': ['quote'],
    'quote-then-text': ['quote'],
    'colon-in-text': ['key'],
    'missing-colon': ['text'],
    'missing-space': ['key'],
    'bad-start': ['char'],
    'bad-flow': ['bracket'],
    'flow-indent': ['bracket'],
    'missing-comma': [],
    'extra-comma': [],
    'bad-escape': ['escape'],
    'merge-conflict': [],
    other: ['detail'],
  },
  'yaml/duplicate-key': {
    duplicate: ['key'],
    'related-first': ['key'],
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
  /**
   * What mends the file without changing what people read in it: another text for the span (or for
   * another one), or all its line ends as LF.
   */
  fix?: { text: string; span?: Span } | 'line-ends';
}

/** At most so many problems of one file are told. */
export const MAX_PROBLEMS = 50;

/** Longer texts of strangers would drown the message that shows them. */
const MAX_SHOWN = 200;

/** Makes a problem whose args the compiler has checked against the table. */
export function problem<R extends ProblemRule, M extends ProblemId<R>>(
  rule: R,
  messageId: M,
  args: ProblemArgs<R, M>,
  span: Span,
  { related, suggest = [], fix }: Pick<Problem, 'related' | 'suggest' | 'fix'> = {},
): Problem {
  const short = suggest.filter((text) => text.length <= MAX_SHOWN);
  return {
    rule,
    messageId,
    args: clip(args),
    span,
    ...(related && { related }),
    ...(short.length > 0 && { suggest: short }),
    ...(fix && { fix }),
  };
}

/** Keys and other texts of a file, as args that are not longer than a message can be. */
export function clip(args: Record<string, string | number>): Record<string, string | number> {
  const clipped = Object.entries(args).map(([name, arg]) => {
    if (typeof arg === 'number' || arg.length <= MAX_SHOWN) return [name, arg];
    return [name, `${arg.slice(0, MAX_SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…`];
  });
  return Object.fromEntries(clipped) as Record<string, string | number>;
}
