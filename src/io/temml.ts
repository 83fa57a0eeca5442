import temml from 'temml';
import type { MathNode } from '../core/form.ts';

/** Reads the TeX of a `$…$` sum into MathML elements; what cannot be read is shown as typed. */
export const mathOf = (tex: string): MathNode => {
  const asTyped = { tag: 'mtext', text: tex };
  if (tex.length > MAX_LENGTH) return asTyped;
  const tree = toMathNode(rawTreeOf(tex));
  return depthOf(tree) > MAX_DEPTH ? asTyped : tree;
};

/** No sum of a primary school is so long or so deep; the reader and the printer go through it by recursion. */
const MAX_LENGTH = 2000;
const MAX_DEPTH = 30;

const rawTreeOf = (tex: string): RawNode =>
  temml.__renderToMathMLTree(tex, {
    throwOnError: false,
    maxExpand: 50,
    trust: false,
  }) as RawNode;

const depthOf = ({ children = [] }: MathNode): number => 1 + Math.max(0, ...children.map(depthOf));

interface RawNode {
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly RawNode[];
}

const ALLOWED = new Set([
  'math',
  'mrow',
  'mn',
  'mo',
  'mi',
  'mtext',
  'mfrac',
  'msup',
  'msub',
  'msubsup',
  'msqrt',
  'mroot',
  'mspace',
  'mover',
  'munder',
  'mstyle',
  'mpadded',
  'semantics',
  'mtable',
  'mtr',
  'mtd',
  'merror',
]);

const TOKENS = new Set(['mn', 'mo', 'mi', 'mtext']);

const toMathNode = (node: RawNode): MathNode => {
  if (typeof node.text === 'string') return { tag: 'mtext', text: node.text };
  const tag = node.type ?? 'mrow';
  const children = (node.children ?? []).map(toMathNode);
  // A token is one text: temml gives "3,9" as three pieces, which would be laid out apart.
  if (TOKENS.has(tag) && children.length > 0 && children.every(({ text }) => text !== undefined))
    return { tag, text: children.map(({ text }) => text).join('') };
  return { tag: ALLOWED.has(tag) ? tag : 'mrow', children };
};
