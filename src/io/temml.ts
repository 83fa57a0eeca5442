import temml from 'temml';
import type { MathNode } from '../core/form.ts';

/** Reads the TeX of a `$…$` sum into MathML elements; what cannot be read is shown as typed. */
export const mathOf = (tex: string): MathNode => {
  const root = temml.__renderToMathMLTree(tex, {
    throwOnError: false,
    maxExpand: 50,
    trust: false,
  }) as RawNode;
  return toMathNode(root) ?? { tag: 'mtext', text: tex };
};

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

const toMathNode = (node: RawNode): MathNode | undefined => {
  if (typeof node.text === 'string') return { tag: 'mtext', text: node.text };
  const tag = node.type ?? 'mrow';
  const children = (node.children ?? []).map(toMathNode).filter((child) => child !== undefined);
  const [only] = children;
  if (children.length === 1 && only?.text !== undefined && only.tag === 'mtext' && ALLOWED.has(tag))
    return { tag, text: only.text };
  return { tag: ALLOWED.has(tag) ? tag : 'mrow', children };
};
