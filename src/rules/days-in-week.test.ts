import { expect, test } from 'vitest';
import { lesson } from '../wiring/testing/small-school.ts';
import { judge } from '../wiring/testing/judge.ts';
import { daysInWeek } from './days-in-week.ts';

const judged = (tuan: number, ngay_day?: string) =>
  judge(daysInWeek('tuan', ['ngay_day']), lesson(), { fields: { tuan, ngay_day } });

test('the first and the last day of the week are in it', () => {
  expect([...judged(5, '2026-10-05'), ...judged(5, '2026-10-09')]).toEqual([]);
});

test('a day outside the week is told with the dates of the week', () => {
  expect(judged(5, '2026-10-10')[0]).toContain(
    '7:11 Ngày 10/10/2026 không thuộc tuần 5 (05/10/2026 – 09/10/2026)',
  );
});

test('an unknown week and a missing day are left to other rules', () => {
  expect([...judged(99, '2026-10-10'), ...judged(5)]).toEqual([]);
});

test('a day whose month and date are in each other’s place is told with the day that was meant', () => {
  expect(judged(5, '2026-05-10')[0]).toContain('Gõ: ngay_day: 05/10/2026');
});

test('a week that holds none of two days is one mistake, one that holds a single one of them too', () => {
  const two = (tu_ngay: string, den_ngay: string) =>
    judge(daysInWeek('tuan', ['tu_ngay', 'den_ngay']), lesson(), {
      fields: { tuan: 5, tu_ngay, den_ngay },
    });
  expect(two('2026-10-12', '2026-10-13')).toEqual([
    expect.stringContaining('12/10/2026 không thuộc tuần 5'),
  ]);
  expect(two('2026-10-09', '2026-10-13')).toEqual([
    expect.stringContaining('13/10/2026 không thuộc tuần 5'),
  ]);
});
