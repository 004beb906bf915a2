import type { Family } from '../derive/family.ts';
import type { Descent, LineageNode } from '../derive/lineage.ts';
import { by, groupBy } from '../util/order.ts';

/** A node where it is drawn: once with all that came of it, and wherever else it came of something. */
export interface Branch {
  readonly node: LineageNode;
  /** The copy by which it stands here; none for a root and for a part. */
  readonly descent: Descent | undefined;
  readonly part: boolean;
  /** Its other origins. */
  readonly alsoFrom: readonly LineageNode[];
  readonly children: Branch[];
  /** Where what came of it is left out here: it is drawn at its other place, or leads back in a circle. */
  again: 'elsewhere' | 'circle' | undefined;
  /** Number of the section where what came of it is drawn, where this one grew too deep. */
  continued: number | undefined;
}

/** A family drawn as a tree; too deep ones go on in a section of their own. */
export interface Section {
  /** 0 for a family, else the number by which a branch refers to it. */
  readonly number: number;
  readonly root: Branch;
}

/**
 * The families as trees no deeper than `deepest`, so that they can be drawn, and walked by recursion,
 * however long a chain of copies is. Every tie is drawn once, circles included.
 */
export function forestOf(family: Family, deepest: number): Section[] {
  const { nodes, descents, parts, cycles } = family;
  const copies = groupBy(descents, ({ from }) => from);
  const origins = groupBy(descents, ({ to }) => to);
  const held = groupBy(parts, ({ whole }) => whole);
  const isPart = new Set(parts.map(({ part }) => part));
  const circles = new Map(
    cycles.flatMap((cycle, index) => cycle.map((key) => [key, index] as const)),
  );
  const node = (key: string) => nodes.get(key) as LineageNode;
  const hasMore = (key: string) => copies.has(key) || held.has(key);
  const branchOf = (key: string, descent?: Descent, part = false): Branch => ({
    node: node(key),
    descent,
    part,
    alsoFrom: [...new Set((origins.get(key) ?? []).map(({ from }) => from))]
      .filter((from) => from !== descent?.from && from !== key)
      .map(node)
      .sort(by((origin) => origin.name.toLowerCase())),
    children: [],
    again: undefined,
    continued: undefined,
  });
  const inCircle = ({ from, to }: Descent) =>
    from === to || (circles.has(from) && circles.get(from) === circles.get(to));

  const sections: Section[] = [];
  const drawn = new Set<string>();
  let number = 0;
  const grow = (first: Branch) => {
    const begun: Section[] = [{ number: 0, root: first }];
    for (let section = begun.shift(); section; section = begun.shift()) {
      sections.push(section);
      const open = [{ branch: section.root, depth: 0 }];
      for (let at = open.pop(); at; at = open.pop()) {
        const { branch, depth } = at;
        const { key } = branch.node;
        if (section.root !== branch || section.number === 0) {
          if (drawn.has(key)) {
            if (hasMore(key))
              branch.again = branch.descent && inCircle(branch.descent) ? 'circle' : 'elsewhere';
            continue;
          }
          drawn.add(key);
        }
        if (depth === deepest && hasMore(key)) {
          number += 1;
          branch.continued = number;
          begun.push({ number, root: { ...branch, children: [], continued: undefined } });
          continue;
        }
        for (const descent of copies.get(key) ?? [])
          branch.children.push(branchOf(descent.to, descent));
        for (const { part } of held.get(key) ?? [])
          branch.children.push(branchOf(part, undefined, true));
        for (const child of branch.children.toReversed())
          open.push({ branch: child, depth: depth + 1 });
      }
    }
  };

  const single = new Set(family.single.filter((key) => !family.focus.has(key)));
  const roots = [...nodes.keys()]
    .filter((key) => !origins.has(key) && !isPart.has(key) && !single.has(key))
    .sort(
      by(
        (key) => -(copies.get(key)?.length ?? 0),
        (key) => node(key).name.toLowerCase(),
        (key) => key,
      ),
    );
  const growAll = (keys: readonly string[]) => {
    for (const key of keys) if (!drawn.has(key) && !single.has(key)) grow(branchOf(key));
  };
  growAll(roots);
  // What is left leads back to itself and has no beginning.
  growAll(cycles.map(([first = '']) => first));
  growAll([...nodes.keys()].filter((key) => !drawn.has(key) && !single.has(key)).sort());
  return sections;
}
