import type { Nodes, Root } from 'mdast';

/** How deep a record's tree may be. What walks it by recursion, here and in the printer, must not run out of room. */
export const MAX_DEPTH = 50;

/** Every node of a tree, parents first; without recursion, so that depth cannot exhaust the stack. Many rules ask this of the same tree. */
export const nodesOf = (root: Nodes): readonly Nodes[] => {
  if (latest?.root !== root) latest = { root, nodes: listNodes(root) };
  return latest.nodes;
};

let latest: { readonly root: Nodes; readonly nodes: readonly Nodes[] } | undefined;

const listNodes = (root: Nodes): Nodes[] => {
  const nodes: Nodes[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child) waiting.push(child);
      }
  }
  return nodes;
};

/** Drops what lies below the first level that is too deep. */
export const limitDepth = (root: Root): Root => {
  const deepest = nodesAt(root, MAX_DEPTH + 1);
  for (const node of deepest) if ('children' in node) node.children = [];
  return root;
};

/** How deep the printer gets, in the worst case: quotes in a column. A list in a list is two levels. */
export const MAX_PRINTED_DEPTH = 16;

/** The first node that lies too deep for the printer, if any. */
export const tooDeepNode = (root: Root): Nodes | undefined =>
  nodesAt(root, MAX_PRINTED_DEPTH + 1)[0];

const nodesAt = (root: Root, depth: number): Nodes[] => {
  let level: Nodes[] = [root];
  for (let at = 0; at < depth && level.length > 0; at += 1) level = childrenOf(level);
  return level;
};

const childrenOf = (parents: readonly Nodes[]): Nodes[] => {
  const children: Nodes[] = [];
  for (const parent of parents)
    if ('children' in parent) for (const child of parent.children) children.push(child);
  return children;
};
