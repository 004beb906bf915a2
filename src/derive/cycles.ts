/**
 * The cycles of a directed graph, one for each group of nodes that reach each other, as the nodes
 * along one way round, starting from the smallest. Linear in nodes and edges (Tarjan, 1972).
 */
export function findCycles(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];

  for (const root of nodes) {
    if (index.has(root)) continue;
    const work: { node: string; edges: readonly string[]; at: number }[] = [];
    const enter = (node: string) => {
      index.set(node, index.size);
      low.set(node, index.get(node) ?? 0);
      stack.push(node);
      onStack.add(node);
      work.push({ node, edges: next(node), at: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const target = frame.edges[frame.at];
      frame.at += 1;
      if (target !== undefined) {
        if (!index.has(target)) enter(target);
        else if (onStack.has(target))
          low.set(frame.node, Math.min(low.get(frame.node) ?? 0, index.get(target) ?? 0));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node) ?? 0, low.get(frame.node) ?? 0));
      if (low.get(frame.node) !== index.get(frame.node)) continue;
      const group: string[] = [];
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        onStack.delete(node);
        group.push(node);
        if (node === frame.node) break;
      }
      if (group.length > 1 || next(frame.node).includes(frame.node))
        cycles.push(wayRound(group, next));
    }
  }
  return cycles;
}

/** The shortest way from the smallest node of a group back to itself. */
function wayRound(group: readonly string[], next: (node: string) => readonly string[]): string[] {
  const inside = new Set(group);
  const start = [...group].sort()[0] as string;
  const from = new Map<string, string>();
  const queue = [start];
  // A queue that is read on and on: taking from its front would move all the rest each time.
  for (const node of queue) {
    for (const target of next(node)) {
      if (target === start) {
        const way = [node];
        for (let at = node; at !== start;) {
          at = from.get(at) as string;
          way.push(at);
        }
        return way.reverse();
      }
      if (inside.has(target) && !from.has(target)) {
        from.set(target, node);
        queue.push(target);
      }
    }
  }
  return [start];
}
