/**
 * The circles of a graph: each a list of nodes in which every one leads to the next and the last to the first. A
 * node stands in at most one of them, so that one mistake is told once. Nodes that `next` names and `nodes` does not
 * are passed over. The order is that of `nodes`.
 */
export function circles(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const known = new Set(nodes);
  const done = new Set<string>();
  const told = new Set<string>();
  const found: (readonly string[])[] = [];
  for (const start of nodes) {
    // An explicit stack: a chain of tasks may be longer than the call stack.
    const trail: string[] = [];
    const standing = new Map<string, number>();
    const pending: { readonly node: string; readonly leave: boolean }[] = [{ node: start, leave: false }];
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const { node, leave } = step;
      if (leave) {
        trail.pop();
        standing.delete(node);
        done.add(node);
        continue;
      }
      const from = standing.get(node);
      if (from !== undefined) {
        const circle = trail.slice(from);
        if (circle.some((member) => told.has(member))) continue;
        for (const member of circle) told.add(member);
        found.push(circle);
        continue;
      }
      if (done.has(node) || !known.has(node)) continue;
      standing.set(node, trail.length);
      trail.push(node);
      pending.push({ node, leave: true });
      for (const other of next(node).toReversed()) pending.push({ node: other, leave: false });
    }
  }
  return found;
}

/** «A → B → A» */
export function circleText(circle: readonly string[]): string {
  return [...circle, ...circle.slice(0, 1)].join(' → ');
}
