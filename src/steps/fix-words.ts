import { dayAlone } from '../core/day-meant.ts';
import type { FieldRole } from '../core/fields.ts';
import type { SchoolYear } from '../core/school.ts';
import { fold, withMarks } from '../core/text.ts';

/** A value as the school spells it: a day, a class, a person's id. The value itself when nothing is certain. */
export const meantBy = (typed: string, role: FieldRole | undefined, year: SchoolYear): string => {
  if (typed.length > 100) return typed;
  if (role === 'day') return dayAlone(typed) ?? typed;
  if (role === 'class')
    return onlyOne(year.staff.lop, (name) => fold(name) === fold(typed)) ?? typed;
  if (role === 'staff') return staffId(typed, year) ?? typed;
  return typed;
};

/** The id of the one person of that name, `Hoà` and `Hòa` alike; without tone marks when it was typed without any. */
const staffId = (typed: string, { staff }: SchoolYear): string | undefined => {
  const people = staff.nhan_su;
  if (people.some(({ ma }) => ma === typed)) return undefined;
  const alike = fold(typed) === typed.toLowerCase() ? fold : withMarks;
  const wanted = alike(words(typed));
  return onlyOne(people, ({ ten }) => alike(words(ten)) === wanted)?.ma;
};

const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

const onlyOne = <Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | undefined => {
  const found = items.filter(fits);
  return found.length === 1 ? found[0] : undefined;
};
