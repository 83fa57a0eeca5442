import type { Root } from 'mdast';
import type { Place } from '../core/finding.ts';
import type { MathNode } from '../core/form.ts';
import type { Rule } from '../core/kind.ts';
import type { PrintSigns } from '../core/print-signs.ts';
import { always, rule, type Remark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { codeOf, placeAt, strangeCharacters } from '../core/strange.ts';
import { nodesOf } from '../core/tree.ts';

/** Every sign of a record can be printed: some font of the print has it. */
export const printableSigns = (signs: PrintSigns, mathOf: (tex: string) => MathNode): Rule =>
  always(
    rule('ky-tu-in-duoc', 'Mọi ký tự đều có trong phông chữ dùng để in', function* (record) {
      const told = new Set<string>();
      for (const { sign, at, isPrinted } of rareSigns(record.text, record.tree, signs, mathOf))
        if (!told.has(sign) && !isPrinted(sign.normalize('NFC'))) {
          told.add(sign);
          yield remarkOn(sign, at);
        }
    }),
  );

const remarkOn = (sign: string, at: Place): Remark => ({
  at,
  message: `Không phông chữ nào in được ký tự "${sign}" (${codeOf(sign)}). Thay bằng ký tự khác.`,
});

interface RareSign {
  readonly sign: string;
  readonly at: Place;
  isPrinted(sign: string): boolean;
}

/** Signs beyond those of Vietnamese, which every font has: as typed, from entities, and those that sums are made of. */
function* rareSigns(
  text: string,
  tree: Root,
  signs: PrintSigns,
  mathOf: (tex: string) => MathNode,
): Generator<RareSign> {
  // The rule of strange characters has its own words for some of them.
  const inText = (sign: string) => signs.inText(sign) || strangeCharacters(sign).length > 0;
  for (const { 0: sign, index } of text.matchAll(RARE))
    yield { sign, at: placeAt(text, index, sign.length), isPrinted: inText };
  const hasEntities = text.includes('&');
  if (!hasEntities && !text.includes('$')) return;
  for (const node of nodesOf(tree)) {
    const isSum = node.type === 'inlineMath' || node.type === 'math';
    const shown = isSum ? wordsOf(mathOf(node.value)) : 'value' in node ? node.value : '';
    for (const [sign] of isSum || hasEntities ? shown.matchAll(RARE) : [])
      yield { sign, at: placeOfNode(node), isPrinted: isSum ? signs.inSum : inText };
  }
}

const wordsOf = ({ text = '', children = [] }: MathNode): string =>
  text + children.map(wordsOf).join('');

const RARE =
  /[^\t\n\r -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u0303\u0309\u0323\u1ea0-\u1ef9\u2010-\u201e\u2026]/gu;
