/** The words of a text that hold đ, with d in its place: the search index folds tone marks but not đ, so `duong` finds "đường" through them. */
export const wordsWithoutBar = (text: string): string[] => {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/);
  const barred = words.filter((word) => word.includes('đ'));
  const plain = barred.flatMap((word) => word.replaceAll('đ', 'd').split(/[^\p{L}\p{N}]+/u));
  return [...new Set(plain)].filter(Boolean).sort();
};
