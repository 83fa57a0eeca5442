import { staffOf, type SchoolYear } from '../core/school.ts';

/** A kind's example with the teacher, and a comment slip's inspection, that its place names. */
export const withPlace = (
  example: string,
  [kind = '', ...place]: readonly string[],
  year: SchoolYear | undefined,
): string => {
  const teacher = place.find((part) => year && staffOf(year, part));
  const named = teacher === undefined ? example : withValue(example, 'giao_vien', teacher);
  const [period] = place;
  return kind === 'phieu-nhan-xet' && place.length > 1 && period !== undefined
    ? withValue(named, 'ky', period)
    : named;
};

/** Sets one plain value at the top of the head; what is said about it stays. */
const withValue = (text: string, key: string, value: string): string =>
  text.replace(new RegExp(`^${key}: \\S+`, 'm'), `${key}: ${value}`);
