/** Stands between a record's own text and the words that are there for the search alone; the results do not show what follows it. */
export const WORDS_MARK = '¦¦';
