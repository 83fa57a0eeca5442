import type { Nodes, Root } from 'mdast';

/** How deep a record's tree may be. What walks it by recursion, here and in the printer, must not run out of room. */
export const MAX_DEPTH = 50;

/** Every node of a tree, parents first; without recursion, so that depth cannot exhaust the stack. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
}

/** Drops what lies below the first level that is too deep; that level stays, so that `tooDeepNode` finds it. */
export const limitDepth = (root: Root): Root => {
  for (const node of nodesAt(root, MAX_DEPTH + 1)) if ('children' in node) node.children = [];
  return root;
};

/** The first node that lies too deep, if any. */
export const tooDeepNode = (root: Root): Nodes | undefined => nodesAt(root, MAX_DEPTH + 1)[0];

const nodesAt = (root: Root, depth: number): Nodes[] => {
  let level: Nodes[] = [root];
  for (let at = 0; at < depth && level.length > 0; at += 1) level = level.flatMap(childrenOf);
  return level;
};

const NONE: Nodes[] = [];

const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : NONE);
