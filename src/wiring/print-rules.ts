import { kept } from '../core/kept.ts';
import type { Rule } from '../core/kind.ts';
import { readSum } from '../io/temml.ts';
import { printableData } from '../rules/printable-data.ts';
import { printableSigns } from '../rules/printable-signs.ts';
import { soundSums } from '../rules/sums.ts';
import { printSigns } from './print-signs.ts';

/** Another sum with the same faults and the same signs. Lessons' sums mostly differ in their figures alone, so that a school year has few of these. */
export const sumLike = (tex: string): string => (TAME.test(tex) ? tex.replace(/\d/g, '1') : tex);

/** No command that a figure could tell how long, how thick or which sign. */
const TAME =
  /^(?:[^\\]|\\(?:frac|times|div|cdot|text|left|right|sqrt|overline|circ|quad|[lg]e|ne|approx|l?dots)(?![a-zA-Z])|\\[{},;:!% ])*$/;

const sumOf = kept((tex) => readSum(sumLike(tex)));

/** The rules for every record that ask what reads its sums, and the fonts that it is printed with. */
export const printRules: readonly Rule[] = [
  soundSums((tex) => sumOf(tex).problem),
  printableSigns(printSigns, (tex) => sumOf(tex).tree),
];

/** What is to be said of the school's data by the fonts that it is printed with. */
export const judgePrintData = printableData(printSigns);
