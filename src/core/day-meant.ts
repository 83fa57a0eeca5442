import { parseDay, weekdayOf, type Day } from './day.ts';
import { fold } from './text.ts';

/** The day that `T2. 05/10/2026`, `5-10-2026`, `2026/10/5` or `ngày 5 tháng 10 năm 2026` means; undefined when none is to be seen. */
export const dayMeant = (text: string): Day | undefined => {
  const [only, ...others] = datesIn(text);
  return only && others.length === 0 ? dayOf(...only) : undefined;
};

/** The day of a text that has its date in figures, all of them, and beside it at most the weekday that it is. */
export const dayAlone = (text: string): Day | undefined => {
  const day = ALONE.test(fold(text).trim()) ? dayMeant(text) : undefined;
  return day && weekdayFits(text, day) ? day : undefined;
};

/** Year, month and day of each date in a text, whether the calendar has it or not. */
export const datesIn = (text: string): [year: string, month: string, day: string][] =>
  [...apart(withoutWeekdays(text.slice(0, 200).normalize('NFC'))).matchAll(DATE)].map(
    ({ groups = {} }) => {
      const { y, m, d, date, month, year, day, of, short } = groups;
      if (y) return [y, m ?? '', d ?? ''];
      return year ? [year, month ?? '', date ?? ''] : [`20${short ?? ''}`, of ?? '', day ?? ''];
    },
  );

/** False when a weekday is named and it is another one. */
export const weekdayFits = (typed: string, day: Day): boolean => {
  const said = /(?:thu ?|\bt[. ]?)(hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat|\bcn\b/.exec(
    fold(typed),
  );
  const is = fold(weekdayOf(day));
  return !said || namesOf(is).includes(said[1] ?? 'chu nhat');
};

const dayOf = (year: string, month: string, date: string): Day | undefined =>
  parseDay(`${date}/${month}/${year}`);

/** The figure of `T3` or `Thứ 3` belongs to no date. */
const withoutWeekdays = (text: string): string =>
  text.replace(/(?<!\p{L})(?:thứ ?|t[. ]?)[2-7](?!\d)/giu, ' ');

/** `20261005` → `2026-10-05`, `05102026` → `05/10/2026`. */
const apart = (text: string): string =>
  text
    .replace(/(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g, '$1-$2-$3')
    .replace(/(?<!\d)([0-3]\d)(0[1-9]|1[0-2])(20\d\d)(?!\d)/g, '$1/$2/$3');

const SIGN = '(?: ?[-‐‑‒–—−./] ?| )';

/** A figure or a letter right before it may have been a part of it: `1 3/10/2026`, `l3/10/2026`. Of a year in two figures the signs are alike, and nothing like a date goes on. */
const DATE = new RegExp(
  `(?<![\\p{L}\\d]|(?<!\\d)\\d{1,2} )(?:${[
    `(?<y>\\d{4})${SIGN}(?<m>\\d{1,2})${SIGN}(?<d>\\d{1,2})(?!\\d)`,
    `(?<date>\\d{1,2})(?:${SIGN}| tháng )(?<month>\\d{1,2})(?:${SIGN}| năm )(?<year>\\d{4})(?!\\d)`,
    `(?<day>\\d{1,2})(?<sign>[-./ ]| tháng )(?<of>\\d{1,2})(?:\\k<sign>| năm )(?<short>\\d{2})(?!\\d|${SIGN}\\d)`,
  ].join('|')})`,
  'giu',
);

const ALONE = new RegExp(
  `^(?:ngay )?(?:(?:thu ?|t[. ]?)(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|)[\\s.,:-]*(?:\\d{1,2}S\\d{1,2}S\\d{4}|\\d{4}S\\d{1,2}S\\d{1,2})$`.replaceAll(
    'S',
    ' ?[-‐‑‒–—−./] ?',
  ),
);

/** `thu hai` → `hai`, `2`. */
const namesOf = (weekday: string): string[] => [
  weekday.replace('thu ', ''),
  String(2 + ['thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay'].indexOf(weekday)),
];
