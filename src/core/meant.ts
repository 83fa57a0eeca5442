import type { SchoolYear } from './school.ts';
import { fold } from './text.ts';

type Person = SchoolYear['staff']['nhan_su'][number];

/** The one person that a name means: the whole name, `cô Mai`, or the id in capitals. */
export const personMeant = (
  typed: string,
  { nhan_su: people }: SchoolYear['staff'],
): Person | undefined => {
  const words = bare(typed).replace(/^(?:co|thay|ba|ong|gv|giao vien)\.? /, '');
  if (words.length < 2 || words.length > 60) return undefined;
  const whole = people.filter(({ ma, ten }) => [bare(ma), bare(ten)].includes(words));
  const ending = people.filter(({ ten }) => ` ${bare(ten)}`.endsWith(` ${words}`));
  const found = whole.length > 0 ? whole : ending;
  return found.length === 1 ? found[0] : undefined;
};

/** The classes that are meant when every word means one: `lớp 3a2`, `3A1 và 3A2`; else none. */
export const classesMeant = (typed: string, classes: readonly string[]): string[] => {
  if (typed.length > 100) return [];
  const parts = bare(typed)
    .split(/[,;&+]| va /)
    .map((part) => part.replace(/^ ?(?:cac )?lop /, '').replace(/[ .-]/g, ''))
    .filter(Boolean);
  const meant = parts.map((part) => classes.find((name) => fold(name) === part));
  return meant.every((name) => name !== undefined) ? [...new Set(meant)] : [];
};

const bare = (text: string): string =>
  fold(text)
    .replace(/[\s-]+/g, ' ')
    .trim();
