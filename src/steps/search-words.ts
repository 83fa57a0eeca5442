/** The words of a text that hold đ, with d in its place: the search index folds tone marks but not đ, so `duong` finds "đường" through them. */
export const wordsWithoutBar = (text: string): string[] => {
  const lower = text.normalize('NFC').toLowerCase();
  const words = new Set<string>();
  // From one đ to the next: going through every word would take longer than making the page.
  for (let at = lower.indexOf('đ'); at >= 0;) {
    const from = edge(lower, at, -1);
    const to = edge(lower, at, 1);
    words.add(lower.slice(from, to + 1).replaceAll('đ', 'd'));
    at = lower.indexOf('đ', to + 1);
  }
  return [...words].sort();
};

/** The last letter of the word around a place, in one direction. */
const edge = (text: string, at: number, step: 1 | -1): number => {
  let end = at;
  while (LETTER.test(text[end + step] ?? '')) end += step;
  return end;
};

const LETTER = /^[\p{L}\p{N}]$/u;
