import { fold } from '../../core/text.ts';
import type { Chosen, Pagefind } from './pagefind.ts';

/** The first word typed that begins no word of any page. For such a word Pagefind looks for its beginning, and finds nearly everything. Undefined too for a phrase in quotes, which it takes as it is. */
export const unknownWord = async (
  library: Pagefind,
  query: string,
  filters: Chosen,
): Promise<string | undefined> => {
  if (query.includes('"')) return undefined;
  for (const word of query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!(await isKnown(library, word, filters))) return word;
  return undefined;
};

/** The best page for a word has it, if any page has. */
const isKnown = async (library: Pagefind, word: string, filters: Chosen): Promise<boolean> => {
  const [best] = (await library.search(word, { filters })).results;
  if (!best) return false;
  const { content, meta } = await best.data();
  const words = fold(`${content} ${Object.values(meta).join(' ')}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((one) => one.startsWith(fold(word)));
};
