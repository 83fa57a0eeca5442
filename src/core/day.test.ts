import { expect, test } from 'vitest';
import {
  addDays,
  dayInVietnam,
  daysBetween,
  longDay,
  parseDay,
  shortDay,
  weekdayOf,
} from './day.ts';

test.for([
  ['2026-10-05', '2026-10-05'],
  ['05/10/2026', '2026-10-05'],
  ['5/10/2026', '2026-10-05'],
  ['29/02/2028', '2028-02-29'],
])('%s is the day %s', ([typed, day]) => {
  expect(parseDay(typed ?? '')).toBe(day);
});

test.for(['31/02/2026', '29/02/2026', '2026-13-01', '05-10-2026', '0/1/2026', '', '2026-10-5'])(
  '"%s" is not a day',
  (typed) => {
    expect(parseDay(typed)).toBeUndefined();
  },
);

test('a long date pads days below 10 and the months 1 and 2 alone', () => {
  expect(longDay('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
  expect(longDay('2026-03-15')).toBe('ngày 15 tháng 3 năm 2026');
  expect(shortDay('2026-02-05')).toBe('05/02/2026');
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2026-10-05', '2026-10-12')).toBe(7);
  expect(weekdayOf('2026-10-05')).toBe('Thứ Hai');
});

test('a moment late in the evening of UTC is the next day in Vietnam', () => {
  expect(dayInVietnam('2026-10-04T17:00:00Z')).toBe('2026-10-05');
  expect(dayInVietnam('2026-10-04T23:59:59+07:00')).toBe('2026-10-04');
});
