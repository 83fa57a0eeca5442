import type { MathNode } from './form.ts';

/** Why a `$…$` sum is not shown as it was meant. `percent`: TeX drops what follows a `%`; `words`: Vietnamese letters stand apart from their tone marks. */
export type SumProblem =
  | { readonly why: 'broken' | 'too-long' | 'not-drawn' | 'percent' | 'words' }
  | { readonly why: 'unknown'; readonly command: string };

/** A sum as page and paper show it; one with a problem may be shown as it was typed. */
export interface Sum {
  readonly tree: MathNode;
  readonly problem?: SumProblem;
}
