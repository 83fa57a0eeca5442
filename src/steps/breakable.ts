/** The same text with places where a line may end: inside a line to be filled in, and in a word that is wider than a column. */
export const breakable = (text: string): string =>
  LONG.test(text)
    ? text
        .replace(FILL_IN, (run) => run.replace(BETWEEN, BREAK))
        .replace(LONG_WORD, (word) => word.replace(AFTER_SIGNS, BREAK).replace(IN_LETTERS, BREAK))
    : text;

/** Invisible, without width; pages show it as `<wbr>`, which is not copied along. */
export const BREAK = '\u200b';

/** No word of Vietnamese has so many letters. */
const LONG = /\S{10}/;

const FILL_IN = /([.…_\-–—])\1{9,}/g;

const BETWEEN = /(?<=.)(?=.)/g;

const LONG_WORD = /[^\s\u200b]{20,}/g;

/** Addresses are broken after the signs in them. */
const AFTER_SIGNS = /(?<=[^\s\u200b][@./_?&=:-])(?=[\p{L}\p{N}])/gu;

const IN_LETTERS =
  /(?<=(?<!\u200d)[^\s\u200b@./_?&=:-]{20})(?![\p{M}\u200d\ufe0f])(?=[^\s\u200b])/gu;
