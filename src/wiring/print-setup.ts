import { join } from 'node:path';
import type { TypstSetup } from '../io/typst.ts';

/** The templates and the fonts of the packages: everything that, beside the records, the bytes of a PDF depend on. */
export const printSetup = (): TypstSetup => ({ templates: TEMPLATES, fonts: FONTS.map(fontFile) });

const TEMPLATES = join(import.meta.dirname, '../print');

/** Letters, then code, sums and the signs that the letters' font lacks. */
const FONTS = [
  'tinos/400Regular/Tinos_400Regular',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic',
  'tinos/700Bold/Tinos_700Bold',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic',
  'cousine/400Regular/Cousine_400Regular',
  'stix-two-math/400Regular/STIXTwoMath_400Regular',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular',
  'noto-sans-symbols/400Regular/NotoSansSymbols_400Regular',
  'noto-emoji/400Regular/NotoEmoji_400Regular',
];

const fontFile = (name: string): string =>
  join(import.meta.dirname, '../../node_modules/@expo-google-fonts', `${name}.ttf`);
