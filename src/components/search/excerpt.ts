import { fold } from '../../core/text.ts';
import { WORDS_MARK } from './mark.ts';

/** A piece of an excerpt; `found` pieces are what was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A few lines of a page's text around the place where the most words of the query stand, tone marks and đ aside. */
export const excerptOf = (content: string, query: string, length = 220): Piece[] => {
  const [own = ''] = content.normalize('NFC').split(WORDS_MARK);
  const text = own.replace(/\s+/g, ' ').trim();
  const hits = placesOf(text, [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu))]);
  const start = wordStart(text, Math.max(bestOf(hits, length) - 60, 0));
  const end = Math.min(start + length, text.length);
  return [
    ...(start > 0 ? [plain('… ')] : []),
    ...cut(text, start, end, hits),
    ...(end < text.length ? [plain(' …')] : []),
  ];
};

interface Place {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  /** The word is the term, not only begun by it. */
  readonly whole: boolean;
}

/** Where the terms begin words of the text. NFC text folds letter by letter, so that places agree. */
const placesOf = (text: string, terms: readonly string[]): Place[] => {
  const folded = Array.from(text, (letter) =>
    fold(letter).padEnd(letter.length).slice(0, letter.length),
  ).join('');
  return terms
    .flatMap((term) =>
      [...folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${term}[\\p{L}\\p{N}]*`, 'gu'))].map(
        ({ index, 0: word }) => ({
          from: index,
          to: index + word.length,
          term,
          whole: word === term,
        }),
      ),
    )
    .sort((a, b) => a.from - b.from);
};

/** The place from which on an excerpt shows the most different terms, whole words before beginnings. */
const bestOf = (hits: readonly Place[], length: number): number => {
  const worth = (start: Place): number => {
    const near = hits.filter(({ from }) => from >= start.from && from < start.from + length - 60);
    const whole = near.filter((hit) => hit.whole);
    return 2 * termsIn(whole) + termsIn(near);
  };
  const ranked = hits.slice(0, 200).map((hit) => ({ hit, worth: worth(hit) }));
  return ranked.sort((a, b) => b.worth - a.worth || a.hit.from - b.hit.from)[0]?.hit.from ?? 0;
};

const termsIn = (hits: readonly Place[]): number => new Set(hits.map(({ term }) => term)).size;

const wordStart = (text: string, near: number): number =>
  near === 0 ? 0 : text.indexOf(' ', near) + 1;

const cut = (text: string, start: number, end: number, hits: readonly Place[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (const { from, to } of hits) {
    if (from < at || from >= end) continue;
    pieces.push(plain(text.slice(at, from)), { text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < end) pieces.push(plain(text.slice(at, end)));
  return pieces;
};

const plain = (text: string): Piece => ({ text, found: false });
