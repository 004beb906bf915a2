import { groupBy } from '../util/order.ts';
import type { Descent, Lineage } from './lineage.ts';

/** A part of the lineage: what is asked about, where it came from and what came of it. */
export interface Family extends Lineage {
  /** What was asked about, by key; empty for the whole catalogue. */
  readonly focus: ReadonlySet<string>;
  /** How many copies of a node are left out, being neither above nor below what was asked about. */
  readonly others: ReadonlyMap<string, number>;
}

/** Every family of the catalogue. */
export function allFamilies(lineage: Lineage): Family {
  return { ...lineage, focus: new Set(), others: new Map() };
}

/**
 * The direct line of some nodes: everything above them and everything below, and the other origins of
 * what is below. Other copies of what is above are only counted.
 */
export function familyOf(lineage: Lineage, focus: readonly string[]): Family {
  const { nodes, descents, parts } = lineage;
  const ties = [...descents, ...parts.map(({ part, whole }) => ({ from: whole, to: part }))];
  const under = groupBy(ties, ({ from }) => from);
  const over = groupBy(ties, ({ to }) => to);
  const walk = (next: (key: string) => readonly string[]) => {
    const seen = new Set(focus);
    const open = [...focus];
    for (let key = open.pop(); key !== undefined; key = open.pop())
      for (const to of next(key))
        if (!seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
    return seen;
  };
  const above = walk((key) => (over.get(key) ?? []).map(({ from }) => from));
  const below = walk((key) => (under.get(key) ?? []).map(({ to }) => to));
  const kept = new Set([...above, ...below]);
  for (const key of below) for (const { from } of over.get(key) ?? []) kept.add(from);

  const others = new Map<string, number>();
  const isKept = (descent: Descent) => {
    if (!kept.has(descent.from)) return false;
    if (kept.has(descent.to)) return true;
    others.set(descent.from, (others.get(descent.from) ?? 0) + 1);
    return false;
  };
  return {
    nodes: new Map([...nodes].filter(([key]) => kept.has(key))),
    descents: descents.filter(isKept),
    parts: parts.filter(({ part, whole }) => kept.has(part) && kept.has(whole)),
    cycles: lineage.cycles.filter((cycle) => cycle.every((key) => kept.has(key))),
    single: lineage.single.filter((key) => kept.has(key)),
    focus: new Set(focus),
    others,
  };
}
