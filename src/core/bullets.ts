/** Signs that stand for a list's dash in other programs; the last is Word's, from a font of its own. */
export const BULLETS = '•●▪◦‣∙·\uf0b7';

/** Longer dashes, which Word makes of a list's. */
export const DASHES = '–—';

/** Which of a paragraph's lines begin with such a dash as a line beside them does: one alone may be meant. */
export const dashedLines = (lines: readonly string[]): number[] => {
  const dashed = lines.map((line) => DASHED.test(line));
  return [...dashed.keys()].filter((at) => dashed[at] && (dashed[at - 1] || dashed[at + 1]));
};

const DASHED = new RegExp(`^ {0,3}[${DASHES}][^\\S\\n]+\\S`);

/** True wherever a text may hold such lines, and quick. */
export const mayHoldDashes = (text: string): boolean => PAIR.test(text);

const PAIR = new RegExp(`\\n {0,3}[${DASHES}][^\\n]*\\n {0,3}[${DASHES}]`);
