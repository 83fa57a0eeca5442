import type { ReadsName } from './kind.ts';
import { fold } from './text.ts';

/** `tuan-11`, `lan-07`: the number behind a word. */
export const numberNamed =
  (word: string): ReadsName =>
  (name) =>
    new RegExp(`^${word}-0*(\\d{1,3})$`).exec(name)?.[1];

/** The first day of the week that a folder is for. */
export const firstDayNamed: ReadsName = (name, context) => {
  const week = numberNamed('tuan')(name, context);
  return context.year.year.tuan.find(({ tuan }) => String(tuan) === week)?.tu_ngay;
};

/** The one class of the school that stands in a name: `toan-4a1-phan-so`. */
export const classNamed: ReadsName = (name, { year }) => {
  const words = name.split('-');
  const [only, ...others] = year.staff.lop.filter((known) => words.includes(fold(known)));
  return others.length === 0 ? only : undefined;
};
