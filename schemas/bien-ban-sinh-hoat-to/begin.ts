import type { Beginning } from '../../src/core/kind.ts';
import { numberGiven } from '../given.ts';

/** The number of the meeting: "Lần 7". */
export const begin = (given: Beginning): Readonly<Record<string, string>> => {
  const number = numberGiven(given, 'lan');
  return number === undefined ? {} : { lan: String(number) };
};
