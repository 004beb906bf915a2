import { groupBy } from '../util/order.ts';
import type { Descent, LineageNode } from '../derive/lineage.ts';
import { type Drawing, type Label, stateOf, wordsOf } from './words.ts';

/** A family as boxes and arrows, for programs that lay out by themselves. */
export interface Network {
  readonly boxes: readonly {
    readonly name: string;
    readonly node: LineageNode;
    readonly label: Label;
  }[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    /** Empty where the box itself tells it. */
    readonly text: string;
    readonly kind: 'copy' | 'part';
  }[];
}

/**
 * Boxes under plain names. A copy with one origin tells of itself in its box; one with several tells
 * on each arrow what came from where.
 */
export function networkOf(drawing: Drawing): Network {
  const { family } = drawing;
  const words = wordsOf(drawing);
  const into = groupBy(family.descents, ({ to }) => to);
  const single = new Set(family.single.filter((key) => !family.focus.has(key)));
  const shown = [...family.nodes.values()].filter(({ key }) => !single.has(key));
  const names = new Map(shown.map(({ key }, index) => [key, `n${index + 1}`]));
  const only = (key: string): Descent | undefined => {
    const descents = into.get(key) ?? [];
    return descents.length === 1 ? descents[0] : undefined;
  };
  const boxes = shown.map((node) => {
    const label = words.label(node, only(node.key));
    const hidden = family.others.get(node.key);
    // Copies of several origins that came equally far have one colour.
    const states = new Set((into.get(node.key) ?? []).map(stateOf));
    const state = states.size > 1 ? ('approach' as const) : ([...states][0] ?? label.state);
    return {
      name: names.get(node.key) as string,
      node,
      label: {
        ...label,
        state,
        lines: hidden
          ? [...label.lines, words.put('others', { count: words.number(hidden) })]
          : label.lines,
      },
    };
  });
  const name = (key: string) => names.get(key) as string;
  return {
    boxes,
    arrows: [
      ...family.descents.map((descent) => ({
        from: name(descent.from),
        to: name(descent.to),
        text: only(descent.to) ? '' : words.told(descent),
        kind: 'copy' as const,
      })),
      ...family.parts.map(({ part, whole }) => ({
        from: name(whole),
        to: name(part),
        text: words.put('part'),
        kind: 'part' as const,
      })),
    ],
  };
}
