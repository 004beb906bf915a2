import fc from 'fast-check';

/** A record as a tree, with every choice of how it is written. */
export type Node =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly style: Style }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly style: Style };
export interface Entry {
  readonly key: string;
  readonly value: Node;
  readonly above: readonly string[];
  readonly beside: string;
  readonly below: string;
}
interface Style {
  readonly flow: boolean;
  readonly indent: number;
  readonly dashAlone: boolean;
}

const style = fc.record({
  flow: fc.boolean(),
  indent: fc.constantFrom(2, 3, 4),
  dashAlone: fc.constantFrom(false, false, true),
});
const line = fc.constantFrom('', '# catatan', '# - id: bukan-isi', '#', '# "belum, {pasti}: ?"');
const text = fc.constantFrom(
  'Lelang ikan',
  "'dua: kata'",
  '"bagian # bukan komentar"',
  'a#b',
  '2020-12-14',
  "'it''s'",
  'https://contoh.go.id/#x',
  '😀 Prigi',
);
const block = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom(
      '>-\n  satu # dua\n\n  tiga\n',
      '|\n  - x: y\n  #z\n',
      '|2-\n    dalam\n',
    ),
  },
  { weight: 1, arbitrary: fc.constant('|+\n  a\n\n\n') },
);
const scalar = text.map((source): Node => ({ kind: 'text', source }));
const blockText = block.map((source): Node => ({ kind: 'text', source }));

function map(keys: Readonly<Record<string, fc.Arbitrary<Node>>>): fc.Arbitrary<Node> {
  return fc
    .tuple(
      fc.shuffledSubarray(Object.keys(keys), { minLength: 1 }),
      style,
      fc.infiniteStream(fc.tuple(fc.array(line, { maxLength: 3 }), line, line)),
    )
    .chain(([chosen, how, stream]) =>
      fc.tuple(...chosen.map((key) => keys[key] as fc.Arbitrary<Node>)).map((values): Node => ({
        kind: 'map',
        style: how,
        entries: chosen.map((key, index): Entry => {
          const [above, beside, below] = stream.next().value;
          return { key, value: values[index] as Node, above, beside, below };
        }),
      })),
    );
}

function list(item: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), style)
    .map(([items, how]): Node => ({ kind: 'list', items, style: how }));
}

const evidence = map({
  kind: scalar,
  number: scalar,
  date: scalar,
  url: scalar,
  note: fc.oneof(scalar, blockText),
});
const milestone = map({
  id: scalar,
  phase: scalar,
  date: scalar,
  note: fc.oneof(scalar, blockText),
  sources: list(scalar),
});
const check = map({
  id: scalar,
  date: scalar,
  result: scalar,
  evidence: list(evidence),
  note: scalar,
});

/** An innovation, its keys in any order, with comments anywhere. */
export const record = map({
  name: scalar,
  long_name: scalar,
  aliases: list(scalar),
  owners: list(scalar),
  form: scalar,
  summary: fc.oneof(scalar, blockText),
  milestones: list(milestone),
  checks: list(check),
  offer: map({ open: scalar, since: scalar, note: fc.oneof(scalar, blockText) }),
  notes: fc.oneof(scalar, blockText),
});

/** A record as text. */
export function write(node: Node, head: string, eol: string): string {
  const lines = blockLines(node, 0);
  return `${head}${lines.join('\n')}\n`.replaceAll('\n', eol);
}

function comment(source: string, indent: number): string {
  return source === '' ? '' : ' '.repeat(indent) + source;
}

function isInline(node: Node): boolean {
  return node.kind === 'text' || node.style.flow;
}

function blockLines(node: Node, indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (node.kind === 'text') return [pad + node.source];
  if (node.kind === 'list')
    return node.items.flatMap((item) => {
      if (isInline(item)) return [`${pad}- ${inline(item)}`.trimEnd()];
      const inner = blockLines(item, indent + 2);
      if (node.style.dashAlone) return [`${pad}-`, ...inner];
      const first = inner.findIndex((each) => !/^\s*(#|$)/.test(each));
      // Comments above the first key of an item stand above its dash.
      return [
        ...inner.slice(0, first).map((each) => each.replace(/^\s+/, pad)),
        `${pad}- ${(inner[first] ?? '').trimStart()}`,
        ...inner.slice(first + 1),
      ];
    });
  return node.entries.flatMap(({ key, value, above, beside, below }) => {
    const tail = beside === '' ? '' : ` ${beside}`;
    const head = above.map((each) => comment(each, indent));
    if (value.kind === 'text' && value.source.includes('\n'))
      return [
        ...head,
        ...`${pad}${key}: ${value.source}`
          .replace(/\n$/, '')
          .replaceAll(/\n(?=[^\n])/g, `\n${pad}`)
          .split('\n'),
      ];
    if (isInline(value)) return [...head, `${pad}${key}: ${inline(value)}${tail}`];
    const deeper =
      indent +
      value.kind.length -
      value.kind.length +
      (value.kind === 'map' ? value.style.indent : 2);
    return [
      ...head,
      `${pad}${key}:${tail}`,
      ...blockLines(value, deeper),
      ...(below === '' ? [] : [comment(below, deeper)]),
    ];
  });
}

function inline(node: Node): string {
  if (node.kind === 'text')
    return node.source.includes('\n') ? "'kata'" : node.source.replace(/^([^'"].*[,:].*)$/, "'$1'");
  if (node.kind === 'list') return `[${node.items.map((item) => inline(item)).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${key}: ${inline(value)}`).join(', ')}}`;
}
