import { kept } from './kept.ts';

/** A calendar day as `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads `2026-10-05` or `05/10/2026` (day first); undefined when it is not a day of the calendar. */
export const parseDay = kept((text: string): Day | undefined => {
  const iso = ISO_DAY.exec(text);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const vietnamese = VIETNAMESE_DAY.exec(text);
  return vietnamese ? realDay(vietnamese[3], vietnamese[2], vietnamese[1]) : undefined;
});

/** The day whose month is this one's date and whose date is this one's month, if the calendar has it. */
export const daysSwapped = (day: Day): Day | undefined => {
  const [year, month, date] = day.split('-');
  return realDay(year, date, month);
};

/** How many days a month has. */
export const daysInMonth = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** `ngày 05 tháng 01 năm 2026`: days below 10 and the months 1 and 2 alone take a leading 0 (NĐ 30/2020, Phụ lục I, mục II.4). */
export const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-');
  const padded = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${date} tháng ${padded} năm ${year}`;
};

/** `05/10/2026`. */
export const shortDay = (day: Day): string => day.split('-').reverse().join('/');

/** `Thứ Hai` … `Chủ nhật`. */
export const weekdayOf = (day: Day): string => WEEKDAYS[utc(day).getUTCDay()] ?? '';

/** The day in Vietnam at a moment, given as milliseconds or as ISO 8601 with offset. */
export const dayInVietnam = (moment: number | string): Day =>
  typeof moment === 'string' ? dayOfIso(moment) : dayAt(moment);

const dayAt = (moment: number): Day => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10);

/** A commit's moment is asked for by each record that it changed. */
const dayOfIso = kept((moment) => dayAt(new Date(moment).getTime()));

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => laterBy(count)(day);

/** The days of a school year are few, and its records many. */
const laterBy = (count: number): ((day: Day) => Day) => {
  const known = later.get(count) ?? kept((day) => dayLater(day, count));
  later.set(count, known);
  return known;
};

const later = new Map<number, (day: Day) => Day>();

const dayLater = (day: Day, count: number): Day => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

/** Whole days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const realDay = (year = '', month = '', date = ''): Day | undefined => {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = utc(day);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
};

/** What rules ask about the day that counts as today. */
export const todayIs = (today: Day) => ({ today, isPast: (day: Day): boolean => day < today });
