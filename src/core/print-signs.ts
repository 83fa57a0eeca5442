/** Which signs the fonts of the print have: for text, and for sums. */
export interface PrintSigns {
  inText(sign: string): boolean;
  inSum(sign: string): boolean;
}
