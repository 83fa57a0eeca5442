import type { Delete, Emphasis, Nodes, Root, Text } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { lineAt } from '../core/place.ts';
import { rule, type Remark } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOf, nodesOfType } from '../core/tree.ts';
import { placesIn } from '../core/words-place.ts';

/** Stars and tildes print words bold, slanted or struck through, where that was meant, and are not printed themselves. */
export const emphasisMeant: Rule = rule(
  'dau-sao',
  'Dấu * và ~ đúng chỗ: chữ đậm thì đậm, phép nhân không mất dấu, không chữ nào bị gạch oan',
  function* ({ text, tree }) {
    if (PRODUCT.test(text)) yield* products(tree);
    if (text.includes('~'))
      for (const node of nodesOfType(tree, 'delete')) yield* struck(node, text);
    // Nearly all texts have as many as their bold words take.
    if (text.split('**').length - 1 > 2 * nodesOfType(tree, 'strong').length)
      for (const node of nodesOfType(tree, 'text')) yield* starsLeft(node, text);
  },
);

const PRODUCT = /\*(?<=[\p{L}\d)]\*)[^*\s]{1,12}\*[\p{L}\d(]/u;

/** `5*3*2`, `a*b*c`: the stars go, and the figures stand together. */
function* products(tree: Root): Generator<Remark> {
  for (const node of nodesOf(tree)) {
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    for (const [at, child] of children.entries()) {
      if (child.type !== 'emphasis' || !FACTOR.test(plainText(child))) continue;
      const before = BEFORE.exec(valueOf(children[at - 1]))?.[0];
      const after = AFTER.exec(valueOf(children[at + 1]))?.[0];
      if (before && after) yield product(child, before, after);
    }
  }
}

const valueOf = (node: Nodes | undefined): string => (node?.type === 'text' ? node.value : '');

/** A letter of a sum has no other beside it. */
const FACTOR = /^(?:\d[\d.,]*|\p{L}|\([^()]*\))$/u;
const BEFORE = /(?:\d[\d.,]{0,20}|(?<!\p{L})\p{L}|\([^()]{1,20}\))$/u;
const AFTER = /^(?:\d[\d.,]*\d|\d|\p{L}(?!\p{L})|\([^()]*\))/u;

const product = (node: Emphasis, before: string, after: string): Remark => ({
  at: placeOfNode(node),
  severity: 'warning',
  message: `Hai dấu * bị hiểu là chữ nghiêng nên không in ra. Dấu nhân thì gõ: ${before} × ${brief(plainText(node))} × ${after}; dấu sao thì gõ \\*`,
});

/** One tilde on each side strikes words through, as two do. */
function* struck(node: Delete, text: string): Generator<Remark> {
  const at = placeOfNode(node);
  if (lineAt(text, at.line).startsWith('~~', at.column - 1)) return;
  yield {
    at,
    severity: 'warning',
    message: `Chữ giữa hai dấu ~ in ra bị gạch ngang. Muốn thấy dấu ~ thì gõ \\~; muốn gạch bỏ thì gõ: ~~${brief(plainText(node))}~~`,
  };
}

/** `**` that makes nothing bold, unless it was typed so that it should not. */
function* starsLeft(node: Text, text: string): Generator<Remark> {
  if (!node.value.includes('**')) return;
  const placeOf = placesIn(node, text);
  for (const [stars, words] of node.value.matchAll(LEFT)) {
    const at = placeOf(stars);
    if (lineAt(text, at.line).slice(at.column - 1, at.endColumn - 1) === stars)
      yield { at, severity: 'warning', message: sentenceOn(words) };
  }
}

/** Stars behind a word alone are a note's, or tell how hard an exercise is. */
const LEFT =
  /(?<![\p{L}\d*])\*\*(?!\*) ?([\p{L}\d][^*\n]{0,200}?) ?\*\*(?!\*)|(?<![\p{L}\d*])\*\*[\p{L}\d]/gu;

const sentenceOn = (words: string | undefined): string =>
  words === undefined
    ? 'Hai dấu sao ở đây in ra y như gõ vì thiếu hai dấu sao ở đầu kia. Gõ cả hai đầu, ví dụ **Mục tiêu**, hoặc xóa đi.'
    : `Dấu sao ở đây in ra y như gõ. Gõ sát chữ ở hai đầu, phía ngoài để dấu cách. Gõ: **${brief(words.trim())}**`;
