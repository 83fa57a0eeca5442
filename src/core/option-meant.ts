import { fold } from './text.ts';

/** The one option of a list that `Môn Toán`, `TNXH`, `HĐTN` or `Tiếng Anh` means; undefined when none or several may be meant. */
export const optionMeant = (typed: string, options: readonly string[]): string | undefined => {
  if (typed.length > 100) return undefined;
  const words = subjectWords(typed);
  if (words.length === 0) return undefined;
  const initials = words.join('');
  const ways = [
    (option: string) => wordsOf(option).join('') === initials,
    (option: string) => initialsOf(option) === initials,
    (option: string) => holds(wordsOf(option), words),
  ];
  for (const isMeant of ways) {
    const [only, ...others] = options.filter(isMeant);
    if (only) return others.length === 0 ? only : undefined;
  }
  return undefined;
};

/** The one option with the same words as were typed: `Toan`, `TOÁN`, `Mỹ thuật` for `Mĩ thuật`. */
export const optionSpelt = (typed: string, options: readonly string[]): string | undefined => {
  if (typed.length > 100) return undefined;
  const words = subjectWords(typed).join(' ');
  const [only, ...others] = options.filter((option) => wordsOf(option).join(' ') === words);
  return others.length === 0 ? only : undefined;
};

const subjectWords = (typed: string): readonly string[] =>
  wordsOf(typed.replace(/^\s*môn (?:học )?/iu, ''));

/** `mỹ` and `mĩ` are one word in two spellings; `và` is often left out, or typed as `&`. */
const wordsOf = (text: string): string[] =>
  (
    fold(text)
      .replace(/y/g, 'i')
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => word !== 'va');

const initialsOf = (option: string): string =>
  wordsOf(option)
    .map((word) => word.charAt(0))
    .join('');

/** True when the one has the other's words, side by side. */
const holds = (whole: readonly string[], part: readonly string[]): boolean =>
  part.join('').length >= 3 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
