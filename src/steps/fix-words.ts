import { dayMeant, weekdayOf } from '../core/day.ts';
import type { FieldRole } from '../core/fields.ts';
import type { SchoolYear } from '../core/school.ts';
import { fold, withMarks } from '../core/text.ts';

/** A value as the school spells it: a day, a class, a person's id. The value itself when nothing is certain. */
export const meantBy = (typed: string, role: FieldRole | undefined, year: SchoolYear): string => {
  if (typed.length > 100) return typed;
  if (role === 'day') return dayOf(typed) ?? typed;
  if (role === 'class')
    return onlyOne(year.staff.lop, (name) => fold(name) === fold(typed)) ?? typed;
  if (role === 'staff') return staffId(typed, year) ?? typed;
  return typed;
};

/** `T2. 05/10/2026`, when that day is a Monday. */
const dayOf = (typed: string): string | undefined => {
  const [, weekday = '', date = ''] = DAY.exec(fold(typed).trim()) ?? [];
  const day = date ? dayMeant(date) : undefined;
  const said = weekday.replace(/[^a-z0-9]/g, '');
  return day && (said === '' || WEEKDAYS[fold(weekdayOf(day))]?.includes(said)) ? day : undefined;
};

const DAY =
  /^(?:ngay )?((?:thu |t)[a-z2-7]{1,4}|chu nhat|cn|)[\s.,:-]*(\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/;

const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  'thu hai': ['t2', 'thu2', 'thuhai'],
  'thu ba': ['t3', 'thu3', 'thuba'],
  'thu tu': ['t4', 'thu4', 'thutu'],
  'thu nam': ['t5', 'thu5', 'thunam'],
  'thu sau': ['t6', 'thu6', 'thusau'],
  'thu bay': ['t7', 'thu7', 'thubay'],
  'chu nhat': ['cn', 'chunhat'],
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
