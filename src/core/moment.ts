import { shortDay } from './day.ts';

/** `08:30 ngày 02/11/2026`, in the time of Vietnam, from a time with any offset; what is no time stays as it is. */
export const momentOf = (time: string): string => {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const local = new Date(date.getTime() + VIETNAM).toISOString();
  return `${local.slice(11, 16)} ngày ${shortDay(local.slice(0, 10))}`;
};

/** True when one time is before another by more than two clocks of one school may differ. */
export const isBefore = (a: string, b: string): boolean =>
  Date.parse(a) < Date.parse(b) - TOLERANCE;

const TOLERANCE = 10 * 60_000;

/** UTC+7 in milliseconds, all year. */
const VIETNAM = 7 * 3_600_000;
