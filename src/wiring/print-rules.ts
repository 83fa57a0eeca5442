import type { Rule } from '../core/kind.ts';
import { mathOf, readSum } from '../io/temml.ts';
import { printableSigns } from '../rules/printable-signs.ts';
import { soundSums } from '../rules/sums.ts';
import { printSigns } from './print-signs.ts';

/** The rules for every record that ask what reads its sums, and the fonts that it is printed with. */
export const printRules: readonly Rule[] = [
  soundSums((tex) => readSum(tex).problem),
  printableSigns(printSigns, mathOf),
];
