import type { Beginning } from '../src/core/kind.ts';

/** The number behind a word in one of the names: 7 of `lan-07`. */
export const numberGiven = ({ names }: Beginning, word: string): number | undefined => {
  const pattern = new RegExp(`^${word}-0*([1-9]\\d{0,2})$`);
  const [typed] = names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return typed === undefined ? undefined : Number(typed);
};
