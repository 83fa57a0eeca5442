/** Lower case without tone marks, đ as d: what two spellings of the same words have in common. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** The blocks of combining marks, as single units: half the time of `\p{M}`, and a school year is folded over and over. */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** Lower case with the marks of each word at its end, so that `Hoà` and `hòa` are alike. */
export const withMarks = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/\p{M}/gu, '') + (word.match(/\p{M}/gu) ?? []).sort().join(''))
    .join(' ');

/** ASCII words joined by hyphens, for file names and addresses of pages. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A front-matter value as people see it; maps and lists, which no sentence can show, are empty. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** What a person typed, short enough to stand in a sentence. */
export const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** Vietnamese alphabetical order. */
export const compareVietnamese = (a: string, b: string): number =>
  (collator ??= new Intl.Collator('vi', { numeric: true })).compare(a, b);

/** Made when first asked for: it takes as long as judging thirty records. */
let collator: Intl.Collator | undefined;

/** People are ordered by given name (the last word), then by family and middle names. */
export const compareNames = (a: string, b: string): number =>
  compareVietnamese(givenNameFirst(a), givenNameFirst(b));

/** The known word nearest to what was typed, or undefined when none is near. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  if (typed.length > 200) return undefined;
  const target = bare(typed);
  const ranked = known
    .map((word) => ({ word, distance: editDistance(target, bare(word)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(1, Math.floor(target.length / 3))
    ? best.word
    : undefined;
};

const bare = (word: string): string => fold(word).replace(/[\s_-]/g, '');

const givenNameFirst = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};
