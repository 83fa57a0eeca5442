import type { Nodes } from 'mdast';

/** Every node of a tree, parents first; without recursion, so that depth cannot exhaust the stack. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
}
