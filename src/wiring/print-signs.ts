import type { PrintSigns } from '../core/print-signs.ts';
import { readFontSigns } from '../io/font-signs.ts';
import { printSetup } from './print-setup.ts';

/** What the fonts of `print/style.typ` have drawings for; they are read at the first question. */
export const printSigns: PrintSigns = {
  inText: (sign) => isInvisible(sign) || text().has(sign.codePointAt(0) ?? 0),
  inSum: (sign) => isInvisible(sign) || sums().has(sign.codePointAt(0) ?? 0),
};

/** Joiners, which shape their neighbours, and spaces: they have no drawing of their own. */
const isInvisible = (sign: string): boolean =>
  /^[\u00ad\u034f\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff]$/.test(
    sign,
  );

const signsOf = (wanted: RegExp): (() => Set<number>) => {
  let signs: Set<number> | undefined;
  return () =>
    (signs ??= new Set(
      printSetup()
        .fonts.filter((file) => wanted.test(file))
        .flatMap((file) => [...readFontSigns(file)]),
    ));
};

/** Cousine is for code alone, and code falls back on the letters. */
const text = signsOf(/(?<!Cousine)_400Regular\.ttf$/);
const sums = signsOf(/(STIXTwoMath|Tinos)_400Regular\.ttf$/);
