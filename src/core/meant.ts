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

/** The classes that are meant when every word means one: `lớp 3a2`, `3A1 và 3A2`, `3A1/3A2`, from `3A1-3A3` all three; else none. */
export const classesMeant = (typed: string, classes: readonly string[]): string[] => {
  if (typed.length > 100) return [];
  const meant = fold(typed)
    .split(/[,;&+/]| va /)
    .filter((part) => part.trim())
    .map((part) => classMeant(part, classes) ?? classesFromTo(part, classes));
  return meant.every((some) => some !== undefined) ? [...new Set(meant.flat())] : [];
};

const classMeant = (typed: string, classes: readonly string[]): string | undefined => {
  const name = typed.replace(/^\s*(?:cac )?lop\b/, '').replace(/[\s.-]/g, '');
  return classes.find((known) => fold(known) === name);
};

/** Those of one grade, in the school's order. */
const classesFromTo = (typed: string, classes: readonly string[]): string[] | undefined => {
  const [first, last, ...others] = typed
    .split(/[-‐‑‒–—]| den /)
    .map((end) => classMeant(end, classes));
  if (!first || !last || others.length > 0) return undefined;
  const some = classes.slice(classes.indexOf(first), classes.indexOf(last) + 1);
  const grade = Number.parseInt(first, 10);
  return some.length > 1 && some.every((name) => Number.parseInt(name, 10) === grade)
    ? some
    : undefined;
};

const bare = (text: string): string =>
  fold(text)
    .replace(/[\s-]+/g, ' ')
    .trim();
