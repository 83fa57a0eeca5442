import type { Beginning } from '../src/core/kind.ts';
import type { SchoolRecord } from '../src/core/record.ts';

/** The number behind a word in one of the names: 7 of `lan-07`. */
export const numberGiven = ({ names }: Beginning, word: string): number | undefined => {
  const pattern = new RegExp(`^${word}-0*([1-9]\\d{0,2})$`);
  const [typed] = names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return typed === undefined ? undefined : Number(typed);
};

/** The lessons in a teacher's folder, in the order of their paths; nobody else's are read. */
export const lessonsIn = ({ year, records }: Beginning, teacher: string): SchoolRecord[] =>
  [...records.keys()]
    .filter((path) => path.startsWith(`${year.year.nam_hoc}/ke-hoach-bai-day/${teacher}/`))
    .sort()
    .flatMap((path) => records.get(path) ?? []);
