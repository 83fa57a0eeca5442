import type { MathNode } from '../core/form.ts';
import { kept } from '../core/kept.ts';
import type { Sum, SumProblem } from '../core/sum.ts';
import { lazily } from './lazily.ts';

const temml = lazily((require) => require('temml') as typeof import('temml').default);

/** Reads the TeX of a `$…$` sum into MathML elements; what cannot be read is shown as typed. Never throws. */
export const mathOf = (tex: string): MathNode => readSum(tex).tree;

/** Reads the TeX of a `$…$` sum, and tells what page and paper cannot show of it. Lessons share their sums, and each is asked for more than once, so the latest ones are kept. */
export const readSum = kept((tex: string): Sum => {
  if (tex.length > MAX_LENGTH) return asTyped(tex, { why: 'too-long' });
  try {
    const raw = rawTreeOf(tex);
    if (depthOf(raw) > MAX_DEPTH) return asTyped(tex, { why: 'too-long' });
    const problem = isDrawn(raw) ? slipIn(tex) : ({ why: 'not-drawn' } as const);
    return { tree: toMathNode(raw), ...(problem && { problem }) };
  } catch (error) {
    // Temml also throws what is no ParseError at TeX that it did not expect.
    return asTyped(tex, problemOf(error));
  }
});

/** No sum of a primary school is so long or so deep; the reader and the printer go through it by recursion. */
const MAX_LENGTH = 2000;
const MAX_DEPTH = 40;

const asTyped = (tex: string, problem: SumProblem): Sum => ({
  tree: { tag: 'mtext', text: tex },
  problem,
});

/** What TeX reads without complaint, and otherwise than teachers mean it. */
const slipIn = (tex: string): SumProblem | undefined => {
  if (/(?<!\\)%/.test(tex)) return { why: 'percent' };
  const outsideText = tex.normalize('NFC').replace(/\\(text[a-z]*|mbox|hbox)\s*\{[^{}]*\}/g, '');
  return VIETNAMESE.test(outsideText) ? { why: 'words' } : undefined;
};

const VIETNAMESE = /(?![×÷])[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

const problemOf = (error: unknown): SumProblem => {
  const message = error instanceof Error ? error.message : '';
  const command = /(?:Undefined control sequence|Unsupported function name): (\\\S+)/.exec(
    message,
  )?.[1];
  return command === undefined ? { why: 'broken' } : { why: 'unknown', command };
};

/** A colour that nobody types: Temml paints with it what it does not trust. */
const REFUSED = '#b1b2b3';

const rawTreeOf = (tex: string): RawNode =>
  temml().__renderToMathMLTree(tex, {
    throwOnError: true,
    errorColor: REFUSED,
    maxExpand: 50,
    trust: false,
  }) as RawNode;

interface RawNode {
  /** Absent for what only groups its children. */
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly RawNode[];
  /** Where a reference leads. */
  readonly href?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly style?: Readonly<Record<string, unknown>>;
}

const depthOf = ({ children = [] }: RawNode): number => 1 + Math.max(0, ...children.map(depthOf));

const ALLOWED = new Set([
  ...['math', 'mrow', 'mn', 'mo', 'mi', 'mtext', 'mfrac', 'msup', 'msub', 'msubsup', 'msqrt'],
  ...['mroot', 'mspace', 'mover', 'munder', 'munderover', 'mphantom', 'mstyle', 'mpadded'],
  ...['semantics', 'mtable', 'mtr', 'mtd'],
]);

/** False where a sum is more than its elements: frames, rules and strokes, references, what is not trusted. */
const isDrawn = (node: RawNode): boolean => {
  const { type = 'mrow', children = [], attributes = {}, style = {}, href } = node;
  if (type === 'menclose') return overOrUnder(node) !== undefined && children.every(isDrawn);
  return (
    ALLOWED.has(type) &&
    href === undefined &&
    attributes['linethickness'] !== '0px' &&
    attributes['mathbackground'] === undefined &&
    !Object.keys(style).some((name) => name.startsWith('border') && style[name]) &&
    style['color'] !== REFUSED &&
    children.every(isDrawn)
  );
};

/** `\overline`, `\underline`: frames with one side, which browsers draw as signs that stretch. */
const overOrUnder = ({ type, attributes = {} }: RawNode): MathNode['tag'] | undefined =>
  type === 'menclose' ? LINES.get(String(attributes['notation'])) : undefined;

const LINES = new Map<string, MathNode['tag']>([
  ['top', 'mover'],
  ['bottom', 'munder'],
]);

const TOKENS = new Set(['mn', 'mo', 'mi', 'mtext']);

const toMathNode = (node: RawNode): MathNode => {
  if (typeof node.text === 'string') return { tag: 'mtext', text: node.text };
  const tag = node.type ?? 'mrow';
  const children = (node.children ?? []).map(toMathNode);
  const line = overOrUnder(node);
  if (line) {
    const body = children.slice(0, 1);
    return { tag: line, children: [...body, { tag: 'mo', text: line === 'mover' ? '‾' : '_' }] };
  }
  // A token is one text: temml gives "3,9" as three pieces, which would be laid out apart.
  if (TOKENS.has(tag) && children.length > 0 && children.every(({ text }) => text !== undefined))
    return { tag, text: children.map(({ text }) => text).join('') };
  return { tag: ALLOWED.has(tag) ? tag : 'mrow', children };
};
