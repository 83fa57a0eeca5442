import type { Nodes, Root } from 'mdast';

/** How deep a record's tree may be. What walks it by recursion, here and in the printer, must not run out of room. */
export const MAX_DEPTH = 50;

/** Every node of a tree, parents first; without recursion, so that depth cannot exhaust the stack. Many rules ask this of the same tree. */
export const nodesOf = (root: Nodes): readonly Nodes[] => listingOf(root).all();

/** The nodes of one type in a tree, parents first. */
export const nodesOfType = <Type extends Nodes['type']>(
  root: Nodes,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] =>
  listingOf(root).ofType(type) as readonly Extract<Nodes, { type: Type }>[];

/** What lies in a tree. */
export interface Listing {
  all(): readonly Nodes[];
  ofType(type: string): readonly Nodes[];
  /** How many levels there are below the root. */
  readonly depth: number;
}

let latest: { readonly root: Nodes; readonly listing: Listing } | undefined;

/** For who makes a tree and can list it without walking it. */
export const knowListing = (root: Nodes, listing: Listing): void => {
  latest = { root, listing };
};

const listingOf = (root: Nodes): Listing => {
  if (latest?.root !== root) latest = { root, listing: listingFrom(root) };
  return latest.listing;
};

const listingFrom = (root: Nodes): Listing => {
  const nodes: Nodes[] = [];
  const waiting: Nodes[] = [root];
  const levels: number[] = [0];
  let depth = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const level = levels.pop() ?? 0;
    if (level > depth) depth = level;
    nodes.push(node);
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (!child) continue;
        waiting.push(child);
        levels.push(level + 1);
      }
  }
  return { all: () => nodes, ofType: (type) => nodes.filter((node) => node.type === type), depth };
};

/** Drops what lies below the first level that is too deep. */
export const limitDepth = (root: Root): Root => {
  if (listingOf(root).depth <= MAX_DEPTH) return root;
  for (const node of nodesAt(root, MAX_DEPTH + 1)) if ('children' in node) node.children = [];
  latest = undefined;
  return root;
};

/** How deep the printer gets, in the worst case: quotes in a column. A list in a list is two levels. */
export const MAX_PRINTED_DEPTH = 16;

/** The first node that lies too deep for the printer, if any. */
export const tooDeepNode = (root: Root): Nodes | undefined =>
  listingOf(root).depth > MAX_PRINTED_DEPTH ? nodesAt(root, MAX_PRINTED_DEPTH + 1)[0] : undefined;

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
