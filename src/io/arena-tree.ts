import type { Nodes, Root } from 'mdast';
import { knowListing } from '../core/tree.ts';
import { FIELDS, LEAVES, type Arena } from './arena-fields.ts';

/** A tree on the parser's own table of nodes: each node is made when it is asked for, since most rules look at few of them; where they stand is worked out when the first rule wants to tell it. */
export const treeOn = (arena: Arena, withPositions: () => Arena): Root => {
  const nodes: (Nodes | undefined)[] = [];
  let placed: Arena | undefined;
  const table: Table = {
    arena,
    nodeAt: (id) => (nodes[id] ??= makeNode(table, id)),
    positionOf: (id) => (placed ??= withPositions()).getPosition(id),
  };
  const { nodeAt } = table;
  const { ids, ofType, depth } = outlineOf(arena);
  const root = nodeAt(0) as Root;
  knowListing(root, {
    all: () => ids.map(nodeAt),
    ofType: (type) => (ofType.get(type) ?? []).map(nodeAt),
    depth,
  });
  return root;
};

interface Table {
  readonly arena: Arena;
  nodeAt(id: number): Nodes;
  positionOf(id: number): Nodes['position'];
}

interface Outline {
  /** Parents first. */
  readonly ids: readonly number[];
  readonly ofType: ReadonlyMap<string, readonly number[]>;
  readonly depth: number;
}

/** What lies in the table, without making a node; the numbers of nodes need not follow the text. */
const outlineOf = (arena: Arena): Outline => {
  const ids: number[] = [];
  const byCode: number[][] = [];
  const waiting = [0];
  const levels = [0];
  let depth = 0;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const level = levels.pop() ?? 0;
    if (level > depth) depth = level;
    ids.push(id);
    (byCode[arena.getNodeType(id)] ??= []).push(id);
    arena.pushChildIds(id, waiting);
    while (levels.length < waiting.length) levels.push(level + 1);
  }
  const ofType = new Map(
    byCode.flatMap((alike) => [[typeOf(arena, alike[0] ?? 0), alike] as const]),
  );
  return { ids, ofType, depth };
};

const makeNode = (table: Table, id: number): Nodes => {
  const type = typeOf(table.arena, id);
  const node = LEAVES.has(type) ? new Leaf(table, id, type) : new Parent(table, id, type);
  Object.assign(node, FIELDS[type]?.(table.arena, id));
  return node as unknown as Nodes;
};

/** `ThematicBreak` to the parser is `thematicBreak` to mdast. */
const typeOf = (arena: Arena, id: number): string =>
  (types[arena.getNodeType(id)] ??= arena
    .getNode(id)
    .typeName.replace(/^./, (sign) => sign.toLowerCase()));

const types: string[] = [];

/** A node of mdast; as JSON it is like any other. */
class Leaf {
  readonly type: string;
  readonly #table: Table;
  readonly #id: number;

  constructor(table: Table, id: number, type: string) {
    this.type = type;
    this.#table = table;
    this.#id = id;
  }

  get position(): Nodes['position'] {
    return this.#table.positionOf(this.#id);
  }

  toJSON(): object {
    return Object.assign({}, this, { position: this.position });
  }

  protected makeChildren(): Nodes[] {
    const { arena, nodeAt } = this.#table;
    return arena.getChildIds(this.#id).map(nodeAt);
  }
}

class Parent extends Leaf {
  #children: Nodes[] | undefined;

  get children(): Nodes[] {
    return (this.#children ??= this.makeChildren());
  }

  set children(children: Nodes[]) {
    this.#children = children;
  }

  override toJSON(): object {
    return Object.assign(super.toJSON(), { children: this.children });
  }
}
