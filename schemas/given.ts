import type { Beginning } from '../src/core/kind.ts';
import type { SchoolRecord } from '../src/core/record.ts';

/** The number behind a word in one of the names: 7 of `lan-07`. */
export const numberGiven = ({ names }: Beginning, word: string): number | undefined => {
  const pattern = new RegExp(`^${word}-0*([1-9]\\d{0,2})$`);
  const [typed] = names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return typed === undefined ? undefined : Number(typed);
};

/** The records below a folder of the school year, in the order of their paths; no others are read. */
export const recordsIn = ({ year, records }: Beginning, folder: string): SchoolRecord[] =>
  [...records.keys()]
    .filter((path) => path.startsWith(`${year.year.nam_hoc}/${folder}/`))
    .sort()
    .flatMap((path) => records.get(path) ?? []);
