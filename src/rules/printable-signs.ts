import { alphabetOf } from '../core/alphabet.ts';
import type { Place } from '../core/finding.ts';
import type { MathNode } from '../core/form.ts';
import { kept } from '../core/kept.ts';
import type { Rule } from '../core/kind.ts';
import type { PrintSigns } from '../core/print-signs.ts';
import type { CheckedRecord } from '../core/record.ts';
import { always, rule, type Remark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { codeOf, placeAt, strangeCharacters } from '../core/strange.ts';
import { textsEscaped } from '../core/texts-in.ts';
import { nodesOfType } from '../core/tree.ts';
import { sumsOf } from './sums.ts';

/** Every sign of a record can be printed: some font of the print has it. */
export const printableSigns = (signs: PrintSigns, mathOf: (tex: string) => MathNode): Rule => {
  const inSum = kept((tex) => rareOnes(wordsOf(mathOf(tex))));
  return always(
    rule('ky-tu-in-duoc', 'Mọi ký tự đều có trong phông chữ dùng để in', function* (record) {
      const told = new Set<string>();
      for (const { sign, place, isPrinted } of rareSigns(record, signs, inSum))
        if (!told.has(sign) && !isPrinted(sign.normalize('NFC'))) {
          told.add(sign);
          yield remarkOn(sign, place());
        }
    }),
  );
};

/** What to say of a sign that no font has. */
export const unprintable = (sign: string): string =>
  `Không phông chữ nào in được ký tự "${sign}" (${codeOf(sign)}). Thay bằng ký tự khác.`;

/** The signs of a text beyond those of Vietnamese, which every font has. */
export function* rareSignsIn(text: string): Generator<{ readonly sign: string; index: number }> {
  if (alphabetOf(text).search(RARE) >= 0)
    for (const { 0: sign, index } of text.matchAll(RARE)) yield { sign, index };
}

const remarkOn = (sign: string, at: Place): Remark => ({ at, message: unprintable(sign) });

interface RareSign {
  readonly sign: string;
  place(): Place;
  isPrinted(sign: string): boolean;
}

/** Rare signs as typed, from entities, and those that sums are made of. */
function* rareSigns(
  { text, tree, front, facts, placeOf }: CheckedRecord,
  signs: PrintSigns,
  inSum: (tex: string) => readonly string[],
): Generator<RareSign> {
  // The rule of strange characters has its own words for some of them.
  const inText = (sign: string) => signs.inText(sign) || strangeCharacters(sign).length > 0;
  for (const { sign, index } of isAllPrinted(text, inText) ? [] : rareSignsIn(text))
    yield { sign, place: () => placeAt(text, index, sign.length), isPrinted: inText };
  for (const node of sumsOf(tree))
    for (const sign of inSum(node.value))
      yield { sign, place: () => placeOfNode(node), isPrinted: signs.inSum };
  for (const { text: value, at } of textsEscaped(text.slice(0, facts.bodyStart), front))
    for (const sign of rareOnes(value)) yield { sign, place: () => placeOf(at), isPrinted: inText };
  // `&#x6F22;` is plain text in the file and a sign on paper.
  for (const node of text.includes('&') ? nodesOfType(tree, 'text') : [])
    for (const sign of rareOnes(node.value))
      yield { sign, place: () => placeOfNode(node), isPrinted: inText };
}

/** True where every rare unit of a text is a whole sign that some font has: nearly everywhere, and soon known. */
const isAllPrinted = (text: string, isPrinted: RareSign['isPrinted']): boolean =>
  (alphabetOf(text).match(RARE_UNIT) ?? []).every(
    (unit) => !/[\ud800-\udfff]/.test(unit) && isPrinted(unit.normalize('NFC')),
  );

const wordsOf = ({ text = '', children = [] }: MathNode): string =>
  text + children.map(wordsOf).join('');

const rareOnes = (text: string): readonly string[] => text.match(RARE) ?? [];

const RARE =
  /[^\t\n\r -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u0303\u0309\u0323\u1ea0-\u1ef9\u2010-\u201e\u2026]/gu;

const RARE_UNIT = new RegExp(RARE.source, 'g');
